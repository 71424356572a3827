"""Reading what was believed when out of a snapshot; files from before that was kept lack it.

A `since` of null means from the beginning, which is moment 0.
"""

from collections.abc import Collection, Iterable, Mapping

from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, StageEstimate
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.money import LARGEST_CENTS

_ALWAYS = Moment(0)


def own_chance(node: Node) -> float | None:
    """Return the broker's own chance of a win, None where the stage says it."""
    return None if node.values.get("probability") is None else node.share("probability")


def card_estimates(
    root: Node, cards: Collection[CardId], latest: Moment
) -> tuple[CardEstimate, ...]:
    """Return what cards were believed to be worth; ImportProblem for cards the file lacks."""
    return tuple(
        CardEstimate(
            CardId(_known(node, "card", cards)),
            _since(node, latest),
            node.within("value_cents", -LARGEST_CENTS, LARGEST_CENTS),
            node.currency("currency"),
            own_chance(node),
        )
        for node in _nodes(root, "card_estimates")
    )


def stage_estimates(
    root: Node, stages: Collection[StageId], latest: Moment
) -> tuple[StageEstimate, ...]:
    """Return the probabilities stages had; ImportProblem for stages the file lacks."""
    return tuple(
        StageEstimate(
            StageId(_known(node, "stage", stages)), _since(node, latest), node.share("probability")
        )
        for node in _nodes(root, "stage_estimates")
    )


def version_since(
    root: Node, events: Iterable[StageEvent], latest: Moment
) -> dict[tuple[int, int], Moment]:
    """Return from when on every order held, by (journey, version).

    Where the file does not say it, the first step in that order or a later one tells, or the last
    step if there was none.
    """
    told: dict[tuple[int, int], Moment | None] = {}
    for node in root.nodes("orders"):
        owner = node.whole("journey"), node.whole("version")
        told[owner] = _since(node, latest) if "since" in node.values else None
    if None not in told.values():
        return {owner: at for owner, at in told.items() if at is not None}
    seen = _steps(events)
    return {
        (journey, version): _guessed(seen.get(journey, {}), version, _first(told, journey))
        if at is None
        else at
        for (journey, version), at in told.items()
    }


def _steps(events: Iterable[StageEvent]) -> dict[int, dict[int, tuple[Moment, Moment]]]:
    """Return the first and last step of every version, by journey."""
    seen: dict[int, dict[int, tuple[Moment, Moment]]] = {}
    for event in events:
        versions = seen.setdefault(event.journey, {})
        first, last = versions.get(event.version, (event.at, event.at))
        versions[event.version] = min(first, event.at), max(last, event.at)
    return seen


def _first(told: Mapping[tuple[int, int], object], journey: int) -> int:
    return min(version for owner, version in told if owner == journey)


def _guessed(steps: Mapping[int, tuple[Moment, Moment]], version: int, first: int) -> Moment:
    if version == first or not steps:
        return _ALWAYS
    later = [begun for v, (begun, _) in steps.items() if v >= version]
    return min(later) if later else max(last for _, last in steps.values())


def _since(node: Node, latest: Moment) -> Moment:
    at = node.past_or_none("since", latest)
    return _ALWAYS if at is None else at


def _nodes(root: Node, key: str) -> list[Node]:
    return root.nodes(key) if key in root.values else []


def _known(node: Node, key: str, known: Collection[int]) -> int:
    value = node.whole(key)
    if value not in known:
        raise node.unknown(key, value, sorted(known))
    return value
