"""The first paint comes before everything heavy; what it imports is what a start costs."""

import os
import subprocess
import sys

import pytest

from tests.builders import Desk

HEAVY = (
    "sqlalchemy", "sqlmodel", "alembic", "pyqtgraph", "numpy", "asyncio", "qasync",
    # What the use cases need of a store, and all that is kept beside the pipeline.
    "kanban_app.services.ports", "kanban_app.domain.daybook",
)  # fmt: skip
# PySide prepares a class when it is first met; meeting one of these it has prepared all widgets.
UNUSED = ("QStyle", "QTabWidget", "QMdiArea", "QGraphicsView")
# Stands in for the thread of the late imports, and tells how things are at the first paint.
PROGRAM = f"""
import gc, linecache, os, sys, threading
from kanban_app import cli

def at_first_paint(_):
    from PySide6 import QtWidgets
    from PySide6.QtWidgets import QApplication
    prepared = list(vars(QtWidgets))
    cards = sum(len(c.model.cards) for w in QApplication.topLevelWidgets() if hasattr(w, "board")
                for c in w.board.columns)
    print(cards, *(name for name in {HEAVY} if name in sys.modules))
    print(*(file for file in linecache.cache if "kanban_app/ui" in file))
    print(gc.isenabled(), gc.get_stats()[-1]["collections"])
    print(*(name for name in {UNUSED} if name in prepared), flush=True)
    os._exit(0)

threading.Thread.start = at_first_paint
cli.main(["--store", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Return what the program tells at its first paint: see PROGRAM."""
    tmp_path = tmp_path_factory.mktemp("start")
    store = tmp_path / "b.sqlite"
    desk = Desk(store)
    desk.add("Müller, Eva")
    desk.close()
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("STATE", "DATA", "CONFIG", "CACHE")}
    done = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", PROGRAM, str(store)],
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_board_is_painted_before_anything_heavy_is_imported(told):
    assert told[0] == "1"


def test_no_source_text_is_read_at_the_start(told):
    assert told[1] == ""


def test_nothing_is_collected_on_the_way_to_the_first_paint(told):
    assert told[2] == "False 0"


def test_no_widget_class_is_prepared_that_the_board_does_not_use(told):
    assert told[3] == ""
