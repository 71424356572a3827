"""The composition root: the only module that knows every part.

Imports are the start-up, so the order here is the design: open the file and paint the board with
QtWidgets and `sqlite3` only, then import the rest in a thread, then enter the asyncio loop.
"""

import importlib
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from kanban_app import direct_imports, logs  # noqa: F401 -- works by being imported
from kanban_app.clock import now
from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone, state_folder
from kanban_app.store.connection import SCHEMA_VERSION, open_store
from kanban_app.store.first_screen import FirstScreen, read_first_screen
from kanban_app.ui import i18n, notify, theme
from kanban_app.ui.crash import CrashReport, tell_and_wait
from kanban_app.ui.i18n import explain
from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import Shell

_CARDS_AT_FIRST = 24
_HEAVY = ("kanban_app.composition", "kanban_app.ui.running")
# The interpreter hands the GIL over this often, so that work in threads never costs a frame.
_SWITCH_S = 0.0005


def open_window(path: Path, language: str | None) -> int:
    """Open the board; without a display draw it into `board.png` and print the pipeline."""
    if not _has_display():
        return _draw(path, language)
    settings = Settings(state_folder())
    app = _application(settings, language)
    days = LocalDays(local_zone())
    try:
        opened = open_store(path)
        if opened.version != SCHEMA_VERSION:
            from kanban_app.composition import brought_up

            # Only a new store, or a new version of the program, waits for this.
            opened = brought_up(opened, days)
        today = days.date_of(now()).isoformat()
        first = read_first_screen(opened.connection, _CARDS_AT_FIRST, today)
    except StorageError as error:
        # Started from a menu nobody sees the terminal.
        tell_and_wait(app, explain(error))
        raise
    shell = _first_paint(app, first, settings, days)
    logs.install(state_folder(), CrashReport(shell.window).show_report)
    _import_in_thread(app)
    from kanban_app.composition import desk_of
    from kanban_app.store.store import SqlStore
    from kanban_app.ui.running import run_until_closed

    store = SqlStore(opened)
    run_until_closed(app, shell, desk_of(store, days), store.close)
    settings.save()
    return 0


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _draw(path: Path, language: str | None) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kanban_app.composition import headless
    from kanban_app.ui.headless import draw_board

    with headless(path, language) as desk:
        draw_board(desk, Path("board.png"))
    return 0


def _application(settings: Settings, language: str | None) -> QApplication:
    app = QApplication(theme.arguments())
    app.setApplicationName("Schwungrad")
    app.setDesktopFileName("schwungrad")
    # The last window does not end the program: a save may still be on its way.
    app.setQuitOnLastWindowClosed(False)
    if settings.reduce_motion is not None:
        # Else the environment has said it.
        notify.set_reduce_motion(settings.reduce_motion)
    i18n.install(app, language or settings.language or i18n.system_language())
    theme.apply(app, settings.mode)
    return app


def _first_paint(
    app: QApplication, first: FirstScreen, settings: Settings, days: LocalDays
) -> Shell:
    window = MainWindow()
    shell = Shell(window, settings, now, days)
    shell.show_first(first.journeys, first.tops)
    window.show()
    app.processEvents()
    return shell


def _import_in_thread(app: QApplication) -> None:
    """Import what the first paint did without, while the window answers."""
    sys.setswitchinterval(_SWITCH_S)
    imports = threading.Thread(target=lambda: [importlib.import_module(m) for m in _HEAVY])
    imports.start()
    while imports.is_alive():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        imports.join(0.002)
