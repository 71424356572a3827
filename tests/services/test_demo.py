from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import BoardReading, PeriodUnit
from kanban_app.domain.card import Outcome, Source
from kanban_app.domain.history import End, EventKind, FoldedState, StageEvent, fold
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import DAY, LocalDays, Moment, moment_of
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.services.demo import Demo, DemoCard, apportion, demo_history
from tests.builders import NOW, template

DAYS = LocalDays(ZoneInfo("Europe/Berlin"))
SATURDAY, SUNDAY = 5, 6
MONTH = 31 * DAY


def a_journey(key: str, number: int) -> Journey:
    read = read_journey(template(key))
    last = [s.key for s in read.stages].index(read.won_when_leaving)
    stages = tuple(
        Stage(
            StageId(number * 100 + place),
            s.key,
            s.name,
            kind=s.kind,
            probability=s.probability,
            dwell_target_days=s.dwell_target_days,
            post_win=place > last,
        )
        for place, s in enumerate(read.stages)
    )
    return Journey(
        JourneyId(number), key, read.name, stages, read.commitment_stage, read.won_when_leaving,
        loss_reasons=read.loss_reasons,
    )  # fmt: skip


TINY = Journey(
    JourneyId(9), "tiny", Names("", "Tiny"), (Stage(StageId(900), "only", Names("", "Only")),),
    "only", "only",
)  # fmt: skip
OWNER, BUYER = a_journey("owner", 1), a_journey("buyer", 2)
BOTH = {"owner": OWNER, "buyer": BUYER}
ALL = {**BOTH, "lifecycle": a_journey("lifecycle", 3), "tiny": TINY}


def usual(seed: int = 1) -> Demo:
    return demo_history(BOTH, 86, 18, seed, NOW, DAYS)


def events(card: DemoCard, number: int, journeys: dict[str, Journey] = ALL) -> list[StageEvent]:
    journey = journeys[card.journey]
    ids = {s.key: s.id for s in journey.stages}
    return [
        StageEvent(
            seq, step.at, CardId(number), journey.id, 1, step.kind,
            None if isinstance(step.to, End) else ids[step.to],
            step.to if isinstance(step.to, End) else None,
            step.reason,
        )
        for seq, step in enumerate(card.steps)
    ]  # fmt: skip


def state(card: DemoCard) -> FoldedState:
    post_win = frozenset(s.id for s in ALL[card.journey].stages if s.post_win)
    found = fold(events(card, 1), post_win)
    assert found is not None
    return found


def is_live(card: DemoCard) -> bool:
    outcome = state(card).outcome
    return outcome is Outcome.OPEN or (outcome is Outcome.WON and not closed_as_won(card))


def closed_as_won(card: DemoCard) -> bool:
    return card.steps[-1].to is End.WON


def reading(demo: Demo, journey: Journey) -> BoardReading:
    stats = LiveStats(journey, {1: tuple(s.id for s in journey.stages)}, DAYS, DAYS.day(NOW))
    stats.rebuild(
        event._replace(seq=number * 100 + event.seq)
        for number, card in enumerate(demo.cards)
        if card.journey == journey.key
        for event in events(card, number)
    )
    return stats.reading(PeriodUnit.WEEK)


def test_the_same_seed_tells_the_same_story():
    assert usual(7) == usual(7)


def test_another_seed_tells_another_story():
    assert usual(1) != usual(2)


def test_the_usual_board_is_filled_like_the_picture():
    live = Counter(state(c).stage for c in usual().cards if is_live(c))
    assert [live[s.id] for s in OWNER.stages] == [9, 6, 4, 6, 3, 5]
    assert [live[s.id] for s in BUYER.stages] == [15, 23, 7, 2, 3, 3]


@pytest.mark.parametrize("seed", range(1, 6))
def test_the_charts_are_alive(seed):
    demo = usual(seed)
    decided = []
    for journey in BOTH.values():
        numbers = reading(demo, journey)
        for stage in journey.pipeline:
            assert sum(numbers.stages[stage.id].throughput) > 0
            decided.append(numbers.stages[stage.id].decided >= 5)
        assert numbers.won > 0
    assert decided.count(True) >= 7


