"""The wheel of a real store: follows every change, and tells an earlier day as it was."""

import pytest

from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.card import Source
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import EdgeKind, Origin
from kanban_app.services.desk import desk_over
from kanban_app.services.moves import Drop
from tests.builders import DAYS, Desk, a_desk, template


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def told(desk: Desk, as_of: Moment | None = None) -> Wheel:
    """Tell the wheel over the year up to a moment, now by default."""
    now = desk.clock()
    at = now if as_of is None else as_of
    return desk.flywheel.wheel(Moment(at - 365 * DAY), Moment(at + 1), at, now)


def follow(desk: Desk, changes: Changes) -> Changes:
    desk.uses.analytics.follow(changes)
    desk.flywheel.follow(changes)
    return changes


def win(desk: Desk, card: CardId, journey: str = "owner") -> None:
    follow(desk, desk.board.move(Drop((card,), desk.stage("after_sales", journey).id)))


def brought(desk: Desk, name: str, by: CardId, journey: str = "owner") -> CardId:
    card = desk.add(name, journey=journey, source=Source.PHONE)
    follow(desk, desk.origins.assign(card, Origin(by)))
    return card


def test_an_empty_board_has_a_wheel_that_stands_still(desk):
    wheel = told(desk)
    keys = [
        j.key for j in desk.journeys.journeys() if j.id in {lobe.journey for lobe in wheel.lobes}
    ]
    assert keys == ["owner", "buyer"]
    assert all(
        stage.cards == stage.throughput == 0 for lobe in wheel.lobes for stage in lobe.stages
    )
    assert (wheel.deals, wheel.edges, wheel.roots, wheel.loop_share.n) == (0, (), (), 0)
    assert (wheel.momentum, wheel.gain, wheel.nps.score) == (None, None, None)


def test_a_referral_is_an_edge_that_is_won_one_day(desk):
    engel = desk.add("Engel", "transaction", source=Source.WALK_IN)
    win(desk, engel)
    desk.clock.pass_days(30)
    yildiz = brought(desk, "Yildiz", engel)
    (edge,) = told(desk).edges
    assert (edge.kind, edge.origin, edge.caused, edge.won) == (
        EdgeKind.REFERRAL, engel, yildiz, None,
    )  # fmt: skip
    desk.clock.pass_days(60)
    win(desk, yildiz)
    wheel = told(desk)
    assert wheel.edges[0].won is not None
    assert wheel.loop_rates.counts[EdgeKind.REFERRAL] == 1
    assert wheel.loop_rates.rates[EdgeKind.REFERRAL] is None
    (root,) = wheel.roots
    assert (root.card, root.generations, root.won) == (engel, 1, 2)
    assert root.commission_eur == 2 * 19_470


def test_the_wheel_of_yesterday_does_not_see_today(desk):
    engel = desk.add("Engel", "transaction")
    win(desk, engel)
    desk.clock.pass_days(3)
    before = desk.clock()
    then = told(desk, before)
    desk.clock.pass_days(2)
    brought(desk, "Yildiz", engel)
    win(desk, desk.add("Kurz", "marketing"))
    assert told(desk) != then
    assert told(desk, before) == then


def test_what_is_followed_is_what_is_told_afresh(desk):
    engel = desk.add("Engel", "transaction")
    told(desk)
    steps = [
        lambda: desk.board.move(Drop((engel,), desk.stage("after_sales").id)),
        lambda: desk.board.add(desk.stage("staging").id, desk.store.detail(engel).fields),
        lambda: desk.board.lose([engel], "price"),
        desk.undo.undo,
    ]
    for step in steps:
        follow(desk, step())
        now = desk.clock()
        period = Moment(now - 365 * DAY), Moment(now + 1), now, now
        afresh = desk_over(desk.store, lambda now=now: now, DAYS, template).flywheel
        assert desk.flywheel.wheel(*period) == afresh.wheel(*period)
