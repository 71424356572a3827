"""When an appointment is to be remembered: a while before, and at its time; once each."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import SECOND, Moment

MINUTE = 60 * SECOND
BEFORE = 10 * MINUTE
SNOOZE = 10 * MINUTE
# Who opens the lid of a computer that slept is not told of what is long over.
_STALE = 30 * MINUTE


class Reminder(NamedTuple):
    """Something with a time: what it is called, and with whom; `key` stays when the time moves."""

    key: str
    title: str
    person: str
    start: Moment
    card: CardId | None = None


Snoozed = Mapping[str, Moment]


def due_between(
    reminders: Iterable[Reminder], last: Moment, now: Moment, snoozed: Snoozed
) -> list[Reminder]:
    """Return what is to be remembered after `last` and up to `now`, the earliest first.

    What was put off is remembered from when it was put off to, and before that not at all: whoever
    tells it takes it from `snoozed`. A look that
    comes late tells everything once, but not what began half an hour ago or more.
    """
    found = []
    for reminder in reminders:
        later = snoozed.get(reminder.key)
        if later is not None:
            if later <= now:
                found.append(reminder)
            continue
        moments = (reminder.start - BEFORE, reminder.start)
        if any(last < at <= now for at in moments) and reminder.start > now - _STALE:
            found.append(reminder)
    return sorted(found, key=lambda r: r.start)
