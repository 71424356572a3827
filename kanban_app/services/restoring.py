"""Bringing a complete JSON snapshot into a store: an empty one becomes its equal."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kanban_app.domain.card import CardDetail
from kanban_app.domain.card_rules import checked
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError, ImportProblem
from kanban_app.domain.history import StageEvent, Step
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import NewCard, Pause, Rest, Snapshot, Worth
from kanban_app.exchange.reading.snapshot_json import read_snapshot
from kanban_app.services.import_load import Progress, unheeded
from kanban_app.services.import_plan import CancelledError
from kanban_app.services.ports import CardReader, Guardian, Orders, Recorder, Writer
from kanban_app.services.restoring_daybook import DaybookLoad, coming


class RestoreStore(CardReader, Recorder, Guardian, Protocol):
    """What restoring needs of persistence."""


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What a snapshot brought: cards added, cards that were here already, journeys added."""

    changes: Changes
    added: int
    skipped: int
    journeys: int


class RestoreService:
    """Adds what a snapshot holds and the store does not; one transaction, one undo."""

    def __init__(self, store: RestoreStore, clock: Callable[[], Moment]) -> None:
        self._store = store
        self._clock = clock

    def restore(
        self, name: str, data: bytes, *, dry_run: bool = False, progress: Progress = unheeded
    ) -> RestoreReport:
        """Import a JSON snapshot; ImportProblem if it is none. Cards known by uid are skipped.

        A store without cards takes the journeys of the file in place of its own of the same key;
        in any other, journeys with a known key must have the stages the file speaks of. People,
        properties and work are known by uid as well. CancelledError leaves nothing behind.
        """
        snapshot = read_snapshot(data, self._clock())
        load = self._load(snapshot, progress)
        skipped = len(snapshot.cards) - len(load.cards)
        if dry_run or not (load.cards or load.adding or load.daybook.part.anything):
            return RestoreReport(Changes(), len(load.cards), skipped, len(load.adding))
        self._store.back_up(self._clock())
        changes = self._store.record(OpKind.IMPORT, (name,), self._clock(), load.write)
        return RestoreReport(changes, len(load.cards), skipped, len(load.adding))

    def _load(self, snapshot: Snapshot, progress: Progress) -> "_Load":
        known = self._store.refs()
        cards = [_kept(c) for c in snapshot.cards if c.uid not in known]
        part = coming(snapshot.daybook, self._store.daybook.presence(), {c.id for c in cards})
        present = self._store.journeys()
        keys = {j.key for j in present} if known else set()
        brought = {j.key for j in snapshot.journeys}
        return _Load(
            snapshot,
            cards=cards,
            daybook=DaybookLoad(snapshot.daybook, part),
            adding=[j for j in snapshot.journeys if j.key not in keys],
            removing=[] if known else [j for j in present if j.key in brought],
            taken=self._store.all_uids(),
            orders={j.key: self._store.orders(j.id) for j in present},
            progress=progress,
        )


