"""What would make it fit, as rows: the change, whom to ask, and the score before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.match_advice import Advice, Way
from kanban_app.ui import formats
from kanban_app.ui.deals.advice_words import advice_side, advice_text
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font, theme, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button

ROW = 44
MOST = 6
_SCORES = 88
_BUTTON = 104
_RIGHT = Qt.AlignmentFlag.AlignRight


class _Row(QWidget):
    """One change, with the button that plans to ask for it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(ROW)
        self.advice: Advice | None = None
        self.note = Button("", small=True)
        self.note.setFixedWidth(_BUTTON)
        self.note.clicked.connect(self._on_clicked)
        self.planned = PlainLabel("", SIZE_S, tone="good", elide=True)
        self.planned.setFixedWidth(_BUTTON)
        self.planned.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.addStretch(1)
        row.addWidget(self.note)
        row.addWidget(self.planned)

    def show_advice(self, advice: Advice, words: str, planned: str) -> None:
        """Show a change; `words` are those of the button, `planned` stands in its place."""
        self.advice = advice
        self.planned.setText(planned)
        self.planned.setVisible(bool(planned))
        self.note.setVisible(not planned)
        self.note.setText(words)
        self.note.setAccessibleName(f"{words}: {advice_text(advice)}")
        self.update()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.advice)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.advice is None:
            return
        t, advice = tokens(), self.advice
        right = self.width() - _BUTTON - 3 * UNIT
        room = right - _SCORES
        with painting.painter_for(self) as painter:
            area = QRectF(0, 4, room, 18)
            painting.text(painter, area, advice_text(advice), font(SIZE_M), t.text)
            area = QRectF(0, 22, room, 16)
            painting.text(painter, area, advice_side(advice), font(SIZE_S), t.text_2)
            after, bold = formats.number(advice.after or 0), font(SIZE_M, bold=True)
            width = painting.text_width(after, bold)
            area = QRectF(right - width, 0, width, ROW)
            painting.text(painter, area, after, bold, t.good)
            area = QRectF(room, 0, _SCORES - width - UNIT, ROW)
            painting.text(painter, area, f"{_before(advice)} →", font(SIZE_M), t.text_2, _RIGHT)
            painter.fillRect(QRectF(0, ROW - 1, self.width(), 1), colour(t.border))


class AdviceRows(QWidget):
    """Shows the most helpful changes; `note_wanted` carries the one that is to be asked for."""

    note_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [_Row(self) for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
            row.chosen.connect(self.note_wanted)
        theme().changed.connect(self.update)

    def show_advice(self, advice: Sequence[Advice], planned: Sequence[Advice] = ()) -> None:
        """Show these, as many as there is room for; some are `planned` as a task already."""
        shown = advice[:MOST]
        self.setAccessibleName(self.tr("What would make it fit"))
        self.setAccessibleDescription("; ".join(map(_said, shown)))
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
            if place < len(shown):
                words = self.tr("Plan") if shown[place].way is Way.NOTE else self.tr("Ask")
                has_task = self.tr("Task planned") if shown[place] in planned else ""
                row.show_advice(shown[place], words, has_task)


def _before(advice: Advice) -> str:
    return formats.NONE if advice.before is None else formats.number(advice.before)


def _said(advice: Advice) -> str:
    return f"{advice_text(advice)}: {_before(advice)} → {formats.number(advice.after or 0)}"
