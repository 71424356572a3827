"""Whom a card waited for is told, and put right where it was noted too late."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kanban_app.domain.card import WaitingOn
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.moves import Drop
from tests.builders import DAYS, Desk, a_desk
from tests.services.test_analytics import on, told


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def wait_for(desk: Desk, card: CardId, who: WaitingOn) -> None:
    detail = desk.store.detail(card)
    assert detail is not None
    desk.board.edit(card, replace(detail.fields, waiting_on=who))


def today(desk: Desk, ago: int = 0):
    return DAYS.date_of(desk.clock()) - timedelta(days=ago)


def test_every_wait_of_a_card_is_told_with_whom_and_how_long(desk):
    card, other = desk.add("Graf"), desk.add("Pfaff")
    wait_for(desk, card, WaitingOn.BANK)
    wait_for(desk, other, WaitingOn.OWNER)
    desk.clock.pass_days(7)
    wait_for(desk, card, WaitingOn.NOTARY)
    bank, notary = desk.uses.waiting.of_card(card)
    assert (bank.who, round((bank.until - bank.since) / DAY)) == ("bank", 7)
    assert (notary.who, notary.since, notary.until) == ("notary", bank.until, None)


def test_a_corrected_wait_is_stored_undone_and_redone(desk):
    card = desk.add("Graf")
    desk.clock.pass_days(20)
    wait_for(desk, card, WaitingOn.AUTHORITY)
    (before,) = desk.uses.waiting.of_card(card)
    changes = desk.uses.waiting.correct(before, today(desk, 12))
    assert changes.cards == (card,)
    (after,) = desk.uses.waiting.of_card(card)
    assert after == before._replace(since=DAYS.start_of(today(desk, 12)))
    desk.undo.undo()
    assert desk.uses.waiting.of_card(card) == [before]
    desk.undo.redo()
    assert desk.uses.waiting.of_card(card) == [after]
    assert desk.reopened().uses.waiting.of_card(card) == [after]


def test_the_flow_efficiency_follows_a_corrected_wait(desk):
    card = desk.add("Graf", "acquisition")
    service = AnalyticsService(desk.store, desk.clock, DAYS)
    desk.clock.pass_days(18)
    wait_for(desk, card, WaitingOn.BANK)
    desk.clock.pass_days(2)
    wait_for(desk, card, WaitingOn.NOBODY)
    desk.board.move(Drop((card,), desk.stage("transaction").id))
    desk.board.win([card])
    before = told(desk, service, on(desk.clock())).flow.efficiency
    # Two of twenty days it waited, as noted.
    assert before == pytest.approx(18 / 20, abs=0.01)
    (wait,) = desk.uses.waiting.of_card(card)
    changes = desk.uses.waiting.correct(wait, today(desk, 12), today(desk, 2))
    service.follow(changes)
    # Ten of twenty really: from twelve days ago till two days ago.
    after = told(desk, service, on(desk.clock())).flow.efficiency
    assert after == pytest.approx(10 / 20, abs=0.03)


def test_a_wait_that_has_changed_meanwhile_is_not_touched(desk):
    card = desk.add("Graf")
    wait_for(desk, card, WaitingOn.BANK)
    (known,) = desk.uses.waiting.of_card(card)
    desk.clock.pass_days(1)
    wait_for(desk, card, WaitingOn.NOBODY)
    with pytest.raises(DomainError, match="changed meanwhile"):
        desk.uses.waiting.correct(known, today(desk))
