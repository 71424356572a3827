"""When a card waited for somebody: an interval told too late is put right, and fits the others."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import Pause, PauseKind


class Frame(NamedTuple):
    """What a wait must fit into: the life of its card so far, and the other waits of the card."""

    created: Moment
    now: Moment
    others: Sequence[Pause] = ()


def waits(pauses: Iterable[Pause]) -> list[Pause]:
    """Return the intervals in which somebody was waited for, the earliest first."""
    found = [pause for pause in pauses if pause.kind is PauseKind.WAITING]
    return sorted(found, key=lambda p: p.since)


def corrected(
    pause: Pause, since: date, until: date | None, frame: Frame, days: LocalDays
) -> Pause:
    """Return a wait that began on one day and ended on another; a day that stays keeps its time.

    `until` counts only for a wait that is over. It may begin on the day on which another one
    ended, and end on the day the next one began; DomainError if it would reach further, begin
    before its card, or lie in the future.
    """
    begin, end = _moved(pause.since, since, days), pause.until
    if end is not None and until is not None:
        end = _moved(end, until, days)
    if max(begin, end or begin) > frame.now:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A wait begins and ends today at the latest.")
        )
    if end is not None and days.date_of(end) < days.date_of(begin):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A wait cannot end before it begins."))
    if begin < pause.since and begin < frame.created:
        if days.date_of(begin) != days.date_of(frame.created):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "A wait cannot begin before there was the card.")
            )
        begin = frame.created
    wanted = pause._replace(since=begin, until=end)
    for other in frame.others:
        wanted = _beside(other, wanted, days, before=other.since < pause.since)
    if wanted.until is None:
        return wanted
    return wanted._replace(until=max(wanted.since, wanted.until))


def _moved(moment: Moment, day: date, days: LocalDays) -> Moment:
    return moment if days.date_of(moment) == day else days.start_of(day)


def _beside(other: Pause, wanted: Pause, days: LocalDays, *, before: bool) -> Pause:
    """Return a wait cut at a neighbour if they share the day on which they meet."""
    if before:
        if other.until is not None and wanted.since < other.until:
            return wanted._replace(since=_cut(wanted.since, other.until, days))
    elif wanted.until is not None and wanted.until > other.since:
        return wanted._replace(until=_cut(wanted.until, other.since, days))
    return wanted


def _cut(moment: Moment, edge: Moment, days: LocalDays) -> Moment:
    if days.date_of(moment) != days.date_of(edge):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "Another wait lies there. Correct that one first.")
        )
    return edge
