"""A person's file becomes rows and faults. Files are read here and never written; nothing is saved."""
