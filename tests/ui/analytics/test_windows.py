"""A window is so many days, compared with as many before."""

from datetime import date

import pytest

from kanban_app.analytics.question import Question
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.moment import Moment
from kanban_app.ui.analytics.windows import Window, WindowKind, question_of

TODAY = date(2026, 11, 22)


def asked(kind: WindowKind, today: date = TODAY, **more: object) -> Question:
    return question_of(Window(kind)._replace(**more), today, Moment(5))


def days(question: Question) -> tuple[date, date]:
    return date.fromordinal(question.first), date.fromordinal(question.last)


def before(question: Question) -> tuple[date, date]:
    assert question.before is not None
    first, last = question.before
    return date.fromordinal(first), date.fromordinal(last)


def test_thirty_days_end_today_and_follow_the_thirty_before():
    question = asked(WindowKind.DAYS_30)
    assert days(question) == (date(2026, 10, 24), TODAY)
    assert before(question) == (date(2026, 9, 24), date(2026, 10, 23))


def test_a_quarter_runs_to_today_and_is_compared_with_as_many_days_of_the_one_before():
    question = asked(WindowKind.QUARTER)
    assert days(question) == (date(2026, 10, 1), TODAY)
    assert before(question) == (date(2026, 7, 1), date(2026, 8, 22))


def test_a_whole_quarter_is_never_compared_with_more_than_the_one_before():
    # 92 days of the fourth quarter, 92 of the third; 90 of the first, 92 of the fourth.
    question = asked(WindowKind.QUARTER, date(2026, 6, 30))
    assert before(question) == (date(2026, 1, 1), date(2026, 3, 31))


def test_a_year_to_date_is_compared_with_the_same_days_of_the_last():
    question = asked(WindowKind.YEAR, date(2026, 3, 31))
    assert days(question) == (date(2026, 1, 1), date(2026, 3, 31))
    assert before(question) == (date(2025, 1, 1), date(2025, 3, 31))


def test_own_days_are_taken_as_they_are():
    own = (date(2026, 2, 3), date(2026, 2, 12))
    question = asked(WindowKind.OWN, own=own)
    assert days(question) == own
    assert before(question) == (date(2026, 1, 24), date(2026, 2, 2))


def test_without_comparison_nothing_is_asked_of_the_time_before():
    assert asked(WindowKind.DAYS_90, compare=False).before is None


@pytest.mark.parametrize(
    ("kind", "unit"),
    [(WindowKind.DAYS_90, PeriodUnit.WEEK), (WindowKind.DAYS_365, PeriodUnit.MONTH)],
)
def test_long_windows_are_told_by_months(kind, unit):
    assert asked(kind).unit is unit
