"""The program through one day, and what its store says at every step of it."""

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.gui.program import Point, Program

_PATIENCE_S = 30.0
# The journal says how it came to be; drafts and which matches were shown are no change.
_ASIDE = {"op", "op_change", "draft", "match_note"}
# What is undone stays in the store, marked.
_MARKS = ("gone", "voided")

State = dict[str, list[tuple[object, ...]]]


class Day:
    """The program, and what its store says while it runs."""

    def __init__(self, program: Program, path: Path) -> None:
        self.program, self.path = program, path
        # What was stored after how many steps.
        self.seen: dict[int, State] = {}
        self.window = program.do("getwindowfocus").strip()

    def keys(self, *keys: str) -> None:
        self.program.key(*keys)

    def say(self, text: str) -> None:
        # Everything behind `type` would be typed as well.
        self.program.do("type", "--delay", "30", text)
        self.program.do("sleep", "0.2")

    def rest(self, seconds: float = 0.7) -> None:
        self.program.do("sleep", str(seconds))

    def click(self, at: Point) -> None:
        self.program.click(at)
        self.rest(0.3)

    def back_to_window(self) -> None:
        """Here no window manager gives the keyboard back when a dialog goes."""
        self.program.do("windowfocus", "--sync", self.window, "sleep", "0.3")

    def stored(self, *kinds: str) -> None:
        """Wait until the last steps are of these kinds, and remember what is stored now."""
        self._wait(lambda: self.kinds()[-len(kinds) :] == list(kinds), self.kinds)
        self.rest(0.4)
        assert self.kinds()[-len(kinds) :] == list(kinds)
        self.seen[len(self.kinds())] = self.state()

    def turned(self, key: str, steps: int) -> State:
        """Undo or redo a step, and return what is stored then."""
        self.program.do("key", key)
        self._wait(lambda: len(self.kinds()) == steps, self.kinds)
        return self.state()

    def kinds(self) -> list[str]:
        done = "SELECT kind FROM op WHERE state = 'done' ORDER BY id"
        return [kind for (kind,) in self.ask(done)]

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        with _copy_of(self.path) as store:
            return store.execute(sql).fetchall()

    def state(self) -> State:
        """Everything that is stored and not gone, but for the journal."""
        with _copy_of(self.path) as store:
            tables = store.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            return {name: _rows(store, name) for (name,) in tables if name not in _ASIDE}

    def _wait(self, reached: Callable[[], bool], told: Callable[[], object]) -> None:
        ends = time.monotonic() + _PATIENCE_S
        while not reached():
            assert time.monotonic() < ends, told()
            time.sleep(0.05)


def _rows(store: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    columns = [column[1] for column in store.execute(f'PRAGMA table_info("{table}")')]
    marks = " AND ".join(f"{mark} = 0" for mark in _MARKS if mark in columns) or "1"
    return sorted(store.execute(f'SELECT * FROM "{table}" WHERE {marks}'), key=repr)  # noqa: S608


@contextmanager
def _copy_of(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy: the running program keeps the store to itself."""
    with TemporaryDirectory() as folder:
        for part in (path, path.with_name(f"{path.name}-wal")):
            if part.exists():
                shutil.copy(part, folder)
        store = sqlite3.connect(Path(folder) / path.name)
        try:
            yield store
        finally:
            store.close()


def same(found: State, expected: State, when: str) -> None:
    """Expect the same rows in every table; what differs is told by table."""
    differing = {
        table: (set(rows) - set(expected[table]), set(expected[table]) - set(rows))
        for table, rows in found.items()
        if rows != expected[table]
    }
    assert not differing, f"{when}: {differing}"
