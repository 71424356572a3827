"""The number on the rail: how many tasks are due today or overdue."""

from PySide6.QtCore import QObject

from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.shell import TODAY, Shell


class TodayBadge(QObject):
    """Counts again after every change and every minute; what comes meanwhile is counted once."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._counting = Asking(self._count)
        shell.presenter.done.connect(self.refresh)
        shell.minute_passed.connect(self.refresh)

    def refresh(self) -> None:
        """Count anew."""
        self._counting.again()

    async def _count(self) -> None:
        due = await self._worker.run(self._desk.today.due_count)
        self._shell.window.rail.show_badge(TODAY, due)
