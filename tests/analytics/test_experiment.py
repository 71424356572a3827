"""A done improvement is told as signal or noise; limits and chances are worked out by hand."""

from collections.abc import Sequence
from datetime import date

import pytest

from kanban_app.analytics.experiment import Verdict
from kanban_app.analytics.experiment_shares import Decided, judged_shares
from kanban_app.analytics.experimenting import experiment
from kanban_app.analytics.report import SignalKind
from kanban_app.analytics.shares import share_limits
from kanban_app.domain.improvement import Improvement, Measure
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import DAY, Moment
from tests.analytics.logs import BERLIN, S1, S2, a_book, day, history

# Monday, 5 January 2026, is the first whole week; the eighth ends on Sunday, 1 March.
FIRST = 5
EIGHT_WEEKS = (4, 6, 5, 2, 3, 4, 6, 2)


def improvement(measure: Measure, started: int, done: int) -> Improvement:
    """Return one that began and was done on days of January (32 is 1 February)."""
    on = [date.fromordinal(date(2026, 1, 1).toordinal() + number - 1) for number in (started, done)]
    return Improvement("a", Names("a", "a"), started=on[0], done=on[1], metric=measure)


def arriving(weeks: dict[int, int]) -> list:
    """Return histories of so many cards per week (0: the first), each on its Wednesday.

    On the first Monday a card comes straight to the second stage: the first week is a whole one.
    """
    events, card = list(history(9_999, (FIRST, S2))), 0
    for week, count in weeks.items():
        for _ in range(count):
            card += 1
            events += history(card, (FIRST + 7 * week + 2, S1), (FIRST + 7 * week + 2.1, S2))
    return events


def told(measure: Measure, after: Sequence[int], work: int = 0):
    """Return what came of work in the ninth week, as of the weeks after it."""
    events = arriving(dict(enumerate((*EIGHT_WEEKS, work, *after))))
    book = a_book(events, day(FIRST + 7 * (9 + len(after)) + 0.5))
    return experiment(book, S1, improvement(measure, FIRST + 56, FIRST + 58), BERLIN, {})


def test_the_limits_are_those_of_the_weeks_before():
    # Mean 4; moving ranges 2, 1, 3, 1, 1, 2, 4 have the mean 2: 2.66 x 2 = 5.32.
    found = told(Measure.ARRIVALS, (4, 8), work=30)
    assert [p.value for p in found.before] == list(EIGHT_WEEKS)
    assert found.limits == pytest.approx((4, 0, 9.32))
    assert BERLIN.day(day(FIRST)) == found.before[0].day


def test_a_week_that_was_not_seen_from_its_monday_on_is_no_week_before():
    events = [each for each in arriving(dict(enumerate(EIGHT_WEEKS))) if each.card != 9_999]
    book = a_book(events, day(FIRST + 7 * 9 + 0.5))
    found = experiment(book, S1, improvement(Measure.ARRIVALS, FIRST + 56, FIRST + 58), BERLIN, {})
    assert found is not None
    assert [p.value for p in found.before] == list(EIGHT_WEEKS[1:])
    assert found.verdict is Verdict.FEW_BEFORE


def test_the_week_of_the_work_itself_counts_on_neither_side():
    found = told(Measure.ARRIVALS, (4, 8), work=30)
    assert [p.value for p in found.after] == [4, 8]
    assert (found.verdict, found.signals, found.missing) == (Verdict.FEW_AFTER, (), 6)


def test_one_week_beyond_the_limits_is_marked_and_judges_nothing():
    found = told(Measure.THROUGHPUT, (4, 10, 3, 4, 5, 2, 6, 4))
    assert [(s.place, s.kind) for s in found.signals] == [(1, SignalKind.BEYOND)]
    assert (found.verdict, found.rises, found.better) == (Verdict.NOISE, None, None)


def test_a_higher_mean_is_noise_as_long_as_chance_explains_it():
    # Mean 4 before, 5.5 after: a bare difference would call that a success.
    found = told(Measure.ARRIVALS, (8, 3, 8, 4, 8, 3, 6, 4))
    assert sum(p.value for p in found.after) / 8 == 5.5
    assert (found.verdict, found.missing, found.rises) == (Verdict.NOISE, 0, None)


def test_eight_higher_weeks_are_a_signal_seven_are_too_few_to_say():
    seven, eight = (told(Measure.ARRIVALS, [7] * weeks) for weeks in (7, 8))
    assert (seven.verdict, seven.missing, seven.rises) == (Verdict.FEW_AFTER, 1, None)
    # All are within the limits. One way in 12,870 to deal eight of sixteen, on either side.
    assert (eight.verdict, eight.signals) == (Verdict.SIGNAL, ())
    assert (eight.rises, eight.better) == (True, True)


