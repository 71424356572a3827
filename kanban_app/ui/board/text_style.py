"""A font with its colour and measures; texts are measured letter by letter, which is cheaper."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QPen

from kanban_app.ui.theme import colour, font

_SAMPLE = 16
_MOST_SHORTENED = 512


class TextStyle(NamedTuple):
    """A font with its colour and its measures."""

    font: QFont
    pen: QPen
    metrics: QFontMetrics
    advances: dict[str, float]
    shortened: dict[tuple[str, int], str]

    def baseline(self, top: int, height: int) -> int:
        """Return where text stands to be centred between `top` and `top + height`."""
        return top + (height + self.metrics.ascent() - self.metrics.descent()) // 2

    def elided(self, text: str, room: int) -> str:
        """Return the text, shortened with an ellipsis if it needs more than `room` px."""
        # Adding up known letters is much cheaper than asking Qt, and most texts fit.
        wide = 0.0
        for letter in text:
            advance = self.advances.get(letter)
            if advance is None:
                advance = self.metrics.horizontalAdvance(letter * _SAMPLE) / _SAMPLE
                self.advances[letter] = advance
            wide += advance
            if wide > room:
                return self._shortened(text, room)
        return text

    def _shortened(self, text: str, room: int) -> str:
        # Asking Qt takes as long as the rest of a card; the same tasks are on many of them.
        kept = self.shortened.get((text, room))
        if kept is None:
            if len(self.shortened) >= _MOST_SHORTENED:
                self.shortened.clear()
            kept = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self.shortened[(text, room)] = kept
        return kept


def text_style(size: int, paint: str, *, bold: bool = False) -> TextStyle:
    """Return a style of the program's fonts in the token colour `paint`."""
    face = font(size, bold=bold)
    return TextStyle(face, QPen(colour(paint)), QFontMetrics(face), {}, {})
