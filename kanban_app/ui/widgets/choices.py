"""What a control that offers alternatives is given."""

from typing import NamedTuple


class Choice(NamedTuple):
    """One alternative: a stable key, the text to show, how many things it holds if that matters."""

    key: str
    text: str
    held: int | None = None
