"""What stands in every stage of the board at this moment, and a wheel that has changed by it."""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.analytics.wheel import Wheel, WheelStage
from kanban_app.domain.ids import StageId
from kanban_app.ui.board.card_text import is_parked
from kanban_app.ui.board.shown import ShownBoard


class Standing(NamedTuple):
    """The cards of a column, and how many of them rest.

    None: only its top is known as yet. Behind the win nobody rests: a client is near, and among
    those counted, whether or not his card does.
    """

    cards: int
    resting: int | None = 0


def standings_of(board: ShownBoard) -> dict[StageId, Standing]:
    """Return what stands in every stage."""
    found = {}
    for journey in board.journeys:
        for stage in journey.stages:
            pile = board.contents.pile(stage.id)
            count = pile.totals.count
            resting = None
            if stage.post_win:
                resting = 0
            elif count == len(pile.cards):
                resting = sum(is_parked(face, board.contents.today) for face in pile.cards)
            found[stage.id] = Standing(count, resting)
    return found


def followed(
    wheel: Wheel, before: Mapping[StageId, Standing], after: Mapping[StageId, Standing]
) -> Wheel:
    """Return the wheel with more cards or fewer in its stages, everything else as it was."""
    lobes = []
    for lobe in wheel.lobes:
        stages = tuple(
            _followed(s, before[s.stage], after[s.stage]) if s.stage in after else s
            for s in lobe.stages
        )
        lobes.append(lobe._replace(stages=stages))
    return wheel._replace(lobes=tuple(lobes))


def _followed(told: WheelStage, before: Standing, after: Standing) -> WheelStage:
    more = after.cards - before.cards
    resting = 0
    if before.resting is not None and after.resting is not None:
        resting = after.resting - before.resting
    return told._replace(
        cards=max(0, told.cards + more - resting),
        parked=max(0, told.parked + resting),
        standing=max(0, told.standing + more),
    )
