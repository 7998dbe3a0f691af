"""Ledgers and SIE files: from postings to costs."""
