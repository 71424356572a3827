"""The append-only history of a card and the state that follows from it.

Every metric comes from these events; the state of a card must always equal their fold.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment


class End(StrEnum):
    """Where a card goes when it enters no stage of its journey."""

    WON = "WON"
    LOST = "LOST"
    ARCHIVED = "ARCHIVED"
    HANDED_OVER = "MOVED"


class EventKind(StrEnum):
    """What the broker did. `import` starts a history whose past is not known."""

    CREATE = "create"
    IMPORT = "import"
    MOVE = "move"
    CLOSE = "close"
    REOPEN = "reopen"
    HAND_OVER = "hand_over"


class Step(NamedTuple):
    """One step of a card's history before it is stored: into stage `to` or to an `end`.

    `version` 0 stands for the journey's present version; `journey` None for the one the stage is
    in now, or for an end the one the card was in. What is restored says both: its stages may be
    gone.
    """

    at: Moment
    kind: EventKind
    to: StageId | None = None
    end: End | None = None
    reason: str = ""
    version: int = 0
    journey: JourneyId | None = None


class StageEvent(NamedTuple):
    """One step of a card: into stage `to`, or to an `end` (exactly one of both is set).

    Order is `(at, seq)`. `version` is the journey's version whose stage order applied.
    A win into a stage behind the winning boundary has `to` set and `end` None; journeys without
    such a stage use `End.WON`. A hand-over writes two events at the same moment: `End.HANDED_OVER`
    in the old journey, then one of kind `hand_over` into a stage of the new one.
    """

    seq: int
    at: Moment
    card: CardId
    journey: JourneyId
    version: int
    kind: EventKind
    to: StageId | None
    end: End | None = None
    reason: str = ""


class FoldedState(NamedTuple):
    """What the history says about a card now."""

    journey: JourneyId
    stage: StageId
    outcome: Outcome
    entered: Moment
    created: Moment
    loss_reason: str = ""


_OUTCOMES = {End.WON: Outcome.WON, End.LOST: Outcome.LOST, End.ARCHIVED: Outcome.ARCHIVED}


def fold(events: Iterable[StageEvent], post_win: frozenset[StageId]) -> FoldedState | None:
    """Return the state after all `events` (one card, in order), None without any.

    An end keeps the stage it came from, so a re-opened card knows its way back. A move within
    the same stage is no event, so `entered` is the last event into a stage.
    """
    state: FoldedState | None = None
    for event in events:
        state = step(state, event, post_win)
    return state


def step(
    state: FoldedState | None, event: StageEvent, post_win: frozenset[StageId]
) -> FoldedState | None:
    """Return the state after one more event; an end before any stage changes nothing."""
    created = state.created if state else event.at
    if event.to is not None:
        outcome = Outcome.WON if event.to in post_win else Outcome.OPEN
        return FoldedState(event.journey, event.to, outcome, event.at, created)
    if state is None or event.end is End.HANDED_OVER or event.end is None:
        return state
    outcome = _OUTCOMES[event.end]
    return FoldedState(state.journey, state.stage, outcome, state.entered, created, event.reason)
