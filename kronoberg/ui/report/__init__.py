"""The report and other documents on screen."""
