"""The list of properties at the left: one column of rows under a header that names them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import PropertyId
from kanban_app.domain.text import fold, haystack
from kanban_app.services.properties import ListedProperty
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.rows import FITS, PRICE, PropertyModel, PropertyRows, heading
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PrimaryButton

# As wide as this share of the screen, within these limits.
WIDTH, WIDEST, _SHARE = 372, 560, 0.26
_HEADER = 28


class _Header(QFrame):
    """The names of the columns."""

    def __init__(self, model: PropertyModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setFixedHeight(_HEADER)
        self.words = ("", "", "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, face = tokens(), font(SIZE_S)
        name, price, fits = self.words
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface_2))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.border))
            right, width = self.width() - 4 * UNIT, FITS if self._model.fits else 0
            area = QRectF(4 * UNIT, 0, self.width() / 2, self.height())
            painting.text(painter, area, name, face, t.text_2)
            last = Qt.AlignmentFlag.AlignRight
            area = QRectF(right - width - PRICE, 0, PRICE, self.height())
            painting.text(painter, area, price, face, t.text_2, last)
            if width:
                area = QRectF(right - width, 0, width, self.height())
                painting.text(painter, area, fits, face, t.text_2, last)


class _View(QListView):
    """The rows; Enter goes into the property, Del asks to delete it."""

    entered = Signal()
    delete_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class PropertyList(QWidget):
    """Lists properties and tells which one is chosen; a search narrows it as it is typed."""

    chosen = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._all: Sequence[ListedProperty] = ()
        # What a search looks through, made at its first letter.
        self._texts: Sequence[str] = ()
        self._text = ""
        self._wanted: PropertyId | None = None
        self.view = _View(self)
        self.model = PropertyModel(self)
        self._header = _Header(self.model, self)
        self.empty = PlainLabel("", SIZE_M, tone="text_2")
        self.first = PrimaryButton("", icon="plus")
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.first.clicked.connect(self.new_wanted)
        self._retranslate()

    @property
    def current(self) -> PropertyId | None:
        """Return the chosen property, None if there is none."""
        row = self.view.currentIndex().row()
        return self.model.entries[row].line.id if row >= 0 else None

    def show_entries(self, entries: Sequence[ListedProperty]) -> None:
        """List these; the chosen one stays chosen, or its neighbour takes its place."""
        self._all, self._texts = entries, ()
        self._show()

    def search(self, text: str) -> None:
        """List those with every word of `text`."""
        self._text = text
        self._show()

    def choose(self, property_id: PropertyId | None) -> None:
        """Choose a property, now or as soon as it is listed."""
        self._wanted = property_id
        self._select(self.model.row_of(property_id))

    def fit_into(self, screen: int) -> None:
        """Take a share of a screen of this width."""
        self.setFixedWidth(max(WIDTH, min(WIDEST, round(screen * _SHARE))))

    def show_fits(self, fits: Mapping[PropertyId, int]) -> None:
        """Say how many buyers fit each property."""
        self.model.show_fits(fits)
        self._header.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(t.border))

    def _show(self) -> None:
        row, chosen = self.view.currentIndex().row(), self._wanted or self.current
        entries = self._found(fold(self._text).split())
        self.model.show_entries(entries)
        found = self.model.row_of(chosen)
        self._select(found if found >= 0 else min(max(row, 0), len(entries) - 1))
        self._stack.setCurrentIndex(0 if entries else 1)
        self.first.setVisible(not self._all)
        self._word_emptiness()
        self.chosen.emit()

    def _found(self, words: Sequence[str]) -> Sequence[ListedProperty]:
        if not words:
            return self._all
        self._texts = self._texts or [_searched(entry) for entry in self._all]
        texts = zip(self._all, self._texts, strict=True)
        return [entry for entry, text in texts if all(word in text for word in words)]

    def _select(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        if row >= 0:
            self.view.scrollTo(index)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            entry = self.model.entries[current.row()]
            if self._wanted == entry.line.id:
                self._wanted = None
            self.chosen.emit()

    def _word_emptiness(self) -> None:
        nothing = self.tr("No property here yet.")
        self.empty.setText(self.tr("No property has these words.") if self._all else nothing)

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(PropertyRows(view, self.model))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        nothing = QWidget()
        inner = QVBoxLayout(nothing)
        inner.setContentsMargins(4 * UNIT, 8 * UNIT, 4 * UNIT, 0)
        inner.setSpacing(3 * UNIT)
        self.empty.setWordWrap(True)
        inner.addWidget(self.empty)
        inner.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        self._stack.addWidget(view)
        self._stack.addWidget(nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)

    def _retranslate(self) -> None:
        self._header.words = (self.tr("Property"), self.tr("Price"), self.tr("fitting"))
        self.view.setAccessibleName(self.tr("Properties"))
        self.first.setText(self.tr("New property"))
        self._word_emptiness()
        self.view.viewport().update()


def _searched(entry: ListedProperty) -> str:
    line = entry.line
    people = (card.person for card in line.cards)
    return haystack(
        heading(entry), line.line, line.place, line.street, line.city, line.district,
        line.external_no, line.owner, *people,
    )  # fmt: skip
