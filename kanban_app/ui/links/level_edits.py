"""Joins the editor of sub-stages to the use cases."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.substages import Substage, find
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.journeys.substage_drafts import LevelEdit
from kanban_app.ui.journeys.substage_editor import SubstageEditor
from kanban_app.ui.shell import Shell


class _Read(NamedTuple):
    """What a level is made of, how many cards stand in each, and what it is called."""

    steps: tuple[Substage, ...]
    counts: dict[str, int]
    stage: Stage
    name: str


class LevelEdits(QObject):
    """Opens the editor for a level and brings what comes of it to the store."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.editor: SubstageEditor | None = None

    def open(self, stage: Stage, path: str) -> None:
        """Open the editor for the sub-stages right below a path of a stage."""
        if self.editor is not None:
            self.editor.raise_()
        elif self._shell.presenter.past.may_change():
            spawn(self._open(stage.id, path))

    async def _open(self, stage: StageId, path: str) -> None:
        read = await self._worker.run(self._read, stage, path)
        editor = SubstageEditor(
            read.stage, (path, read.name), read.steps, read.counts, self._shell.window
        )
        editor.saved.connect(self._on_saved)
        editor.finished.connect(self._on_closed)
        self.editor = editor
        editor.open()

    def _read(self, stage: StageId, path: str) -> _Read:
        board = self._desk.substages.board(stage, path)
        counts = {column.step.key: len(column.faces) for column in board.columns}
        above = find(self._desk.substages.levels(stage), path)
        name = above.name if above else board.stage.name
        steps = tuple(column.step for column in board.columns)
        text = name.text(formats.language()).replace("\u00ad", "")
        return _Read(steps, counts, board.stage, text)

    def _on_saved(self, edit: LevelEdit) -> None:
        spawn(self._save(edit))

    async def _save(self, edit: LevelEdit) -> None:
        save = self._desk.substages.save_level
        await self._shell.presenter.apply(
            lambda: save(edit.stage, edit.path, edit.steps, edit.moved_to)
        )

    def _on_closed(self) -> None:
        self.editor = None
