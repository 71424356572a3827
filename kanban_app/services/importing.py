"""Bringing in what a broker already has: read, preview, then one transaction and one undo."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import PurePath
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.ids import ContactId
from kanban_app.domain.journey import Journey, find_journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.exchange.reading.cards import read_cards
from kanban_app.exchange.reading.contacts import read_contacts
from kanban_app.exchange.reading.formats import OWN_FORMAT
from kanban_app.exchange.reading.headers import Recognition, TableKind, recognise, with_overrides
from kanban_app.exchange.reading.history import HistoryOptions, read_history
from kanban_app.exchange.reading.table import Table, read_table
from kanban_app.exchange.reading.voices import read_voices
from kanban_app.services.import_cards import CardPlanner
from kanban_app.services.import_contacts import ContactPiles
from kanban_app.services.import_fresh import Fresh
from kanban_app.services.import_history import Standing, plan_histories
from kanban_app.services.import_leads import known_leads
from kanban_app.services.import_load import Load, Progress, unheeded
from kanban_app.services.import_people import known_people
from kanban_app.services.import_piles import CardPiles, scoped_ref
from kanban_app.services.import_plan import (
    Duplicates,
    Fate,
    ImportChoices,
    ImportPlan,
    ImportReport,
    RowFate,
)
from kanban_app.services.import_twins import told_of, told_twins
from kanban_app.services.import_voices import plan_voices
from kanban_app.services.ports import CardReader, Guardian, Recorder


class ImportStore(CardReader, Recorder, Guardian, Protocol):
    """What imports need of persistence."""


class ImportService:
    """Plans and performs imports of cards, contacts, histories and what clients said."""

    def __init__(
        self,
        store: ImportStore,
        clock: Callable[[], Moment],
        days: LocalDays,
        language: Callable[[], str] = lambda: "de",
    ) -> None:
        self._store = store
        self._language = language
        self._clock = clock
        self._days = days

    def plan(self, name: str, data: bytes, choices: ImportChoices) -> ImportPlan:
        """Return what importing this file would do; ImportProblem if it cannot be read at all."""
        table = read_table(data)
        recognition = with_overrides(recognise(table, choices.kind), choices.columns)
        kind = choices.kind or recognition.kind
        if kind is TableKind.CONTACTS:
            return self._plan_contacts(name, table, recognition)
        if kind is TableKind.VOICES:
            return self._plan_voices(name, table, recognition)
        if kind is TableKind.CARDS:
            return self._plan_cards(name, table, replace(recognition, kind=kind), choices)
        if recognition.kind is TableKind.CARDS:
            recognition = replace(recognition, kind=TableKind.HISTORY)
        return self._plan_history(name, table, recognition, choices)

    def run(
        self, plan: ImportPlan, duplicates: Duplicates, progress: Progress = unheeded
    ) -> ImportReport:
        """Write what was planned in one transaction; CancelledError leaves nothing behind."""
        if plan.kind is TableKind.CONTACTS:
            return self._run_contacts(plan, duplicates, progress)
        if plan.kind is TableKind.VOICES:
            return self._run_voices(plan, progress)
        at = self._clock()
        updates = list(plan.updates)
        new = list(plan.new)
        if duplicates is Duplicates.UPDATE:
            updates += plan.duplicates
        elif duplicates is Duplicates.ADD:
            new += plan.duplicate_cards
        left_out = plan.duplicates if duplicates is Duplicates.SKIP else ()
        skipped = len(left_out)
        # What would have become of a row that is left out only puzzles.
        silent = {double.record.row for double in left_out}
        notices = tuple(n for n in plan.notices if n.row not in silent)
        if not (new or updates or plan.histories):
            if plan.same or skipped:
                return ImportReport(Changes(), 0, 0, skipped, 0, 0, plan.problems, notices)
            raise _nothing(plan.problems)
        fresh = Fresh(self._store, at)
        changed = list(fresh.cards(updates))
        load = Load(fresh, new, changed, plan.histories, progress=progress)
        self._store.back_up(at)
        changes = self._store.record(OpKind.IMPORT, (plan.file_name,), at, load.write)
        return ImportReport(
            changes, len(new), len(changed), skipped, load.merged,
            0 if plan.kind is TableKind.CARDS else load.steps,
            (*plan.problems, *fresh.problems), notices,
        )  # fmt: skip

    def _run_contacts(
        self, plan: ImportPlan, duplicates: Duplicates, progress: Progress
    ) -> ImportReport:
        """Write new contacts and what others lack; nobody who is here is added once more."""
        at = self._clock()
        updates = () if duplicates is Duplicates.SKIP else plan.people.completed
        skipped = len(plan.people.completed) - len(updates)
        changes = Changes()
        load = Load(
            Fresh(self._store, at), people=plan.people.new, completed=updates, progress=progress
        )
        if plan.people.new or updates:
            self._store.back_up(at)
            changes = self._store.record(OpKind.IMPORT, (plan.file_name,), at, load.write)
        elif not (plan.same or skipped):
            raise _nothing(plan.problems)
        return ImportReport(
            changes, len(plan.people.new), load.filled, skipped, 0, 0, plan.problems,
            plan.notices, plan.same + len(updates) - load.filled,
        )  # fmt: skip

    def _run_voices(self, plan: ImportPlan, progress: Progress) -> ImportReport:
        """Write what clients said; what is here already is not written once more."""
        at, changes = self._clock(), Changes()
        if plan.voices:
            load = Load(Fresh(self._store, at), voices=plan.voices, progress=progress)
            self._store.back_up(at)
            changes = self._store.record(OpKind.IMPORT, (plan.file_name,), at, load.write)
        elif not plan.same:
            raise _nothing(plan.problems)
        return ImportReport(
            changes, len(plan.voices), 0, 0, 0, 0, plan.problems, plan.notices, plan.same
        )

    def _plan_voices(self, name: str, table: Table, recognition: Recognition) -> ImportPlan:
        _refuse_unknown(table, recognition)
        batch = read_voices(table, recognition, self._days.zone, self._clock())
        found = plan_voices(self._store, batch.records, self._language())
        return ImportPlan(
            PurePath(name).name, table, recognition, TableKind.VOICES,
            problems=_by_row([*batch.problems, *found.problems]), same=found.same,
            voices=tuple(found.new), voice_fates=found.fates,
        )  # fmt: skip

    def _plan_contacts(self, name: str, table: Table, recognition: Recognition) -> ImportPlan:
        _refuse_unknown(table, recognition)
        now = self._clock()
        batch = read_contacts(table, recognition, self._days.zone, self._days.date_of(now))
        lines = self._store.contacts.lines(now)
        piles = ContactPiles(known_people(lines, self._whole))
        for record in batch.records:
            piles.take(record)
        piles.tell_twins(lines)
        problems = _by_row([*batch.problems, *piles.problems])
        left_out = {p.row: RowFate(Fate.LEFT_OUT) for p in problems}
        people = piles.people()
        same = sum(known.contact is not None for known in piles.met) - len(people.completed)
        return ImportPlan(
            PurePath(name).name, table, recognition, TableKind.CONTACTS, problems=problems,
            notices=_by_row([*batch.notices, *piles.notices]), same=same,
            people=replace(people, fates={**people.fates, **left_out}),
        )  # fmt: skip

    def _whole(self, contact: ContactId) -> ContactFields:
        found = self._store.contacts.detail(contact)
        assert found is not None, "it was among the lines of the same read"
        return found.fields

    def _plan_cards(
        self, name: str, table: Table, recognition: Recognition, choices: ImportChoices
    ) -> ImportPlan:
        batch = read_cards(table, recognition, self._days.zone)
        _refuse_unknown(table, recognition)
        notices = list(batch.notices)
        planner = CardPlanner(
            self._store.journeys(), self._chosen(choices), self._clock(), notices, choices.stages,
            self._days,
        )  # fmt: skip
        leads = known_leads(self._store.leads(), self._store.contacts.homes())
        piles = CardPiles(planner, self._store.refs(), leads)
        for read in batch.records:
            piles.take(read._replace(ref=scoped_ref(read.ref, recognition.format_name)))
        problems = _by_row([*batch.problems, *piles.problems])
        return ImportPlan(
            PurePath(name).name, table, recognition, TableKind.CARDS, tuple(piles.new),
            tuple(piles.updates), tuple(piles.doubles), tuple(piles.doubled), {}, problems,
            _by_row([*notices, *self._twins(piles, recognition)]),
        )  # fmt: skip

    def _twins(self, piles: CardPiles, recognition: Recognition) -> Iterable[ImportProblem]:
        """Return who of the new people may be here, or in the file, already.

        In our own list that says nothing: one contact has as many rows as cards.
        """
        if recognition.format_name == OWN_FORMAT:
            return ()
        return told_twins(
            self._store.contacts.lines(self._clock()),
            {record.row: told_of(record) for record in piles.people},
        )

    def _plan_history(
        self, name: str, table: Table, recognition: Recognition, choices: ImportChoices
    ) -> ImportPlan:
        journey = self._chosen(choices) or self._store.journeys()[0]
        last = journey.pipeline[-1]
        options = HistoryOptions(
            last_stage=(last.key, *last.name), stages=choices.stages, latest=self._clock()
        )
        batch = read_history(table, recognition, self._days.zone, options)
        known = self._standing({r.ref for r in batch.records})
        planned = plan_histories(batch.records, journey, known, chosen=bool(choices.journey))
        problems = _by_row([*batch.problems, *planned.problems])
        return ImportPlan(
            PurePath(name).name, table, recognition, recognition.kind, tuple(planned.new),
            histories=planned.known, same=planned.same, news=planned.news, problems=problems,
            notices=_by_row(planned.notices),
        )  # fmt: skip

    def _standing(self, wanted: Collection[str]) -> dict[str, Standing]:
        """Return how the cards stand that a file knows by these keys."""
        cards = {ref: card for ref, card in self._store.refs().items() if ref in wanted}
        journeys = {j.id: j for j in self._store.journeys()}
        events = {
            card: list(of_card)
            for card, of_card in groupby(
                self._store.events_of(list(cards.values())), key=lambda e: e.card
            )
        }
        return {
            ref: Standing(card, journeys[events[card][-1].journey], events[card])
            for ref, card in cards.items()
        }

    def _chosen(self, choices: ImportChoices) -> Journey | None:
        if not choices.journey:
            return None
        return find_journey(self._store.journeys(), choices.journey)


def _refuse_unknown(table: Table, recognition: Recognition) -> None:
    if not recognition.mapping:
        raise ImportProblem(
            QT_TRANSLATE_NOOP(
                "Errors", "No column was recognised. Say which is which: the file has %s."
            ),
            ", ".join(table.header),
        )


def _nothing(problems: Sequence[ImportProblem]) -> ImportProblem:
    """Return that there is nothing to import, and the first reason why."""
    if not problems:
        return ImportProblem(QT_TRANSLATE_NOOP("Errors", "There is nothing to import."))
    first = problems[0]
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "There is nothing to import. Row %s: %s"), first.row, first
    )


def _by_row(problems: Sequence[ImportProblem]) -> tuple[ImportProblem, ...]:
    return tuple(sorted(problems, key=lambda p: p.row))
