"""Joins the palette to the search and to the commands, and opens what was chosen in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import StorageError
from kanban_app.domain.found import Found, Sought
from kanban_app.domain.ids import CardId, StageId
from kanban_app.services.desk import Desk
from kanban_app.services.search import Answer
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.commands import Commands
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.palette_rows import (
    COMMAND,
    MORE,
    command_row,
    found_row,
    more_row,
    target,
    too_many_row,
)
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.palette.palette import KEYS, Chosen, Palette
from kanban_app.ui.palette.rows import Row, Section
from kanban_app.ui.shell import TODAY, Shell

ONLY_COMMANDS = ">"
# Listed at first, and listed when more is wanted.
_FEW = {Sought.CARD: 6}
_FEW_OTHERS, _FEW_COMMANDS = 4, 6
MOST = 50
_RECENT, _FREQUENT, _REMEMBERED = 6, 8, 50


class PaletteLink(QObject):
    """Finds at every keystroke, off the main thread; an answer that is too late is not shown."""

    # The palette will take the keyboard.
    opening = Signal()
    # A task about nobody; ids travel as objects: a Signal(int) would cut them at 32 bits.
    task_wanted = Signal(object)

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink, screens: Screens
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._search = desk.search
        self._worker = worker
        self._inspector = inspector
        self._screens = screens
        self.commands = Commands(lambda: shell.presenter.past.day is not None)
        self.palette = Palette(shell.window)
        self._openers: dict[Sought, Callable[[int], None]] = {}
        self._results: dict[str, Found] = {}
        self._opened: list[CardId] = []
        # Of what all that was found is listed.
        self._whole: set[str] = set()
        self._asking = self._behind = False
        self._building = self._stopped = False
        self.palette.typed.connect(self._on_typed)
        self.palette.chosen.connect(self._on_chosen)
        inspector.opened.connect(self._on_opened)
        shell.presenter.done.connect(self._on_done)
        shell.language_changed.connect(self._again)
        QShortcut(QKeySequence(KEYS), shell.window, self.open)

    def open_by(self, noun: Sought, opener: Callable[[int], None]) -> None:
        """Let results of a noun open with their id on a screen of their own.

        Until a noun has one, its results open the first card they belong to.
        """
        self._openers[noun] = opener

    def open(self) -> None:
        """Come up over whatever is shown; read on what is not read yet."""
        if not self.palette.isVisible():
            self.opening.emit()
        self.palette.open()
        self._on_typed()
        self.build()

    def build(self) -> None:
        """Read what can be found, in the background."""
        if not self._building:
            spawn(self._build())

    def stop(self) -> None:
        """Read no further: the program ends. If it does not, the next opening reads on."""
        self._stopped = True

    async def _build(self) -> None:
        self._building, self._stopped = True, False
        try:
            while not self._stopped and await self._worker.run(self._search.build):
                pass
        except StorageError as error:
            # What is read is found; the rest is tried again when the palette is opened.
            self._shell.window.status.show_problem(explain(error))
        finally:
            self._building = False
        self._again()

    def _on_done(self, done: Done) -> None:
        spawn(self._follow(done.changes))

    async def _follow(self, changes: Changes) -> None:
        try:
            await self._worker.run(self._search.follow, changes)
        except StorageError as error:
            self._shell.window.status.show_problem(explain(error))
        if not self._search.ready and not self._stopped:
            self.build()
        self._again()

    def _on_typed(self) -> None:
        self._whole = set()
        self._ask()

    def _again(self) -> None:
        if self.palette.isVisible():
            self._ask()

    def _ask(self) -> None:
        """Look for what is typed; while an answer is on its way, the next question waits."""
        self._behind = True
        if not self._asking:
            spawn(self._answer())

    async def _answer(self) -> None:
        self._asking = True
        try:
            while self._behind:
                self._behind = False
                typed = self.palette.line.text().strip()
                answer = await self._worker.run(self._find, typed)
                if self.palette.isVisible() and not self._behind:
                    self._show(typed, answer)
        except StorageError as error:
            self._shell.window.status.show_problem(explain(error))
        finally:
            self._asking = False

    def _find(self, typed: str) -> Answer:
        if typed.startswith(ONLY_COMMANDS):
            return Answer()
        if typed:
            # One more than is listed: it says that there is more.
            return self._search.find(typed, MOST + 1)
        cards = self._search.recent(self._opened[::-1], _RECENT)
        return Answer((), ((Sought.CARD, cards),) if cards else ())

    def _show(self, typed: str, answer: Answer) -> None:
        self._results = {}
        sections = [
            Section(self._title(noun, typed), self._rows(noun, found, answer.words))
            for noun, found in answer.found
        ]
        sections.append(Section(self.tr("Commands"), self._command_rows(typed)))
        self.palette.show_sections(sections, answer.words, self._nothing(typed))

    def _rows(
        self, noun: Sought, found: Sequence[Found], words: tuple[str, ...]
    ) -> tuple[Row, ...]:
        board, days = self._shell.presenter.board, self._shell.days
        rows = []
        for result in found[: self._most(noun)]:
            row = found_row(noun, result, words, board, days)
            self._results[row.key] = result
            rows.append(row)
        return (*rows, *self._rest(noun, len(found), len(rows)))

    def _most(self, noun: Sought) -> int:
        return MOST if noun in self._whole else _FEW.get(noun, _FEW_OTHERS)

    def _rest(self, noun: str, found: int, listed: int) -> tuple[Row, ...]:
        """Return the line for what was found and is not listed, if there is such."""
        if found == listed:
            return ()
        if listed == MOST:
            return (too_many_row(noun),)
        return (more_row(noun, min(found, MOST) - listed, at_least=found > MOST),)

    def _command_rows(self, typed: str) -> tuple[Row, ...]:
        if not typed:
            return tuple(map(command_row, self.commands.frequent(_FREQUENT)))
        found = self.commands.find(typed.removeprefix(ONLY_COMMANDS))
        everything = COMMAND in self._whole or typed.startswith(ONLY_COMMANDS)
        listed = found if everything else found[:_FEW_COMMANDS]
        return (*map(command_row, listed), *self._rest(COMMAND, len(found), len(listed)))

    def _title(self, noun: Sought, typed: str) -> str:
        titles = {
            Sought.CARD: self.tr("Cards") if typed else self.tr("Cards worked on last"),
            Sought.CONTACT: self.tr("Contacts"),
            Sought.PROPERTY: self.tr("Properties"),
            Sought.TASK: self.tr("Tasks"),
            Sought.ACTIVITY: self.tr("Notes and activities"),
        }
        return titles[noun]

    def _nothing(self, typed: str) -> str:
        if not self._search.ready:
            return self.tr("Everything is being read, one moment …")
        return self.tr("Nothing has “%s” in it. Part of a name or number is enough.") % typed

    def _on_chosen(self, chosen: Chosen) -> None:
        noun, thing = target(chosen.row.key)
        if noun == COMMAND:
            self.commands.give(thing)
            return
        if noun == MORE:
            self._whole.add(thing)
            self._ask()
            return
        found = self._results[chosen.row.key]
        opener = self._openers.get(Sought(noun))
        if opener is not None and not (chosen.other and found.card is not None):
            opener(found.id)
        elif found.card is None:
            self._open_without_card(Sought(noun), found)
        else:
            on_board = self._shell.window.screen_key == BOARD
            if on_board or chosen.other:
                self._go_to(found.card, StageId(found.stage))
            self._inspector.open(found.card)

    def _open_without_card(self, noun: Sought, found: Found) -> None:
        """Show who or what it is about; a task about nobody opens by itself."""
        for who, thing in ((Sought.CONTACT, found.contact), (Sought.PROPERTY, found.property)):
            if thing is not None and who in self._openers:
                self._openers[who](thing)
                return
        if noun is Sought.TASK:
            self.task_wanted.emit(found.id)
        else:
            self._screens.open(TODAY)

    def _go_to(self, card: CardId, stage: StageId) -> None:
        """Show a card on the board, if it stands there; another journey is shown for it."""
        presenter = self._shell.presenter
        if presenter.board.contents.face(card) is None:
            return
        self._screens.open_board()
        place = presenter.board.find_stage(stage)
        if place is not None and place[0] not in presenter.board.shown:
            self._shell.choose_journey(place[0].key)
        self._shell.window.board.focus_card(card)

    def _on_opened(self, card: CardId) -> None:
        kept = [c for c in self._opened if c != card]
        self._opened = [*kept, card][-_REMEMBERED:]
