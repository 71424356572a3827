"""The columns tell of all cards at once what the tracks tell one by one."""

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.columns import ways_of
from kanban_app.analytics.events import columns_of
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.rules import Rules, rules_of
from kanban_app.analytics.standings import STANDINGS
from kanban_app.analytics.track import Track, tracks_of
from kanban_app.analytics.visits import LEAVES, STAYS
from kanban_app.domain.history import EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from tests.analytics.logs import S1, S2, TWO_ORDERS, a_journey, day, histories, history, logs
from tests.analytics.one_by_one import visits_of

RULES = rules_of(a_journey(version=1), TWO_ORDERS)
as_ofs = st.one_of(st.none(), st.integers(0, 300).map(day))


def told(rules: Rules, events: list[StageEvent], as_of: Moment | None) -> dict[CardId, object]:
    """Return what the tracks say of every card, in plain values."""
    return {card: of_track(rules, track) for card, track in tracks_of(rules, events, as_of).items()}


def of_track(rules: Rules, track: Track) -> tuple[object, ...]:
    slots = range(2 * rules.size)
    return (
        track.began,
        NEVER if track.closed is None else track.closed,
        track.standing,
        track.came_won,
        track.imported,
        track.reopened,
        track.stage,
        track.since if track.stage is not None else -1,
        [track.joined[s] if track.reached >> s & 1 else NEVER for s in slots],
        [track.left[s] if track.passed >> s & 1 else NEVER for s in slots],
        [bool(track.truncated >> s & 1) for s in slots],
        NEVER if track.won is None else track.won,
        NEVER if track.arrived is None else track.arrived,
    )


def of_columns(rules: Rules, events: list[StageEvent], as_of: Moment | None) -> dict[int, object]:
    columns = columns_of(events)
    ways = ways_of(rules, columns if as_of is None else columns.until(as_of))
    cards, again = ways.cards, ways.reopenings
    return {
        card: (
            cards.began[i],
            cards.closed[i],
            STANDINGS[cards.standing[i]],
            cards.came_won[i],
            cards.imported[i],
            np.count_nonzero(again.card == i),
            ways.stages[cards.stage[i]] if cards.stage[i] >= 0 else None,
            cards.since[i],
            cards.joined[:, i].tolist(),
            cards.left[:, i].tolist(),
            cards.truncated[:, i].tolist(),
            cards.won[i],
            cards.arrived[i],
        )
        for i, card in enumerate(cards.ids.tolist())
    }


@given(logs(), as_ofs)
@settings(max_examples=200)
def test_the_cards_are_those_of_the_tracks(events: list[StageEvent], as_of: Moment | None) -> None:
    assert of_columns(RULES, events, as_of) == told(RULES, events, as_of)


@given(logs(), as_ofs)
@settings(max_examples=200)
def test_the_visits_are_those_told_one_by_one(
    events: list[StageEvent], as_of: Moment | None
) -> None:
    columns = columns_of(events)
    ways = ways_of(RULES, columns if as_of is None else columns.until(as_of))
    visits = ways.visits
    found = [
        (
            ways.cards.ids[card],
            ways.stages[stage],
            since,
            None if until == NEVER else until,
            None if leave == STAYS else LEAVES[leave],
            seq,
            version,
        )
        for card, stage, since, until, leave, seq, version in zip(
            *(column.tolist() for column in visits), strict=True
        )
    ]
    want = visits_of(RULES, tracks_of(RULES, events, as_of))
    want.sort(key=lambda v: (v.card, v.since, v.seq))
    assert found == [(v.card, v.stage, v.since, v.until, v.leave, v.seq, v.version) for v in want]


@given(st.integers(0, 2**32))
@settings(max_examples=100)
def test_ways_over_stages_and_versions_nobody_knows_are_told_the_same(seed: int) -> None:
    chance = random.Random(seed)
    events: list[StageEvent] = []
    for card in range(1, 30):
        for event in history(card, *[(chance.randint(1, 9), S1) for _ in range(6)]):
            to = StageId(chance.choice([1, 2, 3, 4, 5, 77, 99]))
            version = chance.choice([1, 2, 3, 0])
            end = chance.random() < 0.3
            more = history(
                card, (1, S1), (1, chance.choice(["WON", "LOST", "ARCHIVED", "MOVED"][:3]))
            )
            changed = event._replace(to=to, version=version)
            if end:
                changed = changed._replace(to=None, end=more[1].end, reason=more[1].reason)
            events.append(changed)
    assert of_columns(RULES, events, None) == told(RULES, events, None)


@given(logs(), st.data())
def test_spliced_columns_are_those_made_anew(events: list[StageEvent], data: st.DataObject) -> None:
    cards = data.draw(st.lists(st.sampled_from([CardId(c) for c in range(1, 9)]), unique=True))
    new = [event for card in cards for event in data.draw(histories(card))]
    kept = [event for event in events if event.card not in cards]
    spliced = columns_of(events).spliced(cards, new)
    again = columns_of([*kept, *new])
    assert list(spliced.told(JourneyId(1))) == list(again.told(JourneyId(1)))


@given(logs())
def test_columns_tell_the_events_they_were_made_of(events: list[StageEvent]) -> None:
    by_card = sorted(events, key=lambda e: (e.card, e.at, e.seq))
    assert list(columns_of(events).told(JourneyId(1))) == by_card


def test_without_events_there_are_no_cards() -> None:
    ways = ways_of(RULES, columns_of([]))
    assert ways.cards.ids.size == ways.visits.card.size == ways.reopenings.at.size == 0


def test_an_end_before_any_stage_says_nothing() -> None:
    only_ends = history(1, (1, "LOST"), (2, "WON"))
    ways = ways_of(RULES, columns_of([*only_ends, *history(2, (1, "LOST"), (3, S2))]))
    assert ways.cards.ids.tolist() == [2]
    assert ways.cards.began.tolist() == [day(3)]


def test_the_kind_of_the_first_entry_tells_an_import() -> None:
    first, second = history(1, (1, "LOST"), (2, S1))
    assert first.kind is EventKind.CREATE
    ways = ways_of(RULES, columns_of([first, second._replace(kind=EventKind.IMPORT)]))
    assert ways.cards.imported.tolist() == [True]
