"""What the use cases need from persistence; the composition root plugs the real store in."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from kanban_app.domain.card import CardDetail, CardFace, CardFields
from kanban_app.domain.changes import Changes, OpKind, UndoState
from kanban_app.domain.history import FoldedState, StageEvent, Step
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardFacts, NewCard, Pause, Snapshot
from kanban_app.services.ports_journeys import JourneyWriter
from kanban_app.services.ports_nouns import NounReaders, NounWriters
from kanban_app.services.ports_privacy import PrivacyStore
from kanban_app.services.ports_search import SearchReader

Orders = Mapping[int, tuple[StageId, ...]]


class Writer(NounWriters, JourneyWriter, Protocol):
    """The writes of one operation, in the domain's words; all or nothing."""

    def add_cards(self, cards: Sequence[NewCard]) -> list[CardId]:
        """Store cards with their histories; the state follows from the steps."""
        ...

    def append(self, card: CardId, step: Step) -> None:
        """Write the next step of a card's history and the state that follows from it."""
        ...

    def merge(self, card: CardId, steps: Sequence[Step]) -> int:
        """Put steps into a card's history where they belong in time; return how many were new.

        What a list of cards only told of its start and end makes way for a real history.
        """
        ...

    def set_rank(self, card: CardId, rank: int) -> None:
        """Give the card its place in the column."""
        ...

    def set_fields(self, card: CardId, fields: CardFields) -> None:
        """Store what the broker typed; waiting intervals are kept along the way."""
        ...

    def set_value(self, card: CardId, value_cents: int) -> None:
        """Store what the card is worth, and what it was worth before."""
        ...

    def set_parked(self, card: CardId, until: date | None) -> None:
        """Park the card until a day, or wake it."""
        ...

    def correct_pause(self, pause: Pause, since: Moment, until: Moment | None) -> None:
        """Let a rest that is stored begin and end at other moments."""
        ...

    def set_loss_note(self, card: CardId, note: str) -> None:
        """Keep what the broker noted about a loss."""
        ...

    def remove(self, card: CardId) -> None:
        """Take the card off every view and out of every number."""
        ...


