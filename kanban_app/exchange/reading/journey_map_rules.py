"""What a template may say for the journey's map: refused with its line where no map could show it.

Keys that are not known here are kept as they are.
"""

import base64
import binascii
from collections.abc import Sequence

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.journey_map import MOST_TARGET
from kanban_app.domain.persona import NOBODY
from kanban_app.exchange.reading.toml_parts import Part

_ITEMS = (
    "supporting", "customer_does", "touchpoints", "voc", "resources", "goals", "challenges",
    "ideas", "metrics_in", "metrics_out",
)  # fmt: skip
_RATED = ("usability", "emotion", "solving")
_RATINGS, _EFFORTS = (-2, 2), (0, 5)


def check_journey(journey: Part) -> None:
    """Refuse lanes and personas that a map could not show."""
    _keyed(journey.parts("lanes"))
    people = journey.parts("personas")
    _keyed(people)
    for person in people:
        if person.key() == NOBODY:
            raise person.problem(
                "key",
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Line %s: a key of letters, digits, - and _ is needed here, not “%s”.",
                ),
                NOBODY,
            )
        _check_picture(person)
        for key in ("goals", "pains"):
            _check_items(person, key)


def check_stage(stage: Part) -> None:
    """Refuse what a map could not show of a stage and of the stages within it."""
    for key in _ITEMS:
        _check_items(stage, key)
    _check_numbers(stage)
    if "plan" in stage.values:
        plan = stage.part("plan")
        _check_ratings(plan)
        if "touchpoints" in plan.values:
            points = plan.part("touchpoints")
            for name in points.values:
                _check_ratings(points.part(name))
    for improvement in stage.parts("improvements"):
        for key in ("effort", "effect"):
            _check_between(improvement, key, _EFFORTS)
        improvement.text("metric", "")
    steps = stage.parts("steps")
    _keyed(steps)
    for step in steps:
        step.names("name", needed=True)
        check_stage(step)


def _keyed(parts: Sequence[Part]) -> None:
    keys: set[str] = set()
    for part in parts:
        key = part.key().casefold()
        if key in keys:
            raise part.problem(
                "key", QT_TRANSLATE_NOOP("Errors", "Line %s: the key %s is used twice."), key
            )
        keys.add(key)


def _check_items(part: Part, key: str) -> None:
    value = part.values.get(key, [])
    if isinstance(value, str):
        return
    if not isinstance(value, list) or not all(isinstance(v, str | dict) for v in value):
        raise part.problem(
            key, QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be a list of texts."), key
        )


def _check_numbers(stage: Part) -> None:
    if "targets" in stage.values:
        targets = stage.part("targets")
        for key in targets.values:
            _check_between(targets, key, (-MOST_TARGET, MOST_TARGET))


def _check_ratings(part: Part) -> None:
    for key in _RATED:
        _check_between(part, key, _RATINGS)


def _check_between(part: Part, key: str, span: tuple[int, int]) -> None:
    lowest, highest = span
    if not lowest <= part.number(key, 0) <= highest:
        raise part.problem(
            key,
            QT_TRANSLATE_NOOP("Errors", "Line %s: %s must be between %s and %s."),
            key,
            lowest,
            highest,
        )


def _check_picture(person: Part) -> None:
    value = person.values.get("picture", "")
    try:
        if not isinstance(value, str):
            raise binascii.Error
        base64.b64decode(value, validate=True)
    except ValueError as error:
        raise person.problem(
            "picture", QT_TRANSLATE_NOOP("Errors", "Line %s: this is no picture in base64.")
        ) from error
