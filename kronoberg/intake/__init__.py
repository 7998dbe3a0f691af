"""A person's file becomes rows and faults: workbooks, CSV, colleagues' sheets, accounts. Nothing is written here."""
