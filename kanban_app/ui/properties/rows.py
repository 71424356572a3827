"""The rows of the list of properties: name, what it is and how it stands, price, and who fits."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from kanban_app.domain.ids import PropertyId
from kanban_app.domain.property import PropertyFields, PropertyKind
from kanban_app.domain.property_names import size, title
from kanban_app.services.properties import ListedProperty
from kanban_app.ui import formats
from kanban_app.ui.property_words import DOT, tone_of, word
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.row_ground import paint_ground

ROW = 52
PRICE, FITS = 84, 52
_FIRST, _LINE = 2 * UNIT, 18
_RIGHT = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


def heading(entry: ListedProperty) -> str:
    """Return what to call a property: kind and street, unless somebody typed a name."""
    line = entry.line
    fields = PropertyFields(
        line.line,
        kind=PropertyKind(line.kind) if line.kind else None,
        street=line.street,
        living_area=line.living_area,
        rooms=line.rooms,
    )
    return title(fields, formats.language())


def details(entry: ListedProperty) -> str:
    """Return where a property lies and how large it is, as far as its name does not say it."""
    line, name = entry.line, heading(entry)
    parts = (line.district or line.city or line.place, *_size(entry))
    return DOT.join(part for part in parts if part and part not in name)


def _size(entry: ListedProperty) -> tuple[str, ...]:
    return size(entry.line.rooms, entry.line.living_area, formats.language())


class PropertyModel(QAbstractListModel):
    """The properties that are listed, in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[ListedProperty] = ()
        self.fits: Mapping[PropertyId, int] = {}

    def show_entries(self, entries: Sequence[ListedProperty]) -> None:
        """List these properties."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def show_fits(self, fits: Mapping[PropertyId, int]) -> None:
        """Say how many buyers fit."""
        self.fits = fits
        if self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))

    def row_of(self, property_id: PropertyId | None) -> int:
        """Return the row of a property, -1 if it is not listed."""
        rows = (i for i, entry in enumerate(self.entries) if entry.line.id == property_id)
        return next(rows, -1)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return DOT.join((heading(entry), details(entry), word(entry.status), price(entry)))
        return None


def price(entry: ListedProperty) -> str:
    """Return the asking price, "" where it is not known."""
    cents = entry.line.price_cents
    return "" if cents is None else formats.money(cents)


class PropertyRows(QStyledItemDelegate):
    """Paints a property as two lines, with price and number of fitting buyers in the first."""

    def __init__(self, view: QListView, model: PropertyModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._model.entries[index.row()]
        rect: QRect = option.rect
        paint_ground(painter, rect, option.state, busy=self._view.hasFocus())
        self._paint_words(painter, QRectF(rect), entry)
        self._paint_figures(painter, QRectF(rect), entry)

    def _paint_words(self, painter: QPainter, rect: QRectF, entry: ListedProperty) -> None:
        t = tokens()
        left, room = rect.left() + 4 * UNIT, rect.width() - PRICE - self._fits_width() - 8 * UNIT
        upper = QRectF(left, rect.top() + _FIRST, room, _LINE)
        painting.text(painter, upper, heading(entry), font(SIZE_M), t.text)
        known, status = details(entry), word(entry.status)
        lead = f"{known}{DOT}" if known else ""
        # The second line has the whole row: status and place stand below the figures.
        lower = QRectF(left, rect.top() + 27, rect.width() - 8 * UNIT, 16)
        # Of a long place something may be missing, of the status nothing.
        room = lower.width() - painting.text_width(status, font(SIZE_S))
        width = min(painting.text_width(lead, font(SIZE_S)), max(0.0, room))
        painting.text(
            painter, lower.adjusted(0, 0, width - lower.width(), 0), lead, font(SIZE_S), t.text_2
        )
        rest = lower.adjusted(width, 0, 0, 0)
        painting.text(painter, rest, status, font(SIZE_S), t.tone(tone_of(entry.status)))

    def _paint_figures(self, painter: QPainter, rect: QRectF, entry: ListedProperty) -> None:
        fits = self._fits_width()
        right = rect.right() - 4 * UNIT
        area = QRectF(right - fits - PRICE, rect.top() + _FIRST, PRICE, _LINE)
        painting.text(painter, area, price(entry), font(SIZE_M), tokens().text, _RIGHT)
        count = self._model.fits.get(entry.line.id)
        if count is not None:
            last = QRectF(right - fits, rect.top() + _FIRST, fits, _LINE)
            words = formats.number(count)
            painting.text(painter, last, words, font(SIZE_M, bold=True), tokens().text, _RIGHT)

    def _fits_width(self) -> int:
        return FITS if self._model.fits else 0
