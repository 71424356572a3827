"""A small pipeline with a past, made by hand: four stages, cards that move and end."""

from collections.abc import Sequence
from datetime import datetime

from kanban_app.domain.card import CardDetail, CardFields, Outcome
from kanban_app.domain.history import End, EventKind, StageEvent, fold
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import DAY, LocalDays, Moment, moment_of
from kanban_app.domain.records import Snapshot
from kanban_app.paths import local_zone

DAYS = LocalDays(local_zone())
FIRST = moment_of(datetime(2026, 1, 5, 8, tzinfo=DAYS.zone))
OWNER = JourneyId(1)
LEADS, TALKS, OFFERS, SOLD = map(StageId, (1, 2, 3, 4))
NAMES = {LEADS: "leads", TALKS: "talks", OFFERS: "offers", SOLD: "sold"}
WINS = frozenset({SOLD})

# A step of a card: after how many days, and where to.
Steps = Sequence[tuple[float, StageId | End]]


def at(days: float) -> Moment:
    """The moment so many days after the first."""
    return Moment(FIRST + int(days * DAY))


def stage(number: StageId) -> Stage:
    name = NAMES[number]
    return Stage(number, name, Names(name, name), post_win=number in WINS, probability=0.25)


def journey(*stages: StageId, version: int = 1) -> Journey:
    there = tuple(map(stage, stages or NAMES))
    return Journey(OWNER, "owner", Names("E", "O"), there, "leads", "offers", version)


def history(cards: Sequence[Steps], version: int = 1) -> list[StageEvent]:
    """The events of these cards, numbered from 1, in the order of time."""
    rows = [(at(days), number, to) for number, steps in enumerate(cards, 1) for days, to in steps]
    events = []
    for seq, (moment, card, to) in enumerate(sorted(rows, key=lambda r: r[:2]), 1):
        began = any(e.card == card for e in events)
        ended = isinstance(to, End)
        kind = EventKind.CLOSE if ended else EventKind.MOVE if began else EventKind.CREATE
        place, end = (None, to) if isinstance(to, End) else (to, None)
        reason = "price" if to is End.LOST else ""
        events.append(
            StageEvent(seq, moment, CardId(card), OWNER, version, kind, place, end, reason)
        )
    return events


def pipeline(*cards: Steps, now: float = 100, **more: object) -> Snapshot:
    """The pipeline these cards make: everything that is not said stands as the history ends."""
    events = history(cards)
    made = tuple(the_card(n, events) for n in range(1, len(cards) + 1))
    parts: dict[str, object] = {
        "journeys": (journey(),),
        "cards": made,
        "orders": {(OWNER, 1): tuple(NAMES)},
        **more,
    }
    return Snapshot(as_of=at(now), events=tuple(events), **parts)


def the_card(number: int, events: Sequence[StageEvent]) -> CardDetail:
    state = fold((e for e in events if e.card == number), WINS)
    assert state is not None
    return CardDetail(
        id=CardId(number), uid=f"u{number}", ref="", journey_id=OWNER, stage_id=state.stage,
        rank=1000 * number, outcome=state.outcome, loss_reason=state.loss_reason,
        loss_note="zu teuer" if state.outcome is Outcome.LOST else "", parked_until=None,
        created=state.created, entered=state.entered,
        fields=CardFields(title=f"Card {number}", value_cents=100_000),
    )  # fmt: skip
