"""What an intention of the broker changed, and the name it has in the undo list."""

from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId, OpId
from kanban_app.domain.moment import Moment


class OpKind(StrEnum):
    """The intentions that can be undone; `ui.op_names` words them in both languages."""

    ADD_CARD = "add_card"
    MOVE = "move"
    REORDER = "reorder"
    HAND_OVER = "hand_over"
    WIN = "win"
    LOSE = "lose"
    ARCHIVE = "archive"
    REOPEN = "reopen"
    DELETE = "delete"
    EDIT = "edit"
    PARK = "park"
    WAKE = "wake"
    IMPORT = "import"
    DEMO = "demo"
    ADD_JOURNEY = "add_journey"
    EDIT_STAGES = "edit_stages"


class Op(NamedTuple):
    """One recorded intention; `arguments` fill the places of its wording (names, stage keys)."""

    id: OpId
    kind: OpKind
    at: Moment
    arguments: tuple[str, ...] = ()


class Changes(NamedTuple):
    """Which parts of the world changed; every view refreshes only if concerned.

    `cards` lists the touched cards; `everything` stands for too many to list (import, demo).
    `journeys` says that columns changed. `op` is the recorded intention, None if nothing was.
    """

    op: Op | None = None
    cards: tuple[CardId, ...] = ()
    journeys: bool = False
    everything: bool = False


class UndoState(NamedTuple):
    """What undo and redo would do next, None where there is nothing."""

    undo: Op | None = None
    redo: Op | None = None
