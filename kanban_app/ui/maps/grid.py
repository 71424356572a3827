"""The cells of a laid out map as places that the keyboard walks and the mouse points at."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from kanban_app.domain.map_lanes import Lane
from kanban_app.domain.map_sheet import Column, Place
from kanban_app.ui.maps.drawn.layout import HEAD, NAMES, SUBHEAD, Layout, Slot, leaves_of, slots_in

# Left of the names of the rows, which stay where they are.
MARGIN = 16.0
EDGE = MARGIN + NAMES


class Spot(NamedTuple):
    """Which cell is meant, whatever it says and wherever it stands; `lane` "" is the head."""

    lane: str
    place: Place


class Box(NamedTuple):
    """A cell of the map in coordinates of the whole map; `lane` None is the head of a column."""

    lane: Lane | None
    column: Column
    area: QRectF

    @property
    def spot(self) -> Spot:
        """Return which cell it is."""
        return Spot(self.lane.key if self.lane else "", self.column.place)


class Grid:
    """All cells, row by row; the heads of the columns first."""

    def __init__(self, layout: Layout) -> None:
        heads = [
            Box(None, slot.column, QRectF(slot.left, 0, slot.width, _name_height(slot)))
            for slot in layout.slots
        ]
        parts = [
            Box(None, part.column, QRectF(part.left, HEAD - SUBHEAD, part.width, SUBHEAD))
            for slot in layout.slots
            for part in leaves_of(slot)
        ]
        self.layout = layout
        self.rows: list[list[Box]] = [heads, *([parts] if parts else [])]
        self.heads = len(self.rows)
        for row in layout.rows:
            cells = [part for slot in layout.slots for part in slots_in(slot, row.lane.key)]
            self.rows.append(
                [
                    Box(row.lane, c.column, QRectF(c.left, row.top, c.width, row.height))
                    for c in cells
                ]
            )

    def at(self, point: QPointF) -> Box | None:
        """Return the cell that covers a point of the map."""
        for row in self.rows:
            for box in row:
                if box.area.contains(point):
                    return box
        return None

    def lane_at(self, y: float) -> Lane | None:
        """Return the row at a height of the map."""
        for row in self.layout.rows:
            if row.top <= y < row.top + row.height:
                return row.lane
        return None

    def is_cut(self, box: Box) -> bool:
        """Tell whether a cell says more than there is room for."""
        for row in self.layout.rows:
            for cell in row.cells if box.lane and row.lane.key == box.lane.key else ():
                if cell.left == box.area.left() and cell.lines:
                    return any(p.run.text.startswith("…") for p in cell.lines[-1].pieces)
        return False

    def find(self, spot: Spot | None) -> Box | None:
        """Return a cell by what it is; one whose column was closed is that of the stage."""
        if spot is None:
            return None
        whole = spot._replace(place=Place(spot.place.stage))
        boxes = [box for row in self.rows for box in row if box.lane or spot.lane == ""]
        for wanted in (spot, whole):
            for box in boxes:
                if box.spot == wanted:
                    return box
        # Of an opened stage whose parts stand for themselves the first one.
        return next(
            (
                box
                for box in boxes
                if box.spot.lane == spot.lane and box.column.place.stage == spot.place.stage
            ),
            None,
        )

    def beside(self, box: Box, step: int) -> Box:
        """Return the next cell of the row, or the one before; the last one itself."""
        row = self._row(box)
        place = next(i for i, each in enumerate(row) if each.spot == box.spot)
        return row[max(0, min(len(row) - 1, place + step))]

    def below(self, box: Box, step: int, x: float) -> Box:
        """Return the cell so many rows below or above that lies nearest to a place across."""
        number = next(i for i, row in enumerate(self.rows) if row is self._row(box))
        row = self.rows[max(0, min(len(self.rows) - 1, number + step))]
        return min(row, key=lambda each: _apart(each.area, x))

    def following(self, box: Box, step: int) -> Box | None:
        """Return the cell behind or before one in reading order, None at the ends."""
        cells = [each for row in self.rows[self.heads :] for each in row]
        place = next((i for i, each in enumerate(cells) if each.spot == box.spot), None)
        if place is None or not 0 <= place + step < len(cells):
            return None
        return cells[place + step]

    @property
    def first(self) -> Box | None:
        """Return where the keyboard begins: the first cell below the heads."""
        cells = [each for row in self.rows[self.heads :] for each in row]
        return next(iter(cells), next((each for row in self.rows for each in row), None))

    def _row(self, box: Box) -> list[Box]:
        return next(row for row in self.rows if any(each.spot == box.spot for each in row))


def _name_height(slot: Slot) -> float:
    return HEAD - SUBHEAD if slot.parts else HEAD


def _apart(area: QRectF, x: float) -> float:
    if area.left() <= x <= area.right():
        return 0.0
    return min(abs(area.left() - x), abs(area.right() - x))


def openable(columns: Iterable[Column]) -> frozenset[Place]:
    """Return every column and sub-stage that opens into something."""
    found: set[Place] = set()
    for column in columns:
        if column.parts:
            found.add(column.place)
            found |= openable(column.parts)
    return frozenset(found)