def test_before_begins_when_what_came_in_since_a_day_could_have_ended():
    # Every day one comes for a day and one for ten: whoever looks too early sees the short ones.
    events = []
    for began in range(FIRST, 60):
        for card, long in ((began, 1), (1_000 + began, 10)):
            events += history(card, (began, S1), (began + long, S2))
    book = a_book(events, day(70))
    asked = improvement(Measure.TIME, 51, 51)
    found = experiment(book, S1, asked, BERLIN, {}, day(20))
    assert found is not None
    took = [round(p.value) for p in found.before]
    # They ended on the days 30 to 50; those that came in before the day 20 are not told.
    assert (took.count(1), took.count(10)) == (21, 21)
    weeks = experiment(book, S1, asked._replace(metric=Measure.ARRIVALS), BERLIN, {}, day(20))
    assert weeks is not None
    assert weeks.before[0].day >= BERLIN.day(day(30))
    shares = experiment(book, S1, asked._replace(metric=Measure.CONVERSION), BERLIN, {}, day(20))
    assert shares is not None
    assert shares.before[0].day >= BERLIN.day(day(30))
    scores = {S1: [(day(n), 3.0 + n % 2) for n in range(FIRST, 60)]}
    said = experiment(
        book, S1, asked._replace(metric=Measure.SATISFACTION), BERLIN, scores, day(20)
    )
    assert said is not None
    assert said.before[0].day == BERLIN.day(day(20))


def test_the_running_week_is_not_told():
    events = arriving(dict(enumerate(EIGHT_WEEKS)))
    book = a_book(events, day(FIRST + 7 * 9 + 3))
    found = experiment(book, S1, improvement(Measure.ARRIVALS, FIRST + 56, FIRST + 58), BERLIN, {})
    assert found.after == ()


def test_seven_weeks_before_are_too_few():
    book = a_book(arriving(dict(enumerate((4, 6, 5, 2, 3, 4, 6))) | {9: 40}), day(FIRST + 130))
    found = experiment(book, S1, improvement(Measure.ARRIVALS, FIRST + 49, FIRST + 50), BERLIN, {})
    assert (found.verdict, found.limits, len(found.before)) == (Verdict.FEW_BEFORE, None, 7)


def test_what_is_not_done_or_names_no_measure_has_no_verdict():
    book = a_book(arriving({0: 4}), day(40))
    for undone in ({"done": None}, {"metric": None}):
        asked = improvement(Measure.ARRIVALS, 20, 21)._replace(**undone)
        assert experiment(book, S1, asked, BERLIN, {}) is None


def visit(card: int, end: float, length: float) -> list:
    return history(card, (end - length, S1), (end, S2))


def test_times_are_judged_visit_by_visit_and_longer_is_worse():
    # 3.6th roots of 1 and 2^3.6 = 12.126 days are 1 and 2. Mean 1.5, moving range always 1:
    # 1.5 +- 2.66 gives 0 to 4.16, turned back 0 to 4.16^3.6 = 169.39 days; middle 1.5^3.6 = 4.305.
    long = 2**3.6
    before = [visit(n, n, long if n % 2 else 1) for n in range(1, 21)]
    after = [visit(n, 20 + n, 20) for n in range(30, 37)]
    events = [e for each in (*before, *after, visit(40, 220, 170)) for e in each]
    found = experiment(a_book(events, day(230)), S1, improvement(Measure.TIME, 24, 26), BERLIN, {})
    assert found.limits == pytest.approx((4.3045, 0, 169.39), rel=1e-3)
    assert [p.value for p in found.after] == pytest.approx([20] * 7 + [170])
    assert [s.place for s in found.signals] == [7]
    assert (found.verdict, found.rises, found.better) == (Verdict.SIGNAL, True, False)


