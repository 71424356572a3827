"""Running probes and reading their figures: fresh processes, interleaved, medians."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir

from tests.gui.xvfb import xvfb

ROOT = Path(__file__).resolve().parents[2]
_LONGEST_S = 600
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Where the generated stores lie, and how often everything is repeated."""

    stores: Path
    quick: bool = False

    @property
    def rounds(self) -> int:
        """Return how often both sides are measured, in turns."""
        return 3 if self.quick else 9

    @property
    def moves(self) -> int:
        """Return how many moves are made."""
        return 60 if self.quick else 300


@dataclass(frozen=True, slots=True)
class Verdict:
    """One measured goal: `value` must not exceed `limit`; None is not measured, `told` says why."""

    goal: str
    what: str
    told: str
    value: float | None = None
    limit: float = 0.0
    unit: str = "x"

    @property
    def reached(self) -> bool | None:
        """Return whether the goal is reached, None if it was not measured."""
        return None if self.value is None else self.value <= self.limit


def probe(name: str, *arguments: object, screen: bool = False) -> Figures:
    """Run a probe in a process of its own and return the figures it prints.

    `screen` gives it a real window on an Xvfb of its own, else it paints off screen.
    """
    with TemporaryDirectory() as home, xvfb() if screen else nullcontext() as display:
        env = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND"))}
        env |= {f"XDG_{kind}_HOME": home for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
        env |= {"QT_QPA_PLATFORM": "xcb" if screen else "offscreen", "QT_SCALE_FACTOR": "1"}
        env |= {"DISPLAY": display} if display else {}
        # As installed: with compiled modules, whatever the shell says.
        env |= {"PYTHONPYCACHEPREFIX": str(Path(gettempdir()) / "schwungrad-bench-pyc")}
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        env["BENCH_BORN_NS"] = str(time.time_ns())
        done = subprocess.run(  # noqa: S603 -- our own module
            [sys.executable, "-m", f"tests.bench.probes.{name}", *map(str, arguments)],
            cwd=ROOT, env=env, capture_output=True, text=True, timeout=_LONGEST_S, check=False,
        )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"the probe {name} ended badly:\n{done.stderr}")
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def in_turns(rounds: int, *sides: Callable[[], Figures]) -> list[Figures]:
    """Measure all sides in turns, so that a busy machine hits them alike; return their medians."""
    runs: list[list[Figures]] = [[] for _ in sides]
    for _ in range(rounds):
        for side, taken in zip(sides, runs, strict=True):
            taken.append(side())
    return [{key: median(t[key] for t in taken) for key in taken[0]} for taken in runs]


def p99(values: Sequence[float]) -> float:
    """Return the nearest-rank 99th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
