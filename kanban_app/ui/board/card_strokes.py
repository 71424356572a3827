"""A card as a list of strokes, made once and painted from that list ever after."""

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtGui import QColor, QPainter, QPixmap

from kanban_app.ui.board.card_look import CardLook
from kanban_app.ui.board.text_style import TextStyle
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import Tone

_SOURCE_OPACITY = 0.35
Text = tuple[int, int, str]


class Drawing(NamedTuple):
    """The strokes of one card, in px from the corner of its row."""

    fills: tuple[tuple[int, int, int, int, QColor], ...]
    pixmaps: tuple[tuple[int, int, QPixmap], ...]
    texts: tuple[tuple[TextStyle, tuple[Text, ...]], ...]

    @property
    def words(self) -> list[str]:
        """Return every text of the card, in painting order."""
        return [text for _, runs in self.texts for _, _, text in runs]


@dataclass(slots=True)
class Sketch:
    """Collects strokes; texts of one style end up together, since changing fonts costs."""

    look: CardLook
    fills: list[tuple[int, int, int, int, QColor]] = field(default_factory=list)
    pixmaps: list[tuple[int, int, QPixmap]] = field(default_factory=list)
    texts: dict[int, tuple[TextStyle, list[Text]]] = field(default_factory=dict)

    def text(self, x: int, row: tuple[int, int], text: str, style: TextStyle) -> None:
        """Place one line, centred in a row of (top, height)."""
        runs = self.texts.setdefault(id(style), (style, []))[1]
        runs.append((x, style.baseline(*row), text))

    def pixmap(self, x: int, row: tuple[int, int], image: QPixmap) -> None:
        """Place a pixmap, centred in a row."""
        height = round(image.height() / image.devicePixelRatio())
        self.pixmaps.append((x, row[0] + (row[1] - height) // 2, image))

    def icon(
        self, x: int, row: tuple[int, int], name: str, size: int, tone: Tone = "text_2"
    ) -> None:
        """Place an icon, in the second text colour unless it is said."""
        self.pixmap(x, row, pixmap(name, size, self.look.colours.tone(tone)))

    def done(self) -> Drawing:
        """Return the finished drawing."""
        texts = tuple((style, tuple(runs)) for style, runs in self.texts.values())
        return Drawing(tuple(self.fills), tuple(self.pixmaps), texts)


def paint(painter: QPainter, x: int, y: int, drawing: Drawing) -> None:
    """Paint a drawing with the corner of its row at (x, y)."""
    for left, top, width, height, fill in drawing.fills:
        painter.fillRect(x + left, y + top, width, height, fill)
    for left, top, image in drawing.pixmaps:
        painter.drawPixmap(x + left, y + top, image)
    for style, runs in drawing.texts:
        painter.setFont(style.font)
        painter.setPen(style.pen)
        for left, base, text in runs:
            painter.drawText(x + left, y + base, text)


def paint_faded(painter: QPainter, x: int, y: int, drawing: Drawing) -> None:
    """Paint a drawing as the place a dragged card came from."""
    painter.setOpacity(_SOURCE_OPACITY)
    paint(painter, x, y, drawing)
    painter.setOpacity(1.0)
