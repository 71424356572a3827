"""An appointment is remembered ten minutes before and at its time, once each."""

import itertools

import pytest

from kanban_app.domain.moment import Moment
from kanban_app.domain.reminders import BEFORE, MINUTE, Reminder, due_between

NOW = Moment(1_000_000 * MINUTE)


def at(minutes: float) -> Moment:
    return Moment(NOW + int(minutes * MINUTE))


def one(minutes: float, key: str = "task 1") -> Reminder:
    return Reminder(key, "Besichtigung", "Müller", at(minutes))


def told(reminder: Reminder, *looks: float, snoozed=None) -> list[int]:
    """Return how often it is told at each look, the first of which is when the program began."""
    return [
        len(due_between([reminder], at(last), at(now), snoozed or {}))
        for last, now in itertools.pairwise(looks)
    ]


def test_it_is_told_ten_minutes_before_and_at_its_time():
    assert BEFORE == 10 * MINUTE
    assert told(one(30), 0, 19, 20, 21, 29, 30, 31) == [0, 1, 0, 0, 1, 0]


def test_who_starts_the_program_in_between_is_told_at_its_time_only():
    assert told(one(5), 0, 1, 4, 5, 6) == [0, 0, 1, 0]


def test_what_was_over_before_the_program_began_is_never_told():
    assert told(one(-1), 0, 1, 10) == [0, 0]


def test_a_late_look_tells_once_and_nothing_that_is_long_over():
    assert told(one(30), 0, 45) == [1]
    assert told(one(30), 0, 60) == [0]


def test_what_was_put_off_is_told_then_and_not_before():
    later = {"task 1": at(30)}
    assert told(one(25), 20, 25, 29, 30, snoozed=later) == [0, 0, 1]


def test_what_was_put_off_over_a_moment_nobody_looked_at_is_told_after_it():
    assert told(one(60), 35, 36, snoozed={"task 1": at(30)}) == [1]


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_the_earliest_comes_first(order):
    reminders = [one(10 + n, f"task {n}") for n in order]
    found = due_between(reminders, at(0), at(5), {})
    assert [r.key for r in found] == ["task 1", "task 2"]
