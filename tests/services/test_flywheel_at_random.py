"""The wheel of a broker who does everything: followed it is what it is afresh, and it adds up."""

from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest

from kanban_app.analytics.energy import Flow
from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card import Contact
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.services.desk import desk_over
from tests.builders import DAYS, Desk, a_desk, a_lead, template
from tests.services.busy import Busy

DEEDS = 100


def deeds_of(busy: Busy) -> list[Callable[[], object]]:
    """Return what he does, and often what the wheel is about: who a client is, and what he says."""
    desk = busy.desk

    def add_nobody() -> None:
        lead = a_lead("", object_line="Haus", contact=Contact("", (), ()))
        busy.cards += desk.board.add(desk.stage("transaction").id, lead).cards

    def survey() -> None:
        stage = desk.stage("after_sales").id
        rating = busy.dice.choice([2, 8, 10])
        fields = ActivityFields(
            ActivityKind.SURVEY, desk.clock(), card=busy.card(), stage=stage, rating=rating
        )
        desk.activities.add(fields)

    often = [*[busy.origin] * 12, *[survey] * 3, *[busy.link_contact] * 4, add_nobody, add_nobody]
    return [*busy.deeds, *[busy.move] * 2, *[busy.win] * 3, busy.delete, busy.undo, *often]


def follow_all(desk: Desk) -> None:
    """Tell the numbers of everything that is written, as the window does."""
    record, turn = desk.store.record, desk.store.turn

    def recorded(*arguments):
        changes = record(*arguments)
        desk.uses.analytics.follow(changes)
        desk.flywheel.follow(changes)
        return changes

    def turned(**which):
        changes = turn(**which)
        desk.uses.analytics.follow(changes)
        desk.flywheel.follow(changes)
        return changes

    desk.store.record, desk.store.turn = recorded, turned


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_wheel_that_followed_is_the_wheel_told_afresh(tmp_path, seed):
    brought = 0
    with a_desk(tmp_path / "b.sqlite") as desk:
        busy = Busy(desk, Random(seed))
        deeds = deeds_of(busy)
        follow_all(desk)
        for _ in range(6):
            busy.add()
        for number in range(DEEDS):
            desk.clock.pass_days(busy.dice.choice([0.1, 1, 9, 40]))
            # Nothing there to choose from, or a service says no: the next deed then.
            with suppress(UserError, IndexError, ValueError):
                busy.dice.choice(deeds)()
            if number % 2:
                continue
            now = desk.clock()
            period = Moment(now - 100 * DAY), Moment(now + 1), now, now
            wheel = desk.flywheel.wheel(*period)
            uses = desk_over(desk.store, lambda now=now: now, DAYS, template)
            assert wheel == uses.flywheel.wheel(*period)
            brought += len(wheel.edges)
            balance = wheel.balance
            assert balance.closing == pytest.approx(sum(o.weighted_eur for o in wheel.lobes))
            lost = sum(s.lost_eur for lobe in wheel.lobes for s in lobe.stages)
            assert lost == pytest.approx(-balance.flows[Flow.LOST] - balance.flows[Flow.BACK])
    assert brought > 0


@pytest.mark.timeout(120)
@pytest.mark.parametrize("seed", range(4))
def test_the_wheel_of_an_earlier_evening_is_the_one_that_was_told_then(tmp_path, seed):
    with a_desk(tmp_path / "b.sqlite") as desk:
        busy = Busy(desk, Random(seed))
        follow_all(desk)
        told = {}
        for _ in range(25):
            desk.clock.pass_days(busy.dice.choice([1, 9, 40]))
            for _ in range(3):
                # What is typed has no past, what happened has.
                with suppress(UserError, IndexError, ValueError):
                    busy.dice.choice([busy.add, busy.move, busy.move, busy.win, busy.lose])()
            client = busy.dice.choice(busy.cards) if busy.cards else None
            if client is not None and desk.store.states([client])[client].outcome == "won":
                _bring(desk, client)
            now = desk.clock()
            told[now] = desk.flywheel.wheel(Moment(now - 100 * DAY), Moment(now + 1), now, now)
        now = desk.clock()
        assert any(wheel.edges for wheel in told.values())
        for at, wheel in told.items():
            assert desk.flywheel.wheel(wheel.start, wheel.end, at, now) == wheel


def _bring(desk: Desk, client: CardId) -> None:
    feed = desk.origins.feeds(client)
    if feed:
        desk.origins.new_lead(client, feed[0], "Empfohlen")
