"""The board of any day of the past is the board that was there on that day."""

import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.card import CardDetail
from kanban_app.domain.journey import Names, StagePlan
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.past import Replay
from kanban_app.domain.records import Snapshot, orders_of
from kanban_app.exchange.writing.snapshot_json import write_snapshot
from kanban_app.paths import local_zone
from kanban_app.services.exporting import ExportService, Scope
from kanban_app.services.moves import Drop
from kanban_app.services.past import PastBoard, PastService
from kanban_app.services.restoring import RestoreService
from kanban_app.services.stats import Asked, StatsService
from tests.builders import Desk, a_desk, a_lead
from tests.services.test_restoring_histories import Broker, planned

DAYS = LocalDays(local_zone())
PASTS = settings.default.max_examples // 5
MANY_DEEDS = 25


class Remembering(Broker):
    """A broker who remembers how everything stood after each of his deeds; he undoes nothing."""

    def __init__(self, desk: Desk, dice: Random) -> None:
        super().__init__(desk, dice)
        self.seen: list[Snapshot] = []
        self.deeds = [
            self.add, self.add, self.move, self.move, self.hand_over, self.win, self.lose,
            self.archive, self.reopen, self.park, self.edit, self.arrange, self.remove_stage,
            self.believe,
        ]  # fmt: skip

    def work(self, deeds: int) -> None:
        for _ in range(deeds):
            super().work(1)
            self.seen.append(self.desk.store.snapshot(self.desk.clock()))

    def edit(self) -> None:
        for card in self.some():
            detail = self.desk.board.detail(card)
            assert detail is not None
            more = {
                "value_cents": self.dice.randint(0, 10**6),
                "probability": self.dice.choice([None, 0.25]),
                "waiting_on": self.dice.choice(["nobody", "bank"]),
            }
            self.desk.board.edit(card, a_lead(detail.fields.title, **more))

    def arrange(self) -> None:
        """Put the stages before the win into another order, with a new one among them.

        On which side of the boundary a stage is, is told as of today: see `Rules`.
        """
        journey = self.journey()
        first, *more, last = map(planned, journey.pipeline)
        self.dice.shuffle(more)
        key = f"new_{self.dice.randint(0, 10**9)}"
        new = StagePlan(None, key, Names("Neu", "New"), "#112233", 0.5)
        behind = [planned(s) for s in journey.stages if s.post_win]
        self.desk.journeys.edit_stages(journey.id, [first, new, *more, last, *behind], {})

    def remove_stage(self) -> None:
        journey = self.journey()
        gone, *rest = self.dice.sample(journey.pipeline[:-1], len(journey.pipeline) - 1)
        kept = [planned(s) for s in journey.stages if s != gone]
        if rest:
            self.desk.journeys.edit_stages(journey.id, kept, {gone.id: rest[0].id})

    def believe(self) -> None:
        """Think differently of the chances in the stages of a journey."""
        journey = self.journey()
        plans = [planned(s)._replace(probability=self.dice.random()) for s in journey.stages]
        self.desk.journeys.edit_stages(journey.id, plans, {})


def told(card: CardDetail) -> tuple[object, ...]:
    """What has a past of a card; until when it rested is not kept, only that it did."""
    fields = card.fields
    return (
        card.id, card.journey_id, card.stage_id, card.outcome, card.loss_reason, card.created,
        card.entered, fields.value_cents, fields.currency, fields.probability, fields.waiting_on,
        card.parked_until is not None,
    )  # fmt: skip


@settings(max_examples=PASTS)
@given(st.integers())
def test_what_a_broker_saw_is_what_the_past_shows(seed):
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        broker = Remembering(desk, Random(seed))
        broker.work(MANY_DEEDS)
        replay = Replay(desk.store.snapshot(desk.clock()), DAYS)
        for seen in broker.seen:
            then = replay.at(seen.as_of)
            assert set(map(told, then.cards)) == set(map(told, seen.cards))
            assert then.events == seen.events
            for before, journey in zip(seen.journeys, then.journeys, strict=True):
                assert [(s.key, s.probability) for s in journey.stages] == [
                    (s.key, s.probability) for s in before.stages
                ]


@settings(max_examples=PASTS)
@given(st.integers())
def test_walking_through_the_past_shows_the_numbers_a_fresh_count_gives(seed):
    dice = Random(seed)
    with tempfile.TemporaryDirectory() as folder, a_desk(Path(folder) / "b.sqlite") as desk:
        Remembering(desk, dice).work(MANY_DEEDS)
        now = desk.clock()
        replay = Replay(desk.store.snapshot(now), DAYS)
        history = PastService(desk.store, DAYS).open(now)
        span = (history.last - history.first).days
        for _ in range(12):
            day = history.first + timedelta(days=dice.randint(-1, span))
            board = history.board(day)
            then = replay.at(DAYS.end_of(day))
            for journey in then.journeys:
                fresh = LiveStats(journey, orders_of(then, journey), DAYS, day.toordinal())
                fresh.rebuild(e for e in then.events if e.journey == journey.id)
                shown = board.numbers[journey.id]
                for unit in PeriodUnit:
                    for strict in (False, True):
                        assert shown.reading(unit, strict=strict) == fresh.reading(
                            unit, strict=strict
                        )
                paces = [(s.pace_median, s.pace_p85) for s in (shown, fresh)]
                stages = [s.id for s in journey.stages]
                assert [[p(s) for p in paces[0]] for s in stages] == [
                    [p(s) for p in paces[1]] for s in stages
                ]


