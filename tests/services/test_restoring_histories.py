"""Whatever the cards of a store went through, its complete JSON makes its equal."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.card import Outcome
from kanban_app.domain.changes import OpKind
from kanban_app.domain.errors import UserError
from kanban_app.domain.history import EventKind, Step
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey, Names, Stage, StagePlan
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.records import NewCard
from kanban_app.exchange.writing.snapshot_json import write_snapshot
from kanban_app.paths import local_zone
from kanban_app.services.moves import Drop
from kanban_app.services.restoring import RestoreService
from kanban_app.services.stats import Asked, StatsService
from kanban_app.store import bulk
from tests.builders import NOW, Desk, a_desk, a_lead
from tests.services.snapshots import plain

MANY_DEEDS = 40
# Each past is a store full of work: fewer of them than of other examples.
PASTS = settings.default.max_examples // 5


class Broker:
    """Does what a hand of dice says, and takes no for an answer."""

    def __init__(self, desk: Desk, dice: Random) -> None:
        self.desk = desk
        self.dice = dice
        self.cards: list[CardId] = []
        self.deeds: list[Callable[[], object]] = [
            self.add, self.add, self.move, self.move, self.hand_over, self.hand_over, self.win,
            self.lose, self.archive, self.reopen, self.delete, self.park, self.edit, self.arrange,
            self.remove_stage, desk.undo.undo, desk.undo.redo,
        ]  # fmt: skip

    def work(self, deeds: int) -> None:
        for _ in range(deeds):
            self.desk.clock.pass_days(self.dice.random() * 3)
            # A card that is closed, deleted or not there yet is no error of this test.
            with suppress(UserError):
                self.dice.choice(self.deeds)()

    def journey(self) -> Journey:
        return self.dice.choice(self.desk.journeys.journeys())

    def some(self) -> list[CardId]:
        alive = list(self.desk.store.states(self.cards))
        return self.dice.sample(alive, min(len(alive), 2))

    def add(self) -> None:
        stage = self.dice.choice(self.journey().stages)
        self.cards += self.desk.board.add(stage.id, a_lead(f"Lead {len(self.cards)}")).cards

    def move(self) -> None:
        self.desk.board.move(Drop(tuple(self.some()), self.dice.choice(self.journey().stages).id))

    def hand_over(self) -> None:
        self.desk.board.hand_over(self.some(), self.journey().id)

    def win(self) -> None:
        self.desk.board.win(self.some())

    def lose(self) -> None:
        self.desk.board.lose(self.some(), "price", "zu teuer")

    def archive(self) -> None:
        self.desk.board.archive(self.some())

    def reopen(self) -> None:
        states = self.desk.store.states(self.some())
        self.desk.board.reopen([c for c, s in states.items() if s.outcome is not Outcome.OPEN])

    def delete(self) -> None:
        self.desk.board.delete(self.some()[:1])

    def park(self) -> None:
        self.desk.board.park(self.some(), self.dice.choice([None, date(2026, 9, 9)]))

    def edit(self) -> None:
        for card in self.some():
            self.desk.board.edit(
                card, a_lead(f"Neu {card}", value_cents=self.dice.randint(0, 10**6))
            )

    def arrange(self) -> None:
        journey = self.journey()
        plans = [planned(s) for s in journey.stages]
        self.dice.shuffle(plans)
        key = f"new_{self.dice.randint(0, 10**9)}"
        plans.insert(1, StagePlan(None, key, Names("Neu", "New"), "#112233", 0.5))
        self.desk.journeys.edit_stages(journey.id, plans, {})

    def remove_stage(self) -> None:
        journey = self.journey()
        gone, *rest = self.dice.sample(journey.stages, len(journey.stages))
        kept = [planned(s) for s in journey.stages if s != gone]
        self.desk.journeys.edit_stages(journey.id, kept, {gone.id: rest[0].id} if rest else {})


def planned(stage: Stage) -> StagePlan:
    return StagePlan(
        stage.id, stage.key, stage.name, stage.colour, stage.probability, stage.wip_limit
    )


def numbers(desk: Desk, key: str, at: int) -> object:
    """The statistics of a journey."""
    days = LocalDays(local_zone())
    stats = StatsService(desk.store, days, desk.uses.confirming).stats(
        desk.journey(key), Asked(as_of=at), at
    )
    return rounded(stats)


def rounded(value: object) -> object:
    """The order of equal cards is left open, and so is the last digit of their sums."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return sorted(map(rounded, value), key=repr)
    return value


