"""The plan's actions and resources, and the draft of the coming year."""
