"""Where everything of a map stands: columns side by side, rows as high as what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from kanban_app.domain.journey import Names
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Place, Sheet
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.drawn.runs import LINE, Entry, Line, Run, lines_of, shortened
from kanban_app.ui.theme import Tokens

NAMES = 124.0
PAD = 8.0
# The names of an opened stage's parts stand in the lower part of the head.
HEAD, SUBHEAD = 52.0, 24.0
CURVES = 168.0
LOW = 32.0
# Where every line counts, rows stand closer together.
_TIGHT = 5.0
_APART = 4.0
# A part of an opened stage is so wide beside a closed one.
_PART = 0.8
_SHORT = 6
# Between the names of the levels on the way to a part.
WAY = "\u203a"


class Slot(NamedTuple):
    """A column with its place across; `parts` are those of an opened stage."""

    column: Column
    left: float
    width: float
    parts: tuple["Slot", ...] = ()


class Cell(NamedTuple):
    """The lines of a cell below `left`, in a column of the sheet or in a part of one."""

    left: float
    width: float
    lines: tuple[Line, ...]


class Row(NamedTuple):
    """A row of the map, from `top` on."""

    lane: Lane
    top: float
    height: float
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How a map is laid out: which stages are open, how many lines a row may have, its colours.

    With `signs` heads keep room for the signs that open them, as only a screen has. Rows that
    are `tight` stand closer together.
    """

    tokens: Tokens
    opened: frozenset[Place] = frozenset()
    caps: Mapping[str, int] = field(default_factory=dict)
    compact: bool = False
    unit: float = 0.0
    curves: float = CURVES
    signs: bool = False
    tight: bool = False

    @property
    def pad(self) -> float:
        """Return how far the lines of a row stand from its upper and its lower edge."""
        return _TIGHT if self.tight else PAD


@dataclass(frozen=True, slots=True)
class Layout:
    """A laid out map: `head` px of stages on top, then the rows."""

    sheet: Sheet
    look: Look
    slots: tuple[Slot, ...]
    rows: tuple[Row, ...]
    head: float
    width: float

    @property
    def height(self) -> float:
        """Return how high the whole map is."""
        return self.head + sum(row.height for row in self.rows)


def weight(column: Column, look: Look) -> float:
    """Return how much room a column takes beside a closed one."""
    if column.place not in look.opened or not column.parts:
        return 1.0
    return max(1.0, _PART * _count(column, look))


def _count(column: Column, look: Look) -> int:
    """Return how many columns stand below one: one below a closed one."""
    if column.place not in look.opened or not column.parts:
        return 1
    return sum(_count(part, look) for part in column.parts)


def _below(above: Column, part: Column) -> Names:
    pairs = zip(above.name, part.name, strict=True)
    return Names(*(f"{_short(first)} {WAY} {second}" for first, second in pairs))


def _short(name: str) -> str:
    """Return the beginning of a long name: the part's own must be read beside it."""
    return name if len(name) <= _SHORT else f"{name[: _SHORT - 2]}…"


def lay_out(
    sheet: Sheet,
    width: float,
    look: Look,
    columns: Sequence[Column] | None = None,
    lanes: Sequence[Lane] | None = None,
) -> Layout:
    """Return where the map stands in `width` px; some of its columns and rows, or all of them.

    `look.unit` is the width of a closed column, 0 to fill the width.
    """
    shown = sheet.columns if columns is None else columns
    total = sum(weight(c, look) for c in shown) or 1.0
    unit = look.unit or (width - NAMES) / total
    slots: list[Slot] = []
    left = NAMES
    for column in shown:
        slot = _slot(column, left, unit * weight(column, look), look)
        slots.append(slot)
        left += slot.width
    rows: list[Row] = []
    top = HEAD
    for lane in sheet.shown if lanes is None else lanes:
        row = _row(sheet, lane, slots, top, look)
        rows.append(row)
        top += row.height
    return Layout(sheet, look, tuple(slots), tuple(rows), HEAD, left)


def _slot(column: Column, left: float, width: float, look: Look) -> Slot:
    if column.place not in look.opened or not column.parts:
        return Slot(column, left, width)
    each, parts = width / _count(column, look), []
    at = left
    for part in column.parts:
        # Further down only the way to a part tells where it belongs.
        named = part._replace(name=_below(column, part)) if column.place.path else part
        parts.append(_slot(named, at, each * _count(part, look), look))
        at += parts[-1].width
    return Slot(column, left, width, tuple(parts))


def slots_in(slot: Slot, lane: str) -> tuple[Slot, ...]:
    """Return what stands side by side below a column in a row: its parts, or itself."""
    if not slot.parts or not slot.column.splits(lane):
        return (slot,)
    return tuple(inner for part in slot.parts for inner in slots_in(part, lane))


def leaves_of(slot: Slot) -> tuple[Slot, ...]:
    """Return the columns that an opened one consists of in the end."""
    return tuple(inner for part in slot.parts for inner in (leaves_of(part) or (part,)))


def _row(sheet: Sheet, lane: Lane, slots: Sequence[Slot], top: float, look: Look) -> Row:
    if lane.key == LaneKey.EXPERIENCE and not lane.own:
        return Row(lane, top, look.curves)
    parts = [part for slot in slots for part in slots_in(slot, lane.key)]
    cells = [_cell(sheet, lane, part, look) for part in parts]
    return Row(lane, top, row_height(lane, cells, look), tuple(cells))


def row_height(lane: Lane, cells: Sequence[Cell], look: Look, cap: int | None = None) -> float:
    """Return how high a row is if its cells have at most `cap` lines."""
    if lane.key == LaneKey.EXPERIENCE and not lane.own:
        return look.curves
    inner = max((height_of(c.lines[:cap]) for c in cells), default=0.0)
    name = len(name_lines(lane, look.tokens)) * LINE
    return max(0.0 if look.tight else LOW, max(inner, name) + 2 * look.pad)


def name_lines(lane: Lane, tokens: Tokens) -> tuple[Line, ...]:
    """Return the name of a row in lines."""
    # The figures of the curves' scale stand at the right edge.
    curves = lane.key == LaneKey.EXPERIENCE and not lane.own
    named = Entry(((Run(lane_name(lane), bold=True),),))
    return lines_of((named,), NAMES - 2 * PAD - (20 if curves else 0), tokens)


def _cell(sheet: Sheet, lane: Lane, slot: Slot, look: Look) -> Cell:
    width = slot.width - 2 * PAD
    entries = cell(sheet, lane, slot.column, compact=look.compact)
    most = look.caps.get(lane.key)
    lines = lines_of(entries, width, look.tokens, most)
    if most is not None:
        lines = shortened(lines, most, width, look.tokens)
    return Cell(slot.left, slot.width, lines)


def height_of(lines: Sequence[Line]) -> float:
    """Return how high the lines of a cell are, entries a little apart."""
    apart = sum(a.entry != b.entry for a, b in pairwise(lines))
    return len(lines) * LINE + apart * _APART


def tops_of(lines: Sequence[Line]) -> list[float]:
    """Return where each line begins below the top of its cell."""
    tops: list[float] = []
    at = 0.0
    for place, line in enumerate(lines):
        if place and line.entry != lines[place - 1].entry:
            at += _APART
        tops.append(at)
        at += LINE
    return tops
