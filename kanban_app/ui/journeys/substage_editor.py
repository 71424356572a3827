"""The editor of one level of sub-stages: order, names and limits, saved as one step."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import improvements_of
from kanban_app.domain.journey import Names, Stage
from kanban_app.domain.substages import Substage, walk
from kanban_app.ui import formats
from kanban_app.ui.journeys.drafts import Trouble
from kanban_app.ui.journeys.order_sheet import OrderSheet
from kanban_app.ui.journeys.remove_stage import RemoveStageDialog, Target
from kanban_app.ui.journeys.substage_drafts import LevelEdit, level_draft
from kanban_app.ui.journeys.substage_form import SubstageForm

_WIDTH, _HEIGHT, _LIST_WIDTH = 760, 440, 280
_BLANK = Substage("", Names("", ""))


class SubstageEditor(OrderSheet[SubstageForm]):
    """Edits the sub-stages right below a path of a stage; `counts` are the cards of each key."""

    saved = Signal(LevelEdit)

    def __init__(
        self,
        stage: Stage,
        level: tuple[str, str],
        steps: Sequence[Substage],
        counts: Mapping[str, int],
        parent: QWidget | None = None,
    ) -> None:
        path, name = level
        super().__init__(parent, SubstageForm(), QSize(_WIDTH, _HEIGHT), _LIST_WIDTH)
        self.show_title(
            self.tr("Sub-stages of %s") % name,
            self.tr("A card of the stage stands in one of them; it begins in the first."),
        )
        self.name_buttons(
            self.tr("Add sub-stage"), self.tr("Remove sub-stage"), self.tr("Save sub-stages")
        )
        self.stages.setAccessibleName(self.tr("Sub-stages"))
        self.stages.unnamed = self.tr("New sub-stage")
        self._stage, self._counts = stage, counts
        self.draft = level_draft(path, steps)
        # Whether saving was tried: only then a sub-stage nobody has typed into is wrong.
        self._tried = False
        self._connect()
        self._show(0)
        (self.stages if steps else self.form.name_de).setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Tell what the level shall be, or show what keeps it from being saved."""
        troubles = self.draft.troubles()
        if troubles:
            self._tried = True
            self._show(min(troubles))
            self.form.name_de.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        if self.draft.changed:
            draft = self.draft
            edit = LevelEdit(self._stage.id, draft.path, draft.steps, dict(draft.moved_to))
            self.saved.emit(edit)

    @override
    def reject(self) -> None:
        typed = [step for step in self.draft.steps if any(step.name) or step.key]
        if tuple(typed) == self.draft.before:
            super().reject()
        else:
            self.ask_to_discard(
                self.tr("The sub-stages are as they were; what you changed here is gone.")
            )

    def _show(self, row: int) -> None:
        """Show the draft with the sub-stage at `row` chosen."""
        draft = self.draft
        troubles = {
            place: trouble
            for place, trouble in draft.troubles().items()
            if self._tried or draft.steps[place] != _BLANK
        }
        counts = [self._counts.get(step.key, 0) for step in draft.steps]
        plans = draft.plans(self._stage.colour)
        self.stages.show_plans(plans, counts, troubles, len(plans), row)
        self.form.setEnabled(bool(plans))
        if plans:
            self.form.show_step(draft.steps[row])
        self.form.show_trouble(self._words(troubles.get(row)))
        self.save_button.setEnabled(not troubles)
        self.show_place(row, len(plans))
        self.remove.setEnabled(bool(plans))

    def _words(self, trouble: Trouble | None) -> str:
        match trouble:
            case Trouble.NO_NAME:
                return self.tr("A sub-stage needs a name in at least one language.")
            case Trouble.SAME_NAME:
                return self.tr("Another sub-stage has this name already.")
            case None:
                return ""

    def _on_form(self) -> None:
        self.draft = self.draft.with_step(self._row, self.form.step)
        self._show(self._row)

    def _on_picked(self) -> None:
        self._show(max(0, self.stages.currentRow()))

    def _on_order(self) -> None:
        self.draft = self.draft.ordered(self.stages.order)
        self._show(self.stages.currentRow())

    def _on_add(self) -> None:
        row = self._row + 1 if self.draft.steps else 0
        self.draft, self._tried = self.draft.added(row), False
        self._show(row)
        self.form.name_de.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_remove(self) -> None:
        if not self.draft.steps:
            return
        step = self.draft.steps[self._row]
        others = [s for s in self.draft.steps if s.key and s is not step]
        count, goes = self._counts.get(step.key, 0), self._goes(step)
        if not (count and others) and not goes:
            # Without any left the cards stand in the stage itself again.
            self._remove("")
            return
        targets = [Target(StageId(i), _name(s)) for i, s in enumerate(others)] if count else []
        suggested = max(0, min(self._row - 1, len(targets) - 1))
        dialog = RemoveStageDialog(_name(step), count, targets, suggested, self, within=goes)
        dialog.chosen.connect(
            lambda target: self._remove(others[target.stage_id].key if target else "")
        )
        dialog.open()

    def _goes(self, step: Substage) -> str:
        """Return what is lost with a sub-stage and its own, "" if nothing is said of them."""
        rests = [each.rest for _, each in walk([step])]
        ideas = sum(len(improvements_of(rest)) for rest in rests)
        if ideas:
            return self.tr(
                "What the map says of it is removed too, %n improvement(s) among it.", "", ideas
            )
        return self.tr("What the map says of it is removed too.") if any(rests) else ""

    def _remove(self, target: str) -> None:
        self.draft = self.draft.removed(self._row, target)
        self._show(max(0, min(self._row, len(self.draft.steps) - 1)))

    def _connect(self) -> None:
        self.stages.picked.connect(self._on_picked)
        # The list still holds the rows of the drag when it tells; show them anew afterwards.
        self.stages.reordered.connect(self._on_order, Qt.ConnectionType.QueuedConnection)
        self.form.changed.connect(self._on_form)
        self.add_button.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.save_button.clicked.connect(self.save)


def _name(step: Substage) -> str:
    return step.name.text(formats.language()).replace("\u00ad", "")
