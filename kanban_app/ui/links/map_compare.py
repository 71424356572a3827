"""Joins the comparison of two maps to the use cases: another journey, or the same another day."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Sheet
from kanban_app.domain.moment import Moment
from kanban_app.exchange.writing.map_markdown import write_comparison
from kanban_app.services.desk import Desk
from kanban_app.services.maps import Scope
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker
from kanban_app.ui.export.compare_texts import compare_text
from kanban_app.ui.export.map_files import MapFormat, comparison_file, side_names, without_names
from kanban_app.ui.icons import icon
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.file_run import FileRun, Make
from kanban_app.ui.links.gauge import Gauge
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.maps.compare.stacked import Compared
from kanban_app.ui.maps.compare.view import CompareView
from kanban_app.ui.maps.print_dialog import MapPrintDialog, PrintWish
from kanban_app.ui.paper.map_compare import compare_note, compare_title
from kanban_app.ui.paper.map_content import PageFormat, Print
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import theme, tokens
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.file_dialogs import file_name

AGO, DAY, JOURNEY = "ago:", "day", "journey:"
QUARTER, HALF, YEAR = 91, 182, 365


class MapCompare(QObject):
    """Shows the map beside another one, and writes both to a file."""

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, maps: MapsLink, menu: QMenu
    ) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._maps = shell, desk, worker, maps
        self.view: CompareView | None = None
        self.compared: Compared | None = None
        self.run: FileRun[MapPrintDialog, PrintWish] | None = None
        self._with = f"{AGO}{QUARTER}"
        self._awaited = False
        self._asking = Asking(self._compare, lambda: self._seen)
        self._action = menu.addAction("")
        self._action.triggered.connect(self.open)
        maps.shown_sheet.connect(self._on_sheet)
        shell.language_changed.connect(self._show_words)
        theme().changed.connect(self._show_words)
        self._show_words()

    @property
    def _seen(self) -> bool:
        return self.view is not None and not self.view.isHidden()

    def open(self) -> None:
        """Show the map of the screen beside another one."""
        if self._maps.sheet is None:
            # The screen is being opened: shown as soon as there is a map.
            self._awaited = True
            return
        self._awaited = False
        if self.view is None:
            self.view = self._made()
        self._maps.screen.show_page(self.view)
        self.view.against.setFocus()
        self.compare(self._with)

    def close(self) -> None:
        """Show the map alone again."""
        self._maps.screen.show_page(None)

    def compare(self, chosen: str) -> None:
        """Compare with another journey or another day; `DAY` waits for one to be typed."""
        self._with = chosen
        view = self.view
        if view is None:
            return
        self._offer(view)
        view.day.setVisible(chosen == DAY)
        if chosen == DAY and view.day.value is None:
            view.day.line.setFocus()
        self._asking.again()

    async def _compare(self) -> None:
        first = self._maps.sheet
        if first is None or self.view is None:
            return
        found = self._other(first)
        if found is None:
            return
        journey, scope = found
        second = await self._worker.run(self._desk.maps.sheet, journey, scope)
        if self._asking.stale:
            # Something else was chosen meanwhile.
            return
        names = side_names(first, second, self._shell.days)
        self.compared = Compared(first, second, names)
        note, title = compare_note(self.compared), compare_title(self.compared)
        self.view.title.setText(title)
        spoken = write_comparison(compare_text(self.compared)).decode()
        self.view.show_compared(self.compared, note, spoken)

    def _other(self, first: Sheet) -> tuple[Journey, Scope] | None:
        """Return what the map is compared with."""
        journeys = self._shell.presenter.board.journeys
        own = next((j for j in journeys if j.id == first.journey), None)
        if self._with.startswith(JOURNEY):
            key = self._with.removeprefix(JOURNEY)
            other = next((j for j in journeys if j.key == key), None)
            # Personas are those of one journey.
            return (other, Scope(first.first, first.last, first.as_of)) if other else None
        day = self._day(first)
        if own is None or day is None:
            return None
        last, span = day.toordinal(), first.last - first.first
        moment = min(self._shell.days.end_of(day), self._shell.clock())
        return own, Scope(last - span, last, Moment(moment), first.persona)

    def _day(self, first: Sheet) -> date | None:
        if self._with == DAY:
            return self.view.day.value if self.view else None
        ago = timedelta(days=int(self._with.removeprefix(AGO)))
        return self._shell.days.date_of(first.as_of) - ago

    def _offer(self, view: CompareView) -> None:
        sheet = self._maps.sheet
        others = [
            Choice(f"{JOURNEY}{j.key}", j.name.text(formats.language()))
            for j in self._shell.presenter.board.journeys
            if sheet is not None and j.id != sheet.journey
        ]
        days = [
            Choice(f"{AGO}{QUARTER}", self.tr("a quarter before")),
            Choice(f"{AGO}{HALF}", self.tr("half a year before")),
            Choice(f"{AGO}{YEAR}", self.tr("a year before")),
            Choice(DAY, self.tr("another day …")),
        ]
        choices = [*days, *others]
        if self._with not in {choice.key for choice in choices}:
            self._with = choices[0].key
        view.against.show_choices(choices, self._with)

    def _made(self) -> CompareView:
        view = CompareView()
        view.with_chosen.connect(self.compare)
        view.day_typed.connect(self._on_day)
        view.export_wanted.connect(self.ask_export)
        view.closed.connect(self.close)
        return view

    def _on_day(self) -> None:
        if self._with == DAY:
            self.compare(DAY)

    def _on_sheet(self) -> None:
        if self._awaited:
            self.open()
        elif self._seen:
            self.compare(self._with)

    def ask_export(self) -> None:
        """Ask for the file of the comparison, and write it."""
        if self.compared is None:
            return
        title = compare_title(self.compared)
        suggested = Path.home() / file_name(title)
        dialog = MapPrintDialog(title, suggested, self._shell.window, whole=False)
        self.run = FileRun(dialog, self._worker, partial(_prepare, self.compared))
        self.run.begin()

    def _show_words(self) -> None:
        self._action.setText(self.tr("Compare with …"))
        self._action.setIcon(icon("swap", tokens().text_2))


def _prepare(compared: Compared, asked: PrintWish) -> Make:
    return partial(_make, compared, asked)


def _make(compared: Compared, asked: PrintWish, gauge: Gauge) -> bytes:
    if not asked.names:
        first, second = without_names(compared.first), without_names(compared.second)
        compared = replace(compared, first=first, second=second)
    how = Print(PageFormat(asked.paper))
    return comparison_file(MapFormat(asked.format), compared, how, gauge)
