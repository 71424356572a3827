"""A plausible history to try the program with; one undo takes all of it away."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.history import End, Step
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import NewCard
from kanban_app.services.demo import Demo, DemoCard, demo_history
from kanban_app.services.demo_book import book_of
from kanban_app.services.demo_lives import Hours
from kanban_app.services.demo_personas import Around
from kanban_app.services.demo_world import World
from kanban_app.services.import_load import Progress, unheeded
from kanban_app.services.import_plan import CancelledError
from kanban_app.services.ports import CardReader, Recorder, Writer

_CHUNK = 2_000


class SampleStore(CardReader, Recorder, Protocol):
    """What sample data needs of persistence."""


class SampleService:
    """Fills an empty store."""

    def __init__(
        self,
        store: SampleStore,
        clock: Callable[[], Moment],
        days: LocalDays,
        language: Callable[[], str] = lambda: "de",
    ) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._language = language

    def fill(
        self,
        cards: int,
        months: int,
        seed: int,
        closed: int | None = None,
        progress: Progress = unheeded,
    ) -> Changes:
        """Store a broker's history of so many live cards; a store with cards is left alone."""
        if cards < 1 or months < 1:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "Sample data needs at least one card and one month.")
            )
        journeys = {j.key: j for j in self._store.journeys()}
        if any(self._store.column(s.id) for j in journeys.values() for s in j.stages):
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Sample data is only for an empty board; this one has cards."
                )
            )
        at = self._clock()
        demo = demo_history(journeys, cards, months, seed, at, self._days, closed)
        # Not the generator of the histories: whatever is told around them, they stay the same.
        hours = Hours(at, self._days, Random(f"world {seed}"))  # noqa: S311 -- no secrets
        world = World(demo.cards, journeys, hours, book_of(self._store), self._language())
        around = Around(self._store, journeys, self._days.date_of(at), seed)

        def work(writer: Writer) -> None:
            ids = _write(writer, demo, world, journeys, progress)
            around.write(writer, demo.cards, ids)

        return self._store.record(OpKind.DEMO, (str(cards),), at, work)


def new_card(card: DemoCard, journeys: Mapping[str, Journey]) -> NewCard:
    """Return a sample card as it is stored."""
    stages = {s.key: s.id for s in journeys[card.journey].stages}
    return NewCard(
        journeys[card.journey].id,
        card.fields,
        tuple(
            Step(s.at, s.kind, end=s.to, reason=s.reason)
            if isinstance(s.to, End)
            else Step(s.at, s.kind, to=stages[s.to], reason=s.reason)
            for s in card.steps
        ),
        ref=card.ref,
        parked_until=card.parked_until,
        origin_ref=card.origin_ref or "",
    )


def _write(
    writer: Writer,
    demo: Demo,
    world: World,
    journeys: Mapping[str, Journey],
    progress: Progress,
) -> list[CardId]:
    """Store the cards and what belongs to them; the heed of `progress` takes all of it back."""
    count = len(demo.cards)
    placed = world.place(writer)
    ids: list[CardId] = []
    for start in range(0, count, _CHUNK):
        ids += writer.add_cards(
            [
                new_card(card, journeys)._replace(
                    fields=here.fields,
                    contact=here.contact,
                    about=here.about,
                    tipped_by=here.tipped_by,
                )
                for card, here in zip(
                    demo.cards[start : start + _CHUNK], placed[start : start + _CHUNK], strict=True
                )
            ]
        )
        _heed(progress, min(start + _CHUNK, count), 2 * count)
    for start in range(0, count, _CHUNK):
        end = min(start + _CHUNK, count)
        world.tell(writer, ids, start, end)
        _heed(progress, count + end, 2 * count)
    world.join(writer, ids)
    return ids


def _heed(progress: Progress, done: int, of: int) -> None:
    if not progress(done, of):
        raise CancelledError
