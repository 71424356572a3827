"""The late imports in their thread: how long the window does not answer meanwhile."""

import sys
from pathlib import Path

from kanban_app import app as program
from tests.bench.probes.report import tell
from tests.bench.probes.window import Window

window = Window(Path(sys.argv[1]))
window.watch.start()
program._import_in_thread(window.app)
window.watch.stop()
tell(gap=window.watch.longest_ms, over=window.watch.over(16.7))
