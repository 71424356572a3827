"""The parts of a stage are the stage: whatever happened, and whatever its levels are made of."""

from collections import Counter
from datetime import UTC
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.report_cards import ledger
from kanban_app.analytics.report_flow import cohort, standing_at
from kanban_app.analytics.report_whole import average_wip
from kanban_app.analytics.standings import NO_LEAD
from kanban_app.analytics.stats_substages import Within, substages
from kanban_app.analytics.substages import Level, Row, level_of
from kanban_app.analytics.view import View, visit_days
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.substages import Substage, SubstageEvent, leaves
from tests.analytics.logs import BERLIN, S2, S3, TWO_ORDERS, a_journey, day, history, logs

JOURNEY = a_journey(version=1)
KEYS = "abc"


def a_step(key: str, *steps: Substage) -> Substage:
    return Substage(key, Names(key, key), steps=steps)


@st.composite
def levels(draw: st.DrawFn, deep: int = 3) -> tuple[Substage, ...]:
    """Draw one to three sub-stages, some with their own, at most three levels deep."""
    keys = draw(st.permutations(KEYS))[: draw(st.integers(1, len(KEYS)))]
    inner = levels(deep - 1) if deep > 1 else st.just(())
    return tuple(a_step(key, *draw(st.one_of(st.just(()), inner))) for key in keys)


