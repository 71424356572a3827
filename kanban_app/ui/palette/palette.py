"""The palette: a box over the window with one line to type into and what was found for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.palette.box import FOOT, ICON, INPUT, REACH, PaletteBox
from kanban_app.ui.palette.rows import HEAD, LINE, LINES, PaletteRows, Row, Section, items, row_of
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT, font, theme
from kanban_app.ui.widgets.key_cap import key_text
from kanban_app.ui.widgets.keyboard import held
from kanban_app.ui.widgets.sheet import Rule

KEYS = "Ctrl+K"
WIDTH = 160 * UNIT
_TOP, _EDGE = 18 * UNIT, 6 * UNIT
_MOST_HEIGHT = 130 * UNIT
_PAGE = 8
_DOWN = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen, and whether with Ctrl, which does the other thing it can do."""

    row: Row
    other: bool = False


class Palette(QWidget):
    """Asks for results at every keystroke and tells which one was chosen; a click beside closes."""

    typed = Signal(str)
    chosen = Signal(Chosen)
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over = window
        self._before: QWidget | None = None
        # Whether something else was typed since the lines were listed.
        self._fresh = True
        self.box = PaletteBox(self)
        self.line = QLineEdit()
        self.line.setProperty("bare", True)  # noqa: FBT003 -- Qt takes no keyword here
        self.line.setFont(font(SIZE_L))
        # First, because the answer may be there at once.
        self.line.textChanged.connect(self._on_typed)
        self.line.textChanged.connect(self.typed)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self._rows = PaletteRows(self.list)
        self.nothing = PlainLabel("", SIZE_M, tone="text_2")
        self._foot = PlainLabel("", SIZE_S, tone="text_2")
        self._lay_out()
        self.hide()
        self._retranslate()
        theme().changed.connect(self.update)

    def open(self) -> None:
        """Come up empty, with the keyboard."""
        self._before = QApplication.focusWidget()
        self.line.clear()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Go away; the keyboard goes back to where it was."""
        if not self.isVisible():
            return
        before, self._before = held(self._before), None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def show_sections(
        self, sections: Sequence[Section], words: tuple[str, ...], nothing: str
    ) -> None:
        """List what was found, with `words` marked; a sentence stands there if it is nothing.

        The line that was chosen stays chosen if it comes again, or what stands there then. After
        other words it is the first.
        """
        chosen, place = row_of(self.list.currentItem()), self.list.currentRow()
        self._rows.words = words
        self.list.setUpdatesEnabled(False)
        self.list.clear()
        for item in items(sections):
            self.list.addItem(item)
        again = chosen.key if chosen is not None and not self._fresh else ""
        self._choose(again, -1 if self._fresh else place)
        self._fresh = False
        self.nothing.setText(nothing)
        self.nothing.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self.list.setUpdatesEnabled(True)
        self.fit()

    @property
    def current(self) -> Row | None:
        """Return the line that Enter would choose."""
        return row_of(self.list.currentItem())

    def fit(self) -> None:
        """Take the room the lines need, inside the window."""
        self.setGeometry(self._over.rect())
        shown = [self.list.item(i) for i in range(self.list.count())]
        tall = sum(_height(item) for item in shown) + 2 * UNIT if shown else INPUT
        room = min(_MOST_HEIGHT, self.height() - _TOP - _EDGE)
        height = min(room, INPUT + 1 + tall + 1 + FOOT)
        width = min(WIDTH, self.width() - 2 * _EDGE)
        top = min(_TOP + max(0, self.height() - _MOST_HEIGHT - 2 * _TOP) // 4, 40 * UNIT)
        box = QRect((self.width() - width) // 2, top, width, height)
        self.box.setGeometry(box.marginsAdded(REACH))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.fit()
        elif watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                # No key of the window works behind the palette.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._over.installEventFilter(self)
        self.fit()
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._over.removeEventFilter(self)
        super().hideEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.inside.contains(self.box.mapFrom(self, event.position().toPoint())):
            self.dismiss()

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape or (control and key == Qt.Key.Key_K):
            self.dismiss()
        elif key in _DOWN:
            self._step(_DOWN[key])
        elif key in _ENTER:
            self._take(other=control)
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, by: int) -> None:
        """Go on by so many lines; from the last one to the first, and back."""
        places = [i for i in range(self.list.count()) if row_of(self.list.item(i)) is not None]
        if not places:
            return
        at = places.index(self.list.currentRow()) if self.list.currentRow() in places else 0
        last = len(places) - 1
        to = (at + by) % len(places) if abs(by) == 1 else max(0, min(last, at + by))
        self.list.setCurrentRow(places[to])
        if to == 0:
            self.list.scrollToTop()
        self._say()

    def _choose(self, key: str, place: int) -> None:
        places = {
            row.key: i for i in range(self.list.count()) if (row := row_of(self.list.item(i)))
        }
        if not places:
            return
        first = min(places.values())
        to = places.get(key, place if place in places.values() else first)
        self.list.setCurrentRow(to)
        if to == first:
            self.list.scrollToTop()

    def _say(self) -> None:
        if row := self.current:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, row.spoken))

    def _take(self, *, other: bool) -> None:
        if row := self.current:
            self._give(row, other=other)

    def _on_click(self, item: QListWidgetItem) -> None:
        if row := row_of(item):
            held = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
            self._give(row, other=bool(held))

    def _give(self, row: Row, *, other: bool) -> None:
        if not row.quiet:
            self.dismiss()
        self.chosen.emit(Chosen(row, other))

    def _on_typed(self) -> None:
        self._fresh = True

    def _lay_out(self) -> None:
        self.list.setItemDelegate(self._rows)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self.list.itemClicked.connect(self._on_click)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        whole = QWidget()
        whole.setFixedHeight(INPUT)
        head = QHBoxLayout(whole)
        head.setContentsMargins(4 * UNIT + ICON + 2 * UNIT, 0, 4 * UNIT, 0)
        head.addWidget(self.line)
        self._foot.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        self._foot.setFixedHeight(FOOT)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(REACH)
        column.setSpacing(0)
        column.addWidget(whole)
        column.addWidget(Rule())
        column.addSpacing(UNIT)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        column.addSpacing(UNIT)
        column.addWidget(Rule())
        column.addWidget(self._foot)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Name, place, note, phone, command …"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.list.setAccessibleName(self.tr("Results"))
        hints = (
            (key_text("Return"), self.tr("opens")),
            (key_text("Ctrl+Return"), self.tr("shows the card on the board")),
            (">", self.tr("commands only")),
            (key_text("Esc"), self.tr("closes")),
        )
        self._foot.setText("     ".join(f"{key}  {words}" for key, words in hints))


def _height(item: QListWidgetItem) -> int:
    row = row_of(item)
    if row is None:
        return HEAD
    return LINES if row.detail else LINE
