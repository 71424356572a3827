"""What single keys do with a card: those of the board, and what other screens ask for."""

from collections.abc import Callable
from datetime import time, timedelta

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from kanban_app.domain.activity import ActivityKind, Direction
from kanban_app.domain.ids import CardId
from kanban_app.ui.links.timeline import TimelineLink
from kanban_app.ui.shell import Shell
from kanban_app.ui.timeline.requests import ActivityTyped
from kanban_app.ui.widgets.keyboard import held

DONE_KEY, CALL_KEY, STEP_KEY, VOICE_KEY = "E", "A", "S", "W"
# An appointment begins like this until it is typed otherwise.
_FIRST_TIME, _MINUTES = time(10), 60


class TimelineKeys(QObject):
    """Opens the card and the form that was asked for; the keyboard goes back to who asked."""

    def __init__(self, shell: Shell, link: TimelineLink) -> None:
        super().__init__(shell)
        self._shell, self._link = shell, link
        self._asker: QWidget | None = None
        link.form_left.connect(self._on_form_left)
        for keys, slot in (
            (DONE_KEY, self.complete_next),
            (CALL_KEY, self.note_call),
            (STEP_KEY, self.add_step),
            (VOICE_KEY, self.note_voice),
        ):
            # Other screens have their own use for these letters.
            shortcut = QShortcut(QKeySequence(keys), shell.window.board, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def complete_next(self) -> None:
        """Ask about the next step of the card with the keyboard; one without is given one."""
        self._at_focused(self._link.complete_next)

    def note_call(self) -> None:
        """Note a call with the card that has the keyboard."""
        self._at_focused(self._note_call)

    def add_step(self) -> None:
        """Plan a step of the card that has the keyboard."""
        self._at_focused(self._link.steps.begin_adding)

    def note_voice(self) -> None:
        """Note how the client of the card that has the keyboard found the stage."""
        self._at_focused(self._link.begin_voice)

    def note_call_of(self, card: CardId) -> None:
        """Note a call with a card."""
        self._at(card, self._note_call)

    def add_step_of(self, card: CardId) -> None:
        """Plan a step of a card."""
        self._at(card, self._link.steps.begin_adding)

    def arrange_with(self, card: CardId) -> None:
        """Arrange an appointment with a card, for tomorrow until another day is typed."""
        self._at(card, self._arrange)

    def _at_focused(self, work: Callable[[], None]) -> None:
        card = self._shell.window.board.focused_id
        if card is not None:
            self._at(card, work)

    def _at(self, card: CardId, work: Callable[[], None]) -> None:
        if self._shell.presenter.past.may_change():
            self._asker = QApplication.focusWidget()
            self._link.when_shown(card, work)

    def _note_call(self) -> None:
        self._link.begin(ActivityKind.CALL, Direction.OUTGOING)

    def _arrange(self) -> None:
        tomorrow = self._shell.days.date_of(self._shell.clock()) + timedelta(days=1)
        begin = ActivityTyped(ActivityKind.MEETING, tomorrow, _FIRST_TIME, _MINUTES)
        self._link.timeline.begin(begin)

    def _on_form_left(self) -> None:
        """Give the keyboard back to where the key was pressed."""
        asker, self._asker = held(self._asker), None
        board = self._shell.window.board
        if asker is None or self._link.card is None:
            return
        if board.isAncestorOf(asker):
            board.focus_card(self._link.card)
        elif asker.isVisible():
            asker.setFocus(Qt.FocusReason.OtherFocusReason)
