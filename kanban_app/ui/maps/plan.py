"""How clients should find a stage or one of its touchpoints: the ideal beside what they say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kanban_app.domain.voice_plan import Ratings
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.curves import CURVES, curve_name
from kanban_app.ui.maps.requests import CellWish, PlanEdit
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.fields import NotesField
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

_WIDTH = 560
_NONE = "none"
_MARKS = (-2, -1, 0, 1, 2)


class PlanSheet(Sheet):
    """Takes three marks and a story; `kept` tells them when they are meant."""

    kept = Signal(PlanEdit)

    def __init__(self, parent: QWidget | None, wish: CellWish) -> None:
        super().__init__(parent, "", "", width=_WIDTH)
        self._wish = wish
        column = wish.column
        self.show_title(
            self.tr("Plan: %s") % words.stage_name(column),
            self.tr("From -2 (bad) to +2 (delighted); drawn thin beside what clients say."),
        )
        self.marks: dict[str, Segment] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * UNIT)
        grid.setColumnStretch(2, 1)
        for row, key in enumerate(CURVES):
            self._add(grid, row, key)
        self.body.addLayout(grid)
        self.story = NotesField(self)
        self.story.set_value(column.story.text(formats.language()), anew=True)
        # A touchpoint has marks, the story is of the whole stage.
        if not column.place.touchpoint:
            label = caption(self.tr("The ideal in words"), self)
            self.story.setAccessibleName(self.tr("The ideal in words"))
            self.body.addLayout(labelled(label, self.story))
        else:
            self.story.hide()
        self.keep = PrimaryButton(self.tr("Keep plan"))
        self.keep.clicked.connect(self._on_keep)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_buttons(cancel, self.keep)

    def _add(self, grid: QGridLayout, row: int, key: str) -> None:
        name = curve_name(key)
        segment = Segment(name, self)
        choices = [Choice(_NONE, formats.NONE)]
        choices += [Choice(str(mark), words.signed(mark)) for mark in _MARKS]
        segment.show_choices(choices, _key(getattr(self._wish.column.plan, key)))
        self.marks[key] = segment
        point = getattr(self._wish.column.experience, key)
        told = self.tr("clients say %s (n = %s)") % (
            words.signed(point.mean, 1) if point.mean is not None else formats.NONE,
            formats.number(point.n),
        )
        grid.addWidget(PlainLabel(name, parent=self), row, 0)
        grid.addWidget(segment, row, 1)
        grid.addWidget(PlainLabel(told, SIZE_S, self, tone="text_2"), row, 2)

    def _on_keep(self) -> None:
        before = self._wish.column.plan
        marks = {
            key: _mark(segment.active, getattr(before, key)) for key, segment in self.marks.items()
        }
        self.kept.emit(PlanEdit(self._wish.column.place, Ratings(**marks), self.story.value))
        self.accept()


def _key(mark: float | None) -> str:
    return _NONE if mark is None else str(round(mark))


def _mark(key: str, before: float | None) -> float | None:
    """Return the mark of a choice; one between two steps stays unless another is chosen."""
    if key == _NONE:
        return None
    return before if before is not None and key == _key(before) else float(key)
