"""From tables and blocks to files: Word, PDF, workbook, slides, CSV. Knows no topic."""
