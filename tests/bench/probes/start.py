"""The program itself, from the first byte of `python` to the painted board."""

import sys
import threading

from kanban_app import cli
from tests.bench.probes.report import tell_start

HEAVY = ("sqlalchemy", "sqlmodel", "pyqtgraph", "numpy", "asyncio", "qasync")


def at_first_paint(_: object) -> None:
    """Stand in for the thread of the late imports, the first thing after the first paint."""
    tell_start(heavy=sum(name in sys.modules for name in HEAVY))


# Not a name in `kanban_app.app`: importing that is a part of the start, and follows its order.
setattr(threading.Thread, "start", at_first_paint)  # noqa: B010 -- a stand-in
cli.main(["--store", sys.argv[1], "--lang", "de"])
