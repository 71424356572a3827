"""The window goes when everything is written, or when the broker gives it up."""

from collections.abc import Callable, Iterator
from types import coroutine

import pytest

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import DiskError
from kanban_app.ui.links.closing import Closing
from kanban_app.ui.links.guard import Guard
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.notify import Question
from kanban_app.ui.outbox import Outbox, Trouble

FULL = DiskError("The disk is full. Free some space, then try again.")


@coroutine
def a_while() -> Iterator[None]:
    yield


class SlowDisk:
    """Implements `Worker`; its work is done when it is looked at again."""

    async def run(self, work: Callable[..., Changes], /, *args, **kwargs) -> Changes:
        await a_while()
        return work(*args, **kwargs)


@pytest.fixture
def ended() -> list[str]:
    return []


@pytest.fixture
def outbox(room):
    return Outbox(SlowDisk())


@pytest.fixture
def inspector(room):
    return InspectorLink(room.shell, room.desk, room.worker)


@pytest.fixture
def closing(room, outbox, inspector, ended):
    guard = Guard(room.shell, room.desk, room.worker)
    return Closing(room.shell, outbox, inspector, guard, lambda: ended.append("closed"))


def question(room) -> Question | None:
    return room.shell.window.findChild(Question)


def write(outbox, work: Callable[[], Changes] = Changes) -> Callable[[], None]:
    """Begin a write and return what lets it end."""
    writing = outbox.perform(work)
    writing.send(None)

    def end() -> None:
        with pytest.raises(StopIteration):
            writing.send(None)

    return end


def test_nothing_to_wait_for_closes_at_once_and_keeps_the_place_of_the_window(room, closing, ended):
    room.shell.window.close()
    assert ended == ["closed"]
    assert not room.shell.settings.geometry.isEmpty()


def test_what_is_being_typed_is_stored_first(room, closing, inspector, ended):
    card = room.add("Müller, Eva")
    inspector.open(card)
    inspector.panel.form.place.setText("Ulm")
    room.shell.window.close()
    assert room.desk.board.detail(card).fields.place == "Ulm"
    assert ended == ["closed"]


def test_a_change_on_its_way_is_waited_for(room, closing, outbox, ended):
    end = write(outbox)
    room.shell.window.close()
    assert ended == []
    end()
    assert ended == ["closed"]


def test_a_change_that_is_written_while_nobody_leaves_closes_nothing(closing, outbox, ended):
    write(outbox)()
    assert ended == []


def test_trouble_asks_only_who_wants_to_leave_and_only_once(room, closing, outbox):
    end = write(outbox)
    outbox.troubled.emit(Trouble(FULL, 1))
    assert question(room) is None
    room.shell.window.close()
    for _ in range(2):
        outbox.troubled.emit(Trouble(FULL, 1))
    assert len(room.shell.window.findChildren(Question)) == 1
    end()


def test_quit_gives_up_what_waits(room, closing, outbox, ended):
    end = write(outbox)
    room.shell.window.close()
    outbox.troubled.emit(Trouble(FULL, 1))
    question(room)._answer("quit")
    assert ended == ["closed"]
    end()
    assert ended == ["closed"]


def test_trying_again_closes_when_it_is_written(room, closing, outbox, ended):
    end = write(outbox)
    room.shell.window.close()
    outbox.troubled.emit(Trouble(FULL, 1))
    question(room)._answer("again")
    assert ended == []
    end()
    assert ended == ["closed"]


def test_a_close_asked_for_before_anybody_listened_is_done(room, outbox, inspector, ended):
    room.shell.window.close()
    guard = Guard(room.shell, room.desk, room.worker)
    Closing(room.shell, outbox, inspector, guard, lambda: ended.append("closed"))
    assert ended == ["closed"]
