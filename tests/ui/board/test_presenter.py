"""The board stays true to the store: ahead of it by one frame, equal to it afterwards."""

import asyncio

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.card_filter import CardFilter
from kanban_app.domain.errors import StorageError
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Names, StagePlan
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone
from kanban_app.services.desk import desk_over
from kanban_app.ui import aio, loop
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.board.presenter import BoardPresenter
from kanban_app.ui.loop import DatabaseThread
from kanban_app.ui.outbox import Outbox
from tests.builders import Desk, a_desk, template

pytestmark = pytest.mark.gui


class Buggy:
    """Implements `Performer`, with a mistake in it."""

    async def perform(self, work):
        raise ValueError("a bug")


class Unreadable:
    """Implements `Worker` over a disk that is gone."""

    async def run(self, work, /, *args, **kwargs):
        raise StorageError("The disk is gone.")


class Table:
    """A presenter over a real store, on a running loop."""

    def __init__(self, desk: Desk, worker: DatabaseThread) -> None:
        self.desk = desk
        self.worker = worker
        days = LocalDays(local_zone())
        self.uses = desk_over(desk.store, desk.clock, days, template)
        self.view = BoardView()
        self.presenter = BoardPresenter(self.view, desk.clock)
        self.presenter.attach(self.uses, worker, Outbox(worker))
        self.presenter.show_first(desk.store.journeys(), [], ["owner"])

    def stage_id(self, key: str) -> StageId:
        # Of the board, not of the store, which belongs to the database thread meanwhile.
        return next(s.id for j in self.presenter.board.journeys for s in j.stages if s.key == key)

    def shown(self, stage: str) -> list[str]:
        column = self.view.column(self.stage_id(stage))
        return [card.heading for card in column.model.cards]

    def id_of(self, name: str):
        for column in self.view.columns:
            for card in column.model.cards:
                if card.heading == name:
                    return card.id
        raise LookupError(name)

    def move(self, name: str, stage: str) -> None:
        self.presenter.move((self.id_of(name),), self.stage_id(stage), None)

    def add_stage(self):
        journey = self.desk.journey()
        stages = [StagePlan(s.id, s.key, s.name, s.colour, s.probability) for s in journey.stages]
        new = StagePlan(None, "extra", Names("Extra", "Extra"), "#112233")
        return self.uses.journeys.edit_stages(journey.id, [*stages, new], {})

    def undo(self) -> None:
        aio.spawn(self._undo())

    async def _undo(self) -> None:
        await self.presenter.apply(self.uses.undo.undo, turned=True, undone=True)


@pytest.fixture
def play(qapp, tmp_path):
    def run(work) -> None:
        async def whole() -> None:
            worker = DatabaseThread()
            with a_desk(tmp_path / "b.sqlite") as desk:
                for name in ("C", "B", "A"):
                    desk.add(name)
                table = Table(desk, worker)
                try:
                    await table.presenter.load()
                    await asyncio.wait_for(work(table), 10)
                    await loop.drain()
                finally:
                    worker.close()

        loop.run(qapp, whole())

    return run


def test_a_move_shows_in_board_and_numbers_before_the_store_has_answered(play):
    async def work(table: Table) -> None:
        leads = table.desk.stage("awareness")
        table.move("B", "acquisition")
        assert (table.shown("awareness"), table.shown("acquisition")) == (["A", "C"], ["B"])
        reading = table.presenter.numbers.reading(table.desk.journey().id)
        assert reading.stages[leads.id].throughput[-1] == 1
        await loop.drain()
        assert table.desk.titles("awareness") == ["A", "C"]

    play(work)


def test_an_undone_move_leaves_no_trace_in_the_numbers(play):
    async def work(table: Table) -> None:
        before = table.presenter.numbers.reading(table.desk.journey().id)
        table.move("B", "staging")
        await loop.drain()
        await table.presenter.apply(table.uses.undo.undo, turned=True, undone=True)
        assert table.shown("awareness") == ["A", "B", "C"]
        assert table.presenter.numbers.reading(table.desk.journey().id) == before

    play(work)


def test_a_move_that_a_rule_forbids_is_put_back_and_explained(play):
    async def work(table: Table) -> None:
        told = []
        table.presenter.refused.connect(lambda r: told.append(str(r.error)))
        gone = table.id_of("B")
        table.desk.board.delete([gone])
        table.move("B", "staging")
        await loop.drain()
        assert told == ["This card no longer exists."]
        assert table.shown("awareness") == ["A", "C"]
        assert table.shown("staging") == []

    play(work)


