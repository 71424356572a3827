"""Milestones: what a card reached on its way, counted apart from what was won."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kanban_app.domain.criteria import Criterion, is_met
from kanban_app.domain.durations import day_of
from kanban_app.domain.history import End, FoldedState, Step
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.needs import Facts
from kanban_app.domain.template_texts import names_in

# What would confirm each milestone of a card that is not confirmed yet, by its key.
Doubts = Mapping[str, tuple[Names, ...]]


class Milestone(NamedTuple):
    """A milestone of a journey, reached when a card goes on from a stage."""

    key: str
    when_leaving: str
    name: Names


def milestones_of(rest: Mapping[str, object]) -> tuple[Milestone, ...]:
    """Return the milestones of a journey; `rest` is what its template said of it."""
    entries = rest.get("milestones")
    found = []
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, Mapping):
            continue
        key, stage, name = entry.get("key"), entry.get("when_leaving"), entry.get("name")
        if isinstance(key, str) and key and isinstance(stage, str):
            names = name if isinstance(name, Mapping) else {"de": name, "en": name}
            found.append(Milestone(key, stage, names_in(names, key)))
    return tuple(found)


def reached_by(
    step: Step, before: FoldedState | None, journey: Journey, milestones: tuple[Milestone, ...]
) -> tuple[Milestone, ...]:
    """Return the milestones a card reaches with a step: those of the stages it goes on beyond.

    A card that begins in a stage, or comes over from another journey, passed none before it. A win
    without a stage behind it goes beyond the winning boundary.
    """
    if before is None or before.journey != journey.id:
        return ()
    keys = [stage.key for stage in journey.stages]
    places = {stage.id: place for place, stage in enumerate(journey.stages)}
    start = places.get(before.stage)
    if step.to is not None:
        end = places.get(step.to)
    elif step.end is End.WON and journey.won_when_leaving in keys:
        end = keys.index(journey.won_when_leaving) + 1
    else:
        end = None
    if start is None or end is None:
        return ()
    passed = set(keys[start:end])
    return tuple(m for m in milestones if m.when_leaving in passed)


class Proof(NamedTuple):
    """What confirms a milestone: the day typed for it, or one of the criteria before it."""

    key: str
    day_from: str
    criteria: tuple[Criterion, ...]

    def missing(self, facts: Facts, today: date) -> tuple[Names, ...]:
        """Return what would confirm it, nothing if something does; a day to come does not."""
        typed = day_of(facts.get(value := f"value.{self.day_from}", ""))
        if typed is not None and typed <= today:
            return ()
        known = {**facts, value: ""}
        if any(is_met(criterion, known, today) for criterion in self.criteria):
            return ()
        asked = (ask for c in self.criteria for ask in c.asks if ask.key == self.day_from)
        return tuple(ask.name for ask in asked) or tuple(c.name for c in self.criteria)


def proof_of(milestone: Milestone, day_from: str, criteria: Sequence[Criterion]) -> Proof:
    """Return what confirms a milestone; `criteria` are those of the stage it lies behind.

    Where its day is asked for with one of them, no other speaks for it: a mandate is signed or not.
    """
    asking = tuple(c for c in criteria if any(ask.key == day_from for ask in c.asks))
    required = tuple(c for c in criteria if c.required)
    return Proof(milestone.key, day_from, asking or required)
