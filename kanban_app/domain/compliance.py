"""What the law wants documented, as rules of template data, checked against what is known.

Nothing here blocks anything: a finding is a line of a checklist, and a badge where it is missing.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.needs import Facts, Need, held, with_terms


class Level(StrEnum):
    """How much a missing point matters."""

    NOTE = "note"
    WARN = "warn"
    BAD = "bad"


class RuleTask(NamedTuple):
    """A task that follows: `due` (ISO 8601) after the milestone or the value called `anchor`.

    `anchor` is `milestone:<key>` or `field:<value>`; `channel` as in a template's task.
    """

    anchor: str
    due: str
    channel: str
    name: Names


class Rule(NamedTuple):
    """One rule, for the stages from `first` to `last` (None: to the end) of a journey.

    It applies where every need of `applies` holds, from `valid_from` to `valid_to`.
    """

    key: str
    journey: str
    first: str
    last: str | None
    text: Names
    badge: Names
    level: Level
    source: str
    valid_from: date
    valid_to: date | None = None
    applies: tuple[Need, ...] = ()
    needs: tuple[Need, ...] = ()
    task: RuleTask | None = None


class RuleBook(NamedTuple):
    """All rules; `identification` names per journey from which stage on a party is identified."""

    rules: tuple[Rule, ...] = ()
    identification: Mapping[str, str] = {}


class Finding(NamedTuple):
    """A rule that applies to a card, and whether what it wants is there."""

    rule: Rule
    met: bool


def findings(
    rules: Iterable[Rule], journey: Journey, stage_key: str, facts: Facts, today: date
) -> tuple[Finding, ...]:
    """Return the rules that apply to a card in a stage on a day, in the order of the book."""
    known = with_terms(facts)
    return tuple(
        Finding(rule, held(rule.needs, known, today) == len(rule.needs))
        for rule in rules
        if _in_force(rule, today)
        and rule.journey == journey.key
        and _covers(rule, journey, stage_key)
        and held(rule.applies, known, today) == len(rule.applies)
    )


def _in_force(rule: Rule, today: date) -> bool:
    return rule.valid_from <= today and (rule.valid_to is None or today <= rule.valid_to)


def _covers(rule: Rule, journey: Journey, stage_key: str) -> bool:
    places = {stage.key: place for place, stage in enumerate(journey.stages)}
    here, first = places.get(stage_key), places.get(rule.first)
    if here is None or first is None:
        return False
    last = len(places) if rule.last is None else places.get(rule.last, len(places))
    return first <= here <= last
