"""The ideal narrative of a stage: how clients shall find it, beside how they do.

It stands in what the template says of a stage, under `plan`: `usability`, `emotion` and `solving`
from -2 to 2, the same for each of its `touchpoints` by name, and the `story` {de, en}.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.template_texts import names_in
from kanban_app.domain.voice import RATED, Touchpoint, touchpoint_in

MOST = 2
_KEY, _POINTS, _STORY = "plan", "touchpoints", "story"


class Ratings(NamedTuple):
    """Three ratings from -2 to 2; None where nothing is planned."""

    usability: float | None = None
    emotion: float | None = None
    solving: float | None = None


class Plan(NamedTuple):
    """What is planned of a stage and of its touchpoints; `story` tells the ideal in words."""

    stage: Ratings = Ratings()
    touchpoints: Mapping[str, Ratings] = {}
    story: Names = Names("", "")


def plan_of(rest: Mapping[str, object]) -> Plan:
    """Return the plan in what the template says of a stage; what is no rating is passed over."""
    values = _table(rest.get(_KEY))
    points = {key: _ratings(_table(entry)) for key, entry in _table(values.get(_POINTS)).items()}
    told = {key: ratings for key, ratings in points.items() if any_planned(ratings)}
    return Plan(_ratings(values), told, names_in(_table(values.get(_STORY))))


def with_plan(rest: Mapping[str, object], plan: Plan) -> dict[str, object]:
    """Return what the template says of a stage with this plan; an empty one leaves no trace.

    DomainError for ratings beyond -2 and 2. What else stands under `plan` is kept.
    """
    for ratings in (plan.stage, *plan.touchpoints.values()):
        if any(value is not None and not -MOST <= value <= MOST for value in ratings):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "A planned rating lies between -2 and +2.")
            )
    known = {*RATED, _POINTS, _STORY}
    values = {key: value for key, value in _table(rest.get(_KEY)).items() if key not in known}
    values |= _told(plan.stage)
    points = {k: told for k, ratings in plan.touchpoints.items() if (told := _told(ratings))}
    if points:
        values[_POINTS] = points
    story = {language: text for language, text in plan.story._asdict().items() if text}
    if story:
        values[_STORY] = story
    kept = {key: value for key, value in rest.items() if key != _KEY}
    return {**kept, _KEY: values} if values else kept


def by_key(plan: Plan, points: Iterable[Touchpoint]) -> Plan:
    """Return a plan that names these touchpoints by their keys, whatever language it is in.

    What names none of them stays as it is; of one that is named twice, its key counts.
    """
    named, told = list(points), dict[str, Ratings]()
    for text, ratings in plan.touchpoints.items():
        point = touchpoint_in(named, text)
        key = text if point is None else point.key
        if key == text or key not in plan.touchpoints:
            told[key] = ratings
    return plan._replace(touchpoints=told)


def any_planned(ratings: Ratings) -> bool:
    """Return whether anything is planned."""
    return any(value is not None for value in ratings)


def _ratings(values: Mapping[str, object]) -> Ratings:
    return Ratings(*(_rating(values.get(name)) for name in RATED))


def _rating(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if -MOST <= value <= MOST else None


def _told(ratings: Ratings) -> dict[str, object]:
    return {name: value for name, value in ratings._asdict().items() if value is not None}


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
