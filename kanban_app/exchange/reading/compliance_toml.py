"""Reading compliance rules, so that a broker can change them and is told what is wrong.

`[identification]` names per journey the stage from which a party is identified. `[[rule]]`:
`key`, `journey`, `first` and perhaps `last` (stages), `if` and `needs` (see `domain.needs`),
`level` (note, warn, bad), `badge` and `text` in both languages, `source`, `valid_from` and perhaps
`valid_to` (days), and perhaps `task` with `anchor`, `due`, `channel`, `de`, `en`.
"""

import re
from datetime import date, datetime

from kanban_app.domain.compliance import Level, Rule, RuleBook, RuleTask
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.exchange.reading.criteria_toml import both, needs_in
from kanban_app.exchange.reading.toml_parts import Part
from kanban_app.exchange.reading.toml_text import toml_file

_ANCHOR = re.compile(r"(field|milestone):[A-Za-z0-9_-]+")
_DURATION = re.compile(r"-?P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?")


def read_compliance(data: bytes) -> RuleBook:
    """Return the rules in a TOML file; an ImportProblem says the line of what is wrong."""
    file = toml_file(data)
    rules: dict[str, Rule] = {}
    for part in file.parts("rule"):
        rule = _rule(part)
        if rule.key in rules:
            raise part.problem(
                "key", QT_TRANSLATE_NOOP("Errors", "Line %s: the key %s is used twice."), rule.key
            )
        rules[rule.key] = rule
    return RuleBook(tuple(rules.values()), _identification(file))


def _identification(file: Part) -> dict[str, str]:
    if "identification" not in file.values:
        return {}
    stages = file.part("identification")
    return {journey: stages.text(journey, "") for journey in stages.values}


def _rule(part: Part) -> Rule:
    valid_from = day_in(part, "valid_from")
    if valid_from is None:
        raise part.problem(
            "valid_from",
            QT_TRANSLATE_NOOP("Errors", "Line %s: a %s is needed here."),
            "valid_from",
        )
    return Rule(
        key=part.key(),
        journey=part.text("journey", ""),
        first=part.text("first", ""),
        last=part.text("last", "") or None,
        text=part.names("text", needed=True),
        badge=part.names("badge", needed=True),
        level=Level(part.choice("level", tuple(Level), Level.WARN)),
        source=part.text("source", ""),
        valid_from=valid_from,
        valid_to=day_in(part, "valid_to"),
        applies=needs_in(part, "if"),
        needs=needs_in(part, "needs"),
        task=_task(part.part("task")) if "task" in part.values else None,
    )


def day_in(part: Part, key: str) -> date | None:
    """Return the day of a key, None if there is none; an ImportProblem if it is no day."""
    day = part.values.get(key)
    if day is None:
        return None
    # A moment is a day too, for Python.
    if not isinstance(day, date) or isinstance(day, datetime):
        raise part.problem(
            key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a day like 2026-07-15."), key
        )
    return day


def _task(part: Part) -> RuleTask:
    anchor, due = part.text("anchor", ""), part.text("due", "P0D")
    if not _ANCHOR.fullmatch(anchor):
        raise part.problem(
            "anchor",
            QT_TRANSLATE_NOOP("Errors", "Line %s: %s must begin with “field:” or “milestone:”."),
            "anchor",
        )
    if not _DURATION.fullmatch(due):
        raise part.problem(
            "due", QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a time like P14D."), "due"
        )
    return RuleTask(anchor, due, part.text("channel", "desk"), both(part))
