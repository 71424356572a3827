"""What a journey must keep to in whatever file it is read from."""

import re

LOBES = ("single", "left", "right")
# More cards or days than this are a slip.
LARGEST = 100_000
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def is_key(text: str) -> bool:
    """Return whether a text is made of letters, digits, `_` and `-` only."""
    return _KEY.fullmatch(text) is not None


def is_colour(text: str) -> bool:
    """Return whether a text is a colour like #1F6FB2."""
    return _COLOUR.fullmatch(text) is not None
