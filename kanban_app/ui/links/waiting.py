"""Joins the waits of the open card to the use cases: since when, told in the history, corrected."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from kanban_app.domain.card import WaitingOn
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import Pause
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import spawn
from kanban_app.ui.inspector.form import CardForm
from kanban_app.ui.shell import Shell
from kanban_app.ui.sources import waiting_label
from kanban_app.ui.timeline.requests import Entry, WaitShown, WaitTyped
from kanban_app.ui.timeline.timeline import TimelineSection

_ICON = "hourglass"


class WaitLine(NamedTuple):
    """One end of a wait as the timeline tells it."""

    at: Moment
    text: str
    detail: str
    wait: WaitShown
    begins: bool = False

    def entry(self, when: str) -> Entry:
        """Return the line of the timeline."""
        return Entry(_ICON, self.text, when, self.detail, wait=self.wait)


def known_waits(waits: Sequence[Pause], now: Moment) -> list[Pause]:
    """Return the waits one knew of at a moment: what ended later still went on."""
    known = [wait for wait in waits if wait.since <= now]
    return [w if w.until is None or w.until <= now else w._replace(until=None) for w in known]


def wait_lines(waits: Sequence[Pause], now: Moment, days: LocalDays) -> list[WaitLine]:
    """Return when somebody began to be waited for, when that was over, and how long it took."""
    translate = QCoreApplication.translate
    lines = []
    for wait in waits:
        shown = _shown(wait, days)
        end = shown.until or days.date_of(now)
        count = (end - shown.since).days
        begun = translate("timeline", "Waits for %s") % shown.who
        so_far = translate("timeline", "for %n day(s) so far", "", count)
        still = wait.until is None and count > 0
        lines.append(WaitLine(wait.since, begun, so_far if still else "", shown, begins=True))
        if wait.until is not None:
            over = translate("timeline", "No longer waits for %s") % shown.who
            took = translate("timeline", "after %n day(s)", "", count)
            same = translate("timeline", "on the same day")
            lines.append(WaitLine(wait.until, over, took if count else same, shown))
    return lines


def _shown(wait: Pause, days: LocalDays) -> WaitShown:
    until = None if wait.until is None else days.date_of(wait.until)
    return WaitShown(wait, waiting_label(wait.who), days.date_of(wait.since), until)


class WaitingLink(QObject):
    """Says in the form of the card since when it waits, and stores corrected days."""

    def __init__(self, shell: Shell, desk: Desk, form: CardForm, timeline: TimelineSection) -> None:
        super().__init__(timeline)
        self._shell, self._desk = shell, desk
        self._form, self._timeline = form, timeline
        self._running: Pause | None = None
        form.since.clicked.connect(self._on_since)
        timeline.wait_asked.connect(self._on_asked)
        timeline.wait_typed.connect(self._on_typed)

    def show_waits(self, waits: Sequence[Pause], today: date) -> None:
        """Say since when the card waits, if it does."""
        self._running = next((wait for wait in waits if wait.until is None), None)
        if self._running is None:
            self._form.show_since(WaitingOn.NOBODY, "")
            return
        shown = _shown(self._running, self._shell.days)
        words = self.tr("since %s") % formats.day_text(shown.since)
        count = (today - shown.since).days
        if count:
            words = f"{words} · {formats.days(count)}"
        self._form.show_since(WaitingOn(self._running.who), words)

    def _on_since(self) -> None:
        if self._running is not None:
            self._on_asked(_shown(self._running, self._shell.days))

    def _on_asked(self, wait: WaitShown) -> None:
        if self._shell.presenter.past.may_change():
            self._timeline.show_wait(wait)

    def _on_typed(self, typed: WaitTyped) -> None:
        spawn(self._correct(typed))

    async def _correct(self, typed: WaitTyped) -> None:
        waiting = self._desk.waiting
        await self._shell.presenter.apply(
            lambda: waiting.correct(typed.wait, typed.since, typed.until)
        )
