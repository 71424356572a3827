"""Draws the pictures of the README from sample data, off screen: `screenshots.py FOLDER`."""

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kanban_app.composition import headless
from kanban_app.services.desk import Desk
from kanban_app.ui import formats, i18n, theme
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.analytics.screen import AnalyticsScreen
from kanban_app.ui.analytics.windows import Window, question_of
from kanban_app.ui.headless import drawn_window
from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import ANALYTICS
from kanban_app.ui.top_bar import BOTH
from kanban_app.ui.widgets.choices import Choice

WIDE, SMALL = QSize(1440, 900), QSize(1280, 720)
PICTURES = (
    ("board-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("board-dark", "de", theme.Mode.DARK, "owner", "comfortable", WIDE),
    ("buyer-compact", "en", theme.Mode.LIGHT, "buyer", "compact", SMALL),
    ("both-compact", "en", theme.Mode.LIGHT, BOTH, "compact", WIDE),
    ("analytics-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("analytics-dark", "en", theme.Mode.DARK, "owner", "comfortable", WIDE),
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
            if name.startswith(ANALYTICS):
                _show_analytics(window, desk, journey)
            window.grab().save(str(target / f"{name}.png"))
            window.may_close = True
            window.close()


def _show_analytics(window: MainWindow, desk: Desk, key: str) -> None:
    screen, now = AnalyticsScreen(), desk.clock()
    journey = desk.journeys.find(key)
    question = question_of(Window(), desk.days.date_of(now), now)
    report = desk.analytics.report(journey, question)
    cards = [case.card for case in report.losses.cases]
    names = {face.id: face.heading for face in desk.board.faces(cards)}
    choices = [Choice(j.key, j.name.text(formats.language())) for j in desk.journeys.journeys()]
    screen.header.show_journeys(choices, key)
    screen.header.show_window(Window(), question.first, question.last)
    window.add_screen(ANALYTICS, screen.header, screen)
    window.show_screen(ANALYTICS)
    screen.show_view(View(report, journey, names))
    QApplication.processEvents()
    QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
