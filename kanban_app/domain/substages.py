"""The next level of detail: sub-stages within a stage, and where cards stand in them.

A card in a stage stands in exactly one leaf, whatever the levels are made of by now: the one its
last event of the present visit leads to, else the first. So levels come and go without a trace in
the history of the stage, and its numbers are those of its parts by construction. Where a card stood
earlier in a sub-stage that is no more, it stood in the nearest level still known, not in any other
leaf (`place_of`), whenever one asks. Before another leaf becomes the first, it is written down who
stood in the old one (`substage_edits.leaning`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_steps import KEY, steps_of
from kanban_app.domain.moment import Moment
from kanban_app.domain.template_texts import text_of

_OWN = frozenset({"key", "name", "question", "wip_limit", "dwell_target_days", KEY})
_NO_NAMES = Names("", "")


class SubstageEvent(NamedTuple):
    """A card came to a sub-stage of `stage`; `path` is the keys of its levels joined by "/"."""

    card: CardId
    stage: StageId
    at: Moment
    path: str
    uid: str = ""


class Substage(NamedTuple):
    """A sub-stage; `steps` are its own. `rest` keeps every other key of the template untouched."""

    key: str
    name: Names
    question: Names = _NO_NAMES
    wip_limit: int = 0
    dwell_target_days: int = 0
    steps: tuple["Substage", ...] = ()
    rest: Mapping[str, object] = {}


class Stay(NamedTuple):
    """A card stood at a place (`place_of`) from `since` until `until`, None: it still does."""

    path: str
    since: Moment
    until: Moment | None


def substages_of(rest: Mapping[str, object]) -> tuple[Substage, ...]:
    """Return the sub-stages that a template tells of a stage; what is none is left out."""
    return tuple(_step(value) for value in steps_of(rest))


def written(steps: Iterable[Substage]) -> list[dict[str, object]]:
    """Return sub-stages as a template tells them; what is not said is left out."""
    return [_values(step) for step in steps]


def leaves(steps: Sequence[Substage], above: str = "") -> Iterator[str]:
    """Yield the paths of the sub-stages that have none of their own, in order."""
    for step in steps:
        path = below(above, step.key)
        if step.steps:
            yield from leaves(step.steps, path)
        else:
            yield path


def walk(steps: Sequence[Substage], above: str = "") -> Iterator[tuple[str, Substage]]:
    """Yield every sub-stage with its path, each before its own."""
    for step in steps:
        path = below(above, step.key)
        yield path, step
        yield from walk(step.steps, path)


def find(steps: Sequence[Substage], path: str) -> Substage | None:
    """Return the sub-stage at a path, None if there is none."""
    return dict(walk(steps)).get(path)


def children(steps: Sequence[Substage], path: str) -> tuple[Substage, ...]:
    """Return the sub-stages right below a path; "" is the stage itself."""
    if not path:
        return tuple(steps)
    found = find(steps, path)
    return found.steps if found else ()


def leaf_of(steps: Sequence[Substage], path: str) -> str:
    """Return the leaf that a path leads to, "" without sub-stages.

    Where it goes on to something unknown, or not far enough, the first leaf of the deepest level
    still known is meant.
    """
    keys = path.split("/") if path else []
    found, level = "", steps
    while level:
        key = keys.pop(0) if keys else ""
        step = next((s for s in level if s.key == key), None)
        if step is None:
            step, keys = level[0], []
        found, level = below(found, step.key), step.steps
    return found


def known_part(steps: Sequence[Substage], path: str) -> str:
    """Return a path as far as it is known, "" if its first level is not."""
    known = {found for found, _ in walk(steps)}
    while path and path not in known:
        path = path.rpartition("/")[0]
    return path


def place_of(steps: Sequence[Substage], path: str) -> str:
    """Return where, in these levels, a card stood in the past that an event led to a path.

    As `leaf_of`, but a path that goes on to something unknown keeps to the deepest level still
    known: "viewing/" is in none of the sub-stages of "viewing", "/" in none of the stage's.
    """
    known = known_part(steps, path)
    if known == path or not steps:
        return leaf_of(steps, path)
    return f"{known}/" if children(steps, known) else known


def stays(
    steps: Sequence[Substage],
    events: Iterable[SubstageEvent],
    since: Moment,
    until: Moment | None = None,
    *,
    now: bool = False,
) -> list[Stay]:
    """Return where a card stood within one visit of the stage, in order and without a gap.

    `events` are those of the card in the stage, in order; others than this visit's are looked
    past. A visit begins in the first leaf, unless an event of the same moment says otherwise.
    `now`: the present is told, in which a card stands in a leaf, whatever became of the levels.
    """
    moves: dict[Moment, str] = {since: ""}
    for event in events:
        if since <= event.at and (until is None or event.at < until):
            moves[event.at] = event.path
    found: list[Stay] = []
    last = next(reversed(moves))
    for at, told in moves.items():
        still = now and until is None and at == last
        path = leaf_of(steps, told) if still else place_of(steps, told)
        if found and found[-1].path == path:
            continue
        if found:
            found[-1] = found[-1]._replace(until=at)
        found.append(Stay(path, at, until))
    return found


def told_last(events: Iterable[SubstageEvent], since: Moment) -> str:
    """Return the path that the last event since a moment led to, "" without any."""
    last = ""
    for event in events:
        if event.at >= since:
            last = event.path
    return last


def visits(history: Iterable[StageEvent], stage: StageId) -> list[tuple[Moment, Moment | None]]:
    """Return when the visits of a stage began and ended, in the history of one card.

    None: it has not ended. A second event into the same stage says nothing.
    """
    found: list[tuple[Moment, Moment | None]] = []
    inside = False
    for event in history:
        if event.to == stage and not inside:
            found.append((event.at, None))
        elif event.to != stage and inside:
            found[-1] = (found[-1][0], event.at)
        inside = event.to == stage
    return found


def visits_began(history: Iterable[StageEvent], stage: StageId) -> list[Moment]:
    """Return when the visits of a stage began, in the history of one card."""
    return [since for since, _ in visits(history, stage)]


def visit_began(history: Iterable[StageEvent], stage: StageId) -> Moment:
    """Return when the last visit of a stage began, in the history of one card."""
    return next(reversed(visits_began(history, stage)), Moment(0))


def within(path: str, node: str) -> bool:
    """Tell whether a leaf lies in a sub-stage, or is it; "" is the whole stage."""
    return not node or path == node or path.startswith(f"{node}/")


def below(above: str, key: str) -> str:
    """Return the path of a sub-stage right below another path."""
    return f"{above}/{key}" if above else key


def levels_above(path: str) -> list[str]:
    """Return the paths of all levels above a sub-stage, that of the stage first."""
    keys = path.split("/")
    return ["/".join(keys[:depth]) for depth in range(len(keys))]


def _step(value: Mapping[str, object]) -> Substage:
    return Substage(
        str(value["key"]),
        text_of(value.get("name")),
        text_of(value.get("question")),
        _whole(value.get("wip_limit")),
        _whole(value.get("dwell_target_days")),
        substages_of(value),
        {k: v for k, v in value.items() if k not in _OWN},
    )


def _whole(value: object) -> int:
    fits = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return value if fits and isinstance(value, int) else 0


def _values(step: Substage) -> dict[str, object]:
    told: dict[str, object] = {"key": step.key, "name": step.name._asdict()}
    if any(step.question):
        told["question"] = step.question._asdict()
    if step.wip_limit:
        told["wip_limit"] = step.wip_limit
    if step.dwell_target_days:
        told["dwell_target_days"] = step.dwell_target_days
    told |= step.rest
    if step.steps:
        told[KEY] = written(step.steps)
    return told
