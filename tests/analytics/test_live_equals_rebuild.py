"""Whatever happened on the way, the live numbers are those of a fresh start."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.bag import CHUNK, SortedBag
from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.counts import DayCounts
from kanban_app.analytics.live import CohortPart, LiveStats
from kanban_app.analytics.question import Question
from kanban_app.analytics.reading import Period, PeriodUnit
from kanban_app.analytics.report_times import ageing
from kanban_app.analytics.reporting import report
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from tests.analytics.logs import BERLIN, TWO_ORDERS, a_journey, histories, logs, ordinal

JOURNEY = a_journey(version=1)
MONTHS = 30


def fresh(today: int, events: list[StageEvent] = ()) -> LiveStats:
    stats = LiveStats(JOURNEY, TWO_ORDERS, BERLIN, today)
    stats.rebuild(events)
    return stats


def everything(stats: LiveStats) -> list[object]:
    """Return all that the live numbers can be asked."""
    told: list[object] = []
    for strict in (False, True):
        told += [stats.reading(unit, MONTHS, strict=strict) for unit in PeriodUnit]
        told += [stats.reading(unit, strict=strict, end=ordinal(150)) for unit in PeriodUnit]
        told += [stats.first_day(strict=strict), stats.last_day(strict=strict)]
        shown = stats.reading(PeriodUnit.MONTH, MONTHS, strict=strict).periods
        window = Period(shown[0].first, shown[-1].last)
        for stage in JOURNEY.stages:
            told.append(stats.cards_in_bar(stage.id, window, strict=strict))
            told += [
                stats.cards_in_cohort(stage.id, part, window, strict=strict) for part in CohortPart
            ]
    told += [(stats.pace_median(s.id), stats.pace_p85(s.id)) for s in JOURNEY.stages]
    return told + [stats.events_of(CardId(card)) for card in range(8)]


todays = st.sampled_from([ordinal(1), ordinal(200), ordinal(500), ordinal(900)])


@given(logs(), todays)
def test_event_by_event_is_the_same_as_all_at_once(events: list[StageEvent], today: int) -> None:
    stats = fresh(today)
    for event in events:
        stats.apply(event)
    assert everything(stats) == everything(fresh(today, events))


@given(logs(), todays)
def test_the_order_of_the_cards_does_not_matter(events: list[StageEvent], today: int) -> None:
    by_card = sorted(events, key=lambda e: (e.card, e.at, e.seq))
    assert everything(fresh(today, by_card)) == everything(fresh(today, events))


@given(logs(), todays, todays, st.data())
def test_after_undo_edit_import_and_removal_nothing_is_left_behind(
    events: list[StageEvent], today: int, later: int, data: st.DataObject
) -> None:
    stats = fresh(today, events)
    now: dict[int, list[StageEvent]] = {}
    for event in events:
        now.setdefault(event.card, []).append(event)
    for _ in range(data.draw(st.integers(1, 6))):
        card = CardId(data.draw(st.integers(1, 6)))
        what = data.draw(st.sampled_from(["undo", "edit", "remove", "day"]))
        if what == "undo":
            now[card] = now.get(card, [])[:-1]
            stats.replace(card, now[card])
        elif what == "edit":
            now[card] = data.draw(histories(card))
            stats.replace(card, now[card])
        elif what == "remove":
            now.pop(card, None)
            stats.remove(card)
        else:
            stats.set_today(later)
            today = later
    left = [event for history in now.values() for event in history]
    assert everything(stats) == everything(fresh(today, left))


@given(logs(), st.sampled_from(PeriodUnit))
def test_the_bars_and_cohorts_are_those_of_the_report(
    events: list[StageEvent], unit: PeriodUnit
) -> None:
    today = ordinal(900)
    as_of = BERLIN.end_of(date.fromordinal(today))
    stats = fresh(today, [event for event in events if event.at <= as_of])
    book = book_of(log_of(JOURNEY, TWO_ORDERS, events), as_of)
    for strict in (False, True):
        reading = stats.reading(unit, MONTHS, strict=strict)
        first, last = reading.periods[0].first, reading.periods[-1].last
        told = report(book, Question(first, last, as_of, unit, strict=strict), BERLIN)
        assert [bucket[:2] for bucket in told.buckets] == list(reading.periods)
        assert told.figures.won == reading.won
        for funnel in told.funnel:
            found = reading.stages[funnel.stage]
            assert told.throughput[funnel.stage].counts == found.throughput
            assert (funnel.cohort, funnel.advanced, funnel.lost, funnel.undecided) == (
                found.cohort,
                found.advanced,
                found.lost,
                found.undecided,
            )


@given(logs())
def test_the_pace_of_the_board_is_that_of_the_ageing_cards(events: list[StageEvent]) -> None:
    for today in (ordinal(200), ordinal(500)):
        as_of = BERLIN.end_of(date.fromordinal(today))
        known = [event for event in events if event.at <= as_of]
        stats = fresh(today, known)
        for stage in ageing(book_of(log_of(JOURNEY, TWO_ORDERS, events), as_of), BERLIN):
            paces = stats.pace_median(stage.stage), stats.pace_p85(stage.stage)
            assert (stage.p50, stage.p85) == tuple(p and p / (24 * 3600) for p in paces)


@given(st.lists(st.integers(-40, 40)), st.integers(-50, 50), st.integers(-50, 50))
def test_a_sum_of_days_is_the_sum_of_its_days(days: list[int], first: int, last: int) -> None:
    counts = DayCounts()
    counts.add_all(days)
    assert counts.between(first, last) == sum(first <= d <= last for d in days)


@given(st.lists(st.integers(0, 9), max_size=30), st.data())
def test_a_bag_stays_in_order_whatever_goes_in_and_out(
    values: list[int], data: st.DataObject
) -> None:
    bag, kept = SortedBag(values), Counter(values)
    for _ in range(10):
        value = data.draw(st.integers(0, 9))
        if kept[value] and data.draw(st.booleans()):
            bag.remove(value)
            kept[value] -= 1
        else:
            bag.add(value)
            kept[value] += 1
    assert [bag.at(i) for i in range(len(bag))] == sorted(kept.elements())


def test_a_bag_keeps_its_order_over_many_chunks() -> None:
    values = [i * 7919 % 10_007 for i in range(5 * CHUNK)]
    bag = SortedBag()
    for value in values:
        bag.add(value)
    for value in values[::2]:
        bag.remove(value)
    assert [bag.at(i) for i in range(len(bag))] == sorted(values[1::2])


def test_equal_numbers_are_found_across_chunks() -> None:
    half = 3 * CHUNK // 2
    bag = SortedBag([0] * half + [1] * half)
    for _ in range(half):
        bag.remove(1)
    assert [bag.at(i) for i in range(len(bag))] == [0] * half
