"""Two maps laid out row by row: each row once for the first map and once for the second."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kanban_app.domain.map_compare import Pair, compared_lanes, differs, pairs_of, sides
from kanban_app.domain.map_lanes import Lane
from kanban_app.domain.map_sheet import Sheet
from kanban_app.domain.voice_plan import Ratings
from kanban_app.ui.maps.drawn.layout import NAMES, PAD, Layout, Look, Row, lay_out, name_lines
from kanban_app.ui.maps.drawn.runs import LINE
from kanban_app.ui.theme import Tokens

HEAD = 56.0
CURVES = 136.0


@dataclass(frozen=True, slots=True)
class Compared:
    """Two maps and what each is called: its journey, or its day."""

    first: Sheet
    second: Sheet
    names: tuple[str, str]

    @property
    def same(self) -> bool:
        """Return whether it is one journey on two days, whose texts have no past."""
        return self.first.journey == self.second.journey


class Stack(NamedTuple):
    """A row of both maps; `differing` are the columns (from 0) where they say something else."""

    lane: Lane
    top: float
    rows: tuple[Row, Row]
    differing: frozenset[int]

    @property
    def height(self) -> float:
        """Return how high both are together."""
        return self.rows[0].height + self.rows[1].height


@dataclass(frozen=True, slots=True)
class Stacked:
    """Both maps laid out in the same columns."""

    compared: Compared
    layouts: tuple[Layout, Layout]
    pairs: tuple[Pair, ...]
    stacks: tuple[Stack, ...]

    @property
    def width(self) -> float:
        """Return how wide everything is."""
        return self.layouts[0].width

    @property
    def height(self) -> float:
        """Return how high everything is."""
        return HEAD + sum(stack.height for stack in self.stacks)


def stack(
    compared: Compared,
    width: float,
    tokens: Tokens,
    *,
    only_differing: bool = False,
    caps: Mapping[str, int] | None = None,
) -> Stacked:
    """Return both maps in `width` px; `only_differing` leaves out rows that say the same."""
    first, second = compared.first, compared.second
    pairs = pairs_of(first, second)
    lanes = compared_lanes(first, second)
    marked = {
        lane.key: frozenset(n for n, pair in enumerate(pairs) if differs(pair, lane))
        for lane in lanes
    }
    if only_differing:
        lanes = tuple(lane for lane in lanes if marked[lane.key])
    unit = (width - NAMES) / max(1, len(pairs))
    look = Look(tokens, compact=True, unit=unit, curves=CURVES, caps=caps or {})
    if compared.same:
        # The plan is that of today: beside numbers of then it would be taken for one of then.
        bare = tuple(column._replace(plan=Ratings()) for column in second.columns)
        second = second._replace(columns=bare)
        pairs = pairs_of(first, second)
    one, two = (lay_out(side, width, look, lanes=lanes) for side in sides(pairs, first, second))
    stacks: list[Stack] = []
    top = HEAD
    for lane, above, below in zip(lanes, one.rows, two.rows, strict=True):
        # Beside the first map's cells stands the name of the row and that of the map.
        named = (len(name_lines(lane, tokens)) + 1) * LINE + 2 * PAD
        height = max(above.height, named)
        rows = above._replace(top=top, height=height), below._replace(top=top + height)
        made = Stack(lane, top, rows, marked[lane.key])
        stacks.append(made)
        top += made.height
    return Stacked(compared, (one, two), pairs, tuple(stacks))
