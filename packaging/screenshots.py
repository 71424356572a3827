"""Draws the pictures of the README from sample data, off screen: `screenshots.py FOLDER`."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kanban_app.composition import headless
from kanban_app.ui import i18n, theme
from kanban_app.ui.headless import drawn_window
from kanban_app.ui.settings import Settings
from kanban_app.ui.top_bar import BOTH

WIDE, SMALL = QSize(1440, 900), QSize(1280, 720)
PICTURES = (
    ("board-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("board-dark", "de", theme.Mode.DARK, "owner", "comfortable", WIDE),
    ("buyer-compact", "en", theme.Mode.LIGHT, "buyer", "compact", SMALL),
    ("both-compact", "en", theme.Mode.LIGHT, BOTH, "compact", WIDE),
)


def main(target: Path) -> None:
    """Write every picture into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, headless(Path(folder) / "s.sqlite", "de") as desk:
        desk.sample.fill(86, 18, 1)
        for name, language, mode, journey, density, size in PICTURES:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            i18n.install(app, language)
            theme.apply(app, mode)
            settings = Settings(Path(folder))
            settings.journey, settings.density = journey, density
            window = drawn_window(desk, settings, size)
            window.grab().save(str(target / f"{name}.png"))
            window.may_close = True
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
