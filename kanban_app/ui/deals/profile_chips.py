"""Small buttons that say of each of several things whether it is asked for, and how much."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.theme import SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets.buttons import Button, Look
from kanban_app.ui.widgets.choices import Choice

_HEIGHT = 24
_COLUMNS = 3
OFF, ON, MUST = 0, 1, 2


class _Chip(Button):
    """One thing; every click takes it to its next level."""

    turned = Signal()

    def __init__(self, key: str, levels: int, parent: QWidget) -> None:
        super().__init__("", parent, small=True)
        self.key = key
        self.level = OFF
        self._levels = levels
        self._texts: Sequence[str] = ()
        self._height = _HEIGHT
        self.setFont(font(SIZE_S))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_words(self, words: Sequence[str]) -> None:
        """Say it by these words, one for each level."""
        self._texts = words
        self.set_level(self.level)

    def set_level(self, level: int) -> None:
        """Show a level."""
        self.level = level
        if self._texts:
            self.setText(self._texts[level])
            self.setAccessibleName(self._texts[level])
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def _padding(self) -> int:
        return 2 * UNIT

    @override
    def _look(self) -> Look:
        t = tokens()
        if self.level == MUST:
            return Look(t.accent, t.accent, t.on_accent, t.on_accent)
        if self.level == ON:
            return Look(t.accent_soft, t.accent, t.text, t.accent)
        return super()._look()

    def _on_clicked(self) -> None:
        self.set_level((self.level + 1) % self._levels)
        self.turned.emit()


class Chips(QWidget):
    """Several things in rows; with three levels a chip is off, a wish, or a must."""

    typed = Signal()
    finished = Signal()

    def __init__(
        self, keys: Sequence[str], parent: QWidget | None = None, *, levels: int = 2
    ) -> None:
        super().__init__(parent)
        self._levels = levels
        self.chips = {key: _Chip(key, levels, self) for key in keys}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(UNIT)
        for place, chip in enumerate(self.chips.values()):
            grid.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
            chip.turned.connect(self.typed)
            chip.turned.connect(self.finished)
        self.setFocusProxy(next(iter(self.chips.values())))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def show_words(self, choices: Sequence[Choice], wish: str = "%s", must: str = "%s") -> None:
        """Name the things; `wish` and `must` say what the level does to a name."""
        for choice in choices:
            words = (choice.text, wish % choice.text, must % choice.text)
            self.chips[choice.key].show_words(words[: self._levels])

    def at(self, level: int) -> tuple[str, ...]:
        """Return the keys of the things at a level."""
        return tuple(key for key, chip in self.chips.items() if chip.level == level)

    def set_levels(self, levels: Mapping[str, int]) -> None:
        """Show these levels; what is not named is off."""
        for key, chip in self.chips.items():
            chip.set_level(levels.get(key, OFF))

    def set_on(self, keys: Collection[str]) -> None:
        """Show these as asked for."""
        self.set_levels(dict.fromkeys(keys, ON))
