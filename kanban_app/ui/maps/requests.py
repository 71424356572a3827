"""What the screen of the map asks for: every wish of the broker as one frozen value."""

from typing import NamedTuple

from PySide6.QtCore import QRect

from kanban_app.domain.map_lanes import Lane
from kanban_app.domain.map_sheet import Column, Place
from kanban_app.domain.voice_plan import Ratings


class CellEdit(NamedTuple):
    """The texts of a cell shall be these, one item per line."""

    place: Place
    lane: Lane
    lines: tuple[str, ...]


class CellWish(NamedTuple):
    """What stands behind a cell is wanted, next to a part of the screen."""

    column: Column
    lane: Lane
    where: QRect


class LaneShow(NamedTuple):
    """A row shall be hidden or shown."""

    key: str
    hidden: bool


class LaneMove(NamedTuple):
    """A row shall stand before another one, None for the end."""

    key: str
    before: str | None


class LaneName(NamedTuple):
    """A row of the broker's own shall be called so; `key` "" makes a new one."""

    key: str
    name: str


class TargetsEdit(NamedTuple):
    """The metrics a stage names in a row, and what the broker aims at, by metric."""

    place: Place
    lane: str
    keys: tuple[str, ...]
    targets: tuple[tuple[str, float | None], ...]


class PlanEdit(NamedTuple):
    """How clients should find a column, and the story to it."""

    place: Place
    ratings: Ratings
    story: str
