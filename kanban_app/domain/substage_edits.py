"""Changing the levels of a stage: keys of new sub-stages, and where cards of removed ones go."""

from collections.abc import Iterable, Mapping, Sequence

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import (
    Substage,
    SubstageEvent,
    below,
    children,
    find,
    leaf_of,
    place_of,
    walk,
)

MOST_STEPS = 30
LARGEST = 100_000


def checked(steps: Sequence[Substage]) -> None:
    """Raise DomainError if the sub-stages, or their own, cannot be kept as they are."""
    if len(steps) > MOST_STEPS:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A level has at most %s sub-stages."), MOST_STEPS
        )
    seen: set[str] = set()
    for step in steps:
        names = {_plain(name) for name in step.name if name.strip()}
        if not names:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "A sub-stage needs a name."))
        if names & seen:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "Two sub-stages are called %s; give one another name."),
                step.name,
            )
        seen |= names
        if not (0 <= step.wip_limit <= LARGEST and 0 <= step.dwell_target_days <= LARGEST):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "The numbers of the stage %s are out of range."),
                step.name,
            )
        checked(step.steps)


def keyed(steps: Sequence[Substage], taken: Iterable[str]) -> tuple[Substage, ...]:
    """Return sub-stages of which new ones (key "") have one that nothing in `taken` has.

    Cards remember by keys where they stood: a key that was ever used must not mean another place.
    """
    known = {*taken, *(step.key for _, step in walk(steps))}

    def named(step: Substage) -> Substage:
        key = step.key or free_key(step.name.en.strip() or step.name.de, known, "step")
        known.add(key)
        return step._replace(key=key, steps=tuple(named(each) for each in step.steps))

    return tuple(named(step) for step in steps)


def replaced(
    steps: Sequence[Substage], path: str, level: Sequence[Substage]
) -> tuple[Substage, ...]:
    """Return sub-stages with those right below a path replaced by `level`; "" is the stage."""
    if not path:
        return tuple(level)
    key, _, rest = path.partition("/")
    return tuple(
        step._replace(steps=replaced(step.steps, rest, level)) if step.key == key else step
        for step in steps
    )


def up_to_date(steps: Sequence[Substage], stored: Sequence[Substage]) -> tuple[Substage, ...]:
    """Return sub-stages with what the stored ones say beyond levels, names and limits.

    That may have been written since the levels were read to be edited.
    """
    known = {step.key: step for step in stored}
    return tuple(
        step._replace(rest=mine.rest, steps=up_to_date(step.steps, mine.steps))
        if (mine := known.get(step.key))
        else step
        for step in steps
    )


def leaning(
    old: Sequence[Substage], new: Sequence[Substage], paths: Iterable[str]
) -> dict[str, str]:
    """Return which `paths` say less than where a card stood, and the leaf of `old` they meant.

    They lean on a first leaf, and in `new` another one comes first, or none at all ("" leans on
    that of the stage).
    """
    if not old:
        return {}
    meant = {path: place_of(old, path) for path in paths}
    return {
        p: leaf
        for p, leaf in meant.items()
        if not leaf.endswith("/")
        and leaf != p
        and (not new or place_of(new, p) != place_of(new, leaf))
    }


def unsaid(
    stage: StageId,
    levels: tuple[Sequence[Substage], Sequence[Substage]],
    events: Sequence[SubstageEvent],
    visits: Iterable[tuple[CardId, Moment]],
) -> list[SubstageEvent]:
    """Return what has to be written down so that nobody's past changes with the levels.

    `levels` are the old and the new ones, `events` all within the stage. `visits` are all of the
    stage, when they began; they are only read if it matters.
    """
    meant = leaning(*levels, {"", *(event.path for event in events)})
    said = {(event.card, event.at): event.path for event in events}
    if "" in meant:
        for visit in visits:
            said.setdefault(visit, "")
    return [
        SubstageEvent(card, stage, at, meant[path])
        for (card, at), path in said.items()
        if path in meant
    ]


def successor(
    old: Sequence[Substage], new: Sequence[Substage], leaf: str, moved_to: Mapping[str, str]
) -> str:
    """Return the leaf of `new` where a card belongs that stands in a leaf of `old`.

    The cards of a removed sub-stage go where `moved_to` says by its path, else to the nearest one
    left of its level, rather the one before.
    """
    above = ""
    for key in leaf.split("/") if leaf else ():
        path = below(above, key)
        if find(new, path) is None:
            return _instead(old, new, (above, key), moved_to) or leaf_of(new, leaf)
        above = path
    return leaf_of(new, leaf)


def way_names(steps: Sequence[Substage], leaf: str, path: str) -> tuple[str, str, str, str]:
    """Return in both languages where a card came from ("" for several places) and went."""
    old, new = find(steps, leaf), find(steps, path)
    here = old.name if old else Names("", "")
    there = new.name if new else Names("", "")
    return (here.de, here.en, there.de, there.en)


def gone() -> DomainError:
    """Return what is said of a sub-stage that was taken away meanwhile."""
    return DomainError(
        QT_TRANSLATE_NOOP("Errors", "This sub-stage no longer exists. Open its stage again.")
    )


def _instead(
    old: Sequence[Substage],
    new: Sequence[Substage],
    removed: tuple[str, str],
    moved_to: Mapping[str, str],
) -> str:
    above, key = removed
    chosen = moved_to.get(below(above, key), "")
    if find(new, chosen):
        return leaf_of(new, chosen)
    keys = [step.key for step in children(old, above)]
    place = keys.index(key) if key in keys else 0
    for near in (*reversed(keys[:place]), *keys[place + 1 :]):
        path = below(above, near)
        if find(new, path):
            return leaf_of(new, path)
    return ""


def _plain(name: str) -> str:
    return " ".join(name.replace("\u00ad", "").split()).casefold()
