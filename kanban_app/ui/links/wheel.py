"""Joins the flywheel to the numbers and to the board: asks, follows every change, moves cards."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal

from kanban_app.analytics.wheel import Wheel, WheelStage
from kanban_app.domain.ids import StageId
from kanban_app.domain.moment import Moment
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.past import Shown
from kanban_app.ui.links.wheel_cards import WheelCards
from kanban_app.ui.links.wheel_counts import Clients, Standing, followed, standings_of
from kanban_app.ui.links.wheel_images import WheelImages
from kanban_app.ui.links.wheel_rows import sheets_of
from kanban_app.ui.links.wheel_words import drawing_of
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import WHEEL, Shell
from kanban_app.ui.wheel.drawing import MoveWish
from kanban_app.ui.wheel.header import Period
from kanban_app.ui.wheel.screen import WheelScreen

_MONTHS = {Period.MONTHS_12: 12, Period.MONTHS_24: 24}
_DAYS = 90


class _Chosen(NamedTuple):
    """How the broker wants the wheel; `table` None lets the height decide."""

    period: Period = Period.MONTHS_12
    paused: bool = False
    table: bool | None = None


class WheelShown(NamedTuple):
    """A wheel, and what was read beside it; `clients` are those of all its cards."""

    wheel: Wheel
    beside: object = None
    clients: Clients = Clients()


class WheelLink(QObject):
    """Keeps the screen true while it is open; nothing is computed while it is not.

    Whoever shows more of the wheel beside it follows `wheel_shown` and `stage_shown`, which carry
    a WheelShown and a StageId or None. What he reads for it, `beside` reads right behind the
    wheel: in a queue of its own it would wait for whatever else the thread has to do.
    """

    wheel_shown = Signal(WheelShown)
    stage_shown = Signal(object)
    lead_wanted = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.beside: Callable[[Wheel], object] | None = None
        self._told: Wheel | None = None
        self._standing: Mapping[StageId, Standing] = {}
        self._clients = Clients()
        self._chosen = _restored(shell.settings.wheel)
        self._moment: Moment | None = None
        # As of when and over which period the picture is.
        self._shown: tuple[Moment | None, Period] | None = None
        self._asking = Asking(self._tell, lambda: self.shown)
        self.cards = WheelCards(
            shell, lambda: self.screen.canvas.drawing, self._stage_told, lambda: self._clients
        )
        self.screen = WheelScreen(self.cards)
        self.images = WheelImages(shell, self.screen)
        shell.window.add_screen(WHEEL, self.screen.header, self.screen)
        self._show_chosen()
        self._connect()

    @property
    def wheel(self) -> Wheel | None:
        """Return what is shown, None before the first answer."""
        return self._told

    @property
    def moment(self) -> Moment:
        """Return as of when everything is told."""
        return self._moment if self._moment is not None else self._shell.clock()

    @property
    def _wanted(self) -> tuple[Moment | None, Period]:
        return self._moment, self._chosen.period

    def open(self) -> None:
        """Show the screen."""
        self._shell.window.show_screen(WHEEL)
        self.screen.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def follow_past(self, shown: Shown) -> None:
        """Tell everything as of the moment that the board shows."""
        if shown.moment != self._moment:
            self._moment = shown.moment
            self.refresh()

    def refresh(self) -> None:
        """Ask for everything anew, if anybody sees it; what is asked meanwhile is asked once."""
        if self.shown:
            # Bar and banner say already what is wanted: the picture must not say something else.
            self.screen.veil.wait(waiting=self._shown != self._wanted)
        self._asking.again()

    @property
    def shown(self) -> bool:
        """Return whether the screen is to be seen."""
        return self._shell.window.screen_key == WHEEL

    async def _tell(self) -> None:
        try:
            await self._compute()
        finally:
            if not self._asking.stale:
                self.screen.veil.wait(waiting=False)

    async def _compute(self) -> None:
        now, moment, wanted = self._shell.clock(), self.moment, self._wanted
        start = self._start(moment)
        standing = self._counts()
        shown = await self._worker.run(self._read, start, moment, now)
        if self._asking.stale:
            return
        self._told, self._standing, self._shown = shown.wheel, standing, wanted
        self._clients = shown.clients
        self._show(shown.wheel)
        self.images.follow(shown.wheel)
        self.wheel_shown.emit(shown)

    def _read(self, start: Moment, moment: Moment, now: Moment) -> WheelShown:
        """Read on the database thread."""
        wheel = self._desk.flywheel.wheel(start, moment, moment, now)
        clients = Clients(self._desk.flywheel.contacts(), wheel.people.near)
        beside = self.beside(wheel) if self.beside is not None else None
        return WheelShown(wheel, beside, clients)

    def _start(self, moment: Moment) -> Moment:
        days = self._shell.days
        last = days.date_of(moment)
        months = _MONTHS.get(self._chosen.period)
        if months is None:
            return days.start_of(last - timedelta(days=_DAYS - 1))
        return days.start_of(_months_before(last, months) + timedelta(days=1))

    def _show(self, wheel: Wheel) -> None:
        journeys = self._shell.presenter.board.journeys
        past = self._shown is not None and self._shown[0] is not None
        drawing = drawing_of(wheel, journeys, past=past)
        self.screen.show_wheel(drawing, sheets_of(wheel, journeys))
        self.screen.empty.offer(offered=self._shell.presenter.past.day is None)

    def _reword(self) -> None:
        """Say what is known in the language in force, and ask what is new."""
        if self._told is not None:
            self._show(self._told)
        self.refresh()

    def _follow_board(self) -> None:
        """Count cards on their way at once; what that means is told when it has been worked out."""
        past = self._shell.presenter.past.day
        if self._told is None or past or self._shell.window.screen_key != WHEEL:
            return
        now = self._counts()
        if now != self._standing and now.keys() == self._standing.keys():
            self._told = followed(self._told, self._clients, self._standing, now)
            self._standing = now
            self._show(self._told)

    def _counts(self) -> dict[StageId, Standing]:
        return standings_of(self._shell.presenter.board)

    def _on_move(self, wish: MoveWish) -> None:
        """Move cards by the board's own rules, to the top of a stage; undo takes it back there."""
        presenter = self._shell.presenter
        first = next(iter(presenter.board.contents.cards(wish.stage)), None)
        canvas = self.screen.canvas
        had = canvas.hasFocus()
        presenter.move(wish.cards, wish.stage, first.id if first is not None else None)
        if had or wish.follow:
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        if wish.follow:
            self.cards.pick(wish.stage, wish.cards[0])
            self.screen.select(wish.stage)

    def _stage_told(self, stage: StageId) -> WheelStage | None:
        lobes = self._told.lobes if self._told is not None else ()
        return next((s for lobe in lobes for s in lobe.stages if s.stage == stage), None)

    def open_stage(self, stage: StageId) -> None:
        """Show the cards of a stage on the board."""
        shell = self._shell
        found = shell.presenter.board.find_stage(stage)
        if found is None:
            return
        if all(j.id != found[0].id for j in shell.presenter.board.shown):
            shell.choose_journey(found[0].key)
        shell.window.show_screen(BOARD)
        shell.window.board.setFocus()
        held = self.cards.held(stage)
        if held is not None:
            shell.window.board.focus_card(held.card)

    def _on_period(self, key: str) -> None:
        self._choose(self._chosen._replace(period=Period(key)))
        self.refresh()

    def _on_pause(self) -> None:
        self._choose(self._chosen._replace(paused=not self._chosen.paused))

    def _on_table(self) -> None:
        self._choose(self._chosen._replace(table=not self.screen.table_shown))

    def _choose(self, chosen: _Chosen) -> None:
        self._chosen = chosen
        table = "" if chosen.table is None else str(int(chosen.table))
        self._shell.settings.wheel = f"{chosen.period};{int(chosen.paused)};{table}"
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen, header = self._chosen, self.screen.header
        header.show_period(chosen.period)
        header.show_pause(paused=chosen.paused)
        self.screen.canvas.set_paused(paused=chosen.paused)
        self.screen.set_table(shown=chosen.table)

    def _connect(self) -> None:
        shell, screen = self._shell, self.screen
        presenter = shell.presenter
        for signal in (presenter.done, presenter.journeys_changed):
            signal.connect(self.refresh)
        shell.day_changed.connect(self.refresh)
        shell.language_changed.connect(self._reword)
        presenter.contents_changed.connect(self._follow_board)
        screen.header.period_chosen.connect(self._on_period)
        screen.header.pause_toggled.connect(self._on_pause)
        screen.header.table_toggled.connect(self._on_table)
        screen.move_wanted.connect(self._on_move)
        screen.stage_opened.connect(self.open_stage)
        screen.stage_chosen.connect(self.cards.settle)
        screen.stage_chosen.connect(self.stage_shown)
        screen.empty.lead_wanted.connect(self.lead_wanted)


def _months_before(day: date, months: int) -> date:
    whole = day.year * 12 + day.month - 1 - months
    year, month = divmod(whole, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _restored(text: str) -> _Chosen:
    period, _, rest = text.partition(";")
    paused, _, table = rest.partition(";")
    if period not in set(Period):
        return _Chosen()
    return _Chosen(Period(period), paused == "1", None if table == "" else table == "1")
