"""The sheet in which an improvement is written down: words, stage, sizes, measure and days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kanban_app.domain.errors import DomainError
from kanban_app.domain.improvement import MOST, Improvement, Measure, checked_improvement
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.template_texts import retold
from kanban_app.ui import formats
from kanban_app.ui.i18n import explain
from kanban_app.ui.maps.backlog.values import ImprovementTyped, Line, StageLine
from kanban_app.ui.maps.backlog.words import measure_name
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import Sheet, caption, error_label, labelled, show_error
from kanban_app.ui.widgets.typed_day import Year

_WIDTH = 520
_NEW = Improvement("", Names("", ""))
_DATED = Improvement("", Names("-", "-"))


class ImprovementSheet(Sheet):
    """Tells the improvement once, when it is kept."""

    typed = Signal(ImprovementTyped)

    def __init__(
        self,
        stages: Sequence[StageLine],
        stage: Place,
        line: Line | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self._line = line
        self._homes = [each.id for each in stages]
        self._base = line.improvement if line is not None else _NEW
        self.text = LineField(self)
        self.stage, self.measure = ChoiceField(self), ChoiceField(self)
        self.effort, self.effect = Segment("", self), Segment("", self)
        self.started = DateField(self, year=Year.BACK)
        self.done_on = DateField(self, year=Year.BACK)
        self.started.forbid(lambda day: _wrong(day, None))
        self.done_on.forbid(lambda day: _wrong(self.started.value, day))
        self.error = error_label(self)
        self.keep = PrimaryButton(self.tr("Save"), self)
        cancel = Button(self.tr("Cancel"), self)
        self._lay_out()
        self.add_buttons(cancel, self.keep)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self._fill(stages, stage)
        self.text.setFocus()

    def improvement(self) -> Improvement:
        """Return what is typed; the other language keeps its own wording."""
        metric = self.measure.value
        return self._base._replace(
            text=retold(self._base.text, self.text.value, formats.language()),
            effort=int(self.effort.active or 0),
            effect=int(self.effect.active or 0),
            metric=Measure(metric) if metric in set(Measure) else None,
            started=self.started.value,
            done=self.done_on.value,
        )

    def _keep(self) -> None:
        improvement = self.improvement()
        if not any(improvement.text):
            show_error(self.error, self.tr("Say in a few words what is to be improved."))
            self.text.setFocus()
            return
        if any(field.complain() for field in (self.started, self.done_on)):
            return
        # Also a day that was stored before may be wrong beside the one that is typed now.
        wrong = _wrong(improvement.started, improvement.done)
        show_error(self.error, wrong)
        if wrong:
            self.done_on.line.setFocus()
            return
        stage = self._homes[int(self.stage.value)]
        before = self._line.stage if self._line is not None else None
        self.typed.emit(ImprovementTyped(stage, improvement, before))
        self.accept()

    def _fill(self, stages: Sequence[StageLine], stage: Place) -> None:
        base, new = self._base, self._line is None
        self.show_title(self.tr("New improvement") if new else self.tr("Edit improvement"))
        self.text.set_value(base.text.text(formats.language()), anew=True)
        self.stage.show_choices([Choice(str(nth), s.name) for nth, s in enumerate(stages)])
        self.stage.set_value(str(self._homes.index(stage)))
        nothing = Choice("none", self.tr("No measure: nothing to compare"))
        self.measure.show_choices([nothing, *(Choice(m, measure_name(m)) for m in Measure)])
        self.measure.set_value(str(base.metric or "none"))
        sizes = [Choice("0", "–"), *(Choice(str(n), str(n)) for n in range(1, MOST + 1))]
        for segment, size in ((self.effort, base.effort), (self.effect, base.effect)):
            segment.show_choices(sizes, str(size))
        self.started.reset(base.started)
        self.done_on.reset(base.done)

    def _lay_out(self) -> None:
        rows: tuple[tuple[tuple[str, QWidget], ...], ...] = (
            ((self.tr("What is to be improved"), self.text),),
            ((self.tr("Stage"), self.stage), (self.tr("Measure it shall change"), self.measure)),
            ((self.tr("Effort, 1 small to 5 large"), self.effort),
             (self.tr("Effect, 1 small to 5 large"), self.effect)),
            ((self.tr("Begun on"), self.started), (self.tr("Done on"), self.done_on)),
        )  # fmt: skip
        for fields in rows:
            row = QHBoxLayout()
            row.setSpacing(3 * UNIT)
            for words, field in fields:
                field.setAccessibleName(words)
                cell = labelled(caption(words, self), field)
                if isinstance(field, Segment):
                    cell.setAlignment(field, Qt.AlignmentFlag.AlignLeft)
                row.addLayout(cell, 1)
            self.body.addLayout(row)
        self.started.line.setAccessibleName(self.tr("Begun on"))
        self.done_on.line.setAccessibleName(self.tr("Done on"))
        # Its line keeps its room: the note of a day hangs there, and not over the buttons.
        keeps = self.error.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.error.setSizePolicy(keeps)
        self.body.addWidget(self.error)


def _wrong(started: date | None, done: date | None) -> str:
    """Return in words why an improvement cannot have begun and ended on these days, or ""."""
    today = formats.today() or date.max
    try:
        checked_improvement(_DATED._replace(started=started, done=done), today)
    except DomainError as error:
        return explain(error)
    return ""
