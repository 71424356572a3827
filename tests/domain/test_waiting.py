"""A wait that was noted too late is put right, and fits between its neighbours."""

from datetime import UTC, date, datetime

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment, moment_of
from kanban_app.domain.records import Pause, PauseKind
from kanban_app.domain.waiting import Frame, corrected, waits

DAYS = LocalDays(UTC)
CARD = CardId(1)


def at(day: int, hour: int = 0) -> Moment:
    return moment_of(datetime(2026, 11, day, hour, tzinfo=UTC))


def a_wait(since: Moment, until: Moment | None, who: str = "bank") -> Pause:
    return Pause(CARD, PauseKind.WAITING, who, since, until)


BEFORE, AFTER = a_wait(at(3, 9), at(6, 15), "owner"), a_wait(at(20, 11), None, "notary")
FRAME = Frame(at(2, 8), at(29, 12), (BEFORE, AFTER))
WAIT = a_wait(at(10, 9), at(17, 16))


def put(since: int, until: int | None, wait: Pause = WAIT, frame: Frame = FRAME) -> Pause:
    end = None if until is None else date(2026, 11, until)
    return corrected(wait, date(2026, 11, since), end, frame, DAYS)


def test_a_day_that_stays_keeps_its_time_and_another_one_begins_at_midnight():
    assert put(10, 17) == WAIT
    assert put(8, 17) == a_wait(at(8), at(17, 16))
    assert put(10, 14) == a_wait(at(10, 9), at(14))


def test_a_wait_that_goes_on_has_no_end_to_be_moved():
    running = a_wait(at(10, 9), None)
    frame = FRAME._replace(others=(BEFORE,))
    assert put(8, None, running, frame) == a_wait(at(8), None)


def test_where_two_waits_meet_on_a_day_the_one_gives_way_to_the_other():
    assert put(6, 20) == a_wait(at(6, 15), at(20))
    shared = a_wait(at(20, 11), at(25), "notary")
    late = a_wait(at(10, 9), at(20, 11))
    assert put(10, 20, late, FRAME._replace(others=(shared,))).until == at(20, 11)


@pytest.mark.parametrize(("since", "until"), [(5, 17), (1, 17), (10, 21)])
def test_a_wait_reaches_into_no_other_one(since, until):
    with pytest.raises(DomainError, match=r"Another wait|before there was"):
        put(since, until)


@pytest.mark.parametrize(
    ("since", "until", "why"),
    [(18, 17, "end before"), (10, 9, "end before"), (30, 17, "today"), (10, 30, "today")],
)
def test_days_that_cannot_be_are_refused_in_words(since, until, why):
    with pytest.raises(DomainError, match=why):
        put(since, until, frame=FRAME._replace(others=()))


def test_on_the_day_the_card_was_made_a_wait_begins_with_the_card():
    alone = FRAME._replace(others=())
    assert put(2, 17, frame=alone) == a_wait(at(2, 8), at(17, 16))
    with pytest.raises(DomainError, match="before there was the card"):
        put(1, 17, frame=alone)


def test_a_wait_that_ends_on_the_day_it_began_takes_no_time():
    assert put(10, 10) == a_wait(at(10, 9), at(10, 9))


def test_parking_is_no_wait():
    parked = Pause(CARD, PauseKind.PARKED, "parked", at(4), at(5))
    assert waits([AFTER, parked, BEFORE]) == [BEFORE, AFTER]
