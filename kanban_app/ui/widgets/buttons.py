"""The buttons of the program: one filled per screen, the others quiet."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import RADIUS_CARD, RADIUS_CONTROL, SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.key_cap import key_text

HEIGHT, HEIGHT_SMALL = 32, 28
ICON, ICON_BARE = 16, 18
_CHEVRON = 14
_GAP = 2 * UNIT
# A window that comes back says nothing about how its button got the focus.
_RETURNING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Look(NamedTuple):
    """The colours of a button in its present state; empty means nothing is painted."""

    fill: str
    border: str
    words: str
    icon: str


class PaintedButton(QPushButton):
    """A push button we paint ourselves; it shows its focus ring to keyboard users only."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._pointed_at = False
        # In a dialog Enter belongs to the primary button, not to whichever came first.
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def shows_focus(self) -> bool:
        """Return whether the focus came by keyboard and must be seen."""
        return self.hasFocus() and not self._pointed_at

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _RETURNING:
            self._pointed_at = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._pointed_at = False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Button(PaintedButton):
    """A bordered button with an optional icon and the key that does the same."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        shortcut: str = "",
        small: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._key = shortcut
        self._has_menu = False
        self._wordless = False
        self._height = HEIGHT_SMALL if small else HEIGHT
        self._radius = RADIUS_CONTROL if small else RADIUS_CARD
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        if name != self._icon:
            self._icon = name
            self.update()

    def set_shortcut(self, key: str) -> None:
        """Show another key that does the same, "" for none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def set_wordless(self, *, wordless: bool) -> None:
        """Show the icon alone, where a bar is short of room; screen readers still say the words."""
        if wordless != self._wordless:
            self._wordless = wordless
            self.updateGeometry()
            self.update()

    @override
    def setMenu(self, menu: QMenu) -> None:
        self._has_menu = True  # the stubs claim that menu() is never None
        super().setMenu(menu)

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._parts()) + 2 * self._padding(), self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, area = self._look(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            painting.box(painter, area, self._radius, look.fill, look.border)
            self._paint_content(painter, look)
            if self.shows_focus:
                painting.focus_ring(painter, area, self._radius, on_accent=self._filled())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()  # the key reads differently: Ctrl, Strg
        super().changeEvent(event)

    def _filled(self) -> bool:
        return False

    def _padding(self) -> int:
        return 3 * UNIT if self._height == HEIGHT else 10

    def _look(self) -> Look:
        t = tokens()
        if not self.isEnabled():
            return Look(t.surface, t.border, t.text_3, t.control)
        hot = self.isDown() or self.underMouse()
        fill = t.border if self.isDown() else t.surface_2 if hot else t.surface
        return Look(fill, t.control if hot else t.border_strong, t.text, t.text_2)

    def _words(self) -> str:
        return "" if self._wordless else self.text()

    def _parts(self) -> tuple[int, int, int, int]:
        """Return the widths of icon, words, key and chevron, gaps included."""
        words = painting.text_width(self._words(), self.font())
        icon = ICON + (_GAP if words else 0) if self._icon else 0
        key = painting.text_width(key_text(self._key), font(SIZE_S)) + _GAP if self._key else 0
        return icon, words, key, _CHEVRON + UNIT if self._has_menu else 0

    def _paint_content(self, painter: QPainter, look: Look) -> None:
        icon, words, key, chevron = self._parts()
        room = self.width() - 2 * self._padding()
        words = max(0, min(words, room - icon - key - chevron))
        left = (self.width() - icon - words - key - chevron) / 2
        middle = self.height() / 2
        if self._icon:
            painter.drawPixmap(
                int(left), int(middle - ICON / 2), pixmap(self._icon, ICON, look.icon)
            )
        line = QRectF(left + icon, 0, words, self.height())
        painting.text(painter, line, self._words(), self.font(), look.words)
        if self._key:
            cap = QRectF(line.right() + _GAP, 0, key, self.height())
            painting.text(painter, cap, key_text(self._key), font(SIZE_S), look.words)
        if chevron:
            at = int(line.right() + key + UNIT)
            image = pixmap("chevron-down", _CHEVRON, look.icon)
            painter.drawPixmap(at, int(middle - _CHEVRON / 2), image)


class PrimaryButton(Button):
    """The one filled button of a screen; in a dialog Enter presses it."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        shortcut: str = "",
        small: bool = False,
    ) -> None:
        super().__init__(text, parent, icon=icon, shortcut=shortcut, small=small)
        self.setFont(font(SIZE_M, bold=True))
        self.setDefault(True)

    @override
    def _filled(self) -> bool:
        return self.isEnabled()

    @override
    def _look(self) -> Look:
        t = tokens()
        if not self.isEnabled():
            return Look(t.surface_2, t.border, t.text_3, t.control)
        fill = t.accent
        if self.isDown():
            fill = t.accent_pressed
        elif self.underMouse():
            fill = t.accent_hover
        return Look(fill, "", t.on_accent, t.on_accent)


class ToggleButton(Button):
    """A bordered button that stays down, coloured while it is."""

    def __init__(self, parent: QWidget | None = None, *, icon: str = "check") -> None:
        super().__init__("", parent, icon=icon)
        self.setCheckable(True)

    @override
    def _look(self) -> Look:
        t = tokens()
        if not self.isChecked():
            fill = t.surface_2 if self.underMouse() else t.surface
            icon = t.border_strong if self._icon == "check" else t.text_2
            return Look(fill, t.border_strong, t.text_2, icon)
        return Look(t.accent_soft, t.accent, t.accent, t.accent)


class GhostButton(Button):
    """A button without a frame until it is pointed at."""

    @override
    def _padding(self) -> int:
        return 2 * UNIT

    @override
    def _look(self) -> Look:
        t = tokens()
        if not self.isEnabled():
            return Look("", "", t.text_3, t.control)
        fill = t.border_strong if self.isDown() else t.border if self.underMouse() else ""
        return Look(fill, "", t.text if fill else t.text_2, t.text_2)


class IconButton(PaintedButton):
    """A square button with only an icon; its name is what screen readers and tooltips say."""

    def __init__(
        self,
        icon: str,
        name: str = "",
        parent: QWidget | None = None,
        *,
        size: int = HEIGHT,
        shortcut: str = "",
    ) -> None:
        super().__init__("", parent)
        self._icon = icon
        self._key = shortcut
        self._size = size
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Say what the button does, in the tooltip and to screen readers."""
        self.setAccessibleName(name)
        key = QKeySequence(self._key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(plain_tooltip(f"{name} ({key})" if key else name))

    def set_icon_name(self, name: str) -> None:
        """Show another of our icons."""
        self._icon = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        radius = RADIUS_CARD if self._size >= HEIGHT else RADIUS_CONTROL
        with painting.painter_for(self) as painter:
            if self.isEnabled() and (self.isDown() or self.underMouse()):
                painting.box(painter, area, radius, t.border_strong if self.isDown() else t.border)
            side = ICON_BARE if self._size >= HEIGHT else ICON
            image = pixmap(self._icon, side, t.text_2 if self.isEnabled() else t.border_strong)
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, image)
            if self.shows_focus:
                painting.focus_ring(painter, area, radius)
