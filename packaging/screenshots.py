"""Draws the pictures of the README from sample data, off screen: `screenshots.py FOLDER`."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from kanban_app.composition import headless
from kanban_app.services.desk import Desk
from kanban_app.ui import aio, formats, i18n, theme
from kanban_app.ui.aio import P, T, Work, Worker
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.analytics.screen import AnalyticsScreen
from kanban_app.ui.analytics.windows import Window, question_of
from kanban_app.ui.headless import drawn_window
from kanban_app.ui.links.contacts import ContactsLink
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.map_parts import MapNeighbours, join_parts
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.matching import BUYERS, MatchingLink
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.links.screens import Screen
from kanban_app.ui.links.today import TodayLink
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.links.wheel_side import WheelSide
from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import ANALYTICS, CONTACTS, MAPS, PROPERTIES, TODAY, WHEEL, Shell
from kanban_app.ui.top_bar import BOTH
from kanban_app.ui.widgets.choices import Choice

# What a screen does a moment after it is opened has been done after these.
_FRAMES, _FRAME_S = 40, 0.02
WIDE, SMALL = QSize(1440, 900), QSize(1280, 720)
PICTURES = (
    ("board-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("board-dark", "de", theme.Mode.DARK, "owner", "comfortable", WIDE),
    ("buyer-compact", "en", theme.Mode.LIGHT, "buyer", "compact", SMALL),
    ("both-compact", "en", theme.Mode.LIGHT, BOTH, "compact", WIDE),
    ("wheel-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("wheel-dark", "en", theme.Mode.DARK, "owner", "comfortable", WIDE),
    ("maps-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("today-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("today-dark", "en", theme.Mode.DARK, "owner", "comfortable", WIDE),
    ("contacts-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("properties-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("matching-dark", "en", theme.Mode.DARK, "owner", "comfortable", WIDE),
    ("analytics-light", "de", theme.Mode.LIGHT, "owner", "comfortable", WIDE),
    ("analytics-dark", "en", theme.Mode.DARK, "owner", "comfortable", WIDE),
)


class AtOnce:
    """Implements `Worker` in the calling thread: a picture needs no loop."""

    async def run(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return the result of `work`."""
        return work(*args, **kwargs)


def finish(work: Work) -> None:
    """Run a coroutine that never has to wait."""
    try:
        work.send(None)
    except StopIteration:
        return
    raise AssertionError("this work waits for something")


def _properties(shell: Shell, desk: Desk, worker: Worker) -> Screen:
    return _BestMatched(_made(shell, desk, worker), desk, "")


def _matching(shell: Shell, desk: Desk, worker: Worker) -> Screen:
    return _BestMatched(_made(shell, desk, worker), desk, BUYERS)


def _made(shell: Shell, desk: Desk, worker: Worker) -> PropertiesLink:
    made = PropertiesLink(shell, desk, worker)
    MatchingLink(shell, desk, worker, made.screen)
    return made


class _BestMatched:
    """Opens the properties at the one that fits most buyers."""

    def __init__(self, link: PropertiesLink, desk: Desk, tab: str) -> None:
        self._link, self._desk, self._tab = link, desk, tab

    def open(self) -> None:
        """Show the screen."""
        while self._desk.matching.prepare():
            pass
        counts = self._desk.matching.counts()
        self._link.open_property(max(counts, key=lambda found: counts[found]))
        if self._tab:
            self._link.screen.show_tab(self._tab)


def _wheel(shell: Shell, desk: Desk, worker: Worker) -> Screen:
    made = WheelLink(shell, desk, worker)
    WheelSide(shell, desk, worker, made)
    join_past(PastLink(shell, desk, worker), made.screen.header, made.follow_past)
    return made


def _maps(shell: Shell, desk: Desk, worker: Worker) -> Screen:
    made, inspector = MapsLink(shell, desk, worker), InspectorLink(shell, desk, worker)
    personas = PersonasLink(shell, desk, worker, inspector)
    finish(personas.begin())
    near = MapNeighbours(JourneyLink(shell, desk, worker), personas, PastLink(shell, desk, worker))
    join_parts(shell, desk, worker, made, near)
    return made


SCREENS: dict[str, Callable[[Shell, Desk, Worker], Screen]] = {
    TODAY: TodayLink,
    WHEEL: _wheel,
    MAPS: _maps,
    CONTACTS: ContactsLink,
    PROPERTIES: _properties,
    "matching": _matching,
}


def main(target: Path) -> None:
    """Write every picture into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, headless(Path(folder) / "s.sqlite", "de") as desk:
        desk.sample.fill(86, 18, 1)
        aio.begin(finish)
        for name, language, mode, journey, density, size in PICTURES:
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            i18n.install(app, language)
            theme.apply(app, mode)
            settings = Settings(Path(folder))
            settings.journey, settings.density = journey, density
            window = drawn_window(desk, settings, size)
            screen, _, _ = name.partition("-")
            if screen == ANALYTICS:
                _show_analytics(window, desk, journey)
            elif screen in SCREENS:
                _open(window, SCREENS[screen], desk)
            window.grab().save(str(target / f"{name}.png"))
            window.may_close = True
            window.close()


def _open(window: MainWindow, make: Callable[[Shell, Desk, Worker], Screen], desk: Desk) -> None:
    shell = window.findChild(Shell)
    assert shell is not None
    shell.window.rail.show_badge(TODAY, desk.today.due_count())
    make(shell, desk, AtOnce()).open()
    for _ in range(_FRAMES):
        QApplication.processEvents()
        time.sleep(_FRAME_S)


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
