"""Reading a person's file on screen."""