class CardReader(NounReaders, Protocol):
    """Reading cards and their histories."""

    def stage_rests(self) -> Mapping[StageId, Mapping[str, object]]:
        """Return what the template file said of every stage beyond its columns, by stage."""
        ...

    def journey_rests(self) -> Mapping[JourneyId, Mapping[str, object]]:
        """Return what the template file said of every journey beyond its columns."""
        ...

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order."""
        ...

    def orders(self, journey: JourneyId) -> Orders:
        """Return the stage order of every version of a journey."""
        ...

    def column(self, stage: StageId) -> list[tuple[CardId, int]]:
        """Return ids and ranks of the cards a column shows, in order."""
        ...

    def top(self, stage: StageId) -> tuple[CardId, int] | None:
        """Return id and rank of the first card a column shows, None if it shows none."""
        ...

    def gap(
        self, stage: StageId, before: CardId | None, moved: Collection[CardId]
    ) -> tuple[int | None, int | None]:
        """Return the ranks above and below the place before a card of a column, None at its ends.

        The `moved` cards are looked past. The place is the end of the column if `before` is None,
        moved itself or not there.
        """
        ...

    def column_faces(self, stage: StageId) -> Iterator[list[CardFace]]:
        """Yield the cards of a column in order, in small chunks."""
        ...

    def faces(self, cards: Sequence[CardId]) -> list[CardFace]:
        """Return the faces of these cards, on the board or not; deleted ones are left out."""
        ...

    def created_since(self, since: Moment) -> list[tuple[CardId, Moment]]:
        """Return the cards that began from a moment on, and when."""
        ...

    def closed(self) -> list[tuple[CardId, Moment]]:
        """Return the cards that ended and stand in no column, and when they ended, newest first."""
        ...

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        ...

    def states(self, cards: Sequence[CardId]) -> dict[CardId, FoldedState]:
        """Return how these cards stand."""
        ...

    def events(self, journey: JourneyId | None = None) -> Iterator[list[StageEvent]]:
        """Yield all counting events ordered by (card, at, seq), in chunks."""
        ...

    def events_of(self, cards: Sequence[CardId]) -> list[StageEvent]:
        """Return the counting events of these cards ordered by (card, at, seq)."""
        ...

    def card_facts(
        self, journey: JourneyId, cards: Sequence[CardId] | None = None
    ) -> Sequence[CardFacts]:
        """Return what numbers need to know of the cards that were ever in a journey.

        `cards` narrows that to some of them; deleted ones are left out.
        """
        ...

    def pauses(
        self, journey: JourneyId | None, cards: Sequence[CardId] | None = None
    ) -> Sequence[Pause]:
        """Return the rests of these cards, which were ever in a journey (None: any)."""
        ...

    def refs(self) -> dict[str, CardId]:
        """Return the cards by the keys that files know them by: their own, and our identities."""
        ...

    def all_uids(self) -> set[str]:
        """Return the identities of every card there ever was, deleted ones too."""
        ...

    def leads(self) -> list[tuple[CardId, CardFields]]:
        """Return what every card says, the eldest first."""
        ...

    def snapshot(self, as_of: Moment, *, daybook: bool = True) -> Snapshot:
        """Return everything an export may need, or without the daybook what numbers need."""
        ...


class Recorder(Protocol):
    """Recording operations, and turning them back."""

    def record(
        self, kind: OpKind, arguments: Sequence[str], at: Moment, work: Callable[[Writer], None]
    ) -> Changes:
        """Run `work` in one transaction under one name in the undo list."""
        ...

    def seal(self) -> None:
        """Leave everything done so far out of the undo list."""
        ...

    def undo_state(self) -> UndoState:
        """Return the next operation to undo and to redo."""
        ...

    def turn(self, *, undo: bool, for_good: bool = False) -> Changes:
        """Undo or redo one operation; empty `Changes` if there is none.

        What is undone `for_good` cannot be redone.
        """
        ...


class Drafts(Protocol):
    """What was being typed when the program ended."""

    def save_draft(self, card: CardId, fields: CardFields, at: Moment) -> None:
        """Keep unfinished typing; it is no operation."""
        ...

    def drafts(self) -> dict[CardId, CardFields]:
        """Return all kept typing."""
        ...

    def drop_draft(self, card: CardId) -> None:
        """Forget the typing of a card."""
        ...

    def save_form(self, card: CardId, about: str, texts: Mapping[str, str], at: Moment) -> None:
        """Keep what stands in a form of a card; it is no operation."""
        ...

    def forms(self) -> dict[tuple[CardId, str], dict[str, str]]:
        """Return what stands in forms, by card and by what the form is about."""
        ...

    def drop_form(self, card: CardId, about: str) -> None:
        """Forget what stood in a form."""
        ...

    def drop_lost(self) -> None:
        """Forget what nobody can go on with: its card or note was deleted, its step is over."""
        ...


class Guardian(Protocol):
    """Checking and backing up the store."""

    def check(self) -> list[str]:
        """Return what is wrong with the file or its contents, nothing if all is well."""
        ...

    def check_board(self) -> list[str]:
        """Return cards on the board whose state is not the fold of their history."""
        ...

    def back_up(self, at: Moment) -> Path:
        """Write and verify a backup; return where it lies."""
        ...

    def newest_backup(self) -> datetime | None:
        """Return when the newest backup was made, None if there is none."""
        ...

    def backup_count(self) -> int:
        """Return how many backups are kept."""
        ...

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file, so that a copied file is complete."""
        ...


class Store(CardReader, Recorder, Drafts, Guardian, Protocol):
    """All of it; `path` is the file."""

    path: Path

    @property
    def search(self) -> SearchReader:
        """Return what reads the texts of the search."""
        ...

    @property
    def privacy(self) -> PrivacyStore:
        """Return what looks at everything stored about one person, and erases it."""
        ...
