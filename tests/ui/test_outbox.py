"""A disk that says no costs nothing: changes wait, in order, until they are written."""

import asyncio
import sqlite3

import pytest
from PySide6.QtWidgets import QApplication

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import DiskError, DomainError, StorageError
from kanban_app.ui import loop
from kanban_app.ui.loop import DatabaseThread
from kanban_app.ui.outbox import Outbox


class Disk:
    """Refuses the first writes, then takes them, and remembers their order."""

    def __init__(self, refusals: int) -> None:
        self.refusals = refusals
        self.written: list[str] = []

    def write(self, what: str) -> Changes:
        if self.refusals:
            self.refusals -= 1
            raise DiskError("The disk is full. Free some space, then try again.")
        self.written.append(what)
        return Changes()


def run(qapp: QApplication, work) -> None:
    """Drive a coroutine on Qt's loop with a database thread of its own."""

    async def whole() -> None:
        worker = DatabaseThread()
        try:
            await asyncio.wait_for(work(worker), 10)
        finally:
            worker.close()

    loop.run(qapp, whole())


def test_a_refused_change_is_written_later_and_the_rest_waits_behind_it(qapp):
    disk = Disk(refusals=2)
    told = []

    async def work(worker) -> None:
        outbox = Outbox(worker)
        outbox.troubled.connect(lambda t: (told.append(t.waiting), outbox.try_again()))
        first = asyncio.ensure_future(outbox.perform(lambda: disk.write("first")))
        second = asyncio.ensure_future(outbox.perform(lambda: disk.write("second")))
        await asyncio.gather(first, second)
        assert outbox.waiting == 0

    run(qapp, work)
    assert disk.written == ["first", "second"]
    assert told == [2, 2]


def test_a_broken_rule_is_told_at_once_and_blocks_nothing(qapp):
    disk = Disk(refusals=0)

    def forbidden() -> Changes:
        raise DomainError("This card no longer exists.")

    async def work(worker) -> None:
        outbox = Outbox(worker)
        with pytest.raises(DomainError):
            await outbox.perform(forbidden)
        await outbox.perform(lambda: disk.write("next"))

    run(qapp, work)
    assert disk.written == ["next"]


@pytest.mark.parametrize(
    "error", [sqlite3.IntegrityError("UNIQUE constraint failed"), StorageError("It is damaged.")]
)
def test_a_change_that_can_never_be_written_is_its_callers_and_the_next_one_goes_on(qapp, error):
    disk = Disk(refusals=0)
    told = []

    def impossible() -> Changes:
        raise error

    async def work(worker) -> None:
        outbox = Outbox(worker)
        outbox.troubled.connect(told.append)
        first = asyncio.ensure_future(outbox.perform(impossible))
        await outbox.perform(lambda: disk.write("next"))
        with pytest.raises(type(error)):
            await first

    run(qapp, work)
    assert (disk.written, told) == (["next"], [])


def test_giving_up_lets_the_waiting_changes_fail(qapp):
    disk = Disk(refusals=99)

    async def work(worker) -> None:
        outbox = Outbox(worker)
        outbox.troubled.connect(outbox.give_up)
        with pytest.raises(DiskError):
            await outbox.perform(lambda: disk.write("lost"))

    run(qapp, work)
    assert disk.written == []
