"""A move as it is asked for and as it is stored: values light enough for a first paint."""

from typing import NamedTuple

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.history import End, EventKind, FoldedState, StageEvent, Step
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment


class Drop(NamedTuple):
    """Cards, in order, to a stage; before which card of it (None: at the end)."""

    cards: tuple[CardId, ...]
    stage: StageId
    before: CardId | None = None


class Settled(NamedTuple):
    """How cards stand after a commit: their faces and whole histories; deleted ones are absent."""

    faces: tuple[CardFace, ...]
    events: tuple[StageEvent, ...]


def steps_into(state: FoldedState, journey: Journey, target: Stage, at: Moment) -> list[Step]:
    """Return the steps that bring a card from `state` into a stage of a journey.

    Within the same stage an open card needs none; from another journey there are two.
    """
    if state.journey != journey.id:
        return [
            Step(at, EventKind.HAND_OVER, end=End.HANDED_OVER),
            Step(at, EventKind.HAND_OVER, to=target.id),
        ]
    ended = state.outcome in (Outcome.LOST, Outcome.ARCHIVED)
    if state.stage == target.id and not ended:
        return []
    back_from_win = state.outcome is Outcome.WON and not target.post_win
    kind = EventKind.REOPEN if ended or back_from_win else EventKind.MOVE
    return [Step(at, kind, to=target.id)]
