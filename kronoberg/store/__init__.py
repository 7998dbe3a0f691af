"""A Book from a folder, and a folder from a Book."""
