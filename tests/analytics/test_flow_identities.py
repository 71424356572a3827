"""Sums that must come out whatever happened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kanban_app.analytics.conversion import conversion
from kanban_app.analytics.ledger import ledger
from kanban_app.analytics.little import little
from kanban_app.analytics.winrate import standings
from kanban_app.analytics.wip import average_wip, wip_stages

from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.rules import rules_of
from kanban_app.analytics.track import Standing, tracks_of
from kanban_app.analytics.visits import visits_of
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.moment import DAY
from tests.analytics.logs import TWO_ORDERS, a_journey, day, logs

JOURNEY = a_journey(version=1)
RULES = rules_of(JOURNEY, TWO_ORDERS)

windows = st.builds(
    lambda start, length, after: Window(day(start), day(start + length), day(start + after)),
    st.integers(-20, 300),
    st.integers(1, 400),
    st.integers(-10, 600),
)


@given(logs(), windows)
def test_every_entry_of_a_stage_ends_in_exactly_one_bucket(
    events: list[StageEvent], window: Window
) -> None:
    visits = visits_of(RULES, tracks_of(RULES, events, window.as_of))
    books = ledger(visits, window)
    assert sum(b.entries for b in books.values()) == sum(window.holds(v.since) for v in visits)
    for book in books.values():
        inside = book.advanced + book.won + book.back + book.lost
        outside = book.handed_off + book.archived + book.open
        assert book.entries == inside + outside


@given(logs(), windows)
def test_cards_in_progress_are_their_rate_times_their_time(
    events: list[StageEvent], window: Window
) -> None:
    visits = visits_of(RULES, tracks_of(RULES, events, window.as_of))
    stages = wip_stages(JOURNEY)
    levels = [average_wip(visits, stage, window) for stage in stages]
    level = sum(x for x in levels if x is not None)
    law = little(visits, stages, window, level)
    assert (level if law is None else law.product) == pytest.approx(0 if law is None else level)


@given(logs(), windows)
def test_a_cohort_is_what_went_on_was_lost_or_is_open(
    events: list[StageEvent], window: Window
) -> None:
    tracks = tracks_of(RULES, events, window.as_of).values()
    for slot in RULES.slots.values():
        for both in (slot, slot + RULES.size):
            found = conversion(tracks, both, window)
            assert found.open >= 0
            assert 0 <= found.reached_next <= found.cohort
            if found.interval is not None:
                low, high = found.interval
                assert 0 <= low <= found.reached_next / found.cohort <= high <= 1


@given(logs())
def test_every_card_stands_one_way(events: list[StageEvent]) -> None:
    tracks = tracks_of(RULES, events).values()
    assert sum(standings(tracks).values()) == len(tracks)
    for track in tracks:
        assert (track.closed is None) is (track.standing is Standing.OPEN)
        assert track.passed & ~track.reached == 0
        assert track.reached & track.truncated == 0
        # Whatever was visited was reached, and passed later if at all.
        assert (track.reached >> RULES.size) & ~track.reached == 0
        assert (track.passed >> RULES.size) & ~track.passed == 0


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share(k_of_n: tuple[int, int]) -> None:
    k, n = k_of_n
    low, high = wilson(k, n)
    assert 0 <= low <= k / n <= high <= 1


def test_a_day_has_twenty_four_hours() -> None:
    assert Window(day(1), day(2), day(9)).days == 1.0
    assert Window(day(1), day(9), day(2)).overlap(day(1.5), None) == DAY // 2


@pytest.mark.parametrize(("percent", "want"), [(50, 10), (70, 14), (85, 17), (95, 19)])
def test_a_percentile_is_a_value_that_was_seen(percent: int, want: int) -> None:
    assert nearest_ranks(range(20, 0, -1))[percent] == want
