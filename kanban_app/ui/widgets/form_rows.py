"""Fields with captions below each other, as the panels at the right ask for them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.sheet import Rule, caption, labelled

SIDE = 4 * UNIT
# The scroll bar stands in the right margin.
RIGHT = SIDE - 8


class FormRows:
    """Lays the fields of `form` out in its `column`, and words their captions by key."""

    def __init__(self, form: QWidget, column: QVBoxLayout) -> None:
        self._form, self._column = form, column
        self._captions: dict[str, PlainLabel] = {}

    def section(self, key: str) -> None:
        """Begin another section, with its title."""
        label = PlainLabel("", SIZE_S, self._form, bold=True, tone="text_2")
        label.setContentsMargins(SIDE, 0, RIGHT, 0)
        self._captions[key] = label
        self._column.addWidget(Rule(self._form))
        self._column.addWidget(label)

    def row(self, *fields: tuple[str, QWidget], weights: Mapping[str, int] | None = None) -> None:
        """Place captioned fields side by side, as wide as their `weights` (1 where not named)."""
        row = self._new_row()
        for key, field in fields:
            label = self._captions[key] = caption("", self._form)
            cell = labelled(label, field)
            cell.addStretch(1)
            row.addLayout(cell, (weights or {}).get(key, 1))

    def plain(self, field: QWidget) -> None:
        """Place a field that says itself what it is."""
        self._new_row().addWidget(field)

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show the captions, which are the names of their fields for a screen reader too."""
        for key, text in words.items():
            label = self._captions[key]
            label.setText(text)
            if label.buddy() is not None:
                label.buddy().setAccessibleName(text)

    def set_shown(self, key: str, *, shown: bool) -> None:
        """Ask for a field, or not."""
        label = self._captions[key]
        label.setVisible(shown)
        label.buddy().setVisible(shown)

    def _new_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(SIDE, 0, RIGHT, 0)
        row.setSpacing(2 * UNIT)
        self._column.addLayout(row)
        return row
