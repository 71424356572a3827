"""A panel of sections one under the other: a heading that stays in sight, and its rows."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.theme import SIZE_M, colour, font, tokens
from kanban_app.ui.today.row_paint import HEADER, ROW, paint_header, paint_row
from kanban_app.ui.today.values import Key, Row, Section
from kanban_app.ui.widgets import painting

Index = QModelIndex | QPersistentModelIndex
Line = Section | Row | str
_LINE = Qt.ItemDataRole.UserRole
_CIRCLE = 40
# A key and its words.
_ONE_KEY = 2


class _Lines(QAbstractListModel):
    """The sections flattened: a heading, its rows, or the sentence that there are none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.wide: list[bool] = []

    def show(self, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self.lines, self.wide = [], []
        for section in sections:
            block: list[Line] = [section, *section.rows]
            if not section.rows and section.empty:
                block.append(section.empty)
            self.lines += block
            self.wide += [section.wide] * len(block)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(line, Row):
            parts = (line.title + line.more, line.detail, line.due, line.stage.name, line.below)
            return ", ".join(p for p in parts if p)
        return f"{line.title} {line.total}" if isinstance(line, Section) else line


class _Painter(QStyledItemDelegate):
    """Paints the lines; the list that has the keyboard shows the bar and the keys."""

    def __init__(self, view: "SectionList") -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEADER if isinstance(index.data(_LINE), Section) else ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, area, t = index.data(_LINE), QRectF(option.rect), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Section):
            if index.row():
                top = QRectF(area.left(), area.top(), area.width(), 1)
                painter.fillRect(top, colour(t.border))
            paint_header(painter, area.adjusted(0, 1, 0, 0), line)
            return
        if isinstance(line, str):
            painting.text(painter, area.adjusted(12, 0, -12, 0), line, font(SIZE_M), t.text_2)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = chosen and self._view.hasFocus()
        if chosen:
            painter.fillRect(area, colour(t.accent_soft if active else t.surface_2))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colour(t.surface_2))
        if active:
            painter.fillRect(QRectF(area.left(), area.top(), 3, ROW), colour(t.accent))
        keys = self._view.keys_of(line) if active else ()
        wide = self._view.lines.wide[index.row()]
        paint_row(painter, area, line, chosen=chosen, wide=wide, keys=keys)


class SectionList(QListView):
    """Rows one walks with the arrows; which keys do what, the screen decides."""

    chosen = Signal()
    opened = Signal(Key)
    ticked = Signal(Key)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _Lines(self)
        # Keys that the chosen row shows, each with its words; without a card only the first.
        self.row_keys: tuple[str, ...] = ()
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self.chosen)
        self.doubleClicked.connect(self._open)

    @property
    def current(self) -> Key | None:
        """Return whom the chosen row is about."""
        line = self.currentIndex().data(_LINE)
        return line.key if isinstance(line, Row) else None

    @property
    def current_row(self) -> Row | None:
        """Return the chosen row."""
        line = self.currentIndex().data(_LINE)
        return line if isinstance(line, Row) else None

    def keys_of(self, row: Row) -> tuple[str, ...]:
        """Return the keys that do something with a row, each before its words."""
        return self.row_keys if row.card else self.row_keys[:_ONE_KEY]

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the chosen row stays chosen, or the one that took its place."""
        key, place = self.current, self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self.lines.show(sections)
        self.verticalScrollBar().setValue(scrolled)
        self.choose(key, place)

    def choose(self, key: Key | None, place: int = -1) -> bool:
        """Let the row about `key` be the chosen one, else the nearest to `place`."""
        rows = [i for i, line in enumerate(self.lines.lines) if isinstance(line, Row)]
        found = [i for i in rows if self._row(i).key == key]
        if not found and place >= 0:
            found = sorted(rows, key=lambda i: (abs(i - place), i))[:1]
        if found:
            self.setCurrentIndex(self.lines.index(found[0]))
        return bool(found)

    def choose_first(self) -> bool:
        """Choose the first row there is."""
        return self.choose(None, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape):
            event.ignore()  # the screen moves between its lists
        elif event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # a letter is a command here, no search by typing
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position().toPoint()
        line = self.indexAt(at).data(_LINE)
        if isinstance(line, Row) and not line.icon and at.x() < _CIRCLE:
            self.ticked.emit(line.key)
        elif isinstance(line, Row) and not line.detail:
            self.opened.emit(line.key)  # nothing to choose: it only asks for more

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None:
            self.choose_first()
        self.viewport().update()
        self.chosen.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        above = self._section_above()
        if above is not None:
            section, end = above
            with painting.painter_for(self.viewport()) as painter:
                area = QRectF(0, min(0, end - HEADER), self.viewport().width(), HEADER)
                paint_header(painter, area, section)
                line = QRectF(0, area.bottom(), area.width(), 1)
                painter.fillRect(line, colour(tokens().border))

    def _section_above(self) -> tuple[Section, int] | None:
        """Return the section whose heading has scrolled away, and where its rows end."""
        top = self.indexAt(self.viewport().rect().topLeft())
        if not top.isValid():
            return None
        lines = self.lines.lines
        first = top.row()
        if isinstance(lines[first], Section) and self.visualRect(top).top() >= 0:
            return None
        head = next((i for i in range(first, -1, -1) if isinstance(lines[i], Section)), None)
        if head is None:
            return None
        after = next((i for i in range(first + 1, len(lines)) if isinstance(lines[i], Section)), 0)
        end = self.visualRect(self.lines.index(after)).top() if after else HEADER
        section = lines[head]
        assert isinstance(section, Section)
        return section, min(HEADER, end)

    def _row(self, place: int) -> Row:
        line = self.lines.lines[place]
        assert isinstance(line, Row)
        return line

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)
