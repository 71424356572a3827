"""One row of the section of linked cards: a name that opens its card, and where that stands."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.deals.link_values import EndLinked, LinkedLine, OpenBringer, OpenLinked
from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_S, UNIT, font, stage_colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import GhostButton, IconButton, Look

ROW = 24
_ICON = 16
_MARK, _MARK_HEIGHT = 3, 12
# Where the words of a link begin.
INDENT = _ICON + 3 * UNIT


class NameLink(GhostButton):
    """A name in accent that opens what it names; a long one is cut off and told in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent, small=True)
        self._height = ROW
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tooltip(text))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(6 * UNIT, ROW)

    @override
    def _padding(self) -> int:
        return UNIT

    @override
    def _look(self) -> Look:
        t = tokens()
        hot = self.isDown() or self.underMouse()
        return Look(t.accent_soft if hot else "", "", t.accent, t.accent)


class StageMark(QWidget):
    """The thin rule in the colour of a stage that stands before its name."""

    def __init__(self, paint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setFixedSize(_MARK, _ICON)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = (self.height() - _MARK_HEIGHT) / 2
        with painting.painter_for(self) as painter:
            area = QRectF(0, top, _MARK, _MARK_HEIGHT)
            painter.fillRect(area, stage_colour(self._paint, dark=tokens().dark))


class _Sign(QWidget):
    """The icon that says what the row is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(_ICON, ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            image = pixmap(self._name, _ICON, tokens().text_2)
            painter.drawPixmap(0, (self.height() - _ICON) // 2, image)


class LinkRow(QWidget):
    """A card beside this one; `opened` and `ended` tell what is wanted of it."""

    opened = Signal(OpenLinked)
    contact_opened = Signal(OpenBringer)
    ended = Signal(EndLinked)

    def __init__(self, line: LinkedLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        column.addLayout(row)
        row.addWidget(_Sign(line.icon, self))
        row.addSpacing(UNIT)
        if line.lead:
            lead = PlainLabel(line.lead, parent=self)
            # Its words begin where those of a link do.
            lead.setContentsMargins(UNIT, 0, 0, 0)
            row.addWidget(lead)
        self.name = NameLink(line.name, self)
        self.name.clicked.connect(self._open)
        self.plain = PlainLabel(line.name, parent=self, elide=True)
        leads = line.card is not None or line.contact is not None
        self.name.setVisible(leads)
        self.plain.setVisible(not leads)
        # A name has all the room it needs before any is left over.
        row.addWidget(self.name)
        row.addWidget(self.plain, 1)
        row.addStretch(0 if self.plain.isVisibleTo(self) else 1)
        self.end = IconButton("close", line.ends, self, size=ROW)
        self.end.clicked.connect(self._end)
        self.end.setVisible(bool(line.ends))
        row.addWidget(self.end)
        if line.more:
            column.addLayout(self._second())
        self.name.setAccessibleName(" ".join(w for w in (line.lead, line.name, line.more) if w))

    def _second(self) -> QHBoxLayout:
        """Return where the card stands and what it is worth, under its name."""
        row = QHBoxLayout()
        row.setContentsMargins(INDENT, 0, 0, 0)
        row.setSpacing(6)
        if self._line.colour:
            row.addWidget(StageMark(self._line.colour, self))
        more = PlainLabel(self._line.more, SIZE_S, self, tone="text_2", elide=True)
        row.addWidget(more, 1)
        return row

    def _open(self) -> None:
        if self._line.card is not None:
            self.opened.emit(OpenLinked(self._line.card))
        elif self._line.contact is not None:
            self.contact_opened.emit(OpenBringer(self._line.contact))

    def _end(self) -> None:
        if self._line.card is not None:
            self.ended.emit(EndLinked(self._line.card, self._line.name))