def restored(source: Desk, target: Desk) -> None:
    data = write_snapshot(source.store.snapshot(source.clock()))
    RestoreService(target.store, source.clock).restore("a.json", data)


@given(st.integers(0, 2**32))
@settings(max_examples=PASTS)
def test_any_past_comes_back_with_its_state_its_history_and_its_numbers(seed):
    with (
        tempfile.TemporaryDirectory() as folder,
        a_desk(Path(folder) / "first.sqlite") as desk,
        a_desk(Path(folder) / "second.sqlite") as other,
    ):
        Broker(desk, Random(seed)).work(MANY_DEEDS)
        restored(desk, other)
        at = desk.clock()
        assert other.store.check() == []
        assert plain(other.store.snapshot(at)) == plain(desk.store.snapshot(at))
        for journey in desk.journeys.journeys():
            assert numbers(other, journey.key, at) == numbers(desk, journey.key, at)


def test_a_card_won_in_the_journey_it_was_handed_over_to_is_won_in_the_copy(tmp_path):
    with a_desk(tmp_path / "1.sqlite") as desk, a_desk(tmp_path / "2.sqlite") as other:
        card = desk.add("Eva")
        desk.board.hand_over([card], desk.journey("buyer").id)
        desk.board.win([card])
        restored(desk, other)
        (copy,) = other.store.snapshot(NOW).cards
        assert copy.outcome is Outcome.WON
        assert other.store.check() == []


def test_a_step_into_a_stage_removed_since_stays_in_the_journey_it_was_made_in(tmp_path):
    with a_desk(tmp_path / "1.sqlite") as desk, a_desk(tmp_path / "2.sqlite") as other:
        card = desk.add("Eva")
        buyer = desk.journey("buyer")
        desk.board.hand_over([card], buyer.id)
        arrival, following, *_ = buyer.stages
        rest = [planned(s) for s in buyer.stages[1:]]
        desk.journeys.edit_stages(buyer.id, rest, {arrival.id: following.id})
        restored(desk, other)
        keys = {j.id: j.key for j in other.journeys.journeys()}
        journeys = [keys[e.journey] for e in other.store.snapshot(NOW).events]
        assert journeys == ["owner", "owner", "buyer", "buyer"]
        total = numbers(other, "owner", desk.clock())["total"]
        assert (total["handed_over"], total["open"]) == (1, 0)


def test_the_origin_of_a_card_is_found_however_much_later_it_comes(tmp_path, monkeypatch):
    monkeypatch.setattr(bulk, "_CHUNK", 1)
    with a_desk(tmp_path / "1.sqlite") as desk, a_desk(tmp_path / "2.sqlite") as other:
        new = [
            a_new_card(desk, "Kind", uid="child", origin_ref="origin"),
            a_new_card(desk, "Tippgeber", uid="origin"),
        ]
        desk.store.record(OpKind.IMPORT, ("a",), NOW, lambda writer: writer.add_cards(new))
        restored(desk, other)
        origins = {c.uid: c.origin for c in other.store.snapshot(NOW).cards}
        assert origins == {"child": "origin", "origin": ""}


def a_new_card(desk: Desk, name: str, **more: object) -> NewCard:
    home: JourneyId = desk.journey().id
    step = Step(NOW, EventKind.CREATE, to=desk.stage("awareness").id)
    return NewCard(home, a_lead(name), (step,), **more)
