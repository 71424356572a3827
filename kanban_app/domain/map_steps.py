"""Where the sub-stages of a stage stand in what its template says, level by level."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError

_Rest = Mapping[str, object]
SLASH = "/"


def steps_of(rest: _Rest) -> tuple[_Rest, ...]:
    """Return the sub-stages of the next level; what has no key is none."""
    told = rest.get("steps")
    found = told if isinstance(told, list | tuple) else ()
    return tuple(
        step for step in found if isinstance(step, Mapping) and isinstance(step.get("key"), str)
    )


def walk_rests(rest: _Rest, above: str = "") -> Iterator[tuple[str, _Rest]]:
    """Yield what every sub-stage says of itself by its path, each before its own."""
    for step in steps_of(rest):
        path = f"{above}{SLASH}{step['key']}" if above else str(step["key"])
        yield path, step
        yield from walk_rests(step, path)


def rest_at(rest: _Rest, path: str) -> _Rest:
    """Return what a sub-stage says of itself; "" is the stage. DomainError if it is gone."""
    for key in path.split(SLASH) if path else ():
        found = next((step for step in steps_of(rest) if step["key"] == key), None)
        if found is None:
            raise _gone()
        rest = found
    return rest


def changed_at(rest: _Rest, path: str, change: Callable[[_Rest], _Rest]) -> dict[str, object]:
    """Return what a stage says, with one sub-stage changed. DomainError if it is gone."""
    if not path:
        return dict(change(rest))
    key, _, below = path.partition(SLASH)
    steps = rest.get("steps")
    known: Sequence[object] = steps if isinstance(steps, list | tuple) else ()
    made: list[object] = []
    hit = False
    for step in known:
        mine = isinstance(step, Mapping) and step.get("key") == key and not hit
        hit = hit or mine
        made.append(changed_at(step, below, change) if mine and isinstance(step, Mapping) else step)
    if not hit:
        raise _gone()
    return {**rest, "steps": made}


def _gone() -> DomainError:
    return DomainError(QT_TRANSLATE_NOOP("Errors", "This sub-stage no longer exists."))
