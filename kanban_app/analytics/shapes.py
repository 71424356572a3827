"""What every kind of event does to the stages, looked up by number instead of asked one by one."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.events import ENDS, NONE, EventColumns
from kanban_app.analytics.rules import Rules
from kanban_app.domain.history import End
from kanban_app.domain.ids import StageId

_WON = ENDS.index(End.WON)


class Shapes(NamedTuple):
    """The events by number.

    `stages` are all stages that occur, those of the rules first, so that their places are the
    slots; `stage[i]` is the place event i enters, -1 for an end; `version[i]` numbers the version
    of event i (the last number stands for unknown ones), `shape[i]` both.
    `reaches[slot]` and `passes[slot]` tell of every shape whether it reaches the slot, and
    whether that lies before it. `forward[version, from, to]` is 1 or 0, -1 if not comparable;
    `present` is the version of today. `wins` tells of every stage whether its cards are won.
    """

    stages: tuple[StageId, ...]
    stage: Ints
    version: Ints
    shape: Ints
    reaches: Flags
    passes: Flags
    forward: Ints
    present: int
    wins: Flags


def shapes_of(rules: Rules, events: EventColumns) -> Shapes:
    """Return the events by number, as `rules` judge them."""
    stages, stage = _stages(rules, events.to)
    numbers = {version: number for number, version in enumerate(sorted(rules.wins))}
    known = np.array(list(numbers), np.int64)
    place = np.minimum(np.searchsorted(known, events.version), known.size - 1)
    version = np.where(known[place] == events.version, place, known.size)
    # Behind the stages: a plain win, and any other end.
    width = len(stages) + 2
    target = np.where(stage >= 0, stage, width - 1)
    target[events.end == _WON] = width - 2
    reaches, passes = _masks(rules, numbers, width)
    return Shapes(
        stages=stages,
        stage=stage,
        version=version,
        shape=version * width + target,
        reaches=reaches,
        passes=passes,
        forward=_forward(rules, numbers, len(stages)),
        present=numbers[rules.version],
        wins=np.array([each in rules.post_win for each in stages], np.bool_),
    )


def _stages(rules: Rules, to: Ints) -> tuple[tuple[StageId, ...], Ints]:
    """Return all stages, and the place each event enters; unknown ones follow the known."""
    highest = max([*rules.slots, int(to.max(initial=0))])
    # One entry more, so that NONE finds NONE.
    places = np.full(highest + 2, NONE, np.int64)
    occurs = np.zeros(highest + 2, np.bool_)
    occurs[to] = True
    occurs[NONE] = False
    places[list(rules.slots)] = list(rules.slots.values())
    others = np.flatnonzero(occurs & (places == NONE))
    places[others] = rules.size + np.arange(others.size)
    return (*rules.slots, *map(StageId, others.tolist())), places[to]


def _masks(rules: Rules, numbers: dict[int, int], width: int) -> tuple[Flags, Flags]:
    shapes = (len(numbers) + 1) * width
    reaches, passes = np.zeros((2, 2 * rules.size, shapes), np.bool_)
    entered = ((v, rules.slots[s], masks) for (v, s), masks in rules.places.items())
    won = ((v, width - 2, masks) for v, masks in rules.wins.items())
    for version, target, (reach, below) in (*entered, *won):
        shape = numbers[version] * width + target
        for slot in range(2 * rules.size):
            reaches[slot, shape] = reach >> slot & 1
            passes[slot, shape] = below >> slot & 1
    return reaches, passes


def _forward(rules: Rules, numbers: dict[int, int], stages: int) -> Ints:
    table = np.full((len(numbers) + 1, stages, stages), -1, np.int64)
    for (version, target), (_, below) in rules.places.items():
        for origin, slot in rules.slots.items():
            if (version, origin) in rules.places:
                table[numbers[version], slot, rules.slots[target]] = below >> slot & 1
    return table
