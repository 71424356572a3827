"""What an intention of the broker changed, and the name it has in the undo list."""

from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId, OpId, StageId
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
    CORRECT_WAIT = "correct_wait"
    IMPORT = "import"
    DEMO = "demo"
    ADD_JOURNEY = "add_journey"
    EDIT_STAGES = "edit_stages"
    RENAME_JOURNEY = "rename_journey"
    DELETE_JOURNEY = "delete_journey"
    ADD_CONTACT = "add_contact"
    EDIT_CONTACT = "edit_contact"
    LINK_CONTACT = "link_contact"
    MERGE_CONTACTS = "merge_contacts"
    NOT_DUPLICATE = "not_duplicate"
    DELETE_CONTACT = "delete_contact"
    ADD_PROPERTY = "add_property"
    EDIT_PROPERTY = "edit_property"
    LINK_PROPERTY = "link_property"
    DELETE_PROPERTY = "delete_property"
    ADD_TASK = "add_task"
    EDIT_TASK = "edit_task"
    DO_TASK = "do_task"
    POSTPONE = "postpone"
    DROP_TASK = "drop_task"
    ADD_ACTIVITY = "add_activity"
    EDIT_ACTIVITY = "edit_activity"
    DELETE_ACTIVITY = "delete_activity"
    CRITERIA = "criteria"
    MILESTONE = "milestone"
    EDIT_PROFILE = "edit_profile"
    LINK_DEAL = "link_deal"
    UNLINK_DEAL = "unlink_deal"
    REFUSE_MATCH = "refuse_match"
    SET_ORIGIN = "set_origin"
    EDIT_MAP = "edit_map"
    SET_GOAL = "set_goal"
    SUBSTAGE = "substage"
    EDIT_SUBSTAGES = "edit_substages"
    ADD_PERSONA = "add_persona"
    EDIT_PERSONA = "edit_persona"
    DELETE_PERSONA = "delete_persona"
    SET_PERSONA = "set_persona"
    ADD_IMPROVEMENT = "add_improvement"
    EDIT_IMPROVEMENT = "edit_improvement"
    START_IMPROVEMENT = "start_improvement"
    FINISH_IMPROVEMENT = "finish_improvement"
    REOPEN_IMPROVEMENT = "reopen_improvement"
    MOVE_IMPROVEMENT = "move_improvement"
    DELETE_IMPROVEMENT = "delete_improvement"
    ERASE = "erase"


class Noun(StrEnum):
    """The parts of the world beside the board that views show.

    `MAP` is everything written about journeys and their stages.
    """

    CONTACT = "contact"
    PROPERTY = "property"
    TASK = "task"
    ACTIVITY = "activity"
    PROFILE = "profile"
    DEAL = "deal"
    MAP = "map"


class Op(NamedTuple):
    """One recorded intention; `arguments` fill the places of its wording (names, stage keys)."""

    id: OpId
    kind: OpKind
    at: Moment
    arguments: tuple[str, ...] = ()


class SentBack(NamedTuple):
    """Another card that an operation has brought back, by the name it is known by."""

    card: CardId
    name: str
    stage: StageId


class Changes(NamedTuple):
    """Which parts of the world changed; every view refreshes only if concerned.

    `cards` lists the touched cards; `everything` stands for too many to list (import, demo).
    `journeys` says that columns changed. `op` is the recorded intention, None if nothing was.
    `nouns` are what was written beside the cards themselves; `dropped` says how many open tasks
    are no longer needed by it, `kept` how many of the broker's own stay open on cards that ended by
    it, `sent_back` which cards of the same deals went back because of it.
    """

    op: Op | None = None
    cards: tuple[CardId, ...] = ()
    journeys: bool = False
    everything: bool = False
    nouns: frozenset[Noun] = frozenset()
    dropped: int = 0
    kept: int = 0
    sent_back: tuple[SentBack, ...] = ()


class UndoState(NamedTuple):
    """What undo and redo would do next, None where there is nothing."""

    undo: Op | None = None
    redo: Op | None = None
