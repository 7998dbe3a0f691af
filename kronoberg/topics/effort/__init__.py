"""How much of a post the work takes."""
