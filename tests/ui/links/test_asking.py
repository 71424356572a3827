"""Whoever asks again gets one answer that knows every change, and none while nobody looks."""

from collections.abc import Generator, Iterator
from types import coroutine

import pytest

from kanban_app.ui import aio
from kanban_app.ui.links.asking import Asking


@coroutine
def on_the_way() -> Generator[None, None, None]:
    yield


class Desk:
    """Somebody who asks; `step` lets what is on its way come one step further."""

    def __init__(self) -> None:
        self.works: list[aio.Work] = []
        self.looks = True
        self.asked = 0
        self.shown: list[int] = []
        self.asking = Asking(self._tell, lambda: self.looks)

    async def _tell(self) -> None:
        self.asked += 1
        number = self.asked
        await on_the_way()
        if not self.asking.stale:
            self.shown.append(number)

    def step(self) -> None:
        for work in list(self.works):
            try:
                work.send(None)
            except StopIteration:
                self.works.remove(work)


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    aio.begin(made.works.append)
    yield made
    for work in made.works:
        work.close()
    aio.end()


def test_what_changes_meanwhile_is_asked_once_more_and_the_late_answer_dropped(desk):
    desk.asking.again()
    desk.step()
    desk.asking.again()
    desk.asking.again()
    for _ in range(3):
        desk.step()
    assert (desk.asked, desk.shown, desk.works) == (2, [2], [])


def test_nobody_is_asked_while_nobody_looks(desk):
    desk.looks = False
    desk.asking.again()
    assert (desk.works, desk.asking.stale) == ([], True)


def test_who_looks_away_meanwhile_is_not_asked_again_before_he_looks_again(desk):
    desk.asking.again()
    desk.step()
    desk.looks = False
    desk.asking.again()
    desk.step()
    assert (desk.asked, desk.shown) == (1, [])
    desk.looks = True
    desk.asking.again()
    desk.step()
    desk.step()
    assert (desk.asked, desk.shown) == (2, [2])


def test_two_wishes_before_anything_runs_are_one_question(desk):
    desk.asking.again()
    desk.asking.again()
    desk.step()
    desk.step()
    assert (desk.asked, desk.shown) == (1, [1])


def test_an_answer_that_fails_lets_the_next_be_asked(desk):
    desk.asking._tell = _fails
    desk.asking.again()
    with pytest.raises(ValueError, match="a bug"):
        desk.step()
    desk.works.clear()
    desk.asking._tell = desk._tell
    desk.asking.again()
    desk.step()
    desk.step()
    assert desk.shown == [1]


async def _fails() -> None:
    raise ValueError("a bug")
