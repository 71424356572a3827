"""Sorting the cards of a file: new ones, known ones, and those that seem to be here already."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kanban_app.domain.card_rules import checked
from kanban_app.domain.errors import (
    QT_TRANSLATE_NOOP,
    DomainError,
    ImportProblem,
    UserError,
)
from kanban_app.domain.ids import CardId
from kanban_app.domain.records import CardRecord, NewCard
from kanban_app.exchange.reading.formats import OWN_FORMAT
from kanban_app.services.import_cards import CardPlanner
from kanban_app.services.import_leads import KnownLeads
from kanban_app.services.import_plan import CardUpdate


def scoped_ref(ref: str, format_name: str) -> str:
    """Return a key that two programs which count from 1 do not share: `Pipedrive 101`."""
    foreign = format_name and format_name != OWN_FORMAT
    return f"{format_name} {ref}" if ref and foreign else ref


@dataclass(slots=True)
class CardPiles:
    """What became of each record; `known` are the leads that are here.

    `rows` tells which row of the file has a key of its own, `people` are the records that would be
    new contacts.
    """

    planner: CardPlanner
    refs: Mapping[str, CardId]
    known: KnownLeads
    new: list[NewCard] = field(default_factory=list)
    updates: list[CardUpdate] = field(default_factory=list)
    doubles: list[CardUpdate] = field(default_factory=list)
    doubled: list[NewCard] = field(default_factory=list)
    problems: list[ImportProblem] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    people: list[CardRecord] = field(default_factory=list)

    def take(self, read: CardRecord) -> None:
        """Put a record onto its pile; one that breaks a rule or comes twice is a problem."""
        try:
            self._refuse_taken(read)
            known = self.planner.without_future(read)
            record = known._replace(fields=checked(read.fields))
            if record.ref and record.ref in self.refs:
                self.updates.append(CardUpdate(self.refs[record.ref], record))
            else:
                self._sort(record, self.planner.new_card(record))
                self.people.append(record)
            self.rows[record.ref] = record.row
        except (DomainError, ImportProblem) as error:
            self.problems.append(refused(error, read))

    def _refuse_taken(self, record: CardRecord) -> None:
        """Raise ImportProblem if a row before has the same key."""
        if record.ref and record.ref in self.rows:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "The key %s is that of row %s already."),
                record.ref,
                self.rows[record.ref],
            )

    def _sort(self, record: CardRecord, card: NewCard) -> None:
        twin = self.known.twin_of(record)
        if twin is not None:
            self.doubles.append(CardUpdate(twin, record))
            self.doubled.append(card)
            return
        if self.known.came_before(record):
            self.planner.notices.append(_twice(record))
        self.new.append(card)


def refused(error: UserError, record: CardRecord) -> ImportProblem:
    """Return a broken rule as a problem of the record's row."""
    return ImportProblem(error.message, *error.arguments, row=record.row)


def _twice(record: CardRecord) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "The file has the same contact and object more than once."),
        row=record.row,
    )
