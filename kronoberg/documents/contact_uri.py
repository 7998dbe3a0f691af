"""The address of whom to ask, as the files for machines want it: a web address, or an e-mail address with `mailto:`."""

_MAIL = "mailto:"


def uri(given: str) -> str:
    """The address as a URI, however whoever runs the service has written it."""
    if given.startswith(("https://", "http://")):
        return given
    return f"{_MAIL}{given.removeprefix(_MAIL)}"
