"""All keys of the program on one sheet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import PrimaryButton
from kanban_app.ui.widgets.key_cap import KeyCap
from kanban_app.ui.widgets.sheet import Sheet, scroll_area

Group = tuple[str, Sequence[tuple[str, str]]]
OR = " / "
_WIDTH, _HEIGHT = 760, 560
_TITLE_ROWS = 2


def in_columns(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Return the groups in two columns of about the same height, in reading order."""
    heights = [len(lines) + _TITLE_ROWS for _, lines in groups]
    splits = range(len(groups) + 1)
    best = min(splits, key=lambda n: (max(sum(heights[:n]), sum(heights[n:])), n), default=0)
    # The longer half stands at the left.
    if sum(heights[:best]) < sum(heights[best:]) and best < len(groups):
        fuller = best + 1
        if max(sum(heights[:fuller]), sum(heights[fuller:])) <= sum(heights[best:]):
            best = fuller
    return list(groups[:best]), list(groups[best:])


class ShortcutSheet(Sheet):
    """Lists groups of keys in two columns; keys are portable (`Ctrl+F`), alternatives by ` / `."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.show_title(self.tr("Keys"))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 2 * UNIT, 0)
        row.setSpacing(10 * UNIT)
        for column in in_columns(groups):
            row.addLayout(_column(column), 1)
        self.body.addWidget(scroll_area(inner))
        close = PrimaryButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        self.add_buttons(close)
        close.setFocus()
        wanted = inner.sizeHint().height() + 120
        self.resize(_WIDTH, min(_HEIGHT, wanted))


def _column(groups: Sequence[Group]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2 * UNIT)
    for title, lines in groups:
        column.addWidget(PlainLabel(title, SIZE_S, bold=True, tone="text_2"))
        rows = QVBoxLayout()
        rows.setSpacing(UNIT)
        for keys, text in lines:
            # A row by itself: in a grid the longest keys would narrow every text.
            row = _caps(keys)
            words = PlainLabel(text, SIZE_M)
            words.setWordWrap(True)
            row.insertWidget(0, words, 1)
            rows.addLayout(row)
        column.addLayout(rows)
        column.addSpacing(2 * UNIT)
    column.addStretch(1)
    return column


def _caps(keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for key in keys.split(OR):
        row.addWidget(KeyCap(key))
    return row
