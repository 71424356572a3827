"""Joins the stage editor to the board: its menu, saving stages, journeys from files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import (
    QT_TRANSLATE_NOOP,
    DomainError,
    ImportProblem,
    UserError,
    reason_of,
)
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.i18n import explain
from kanban_app.ui.icons import icon
from kanban_app.ui.journeys.drafts import StageEdit
from kanban_app.ui.journeys.stage_editor import StageEditor
from kanban_app.ui.links.journey_deeds import JourneyDeeds
from kanban_app.ui.notify import Action, ask
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import theme, tokens
from kanban_app.ui.widgets.file_dialogs import opening

KEYS = "Ctrl+Shift+P"


class JourneyLink(QObject):
    """Opens the stage editor and brings what comes of it to the store."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._editor: StageEditor | None = None
        self._unsaved: list[StageEdit] = []
        self._menu = QMenu(shell.window)
        self._edit = self._menu.addAction("")
        self._edit.setShortcut(QKeySequence(KEYS))
        self._edit.triggered.connect(self._on_edit)
        self._from_file = self._menu.addAction("")
        self._from_file.triggered.connect(self._on_from_file)
        self.deeds = JourneyDeeds(shell, desk, worker, self._active)
        self.deeds.add_to(self._menu)
        self.deeds.begun.connect(self.open)
        # A shortcut in a closed menu is heard only by a window that knows the action.
        shell.window.addAction(self._edit)
        self._button = shell.window.top_bar.add_menu("columns", "", self._menu)
        shell.language_changed.connect(self._show_words)
        theme().changed.connect(self._show_words)
        self._show_words()

    @property
    def editor(self) -> StageEditor | None:
        """Return the stage editor while it is open."""
        return self._editor

    def open(self) -> None:
        """Open the stage editor at the journey on the board."""
        if self._editor is not None:
            self._editor.raise_()
            return
        if not self._shell.presenter.past.may_change():
            return
        active = self._active()
        if active is None:
            return
        board = self._shell.presenter.board
        editor = StageEditor(board.journeys, active.id, self._counts(), self._shell.window)
        editor.saved.connect(self._on_saved)
        editor.journey_file_requested.connect(self._on_from_file)
        editor.finished.connect(self._on_closed)
        self._editor = editor
        editor.open()

    def _active(self) -> Journey | None:
        board = self._shell.presenter.board
        return next(iter(board.shown or board.journeys), None)

    def choose_file(self) -> None:
        """Ask for the file of a journey and add what is in it."""
        if not self._shell.presenter.past.may_change():
            return
        filters = [self.tr("Journeys (*.toml)"), self.tr("All files (*)")]
        dialog = opening(self._over(), self.tr("Add journey from file"), filters)
        dialog.fileSelected.connect(self.add_file)
        dialog.open()

    def add_file(self, path: str) -> None:
        """Add the journey that a TOML file describes and show it."""
        spawn(self._add(Path(path)))

    async def _add(self, path: Path) -> None:
        problems: list[UserError] = []

        def work() -> Changes:
            # Told in a dialog that stays: who writes such a file needs time to read the line.
            try:
                return self._desk.journeys.add(_contents(path))
            except (DomainError, ImportProblem) as problem:
                problems.append(problem)
                return Changes()

        before = {j.id for j in self._shell.presenter.board.journeys}
        await self._shell.presenter.apply(work)
        for problem in problems:
            title = self.tr("This journey cannot be added")
            close = Action("close", self.tr("Close"), primary=True)
            ask(self._over(), title, explain(problem), [close])
        for journey in self._shell.presenter.board.journeys:
            if journey.id not in before:
                self._show_added(journey.id, journey.key)

    def _show_added(self, journey: JourneyId, key: str) -> None:
        self._shell.choose_journey(key)
        if self._editor is not None:
            self._editor.show_journeys(self._shell.presenter.board.journeys, journey)

    def _on_saved(self, edit: StageEdit) -> None:
        self._unsaved.append(edit)
        if len(self._unsaved) == 1:
            spawn(self._save())

    async def _save(self) -> None:
        """Save one journey after the other: each makes the board read everything again."""
        while self._unsaved:
            await self._shell.presenter.apply(self._edit_of(self._unsaved[0]))
            self._unsaved.pop(0)
        self._shell.restore_columns()

    def _edit_of(self, edit: StageEdit) -> Callable[[], Changes]:
        return lambda: self._desk.journeys.edit_stages(edit.journey_id, edit.stages, edit.moved_to)

    def _on_closed(self) -> None:
        self._editor = None

    def _on_edit(self) -> None:
        self.open()

    def _on_from_file(self) -> None:
        self.choose_file()

    def _counts(self) -> dict[StageId, int]:
        board = self._shell.presenter.board
        stages = [stage.id for journey in board.journeys for stage in journey.stages]
        return {stage: board.contents.totals(stage).count for stage in stages}

    def _over(self) -> QWidget:
        return self._editor or self._shell.window

    def _show_words(self) -> None:
        self._button.set_name(self.tr("Journeys and stages"))
        self._edit.setText(self.tr("Stages …"))
        self._edit.setIcon(icon("columns", tokens().text_2))
        self._from_file.setText(self.tr("Add journey from file …"))
        self._from_file.setIcon(icon("file", tokens().text_2))


def _contents(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be read (%s)."),
            path.name,
            reason_of(error),
        ) from error
