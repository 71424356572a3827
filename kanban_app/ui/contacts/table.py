"""The contact table: sorted by a click on its header, walked through by keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from kanban_app.domain.ids import ContactId
from kanban_app.ui.contacts.delegate import ROW, ContactRows, consent_width
from kanban_app.ui.contacts.model import Column, ContactModel
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, theme, tokens
from kanban_app.ui.widgets import painting

_HEADER = 28
_WIDTHS = {
    Column.MARK: 36,
    Column.ROLE: 108,
    Column.PHONE: 128,
    Column.CARDS: 60,
    Column.LAST: 108,
    Column.CONSENT: 116,
}
# What these columns take where the table has room for it, once name and e-mail have enough.
_WIDER = {Column.ROLE: 200, Column.PHONE: 152, Column.LAST: 136}
_NAMES = 520
# Below these widths of the table a column makes room for the others.
_ROOM = {Column.CONSENT: 560, Column.ROLE: 660, Column.LAST: 760, Column.EMAIL: 860}
_PAD = 2 * UNIT
_ARROW = 12


class _Header(QHeaderView):
    """Names the columns, and shows by which the rows are ordered."""

    def __init__(self, model: ContactModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setFixedHeight(_HEADER)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, _HEADER)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        t, column = tokens(), Column(logicalIndex)
        painter.fillRect(rect, colour(t.surface_2))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(t.border))
        words = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        ordered = self._model.column is column
        width = painting.text_width(words, font(SIZE_S))
        area = rect.adjusted(_PAD, 0, -_PAD, -1)
        left = area.left()
        if column is Column.CARDS:
            left = area.right() - width - (_ARROW if ordered else 0)
        painter.setFont(font(SIZE_S))
        painter.setPen(colour(t.text if ordered else t.text_2))
        place = QRect(left, area.top(), area.right() - left + 1, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        if ordered and words:
            name = "chevron-down" if self._model.descending else "chevron-up"
            middle = area.center().y() - _ARROW // 2
            painter.drawPixmap(left + width + 1, middle, pixmap(name, _ARROW, t.text_2))


class ContactTable(QTableView):
    """Shows contacts; tells which one is current, and which one is wanted whole."""

    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    current_changed = Signal(object)
    opened = Signal(object)
    delete_wanted = Signal(object)
    compare_wanted = Signal()
    new_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, model: ContactModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = False
        self.setModel(model)
        self.rows = ContactRows(model)
        self.setItemDelegate(self.rows)
        self._head = _Header(model, self)
        self.setHorizontalHeader(self._head)
        self._head.sectionClicked.connect(self._on_header)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._dress()
        theme().changed.connect(self._dress)

    @property
    def current(self) -> ContactId | None:
        """Return the contact that is chosen, None if there is none."""
        chosen = self.selectionModel().selectedRows()
        return self._model.row(chosen[0].row()).hay.line.id if chosen else None

    def choose(self, contact: ContactId | None) -> None:
        """Let the row of a contact be the current one, without telling anybody."""
        place = -1 if contact is None else self._model.place_of(contact)
        self._quiet = True
        if place < 0:
            self.selectionModel().clear()
        else:
            index = self._model.index(place, Column.NAME)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(
                index, flags | QItemSelectionModel.SelectionFlag.Rows
            )
            self.scrollTo(index)
        self._quiet = False

    def begin(self) -> None:
        """Take the keyboard, at the first row if none is current."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.current is None and self._model.rowCount():
            self.selectRow(0)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._quiet and self.current is not None:
            self.current_changed.emit(self.current)

    @override
    def event(self, event: QEvent) -> bool:
        # The window's own keys of these names are about cards on the board.
        override_asked = event.type() == QEvent.Type.ShortcutOverride
        if override_asked and isinstance(event, QKeyEvent) and self._asker(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ask = self._asker(event)
        if ask is not None:
            ask()
            return
        at_top = event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        if at_top and not event.modifiers():
            self.search_wanted.emit()
            return
        super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None:
            # Qt makes the first row the current one, and the first Down would pass it by.
            self.selectionModel().clearCurrentIndex()
        self._show_keys(has=True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_keys(has=event.reason() == Qt.FocusReason.PopupFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._share_width()

    def _asker(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key asks for, None if it means nothing here."""
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier:
            plain: dict[Qt.Key, Callable[[], None]] = {
                Qt.Key.Key_Return: self._open,
                Qt.Key.Key_Enter: self._open,
                Qt.Key.Key_Delete: self._delete,
                Qt.Key.Key_D: self.compare_wanted.emit,
                Qt.Key.Key_N: self.new_wanted.emit,
            }
            return plain.get(key)
        return None

    def _show_keys(self, *, has: bool) -> None:
        self.rows.has_keys = has
        self.viewport().update()

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def _delete(self) -> None:
        if self.current is not None:
            self.delete_wanted.emit(self.current)

    def _on_header(self, section: int) -> None:
        column = Column(section)
        if column is Column.MARK:
            return
        held = self.current
        self._model.sort_by(column)
        self.choose(held)
        self._head.viewport().update()

    def _share_width(self) -> None:
        width = self.viewport().width()
        for column, least in _ROOM.items():
            self.setColumnHidden(column, width < least)
        widths = {**_WIDTHS, Column.CONSENT: max(_WIDTHS[Column.CONSENT], consent_width())}
        shown = {c: w for c, w in widths.items() if not self.isColumnHidden(c)}
        growing = {c: w - shown[c] for c, w in _WIDER.items() if c in shown}
        room = width - sum(shown.values()) - _NAMES
        share = max(0.0, min(1.0, room / max(1, sum(growing.values()))))
        widths |= {c: shown[c] + int(more * share) for c, more in growing.items()}
        rest = max(160, width - sum(widths[c] for c in shown))
        mail = 0 if self.isColumnHidden(Column.EMAIL) else round(rest * 0.5)
        for column, wide in widths.items():
            self.setColumnWidth(column, wide)
        self.setColumnWidth(Column.EMAIL, mail)
        self.setColumnWidth(Column.NAME, rest - mail)

    def _dress(self) -> None:
        self.setStyleSheet(f"QTableView {{ border: 0; background: {tokens().surface}; }}")
