"""What an import would do, told before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.ids import CardId
from kanban_app.domain.records import CardRecord, NewCard, Step
from kanban_app.exchange.reading.headers import Recognition, TableKind
from kanban_app.exchange.reading.table import Table


class Duplicates(StrEnum):
    """What happens to cards that seem to be here already."""

    SKIP = "skip"
    UPDATE = "update"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """What the broker decides: where to, what a row is, and what the columns mean.

    `journey` is a key or name, "" lets the file say it, else the first journey is taken.
    `kind` None takes what was recognised. `stages` renames words of the file to stages of the
    journey (`{"Blood test": "Diagnostics"}`), several words may mean one stage; in a history, steps
    into a word renamed to "" are left out.
    """

    journey: str = ""
    kind: TableKind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CardUpdate:
    """A record that belongs to a card that is here already."""

    card: CardId
    record: CardRecord


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import would do; `problems` are the rows that are left out, with the reason.

    `duplicates` are cards that share a contact and an object with a new record; `same` counts
    known cards of whose history the file tells nothing new, `news` the steps it adds to others.
    """

    file_name: str
    table: Table
    recognition: Recognition
    kind: TableKind
    new: tuple[NewCard, ...] = ()
    updates: tuple[CardUpdate, ...] = ()
    duplicates: tuple[CardUpdate, ...] = ()
    duplicate_cards: tuple[NewCard, ...] = ()
    histories: Mapping[CardId, tuple[Step, ...]] = field(default_factory=dict)
    problems: tuple[ImportProblem, ...] = ()
    notices: tuple[ImportProblem, ...] = ()
    same: int = 0
    news: int = 0

    @property
    def steps(self) -> int:
        """Return how many steps of histories would be new; a list of cards has none."""
        if self.kind is TableKind.CARDS:
            return 0
        return self.news + sum(len(card.steps) for card in self.new)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import has done; `merged` known cards got more of their history."""

    changes: Changes
    added: int
    updated: int
    skipped: int
    merged: int
    steps: int
    problems: tuple[ImportProblem, ...]
    notices: tuple[ImportProblem, ...]


class CancelledError(Exception):
    """The broker stopped a long piece of work; nothing of it stays."""
