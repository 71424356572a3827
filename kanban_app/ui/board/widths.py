"""How wide the columns of a lane are: the width rule of the board, without any widget."""

from collections.abc import Sequence
from typing import NamedTuple

from kanban_app.domain.ids import StageId
from kanban_app.ui.board.metrics import (
    BOARD_SIDE,
    COLUMN_GAP,
    MAX_WIDTH,
    MIN_WIDTH,
    STRIP_WIDTH,
    WIDEST,
    WIDTH_SNAP,
)


class ColumnPlan(NamedTuple):
    """What the broker wants of a column; `width` 0 follows the width rule."""

    stage_id: StageId
    collapsed: bool = False
    width: int = 0


class ColumnSpan(NamedTuple):
    """Where a column stands, in px from the lane's left edge at scroll position 0."""

    stage_id: StageId
    x: int
    width: int
    collapsed: bool


def snapped(width: int) -> int:
    """Return a width the broker may choose, snapped to the grid."""
    return max(MIN_WIDTH, min(WIDEST, round(width / WIDTH_SNAP) * WIDTH_SNAP))


def shared_width(board: int, plans: Sequence[ColumnPlan]) -> int:
    """Return the width of a column that follows the rule, before its limits."""
    free = board - 2 * BOARD_SIDE - COLUMN_GAP * (len(plans) - 1)
    sharing = 0
    for plan in plans:
        if plan.collapsed:
            free -= STRIP_WIDTH
        elif plan.width:
            free -= plan.width
        else:
            sharing += 1
    return free // sharing // WIDTH_SNAP * WIDTH_SNAP if sharing else 0


def spans(board: int, plans: Sequence[ColumnPlan]) -> list[ColumnSpan]:
    """Return where every column stands on a board `board` px wide."""
    width = max(MIN_WIDTH, min(MAX_WIDTH, shared_width(board, plans)))
    placed, x = [], BOARD_SIDE
    for plan in plans:
        own = STRIP_WIDTH if plan.collapsed else plan.width or width
        placed.append(ColumnSpan(plan.stage_id, x, own, plan.collapsed))
        x += own + COLUMN_GAP
    return placed


def total_width(placed: Sequence[ColumnSpan]) -> int:
    """Return the width of the whole lane, both side paddings included."""
    return placed[-1].x + placed[-1].width + BOARD_SIDE if placed else 2 * BOARD_SIDE
