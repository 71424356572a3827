"""What is done with a journey as a whole: begun, written as a template, copied, deleted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey, Names
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.export.files import write_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.icons import icon
from kanban_app.ui.journeys.name_dialog import JourneyName, JourneyNameDialog
from kanban_app.ui.notify import Action, ask
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import theme, tokens
from kanban_app.ui.widgets.file_dialogs import saving

NEW, COPY = "new", "copy"
_EXPORT, _RENAME, _DELETE = "export", "rename", "delete"
_ICONS = {NEW: "plus", _EXPORT: "export", COPY: "copy", _RENAME: "pencil", _DELETE: "trash"}


class JourneyDeeds(QObject):
    """Adds the deeds to a menu; `which` says what journey is meant when one is chosen.

    `made` tells the key of a journey that was added, `begun` that it is one without any map.
    """

    made = Signal(str)
    begun = Signal()

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, which: Callable[[], Journey | None]
    ) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._which = shell, desk, worker, which
        self.dialog: JourneyNameDialog | None = None
        self.actions: dict[str, QAction] = {}
        shell.language_changed.connect(self._show_words)
        theme().changed.connect(self._show_words)

    def add_to(self, menu: QMenu) -> None:
        """Offer everything at the end of a menu."""
        menu.addSeparator()
        deeds = {
            NEW: self.ask_new,
            _EXPORT: self.ask_file,
            COPY: self.ask_copy,
            _RENAME: self.ask_name,
            _DELETE: self.ask_delete,
        }
        for key, deed in deeds.items():
            self.actions[key] = menu.addAction("")
            self.actions[key].triggered.connect(deed)
        self._show_words()

    def ask_file(self) -> None:
        """Ask where the template shall lie, and write it there."""
        journey = self._which()
        if journey is None:
            return
        words, only = self.tr("Export journey as template"), [self.tr("Journeys (*.toml)")]
        dialog = saving(self._shell.window, words, Path(f"{journey.key}.toml"), only)
        dialog.fileSelected.connect(partial(self.write, journey.id))
        dialog.open()

    def write(self, journey: JourneyId, path: str) -> None:
        """Write the template of a journey to a file."""
        spawn(self._write(journey, Path(path)))

    async def _write(self, journey: JourneyId, path: Path) -> None:
        def work() -> None:
            write_file(path, self._desk.templates.written(journey))

        try:
            await self._worker.run(work)
        except UserError as problem:
            self._tell(self.tr("The template was not written"), explain(problem))
            return
        text = self.tr("%s holds the stages, texts, targets and personas of the map; no card.")
        self._tell(self.tr("Template written"), text % path)

    def ask_new(self) -> None:
        """Ask for the name of a journey of the broker's own, and begin it."""
        if not self._shell.presenter.past.may_change():
            return
        text = self.tr("It begins with three stages and an empty map; both are yours to change.")
        dialog = JourneyNameDialog(
            self.tr("New journey"), text, Names("", ""), self.tr("Create"), self._shell.window
        )
        self._open(dialog, self._begin)

    def ask_copy(self) -> None:
        """Ask for the name of a copy, and make it."""
        journey = self._changeable()
        if journey is None:
            return
        name = Names(f"{journey.name.de} 2", f"{journey.name.en} 2")
        text = self.tr("The copy has the same stages and the same map, and no card.")
        dialog = JourneyNameDialog(
            self.tr("Copy journey %s") % _named(journey), text, name, self.tr("Copy"),
            self._shell.window,
        )  # fmt: skip
        self._open(dialog, partial(self._copy, journey.id))

    def ask_name(self) -> None:
        """Ask for another name of the journey."""
        journey = self._changeable()
        if journey is None:
            return
        dialog = JourneyNameDialog(
            self.tr("Rename journey %s") % _named(journey), "", journey.name, self.tr("Rename"),
            self._shell.window,
        )  # fmt: skip
        self._open(dialog, partial(self._rename, journey.id))

    def ask_delete(self) -> None:
        """Delete the journey, if it is empty."""
        journey = self._changeable()
        if journey is not None:
            spawn(self._apply(partial(self._desk.templates.delete, journey.id)))

    def _open(self, dialog: JourneyNameDialog, deed: Callable[[JourneyName], None]) -> None:
        self.dialog = dialog
        dialog.typed.connect(deed)
        dialog.open()

    def _begin(self, typed: JourneyName) -> None:
        spawn(self._add_blank(typed.name))

    async def _add_blank(self, name: Names) -> None:
        before = len(self._shell.presenter.board.journeys)
        await self._apply(partial(self._desk.templates.begin, name), show=True)
        if len(self._shell.presenter.board.journeys) > before:
            self.begun.emit()

    def _copy(self, journey: JourneyId, typed: JourneyName) -> None:
        spawn(self._apply(partial(self._desk.templates.copy, journey, typed.name), show=True))

    def _rename(self, journey: JourneyId, typed: JourneyName) -> None:
        spawn(self._apply(partial(self._desk.templates.rename, journey, typed.name)))

    async def _apply(self, work: Callable[[], Changes], *, show: bool = False) -> None:
        before = {j.key for j in self._shell.presenter.board.journeys}
        await self._shell.presenter.apply(work)
        made = [j.key for j in self._shell.presenter.board.journeys if j.key not in before]
        if show and made:
            self._shell.choose_journey(made[0])
            self.made.emit(made[0])
        else:
            # The board may show a journey that is gone.
            self._shell.choose_journey(self._shell.settings.journey)

    def _changeable(self) -> Journey | None:
        return self._which() if self._shell.presenter.past.may_change() else None

    def _tell(self, title: str, text: str) -> None:
        close = Action("close", self.tr("Close"), primary=True)
        ask(self._shell.window, title, text, [close])

    def _show_words(self) -> None:
        words = {
            NEW: self.tr("New empty journey …"),
            _EXPORT: self.tr("Export journey as template …"),
            COPY: self.tr("Copy journey …"),
            _RENAME: self.tr("Rename journey …"),
            _DELETE: self.tr("Delete empty journey"),
        }
        for key, action in self.actions.items():
            action.setText(words[key])
            action.setIcon(icon(_ICONS[key], tokens().text_2))


def _named(journey: Journey) -> str:
    return journey.name.text(formats.language())
