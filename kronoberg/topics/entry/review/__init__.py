"""What a person sees before a save: each row on a line, what gives way, and what is wrong."""
