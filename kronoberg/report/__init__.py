"""The April report and what is handed in with it: letters, slides, workbook, package."""
