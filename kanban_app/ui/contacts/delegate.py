"""Paints the cells of the contact table; what was searched for is marked in them."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from kanban_app.domain.consent import ConsentState, Standing
from kanban_app.domain.contact_search import Needle, excerpt, spans
from kanban_app.ui.contacts.model import Column, ContactModel, Index, Row
from kanban_app.ui.contacts.words import STATE_ICONS, standing_text
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, Tokens, colour, font, tokens
from kanban_app.ui.widgets import painting

ROW = 36
_ICON = 14
_BESIDE = 6
_BAR = 3
_PAD = 2 * UNIT
_UNDERLINE = 1
_SMALL = (Column.ROLE, Column.LAST, Column.CONSENT)


class ContactRows(QStyledItemDelegate):
    """Paints one cell after the other on the ground of its row."""

    def __init__(self, model: ContactModel) -> None:
        super().__init__(model)
        self._model = model
        self.has_keys = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        column, row = Column(index.column()), self._model.row(index.row())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, column, chosen=chosen)
        area = rect.adjusted(_PAD, 0, -_PAD, -1)
        if column is Column.MARK:
            self._paint_mark(painter, rect, row)
        elif column is Column.CONSENT:
            self._paint_consent(painter, area, row)
        elif column is Column.NAME:
            self._paint_name(painter, area, row, chosen=chosen)
        else:
            self._paint_text(painter, area, row, column, chosen=chosen)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, column: Column, *, chosen: bool
    ) -> None:
        t = tokens()
        if chosen:
            painter.fillRect(rect, colour(t.accent_soft if self.has_keys else t.surface_2))
            if column is Column.MARK and self.has_keys:
                painter.fillRect(QRect(rect.left(), rect.top(), _BAR, ROW), colour(t.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(t.border))

    def _paint_mark(self, painter: QPainter, rect: QRect, row: Row) -> None:
        if row.hay.line.id in self._model.doubles:
            place = QRect(0, 0, _ICON, _ICON)
            place.moveCenter(rect.center())
            painter.drawPixmap(place.topLeft(), pixmap("merge", _ICON, tokens().warn))

    def _paint_consent(self, painter: QPainter, area: QRect, row: Row) -> None:
        name, tone = STATE_ICONS[row.standing.state]
        ink = tokens().tone(tone)
        middle = area.center().y() - _ICON // 2 + 1
        painter.drawPixmap(area.left(), middle, pixmap(name, _ICON, ink))
        text = area.adjusted(_ICON + _BESIDE, 0, 0, 0)
        _line(painter, text, self._model.text(row, Column.CONSENT), font(SIZE_S), ink)

    def _paint_name(self, painter: QPainter, area: QRect, row: Row, *, chosen: bool) -> None:
        t, line = tokens(), row.hay.line
        name = self._model.text(row, Column.NAME)
        wanted = self._model.needle
        used = _marked(painter, area, name, wanted, font(), t.text)
        more = self._more(row, wanted)
        if more:
            beside = area.adjusted(used + _PAD, 0, 0, 0)
            ink = t.text_2 if chosen else t.text_3
            _marked(painter, beside, more, wanted, font(SIZE_S), ink)
        elif line.do_not_contact:
            beside = area.adjusted(used + _PAD, 0, 0, 0)
            _line(painter, beside, self.tr("do not contact"), font(SIZE_S), t.bad)

    def _more(self, row: Row, wanted: Needle) -> str:
        """Return what stands small beside the name: whom one speaks to, or where it was found."""
        line = row.hay.line
        if line.person:
            return f"· {line.person}"
        if wanted.words and not all(word in row.hay.seen for word in wanted.words):
            note = excerpt(line.notes, [w for w in wanted.words if w not in row.hay.seen])
            if note:
                return "· " + self.tr("Note: “%s”") % note
        place = " ".join(filter(None, (line.postcode, line.city)))
        here = [text for text in (line.street, place) if text and spans(text, wanted.words)]
        return f"· {', '.join(here)}" if here else ""

    def _paint_text(
        self, painter: QPainter, area: QRect, row: Row, column: Column, *, chosen: bool
    ) -> None:
        t = tokens()
        text = self._model.text(row, column)
        ink = _ink(t, column, text, chosen=chosen)
        face = font(SIZE_S if column in _SMALL else SIZE_M)
        if column is Column.EMAIL:
            _marked(painter, area, text, self._model.needle, face, ink)
        elif column is Column.PHONE and self._number_found(row):
            _marked(painter, area, text, None, face, ink)
        else:
            right = column is Column.CARDS
            _line(painter, area, text, face, ink, right=right)

    def _number_found(self, row: Row) -> bool:
        digits = self._model.needle.digits
        return bool(digits) and digits in row.hay.digits.split("\n", maxsplit=1)[0]


def consent_width() -> int:
    """Return how wide the column has to be for every state of a consent, in the language."""
    day = date(2028, 12, 28)
    states = (Standing(s, None if s is ConsentState.NONE else day) for s in ConsentState)
    widest = max(painting.text_width(standing_text(s), font(SIZE_S)) for s in states)
    return widest + _ICON + _BESIDE + 2 * _PAD + 1


def _ink(t: Tokens, column: Column, text: str, *, chosen: bool) -> str:
    if text == "–":
        return t.text_2 if chosen else t.text_3
    return t.text_2 if column in (*_SMALL, Column.EMAIL) else t.text


def _line(
    painter: QPainter, area: QRect, text: str, face: QFont, ink: str, *, right: bool = False
) -> None:
    painter.setFont(face)
    painter.setPen(colour(ink))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)


def _marked(
    painter: QPainter, area: QRect, text: str, wanted: Needle | None, face: QFont, ink: str
) -> int:
    """Paint a text with its hits marked, all of it if nothing is wanted; return its width."""
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
    hits = [(0, len(shown))] if wanted is None else spans(shown, wanted.words)
    t, height = tokens(), metrics.height()
    top = area.center().y() - height / 2 + 1
    for start, end in hits:
        left = area.left() + metrics.horizontalAdvance(shown[:start])
        width = metrics.horizontalAdvance(shown[:end]) + area.left() - left
        painter.fillRect(QRectF(left, top, width, height), colour(t.warn_soft))
        painter.fillRect(QRectF(left, top + height, width, _UNDERLINE), colour(t.warn))
    _line(painter, area, text, face, ink)
    return metrics.horizontalAdvance(shown)
