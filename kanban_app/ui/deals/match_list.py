"""A list of matches: score, who or what, where he stands, and the reason in a word."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.deals.match_lines import Line
from kanban_app.ui.deals.match_rows import MatchModel, MatchRows
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting

HEADER = 28
_LETTERS = (Qt.Key.Key_F, Qt.Key.Key_X, Qt.Key.Key_P)


class _View(QListView):
    """The lines; letters are keys of the screen here, not the beginning of a name."""

    pressed_key = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (*_LETTERS, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_key.emit(key.value)
        else:
            super().keyPressEvent(event)


class MatchList(QWidget):
    """Lists matches under a header and tells which one is chosen."""

    chosen = Signal()
    pressed_key = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, width: int) -> None:
        super().__init__(parent)
        self.setFixedWidth(width)
        self.view = _View(self)
        self.model = MatchModel(self)
        self._column = QVBoxLayout(self)
        self.header = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self.empty = PlainLabel("", SIZE_M, tone="text_2")
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.pressed_key.connect(self.pressed_key)
        self.setFocusProxy(self.view)

    @property
    def current(self) -> Line | None:
        """Return the chosen line, None if there is none."""
        row = self.view.currentIndex().row()
        return self.model.lines[row] if row >= 0 else None

    def show_lines(self, lines: Sequence[Line], *, anew: bool = False) -> None:
        """List these; the chosen one stays chosen unless they are shown anew.

        When it has just been refused, the next candidate is chosen instead.
        """
        held, row = self.current, self.view.currentIndex().row()
        before = self.model.lines
        self.model.show_lines(lines)
        self.empty.setVisible(not lines)
        self.view.setVisible(bool(lines))
        found = -1 if anew or held is None else self._row_like(held)
        if held is not None and found >= 0 and _is_refused(self.model.lines[found], held):
            found = self._next_to(before, row, found)
        if found < 0:
            found = next((i for i, line in enumerate(lines) if not line.is_section), -1)
            if not anew and row >= 0:
                found = self._near(row)
        self._select(found)
        self.chosen.emit()

    def choose(self, wanted: Line) -> None:
        """Choose the line of the same pair or profile, if it is listed."""
        row = self._row_like(wanted)
        if row >= 0:
            self._select(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, 0, self.width(), HEADER, colour(t.surface_2))
            painter.fillRect(0, HEADER - 1, self.width(), 1, colour(t.border))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(t.border))

    def _row_like(self, wanted: Line) -> int:
        key = _key(wanted)
        return next((i for i, line in enumerate(self.model.lines) if _key(line) == key), -1)

    def _next_to(self, before: Sequence[Line], row: int, otherwise: int) -> int:
        """Return where the candidate is that came after a row, else the one before it."""
        for line in (*before[row + 1 :], *reversed(before[:row])):
            place = -1 if line.is_section else self._row_like(line)
            if place >= 0 and not _refused(self.model.lines[place]):
                return place
        return otherwise

    def _near(self, row: int) -> int:
        lines = self.model.lines
        after = [i for i in range(min(row, len(lines)), len(lines)) if not lines[i].is_section]
        before = [i for i in range(min(row, len(lines))) if not lines[i].is_section]
        return after[0] if after else before[-1] if before else -1

    def _select(self, row: int) -> None:
        index = self.model.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        if row >= 0:
            # The first one is seen with the heading above it.
            self.view.scrollTo(self.model.index(0) if row <= 1 else index)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit()

    def add_foot(self, foot: QWidget) -> None:
        """Put something below the lines."""
        self._column.addWidget(foot)

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(MatchRows(view, self.model))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        self.header.setFixedHeight(HEADER)
        self.header.setContentsMargins(4 * UNIT, 0, 2 * UNIT, 0)
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(4 * UNIT, 6 * UNIT, 4 * UNIT, 0)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = self._column
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.empty)
        column.addWidget(view, 1)
        self.empty.hide()


def _refused(line: Line) -> bool:
    return line.fit is not None and bool(line.fit.refused)


def _is_refused(line: Line, before: Line) -> bool:
    """Return whether a line was refused since it was last shown."""
    return _refused(line) and not _refused(before)


def _key(line: Line) -> object:
    if line.fit is not None:
        return line.fit.pair[:2]
    return line.profile
