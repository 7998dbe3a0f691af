"""What people write in documents, and what all documents have in common: heads, texts, imprint."""
