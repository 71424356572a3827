"""Joins a person's rights to the screens: hand out, erase, and the list of who may go."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from kanban_app.domain.changes import Changes
from kanban_app.domain.erasure import Place
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import ContactId
from kanban_app.services.desk import Desk
from kanban_app.services.privacy import Erasure
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Refused
from kanban_app.ui.export.files import write_file
from kanban_app.ui.export.person import ENDINGS, person_file
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.privacy_words import erase_page, keep_page, still_named
from kanban_app.ui.notify import Saying
from kanban_app.ui.privacy.erase_sheet import EraseSheet
from kanban_app.ui.privacy.keep_sheet import KeepSheet
from kanban_app.ui.privacy.requests import EraseWish, KeepWish, MentionWish
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.file_dialogs import format_filter, saving


class PrivacyLink(QObject):
    """Asks before anything goes for good, and tells what came of it."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    contact_requested = Signal(object)
    card_requested = Signal(object)
    property_requested = Signal(object)
    map_requested = Signal(object)
    said = Signal(Saying)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.sheet: EraseSheet | None = None
        self.list: KeepSheet | None = None
        self._year: int | None = None
        folder = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(folder))

    def commands(self) -> tuple[Command, ...]:
        """Return what the palette offers of this."""
        return (
            Command(
                "keep_or_delete",
                "shield",
                QT_TRANSLATE_NOOP("commands", "Keep or delete"),
                self.show_list,
            ),
        )

    def export(self, contact: ContactId) -> None:
        """Ask where to, and write everything that is stored about somebody."""
        spawn(self._ask_where(contact))

    def ask_erase(self, contact: ContactId) -> None:
        """Say what erasing somebody would do, and ask."""
        if self._shell.presenter.past.may_change():
            spawn(self._ask_erase(contact))

    def show_list(self) -> None:
        """Show who may go this year."""
        if self._shell.presenter.past.may_change():
            self._year = None
            spawn(self._show_list())

    def file_dialog(self, contact: ContactId, name: str) -> QFileDialog:
        """Return the dialog that asks where to, ready to be opened."""
        today = self._shell.days.date_of(self._shell.clock())
        plain = "-".join("".join(c if c.isalnum() else " " for c in name).split())
        target = self._folder / f"{plain}-{today.isoformat()}.{ENDINGS[0]}"
        words = self.tr("Everything stored about %s") % name
        dialog = saving(self._shell.window, words, target, [format_filter(e) for e in ENDINGS])
        dialog.filterSelected.connect(partial(_follow_filter, dialog))
        dialog.fileSelected.connect(partial(self._on_file, contact))
        return dialog

    async def _ask_where(self, contact: ContactId) -> None:
        detail = await self._worker.run(self._desk.contacts.detail, contact)
        if detail is not None:
            self.file_dialog(contact, detail.fields.name).open()

    def _on_file(self, contact: ContactId, path: str) -> None:
        spawn(self.write(contact, Path(path)))

    async def write(self, contact: ContactId, target: Path) -> None:
        """Write the file, in the format its ending names, and say where it lies."""
        await self._worker.run(self._write, contact, target)
        self.said.emit(Saying(self.tr("Written to %s") % target, "good"))

    def _write(self, contact: ContactId, target: Path) -> None:
        handout = self._desk.privacy.handout(contact)
        write_file(target, person_file(target.suffix, handout, self._shell.days))

    async def _ask_erase(self, contact: ContactId) -> None:
        outlook = await self._worker.run(self._desk.privacy.outlook, contact)
        parent = self.list if self.list is not None else self._shell.window
        self.sheet = EraseSheet(erase_page(outlook, self._shell.days), parent)
        self.sheet.erase_wanted.connect(self._on_erase)
        self.sheet.mention_wanted.connect(self._on_mention)
        self.sheet.open()

    def _on_erase(self, wish: EraseWish) -> None:
        spawn(self._erase(wish))

    async def _erase(self, wish: EraseWish) -> None:
        done: list[Erasure] = []

        def work() -> Changes:
            erased = self._desk.privacy.erase(
                wish.contact, properties=wish.properties, backups=wish.backups
            )
            done.append(erased)
            return erased.changes

        try:
            await self._shell.presenter.apply(work)
        finally:
            if self.sheet is not None:
                self.sheet.done(0)
                self.sheet = None
        if done and done[-1].problem is not None:
            self._shell.presenter.refused.emit(Refused(done[-1].problem))
        elif done and done[-1].mentions:
            self.said.emit(Saying(still_named(done[-1].mentions), "warn"))
        await self._refresh_list()

    def _on_mention(self, wish: MentionWish) -> None:
        if self.list is not None:
            self.list.accept()
        place, row, _ = wish.mention
        if place is Place.STAGE:
            journeys = self._shell.presenter.board.journeys
            row = next(j.id for j in journeys if any(stage.id == row for stage in j.stages))
        signals = {
            Place.CARD: self.card_requested,
            Place.CONTACT: self.contact_requested,
            Place.PROPERTY: self.property_requested,
            Place.JOURNEY: self.map_requested,
            Place.STAGE: self.map_requested,
        }
        signals[place].emit(row)

    async def _show_list(self) -> None:
        told = await self._worker.run(self._desk.privacy.keep_list, self._year)
        self.list = KeepSheet(keep_page(told), self._shell.window)
        self.list.contact_wanted.connect(self.contact_requested)
        self.list.erase_wanted.connect(self.ask_erase)
        self.list.keep_wanted.connect(self._on_keep)
        self.list.year_wanted.connect(self._on_year)
        self.list.finished.connect(self._on_list_closed)
        self.list.open()

    async def _refresh_list(self) -> None:
        if self.list is None:
            return
        told = await self._worker.run(self._desk.privacy.keep_list, self._year)
        if self.list is not None:
            self.list.show_page(keep_page(told))

    def _on_list_closed(self) -> None:
        self.list = None

    def _on_year(self, year: int) -> None:
        self._year = year
        spawn(self._refresh_list())

    def _on_keep(self, wish: KeepWish) -> None:
        spawn(self._keep(wish))

    async def _keep(self, wish: KeepWish) -> None:
        await self._shell.presenter.apply(
            lambda: self._desk.privacy.keep_until(wish.contact, wish.until)
        )
        await self._refresh_list()


def _follow_filter(dialog: QFileDialog, chosen: str) -> None:
    """Let the name end as the chosen format does."""
    ending = chosen.split(" ", maxsplit=1)[0].lower()
    dialog.setDefaultSuffix(ending)
    files = dialog.selectedFiles()
    if files:
        dialog.selectFile(f"{Path(files[0]).stem}.{ending}")