def answers(before: Sequence[float], after: Sequence[float]):
    """Return what came of work on the days 30 and 31, by answers of the days before and after."""
    scores = [(Moment(day(1) + n * DAY // 2), score) for n, score in enumerate(before)]
    scores += [(Moment(day(40) + n * DAY), score) for n, score in enumerate(after)]
    book = a_book(arriving({0: 1}), day(120))
    return experiment(book, S1, improvement(Measure.SATISFACTION, 30, 31), BERLIN, {S1: scores})


def test_answers_are_judged_all_together():
    # Mean 3.5, moving range always 1: 2.66.
    found = answers([3, 4] * 10, [5] * 8)
    assert found.limits == pytest.approx((3.5, 0.84, 6.16))
    assert (found.verdict, found.better, found.told) == (Verdict.SIGNAL, True, (20, 8))


def test_limits_without_room_call_no_single_answer_a_signal():
    assert answers([5] * 6, [4]).verdict is Verdict.FEW_BEFORE
    assert answers([5] * 20, [4]).verdict is Verdict.FEW_AFTER
    # Two fours of eight: 2 x 28/378 by chance.
    found = answers([5] * 20, [4, 4, 5, 5, 5, 5, 5, 5])
    assert ([s.place for s in found.signals], found.verdict) == ([0, 1], Verdict.NOISE)


def weeks(*decided: tuple[int, int]) -> list[Decided]:
    """Return weeks of so many cards that advanced, and so many that were lost."""
    return [Decided(7 * n + 1, advanced, lost) for n, (advanced, lost) in enumerate(decided)]


HALF = weeks(*[(5, 5)] * 4)


def test_weeks_are_pooled_until_five_cards_were_decided():
    found = judged_shares(HALF, weeks((1, 1), (0, 0), (2, 1), (3, 2), (0, 4)))
    # Two and three cards make the first point, five the second; the last four are none yet.
    assert [(p.day, p.value, p.n) for p in found.after] == [(1, 0.6, 5), (22, 0.6, 5)]
    assert [p.n for p in found.before] == [10] * 4
    # But together they count: 6 of 14.
    assert (found.middle, found.told) == (pytest.approx(6 / 14), (40, 14))


def test_a_share_is_judged_by_how_many_were_decided_before_and_after():
    # 20 of 40 before. Of five cards 0 or 5 are no news at all, of twenty 18 are.
    found = judged_shares(HALF, weeks((5, 0), (0, 0)))
    assert (found.verdict, found.missing) == (Verdict.FEW_AFTER, 15)
    assert [(p.lower, p.upper) for p in found.after] == [(0, 1)]
    noise = judged_shares(HALF, weeks((7, 3), (6, 4)))
    assert (noise.verdict, noise.missing, noise.middle) == (Verdict.NOISE, 0, 0.65)
    signal = judged_shares(HALF, weeks((9, 1), (10, 0)))
    assert (signal.verdict, signal.rises, signal.better) == (Verdict.SIGNAL, True, True)


def test_a_point_of_few_cards_judges_no_share():
    # 40 of 40 before; five lost ones are beyond what chance explains, but only a mark.
    sure = weeks(*[(10, 0)] * 4)
    found = judged_shares(sure, weeks((0, 5)))
    assert (len(found.signals), found.verdict, found.missing) == (1, Verdict.FEW_AFTER, 15)
    assert judged_shares(sure, weeks((0, 2))).verdict is Verdict.FEW_AFTER


def test_the_limits_in_words_are_those_of_all_cards_after_it():
    found = judged_shares(HALF, weeks((9, 1), (10, 0)))
    assert found.limits == (0.5, *share_limits(20, 40, 20))


def test_nineteen_decided_cards_before_are_too_few_for_a_share():
    before = weeks((10, 9))
    assert judged_shares(before, weeks((19, 1))).verdict is Verdict.FEW_BEFORE
    more = [*before, Decided(8, 0, 1)]
    assert judged_shares(more, weeks((20, 0))).verdict is Verdict.SIGNAL


def test_cards_decided_are_those_that_passed_the_stage_or_were_lost_in_it():
    events, card = [], 0
    for week in range(6):
        for number in range(4):
            card += 1
            start = FIRST + 7 * week + 1
            end = S2 if number == 0 else "LOST"
            events += history(card, (start, S1), (start + 1, end))
    # Lost behind the stage: it passed it that week, and is no loss of this one.
    events += history(90, (FIRST + 1, S1), (FIRST + 2, S2), (FIRST + 9, "LOST"))
    events += history(91, (FIRST, S1))
    book = a_book(events, day(FIRST + 70))
    asked = improvement(Measure.CONVERSION, FIRST + 42, FIRST + 42)
    found = experiment(book, S1, asked, BERLIN, {})
    # 2 of 5, then 1 of 4 each: two weeks make a point.
    assert [(round(p.value * p.n), p.n) for p in found.before] == [(2, 5), (2, 8), (2, 8)]
    assert (found.told, found.after, found.verdict) == ((25, 0), (), Verdict.FEW_AFTER)
