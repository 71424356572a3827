"""Joins the analytics screen to the numbers: asks for them, follows every change, lists cards."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kanban_app.analytics.question import Chart, Question
from kanban_app.analytics.report import Report
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.analytics.screen import AnalyticsScreen, StrictChosen
from kanban_app.ui.analytics.windows import Window, WindowKind, question_of
from kanban_app.ui.links.analytics_images import AnalyticsImages
from kanban_app.ui.links.analytics_lists import AnalyticsLists
from kanban_app.ui.links.analytics_live import patched
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.past import Shown
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import ANALYTICS, Shell
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.float_window import FloatWindow

_FLOAT_SIZE = (1280, 860)
_LIVE = (Chart.THROUGHPUT, Chart.CONVERSION)
# Names for the tips of so many points; nobody points at more.
_MOST_NAMES = 2_000


class Answer(NamedTuple):
    """A report, what its cards are called, and the goals of its stages."""

    report: Report
    names: Mapping[CardId, str]
    goals: Mapping[StageId, Goal] = {}


class AnalyticsLink(QObject):
    """Keeps the screen true while it is open; nothing is computed while it is not."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    board_wanted = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.screen = AnalyticsScreen()
        self._window = _restored(shell.settings.analytics)
        self._journey = self._persona = self._whose = ""
        self._moment: Moment | None = None
        self._asking = Asking(self._tell, lambda: self.shown)
        self._view: View | None = None
        self._own: FloatWindow | None = None
        self.images = AnalyticsImages(shell, self.screen)
        self.lists = AnalyticsLists(shell, desk, worker, self.screen, lambda: self._view)
        self.lists.open_requested.connect(self.open_requested)
        shell.window.add_screen(ANALYTICS, self.screen.header, self.screen)
        self._connect()

    @property
    def view(self) -> View | None:
        """Return what is shown, None before the first answer."""
        return self._view

    def open(self) -> None:
        """Show the screen."""
        if self._own is not None:
            self._own.raise_()
            self._own.activateWindow()
            return
        if not self._journey:
            self._journey = next((j.key for j in self._shell.presenter.board.shown), "")
        self._shell.window.show_screen(ANALYTICS)
        self.screen.strip.setFocus()
        self.refresh()

    @property
    def journey(self) -> Journey | None:
        """Return the journey the numbers are of, None in a store without any."""
        return self._chosen()

    def show_persona(self, key: str, whose: str = "") -> None:
        """Tell the numbers of the cards of one persona alone, "" of all; images say `whose`."""
        self._whose = whose if key else ""
        if key != self._persona:
            self._persona = key
            self.lists.forget()
            self.screen.dock.dismiss()
            self.refresh()

    def follow_past(self, shown: Shown) -> None:
        """Tell everything as of the moment that the board shows."""
        if shown.moment != self._moment:
            self._moment = shown.moment
            self.refresh()

    def refresh(self) -> None:
        """Ask for everything anew, if anybody sees it; what is asked meanwhile is asked once."""
        self._asking.again()

    @property
    def shown(self) -> bool:
        """Return whether the screen is to be seen."""
        return self._own is not None or self._shell.window.screen_key == ANALYTICS

    async def _tell(self) -> None:
        journey = self._chosen()
        if journey is None:
            return
        question = self._question()
        self._show_header(question)
        answer = await self._worker.run(self._read, journey, question)
        if self._asking.stale:
            return
        first, before = self._view is None, self._view
        view = View(answer.report, journey, answer.names, goals=answer.goals, whose=self._whose)
        self._view = view
        (self.screen.show_view if first else self.screen.follow_view)(self._view)
        await self.lists.follow(before, self._view)

    def _read(self, journey: Journey, question: Question) -> Answer:
        """Compute on the database thread."""
        report = self._desk.analytics.report(journey, question)
        faces = self._desk.board.faces(_pointed_at(report))
        names = {f.id: f.heading for f in faces}
        return Answer(report, names, self._desk.goals.all())

    def _chosen(self) -> Journey | None:
        journeys = self._shell.presenter.board.journeys
        found = next((j for j in journeys if j.key == self._journey), None)
        return found or next(iter(journeys), None)

    def _question(self) -> Question:
        now = self._shell.clock()
        moment = self._moment if self._moment is not None else now
        asked = question_of(self._window, self._shell.days.date_of(moment), moment)
        return asked._replace(persona=self._persona)

    def _show_header(self, question: Question) -> None:
        journeys = self._shell.presenter.board.journeys
        choices = [Choice(j.key, j.name.text(formats.language())) for j in journeys]
        chosen = self._chosen()
        self.screen.header.show_journeys(choices, chosen.key if chosen else "")
        self.screen.header.show_window(self._window, question.first, question.last)

    def _connect(self) -> None:
        shell, screen = self._shell, self.screen
        shell.presenter.done.connect(self.refresh)
        shell.presenter.numbers_changed.connect(self._on_numbers)
        shell.presenter.journeys_changed.connect(self.refresh)
        shell.language_changed.connect(self.refresh)
        shell.day_changed.connect(self.refresh)
        screen.header.journey_chosen.connect(self._on_journey)
        screen.header.window_chosen.connect(self._on_window)
        screen.header.float_wanted.connect(self._on_float)
        screen.strict_chosen.connect(self._on_strict)
        screen.nothing.button.clicked.connect(self.board_wanted)

    def _on_numbers(self) -> None:
        """Follow a change in its own frame, as far as the live numbers reach."""
        presenter = self._shell.presenter
        if self._view is None or self._moment is not None or presenter.past.day or not self.shown:
            return
        if self._persona:
            # The live numbers are of all cards: those of a persona are asked for.
            return
        stats = presenter.numbers.stats(self._view.journey.id)
        if stats is not None:
            self._view = self._view._replace(report=patched(self._view.report, stats))
            self.screen.show_some(self._view, _LIVE)

    def _on_journey(self, key: str) -> None:
        self._journey = key
        self.lists.forget()
        self.screen.dock.dismiss()
        self.refresh()

    def _on_window(self, window: Window) -> None:
        self._window = window
        self._shell.settings.analytics = f"{window.kind},{int(window.compare)}"
        self.refresh()

    def _on_strict(self, chosen: StrictChosen) -> None:
        self._window = self._window._replace(strict=chosen.strict)
        self.refresh()

    def _on_float(self) -> None:
        if self._own is None:
            self._float()
        else:
            self._dock()

    def _float(self) -> None:
        window = self._shell.window
        window.show_screen(BOARD)
        self._own = FloatWindow(window)
        self._own.setWindowTitle(self.tr("Analytics"))
        self._own.resize(*_FLOAT_SIZE)
        self._own.dock_wanted.connect(self._dock)
        for part in (self.screen.header, self.screen):
            self._own.take(part)
            part.show()
        self._own.show()
        self.screen.header.set_floating(floating=True)
        self.refresh()

    def _dock(self) -> None:
        own, self._own = self._own, None
        window = self._shell.window
        window.take_back(ANALYTICS, self.screen.header, self.screen)
        self.screen.header.set_floating(floating=False)
        if own is not None:
            own.hide()
            own.deleteLater()
        self.open()


def _restored(text: str) -> Window:
    kind, _, compare = text.partition(",")
    if kind not in set(WindowKind) or kind == WindowKind.OWN:
        return Window()
    return Window(WindowKind(kind), compare=compare != "0")


def _pointed_at(report: Report) -> list[CardId]:
    """Return the cards whose names the pictures say: those of tables before mere dots."""
    found = [case.card for case in report.losses.cases]
    found += [p.card for p in report.cycle.points]
    found += [p.card for stage in report.ageing for p in stage.points]
    return list(dict.fromkeys(found))[:_MOST_NAMES]
