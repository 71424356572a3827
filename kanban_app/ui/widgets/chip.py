"""A small drop-down that shows the alternative in force."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from kanban_app.ui.theme import SIZE_M, SIZE_S, font, tokens
from kanban_app.ui.widgets.buttons import HEIGHT, Button, Look
from kanban_app.ui.widgets.choices import Choice

_HEIGHT_CHIP = 24


class Chip(Button):
    """A drop-down of alternatives; `chosen` tells the key the user picked.

    `bar` gives the form for the top bar: 32 px high and without a frame.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, icon: str = "", bar: bool = False
    ) -> None:
        super().__init__("", parent, icon=icon, small=not bar)
        self._bar = bar
        self._name = name
        self._height = HEIGHT if bar else _HEIGHT_CHIP
        self.setFont(font(SIZE_M if bar else SIZE_S))
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._tell)
        self.setMenu(QMenu(self))

    def show_choices(self, choices: Sequence[Choice], active: str) -> None:
        """Offer `choices` and show the one with the key `active`."""
        for old in self._group.actions():
            self._group.removeAction(old)
            self.menu().removeAction(old)
            old.deleteLater()
        for choice in choices:
            action = QAction(choice.text.replace("&", "&&"), self)
            action.setData(choice.key)
            action.setCheckable(True)
            self._group.addAction(action)
            self.menu().addAction(action)
        self.set_active(active)

    def set_name(self, name: str) -> None:
        """Say what is chosen here, to screen readers and in the tooltip."""
        self._name = name
        self._show(self.text())

    def set_active(self, key: str) -> None:
        """Show `key` as the alternative in force, without telling anybody."""
        for action in self._group.actions():
            if action.data() == key:
                action.setChecked(True)
                self._show(action.text().replace("&&", "&"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def _padding(self) -> int:
        return 8

    @override
    def _look(self) -> Look:
        t = tokens()
        open_or_hot = self.isDown() or self.underMouse()
        frame = "" if self._bar else t.border_strong
        fill = t.border if open_or_hot else ""
        return Look(fill, frame, t.text if open_or_hot else t.text_2, t.text_2)

    def _show(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}" if self._name else words)
        self.setToolTip(self._name)
        self.updateGeometry()

    def _tell(self, action: QAction) -> None:
        self._show(action.text().replace("&&", "&"))
        self.chosen.emit(str(action.data()))
