"""What can be done with cards by menu and keys: open, end, rest, put away, delete, hand over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import spawn
from kanban_app.ui.board.requests import MenuRequest, Selection
from kanban_app.ui.icons import icon
from kanban_app.ui.inspector.ask import LostDialog, ParkDialog
from kanban_app.ui.inspector.requests import LostReason, ParkUntil
from kanban_app.ui.links.board_totals import BoardTotals, totals_of
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.rail import JourneyDrop
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import tokens

_KEYS = {
    "win": "Ctrl+Return",
    "lose": "Ctrl+L",
    "park": "Ctrl+P",
    "archive": "Ctrl+E",
    "delete": "Del",
    "new": "N",
}


class CardCommands(QObject):
    """Offers every intention for the selected cards, else for the one with the keyboard."""

    lead_begun = Signal()

    def __init__(self, shell: Shell, desk: Desk, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._inspector = inspector
        # What other parts of the program offer for one card, and for any number of them.
        self.offers: list[Callable[[QMenu, CardFace], None]] = []
        self.offers_for_all: list[Callable[[QMenu, Sequence[CardFace]], None]] = []
        board = shell.window.board
        self.boards = {BOARD: board}
        board.menu_requested.connect(self._on_menu)
        board.selection_changed.connect(self.show_totals)
        board.drag_started.connect(self._on_drag)
        board.drag_ended.connect(shell.window.rail.hide_drop_targets)
        shell.window.rail.dropped.connect(self._on_rail_drop)
        shell.window.top_bar.new_lead_requested.connect(self.new_lead)
        shell.presenter.contents_changed.connect(self.show_totals)
        shell.presenter.numbers_changed.connect(self.show_summaries)
        shell.language_changed.connect(self.show_totals)
        shell.window.screen_changed.connect(self.show_totals)
        slots = (self.win, self.lose, self.park, self.archive, self.delete, self.new_lead)
        # Wherever the keyboard is: a field that edits text takes its keys before these. But not
        # over another screen: nobody may delete by a key what he does not see.
        self._shortcuts = [
            QShortcut(QKeySequence(keys), shell.window, slot)
            for keys, slot in zip(_KEYS.values(), slots, strict=True)
        ]
        shell.window.screen_changed.connect(self._on_screen)
        inspector.panel.lost_requested.connect(lambda request: self._lose((request.card_id,)))
        inspector.panel.park_requested.connect(lambda request: self._park((request.card_id,)))

    def new_lead(self) -> None:
        """Open the line for a new card where the journey begins."""
        self._shell.window.board.open_quick_add()
        self.lead_begun.emit()

    def win(self) -> None:
        """Close the chosen cards as won."""
        self._do(self._desk.board.win, self.chosen())

    def archive(self) -> None:
        """Put the chosen cards away."""
        self._do(self._desk.board.archive, self.chosen())

    def delete(self) -> None:
        """Delete the chosen cards; undo brings them back."""
        self._do(self._desk.board.delete, self.chosen())

    def lose(self) -> None:
        """Ask why the chosen cards were lost, then close them."""
        self._lose(self.chosen())

    def park(self) -> None:
        """Ask until when the chosen cards rest."""
        self._park(self.chosen())

    def park_card(self, card: CardId) -> None:
        """Ask until when a card rests."""
        self._park((card,))

    def chosen(self) -> tuple[CardId, ...]:
        """Return the selected cards, else the one with the keyboard; none where none is seen."""
        board = self.boards.get(self._shell.window.screen_key)
        if board is None:
            return ()
        if board.selected_ids:
            return board.selected_ids
        for column in board.columns:
            current = column.view.current_id
            if column.view.hasFocus() and current is not None:
                return (current,)
        return ()

    def _on_screen(self, key: str) -> None:
        for name, shortcut in zip(_KEYS, self._shortcuts, strict=True):
            shortcut.setEnabled(key == BOARD or (key in self.boards and name != "new"))

    def _do(self, work: Callable[[Sequence[CardId]], Changes], cards: Sequence[CardId]) -> None:
        if cards:
            spawn(self._perform(lambda: work(cards)))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)

    def _lose(self, cards: Sequence[CardId]) -> None:
        if not cards or not self._shell.presenter.past.may_change():
            return
        face = self._shell.presenter.board.contents.face(cards[0])
        if face is None:
            return
        journey, _ = self._shell.presenter.board.stage(face.stage_id)
        dialog = LostDialog(journey.loss_reasons, len(cards), self._shell.window)

        def lose(given: LostReason) -> None:
            self._do(lambda c: self._desk.board.lose(c, given.key, given.note), cards)

        dialog.chosen.connect(lose)
        dialog.open()

    def _park(self, cards: Sequence[CardId]) -> None:
        if not cards or not self._shell.presenter.past.may_change():
            return
        today = self._shell.days.date_of(self._shell.clock())
        dialog = ParkDialog(today, self._shell.window)

        def park(given: ParkUntil) -> None:
            self._do(lambda c: self._desk.board.park(c, given.day), cards)

        dialog.chosen.connect(park)
        dialog.open()

    def _on_menu(self, request: MenuRequest) -> None:
        if self._shell.presenter.past.may_change():
            self.menu(request.card_ids).popup(request.position)

    def menu(self, cards: Sequence[CardId]) -> QMenu:
        """Return the menu of these cards."""
        faces = [f for c in cards if (f := self._shell.presenter.board.contents.face(c))]
        menu = QMenu(self._shell.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        service = self._desk.board
        add = _Adder(menu)
        if len(cards) == 1:
            add("pencil", self.tr("Open"), "Return", lambda: self._inspector.open(cards[0]))
            menu.addSeparator()
        self._add_moves(menu, cards, faces)
        menu.addSeparator()
        won = bool(faces) and all(f.outcome == Outcome.WON for f in faces)
        if won:
            add("undo", self.tr("Open again"), "", lambda: self._do(service.reopen, cards))
        else:
            add("trophy", self.tr("Won"), _KEYS["win"], lambda: self._do(service.win, cards))
        add("lost", self.tr("Lost …"), _KEYS["lose"], lambda: self._lose(cards))
        if faces and all(f.parked_until for f in faces):
            wake = self.tr("Wake up")
            add("sun", wake, "", lambda: self._do(lambda c: service.park(c, None), cards))
        else:
            add("moon", self.tr("Let rest …"), _KEYS["park"], lambda: self._park(cards))
        for one in self.offers if len(faces) == 1 else ():
            one(menu, faces[0])
        for several in self.offers_for_all:
            several(menu, faces)
        menu.addSeparator()
        archive = self.tr("Archive")
        add("archive", archive, _KEYS["archive"], lambda: self._do(service.archive, cards))
        delete = self.tr("Delete")
        add("trash", delete, _KEYS["delete"], lambda: self._do(service.delete, cards))
        return menu

    def _add_moves(self, menu: QMenu, cards: Sequence[CardId], faces: Sequence[CardFace]) -> None:
        """Offer every stage of the journey, and the first stage of the others."""
        board = self._shell.presenter.board
        homes = {board.stage(f.stage_id)[0].id for f in faces}
        moves = menu.addMenu(icon("arrow-right", tokens().text_2), self.tr("Move to"))
        for journey in board.journeys:
            if journey.id in homes:
                for stage in journey.stages:
                    text = stage.name.text(formats.language()).replace("\u00ad", "")
                    action = moves.addAction(text.replace("&", "&&"))
                    action.triggered.connect(
                        lambda _=False, s=stage: self._shell.presenter.move(cards, s.id, None)
                    )
        for journey in board.journeys:
            if journey.id not in homes:
                text = self.tr("Hand over to %s") % journey.name.text(formats.language())
                action = menu.addAction(icon("swap", tokens().text_2), text.replace("&", "&&"))
                action.triggered.connect(lambda _=False, j=journey: self._hand_over(cards, j.id))

    def _hand_over(self, cards: Sequence[CardId], journey: JourneyId) -> None:
        self._do(lambda c: self._desk.board.hand_over(c, journey), cards)

    def _on_drag(self, dragged: Selection) -> None:
        board = self._shell.presenter.board
        here = {j.id for j in board.shown}
        others = [
            (j.key, j.name.text(formats.language())) for j in board.journeys if j.id not in here
        ]
        if dragged.card_ids and others:
            self._shell.window.rail.show_drop_targets(others)

    def _on_rail_drop(self, drop: JourneyDrop) -> None:
        journeys = self._shell.presenter.board.journeys
        journey = next((j for j in journeys if j.key == drop.journey_key), None)
        if journey is not None:
            self._hand_over(tuple(CardId(i) for i in drop.ids), journey.id)

    def show_totals(self) -> None:
        """Say how much is selected, else how much is on the board."""
        shell = self._shell
        if shell.window.screen_key != BOARD:
            shell.window.status.show_middle("")
            return
        contents = shell.presenter.board.contents
        selected = shell.window.board.selected_ids
        if selected:
            worth = formats.whole_money(contents.worth(selected))
            shell.window.status.show_middle(
                self.tr("%n selected", "", len(selected)) + f" · {worth}"
            )
            return
        boards = [self._totals(j) for j in shell.presenter.board.shown]
        words = [self.tr("%n card(s)", "", sum(b.count for b in boards))]
        if len(boards) == 1:
            words.append(boards[0].open_words())
            words.append(boards[0].weighted_words())
        else:
            words.append(self.tr("sums stand per journey: both hang on the same sale"))
        shell.window.status.show_middle(" · ".join(words))

    def show_summaries(self) -> None:
        """Say over each of several journeys what it holds."""
        for lane in self._shell.window.board.lanes:
            totals = self._totals(lane.journey)
            words = [
                self.tr("%n card(s)", "", totals.count),
                totals.weighted_words(),
            ]
            reading = self._shell.presenter.numbers.reading(lane.journey.id)
            if reading is not None:
                words.append(self.tr("%n deal(s) in 12 weeks", "", reading.won))
            lane.show_summary(" · ".join(words))

    def _totals(self, journey: Journey) -> BoardTotals:
        return totals_of(self._shell.presenter.board.contents, journey)


class _Adder:
    """Adds entries with icon and key to a menu."""

    def __init__(self, menu: QMenu) -> None:
        self._menu = menu

    def __call__(self, name: str, text: str, keys: str, slot: Callable[[], None]) -> QAction:
        action = self._menu.addAction(icon(name, tokens().text_2), text)
        if keys:
            # Shown only: the shortcut itself belongs to the board.
            action.setText(f"{text}\t{QKeySequence(keys).toString(_NATIVE)}")
        action.triggered.connect(slot)
        return action


_NATIVE = QKeySequence.SequenceFormat.NativeText
