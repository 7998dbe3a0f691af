"""The strategy's guidelines and how far each is followed."""
