"""Consents: until when one holds, and what using it does (domain notes 1.5).

A consent to sales calls is kept for five years from when it was given and from each use.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.activity import ActivityKind
from kanban_app.domain.contact import Channel, Consent
from kanban_app.domain.durations import Duration, later

YEARS = 5
_KEPT = Duration(months=YEARS * 12)
SOON = timedelta(days=90)
# Which consents an activity makes use of.
USED_BY = {
    ActivityKind.CALL: (Channel.PHONE, Channel.MOBILE),
    ActivityKind.EMAIL: (Channel.EMAIL,),
    ActivityKind.LETTER: (Channel.LETTER,),
}


class ConsentState(StrEnum):
    """How a consent stands, from the best to the worst."""

    VALID = "valid"
    ENDING = "ending"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    NONE = "none"


class Standing(NamedTuple):
    """How the consents of somebody stand; `day` is when they end or ended, None without any."""

    state: ConsentState
    day: date | None = None


_ORDER = list(ConsentState)


def expiry(consent: Consent) -> date:
    """Return the last day on which a consent holds, if it is not withdrawn before."""
    last = max(consent.granted_on, consent.last_used_on or consent.granted_on)
    return later(last, _KEPT)


def standing(consent: Consent, today: date) -> Standing:
    """Return how one consent stands on a day."""
    if consent.withdrawn_on is not None and consent.withdrawn_on <= today:
        return Standing(ConsentState.WITHDRAWN, consent.withdrawn_on)
    end = expiry(consent)
    if end < today:
        return Standing(ConsentState.EXPIRED, end)
    state = ConsentState.ENDING if end - today <= SOON else ConsentState.VALID
    return Standing(state, end)


def best(consents: Iterable[Consent], today: date) -> Standing:
    """Return the best of these: among equals the one that ends last."""
    found = [standing(consent, today) for consent in consents]
    if not found:
        return Standing(ConsentState.NONE)
    return min(found, key=lambda s: (_ORDER.index(s.state), -(s.day or today).toordinal()))


def used(consents: Sequence[Consent], channels: Sequence[Channel], on: date) -> tuple[Consent, ...]:
    """Return the consents after something was sent or said on one of these channels.

    Only what held on that day was used.
    """
    return tuple(_used(c, on) if c.channel in channels else c for c in consents)


def united(*several: Iterable[Consent]) -> tuple[Consent, ...]:
    """Return the consents of several people who are one, each once."""
    return tuple(dict.fromkeys(consent for some in several for consent in some))


def _used(consent: Consent, on: date) -> Consent:
    holds = standing(consent, on).state in (ConsentState.VALID, ConsentState.ENDING)
    last = consent.last_used_on
    if not holds or on < consent.granted_on or (last is not None and last >= on):
        return consent
    return replace(consent, last_used_on=on)