@dataclass(frozen=True, slots=True)
class _Load:
    """What restoring writes: journeys that are missing, then people and cards that are."""

    snapshot: Snapshot
    cards: list[CardDetail]
    daybook: DaybookLoad
    adding: list[Journey]
    removing: Sequence[Journey]
    taken: Collection[str]
    orders: Mapping[str, Orders]
    progress: Progress

    def write(self, writer: Writer) -> None:
        """Write everything; CancelledError as soon as the progress says no."""
        done = 0
        parts = self.daybook.part.daybook
        hanging = len(parts.cards) + len(parts.profiles) + len(parts.deals)
        total = len(self.cards) + hanging + len(parts.tasks) + len(parts.activities)
        for rows in self._written(writer):
            done += rows
            if not self.progress(done, total):
                raise CancelledError

    def _written(self, writer: Writer) -> Iterator[int]:
        """Write part by part, and tell how many rows that were."""
        yield 0
        history = self._journeys(writer)
        self.daybook.stages = history.stages
        self.daybook.write_people(writer)
        yield 0
        cards = self._cards(writer, history)
        yield len(cards)
        yield from self.daybook.write_work(writer, cards)

    def _journeys(self, writer: Writer) -> "_History":
        for journey in self.removing:
            writer.remove_journey(journey.id)
        stages: dict[StageId, StageId] = {}
        for journey in self.adding:
            stages |= writer.restore_journey(journey, self.snapshot)
        here = {j.key: j for j in writer.journeys()}
        for journey in self.snapshot.journeys:
            if journey not in self.adding:
                stages |= _matching(journey, self._removed(journey), here[journey.key])
        homes = {j.id: here[j.key].id for j in self.snapshot.journeys}
        removed = {s.id: s.key for s in self.snapshot.gone}
        return _History(stages, homes, self._versions(stages), removed)

    def _cards(self, writer: Writer, history: "_History") -> dict[CardId, CardId]:
        """Write the cards; return their numbers here by those in the file."""
        new = []
        for old, card in zip(
            self.cards, _new_cards(self.snapshot, self.cards, history), strict=True
        ):
            entry = self.daybook.entry(old.id)
            new.append(
                card._replace(
                    # A deleted card keeps its identity for undo: what comes back is another.
                    uid="" if card.uid in self.taken else card.uid,
                    contact=entry.contact,
                    about=entry.property,
                    tipped_by=entry.origin_contact,
                )
            )
        added = writer.add_cards(new)
        return {old.id: card for old, card in zip(self.cards, added, strict=True)}

    def _removed(self, journey: Journey) -> list[Stage]:
        """Return the stages the file knows only from the past of a journey."""
        orders = self.snapshot.orders.items()
        had = {stage for (owner, _), order in orders if owner == journey.id for stage in order}
        return [s for s in self.snapshot.gone if s.id in had]

    def _versions(self, stages: Mapping[StageId, StageId]) -> set[tuple[int, int]]:
        """Return the versions of the file's journeys whose numbers mean the same here."""
        brought = {j.id for j in self.adding}
        keys = {j.id: j.key for j in self.snapshot.journeys if j.id not in brought}
        same = set()
        for (journey, version), order in self.snapshot.orders.items():
            if journey in brought:
                same.add((journey, version))
            elif journey in keys:
                here = self.orders[keys[JourneyId(journey)]].get(version)
                if here == tuple(stages.get(StageId(s)) for s in order):
                    same.add((journey, version))
        return same


@dataclass(frozen=True, slots=True)
class _History:
    """What the numbers of a file are here: stages, journeys, and versions that may stay.

    `removed` names the stages the file knows only from the past.
    """

    stages: Mapping[StageId, StageId]
    homes: Mapping[JourneyId, JourneyId]
    versions: Collection[tuple[int, int]]
    removed: Mapping[StageId, str]

    def step(self, event: StageEvent) -> Step:
        """Return an event as a step; of another order than ours, it counts by the present one."""
        to = None if event.to is None else self.stages.get(event.to)
        if event.to is not None and to is None:
            raise ImportProblem(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Cards were in the stage %s, which the journey does not have here; "
                    "add it first.",
                ),
                self.removed[event.to],
            )
        version = event.version if (event.journey, event.version) in self.versions else 0
        home = self.homes[event.journey]
        return Step(event.at, event.kind, to, event.end, event.reason, version, home)


def _kept(card: CardDetail) -> CardDetail:
    try:
        fields = checked(card.fields)
    except DomainError as error:
        raise ImportProblem(error.message, *error.arguments) from error
    return card._replace(fields=fields)


def _matching(
    journey: Journey, removed: Sequence[Stage], present: Journey
) -> dict[StageId, StageId]:
    keys = {s.key: s.id for s in present.stages}
    missing = [s.key for s in journey.stages if s.key not in keys]
    if missing:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The journey %s has no stage %s here; add it first."),
            journey.key,
            ", ".join(missing),
        )
    return {s.id: keys[s.key] for s in (*journey.stages, *removed) if s.key in keys}


def _new_cards(
    snapshot: Snapshot,
    cards: list[CardDetail],
    history: _History,
) -> list[NewCard]:
    steps: dict[int, list[Step]] = defaultdict(list)
    first: dict[int, StageEvent] = {}
    for event in snapshot.events:
        first.setdefault(event.card, event)
        steps[event.card].append(history.step(event))
    worths: dict[int, list[Worth]] = defaultdict(list)
    for estimate in snapshot.card_estimates:
        worths[estimate.card].append(Worth(*estimate[1:]))
    rests: dict[int, list[Pause]] = defaultdict(list)
    for pause in snapshot.pauses:
        rests[pause.card].append(pause)
    return [
        NewCard(
            journey=history.homes[first[card.id].journey],
            fields=card.fields,
            steps=tuple(steps[card.id]),
            ref=card.ref,
            uid=card.uid,
            rank=card.rank,
            parked_until=card.parked_until,
            origin_ref=card.origin,
            loss_note=card.loss_note,
            pauses=tuple(Rest(p.kind, p.who, p.since, p.until) for p in rests[card.id]),
            worths=tuple(worths[card.id]),
        )
        for card in cards
    ]
