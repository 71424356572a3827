"""Reminders: ten minutes before an appointment and at its time, without any server.

They are told in a strip over the screen, and by the desktop while another window is in front.
"""

from hashlib import sha256
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from kanban_app.domain.changes import Noun
from kanban_app.domain.errors import UserError
from kanban_app.domain.moment import Moment
from kanban_app.domain.reminders import BEFORE, MINUTE, SNOOZE, Reminder, due_between
from kanban_app.services.activities import Appointment
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.kinds import activity_label
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.main_window import TITLE
from kanban_app.ui.notify import Action, Banner
from kanban_app.ui.shell import Shell

LOOK_MS = 15_000
_OPEN, _LATER, _ENOUGH = "open", "later", "enough"


class Notice(Protocol):
    """Tells something outside the window."""

    @property
    def there(self) -> bool:
        """Return whether the platform shows such notices."""
        ...

    @property
    def clicked(self) -> SignalInstance:
        """Return the signal that the user comes for the notice."""
        ...

    def tell(self, title: str, text: str) -> None:
        """Show a notice."""
        ...


class ReminderLink(QObject):
    """Looks at the appointments of today every few seconds, and never tells one twice.

    What lay before the program began was told then, or is too late now: only what comes due while
    it runs is told. What was told and not answered, or put off, waits over a restart.
    """

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink, notice: Notice
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._inspector = inspector
        self._notice = notice
        self._last = shell.clock()
        self._coming: list[Reminder] = []
        self._snoozed: dict[str, Moment] = {}
        # What is told and not answered, the first one in the strip.
        self._told: list[Reminder] = []
        # Ids mean something in their own file only.
        self._store = sha256(str(desk.store.path).encode()).hexdigest()[:16]
        # Those of before the start, until the appointments of today are read.
        self._open = shell.settings.open_reminders(self._store)
        self._changes = 0
        self.strip = Banner()
        shell.window.add_strip(self.strip)
        self.strip.action_requested.connect(self._on_action)
        notice.clicked.connect(self._on_clicked)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        shell.presenter.done.connect(self._on_done)
        shell.day_changed.connect(self.read)
        shell.language_changed.connect(self._show)

    def begin(self) -> None:
        """Read the appointments of today, and look at the clock from now on."""
        self._timer.start()
        self.read()

    def read(self) -> None:
        """Read the appointments of today anew."""
        spawn(self._read())

    def look(self) -> None:
        """Tell what has come due since the last look."""
        last, self._last = self._last, self._shell.clock()
        if not self._shell.settings.reminders:
            self._hold_back()
            return
        due = due_between(self._coming, last, self._last, self._snoozed)
        if not due:
            return
        for reminder in due:
            self._snoozed.pop(reminder.key, None)
        self._told = [*due, *(r for r in self._told if r.key not in {d.key for d in due})]
        self._show()
        if self._notice.there and not self._shell.window.isActiveWindow():
            self._tell_desktop(due[0])

    def _hold_back(self) -> None:
        """Take away what is told, while none are wanted; it comes again once they are."""
        if self._told:
            self._snoozed |= dict.fromkeys((r.key for r in self._told), self._last)
            self._told = []
            self._show()

    async def _read(self) -> None:
        self._changes += 1
        reading = self._changes
        today = self._shell.days.date_of(self._shell.clock())
        try:
            found = await self._worker.run(self._desk.activities.appointments, today)
        except UserError as error:
            # What was read before is told all the same.
            self._shell.presenter.refused.emit(Refused(error))
            return
        if reading != self._changes:
            return
        now, known = self._shell.clock(), {r.key for r in self._coming}
        # What is noted as it happens has begun when it is first read: that is no appointment.
        known |= self._open.keys()
        self._coming = [r for r in map(_reminder, found) if r.start > now or r.key in known]
        self._take_open()
        coming = {r.key: r for r in self._coming}
        # Done, dropped or put off meanwhile: nobody needs to be reminded any more. What is merely
        # called otherwise now is told so.
        told = [coming[r.key] for r in self._told if r.key in coming]
        self._told = [r for r in told if r.start - BEFORE <= now]
        self._snoozed = {key: at for key, at in self._snoozed.items() if key in coming}
        self._show()

    def _take_open(self) -> None:
        """Go on with what was open when the program ended."""
        now = self._shell.clock()
        self._told += [r for r in self._coming if self._open.get(r.key, now + 1) <= now]
        self._snoozed |= {key: Moment(at) for key, at in self._open.items() if at > now}
        self._open = {}
        if not self._shell.settings.reminders:
            self._hold_back()

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        if changes.everything or changes.cards or changes.nouns & {Noun.TASK, Noun.ACTIVITY}:
            self.read()

    def _show(self) -> None:
        told = {reminder.key: 0 for reminder in self._told}
        self._shell.settings.set_open_reminders(self._store, {**self._snoozed, **told})
        if not self._told:
            self.strip.hide()
            return
        reminder, more = self._told[0], len(self._told) - 1
        words = self._words(reminder, named=True)
        if more:
            words += " · " + self.tr("%n more", "", more)
        actions = [
            Action(_LATER, self.tr("In 10 minutes again")),
            Action(_ENOUGH, self.tr("Got it")),
        ]
        if reminder.card is not None:
            actions.insert(0, Action(_OPEN, self.tr("Open the card")))
        self.strip.show_message(words, "accent", actions)

    def _words(self, reminder: Reminder, *, named: bool) -> str:
        clock = f"{self._shell.days.local(reminder.start):%H:%M}"
        minutes = round((reminder.start - self._shell.clock()) / MINUTE)
        what = reminder.title
        if named and reminder.person:
            what = f"{what} · {reminder.person}"
        if minutes > 0:
            return self.tr("In %n minute(s), at %s: %s", "", minutes) % (clock, what)
        return self.tr("At %s: %s") % (clock, what)

    def _tell_desktop(self, reminder: Reminder) -> None:
        # Nobody knows who looks at the screen: a name is only told there if the broker says so.
        named = self._shell.settings.names_in_reminders
        self._notice.tell(TITLE, self._words(reminder, named=named))

    def _on_action(self, key: str) -> None:
        if not self._told:
            return
        reminder = self._told.pop(0)
        if key == _LATER:
            self._snoozed[reminder.key] = Moment(self._shell.clock() + SNOOZE)
        self._show()
        if key == _OPEN and reminder.card is not None:
            self._inspector.open(reminder.card)

    def _on_clicked(self) -> None:
        window = self._shell.window
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()


def _reminder(appointment: Appointment) -> Reminder:
    if appointment.task is not None:
        task, about = appointment.task
        return Reminder(
            f"task {task.id}", task.fields.title, about.heading, appointment.start, task.fields.card
        )
    assert appointment.activity is not None
    activity, about = appointment.activity
    title = activity.fields.subject or activity_label(activity.fields.kind)
    card = activity.fields.card
    return Reminder(f"activity {activity.id}", title, about.heading, appointment.start, card)