@st.composite
def moves(draw: st.DrawFn, events: list[StageEvent]) -> list[SubstageEvent]:
    """Draw where cards went within stages, by whatever levels there once were."""
    moments = sorted({e.at for e in events})
    found = []
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.sampled_from(moments)) + draw(st.sampled_from([0, 1, DAY // 3, DAY, 30 * DAY]))
        path = "/".join(draw(st.lists(st.sampled_from(f"{KEYS}x"), min_size=1, max_size=4)))
        stage = StageId(draw(st.integers(1, 5)))
        found.append(SubstageEvent(CardId(draw(st.integers(1, 4))), stage, Moment(at), path))
    return sorted(found, key=lambda e: e.at)


cases = logs(4).flatmap(lambda events: st.tuples(st.just(events), moves(events)))
windows = st.builds(
    lambda start, length, after: Window(day(start), day(start + length), day(start + after)),
    st.integers(-20, 300), st.integers(1, 400), st.integers(-10, 600),
)  # fmt: skip


def levels_of(
    events: list[StageEvent],
    inside: list[SubstageEvent],
    steps: tuple[Substage, ...],
    window: Window,
) -> list[tuple[View, Level]]:
    view = View(book_of(log_of(JOURNEY, TWO_ORDERS, events), window.as_of), window, BERLIN)
    found = []
    for stage in JOURNEY.stages:
        mine = [e for e in inside if e.stage == stage.id]
        found.append((view, level_of(view, stage.id, steps, mine)))
    return found


def ends(rows: tuple[Row, ...]) -> Counter[str]:
    total = Counter[str]()
    for row in rows:
        total.update(row.ends._asdict())
    return +total


def all_ends(row: Row) -> Counter[str]:
    return +(Counter(row.ends._asdict()) + Counter(advanced=row.on, back=row.back))


def check_below(row: Row) -> None:
    """The sub-stages of a sub-stage add up to it, at every depth."""
    if not row.rows:
        return
    assert sum(r.from_outside for r in row.rows) == row.entries
    assert ends(row.rows) == all_ends(row)
    assert sum(r.days for r in row.rows) == pytest.approx(row.days)
    assert sorted(c for r in row.rows for c in r.standing) == sorted(row.standing)
    if row.average_wip is not None:
        assert sum(r.average_wip or 0 for r in row.rows) == pytest.approx(row.average_wip)
    assert row.rows[-1].passed == row.passed
    assert row.rows[0].arrived == row.arrived
    assert row.rows[0].cohort == row.cohort
    assert row.rows[-1].advanced == row.advanced
    assert sum(r.lost for r in row.rows) == row.lost
    for r in row.rows:
        check_below(r)


@given(cases, levels(), windows)
@settings(max_examples=250)
def test_the_sub_stages_of_any_level_add_up_to_what_the_stage_says(
    case: tuple[list[StageEvent], list[SubstageEvent]],
    steps: tuple[Substage, ...],
    window: Window,
) -> None:
    for view, level in levels_of(*case, steps, window):
        book, rows = view.book, level.rows()
        (stage,) = (r for r in ledger(view) if r.stage == level.stage)
        assert sum(r.from_outside for r in rows) == stage.entries
        told = stage._asdict()
        assert ends(rows) == +Counter({k: told[k] for k in rows[0].ends._fields})
        here = book.visits.stage == book.slot(level.stage)
        began = here & view.within(book.visits.since)
        assert sum(r.days for r in rows) == pytest.approx(visit_days(book)[began].sum())
        there = book.named(standing_at(book, here, view.shown))
        assert sorted(c for r in rows for c in r.standing) == there
        average = average_wip(view, level.stage)
        if average is not None:
            assert sum(r.average_wip or 0 for r in rows) == pytest.approx(average)
        for row in rows:
            check_below(row)


@given(cases, levels(), windows)
@settings(max_examples=150)
def test_conversions_of_sub_stages_multiply_to_that_of_the_stage(
    case: tuple[list[StageEvent], list[SubstageEvent]],
    steps: tuple[Substage, ...],
    window: Window,
) -> None:
    for view, level in levels_of(*case, steps, window):
        slot, rows = view.book.slot(level.stage), level.rows()
        parts = {k: int(v.sum()) for k, v in cohort(view, slot).items()}
        assert rows[0].cohort == sum(parts.values())
        assert rows[-1].advanced == parts["advanced"]
        assert rows[0].arrived == int(view.joined(slot).sum())
        not_leads = int((view.book.cards.standing == NO_LEAD).sum())
        for one, next_one in pairwise(rows):
            assert next_one.cohort == one.advanced
            assert one.passed - not_leads <= next_one.arrived <= one.passed
        assert sum(r.lost for r in rows) == parts["lost"]
        assert rows[-1].passed == int(view.passed(slot).sum())
        moments = [level.joined[leaf] for leaf in leaves(steps)]
        for one, next_one in zip(moments, [*moments[1:], level.joined[""]], strict=True):
            assert (one <= next_one).all()
            assert (next_one[one == NEVER] == NEVER).all()


def test_a_stage_of_three_parts_worked_by_hand() -> None:
    # Card 1 goes through all three in ten days, card 2 goes back once and is lost, card 3 stays.
    steps = (a_step("ad"), a_step("viewing", a_step("first"), a_step("again")), a_step("offer"))
    events = [
        *history(1, (1, S2), (11, S3)),
        *history(2, (2, S2), (20, "LOST")),
        *history(3, (5, S2)),
    ]
    inside = [
        SubstageEvent(CardId(1), S2, day(3), "viewing/first"),
        SubstageEvent(CardId(1), S2, day(6), "offer"),
        SubstageEvent(CardId(2), S2, day(4), "viewing"),
        SubstageEvent(CardId(2), S2, day(8), "ad"),
        SubstageEvent(CardId(3), S2, day(9), "viewing/again"),
    ]
    window = Window(day(1), day(31), day(31))
    view = View(book_of(log_of(JOURNEY, TWO_ORDERS, events), window.as_of), window, LocalDays(UTC))
    ad, viewing, offer = level_of(view, S2, steps, inside).rows()
    assert [r.path for r in (ad, *viewing.rows)] == ["ad", "viewing/first", "viewing/again"]
    # Into the advert: three from outside, one back from the viewing.
    assert (ad.entries, ad.from_outside, ad.on, ad.back) == (4, 3, 3, 0)
    assert ad.ends._asdict() == {**dict.fromkeys(ad.ends._fields, 0), "lost": 1}
    assert (viewing.entries, viewing.from_outside, viewing.on, viewing.back) == (3, 0, 1, 1)
    assert viewing.standing == (3,)
    assert offer.ends.advanced == 1
    # 2 + 2 + 12 + 4 days; 3 + 4 + 22; 5.
    assert (ad.days, viewing.days, offer.days) == (20, 29, 5)
    assert [(r.cohort, r.advanced, r.lost) for r in (ad, viewing, offer)] == [
        (3, 3, 0), (3, 1, 1), (1, 1, 0),
    ]  # fmt: skip
    # Who came back to the advert arrived there once.
    assert [r.arrived for r in (ad, viewing, offer)] == [3, 3, 1]
    # The second of the two viewings: card 1 passed it by, card 3 was in it.
    assert [r.arrived for r in viewing.rows] == [3, 2]
    assert sorted(viewing.took) == [3, 4]
    assert viewing.median == 3
    told = substages(view, Within({S2: steps}, inside))["S2"]
    assert told["viewing"]["steps"]["again"]["wip"] == 1
    assert told["ad"]["throughput"] == 3


def test_what_comes_after_the_moment_asked_about_is_not_known() -> None:
    steps = (a_step("ad"), a_step("offer"))
    inside = [SubstageEvent(CardId(1), S2, day(6), "offer")]
    window = Window(day(1), day(31), day(4))
    book = book_of(log_of(JOURNEY, TWO_ORDERS, history(1, (1, S2))), window.as_of)
    ad, offer = level_of(View(book, window, BERLIN), S2, steps, inside).rows()
    assert (ad.standing, offer.standing, offer.cohort) == ((1,), (), 0)


def test_a_card_that_comes_back_begins_in_the_first_leaf() -> None:
    steps = (a_step("ad"), a_step("offer"))
    events = history(1, (1, S2), (5, S3), (7, S2))
    inside = [SubstageEvent(CardId(1), S2, day(3), "offer")]
    window = Window(day(1), day(31), day(9))
    book = book_of(log_of(JOURNEY, TWO_ORDERS, events), window.as_of)
    ad, offer = level_of(View(book, window, BERLIN), S2, steps, inside).rows()
    assert (ad.days, offer.days, ad.standing) == (4, 2, (1,))
