"""The rows of a journey map: which there are, in which order, and which are hidden."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.template_texts import names_in

_Rest = Mapping[str, object]
_OWN = "own_"


class LaneKey(StrEnum):
    """The rows that every map has, from top to bottom unless the broker orders them."""

    QUESTION = "question"
    GOAL = "goal"
    HAT = "hat"
    SUPPORTING = "supporting"
    CUSTOMER_DOES = "customer_does"
    TOUCHPOINTS = "touchpoints"
    EXPERIENCE = "experience"
    QUOTES = "quotes"
    METRICS_OUT = "metrics_out"
    CHALLENGES = "challenges"
    IMPROVEMENTS = "improvements"
    METRICS_IN = "metrics_in"
    IDEAS = "ideas"
    RESOURCES = "resources"
    VOC = "voc"
    SURVEY = "survey"


# What is measured or said by clients; nothing is typed there.
MEASURED = frozenset({LaneKey.EXPERIENCE, LaneKey.QUOTES})
METRICS = frozenset({LaneKey.METRICS_IN, LaneKey.METRICS_OUT})
# One text each, no list.
SINGLE = frozenset({LaneKey.QUESTION, LaneKey.HAT, LaneKey.SURVEY})
# What the parts of an opened stage say each for itself; all else spans the stage.
SPLIT = frozenset({LaneKey.CUSTOMER_DOES, LaneKey.TOUCHPOINTS, *MEASURED, *METRICS})


class Lane(NamedTuple):
    """One row. `name` is said of the broker's `own` ones only; the others are worded on screen."""

    key: str
    name: Names = Names("", "")
    hidden: bool = False
    own: bool = False


def lanes_of(rest: _Rest) -> tuple[Lane, ...]:
    """Return all rows of the map in order, from what a journey's template says beyond its columns.

    Rows it does not speak of follow the row they follow by default; unknown rows that are not the
    broker's own are none.
    """
    told = rest.get("lanes")
    found: list[Lane] = []
    for value in told if isinstance(told, list | tuple) else ():
        lane = _lane(value)
        if lane is not None and lane.key not in {each.key for each in found}:
            found.append(lane)
    before = None
    for key in LaneKey:
        keys = [lane.key for lane in found]
        if key not in keys:
            found.insert(keys.index(before) + 1 if before else 0, Lane(key))
        before = key
    return tuple(found)


def with_lanes(rest: _Rest, lanes: Sequence[Lane]) -> dict[str, object]:
    """Return what the template says, with these rows."""
    return {**rest, "lanes": [_told(lane) for lane in lanes]}


def shown(lanes: Sequence[Lane], key: str, *, hidden: bool) -> tuple[Lane, ...]:
    """Return the rows with one of them hidden or shown."""
    return tuple(lane._replace(hidden=hidden) if lane.key == key else lane for lane in lanes)


def moved(lanes: Sequence[Lane], key: str, before: str | None) -> tuple[Lane, ...]:
    """Return the rows with one of them before another, None for the end."""
    lane = _find(lanes, key)
    others = [each for each in lanes if each.key != key]
    keys = [each.key for each in others]
    place = keys.index(before) if before in keys else len(keys)
    return (*others[:place], lane, *others[place:])


def added(lanes: Sequence[Lane], name: str, language: str) -> tuple[Lane, ...]:
    """Return the rows with one of the broker's own at the end; DomainError without a name."""
    taken = {lane.key for lane in lanes}
    number = next(n for n in range(1, len(taken) + 2) if f"{_OWN}{n}" not in taken)
    return (*lanes, Lane(f"{_OWN}{number}", _names(Names("", ""), name, language), own=True))


def renamed(lanes: Sequence[Lane], key: str, name: str, language: str) -> tuple[Lane, ...]:
    """Return the rows with another name for one of the broker's own; DomainError without one."""
    lane = _own(lanes, key)
    new = lane._replace(name=_names(lane.name, name, language))
    return tuple(new if each.key == key else each for each in lanes)


def removed(lanes: Sequence[Lane], key: str) -> tuple[Lane, ...]:
    """Return the rows without one of the broker's own."""
    lane = _own(lanes, key)
    return tuple(each for each in lanes if each is not lane)


def _lane(value: object) -> Lane | None:
    if not isinstance(value, Mapping) or not isinstance(value.get("key"), str):
        return None
    key, own = str(value["key"]), value.get("own") is True
    if not own and key not in set(LaneKey):
        return None
    return Lane(key, names_in(value) if own else Names("", ""), value.get("hidden") is True, own)


def _told(lane: Lane) -> dict[str, object]:
    texts = {key: text for key, text in lane.name._asdict().items() if text}
    marks = {key: True for key in ("hidden", "own") if getattr(lane, key)}
    return {"key": str(lane.key), **texts, **marks}


def _find(lanes: Sequence[Lane], key: str) -> Lane:
    for lane in lanes:
        if lane.key == key:
            return lane
    raise DomainError(QT_TRANSLATE_NOOP("Errors", "This row no longer exists."))


def _own(lanes: Sequence[Lane], key: str) -> Lane:
    lane = _find(lanes, key)
    if not lane.own:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "This row belongs to every map. Hide it instead.")
        )
    return lane


def _names(names: Names, text: str, language: str) -> Names:
    if not text.strip():
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A row needs a name."))
    return names._replace(**{language: text.strip()})
