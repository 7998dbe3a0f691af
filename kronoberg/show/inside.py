"""Addresses of the product's own pages, relative to the page that they stand on: they work wherever it is served."""

from collections.abc import Mapping
from urllib.parse import urlencode


def address(page: str, choices: Mapping[str, str]) -> str:
    """The address of a page ("" for the first one) with choices by their codes: `samarbeten?samarbete=erb&ar=2024`."""
    return f"{page or './'}?{urlencode(choices)}" if choices else page or "./"
