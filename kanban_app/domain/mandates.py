"""By when the end of a mandate has to be talked about."""

from datetime import date, timedelta

from kanban_app.domain.property import Mandate

# Time to talk and to decide before the last day on which notice can be given.
TALK = timedelta(days=14)


def notice_day(mandate: Mandate) -> date | None:
    """Return the last day on which notice can be given, None if there is no such term."""
    if mandate.until is None or not mandate.notice_days:
        return None
    if mandate.notice_days >= mandate.until.toordinal():
        return date.min
    return mandate.until - timedelta(days=mandate.notice_days)


def talk_day(mandate: Mandate) -> date | None:
    """Return the day by which renewal is talked about, two weeks before that of the notice."""
    last = notice_day(mandate)
    return None if last is None else max(last, date.min + TALK) - TALK
