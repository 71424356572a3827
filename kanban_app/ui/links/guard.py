"""Watches over the file: the check at the start, backups, and what the status bar says of them."""

from PySide6.QtCore import QObject, QTimer

from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import moment_of
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.i18n import explain
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import Tone

_HALF_AN_HOUR = 30 * 60_000
_CHECKPOINT_MS = 2_000


class Guard(QObject):
    """Backs up at the start of a day, every half hour of changes, and at the close."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._changed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._on_idle)
        shell.presenter.done.connect(self._on_done)
        shell.language_changed.connect(self._on_language)

    async def begin(self) -> None:
        """Check what the board shows against its history, then see to the backup of the day."""
        problems = await self._worker.run(self._desk.store.check_board)
        if problems:
            self._shell.window.banner.show_message(
                self.tr(
                    "%n card(s) do not fit their history. Nothing was changed; "
                    "“kanban-app check” lists them, “kanban-app restore” brings a backup back.",
                    "",
                    len(problems),
                ),
                "bad",
            )
        newest = await self._worker.run(self._desk.store.newest_backup)
        today = self._shell.days.date_of(self._shell.clock())
        if newest is None or self._shell.days.date_of(moment_of(newest)) < today:
            await self.back_up()
        else:
            await self._show()
        self._timer.start(_HALF_AN_HOUR)

    async def back_up(self) -> None:
        """Write a verified backup and say so; a failure is said, nothing else is lost."""
        try:
            await self._worker.run(self._desk.store.back_up, self._shell.clock())
        except StorageError as error:
            self._say(explain(error), "bad")
            return
        self._changed = False
        await self._show()

    async def _show(self) -> None:
        newest = await self._worker.run(self._desk.store.newest_backup)
        count = await self._worker.run(self._desk.store.backup_count)
        if newest is None:
            self._say(self.tr("No backup yet"), "warn")
            return
        local = self._shell.days.local(moment_of(newest))
        today = self._shell.days.date_of(self._shell.clock())
        time = f"{local:%H:%M}"
        day = self.tr("today") if local.date() == today else formats.day_text(local.date())
        when = f"{day} {time}"
        states = self.tr("%n backup(s)", "", count)
        self._say(self.tr("Backup checked %s") % when + f" · {states}", "good")

    def _say(self, text: str, tone: Tone) -> None:
        self._shell.window.status.show_backup(text, tone)

    def _on_done(self) -> None:
        self._changed = True
        self._idle.start(_CHECKPOINT_MS)

    def _on_time(self) -> None:
        if self._changed:
            spawn(self.back_up())

    def _on_idle(self) -> None:
        spawn(self._checkpoint())

    async def _checkpoint(self) -> None:
        # At rest the file alone is whole, whatever copies it.
        try:
            await self._worker.run(self._desk.store.checkpoint)
        except StorageError as error:
            self._shell.window.status.show_problem(explain(error))

    async def finish(self) -> None:
        """Back up what has changed since the last time, and rest."""
        self._timer.stop()
        self._idle.stop()
        if self._changed:
            await self.back_up()

    def _on_language(self) -> None:
        spawn(self._show())
