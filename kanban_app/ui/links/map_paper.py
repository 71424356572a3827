"""The menu of the map screen: print, export, templates, copies and comparisons."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from kanban_app.services.desk import Desk
from kanban_app.services.maps import Scope
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker
from kanban_app.ui.export.map_files import MapFormat, MapWish, map_file, page_of
from kanban_app.ui.icons import icon
from kanban_app.ui.links.file_run import FileRun, Make
from kanban_app.ui.links.gauge import Gauge
from kanban_app.ui.links.journey_deeds import COPY, NEW, JourneyDeeds
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.maps.print_dialog import MapPrintDialog, PrintWish
from kanban_app.ui.paper.map_content import Fit, PageFormat, Print
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import theme, tokens
from kanban_app.ui.widgets.buttons import IconButton
from kanban_app.ui.widgets.file_dialogs import file_name


class MapPaper(QObject):
    """Puts the menu into the bar of the map screen."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, maps: MapsLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._maps = shell, desk, worker, maps
        self.run: FileRun[MapPrintDialog, PrintWish] | None = None
        self._awaited = False
        maps.shown_sheet.connect(self._on_sheet)
        self.menu = QMenu(shell.window)
        self._print = self.menu.addAction("")
        self._print.triggered.connect(self.ask_print)
        self.from_file = self.menu.addAction("")
        self.deeds = JourneyDeeds(shell, desk, worker, lambda: maps.journey)
        self.deeds.add_to(self.menu)
        self.deeds.made.connect(maps.screen.header.journey_chosen)
        new = (self.deeds.actions[NEW], self.deeds.actions[COPY], self.from_file)
        maps.screen.header.new_menu.addActions(new)
        self.button = IconButton("more", "", maps.screen.header)
        self.button.setMenu(self.menu)
        maps.screen.header.add_control(self.button)
        shell.language_changed.connect(self._show_words)
        theme().changed.connect(self._show_words)
        self._show_words()

    def ask_print(self) -> None:
        """Ask how the map on the screen shall be printed, and do it."""
        sheet, journey = self._maps.sheet, self._maps.journey
        if sheet is None or journey is None:
            # The screen is being opened: asked as soon as there is a map.
            self._awaited = True
            return
        self._awaited = False
        name = journey.name.text(formats.language())
        scope = Scope(sheet.first, sheet.last, sheet.as_of, sheet.persona)
        wish = MapWish(journey, scope, opened=self._maps.screen.view.opened)
        title = self.tr("Print or export the map %s") % name
        suggested = Path.home() / file_name(f"{self.tr('Journey map')} {name}")
        dialog = MapPrintDialog(title, suggested, self._shell.window)
        self.run = FileRun(dialog, self._worker, partial(self._prepare, wish))
        self.run.begin()

    def _prepare(self, wish: MapWish, asked: PrintWish) -> Make:
        return partial(self._make, wish, asked)

    def _make(self, wish: MapWish, asked: PrintWish, gauge: Gauge) -> bytes:
        how = Print(PageFormat(asked.paper), Fit(asked.fit))
        page = page_of(self._desk, MapWish(wish.journey, wish.scope, how, wish.opened, asked.names))
        return map_file(MapFormat(asked.format), page, how, gauge)

    def _on_sheet(self) -> None:
        if self._awaited:
            self.ask_print()

    def _show_words(self) -> None:
        self.button.set_name(self.tr("Print, export and copy"))
        self._print.setText(self.tr("Print or export …"))
        self.from_file.setText(self.tr("Add journey from file …"))
        self.from_file.setIcon(icon("file", tokens().text_2))
        self._print.setIcon(icon("export", tokens().text_2))
        self._maps.screen.header.lifecycle.setIcon(icon("repeat", tokens().text_2))
