"""The first paint comes before everything heavy; what it imports is what a start costs."""

import os
import subprocess
import sys

from tests.builders import Desk

HEAVY = ("sqlalchemy", "sqlmodel", "alembic", "pyqtgraph", "numpy", "asyncio", "qasync")
# Stands in for what follows the first paint, and tells what has been imported by then.
PROGRAM = f"""
import os, sys
from kanban_app import app, cli

def at_first_paint(running):
    cards = sum(len(c.model.cards) for w in running.topLevelWidgets() if hasattr(w, "board")
                for c in w.board.columns)
    print(cards, *(name for name in {HEAVY} if name in sys.modules), flush=True)
    os._exit(0)

app._import_in_thread = at_first_paint
cli.main(["--store", sys.argv[1]])
"""


def test_the_board_is_painted_before_anything_heavy_is_imported(tmp_path):
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
    assert done.stdout.split() == ["1"], done.stderr
