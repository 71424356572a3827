"""The program itself, from the first byte of `python` to the painted board."""

import sys

from kanban_app import app, cli
from tests.bench.probes.report import tell_start

HEAVY = ("sqlalchemy", "sqlmodel", "pyqtgraph", "numpy", "asyncio", "qasync")


def at_first_paint(_: object) -> None:
    """Stand in for what follows the first paint."""
    tell_start(heavy=sum(name in sys.modules for name in HEAVY))


setattr(app, "_import_in_thread", at_first_paint)  # noqa: B010 -- a stand-in
cli.main(["--store", sys.argv[1], "--lang", "de"])
