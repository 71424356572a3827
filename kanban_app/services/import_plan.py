"""What an import would do, told before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.changes import Changes
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.history import Step
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.records import CardRecord, NewCard
from kanban_app.exchange.reading.headers import Recognition, TableKind
from kanban_app.exchange.reading.table import Table
from kanban_app.services.import_voices import VoiceFate


class Duplicates(StrEnum):
    """What happens to cards that seem to be here already, and to contacts that are."""

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


class Fate(StrEnum):
    """What becomes of a row of an address list."""

    NEW = "new"
    COMPLETES = "completes"
    SAME = "same"
    JOINED = "joined"
    LEFT_OUT = "left_out"


class RowFate(NamedTuple):
    """What becomes of a row, and of whom: the contact it completes, or of the row it joins."""

    fate: Fate
    name: str = ""


class ContactUpdate(NamedTuple):
    """A contact that is here already, and what the rows of a file tell of him."""

    contact: ContactId
    told: tuple[ContactFields, ...]


@dataclass(frozen=True, slots=True)
class People:
    """What an address list would do: contacts that are new, that get more, and every row's fate."""

    new: tuple[ContactFields, ...] = ()
    completed: tuple[ContactUpdate, ...] = ()
    fates: Mapping[int, RowFate] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Everything an import would do; `problems` are the rows that are left out, with the reason.

    `duplicates` are cards that share a contact and an object with a new record; `same` counts
    known cards of whose history the file tells nothing new, and known contacts it does not
    complete; `news` the steps it adds to others. `people` is what an address list brings, `voices`
    what a list of answers does; `same` then counts the rows that are here already.
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
    people: People = People()
    voices: tuple[ActivityFields, ...] = ()
    voice_fates: Mapping[int, VoiceFate] = field(default_factory=dict)

    @property
    def known(self) -> int:
        """Return how many cards or contacts that are here already the rows are of."""
        said = {fate.card for fate in self.voice_fates.values()}
        return len(self.updates) + len(self.histories) + len(self.people.completed) + len(said)

    @property
    def steps(self) -> int:
        """Return how many steps of histories would be new; a list has none."""
        if self.kind not in (TableKind.HISTORY, TableKind.EVENT_LOG):
            return 0
        return self.news + sum(len(card.steps) for card in self.new)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import has done; `merged` known cards got more of their history.

    `same` counts the contacts that the file could not complete.
    """

    changes: Changes
    added: int
    updated: int
    skipped: int
    merged: int
    steps: int
    problems: tuple[ImportProblem, ...]
    notices: tuple[ImportProblem, ...]
    same: int = 0


class CancelledError(Exception):
    """The broker stopped a long piece of work; nothing of it stays."""
