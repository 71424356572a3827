"""Where the sub-stages of a stage stand in what its template says, level by level.

What is a sub-stage is decided here alone (`steps_of`), for the levels and for the map.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.template_texts import text_of

_Rest = Mapping[str, object]
SLASH = "/"
# The key of a stage's rest that holds its sub-stages.
KEY = "steps"


def steps_of(rest: _Rest) -> tuple[_Rest, ...]:
    """Return the sub-stages of the next level, of the same key the first.

    What has no name, or a key that a path could not hold, is none.
    """
    found: dict[str, _Rest] = {}
    for step in _told(rest):
        key = step.get("key") if isinstance(step, Mapping) else None
        if isinstance(step, Mapping) and is_key(key) and any(text_of(step.get("name"))):
            found.setdefault(str(key).casefold(), step)
    return tuple(found.values())


def is_key(text: object) -> bool:
    """Tell whether a text may be the key of a sub-stage."""
    plain = isinstance(text, str) and text.replace("-", "").replace("_", "")
    return isinstance(plain, str) and plain.isascii() and plain.isalnum()


def walk_rests(rest: _Rest, above: str = "") -> Iterator[tuple[str, _Rest]]:
    """Yield what every sub-stage says of itself by its path, each before its own."""
    for step in steps_of(rest):
        path = f"{above}{SLASH}{step['key']}" if above else str(step["key"])
        yield path, step
        yield from walk_rests(step, path)


def rest_at(rest: _Rest, path: str) -> _Rest:
    """Return what a sub-stage says of itself; "" is the stage. DomainError if it is gone."""
    for key in path.split(SLASH) if path else ():
        rest = _step(rest, key)
    return rest


def changed_at(rest: _Rest, path: str, change: Callable[[_Rest], _Rest]) -> dict[str, object]:
    """Return what a stage says, with one sub-stage changed. DomainError if it is gone."""
    if not path:
        return dict(change(rest))
    key, _, below = path.partition(SLASH)
    mine = _step(rest, key)
    made = changed_at(mine, below, change)
    return {**rest, KEY: [made if step is mine else step for step in _told(rest)]}


def _told(rest: _Rest) -> Sequence[object]:
    told = rest.get(KEY)
    return told if isinstance(told, list | tuple) else ()


def _step(rest: _Rest, key: str) -> _Rest:
    found = next((step for step in steps_of(rest) if step["key"] == key), None)
    if found is None:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This sub-stage no longer exists."))
    return found
