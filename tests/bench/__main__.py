"""One command for all speed goals: `python -m tests.bench [--goal P1,P6] [--quick]`."""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from tempfile import gettempdir

from tests.bench.measure import Run, Verdict

_MODULES = {
    "p01_start": ("P1", "P2", "P12"),
    "p02_imports": ("P2",),
    "p03_paint": ("P3", "P4"),
    "p05_drag": ("P5",),
    "p06_move": ("P6",),
    "p07_statistics": ("P7",),
    "p08_chart": ("P8",),
    "p09_store": ("P9",),
    "p10_load": ("P10", "P12"),
    "p11_filter": ("P11",),
    "p13_analytics": ("P13",),
    "p14_search": ("P14",),
    "p15_matching": ("P15",),
    "p16_wheel": ("P16",),
    "p17_loop": ("P17",),
}
_WORDS = {True: "reached", False: "NOT REACHED", None: "not measured"}


def main() -> int:
    """Measure the wanted goals and print them; 1 if one of them is not reached."""
    arguments = _parser().parse_args()
    wanted = {goal.strip().upper() for goal in arguments.goal.split(",") if goal.strip()}
    run = Run(arguments.stores, arguments.quick)
    verdicts: list[Verdict] = []
    for module, goals in _MODULES.items():
        if not wanted or wanted.intersection(goals):
            print(f"measuring {module} ...", file=sys.stderr, flush=True)
            found = import_module(f"tests.bench.{module}").measure(run)
            verdicts += [v for v in found if not wanted or v.goal in wanted]
    verdicts.sort(key=lambda v: int(v.goal[1:]))
    print(_table(verdicts))
    return int(any(v.reached is False for v in verdicts))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--goal", default="", metavar="P1,P6", help="only these goals")
    parser.add_argument("--quick", action="store_true", help="3 rounds instead of 9")
    parser.add_argument(
        "--stores", type=Path, default=Path(gettempdir()) / "schwungrad-bench", metavar="FOLDER",
        help="where generated stores are kept",
    )  # fmt: skip
    return parser


def _table(verdicts: list[Verdict]) -> str:
    head = ("goal", "what", "value", "limit", "", "measured")
    rows = [
        (
            v.goal,
            v.what,
            "-" if v.value is None else f"{v.value:,.2f} {v.unit}",
            "-" if v.value is None else f"{v.limit:,g} {v.unit}",
            _WORDS[v.reached],
            v.told,
        )
        for v in verdicts
    ]
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (head, *rows)
    )


if __name__ == "__main__":
    sys.exit(main())
