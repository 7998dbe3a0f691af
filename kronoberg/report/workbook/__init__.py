"""The report's workbook."""
