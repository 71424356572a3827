"""Saying thank you: one click makes a task for the client who brought somebody."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QObject

from kanban_app.domain.ids import CardId
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import spawn
from kanban_app.ui.shell import Shell
from kanban_app.ui.wheel.panels.values import RootValue

translate = QCoreApplication.translate


class Thanks(QObject):
    """Plans thanks for today, and knows for whom they are planned already."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk = shell, desk

    def plan(self, root: RootValue) -> None:
        """Make the task; it can be undone like any other."""
        spawn(self._plan(root))

    def planned(self, cards: Collection[CardId]) -> frozenset[CardId]:
        """Return for whose cards thanks are planned; runs on the database thread."""
        opening = _opening()
        return frozenset(
            line.task.fields.card
            for line in self._desk.tasks.due()
            if line.task.fields.card in cards
            and line.task.fields.card is not None
            and line.task.fields.title.startswith(opening)
        )

    async def _plan(self, root: RootValue) -> None:
        fields = TaskFields(
            title=f"{_opening()}: {_brought(root)}",
            due=self._shell.days.date_of(self._shell.clock()),
            # A letter needs nobody's consent; he may choose another way.
            channel=TaskChannel.LETTER,
            card=root.card,
        )
        await self._shell.presenter.apply(lambda: self._desk.tasks.add(fields))


def _opening() -> str:
    return translate("wheel_side", "Say thank you")


def _brought(root: RootValue) -> str:
    found = dict.fromkeys(line.name for line in root.lines if line.depth == 1)
    direct = [name for name in found if name != root.name]
    if not direct:
        return translate("wheel_side", "came again")
    if len(direct) == 1:
        return translate("wheel_side", "brought %s") % direct[0]
    more = translate("wheel_side", "and %n more", "", len(direct) - 1)
    return translate("wheel_side", "brought %s %s") % (direct[0], more)
