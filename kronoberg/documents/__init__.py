"""Documents: bytes made from the same figures that the screen shows."""
