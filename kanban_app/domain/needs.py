"""What must be known of a card, as short texts in template data, and whether it is.

A fact is a name like `value.notary_on` or `property.mandate_type` with a text, "" or missing where
nothing is known. A need is `fact`, `fact=text` or `fact!=text`; alternatives stand between `|`.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kanban_app.domain.durations import Duration, day_of, later

Facts = Mapping[str, str]
YES = "yes"
# The two weeks of § 17 (2a) BeurkG; the day of receipt does not count (§ 187 BGB).
TWO_WEEKS = 14
PARTS = (
    "value", "property", "contact", "profile", "deal", "activity", "milestone", "criterion", "term",
)  # fmt: skip
_TEST = re.compile(
    rf"\s*((?:{'|'.join(PARTS)})\.[a-z0-9_]+(?:\.[a-z0-9_]+)?)\s*(?:(!?=)\s*(\S+))?\s*"
)


class Check(NamedTuple):
    """One alternative: a fact that is known, or is (`equal`) or is not a certain text."""

    fact: str
    text: str = ""
    equal: bool = True

    def holds(self, facts: Facts) -> bool:
        """Return whether the facts say so."""
        known = facts.get(self.fact, "")
        return (known == self.text) is self.equal if self.text else bool(known)


class Need(NamedTuple):
    """What must be known; one of the alternatives is enough."""

    tests: tuple[Check, ...]

    def holds(self, facts: Facts) -> bool:
        """Return whether one of the alternatives holds."""
        return any(test.holds(facts) for test in self.tests)


def need_of(text: str) -> Need | None:
    """Return the need that is written in template data, None for a text that is none."""
    found = [_TEST.fullmatch(part) for part in text.split("|")]
    tests = tuple(Check(m[1], m[3] or "", m[2] != "!=") for m in found if m is not None)
    return Need(tests) if len(tests) == len(found) else None


def held(needs: tuple[Need, ...], facts: Facts) -> int:
    """Return how many of the needs hold."""
    return sum(need.holds(facts) for need in needs)


def with_terms(facts: Facts) -> Facts:
    """Return the facts with what follows from them: whether terms of days are kept.

    `term.two_weeks` is "yes" unless the notary's date is known to come too early.
    """
    received = day_of(facts.get("value.draft_received_on", ""))
    notary = day_of(facts.get("value.notary_on", ""))
    early = bool(received and notary and notary < first_day_after(received, TWO_WEEKS))
    return {**facts, "term.two_weeks": "" if early else YES}


def first_day_after(start: date, days: int) -> date:
    """Return the first day after a term of days that begins on the day after `start`."""
    return later(start, Duration(days=days + 1))
