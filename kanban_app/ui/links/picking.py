"""Answers a dialog that finds somebody by name: what is typed is looked up on its thread."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.deals.link_dialogs import PickDialog, Sought
from kanban_app.ui.deals.link_values import Picked, PickRow

T = TypeVar("T")
Pick = Callable[[int], None]


class Answers(Generic[T]):
    """What may be picked: `find` returns it for some words, and the rows that show it."""

    def __init__(
        self,
        find: Callable[[str], tuple[Sequence[T], list[PickRow]]],
        take: Callable[[T], None],
        nobody: T | None = None,
    ) -> None:
        self._find = find
        self._take = take
        self._nobody = nobody

    def rows(self, text: str) -> tuple[Pick, list[PickRow]]:
        """Return the rows for some words, and what takes one of them by its place."""
        found, rows = self._find(text)

        def pick(place: int) -> None:
            if place >= 0:
                self._take(found[place])
            elif self._nobody is not None:
                self._take(self._nobody)

        return pick, rows


class Picking(QObject):
    """Lives as long as its dialog."""

    def __init__(self, worker: Worker, dialog: PickDialog, answers: Answers[T]) -> None:
        super().__init__(dialog)
        self._worker = worker
        self._dialog = dialog
        self._rows = answers.rows
        self._pick: Pick = _nothing
        self._newest: str | None = ""
        dialog.sought.connect(self._on_sought)
        dialog.picked.connect(self._on_picked)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        spawn(self._show(""))

    def _on_sought(self, sought: Sought) -> None:
        self._newest = sought.text
        spawn(self._show(sought.text))

    async def _show(self, text: str) -> None:
        pick, rows = await self._worker.run(self._rows, text)
        # Of two answers only that to the newest words is shown, and with it goes what it means.
        if text == self._newest:
            self._pick = pick
            self._dialog.show_found(rows)

    def _on_finished(self) -> None:
        # What is still being looked up is shown nowhere.
        self._newest = None

    def _on_picked(self, picked: Picked) -> None:
        self._pick(picked.place)


def _nothing(_place: int) -> None:
    """Take nothing: nothing is shown yet."""
