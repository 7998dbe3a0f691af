"""The fields and texts of documents."""
