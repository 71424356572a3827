"""Opens the sheet beside a card that has just gone on, and does what is said in it.

The card has moved already: nothing here can hold it back. Only one card that goes forward is asked
about; whatever the broker does next moves the sheet away. The other card of a deal that is brought
along meanwhile is asked about after it.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kanban_app.domain.changes import Changes, Op, OpKind
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.domain.workdays import next_working_day
from kanban_app.services.checklist import Checklist
from kanban_app.services.criteria import Answer, Said
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.criteria.exit_sheet import WIDTH, ExitSheet
from kanban_app.ui.criteria.requests import NOTHING, ExitSaid, Heard, Later, MilestoneDay
from kanban_app.ui.criteria.words import stage_name
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import Shell

_FORWARD = (OpKind.MOVE, OpKind.WIN)
# Typing into the inspector, ticks and tasks have nothing to do with where the card stands.
_BESIDE = (
    OpKind.EDIT, OpKind.CRITERIA, OpKind.MILESTONE,
    OpKind.ADD_TASK, OpKind.DO_TASK, OpKind.ADD_ACTIVITY,
)  # fmt: skip
_TOAST = 60


class Surroundings(Protocol):
    """Where cards stand on a screen that is no board, and what the sheet may cover of it."""

    def place_of(self, stage: StageId) -> QRect | None:
        """Return where a stage is on the display."""
        ...

    def room(self) -> QRect:
        """Return the part of the display that the sheet stays within."""
        ...

    def take_keys(self) -> None:
        """Take the keyboard back from the sheet."""
        ...


class ExitLink(QObject):
    """Follows moves; the sheet takes no keyboard, and never comes while a card is dragged."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._asked_about: Checklist | None = None
        self._dragging = False
        self._asking = 0
        # The card, and the stage it has left, that comes after what is asked now.
        self._next: tuple[CardId, StageId] | None = None
        self.sheet = ExitSheet(shell.days, shell.window)
        self.sheet.taken.connect(self._on_taken)
        self.sheet.later.connect(self._on_later)
        self.sheet.milestone_day.connect(self._on_day)
        # What is said in the sheet is stored before the next one comes.
        self.sheet.closed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        # Once its fields have found their height.
        self.sheet.grown.connect(self._place_again, Qt.ConnectionType.QueuedConnection)
        self.sheet.leaving.connect(self._keep_keyboard)
        self._boards: dict[str, BoardView] = {}
        self._others: dict[str, Surroundings] = {}
        self.follow(BOARD, shell.window.board)
        shell.presenter.done.connect(self._on_done)
        shell.presenter.shown_changed.connect(self.close)
        shell.presenter.journeys_changed.connect(self.close)
        shell.window.screen_changed.connect(self.close)
        shell.language_changed.connect(self.close)

    def follow(self, screen: str, board: BoardView) -> None:
        """Ask beside the cards of this board too, while its screen is shown."""
        self._boards[screen] = board
        board.drag_started.connect(self._on_drag)
        board.drag_ended.connect(self._on_drag_ended)

    def stand_on(self, screen: str, around: Surroundings) -> None:
        """Ask on this screen too, beside the stage a card has come to."""
        self._others[screen] = around

    def close(self) -> None:
        """Take the sheet away, and let no question that is on its way open it."""
        self._leave(self.sheet.dismiss)

    def _leave(self, how: Callable[[], None]) -> None:
        self._asking += 1
        self._next = None
        if self.sheet.isVisible():
            how()

    def _on_done(self, done: Done) -> None:
        op = done.changes.op
        if op is None or (op.kind in _BESIDE and not done.turned):
            return
        forward = op.kind in _FORWARD and not done.turned and _is_single(op)
        if not forward:
            asked = self._asked_about
            touched = done.changes.everything or (asked and asked.card in done.changes.cards)
            # What was said of a card that is undone or gone is said of nothing.
            self._leave(self.sheet.drop if done.turned or touched else self.sheet.dismiss)
            return
        self._asking += 1
        spawn(self._ask(op, done.changes.cards))

    async def _ask(self, op: Op, cards: Sequence[CardId]) -> None:
        asking = self._asking
        checklist, goes_with = await self._worker.run(self._look, op, cards)
        if asking != self._asking or self._dragging or self._shell.presenter.past.day:
            return
        asked = self.sheet.checklist
        if asked is not None and asked.card in goes_with and checklist is not None:
            self._next = checklist.card, checklist.stage.id
            return
        self.close()
        self._show(checklist)

    def _look(self, op: Op, cards: Sequence[CardId]) -> tuple[Checklist | None, frozenset[CardId]]:
        """Read what the moved card is asked for, and which cards are of one deal with it."""
        checklist = self._desk.criteria.left_after(op, cards)
        linked = self._desk.deals.linked(checklist.card) if checklist else ()
        return checklist, frozenset(found.face.id for found in linked)

    def _go_on(self) -> None:
        """Ask about the card that was brought along, once the sheet before is done."""
        if self._next is not None:
            (card, stage), self._next = self._next, None
            spawn(self._ask_about(card, stage))

    async def _ask_about(self, card: CardId, stage: StageId) -> None:
        asking = self._asking
        checklist = await self._worker.run(self._desk.criteria.checklist, card, stage)
        if asking == self._asking and not self._dragging:
            self._show(checklist)

    def _show(self, checklist: Checklist | None) -> None:
        asks = checklist and (checklist.missing or checklist.survey or checklist.touchpoints)
        if checklist is None or not asks:
            return
        card = checklist.card
        where = self._place_of(card)
        face = self._shell.presenter.board.contents.face(card)
        if where is None or face is None:
            return
        self._asked_about = checklist
        _, stage = self._shell.presenter.board.stage(face.stage_id)
        later_on = next_working_day(self._today())
        self.sheet.ask(checklist, face.heading, stage, later_on)
        self._place(where)
        # Once more when the fields have found their height.
        QTimer.singleShot(0, self, self._place_again)

    def _place_again(self) -> None:
        where = self._place_of(self._asked_about.card) if self._asked_about else None
        if where is not None and self.sheet.isVisible():
            self._place(where)

    def _place(self, card: QRect) -> None:
        """Let the sheet stand beside the card, above the toast that offers to undo the move."""
        board = self._board or self._shell.window.board
        other = self._other
        room = other.room() if other else QRect(board.mapToGlobal(QPoint()), board.size())
        self.sheet.show_beside(card, room.adjusted(0, 0, 0, -_TOAST))

    @property
    def _board(self) -> BoardView | None:
        """Return the board that is shown, None on another screen."""
        return self._boards.get(self._shell.window.screen_key)

    @property
    def _other(self) -> Surroundings | None:
        return self._others.get(self._shell.window.screen_key)

    def _place_of(self, card: CardId) -> QRect | None:
        """Return where a card stands on the screen, None over another screen.

        A card of the other board, brought along, is asked about in the middle of this one.
        """
        board = self._board
        if board is None:
            face, other = self._shell.presenter.board.contents.face(card), self._other
            return other.place_of(face.stage_id) if other and face else None
        column = board.column_with(card)
        row = column.model.row_of(card) if column else None
        if column is None:
            corner = board.mapToGlobal(board.rect().center())
            return QRect(corner.x() - WIDTH, corner.y(), WIDTH // 2, 1)
        if row is None:
            return None
        if column.collapsed:
            # On an opened stage the next one stands folded at its side.
            beside = board is not self._shell.window.board
            return QRect(column.mapToGlobal(QPoint()), column.size()) if beside else None
        view = column.view
        area = view.visualRect(column.model.index_of(row)).intersected(view.viewport().rect())
        if area.isEmpty():
            area = QRect(0, 0, view.viewport().width(), 1)
        return QRect(view.viewport().mapToGlobal(area.topLeft()), area.size())

    def _on_drag(self) -> None:
        self._dragging = True
        self.close()

    def _on_drag_ended(self) -> None:
        self._dragging = False

    def _on_taken(self, said: ExitSaid) -> None:
        checklist = self._asked_about
        if checklist is None or checklist.card != said.card_id:
            return
        told = Said(said.ticks, said.values, answer=_answer(checklist, said.heard))
        self._do(lambda: self._desk.criteria.say(said.card_id, told))

    def _on_later(self, later: Later) -> None:
        checklist = self._asked_about
        if checklist is None or checklist.card != later.card_id:
            return
        # What is missing the checklist of the card says, as it stands on that day.
        title = self.tr("Complete the details: %s") % stage_name(checklist.stage)
        task = TaskFields(title, later.day, channel=TaskChannel.DESK, card=later.card_id)
        self._do(lambda: self._desk.tasks.add(task))

    def _on_day(self, day: MilestoneDay) -> None:
        """Store it beside the sheet, which stays: it asks for more."""
        criteria = self._desk.criteria
        spawn(self._perform(lambda: criteria.set_milestone(day.card_id, day.key, day.on)))

    def _today(self) -> date:
        return self._shell.days.date_of(self._shell.clock())

    def _keep_keyboard(self) -> None:
        """Give the keyboard back to the card, if the sheet had it."""
        focus = QApplication.focusWidget()
        if focus is not None and self.sheet.isAncestorOf(focus) and self._asked_about:
            self._give_keyboard(self._asked_about.card)

    def _give_keyboard(self, card: CardId) -> None:
        other = self._other
        if other is not None:
            other.take_keys()
        else:
            (self._board or self._shell.window.board).focus_card(card)

    def _do(self, work: Callable[[], Changes]) -> None:
        if self._asked_about is not None:
            self._give_keyboard(self._asked_about.card)
        spawn(self._perform(work))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)


def _is_single(op: Op) -> bool:
    """Return whether an operation is about one card: it is named, or the number says so."""
    return bool(op.arguments) and (bool(op.arguments[0]) or op.arguments[-1] == "1")


def _answer(checklist: Checklist, heard: Heard) -> Answer | None:
    """Return what the client said of the stage that was left, None for nothing."""
    if heard == NOTHING:
        return None
    survey = checklist.survey
    return Answer(
        question=survey.question.text(formats.language()) if survey else "",
        rating=heard.rating,
        most=survey.scale.high if survey else 0,
        quote=heard.quote,
        stage=checklist.stage.id,
        sentiment=heard.sentiment,
        touchpoint=heard.touchpoint,
        usability=heard.usability,
        emotion=heard.emotion,
        solving=heard.solving,
    )
