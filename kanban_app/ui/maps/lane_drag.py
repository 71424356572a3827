"""Dragging the name of a row to another place among the rows."""

from kanban_app.domain.map_lanes import Lane
from kanban_app.ui.maps.grid import Grid
from kanban_app.ui.maps.requests import LaneMove

_SLACK = 6.0


class LaneDrag:
    """Where a row is being dragged to; nothing while none is."""

    def __init__(self) -> None:
        self._lane: Lane | None = None
        self._from = 0.0
        self._y = 0.0
        self._moving = False
        self._before: str | None = None

    def begin(self, lane: Lane, y: float) -> None:
        """Take a row by its name."""
        self._lane, self._from, self._moving, self._before = lane, y, False, lane.key

    def move(self, y: float, grid: Grid, scrolled: float) -> bool:
        """Drag it to a height of the viewport; return whether it is being dragged."""
        if self._lane is None:
            return False
        self._y = y
        self._moving = self._moving or abs(y - self._from) > _SLACK
        if self._moving:
            rows = grid.layout.rows
            below = (row for row in rows if y + scrolled < row.top + row.height / 2)
            found = next(below, None)
            self._before = found.lane.key if found else None
        return self._moving

    def scroll(self, grid: Grid, scrolled: float) -> bool:
        """Drag it on with the map, which was scrolled below it."""
        return self._moving and self.move(self._y, grid, scrolled)

    def end(self) -> LaneMove | None:
        """Let go; return where the row shall stand, None where it stays."""
        lane, moving, before = self._lane, self._moving, self._before
        self._lane, self._moving = None, False
        if lane is None or not moving or before == lane.key:
            return None
        return LaneMove(lane.key, before)

    def line(self, grid: Grid) -> float | None:
        """Return the height in the map at which the row would land."""
        if self._lane is None or not self._moving:
            return None
        rows = grid.layout.rows
        for row in rows:
            if row.lane.key == self._before:
                return row.top
        return rows[-1].top + rows[-1].height if rows else None
