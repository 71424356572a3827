"""What the board asks for: every wish of the broker as one frozen value."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect

from kanban_app.domain.ids import CardId, JourneyId, StageId


@dataclass(frozen=True, slots=True)
class MoveRequest:
    """Cards shall land in a stage, before the card `before`; None means at the end."""

    card_ids: tuple[CardId, ...]
    stage_id: StageId
    before: CardId | None


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A card shall be opened in the inspector."""

    card_id: CardId


@dataclass(frozen=True, slots=True)
class MenuRequest:
    """The menu of these cards shall open at a point of the screen."""

    card_ids: tuple[CardId, ...]
    position: QPoint


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected cards of the whole board, in visual order."""

    card_ids: tuple[CardId, ...]


@dataclass(frozen=True, slots=True)
class CurrentCard:
    """The card with the keyboard focus; None where a column is empty."""

    card_id: CardId | None


@dataclass(frozen=True, slots=True)
class QuickAddRequest:
    """A new card shall be made from one line of text."""

    stage_id: StageId
    text: str


class HeaderPart(StrEnum):
    """What can be pointed at in a column header."""

    NAME = "name"
    COUNT = "count"
    SUM = "sum"
    WEIGHTED = "weighted"
    RATE = "rate"
    INTERVAL = "interval"
    THROUGHPUT = "throughput"
    MEDIAN = "median"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class HeaderClick:
    """The cards behind one number of a header shall be shown; `where` is its place on screen."""

    stage_id: StageId
    part: HeaderPart
    where: QRect = field(default_factory=QRect, compare=False)


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """A column was folded or resized by the broker; `width` 0 follows the width rule."""

    stage_id: StageId
    collapsed: bool
    width: int


@dataclass(frozen=True, slots=True)
class LaneFold:
    """A whole lane was folded to its title or opened again."""

    journey_id: JourneyId
    folded: bool


class Step(StrEnum):
    """A direction on the board."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Walk:
    """The keyboard leaves a column at height `y` (px) of its list, or carries cards along."""

    stage_id: StageId
    step: Step
    y: int
    carry: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A gesture in this column starts a new selection; those of other columns end."""

    stage_id: StageId


@dataclass(frozen=True, slots=True)
class FoldRequest:
    """A column shall be folded to a strip, or unfolded."""

    stage_id: StageId
    folded: bool


@dataclass(frozen=True, slots=True)
class WidthRequest:
    """A column shall be this wide; 0 follows the width rule again."""

    stage_id: StageId
    width: int


@dataclass(frozen=True, slots=True)
class Lift:
    """The mouse began to drag a card, held at `hot_spot` inside its item."""

    card_id: CardId
    hot_spot: QPoint


@dataclass(frozen=True, slots=True)
class Hovering:
    """Cards hang above a column, at a point of the screen."""

    position: QPoint
