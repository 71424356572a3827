"""The time machine: goes to a day of the past, walks and plays through it, and comes back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.services.desk import Desk
from kanban_app.services.past import History
from kanban_app.ui.aio import P, T, Worker, spawn
from kanban_app.ui.board.answers import Refused
from kanban_app.ui.board.past_day import BoardDay
from kanban_app.ui.links.past_reading import past_day, present_day
from kanban_app.ui.past.button import KEY, DayButton
from kanban_app.ui.past.days import DAY, WEEK, Span
from kanban_app.ui.past.popup import DayPopup
from kanban_app.ui.past.strip import DAILY, KEYS, PLAY_KEYS, PastStrip, Way
from kanban_app.ui.past.words import date_words
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import UNIT

FRAME_MS = 250
SLIM_BELOW = 1200
_WAYS = {Way.WEEK_BACK: -WEEK, Way.DAY_BACK: -DAY, Way.DAY_ON: DAY, Way.WEEK_ON: WEEK}


@dataclass(frozen=True, slots=True)
class Shown:
    """As of when everything is shown: the end of a day, or None for the present."""

    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class _Left:
    """What was selected, and which card had the keyboard, when the present was left."""

    selected: tuple[CardId, ...] = ()
    focused: CardId | None = None


class PastLink(QObject):
    """Shows the board as of other days; whoever shows numbers follows `changed`.

    `entering` comes before anything of the past is read: what is being typed must be stored by
    then. `returned` comes when the present is shown again.
    """

    entering = Signal()
    changed = Signal(Shown)
    returned = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._history: History | None = None
        # Where to go, today for the present; None on arrival. One journey at a time leads there,
        # and turns round on its way when this changes.
        self._wanted: date | None = None
        self._travelling = False
        self._left = _Left()
        self._pace = DAILY
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._play_on)
        self.strip = PastStrip()
        self.button = DayButton()
        self._buttons = [self.button]
        shell.window.add_strip(self.strip)
        shell.window.top_bar.add_tool(self.button)
        self._connect()

    def new_button(self) -> DayButton:
        """Return another button that says the day and asks for one, for the bar of a screen."""
        button = DayButton()
        button.clicked.connect(self.open_popup)
        self._buttons.append(button)
        self._follow_size()
        button.show_day(None if self.moment is None else self.day)
        return button

    @property
    def moment(self) -> Moment | None:
        """Return as of when everything is shown, None for the present."""
        day = self._shell.presenter.past.day
        return day.moment if day else None

    @property
    def day(self) -> date:
        """Return the day that is shown."""
        day = self._shell.presenter.past.day
        return day.day if day else self._today()

    @property
    def playing(self) -> bool:
        """Return whether the days go by by themselves."""
        return self._timer.isActive()

    def go(self, day: date) -> None:
        """Show a day, the first of the history for an earlier one, the present for today."""
        if day >= self._today():
            self.leave()
        else:
            self._set_out(day)

    def step(self, way: Way) -> None:
        """Go a day or a week back or on."""
        self.go((self._wanted or self.day) + _WAYS[way])

    def toggle_play(self) -> None:
        """Let the days go by, or stop."""
        if self.playing or self.moment is None:
            self._timer.stop()
        else:
            self._timer.start()
        self.strip.show_playing(playing=self.playing)

    def leave(self) -> None:
        """Show the present again, as it was left."""
        self._timer.stop()
        self.strip.show_playing(playing=False)
        if self._travelling or self.moment is not None:
            self._set_out(self._today())

    def ask(self) -> None:
        """Ask for a day; in the past this leads back to today."""
        if self.moment is None:
            self.open_popup()
        else:
            self.leave()

    def open_popup(self) -> None:
        """Open the calendar under the button."""
        spawn(self._open_popup())

    async def _open_popup(self) -> None:
        history = self._history or await self._open()
        if history is None:
            return
        button = next((b for b in self._buttons if b.isVisible()), self.button)
        popup = DayPopup(Span(history.first, self._today()), self.day, button)
        popup.picked.connect(self.go)
        popup.adjustSize()
        corner = QPoint(button.width() - popup.width(), button.height() + UNIT)
        popup.move(button.mapToGlobal(corner))
        popup.show()

    def _set_out(self, day: date) -> None:
        self._wanted = day
        if not self._travelling:
            spawn(self._travel())

    async def _travel(self) -> None:
        self._travelling = True
        try:
            while self._wanted is not None:
                day = self._wanted
                await (self._return() if self._homeward else self._visit(day))
                if self._wanted == day:
                    self._wanted = None
        finally:
            self._travelling, self._wanted = False, None
            if self.moment is None:
                # By the next time it may be old.
                self._history = None

    @property
    def _homeward(self) -> bool:
        return self._wanted is not None and self._wanted >= self._today()

    async def _open(self) -> History | None:
        return await self._read(self._desk.past.open, self._shell.clock())

    async def _read(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Await what is read; trouble with the disk is told."""
        try:
            return await self._worker.run(work, *args, **kwargs)
        except UserError as error:
            self._shell.presenter.refused.emit(Refused(error))
            return None

    async def _visit(self, wanted: date) -> None:
        if self._history is None:
            self.entering.emit()
            self._history = await self._open()
        if self._history is None:
            return
        day = max(wanted, self._history.first)
        if day >= self._today():
            # The history begins today: there is no other day to look at.
            return
        shown = await self._read(past_day, self._history, day)
        if shown is not None and not self._homeward:
            self._show(shown, Span(self._history.first, self._today()))

    def _show(self, shown: BoardDay, span: Span) -> None:
        if self.moment is None:
            board = self._shell.window.board
            self._left = _Left(board.selected_ids, board.focused_id)
        before = self._stages()
        self._shell.presenter.show_past(shown)
        if self._stages() != before:
            self._shell.restore_columns()
        self.strip.show_day(span, shown.day)
        self._tell(shown.day)

    async def _return(self) -> None:
        if self.moment is None:
            # Called back before anything was shown.
            self._history = None
            return
        present = await self._read(present_day, self._desk, self._today(), self._shell.clock())
        # Trouble, or off to another day meanwhile: what is shown and marked is the past.
        if present is not None and self._homeward:
            self._history = None
            self._come_back(present)

    def _come_back(self, present: BoardDay) -> None:
        window = self._shell.window
        had_focus = self.strip.isAncestorOf(window.focusWidget())
        before = self._stages()
        self._shell.presenter.show_present(present)
        self._shell.tick()
        if self._stages() != before:
            self._shell.restore_columns()
        window.board.select(self._left.selected)
        if had_focus or self._left.focused is not None:
            window.board.setFocus()
        if self._left.focused is not None:
            window.board.focus_card(self._left.focused)
        self._tell(None)
        self.returned.emit()

    def _tell(self, day: date | None) -> None:
        """Say everywhere in the window as of when it shows the board."""
        window, words = self._shell.window, ""
        if day is not None:
            words = self.tr("As of %s") % date_words(day)
        window.show_past(words)
        self.strip.setVisible(day is not None)
        for button in self._buttons:
            button.show_day(day)
        self.changed.emit(Shown(self.moment))

    def _play_on(self) -> None:
        # A day that takes long to read is not overtaken by the next.
        if not self._travelling:
            self.step(Way.DAY_ON if self._pace == DAILY else Way.WEEK_ON)

    def _connect(self) -> None:
        window = self._shell.window
        window.resized.connect(self._follow_size)
        self._follow_size()
        self.button.clicked.connect(self.open_popup)
        self.strip.way_chosen.connect(self.step)
        self.strip.day_chosen.connect(self.go)
        self.strip.play_toggled.connect(self.toggle_play)
        self.strip.pace_chosen.connect(self._on_pace)
        self.strip.left.connect(self.leave)
        for way, keys in KEYS.items():
            QShortcut(QKeySequence(keys), window, partial(self.step, way))
        QShortcut(QKeySequence(KEY), window, self.ask)
        QShortcut(QKeySequence(PLAY_KEYS), window, self.toggle_play)
        self._shell.language_changed.connect(self._on_language)

    def _follow_size(self) -> None:
        for button in self._buttons:
            button.set_slim(slim=self._shell.window.width() < SLIM_BELOW)

    def _on_pace(self, pace: str) -> None:
        self._pace = pace

    def _on_language(self) -> None:
        if self.moment is not None:
            self._tell(self.day)

    def _today(self) -> date:
        return self._shell.days.date_of(self._shell.clock())

    def _stages(self) -> list[int]:
        return [column.stage.id for column in self._shell.window.board.columns]