@given(
    st.integers(0, 2**32),
    st.integers(1, 40),
    st.none() | st.integers(0, 60),
    st.integers(1, 24),
    st.sampled_from([("owner", "buyer"), ("tiny",), ("lifecycle", "buyer"), tuple(ALL)]),
    st.integers(0, 14 * 24).map(lambda hours: Moment(NOW + hours * DAY // 24)),
)
@settings(max_examples=40)
def test_whatever_is_asked_for_is_told_and_could_have_happened(
    seed, cards, closed, months, keys, now
):
    demo = demo_history({k: ALL[k] for k in keys}, cards, months, seed, now, DAYS, closed)
    live = [c for c in demo.cards if is_live(c)]
    assert len(live) == cards
    assert len(demo.cards) - cards == (round(cards * months * 0.5) if closed is None else closed)
    assert len({c.ref for c in demo.cards}) == len(demo.cards)
    for card in demo.cards:
        assert_possible(card, now, months)
    assert [c.steps[0].at for c in demo.cards] == sorted(c.steps[0].at for c in demo.cards)


def assert_possible(card: DemoCard, now: Moment, months: int) -> None:
    steps = card.steps
    assert steps[0].kind is EventKind.CREATE
    assert all(a.at < b.at for a, b in pairwise(steps))
    assert now - (months + 1) * MONTH < steps[0].at
    assert steps[-1].at <= now
    for step in steps:
        local = DAYS.local(step.at)
        assert 8 <= local.hour < 19
        assert local.weekday() != SUNDAY
    for before, after in pairwise(steps):
        assert_follows(card, before.to, after.kind, after.to)
    assert (card.parked_until is None) or card.parked_until > DAYS.date_of(now)
    assert card.fields.contact.name
    assert card.fields.contact.phones or card.fields.contact.emails
    assert 600_000 <= card.fields.value_cents <= 3_500_000


def assert_follows(card: DemoCard, before: str | End, kind: EventKind, to: str | End) -> None:
    journey = ALL[card.journey]
    keys = [s.key for s in journey.stages]
    post_win = {s.key for s in journey.stages if s.post_win}
    reasons = {r.key for r in journey.loss_reasons} or {""}
    if isinstance(before, End):
        assert before is End.LOST
        assert (kind, to in keys) == (EventKind.REOPEN, True)
    elif isinstance(to, End):
        assert kind is EventKind.CLOSE
        assert (to is End.ARCHIVED) is (before in post_win)
        assert {s.reason for s in card.steps if s.to is End.LOST} <= reasons
    else:
        assert before != to
        assert before in keys
        winning = to in post_win and before not in post_win
        assert kind is (EventKind.CLOSE if winning else EventKind.MOVE)


def test_saturdays_are_rare():
    days = Counter(DAYS.local(s.at).weekday() for c in usual().cards for s in c.steps)
    assert 0 < days[SATURDAY] < sum(days.values()) / 10


def test_nothing_happens_today_before_the_office_opens():
    early = moment_of(datetime(2026, 7, 15, 4, 0, tzinfo=UTC))
    demo = demo_history(BOTH, 40, 3, 1, early, DAYS)
    assert max(s.at for c in demo.cards for s in c.steps) < DAYS.start_of(DAYS.date_of(early))


def test_clients_bring_new_leads_after_they_were_won():
    cards = {c.ref: c for c in usual().cards}
    brought = [c for c in cards.values() if c.origin_ref]
    assert len(brought) > 20
    for card in brought:
        origin = cards[card.origin_ref]
        won = next(s.at for s in origin.steps if s.to == "after_sales")
        assert won < card.steps[0].at
        himself = card.fields.source in {
            Source.REPEAT, Source.CROSS_BUYER_TO_OWNER, Source.CROSS_OWNER_TO_BUYER,
        }  # fmt: skip
        assert (card.fields.contact == origin.fields.contact) is himself


def test_who_was_brought_by_nobody_has_another_source():
    flywheel = {
        Source.REFERRAL_OWNER, Source.REFERRAL_BUYER, Source.REPEAT, Source.CROSS_BUYER_TO_OWNER,
        Source.CROSS_OWNER_TO_BUYER,
    }  # fmt: skip
    assert {c.fields.source in flywheel for c in usual().cards if not c.origin_ref} == {False}


def test_portals_bring_most_buyers_and_clients_many_owners():
    demo = demo_history(BOTH, 400, 18, 1, NOW, DAYS)
    buyers = Counter(c.fields.source for c in demo.cards if c.journey == "buyer")
    owners = Counter(c.fields.source for c in demo.cards if c.journey == "owner")
    assert buyers.most_common(1)[0][0] is Source.PORTAL_IS24
    assert Source.REFERRAL_OWNER in {source for source, _ in owners.most_common(3)}


def test_life_is_not_a_straight_line():
    kinds, back, skipped = Counter(), 0, 0
    for card in demo_history(BOTH, 200, 18, 3, NOW, DAYS).cards:
        keys = [s.key for s in BOTH[card.journey].stages]
        kinds.update(s.kind for s in card.steps)
        places = [keys.index(s.to) for s in card.steps if not isinstance(s.to, End)]
        back += any(b < a for a, b in pairwise(places))
        skipped += any(b > a + 1 for a, b in pairwise(places))
    assert kinds[EventKind.REOPEN] > 0
    assert back > 0
    assert skipped > 0


def test_only_live_cards_wait_rest_or_expect_a_close():
    demo = usual()
    assert sum(c.parked_until is not None for c in demo.cards) > 0
    assert sum(c.fields.waiting_on != "nobody" for c in demo.cards) > 0
    for card in demo.cards:
        if not is_live(card):
            assert card.parked_until is None
            assert card.fields.waiting_on == "nobody"
            assert card.fields.expected_close is None


def test_most_lost_leads_have_a_reason_of_their_journey():
    lost = [c for c in usual().cards if c.steps[-1].to is End.LOST]
    for card in lost:
        assert card.steps[-1].reason in {r.key for r in BOTH[card.journey].loss_reasons}
    assert len({c.steps[-1].reason for c in lost}) > 8


@given(st.integers(0, 500), st.lists(st.floats(0.1, 50), min_size=1, max_size=8))
def test_parts_add_up_and_are_off_by_less_than_one(total, weights):
    parts = apportion(total, weights)
    assert sum(parts) == total
    assert all(abs(p - total * w / sum(weights)) < 1 for p, w in zip(parts, weights, strict=True))