def test_a_filtered_board_takes_and_gives_cards_all_the_same(play):
    async def work(table: Table) -> None:
        table.desk.add("Xaver")
        await table.presenter.reload()
        table.presenter.set_filter(CardFilter(text="xav"))
        assert table.shown("awareness") == ["Xaver"]
        table.move("Xaver", "staging")
        await loop.drain()
        assert table.shown("staging") == ["Xaver"]
        table.presenter.set_filter(CardFilter())
        assert table.shown("awareness") == ["A", "B", "C"]

    play(work)


def test_what_is_asked_before_the_loop_runs_is_done_when_it_runs(qapp):
    done = []

    async def early() -> None:
        done.append("early")

    aio.spawn(early())
    assert done == []

    async def main() -> None:
        await loop.drain()

    loop.run(qapp, main())
    assert done == ["early"]


def test_a_card_dropped_where_it_lies_is_no_change(play):
    async def work(table: Table) -> None:
        told = []
        table.presenter.done.connect(told.append)
        before = table.presenter.board.contents.face(table.id_of("B"))
        table.presenter.move((before.id,), before.stage_id, table.id_of("C"))
        await loop.drain()
        assert told == []
        assert table.shown("awareness") == ["A", "B", "C"]
        assert table.presenter.board.contents.face(before.id) == before

    play(work)


def test_a_card_carried_on_before_the_first_answer_never_jumps_back(play):
    async def work(table: Table) -> None:
        shown = []
        table.presenter.contents_changed.connect(lambda: shown.append(table.shown("staging")))
        table.move("B", "acquisition")
        table.move("B", "staging")
        await loop.drain()
        assert table.shown("staging") == ["B"]
        assert all(names == ["B"] for names in shown[1:])
        assert table.desk.titles("staging") == ["B"]

    play(work)


def test_drops_at_one_place_until_the_ranks_are_used_up_show_what_the_store_has(play):
    async def work(table: Table) -> None:
        stage = table.desk.stage("staging").id
        for name in ("C", "A"):
            table.move(name, "staging")
        last = table.id_of("A")
        await loop.drain()
        for number in range(14):
            table.desk.add(f"N{number}")
        await table.presenter.reload()
        for number in range(14):
            table.presenter.move((table.id_of(f"N{number}"),), stage, last)
            await loop.drain()
            assert table.shown("staging") == table.desk.titles("staging")

    play(work)


def test_a_reload_overtaken_by_an_undone_stage_leaves_the_board_to_the_newer_one(play):
    async def work(table: Table) -> None:
        stages = [c.stage.key for c in table.view.columns]
        # Columns are shown, their cards are still being read.
        once = Qt.ConnectionType.SingleShotConnection
        table.presenter.journeys_changed.connect(table.undo, once)
        await table.presenter.apply(table.add_stage)
        await loop.drain()
        assert [c.stage.key for c in table.view.columns] == stages
        assert table.shown("awareness") == ["A", "B", "C"]
        assert table.presenter.numbers.reading(table.desk.journey().id) is not None

    play(work)


def test_a_bug_while_a_move_is_stored_puts_the_card_back_and_is_not_hidden(play, qtbot):
    async def work(table: Table) -> None:
        table.presenter.attach(table.uses, table.worker, Buggy())
        with qtbot.captureExceptions() as bugs:
            table.move("B", "staging")
            await loop.drain()
        assert [kind for kind, *_ in bugs] == [ValueError]
        assert table.shown("awareness") == ["A", "B", "C"]
        assert table.shown("staging") == []

    play(work)


def test_a_change_that_cannot_be_read_back_is_told_as_done_and_shown_with_the_next_one(play):
    async def work(table: Table) -> None:
        presenter = table.presenter
        told = []
        presenter.done.connect(lambda _: told.append("done"))
        presenter.refused.connect(lambda r: told.append(str(r.error)))
        gone, other = table.id_of("B"), table.id_of("C")
        presenter.attach(table.uses, Unreadable(), Outbox(table.worker))
        assert await presenter.apply(lambda: table.uses.board.delete([gone])) is not None
        assert told == ["done", "The disk is gone."]
        presenter.attach(table.uses, table.worker, Outbox(table.worker))
        await presenter.apply(lambda: table.uses.board.delete([other]))
        assert table.shown("awareness") == ["A"]

    play(work)
