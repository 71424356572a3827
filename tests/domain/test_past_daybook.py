"""Tasks, people and deals as they stood, told from their own moments."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kanban_app.domain.card import Outcome
from kanban_app.domain.daybook import Daybook
from kanban_app.domain.deal import DealState
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, LocalDays, Moment, moment_of
from kanban_app.domain.past import as_of
from kanban_app.domain.past_daybook import daybook_at
from tests.exchange.writing.daybooks import a_daybook
from tests.exchange.writing.snapshots import a_card, a_snapshot

DAYS = LocalDays(UTC)
BEGUN = moment_of(datetime(2026, 7, 10, 9, tzinfo=UTC))


def day(number: int) -> Moment:
    return Moment(BEGUN + number * DAY)


CARDS = {CardId(n): a_card(n, outcome=Outcome.WON) for n in (1, 2)}
NOW = a_daybook(day(20))


def then(daybook: Daybook, number: int) -> Daybook:
    return daybook_at(daybook, day(number), CARDS, DAYS)


def test_a_task_is_there_from_when_it_was_made_and_open_until_it_was_done():
    task = NOW.tasks[1]._replace(created=day(1), done_at=day(5), dropped=True, outcome="erledigt")
    daybook = Daybook(tasks=(task,), contacts=NOW.contacts)
    assert then(daybook, 0).tasks == ()
    (open_task,) = then(daybook, 4).tasks
    assert (open_task.open, open_task.dropped, open_task.outcome) == (True, False, "")
    assert then(daybook, 5).tasks == (task,)


def test_what_happened_later_is_not_there():
    before, after = then(NOW, 19), then(NOW, 20)
    assert (before.activities, before.profiles, before.deals, before.notes) == ((), (), (), ())
    assert before.substages == ()
    assert after == NOW._replace(cards=after.cards)


def test_a_tick_counts_from_its_moment_and_a_milestone_from_its_day():
    entry = NOW.cards[CardId(1)]
    (reached,) = entry.reached
    early = replace_entry(reached._replace(on=date(2026, 7, 13)))
    assert then(early, 2).cards[CardId(1)].reached == ()
    assert len(then(early, 3).cards[CardId(1)].reached) == 1
    assert then(early, 3).cards[CardId(1)].ticks == {}
    assert then(early, 20).cards[CardId(1)].ticks == entry.ticks


def replace_entry(reached) -> Daybook:
    entry = NOW.cards[CardId(1)]._replace(reached=(reached,))
    return NOW._replace(cards={CardId(1): entry})


def test_a_deal_is_linked_until_it_ended_and_keeps_its_reason_after():
    (sale,) = NOW.deals
    ended = sale.deal._replace(since=day(1), until=day(6), state=DealState.OUTBID, reason="outbid")
    daybook = NOW._replace(deals=(sale._replace(deal=ended),))
    assert then(daybook, 0).deals == ()
    (linked,) = then(daybook, 5).deals
    told = (linked.deal.state, linked.deal.until, linked.deal.reason)
    assert told == (DealState.LINKED, None, "")
    assert then(daybook, 6).deals == daybook.deals


@pytest.mark.parametrize(
    ("outcome", "state"), [(Outcome.OPEN, DealState.LINKED), (Outcome.WON, DealState.WON)]
)
def test_a_deal_is_won_once_the_card_of_the_buyer_is(outcome, state):
    cards = {**CARDS, CardId(2): a_card(2, outcome=outcome)}
    (told,) = daybook_at(NOW, day(20), cards, DAYS).deals
    assert told.deal.state is state


def test_whom_something_of_then_speaks_of_is_there_although_made_later():
    alone = NOW._replace(
        properties=(), cards={}, tasks=(), activities=(), profiles=(), deals=(), notes=()
    )
    assert then(alone, 19).contacts == ()
    assert then(alone, 19).not_duplicates == ()
    assert [c.uid for c in then(NOW, 19).contacts] == ["eva", "ada"]
    assert then(NOW, 19).contacts[1].erased is None


def test_an_activity_loses_the_task_that_was_made_later():
    talk = NOW.activities[0]
    early = talk._replace(fields=replace(talk.fields, at=day(1)))
    (told,) = then(NOW._replace(activities=(early,)), 2).activities
    assert told.fields.task is None


def test_what_hangs_on_cards_of_later_is_not_there():
    part = daybook_at(NOW, day(20), {CardId(2): CARDS[CardId(2)]}, DAYS)
    assert (part.cards, part.deals, [t.uid for t in part.tasks]) == ({}, (), ["letter"])


def test_the_present_keeps_what_is_planned():
    talk = NOW.activities[0]
    planned = talk._replace(fields=replace(talk.fields, at=day(99)))
    cards = [a_card(n, created=day(0), entered=day(0)) for n in (1, 2)]
    daybook = NOW._replace(activities=(planned,))
    whole = a_snapshot(*cards, as_of=day(30), daybook=daybook)
    assert as_of(whole, day(30), DAYS).daybook == daybook
    assert as_of(whole, day(29), DAYS).daybook.activities == ()
