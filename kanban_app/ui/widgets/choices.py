"""What a control that offers alternatives is given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One alternative: a stable key, the text to show, how many things it holds if that matters."""

    key: str
    text: str
    count: int | None = None
