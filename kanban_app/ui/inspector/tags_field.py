"""Tags as chips in lines that break, with a place to type the next one."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton
from kanban_app.ui.widgets.fields import limit
from kanban_app.ui.widgets.text_line import TextLine

_HEIGHT, _LINE = 20, 24
_PAD, _CROSS = 6, 12
_FRAME = UNIT
_LEAST_INPUT = 80


class _Tag(PaintedButton):
    """One tag; a click, Delete or Backspace takes it away."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        words = painting.text_width(self.text(), font(SIZE_S))
        return QSize(words + 2 * _PAD + _CROSS + UNIT // 2, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            painting.box(
                painter, area, UNIT, t.border if self.underMouse() else t.surface_2, t.border
            )
            room = area.adjusted(_PAD, 0, -_PAD - _CROSS, 0)
            painting.text(painter, room, self.text(), font(SIZE_S), t.text)
            image = pixmap("close", _CROSS, t.text_2)
            painter.drawPixmap(self.width() - _PAD - _CROSS + 2, (_HEIGHT - _CROSS) // 2, image)
            if self.shows_focus:
                painting.focus_ring(painter, area, UNIT)


class _Input(TextLine):
    """Where the next tag is typed."""

    added = Signal()
    emptied = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.added.emit()
            return
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class TagsField(QWidget):
    """Chips and an input in one frame; a comma or Enter ends a tag."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: list[_Tag] = []
        self._hint, self._remove = "", "%s"
        self._input = _Input(self)
        self._input.setProperty("bare", True)  # noqa: FBT003 -- Qt's own signature
        limit(self._input)
        self._input.textEdited.connect(self._on_text)
        self._input.added.connect(self._take_input)
        self._input.emptied.connect(self._drop_last)
        self._input.left.connect(self._on_left)
        self.setFocusProxy(self._input)
        self._place()

    @property
    def value(self) -> tuple[str, ...]:
        """Return the tags in order, the one being typed last."""
        rest = self._input.text().strip()
        known = [tag.text() for tag in self._tags]
        return (*known, rest) if rest and rest not in known else tuple(known)

    @property
    def input(self) -> QLineEdit:
        """Return where the next tag is typed."""
        return self._input

    def set_value(self, tags: tuple[str, ...]) -> None:
        """Show these tags; nothing moves if nothing changes."""
        if tags == self.value:
            return
        for old in list(self._tags):
            self._forget(old)
        self._input.clear()
        for text in tags:
            self._append(text)
        self._place()

    def set_name(self, name: str, hint: str, remove: str) -> None:
        """Say what the field holds, how it is typed into, and what a chip does (with one %s)."""
        self.setAccessibleName(name)
        self._input.setAccessibleName(name)
        self._hint, self._remove = hint, remove
        for tag in self._tags:
            self._dress(tag)
        self._place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            fill, rim = (t.surface, t.control) if self.isEnabled() else (t.surface_2, t.border)
            painting.box(painter, area, RADIUS_CONTROL, fill, rim)
            if self._input.hasFocus():
                painting.focus_ring(painter, area, RADIUS_CONTROL)

    def _on_text(self, text: str) -> None:
        if "," in text or ";" in text:
            *complete, rest = text.replace(";", ",").split(",")
            self._input.setText(rest.lstrip())
            for part in complete:
                self._append(" ".join(part.split()))
            self._place()
        self.update()
        self.typed.emit()

    def _take_input(self) -> None:
        self._append(" ".join(self._input.text().split()))
        self._input.clear()
        self._place()
        self.typed.emit()
        self.finished.emit()

    def _on_left(self) -> None:
        self.update()
        if self._input.text().strip():
            self._take_input()
        else:
            self.finished.emit()

    def _drop_last(self) -> None:
        if self._tags:
            self._drop(self._tags[-1])

    def _drop(self, tag: _Tag) -> None:
        self._forget(tag)
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()
        self.typed.emit()
        self.finished.emit()

    def _append(self, text: str) -> None:
        if not text or text in [tag.text() for tag in self._tags]:
            return
        tag = _Tag(text, self)
        self._dress(tag)
        tag.clicked.connect(lambda: self._drop(tag))
        self._tags.append(tag)
        before = self._tags[-2] if len(self._tags) > 1 else self._input
        QWidget.setTabOrder(before, tag)
        tag.show()

    def _forget(self, tag: _Tag) -> None:
        self._tags.remove(tag)
        tag.hide()
        tag.deleteLater()

    def _dress(self, tag: _Tag) -> None:
        tag.setAccessibleName(self._remove % tag.text())
        tag.setToolTip(plain_tooltip(self._remove % tag.text()))

    def _place(self) -> None:
        """Break the chips into lines, the input behind the last one."""
        room = self.width() - 2 * _FRAME
        x, y = _FRAME, _FRAME
        for tag in self._tags:
            width = min(tag.sizeHint().width(), room)
            if x > _FRAME and x + width > _FRAME + room:
                x, y = _FRAME, y + _LINE
            tag.setGeometry(x, y, width, _HEIGHT)
            x += width + UNIT
        if x > _FRAME and x + _LEAST_INPUT > _FRAME + room:
            x, y = _FRAME, y + _LINE
        self._input.setGeometry(x + UNIT, y, max(0, _FRAME + room - x - UNIT), _HEIGHT)
        self._input.setPlaceholderText("" if self._tags else self._hint)
        self.setFixedHeight(y + _HEIGHT + _FRAME)
