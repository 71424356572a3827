"""The stage editor: order, names, colours and rules of a journey, saved as one step."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, StagePlan
from kanban_app.ui import formats
from kanban_app.ui.journeys.colours import SWATCHES
from kanban_app.ui.journeys.drafts import Draft, StageEdit, Trouble, draft_of
from kanban_app.ui.journeys.order_sheet import OrderSheet
from kanban_app.ui.journeys.remove_stage import RemoveStageDialog, Target
from kanban_app.ui.journeys.stage_form import StageForm
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.sheet import error_label, show_error

_WIDTH, _HEIGHT, _LIST_WIDTH = 800, 540, 320


class StageEditor(OrderSheet[StageForm]):
    """Edits the stages of any journey; `saved` comes once for each journey that changed."""

    saved = Signal(StageEdit)
    journey_file_requested = Signal()

    def __init__(
        self,
        journeys: Sequence[Journey],
        active: JourneyId,
        counts: Mapping[StageId, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, StageForm(), QSize(_WIDTH, _HEIGHT), _LIST_WIDTH)
        self.show_title(self.tr("Stages"), self.tr("What the columns of the board mean."))
        self.name_buttons(self.tr("Add stage"), self.tr("Remove stage"), self.tr("Save stages"))
        self._counts = counts
        self._drafts: dict[JourneyId, Draft] = {}
        self._active = active
        self.journey = QComboBox(self)
        self.journey.setAccessibleName(self.tr("Journey"))
        self.trouble = error_label(self)
        text = self.tr("Add journey from file …")
        self.from_file = GhostButton(text, self, icon="file", small=True)
        self._add_rows()
        self._connect()
        self.show_journeys(journeys, active)
        self.stages.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_journeys(self, journeys: Sequence[Journey], active: JourneyId) -> None:
        """Offer these journeys, e.g. after one was added; what is being edited stays."""
        self._drafts = {j.id: self._drafts.get(j.id) or draft_of(j) for j in journeys}
        self.journey.blockSignals(True)  # noqa: FBT003 -- Qt's own signature
        self.journey.clear()
        for journey in journeys:
            self.journey.addItem(journey.name.text(formats.language()), int(journey.id))
        self.journey.setCurrentIndex([j.id for j in journeys].index(active))
        self.journey.blockSignals(False)  # noqa: FBT003 -- Qt's own signature
        self._choose(active)

    @property
    def draft(self) -> Draft:
        """Return the journey that is shown, as edited so far."""
        return self._drafts[self._active]

    def save(self) -> None:
        """Tell every journey that changed, or show what keeps it from being saved."""
        for journey, draft in self._drafts.items():
            troubles = draft.troubles()
            if troubles:
                self._choose(journey)
                self._show(min(troubles))
                return
        edits = [d.edit() for d in self._drafts.values() if d.changed]
        self.accept()
        for edit in edits:
            self.saved.emit(edit)

    @override
    def reject(self) -> None:
        if any(draft.changed for draft in self._drafts.values()):
            self.ask_to_discard(
                self.tr("The stages are as they were; what you changed here is gone.")
            )
        else:
            super().reject()

    def _choose(self, journey: JourneyId) -> None:
        self._active = journey
        self.journey.setCurrentIndex(self.journey.findData(int(journey)))
        self._show(0)

    def _on_journey(self, index: int) -> None:
        self._choose(JourneyId(int(self.journey.itemData(index))))

    def _change(self, draft: Draft, row: int) -> None:
        self._drafts[self._active] = draft
        self._show(row)

    def _show(self, row: int) -> None:
        """Show the draft with the stage at `row` chosen."""
        draft = self.draft
        troubles = draft.troubles()
        counts = [draft.cards_bound_for(i, self._counts) for i in range(len(draft.plans))]
        self.stages.show_plans(draft.plans, counts, troubles, draft.won_from(), row)
        self.form.show_plan(draft.plans[row], counts[row])
        self.form.show_trouble(self._words(troubles.get(row)))
        others = [i for i in troubles if i != row]
        place = others[0] + 1 if others else 0
        words = (
            self.tr("Stage %s: %s") % (place, self._words(troubles[others[0]])) if others else ""
        )
        show_error(self.trouble, words)
        self.save_button.setEnabled(not troubles)
        self.show_place(row, len(draft.plans))
        self.remove.setEnabled(self._removable())

    def _words(self, trouble: Trouble | None) -> str:
        match trouble:
            case Trouble.NO_NAME:
                return self.tr("A stage needs a name in at least one language.")
            case Trouble.SAME_NAME:
                return self.tr("Another stage has this name already.")
            case None:
                return ""

    def _on_form(self) -> None:
        self._change(self.draft.with_plan(self._row, self.form.plan), self._row)

    def _on_picked(self) -> None:
        self._show(max(0, self.stages.currentRow()))

    def _on_order(self) -> None:
        self._change(self.draft.ordered(self.stages.order), self.stages.currentRow())

    def _on_add(self) -> None:
        used = {p.colour for p in self.draft.plans}
        free = next((c for c in SWATCHES if c not in used), SWATCHES[0])
        before = self.draft.plans[self._row]
        plan = StagePlan(None, "", Names("", ""), free, before.probability)
        self._change(self.draft.added(self._row + 1, plan), self._row + 1)
        self.form.name_de.setFocus(Qt.FocusReason.TabFocusReason)

    def _targets(self) -> list[Target]:
        """Return the stages that can take the cards: those on the same side of the win."""
        here, won = self.draft.plans[self._row], self.draft.journey.shown_wins
        return [
            Target(p.id, p.name.text(formats.language()).replace("\u00ad", ""))
            for p in self.draft.plans
            if p.id is not None and p.id != here.id and (p.id in won) is (here.id in won)
        ]

    def _removable(self) -> bool:
        """Return whether cards could go to another stage, or need none because they are won."""
        return bool(self._targets()) or self.draft.plans[self._row].id in self.draft.journey.wins

    def _on_remove(self) -> None:
        if not self._removable():
            return
        count = self.draft.cards_bound_for(self._row, self._counts)
        targets = self._targets()
        suggested = max(0, min(self._row - 1, len(targets) - 1))
        if not count:
            # Nobody moves today; the target only matters if a card arrives before saving.
            self._remove(targets[suggested] if targets else None)
            return
        name = self.draft.plans[self._row].name.text(formats.language()).replace("\u00ad", "")
        dialog = RemoveStageDialog(name, count, targets, suggested, self)
        dialog.chosen.connect(self._remove)
        dialog.open()

    def _remove(self, target: Target | None) -> None:
        draft = self.draft.removed(self._row, target.stage_id if target else None)
        self._change(draft, min(self._row, len(draft.plans) - 1))

    def _connect(self) -> None:
        self.journey.activated.connect(self._on_journey)
        self.stages.picked.connect(self._on_picked)
        # The list still holds the rows of the drag when it tells; show them anew afterwards.
        self.stages.reordered.connect(self._on_order, Qt.ConnectionType.QueuedConnection)
        self.form.changed.connect(self._on_form)
        self.from_file.clicked.connect(self.journey_file_requested)
        self.add_button.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.save_button.clicked.connect(self.save)

    def _add_rows(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * UNIT)
        self.journey.setFixedWidth(_LIST_WIDTH)
        top.addWidget(self.journey)
        top.addStretch(1)
        top.addWidget(self.from_file)
        self.body.insertLayout(0, top)
        self.body.addWidget(self.trouble)
