"""Killed in the middle of moves, the store has lost nothing that was acknowledged.

`KILLS=1000 ./test tests/crash` runs the long campaign.
"""

import os
import random
import signal
import subprocess
import sys
from itertools import pairwise

import pytest

from tests.builders import Desk, a_desk

KILLS = int(os.environ.get("KILLS", "20"))


@pytest.mark.timeout(60 + 5 * KILLS)
def test_nothing_acknowledged_is_lost_by_kill_9(tmp_path):
    path = tmp_path / "b.sqlite"
    with a_desk(path) as desk:
        for name in "ABCDE":
            desk.add(name)
    acknowledged = 0
    for number in range(KILLS):
        moves = _move_until_killed(path, random.Random(number).uniform(0.0, 0.25))
        acknowledged += len(moves)
        with a_desk(path) as desk:
            assert desk.store.check() == []
            _assert_kept(desk, moves)
    assert acknowledged > KILLS


def _assert_kept(desk: Desk, moves: list[tuple[int, int]]) -> None:
    """The last acknowledged place of a card is its place, or the one before its place.

    The move under way when the program died may have been committed without being said.
    """
    last = dict(moves)
    for card, stage in last.items():
        entered = [int(e.to) for e in desk.store.events_of([card])]
        assert stage in entered[-2:]
        assert all(a != b for a, b in pairwise(entered))


def _move_until_killed(path, seconds: float) -> list[tuple[int, int]]:
    program = subprocess.Popen(  # noqa: S603 -- our own module
        [sys.executable, "-m", "tests.crash.mover", str(path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout.readline() == "ready\n"
    try:
        program.wait(seconds)
    except subprocess.TimeoutExpired:
        program.send_signal(signal.SIGKILL)
    rest = program.communicate()[0]
    lines = [line.split() for line in rest.splitlines() if rest.endswith("\n") or line]
    return [(int(pair[0]), int(pair[1])) for pair in lines if len(pair) == 2]
