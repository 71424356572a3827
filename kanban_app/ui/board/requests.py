"""What the board asks for: every wish of the broker as one frozen value."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from kanban_app.domain.ids import CardId, JourneyId, StageId


class MoveRequest(NamedTuple):
    """Cards shall land in a stage, before the card `before`; None means at the end."""

    card_ids: tuple[CardId, ...]
    stage_id: StageId
    before: CardId | None


class OpenRequest(NamedTuple):
    """A card shall be opened in the inspector."""

    card_id: CardId


class MenuRequest(NamedTuple):
    """The menu of these cards shall open at a point of the screen."""

    card_ids: tuple[CardId, ...]
    position: QPoint


class Selection(NamedTuple):
    """The selected cards of the whole board, in visual order."""

    card_ids: tuple[CardId, ...]


class QuickAddRequest(NamedTuple):
    """A new card shall be made from one line of text."""

    stage_id: StageId
    text: str


class HeaderPart(StrEnum):
    """What can be pointed at in a column header."""

    NAME = "name"
    LEVELS = "levels"
    COUNT = "count"
    SUM = "sum"
    WEIGHTED = "weighted"
    RATE = "rate"
    INTERVAL = "interval"
    THROUGHPUT = "throughput"
    COMPLETE = "complete"
    MEDIAN = "median"
    ADD = "add"


class HeaderClick(NamedTuple):
    """The cards behind one number of a header shall be shown; `where` is its place on screen."""

    stage_id: StageId
    part: HeaderPart
    where: QRect


class ColumnChange(NamedTuple):
    """A column was folded or resized by the broker; `width` 0 follows the width rule."""

    stage_id: StageId
    collapsed: bool
    width: int


class LaneFold(NamedTuple):
    """A whole lane was folded to its title or opened again."""

    journey_id: JourneyId
    folded: bool


class Step(StrEnum):
    """A direction on the board."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class Walk(NamedTuple):
    """The keyboard leaves a column at height `y` (px) of its list, or carries cards along."""

    stage_id: StageId
    step: Step
    y: int
    carry: bool = False


class Claim(NamedTuple):
    """A gesture in this column starts a new selection; those of other columns end."""

    stage_id: StageId


class FoldRequest(NamedTuple):
    """A column shall be folded to a strip, or unfolded."""

    stage_id: StageId
    folded: bool


class WidthRequest(NamedTuple):
    """A column shall be this wide; 0 follows the width rule again."""

    stage_id: StageId
    width: int


class Lift(NamedTuple):
    """The mouse began to drag a card, held at `hot_spot` inside its item."""

    card_id: CardId
    hot_spot: QPoint


class Hovering(NamedTuple):
    """Cards hang above a column, at a point of the screen."""

    position: QPoint
