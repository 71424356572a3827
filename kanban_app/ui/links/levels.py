"""Joins an opened stage to the use cases: a board of its sub-stages, and the way down and up."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.substages import find, walk, within
from kanban_app.services.desk import Desk
from kanban_app.services.level_desk import LevelDesk
from kanban_app.services.levels import Opened
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.board.level_bar import Crumb, LevelBar, Wanted
from kanban_app.ui.board.level_page import LevelPage
from kanban_app.ui.board.past_day import BoardDay
from kanban_app.ui.board.pile import Pile
from kanban_app.ui.board.presenter import BoardPresenter
from kanban_app.ui.board.requests import HeaderClick, HeaderPart, MenuRequest, OpenRequest
from kanban_app.ui.charts.cards_behind import CardsBehind
from kanban_app.ui.links.cards import CardCommands
from kanban_app.ui.links.header_cards import HeaderCards
from kanban_app.ui.links.inspector import FOLLOW_MS, InspectorLink
from kanban_app.ui.links.level_card import LevelCard
from kanban_app.ui.links.level_edits import LevelEdits
from kanban_app.ui.links.level_through import Through, ToldError
from kanban_app.ui.links.level_tips import LevelTips
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import Shell

LEVELS = "levels"


class LevelWanted(NamedTuple):
    """A stage shall be opened at a path of its sub-stages."""

    stage: StageId
    path: str = ""


class LevelsLink(QObject):
    """Opens stages; the board of an opened one is the ordinary one over columns of its own."""

    # The screen one came from is wanted again, by its key.
    left = Signal(str)

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        worker: Worker,
        inspector: InspectorLink,
        commands: CardCommands,
    ) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._inspector, self._commands = inspector, commands
        self.bar = LevelBar()
        self.page = LevelPage()
        self.presenter = BoardPresenter(self.page.view, shell.clock, self)
        self.edits = LevelEdits(shell, desk, worker)
        self.card = LevelCard(shell, desk, worker, inspector)
        self.tips = LevelTips(shell, desk, worker, self.card)
        commands.offers_for_all.append(self.card.add_to_menu)
        commands.boards[LEVELS] = self.page.view
        self.behind = CardsBehind(self.page)
        self._cards = HeaderCards(shell, worker, self.presenter, self.behind.show_cards)
        self._through = Through(shell)
        self._level: LevelDesk | None = None
        self._opened: Opened | None = None
        self._came_from = BOARD
        self._walk = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        shell.window.add_screen(LEVELS, self.bar, self.page)
        self._connect()

    @property
    def opened(self) -> Opened | None:
        """Return the level that is open, None if none ever was."""
        return self._opened

    def open(self, wanted: LevelWanted) -> None:
        """Show a stage opened at a path."""
        spawn(self._open(wanted))

    def up(self) -> None:
        """Go one level up, from the first one to the board."""
        if self._level is None or not self._level.path:
            self._leave()
            return
        above = self._level.path.rpartition("/")[0]
        self.open(LevelWanted(self._level.stage, above))

    async def _open(self, wanted: LevelWanted) -> None:
        desk = self._desk
        level = LevelDesk(desk.store, desk.board, desk.substages, desk.days, wanted)
        self._level, self._opened = level, None
        self.page.forget_columns()
        if not self.shown:
            self._came_from = self._shell.window.screen_key
        self.presenter.attach(level, self._worker, self._through)
        await self._show()
        if self._opened is None:
            return
        self._shell.window.show_screen(LEVELS)
        self._shell.window.rail.set_active(BOARD)
        self.page.take_keys()

    async def _show(self) -> None:
        """Read the level as it is now and show it; one that is gone shows the one above."""
        level = self._level
        if level is None:
            return
        opened = await self._worker.run(level.opened)
        if level is not self._level:
            return
        if opened is None:
            self.up()
            return
        self._opened = opened
        self._show_words()
        view = self.page.view
        view.set_density(self._shell.density())
        if opened.inner:
            self.page.show_board()
            await self._show_cards(level)
        else:
            self.page.show_nothing(self._name_here(opened))

    async def _show_cards(self, level: LevelDesk) -> None:
        shell, day = self._shell, self._shell.presenter.past.day
        presenter = self.presenter
        self.bar.set_read_only(read_only=day is not None)
        if day is None:
            presenter.past.day = None
            presenter.view.set_read_only(read_only=False)
            presenter.set_now(shell.clock(), shell.days.day(shell.clock()))
            await presenter.reload()
        else:
            piles = {stage: pile.cards for stage, pile in day.piles.items()}
            then = await self._worker.run(level.at, day.day, day.moment, piles)
            told = {s: Pile(faces, day.day.isoformat()) for s, faces in then.columns.items()}
            numbers = {then.board.id: then.numbers}
            presenter.show_past(
                BoardDay(day.day, day.moment, (then.board,), told, numbers, day.reader)
            )

    def _connect(self) -> None:
        shell, view = self._shell, self.page.view
        self.bar.back_requested.connect(self.up)
        self.bar.level_wanted.connect(self._on_wanted)
        self.bar.edit_requested.connect(self._edit)
        self.page.make_requested.connect(self._edit)
        view.open_requested.connect(self._on_card)
        view.menu_requested.connect(self._on_menu)
        view.header_clicked.connect(self._on_header)
        shell.window.board.header_clicked.connect(self._on_head_of_stage)
        view.close_requested.connect(self._on_escape)
        self.behind.open_requested.connect(self._inspector.open)
        shell.window.screen_changed.connect(self.behind.leave)
        view.focus_changed.connect(self._walk.start)
        self._walk.timeout.connect(self._follow)
        self.presenter.shown_changed.connect(self._fold_sides)
        self.presenter.contents_changed.connect(self._on_rest)
        self.presenter.refused.connect(self._on_refused)
        self._inspector.opened.connect(view.set_opened)
        self._inspector.shut.connect(lambda: view.set_opened(None))
        self._inspector.nothing_to_close.connect(self._on_nothing_to_close)
        shell.presenter.done.connect(self._on_done)
        shell.presenter.journeys_changed.connect(self.refresh)
        shell.minute_passed.connect(self._on_minute)
        shell.language_changed.connect(self._show_words)

    def follow_past(self, past: PastLink) -> None:
        """Show the level as of the day that the board shows."""
        self.bar.add_tool(past.new_button())
        past.changed.connect(self.refresh)
        past.changed.connect(self.tips.load)

    def open_at_hand(self) -> None:
        """Open the column that has the keyboard, on the level or on the board."""
        board = self.page.view if self.shown else self._shell.window.board
        focus = QApplication.focusWidget()
        for column in board.columns:
            if focus is not None and column.isAncestorOf(focus):
                click = HeaderClick(column.stage.id, HeaderPart.LEVELS, column.rect())
                board.header_clicked.emit(click)

    def refresh(self) -> None:
        """Read the level anew, if anybody sees it."""
        if self.shown:
            spawn(self._show())

    @property
    def shown(self) -> bool:
        """Return whether a level is to be seen."""
        return self._level is not None and self._shell.window.screen_key == LEVELS

    def _leave(self) -> None:
        self.left.emit(self._came_from)

    def _on_done(self, done: Done) -> None:
        if not self._through.is_own(done):
            self.refresh()

    def _on_refused(self, refused: Refused) -> None:
        if not isinstance(refused.error, ToldError):
            self._shell.presenter.refused.emit(refused)

    def _on_rest(self) -> None:
        if self._through.missed():
            self.refresh()

    def _on_minute(self) -> None:
        if self.shown:
            shell = self._shell
            self.presenter.set_now(shell.clock(), shell.days.day(shell.clock()))

    def _on_wanted(self, wanted: Wanted) -> None:
        if wanted.path is None or self._level is None:
            self.left.emit(BOARD)
        else:
            self.open(LevelWanted(self._level.stage, wanted.path))

    def _on_header(self, click: HeaderClick) -> None:
        place = self._opened.place(click.stage_id) if self._opened else None
        if place is None or self._opened is None:
            return
        if click.part is not HeaderPart.LEVELS:
            self._cards.on_header(click)
            return
        home = self._opened.stage.id if place.path else place.stage.id
        self.open(LevelWanted(home, place.path))

    def _on_head_of_stage(self, click: HeaderClick) -> None:
        if click.part is HeaderPart.LEVELS:
            self.open(LevelWanted(click.stage_id))

    def _edit(self) -> None:
        if self._opened is not None and self._shell.presenter.past.may_change():
            self.edits.open(self._opened.stage, self._opened.path)

    def _on_card(self, request: OpenRequest) -> None:
        self._inspector.open(request.card_id)

    def _on_menu(self, request: MenuRequest) -> None:
        if self._shell.presenter.past.may_change():
            self._commands.menu(request.card_ids).popup(request.position)

    def _on_escape(self) -> None:
        if self._inspector.panel.isVisible():
            self._inspector.close()
        else:
            self.up()

    def _on_nothing_to_close(self) -> None:
        if self.shown:
            self.up()

    def _follow(self) -> None:
        """Show the card the keyboard has come to in the inspector, if that is open."""
        card: CardId | None = self.page.view.focused_id
        panel = self._inspector.panel
        if card is not None and panel.isVisible() and panel.card_id not in (None, card):
            self._inspector.open(card)

    def _fold_sides(self) -> None:
        """Fold the columns beside the level, and say which sub-stages have their own."""
        opened = self._opened
        if opened is None:
            return
        self.page.fold(opened.neighbours)
        for column in self.page.view.columns:
            place = opened.place(column.stage.id)
            step = find(opened.steps, place.path) if place and place.path else None
            column.header.show_levels(len(step.steps) if step else 0)

    def _show_words(self) -> None:
        opened = self._opened
        if opened is None:
            return
        way = [Crumb(_text(opened.journey.name), None), Crumb(_text(opened.stage.name), "")]
        way += [Crumb(_text(s.name), p) for p, s in walk(opened.steps) if within(opened.path, p)]
        self.bar.show_way(way)

    def _name_here(self, opened: Opened) -> str:
        step = find(opened.steps, opened.path)
        return _text(step.name if step else opened.stage.name)


def _text(name: Names) -> str:
    return name.text(formats.language()).replace("\u00ad", "")
