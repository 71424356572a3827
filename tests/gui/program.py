"""The real program on a display of its own, driven by a real mouse and real keys (xdotool)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.gui.xvfb import ROOT, xvfb

# At 1440 x 900: rail, side padding, bars and the column header (see the board's measures).
LEFT, COLUMN, GAP = 96, 208, 8
FIRST_CARD, CARD = 166, 100
_STEP_S = 0.04

Point = tuple[int, int]


def spot(column: int, row: float) -> Point:
    """The middle of the card at `row` in a column, both counted from 0."""
    x = LEFT + column * (COLUMN + GAP) + COLUMN // 2
    return x, int(FIRST_CARD + row * CARD + CARD // 2)


class Program:
    """The running program; `quit` waits until it has written everything."""

    def __init__(self, display: str, store: Path, home: Path, *arguments: str) -> None:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("WAYLAND", "QT_"))}
        self._environment = {
            **kept,
            "DISPLAY": display,
            "PYTHONPATH": str(ROOT),
            "XDG_STATE_HOME": str(home),
            "TZ": "Europe/Berlin",
        }
        shutil.rmtree(store.parent / "backups", ignore_errors=True)
        self._process = subprocess.Popen(  # noqa: S603 -- our own program
            [sys.executable, "-m", "kanban_app", "--store", str(store), "--lang", "de", *arguments],
            env=self._environment,
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_until_ready(self, store: Path) -> None:
        """Return when the board is loaded and has the keyboard."""
        found = self.do("search", "--sync", "--onlyvisible", "--name", "^Schwungrad$")
        # The backup of the day is the last thing a start does.
        while not list(store.parent.glob("backups/*.sqlite")):
            self.do("sleep", "0.2")
        self.do("windowfocus", "--sync", found.split()[0], "sleep", "0.3")

    def do(self, *words: str) -> str:
        """Have xdotool do something on this display."""
        done = subprocess.run(  # noqa: S603 -- our own words
            ["xdotool", *words],  # noqa: S607
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
        )
        return done.stdout

    def key(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.do("key", key, "sleep", "0.25")

    def click(self, at: Point, *, holding: str = "") -> None:
        """Click a point, with a modifier held if one is named."""
        words = ["mousemove", *map(str, at)]
        if holding:
            words = ["keydown", holding, *words, "click", "1", "keyup", holding]
        else:
            words += ["click", "1"]
        self.do(*words, "sleep", "0.2")

    def drag(self, start: Point, way: Sequence[Point], *, end: str = "drop", rest: float = 0.1):
        """Drag from a point over others; `end` drops, or `escape` gives it up."""
        # The pause: a press soon after a click at the same place would be a double click.
        words = ["sleep", "0.6", "mousemove", *map(str, start), "mousedown", "1", "sleep", "0.1"]
        before = start
        for point in way:
            for part in range(1, 9):
                x = before[0] + (point[0] - before[0]) * part // 8
                y = before[1] + (point[1] - before[1]) * part // 8
                words += ["mousemove", str(x), str(y), "sleep", str(_STEP_S)]
            before = point
        words += ["sleep", str(rest)]
        words += ["key", "Escape", "sleep", "0.3"] if end == "escape" else []
        self.do(*words, "mouseup", "1", "sleep", "0.5")

    def picture(self, target: Path) -> None:
        """Take a picture of the whole display."""
        subprocess.run(  # noqa: S603 -- our own words
            ["import", "-window", "root", str(target)],  # noqa: S607
            env=self._environment,
            timeout=30,
            check=True,
        )

    def kill(self) -> None:
        """End the program the hard way, if it still runs."""
        if self._process.returncode is not None:
            return
        self._process.kill()
        _, errors = self._process.communicate()
        print(errors, file=sys.stderr)

    def quit(self) -> None:
        """Leave with Ctrl+Q, and expect a clean end."""
        self.do("key", "ctrl+q")
        self._ends()

    def log_out(self) -> None:
        """Ask the program to end as the system does, and expect a clean end."""
        self._process.terminate()
        self._ends()

    def _ends(self) -> None:
        try:
            _, errors = self._process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise
        assert self._process.returncode == 0, errors
        assert not errors, errors


@contextmanager
def running(store: Path, home: Path, *arguments: str) -> Iterator[Program]:
    """Start the program on `store`, and make sure it is gone afterwards."""
    with xvfb("1440x900x24") as display:
        program = Program(display, store, home, *arguments)
        try:
            program.wait_until_ready(store)
            yield program
        finally:
            program.kill()
