"""Sums that must come out whatever happened."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.report_cards import ledger
from kanban_app.analytics.report_flow import cumulative, funnel
from kanban_app.analytics.report_whole import average_wip, little, total_wip
from kanban_app.analytics.rules import rules_of
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.track import tracks_of
from kanban_app.analytics.view import View, start_of
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.moment import DAY
from tests.analytics.logs import BERLIN, TWO_ORDERS, a_journey, day, logs
from tests.analytics.one_by_one import overlap, visits_of

JOURNEY = a_journey(version=1)
RULES = rules_of(JOURNEY, TWO_ORDERS)
# Five histories each.
THOUSAND = settings(max_examples=200)

windows = st.builds(
    lambda start, length, after: Window(day(start), day(start + length), day(start + after)),
    st.integers(-20, 300),
    st.integers(1, 400),
    st.integers(-10, 600),
)


def seen(events: list[StageEvent], window: Window) -> View:
    return View(book_of(log_of(JOURNEY, TWO_ORDERS, events), window.as_of), window, BERLIN)


@given(logs(), windows)
@THOUSAND
def test_every_entry_of_a_stage_ends_in_exactly_one_bucket(
    events: list[StageEvent], window: Window
) -> None:
    began = [
        visit
        for visit in visits_of(RULES, tracks_of(RULES, events, window.as_of))
        if window.start <= visit.since < window.end
    ]
    for row in ledger(seen(events, window)):
        inside = row.advanced + row.won + row.back + row.lost
        outside = row.handed_off + row.archived + row.open
        ends = Counter(visit.leave for visit in began if visit.stage == row.stage)
        assert row.entries == inside + outside == ends.total()
        assert row.open == ends[None]


@given(logs(), windows)
@THOUSAND
def test_cards_in_progress_are_their_rate_times_their_time(
    events: list[StageEvent], window: Window
) -> None:
    view = seen(events, window)
    level, law = total_wip(view), little(view)
    working = {stage.id for stage in JOURNEY.stages if stage.counts_as_wip and not stage.post_win}
    visits = visits_of(RULES, tracks_of(RULES, events, window.as_of))
    cards, held = set(), 0
    for visit in visits:
        ended = window.seen_end if visit.until is None else visit.until
        # A visit without length is there at its moment.
        begun = visit.since < window.seen_end and (visit.until is None or ended > window.start)
        if visit.stage in working and begun:
            cards.add(visit.card)
            held += overlap(window, visit)
    if not window.days:
        assert level is law is None
        return
    assert level == pytest.approx(held / DAY / window.days)
    if law is None:
        assert not cards
        return
    assert law.rate == pytest.approx(len(cards) / window.days)
    assert law.time == pytest.approx(held / DAY / len(cards))
    assert law.product == pytest.approx(law.level) == pytest.approx(level)


@given(logs(), windows)
def test_the_average_in_a_stage_is_the_sum_of_its_stays(
    events: list[StageEvent], window: Window
) -> None:
    view = seen(events, window)
    visits = visits_of(RULES, tracks_of(RULES, events, window.as_of))
    for stage in JOURNEY.stages:
        time = sum(overlap(window, v) for v in visits if v.stage == stage.id)
        level = average_wip(view, stage.id)
        assert level == (time / DAY / window.days if window.days else None)


@given(logs(), windows)
def test_a_cohort_is_what_went_on_was_lost_or_is_open(
    events: list[StageEvent], window: Window
) -> None:
    view = seen(events, window)
    implied, visited = funnel(view, None, strict=False), funnel(view, None, strict=True)
    for found in (*implied, *visited):
        assert found.cohort == found.advanced + found.lost + found.undecided
        assert 0 <= found.left <= found.undecided
        if found.interval is not None:
            low, high = found.interval
            assert 0 <= low <= found.advanced / found.cohort <= high <= 1


@given(logs(), windows)
def test_the_levels_of_a_day_are_the_cards_that_stood_there(
    events: list[StageEvent], window: Window
) -> None:
    view = seen(events, window)
    told = cumulative(view)
    for place, local_day in list(enumerate(told.days))[:: max(1, len(told.days) // 4)]:
        end = min(start_of(BERLIN, local_day + 1) - 1, view.shown)
        then = tracks_of(RULES, events, end).values()
        for stage, levels in told.levels.items():
            assert levels[place] == sum(track.stage == stage for track in then)
    assert list(told.ended) == sorted(told.ended)


@given(logs())
def test_every_card_stands_one_way(events: list[StageEvent]) -> None:
    window = Window(day(1), day(31), day(900))
    view = seen(events, window)
    cards = view.book.cards
    total = journey_stats(view.book, window, BERLIN, {})["total"]
    ways = ("open", "won", "lost", "not_a_lead", "archived", "handed_over")
    assert sum(total[way] for way in ways) == cards.ids.size
    size = RULES.size
    # What is passed was reached before, and nothing before the stage a card began in was.
    assert (cards.joined <= cards.left).all()
    assert (cards.joined[cards.truncated] == NEVER).all()
    # Whatever was visited was reached, and passed later if at all.
    assert (cards.joined[:size] <= cards.joined[size:]).all()
    assert (cards.left[:size] <= cards.left[size:]).all()


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(k_of_n: tuple[int, int]) -> None:
    k, n = k_of_n
    low, high = wilson(k, n)
    assert 0 <= low <= k / n <= high <= 1


def test_a_day_has_twenty_four_hours() -> None:
    assert Window(day(1), day(2), day(9)).days == 1.0
    assert Window(day(1), day(9), day(2)).days == 1.0


@pytest.mark.parametrize(("percent", "want"), [(50, 10), (70, 14), (85, 17), (95, 19)])
def test_a_percentile_is_a_value_that_was_seen(percent: int, want: int) -> None:
    assert nearest_ranks(range(20, 0, -1))[percent] == want
