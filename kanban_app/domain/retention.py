"""How long what is known of people is kept: duties of the law, and who may be erased when.

A duty counts from something that happened to the end of that calendar year and so many years on
(§ 257 HGB, § 147 AO); a consent to the day, from when it was given or last used.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.consent import expiry
from kanban_app.domain.contact import Consent
from kanban_app.domain.ids import ContactId
from kanban_app.domain.journey import Names

_DECEMBER, _LAST = 12, 31


class Since(StrEnum):
    """What a duty counts from."""

    WON = "won"
    MANDATE = "mandate"
    IDENTIFIED = "identified"
    CONSENT = "consent"
    # Kept by the broker elsewhere; the list only says so.
    ELSEWHERE = "elsewhere"


class Duty(NamedTuple):
    """One kind of record, and for how many years it is kept; in force on some days only."""

    key: str
    since: Since
    years: int
    text: Names
    source: str
    valid_from: date
    valid_to: date | None = None


class PersonCase(NamedTuple):
    """What is known of somebody that says how long he is kept.

    `won`, `mandate` and `identified` are the last days of those; `ended` is when his last card
    ended, None while one is open or he has none. `sold` names the listing he asked for in vain and
    that is sold by now, `sold_on` when. `last` is when something was last heard. `involved` is who
    has a part in what is still open without a card of his own: partner, tipster, owner, notary.
    """

    contact: ContactId
    name: str
    open_cards: int
    cards: int
    professional: bool
    won: date | None
    mandate: date | None
    identified: date | None
    ended: date | None
    last: date
    consents: tuple[Consent, ...] = ()
    keep_until: date | None = None
    sold: str = ""
    sold_on: date | None = None
    involved: bool = False


class Hold(NamedTuple):
    """A duty that keeps somebody until the end of a day; None: the broker's own wish."""

    duty: Duty | None
    until: date


class Entry(NamedTuple):
    """Somebody of whom it is to be decided: kept until a day by `holds`, the longest first.

    `free` is the first day from which nothing keeps him any more.
    """

    case: PersonCase
    holds: tuple[Hold, ...]
    free: date


def delete_after(since: date, years: int) -> date:
    """Return the last day of a calendar year, so many years after a day."""
    return date(since.year + years, _DECEMBER, _LAST)


def holds_of(case: PersonCase, duties: Iterable[Duty], today: date) -> tuple[Hold, ...]:
    """Return what keeps somebody, over or not, the longest first."""
    found = [
        Hold(duty, until)
        for duty in duties
        if duty.valid_from <= today and (duty.valid_to is None or today <= duty.valid_to)
        for until in _until(case, duty)
    ]
    if case.keep_until is not None:
        found.append(Hold(None, case.keep_until))
    return tuple(sorted(found, key=lambda hold: hold.until, reverse=True))


def entry_of(case: PersonCase, duties: Iterable[Duty], today: date) -> Entry | None:
    """Return what is to be decided of somebody, None of whom nothing is.

    That is who is still being worked with, on whatever side, and bank, notary and the like as long
    as nothing was said of how long they are kept.
    """
    if case.open_cards or case.involved:
        return None
    holds = holds_of(case, duties, today)
    if holds:
        return Entry(case, holds, holds[0].until + timedelta(days=1))
    if case.professional or not case.cards:
        return None
    return Entry(case, (), case.sold_on or case.ended or case.last)


def entries_of(
    cases: Iterable[PersonCase], duties: Sequence[Duty], today: date
) -> list[Entry]:  # fmt: skip
    """Return everybody of whom something is to be decided, who is free first in front."""
    found = (entry_of(case, duties, today) for case in cases)
    return sorted(
        (entry for entry in found if entry is not None),
        key=lambda entry: (entry.free, entry.case.name.casefold(), entry.case.contact),
    )


def due_in(entries: Iterable[Entry], year: int, today: date) -> list[Entry]:
    """Return who may go in a year: in the running one also whoever could have gone before."""
    return [
        entry
        for entry in entries
        if entry.free.year == year or (entry.free.year < year == today.year)
    ]


def _until(case: PersonCase, duty: Duty) -> Iterable[date]:
    if duty.since is Since.CONSENT:
        ends = [max(expiry(c), c.withdrawn_on or date.min) for c in case.consents]
        return [max(ends)] if ends else []
    days = {
        Since.WON: case.won,
        Since.MANDATE: case.mandate,
        Since.IDENTIFIED: case.identified,
    }
    day = days.get(duty.since)
    return [] if day is None else [delete_after(day, duty.years)]
