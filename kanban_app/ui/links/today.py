"""Joins Today to the use cases: reads the day, follows every change, does what its keys ask."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import ActivityId, CardId, TaskId
from kanban_app.domain.task import TaskFields
from kanban_app.services.desk import Desk
from kanban_app.services.today import Day
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Refused
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.today_words import MORE, SECTIONS, TodayWording
from kanban_app.ui.shell import TODAY, Shell
from kanban_app.ui.today.day_sheet import DaySheet, PostponeTo
from kanban_app.ui.today.screen import Asked, TodayScreen
from kanban_app.ui.today.values import Do, Key

_MONDAYS = 7


class TodayLink(QObject):
    """Keeps the screen true while it is open; nothing is read while it is not."""

    # Card ids travel as objects: a Signal(int) would cut them at 32 bits.
    open_requested = Signal(object)
    call_wanted = Signal(object)
    appointment_wanted = Signal(object)
    step_wanted = Signal(object)
    rest_wanted = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.screen = TodayScreen()
        self._day: Day | None = None
        self._opened: set[str] = set()
        self._reading = Asking(self._read, lambda: shell.window.screen_key == TODAY)
        shell.window.add_screen(TODAY, self.screen.header, self.screen)
        self.screen.asked.connect(self._on_asked)
        self.screen.week_toggled.connect(self._toggle_week)
        shell.presenter.done.connect(self.refresh)
        shell.presenter.journeys_changed.connect(self.refresh)
        shell.minute_passed.connect(self.refresh)
        shell.language_changed.connect(self._show)
        shell.window.screen_changed.connect(self.refresh)

    def open(self) -> None:
        """Show the screen and give it the keyboard."""
        self._shell.window.show_screen(TODAY)
        self.screen.take_keys()

    def refresh(self) -> None:
        """Read the day anew, if anybody sees it; what is asked meanwhile is asked once."""
        self._reading.again()

    async def _read(self) -> None:
        self._day = await self._worker.run(self._desk.today.day)
        self._show()

    def _show(self) -> None:
        if self._day is None:
            return
        find = self._shell.presenter.board.find_stage
        wording = TodayWording(self._day, self._shell.days, find, self._opened)
        self.screen.show_words(wording.words())

    def _toggle_week(self) -> None:
        self._opened ^= {"week"}
        self._show()

    def _on_asked(self, asked: Asked) -> None:
        if asked.key.kind == MORE:
            self._opened.add(SECTIONS[asked.key.id])
            self._show()
        elif asked.do is Do.OPEN:
            self._with_card(asked.key, self.open_requested.emit)
        elif asked.do is Do.MAIL:
            self._with_card(asked.key, lambda card: spawn(self._mail(card)))
        elif self._shell.presenter.past.may_change():
            self._change(asked)

    def _change(self, asked: Asked) -> None:
        today = self._shell.days.date_of(self._shell.clock())
        task = TaskId(asked.key.id)
        if asked.do is Do.DONE:
            spawn(self._complete(task, asked.key))
        elif asked.do is Do.TOMORROW:
            self._postpone(task, PostponeTo(today + timedelta(days=1)))
        elif asked.do is Do.NEXT_WEEK:
            self._postpone(task, PostponeTo(today + timedelta(days=_MONDAYS - today.weekday())))
        elif asked.do is Do.ON_DAY:
            sheet = DaySheet(self._title(task), today, self._shell.window)
            sheet.chosen.connect(lambda to: self._postpone(task, to))
            sheet.finished.connect(self.screen.take_keys)
            sheet.open()
        else:
            wanted = {
                Do.CALL: self.call_wanted,
                Do.APPOINTMENT: self.appointment_wanted,
                Do.NEXT_STEP: self.step_wanted,
                Do.PARK: self.rest_wanted,
            }[asked.do]
            self._with_card(asked.key, wanted.emit)

    async def _complete(self, task: TaskId, key: Key) -> None:
        """Count a task as done; where nothing else is planned the next step is asked for."""
        card = self._card_of(key)
        done = await self._apply(lambda: self._desk.tasks.complete([task]))
        if done is None:
            return
        following = await self._worker.run(self._desk.tasks.next_step, task)
        if following.planned is None and card is not None:
            self.step_wanted.emit(card)

    def _postpone(self, task: TaskId, to: PostponeTo) -> None:
        spawn(self._perform(lambda: self._desk.tasks.postpone([task], to.day)))

    async def _mail(self, card: CardId) -> None:
        """Let the user's own mail program write; nothing of ours goes over the network."""
        detail = await self._worker.run(self._desk.board.detail, card)
        emails = detail.fields.contact.emails if detail else ()
        if not emails:
            told = DomainError(
                QT_TRANSLATE_NOOP("Errors", "No e-mail address is known; type it into the card.")
            )
            self._shell.presenter.refused.emit(Refused(told))
            return
        QDesktopServices.openUrl(QUrl(f"mailto:{emails[0]}"))

    def _with_card(self, key: Key, use: Callable[[CardId], object]) -> None:
        card = self._card_of(key)
        if card is not None:
            use(card)

    def _card_of(self, key: Key) -> CardId | None:
        """Return the card a row or block is about, None if it is about none."""
        if key.kind == "card":
            return CardId(key.id)
        if key.kind == "task":
            fields = self._task(TaskId(key.id))
            return fields.card if fields else None
        appointments = [*self._day.appointments, *self._day.tomorrow] if self._day else []
        found = (a.activity.activity for a in appointments if a.activity is not None)
        return next((a.fields.card for a in found if a.id == ActivityId(key.id)), None)

    def _task(self, task: TaskId) -> TaskFields | None:
        day = self._day
        if day is None:
            return None
        lines = [*day.overdue, *day.due, *day.week]
        lines += [a.task for a in (*day.appointments, *day.tomorrow) if a.task is not None]
        return next((line.task.fields for line in lines if line.task.id == task), None)

    def _title(self, task: TaskId) -> str:
        fields = self._task(task)
        return fields.title if fields else ""

    async def _apply(self, work: Callable[[], Changes]) -> Changes | None:
        return await self._shell.presenter.apply(work)

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._apply(work)
