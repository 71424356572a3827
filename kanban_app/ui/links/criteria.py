"""Joins checklists to the board: the inspector's section, and the counts in the column heads."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kanban_app.domain.changes import Changes
from kanban_app.domain.daybook import Reached
from kanban_app.domain.ids import CardId, StageId
from kanban_app.services.checklist import Checklist
from kanban_app.services.criteria import Said
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.criteria.checklist import ChecklistSection
from kanban_app.ui.criteria.requests import CriteriaSaid, MilestoneDay
from kanban_app.ui.i18n import explain
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.notify import Saying
from kanban_app.ui.shell import Shell

translate = QCoreApplication.translate


class CriteriaLink(QObject):
    """Keeps the checklist of the open card and the counts of all columns as they stand."""

    # Something about the broker's own rules that is no change.
    told = Signal(Saying)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._inspector = inspector
        # The complete cards of every column that requires anything.
        self._complete: dict[StageId, set[CardId]] = {}
        self._reading = 0
        self.section = ChecklistSection(shell.days)
        inspector.panel.form.sections.addWidget(self.section)
        self.section.said.connect(self._on_said)
        self.section.milestone_day.connect(self._on_day)
        inspector.card_shown.connect(self._on_card)
        presenter = shell.presenter
        presenter.done.connect(self._on_done)
        presenter.journeys_changed.connect(self.load)
        # What is planned for a day is met from that day on.
        shell.day_changed.connect(self.load)
        presenter.contents_changed.connect(self.show_counts)
        presenter.shown_changed.connect(self.show_counts)

    async def begin(self) -> None:
        """Count for the first time, and say what is wrong with rules of the broker's own."""
        await self._load()
        problems = await self._worker.run(lambda: self._desk.books.problems)
        for name, problem in problems.items():
            words = self.tr("Your own file %s is left aside. %s") % (name, explain(problem))
            self.told.emit(Saying(words, "bad"))

    def load(self) -> None:
        """Count the complete cards of every column anew."""
        spawn(self._load())

    def show_counts(self) -> None:
        """Show in every column head how many cards are complete; a day of the past tells none."""
        presenter = self._shell.presenter
        contents = presenter.board.contents
        for column in self._shell.window.board.columns:
            stage = column.stage.id
            found = None if presenter.past.day else self._complete.get(stage)
            faces = contents.pile(stage).faces
            count = None if found is None else sum(card in faces for card in found)
            column.header.show_complete(count)
            column.refresh_strip()

    async def _load(self) -> None:
        self._reading += 1
        reading = self._reading
        found: dict[StageId, set[CardId]] = {}
        # Column by column: a drop meanwhile need not wait for all of them.
        for journey in self._shell.presenter.board.journeys:
            for stage in journey.stages:
                complete = await self._worker.run(self._desk.criteria.complete_in, stage.id)
                if reading != self._reading:
                    return
                if complete is not None:
                    found[stage.id] = set(complete)
        self._complete = found
        self.show_counts()

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        if changes.everything or changes.journeys or (changes.nouns and not changes.cards):
            self.load()
        elif changes.cards:
            spawn(self._renew(changes.cards))

    async def _renew(self, cards: tuple[CardId, ...]) -> None:
        answers = await self._worker.run(self._desk.criteria.complete_of, cards)
        contents = self._shell.presenter.board.contents
        for stage, found in self._complete.items():
            found.difference_update(cards)
            faces = contents.pile(stage).faces
            found.update(card for card in cards if answers.get(card) and card in faces)
        self.show_counts()

    def _on_card(self, request: CardRequest) -> None:
        spawn(self._show(request.card_id))

    async def _show(self, card: CardId) -> None:
        checklist: Checklist | None = None
        if not self._shell.presenter.past.day:
            checklist = await self._worker.run(self._desk.criteria.checklist, card)
        if card != self._inspector.panel.card_id:
            # Another card was opened while this one was being read.
            return
        self.section.show_checklist(checklist)
        self._inspector.panel.header.show_milestones(
            _milestones(checklist), sure=_is_sure(checklist)
        )

    def _on_said(self, said: CriteriaSaid) -> None:
        answer = Said(ticks=said.ticks, values=said.values)
        self._do(lambda: self._desk.criteria.say(said.card_id, answer))

    def _on_day(self, day: MilestoneDay) -> None:
        self._do(lambda: self._desk.criteria.set_milestone(day.card_id, day.key, day.on))

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._perform(work))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        stored = await self._shell.presenter.apply(work)
        if stored is None:
            # Refused: what was ticked must not go on standing there.
            self._inspector.refresh()


def _is_sure(checklist: Checklist | None) -> bool:
    """Return whether the milestone that was reached last is confirmed."""
    if checklist is None or not checklist.reached:
        return True
    return checklist.reached[-1].key not in checklist.unconfirmed


def _milestones(checklist: Checklist | None) -> list[str]:
    """Return what a card has reached and when, in words, the latest first."""
    if checklist is None:
        return []
    names = {m.key: m.name.text(formats.language()) for m in checklist.milestones}
    return [
        f"{names[found.key]} {formats.day_text(found.on)}{_doubt(found, checklist)}"
        for found in reversed(checklist.reached)
        if found.key in names
    ]


def _doubt(found: Reached, checklist: Checklist) -> str:
    """Return the word that a milestone is not reached for sure, "" if it is."""
    if found.on > checklist.today:
        return f" · {translate('criteria', 'planned')}"
    unsure = found.key in checklist.unconfirmed
    return f" · {translate('criteria', 'unconfirmed')}" if unsure else ""
