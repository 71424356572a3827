"""A card on paper: the board's words in the board's places, as lines and letters."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kanban_app.domain.card import CardFace
from kanban_app.ui import formats
from kanban_app.ui.board.card_text import (
    CardContext,
    Note,
    Tempo,
    chance_text,
    is_parked,
    milestones_of,
    money_text,
    note_of,
    object_line,
    tempo_of,
)
from kanban_app.ui.board.metrics import Density, sizes
from kanban_app.ui.kinds import milestone_icon
from kanban_app.ui.sources import source_icon, source_label
from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, SIZE_S, colour
from kanban_app.ui.widgets.strokes import INK, Style, box, icon, style, write

_ROWS = (20, 16, 20, 20)
_COMPACT_ROWS = (20, 20)
_ICON, _ICON_NOTE = 12, 14
_GAP, _APART = 6, 8
_BADGE, _BADGE_RADIUS, _BADGE_PAD = 16, 4, 5
_CHIP_GAP = 4
_METER = ((0, 3), (4, 5), (8, 8))
_METER_WIDTH, _METER_HEIGHT, _METER_STEP = 11, 8, 3


def paint_card(
    painter: QPainter, area: QRectF, card: CardFace, context: CardContext, density: Density
) -> None:
    """Draw a card over `area`, which is as high as the density wants it."""
    _CardOnPaper(painter, area, card, context).draw(density)


class _CardOnPaper:
    """Draws one card from right to left, so that only names and places are ever shortened."""

    def __init__(
        self, painter: QPainter, area: QRectF, card: CardFace, context: CardContext
    ) -> None:
        self.painter, self.area = painter, area
        self.card, self.context = card, context
        self.parked = is_parked(card, context.today)
        self.note: Note | None = note_of(card, context.today)
        self.meta = style(SIZE_S, INK.text_2)

    def draw(self, density: Density) -> None:
        """Draw the sheet of the card and its lines."""
        self._sheet()
        measures = sizes(density)
        inner = self.area.adjusted(measures.pad_x, measures.pad_y, -measures.pad_x, 0)
        compact = density is Density.COMPACT
        rows = []
        top = inner.top()
        for height in _COMPACT_ROWS if compact else _ROWS:
            rows.append(QRectF(inner.left(), top, inner.width(), height))
            top += height
        self._person(rows[0], compact=compact)
        if compact:
            self._compact_line(rows[1])
        else:
            self._object(rows[1])
            self._worth(rows[2])
            self._last_line(rows[3])

    def _sheet(self) -> None:
        line = QPen(colour(INK.border_strong), 1)
        if self.parked:
            line.setDashPattern([3, 2.5])
            line.setCapStyle(Qt.PenCapStyle.FlatCap)
        fill = INK.surface_2 if self.parked else INK.surface
        box(self.painter, self.area, RADIUS_CARD, fill, line)

    def _person(self, row: QRectF, *, compact: bool) -> None:
        left_of_age = self._age(row, compact=compact)
        name = style(SIZE_M, INK.text_2 if self.parked else INK.text, bold=True)
        write(self.painter, _until(row, left_of_age - _GAP), self.card.heading, name)

    def _age(self, row: QRectF, *, compact: bool) -> float:
        """Draw how long the card lies here and return where that begins."""
        text = formats.days(formats.whole_days(self.card.entered, self.context.now))
        if self.parked:
            x = row.right() - _CHIP_GAP - self.meta.width(text)
            write(self.painter, _from(row, x), text, self.meta)
            return self._icon_before(row, x - _GAP, "moon")
        tempo = tempo_of(self.card, self.context)
        meter = tempo > (Tempo.WITHIN if compact else Tempo.NONE)
        return self._badge(row, text, tempo, meter=meter)

    def _badge(self, row: QRectF, text: str, tempo: Tempo, *, meter: bool) -> float:
        paints = {Tempo.SLOW: INK.warn, Tempo.STUCK: INK.bad}
        face = style(SIZE_S, paints.get(tempo, INK.text_2), bold=tempo is Tempo.STUCK)
        shift = _METER_WIDTH + _CHIP_GAP if meter else 0
        width = face.width(text) + 2 * _BADGE_PAD + shift
        area = QRectF(row.right() - width, row.center().y() - _BADGE / 2, width, _BADGE)
        fills = {Tempo.SLOW: INK.warn_soft, Tempo.STUCK: INK.bad_soft}
        box(self.painter, area, _BADGE_RADIUS, fills.get(tempo, INK.surface_2), None)
        if meter:
            bottom = area.center().y() + _METER_HEIGHT / 2
            for step, (x, height) in enumerate(_METER, start=1):
                on = face.colour if step <= tempo else INK.border_strong
                left = area.left() + _BADGE_PAD + x
                bar = QRectF(left, bottom - height, _METER_STEP, height)
                self.painter.fillRect(bar, colour(on))
        write(self.painter, _from(area, area.left() + _BADGE_PAD + shift), text, face)
        return area.left()

    def _object(self, row: QRectF) -> None:
        right = row.right()
        for key in reversed(milestones_of(self.card)):
            right -= _ICON
            self._icon(row, right, milestone_icon(key), _ICON, INK.good)
            right -= _CHIP_GAP
        write(self.painter, _until(row, right), object_line(self.card), self.meta)

    def _links(self, row: QRectF) -> QRectF:
        """Draw how many cards are about the same sale, and return the room left of that."""
        if not self.card.links:
            return row
        width = write(self.painter, row, str(self.card.links), self.meta, right=True)
        right = row.right() - width - _CHIP_GAP
        return _until(row, self._icon_before(row, right, "link") - _GAP)

    def _worth(self, line: QRectF) -> None:
        row = self._links(line)
        x = row.left()
        money = money_text(self.card)
        if money:
            paint = INK.text_2 if self.parked else INK.text
            x += write(self.painter, row, money, style(SIZE_M, paint)) + _APART
        chance = chance_text(self.card)
        if chance:
            x += write(self.painter, _from(row, x), chance, self.meta) + _APART
        self._icon(row, x, source_icon(self.card.source), _ICON)
        write(self.painter, _from(row, x + _ICON + _GAP), source_label(self.card.source), self.meta)

    def _last_line(self, row: QRectF) -> None:
        x = row.left()
        if self.note:
            x = self._note(self.note, row)
            if self.note.tone != "text_3":
                return
        for tag in self.card.tag_list:
            room = row.right() - x
            if room < 2 * _BADGE:
                break
            x += self._chip(_from(row, x), tag) + _CHIP_GAP

    def _note(self, note: Note, row: QRectF) -> float:
        """Draw what is next and when, and return where there is room behind it."""
        paint = INK.tone(note.tone)
        self._icon(row, row.left(), note.icon, _ICON_NOTE, paint)
        words = _from(row, row.left() + _ICON_NOTE + _GAP)
        if note.when:
            when = style(SIZE_S, paint, bold=note.tone == "bad")
            width = write(self.painter, row, note.when, when, right=True)
            words = _until(words, row.right() - width - _GAP)
        return words.left() + write(self.painter, words, note.text, style(SIZE_S, paint)) + _GAP

    def _chip(self, row: QRectF, tag: str) -> float:
        shown = self.meta.fitted(tag, row.width() - 2 * _BADGE_PAD)
        width = self.meta.width(shown) + 2 * _BADGE_PAD
        area = QRectF(row.left(), row.center().y() - _BADGE / 2, width, _BADGE)
        box(self.painter, area, _BADGE_RADIUS, INK.surface_2, None)
        write(self.painter, _from(area, area.left() + _BADGE_PAD), shown, self.meta)
        return width

    def _compact_line(self, row: QRectF) -> None:
        right = row.right()
        if self.note:
            right = self._compact_note(self.note, row, right)
        money = money_text(self.card)
        if money:
            face: Style = self.meta if self.parked else style(SIZE_S, INK.text)
            right -= write(self.painter, _until(row, right), money, face, right=True) + _APART
        place = self.card.place or object_line(self.card)
        write(self.painter, _until(row, right), place, self.meta)

    def _compact_note(self, note: Note, row: QRectF, right: float) -> float:
        paint = INK.tone(note.tone)
        if note.short:
            face = style(SIZE_S, paint, bold=note.tone == "bad")
            place = _until(row, right)
            right -= write(self.painter, place, note.short, face, right=True) + _CHIP_GAP
        self._icon(row, right - _ICON, note.icon, _ICON, paint)
        return right - _ICON - _GAP

    def _icon_before(self, row: QRectF, right: float, name: str) -> float:
        self._icon(row, right - _ICON, name, _ICON)
        return right - _ICON

    def _icon(self, row: QRectF, x: float, name: str, size: int, paint: str = INK.text_2) -> None:
        area = QRectF(x, row.center().y() - size / 2, size, size)
        icon(self.painter, area, name, paint)


def _from(row: QRectF, x: float) -> QRectF:
    # A hair of room, so that what was measured to fit is not shortened for a rounding error.
    return QRectF(x, row.top(), max(0.0, row.right() - x) + 0.01, row.height())


def _until(row: QRectF, x: float) -> QRectF:
    return QRectF(row.left(), row.top(), max(0.0, x - row.left()), row.height())