def test_the_board_before_stays_as_it_was_while_the_next_one_is_read(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        card = desk.add("A")
        desk.clock.pass_days(2)
        desk.board.move(Drop((card,), desk.stage("acquisition").id))
        history = PastService(desk.store, DAYS).open(desk.clock())
        first = history.board(history.first)
        owner = first.journeys[0].id
        before = first.numbers[owner].reading(PeriodUnit.MONTH)
        history.board(history.last)
        assert first.numbers[owner].reading(PeriodUnit.MONTH) == before


def test_board_stats_and_export_tell_the_same_of_a_day(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        cards = [desk.add(f"Lead {n}", value_cents=100_000 * n) for n in range(1, 9)]
        for n, card in enumerate(cards[:6]):
            desk.clock.pass_days(1)
            desk.board.move(Drop((card,), desk.stage("acquisition").id))
            if n % 2:
                desk.board.edit(card, a_lead(f"Lead {n}", value_cents=1))
        day = DAYS.date_of(desk.clock())
        desk.clock.pass_days(30)
        for card in cards:
            desk.board.move(Drop((card,), desk.stage("staging").id))
            desk.board.edit(card, a_lead("Later", value_cents=999))
        now = desk.clock()
        board = PastService(desk.store, DAYS).open(now).board(day)
        pipeline = ExportService(desk.store, desk.clock, DAYS).pipeline(
            Scope(as_of=DAYS.end_of(day))
        )
        owner = desk.journey()
        told = StatsService(desk.store, DAYS, desk.uses.confirming).stats(
            owner, Asked(as_of=DAYS.end_of(day)), now
        )
    assert board.columns == pipeline.faces
    reading = board.numbers[owner.id].reading(PeriodUnit.WEEK)
    assert pipeline.readings[owner.id] == reading
    assert weighted(board) == told["weighted_pipeline_eur"]
    entered = {s.key: reading.stages[s.id].cohort for s in owner.stages}
    assert entered["awareness"] == told["conversion"]["awareness"]["cohort"] == 8
    assert entered["acquisition"] == told["conversion"]["acquisition"]["cohort"] == 6


def weighted(board: PastBoard) -> float:
    """The weighted pipeline of the first journey in EUR, from what its columns show."""
    pairs = ((s, f) for s in board.journeys[0].pipeline for f in board.columns[s.id])
    return sum(f.value_cents * s.probability for s, f in pairs) / 100


def test_the_past_of_an_empty_board_is_today(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        history = PastService(desk.store, DAYS).open(desk.clock())
        assert (history.first, history.last) == (date(2026, 7, 15), date(2026, 7, 15))
        assert not any(history.board(history.first).columns.values())


def test_a_card_can_be_looked_at_as_it_was(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        card = desk.add("A", value_cents=100)
        then = desk.clock()
        desk.clock.pass_days(3)
        desk.board.edit(card, a_lead("A", value_cents=900))
        desk.board.lose([card], "price")
        history = PastService(desk.store, DAYS).open(desk.clock())
        detail = history.card(card, then)
        assert detail is not None
        assert (detail.outcome, detail.fields.value_cents) == ("open", 100)
        assert [f.value_cents for f in history.faces([card], then)] == [100]
        assert len(history.events_of(card, then)) == 1
        assert history.card(card, Moment(then - DAY)) is None


def test_the_complete_export_of_a_day_makes_a_store_that_stands_as_it_did(tmp_path):
    with a_desk(tmp_path / "a.sqlite") as desk:
        card = desk.add("A", "acquisition", value_cents=100)
        desk.add("B", "staging")
        desk.clock.pass_days(2)
        day = DAYS.date_of(desk.clock())
        desk.clock.pass_days(2)
        journey = desk.journey()
        kept = [planned(s) for s in journey.stages if s.key != "acquisition"]
        moved = {desk.stage("acquisition").id: desk.stage("staging").id}
        desk.journeys.edit_stages(journey.id, kept, moved)
        desk.board.edit(card, a_lead("A", value_cents=900))
        export = ExportService(desk.store, desk.clock, DAYS)
        pipeline = export.pipeline(Scope(as_of=DAYS.end_of(day)))
        content = write_snapshot(pipeline.snapshot)
    with a_desk(tmp_path / "b.sqlite") as other:
        RestoreService(other.store, other.clock).restore("then.json", content)
        assert "acquisition" in [s.key for s in other.journey().stages]
        assert (other.titles("acquisition"), other.titles("staging")) == (["A"], ["B"])
        values = {c.fields.title: c.fields.value_cents for c in other.store.snapshot(0).cards}
        assert values["A"] == 100
        assert other.store.check() == []
