"""What if a stage converted better, or took less time: moved by hand, told at once, kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.wheel.panels.goal_list import GoalSection
from kanban_app.ui.wheel.panels.lines import LineList
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.result import RESULT
from kanban_app.ui.wheel.panels.section import Section, sentence
from kanban_app.ui.wheel.panels.slider import TrialSlider
from kanban_app.ui.wheel.panels.values import GoalLine, Range, ResultLine, Trial, WhatIfValue
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.fields import ChoiceField
from kanban_app.ui.widgets.sheet import caption

_WHOLE = 100


class WhatIfPage(Page):
    """Two sliders for a stage, what they would change, and the goals that are kept."""

    # Stage ids travel as objects: a Signal(int) would cut them at 32 bits.
    stage_chosen = Signal(object)
    tried = Signal(Trial)
    kept = Signal(Trial)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = ChoiceField()
        self._stage_name = caption("")
        self._stage_name.setBuddy(self.stage)
        self.conversion = TrialLine(formats.percent, _WHOLE)
        self.days = TrialLine(formats.days)
        self.results = LineList(RESULT)
        self.unknown = sentence()
        self.keep, self.reset = PrimaryButton(small=True), Button(small=True)
        self.drop = Button(small=True)
        self.goals = GoalSection()
        self._try, self._told = Section(), Section()
        self._value: WhatIfValue | None = None
        self._changeable = True
        self._lay_out()
        self.stage.typed.connect(self._on_stage)
        for line in (self.conversion, self.days):
            line.slider.valueChanged.connect(self._on_moved)
        self.keep.clicked.connect(self._on_keep)
        self.reset.clicked.connect(self._on_reset)
        self.drop.clicked.connect(self._on_drop)
        self.goals.stage_wanted.connect(self.stage_chosen)
        self.retranslate()

    @property
    def trial(self) -> Trial | None:
        """Return what the sliders say, None before anything is shown."""
        value = self._value
        if value is None:
            return None
        conversion, days = self.conversion.moved, self.days.moved
        share = conversion / _WHOLE if conversion is not None else None
        return Trial(value.stage, share, float(days) if days is not None else None)

    def show_whatif(self, value: WhatIfValue) -> None:
        """Show a stage; while it is the same one, what was moved stays where it is."""
        same = self._value is not None and self._value.stage == value.stage
        self._value = value
        if not same:
            # What another stage would change is no answer for this one.
            self.show_results((), self.tr("Is being counted …"))
        self.stage.show_choices(value.stages)
        self.stage.set_value(str(value.stage))
        self.conversion.show_range(value.conversion, value.conversion_note, keep=same)
        self.days.show_range(value.days, value.days_note, keep=same)
        self._follow()

    def show_results(self, results: Sequence[ResultLine], unknown: str = "") -> None:
        """Show what would change, or say why that is not known."""
        self.results.show_values(results)
        self.unknown.setText(unknown)
        self.unknown.setVisible(bool(unknown))

    def set_changeable(self, *, changeable: bool) -> None:
        """Let goals be kept, or only looked at (a day of the past)."""
        self._changeable = changeable
        self._follow()

    @override
    def retranslate(self) -> None:
        self._try.show_title(self.tr("What if"), "")
        self._told.show_title(self.tr("What it would change"), self.tr("before, after"))
        self._stage_name.setText(self.tr("Stage"))
        self.stage.setAccessibleName(self.tr("Stage"))
        self.conversion.show_name(self.tr("Converted"))
        self.days.show_name(self.tr("Days in the stage"))
        self.keep.setText(self.tr("Keep as goal"))
        self.reset.setText(self.tr("As it is now"))
        self.drop.setText(self.tr("Give the goal up"))
        self.results.setAccessibleName(self.tr("What it would change"))

    def _lay_out(self) -> None:
        for part in (self._stage_name, self.stage, self.conversion, self.days):
            self._try.add(part, inset=True)
        self._told.add(self.results)
        self._told.add(self.unknown, inset=True)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        for button in (self.keep, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        self._told.add(buttons, inset=True)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.drop)
        row.addStretch(1)
        self.goals.add(foot, inset=True)
        for section in (self._try, self._told, self.goals):
            self.column.addWidget(section)
        self.column.addStretch(1)

    def show_goals(self, goals: Sequence[GoalLine]) -> None:
        """List the goals that are kept."""
        self.goals.show_goals(goals)

    def _follow(self) -> None:
        value, moved = self._value, self.conversion.is_moved or self.days.is_moved
        self.keep.setEnabled(moved and self._changeable and not self._is_kept())
        self.reset.setEnabled(moved)
        aims = value is not None and (value.conversion.goal, value.days.goal) != (None, None)
        self.drop.setVisible(aims and self._changeable)

    def _is_kept(self) -> bool:
        """Return whether the goal says already what the sliders do."""
        value = self._value
        if value is None:
            return False
        moved = (self.conversion.moved, value.conversion.goal), (self.days.moved, value.days.goal)
        return all(place in (None, goal) for place, goal in moved)

    def _on_stage(self) -> None:
        self.stage_chosen.emit(StageId(int(self.stage.value)))

    def _on_moved(self) -> None:
        self._follow()
        if self.trial is not None:
            self.tried.emit(self.trial)

    def _on_keep(self) -> None:
        if self.trial is not None:
            self.kept.emit(self.trial)

    def _on_reset(self) -> None:
        self.conversion.reset()
        self.days.reset()
        self._on_moved()

    def _on_drop(self) -> None:
        if self._value is not None:
            self.dropped.emit(self._value.stage)


class TrialLine(QWidget):
    """A slider with its name, the number it stands at, and where it stands now."""

    def __init__(
        self, text_of: Callable[[float], str], whole: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text_of, self._whole = text_of, whole
        self._now: int | None = None
        self._name = PlainLabel("", SIZE_S, self, tone="text_2")
        self.number = PlainLabel("", SIZE_S, self, bold=True)
        self.note = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        self.slider = TrialSlider(self)
        self._name.setBuddy(self.slider)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.slider)
        column.addWidget(self.note)
        self.slider.valueChanged.connect(self._tell)

    @property
    def is_moved(self) -> bool:
        """Return whether the slider stands elsewhere than the stage does now."""
        return self.slider.isEnabled() and self.slider.value() != self._now

    @property
    def moved(self) -> int | None:
        """Return where the slider was moved to, None where it stands as it is now."""
        return self.slider.value() if self.is_moved else None

    def show_name(self, name: str) -> None:
        """Say what is moved."""
        self._name.setText(name)
        self.slider.setAccessibleName(name)
        self._tell()

    def show_range(self, found: Range, note: str, *, keep: bool) -> None:
        """Show where the stage stands; `keep` leaves the slider where it was moved to."""
        moved = self.moved if keep else None
        self._now = found.now
        self.note.setText(note)
        self.slider.show_range(found, found.now if moved is None else moved)
        self._tell()

    def reset(self) -> None:
        """Move back to how it is now, without telling anybody."""
        if self._now is not None:
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._now)
            self._tell()
            self.slider.update()

    def _tell(self) -> None:
        known = self.slider.isEnabled()
        text = self._text_of(self.slider.value() / self._whole) if known else formats.NONE
        self.number.setText(text)
        self.number.set_tone("accent" if self.is_moved else "text")
        self.slider.setAccessibleDescription(text)
