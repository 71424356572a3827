"""What must be known of a card, as short texts in template data, and whether it is.

A fact is a name like `value.notary_on` or `property.mandate_type` with a text, "" or missing where
nothing is known. A need is `fact`, `fact=text` or `fact!=text`; alternatives stand between `|`. A
fact that is a day counts from this day on; before `planned fact` a day to come is enough.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kanban_app.domain.durations import Duration, day_of, later
from kanban_app.domain.energy import fitting_class
from kanban_app.domain.property import Energy

Facts = Mapping[str, str]
YES = "yes"
# The two weeks of § 17 (2a) BeurkG; the day of receipt does not count (§ 187 BGB).
TWO_WEEKS = 14
PARTS = (
    "value", "property", "contact", "profile", "deal", "activity", "milestone", "criterion", "term",
)  # fmt: skip
# These name a plan by themselves: an end, or what somebody hopes for.
PLANS = frozenset({
    "property.mandate_to", "contact.keep_until", "profile.move_in_by", "value.mandate_ends_on",
    "value.reserved_until",
})  # fmt: skip
_TEST = re.compile(
    rf"\s*(planned\s+)?((?:{'|'.join(PARTS)})\.[a-z0-9_]+(?:\.[a-z0-9_]+)?)\s*(?:(!?=)\s*(\S+))?\s*"
)


class Check(NamedTuple):
    """One alternative: a fact that is known, or is (`equal`) or is not a certain text."""

    fact: str
    text: str = ""
    equal: bool = True
    planned: bool = False

    def since(self, facts: Facts) -> date | None:
        """Return from which day on the facts say so, None if they do not."""
        known = facts.get(self.fact, "")
        if self.text:
            return date.min if (known == self.text) is self.equal else None
        if not known:
            return None
        return date.min if self.planned else day_of(known) or date.min


class Need(NamedTuple):
    """What must be known; one of the alternatives is enough."""

    tests: tuple[Check, ...]

    def since(self, facts: Facts) -> date | None:
        """Return from which day on one of the alternatives holds, None if none does."""
        days = [day for test in self.tests if (day := test.since(facts)) is not None]
        return min(days, default=None)

    def holds(self, facts: Facts, today: date) -> bool:
        """Return whether one of the alternatives holds today."""
        day = self.since(facts)
        return day is not None and day <= today

    def plans(self, fact: str) -> bool:
        """Return whether a day to come is enough of this fact."""
        return any(test.planned for test in self.tests if test.fact == fact)


def need_of(text: str) -> Need | None:
    """Return the need that is written in template data, None for a text that is none."""
    found = [_TEST.fullmatch(part) for part in text.split("|")]
    tests = tuple(
        Check(m[2], m[4] or "", m[3] != "!=", bool(m[1]) or m[2] in PLANS)
        for m in found
        if m is not None
    )
    return Need(tests) if len(tests) == len(found) else None


def held(needs: tuple[Need, ...], facts: Facts, today: date) -> int:
    """Return how many of the needs hold today."""
    return sum(need.holds(facts, today) for need in needs)


def held_from(needs: tuple[Need, ...], facts: Facts) -> date | None:
    """Return from which day on all of the needs hold by what is known, None if they do not."""
    days = [need.since(facts) for need in needs]
    known = [day for day in days if day is not None]
    return max(known, default=None) if len(known) == len(days) else None


def with_terms(facts: Facts) -> Facts:
    """Return the facts with what follows from them.

    `term.two_weeks` is "yes" unless the notary's date is known to come too early;
    `term.energy_class` is unless class and value of the certificate do not belong together.
    """
    received = day_of(facts.get("value.draft_received_on", ""))
    notary = day_of(facts.get("value.notary_on", ""))
    early = bool(received and notary and notary < first_day_after(received, TWO_WEEKS))
    return {
        **facts,
        "term.two_weeks": "" if early else YES,
        "term.energy_class": "" if _odd_class(facts) else YES,
    }


def _odd_class(facts: Facts) -> bool:
    try:
        value = float(facts.get("property.energy_value", ""))
    except ValueError:
        return False
    return bool(fitting_class(Energy(None, value, "", facts.get("property.energy_class", ""))))


def first_day_after(start: date, days: int) -> date:
    """Return the first day after a term of days that begins on the day after `start`."""
    return later(start, Duration(days=days + 1))
