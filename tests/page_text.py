"""The words of a page, as they are typed in a test."""


def plain(text: object) -> str:
    """Text without the strokes that keep Markdown from reading it, and with ordinary spaces."""
    return str(text).replace("\\", "").replace("\u00a0", " ")
