"""PDF files by Typst."""
