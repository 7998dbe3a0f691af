"""Words and values: Swedish numbers and dates, figures with status, table contracts, the Book."""
