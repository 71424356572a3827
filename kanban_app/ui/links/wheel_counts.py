"""What stands in every stage of the board at this moment, and a wheel that has changed by it."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from kanban_app.analytics.wheel import Wheel, WheelStage
from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, ContactId, StageId
from kanban_app.domain.wheel_facts import Client
from kanban_app.ui.board.card_text import is_parked
from kanban_app.ui.board.shown import ShownBoard


class Clients(NamedTuple):
    """Whose the cards are, and which clients are near, as it was last told."""

    contacts: Mapping[CardId, ContactId] = {}
    near: tuple[CardId, ...] = ()

    def more(self, before: Collection[CardId], after: Collection[CardId]) -> int:
        """Return how many more clients who are near a stage has with other cards in it.

        Who wins is near. A client counts once, however many of his cards stand there.
        """
        counted = self._of(before) & self._of(self.near)
        came = self._of(set(after).difference(before))
        return len(came - counted) - len(counted - self._of(after))

    def _of(self, cards: Iterable[CardId]) -> set[Client]:
        return {Client(self.contacts.get(card, -card)) for card in cards}


class Standing(NamedTuple):
    """The cards of a column, and how many of them rest.

    None: only its top is known as yet. Behind the win nobody rests, and `own` are the cards that
    make somebody a client (None: as above, or no such stage).
    """

    cards: int
    resting: int | None = 0
    own: frozenset[CardId] | None = None


def client_cards(faces: Iterable[CardFace]) -> frozenset[CardId]:
    """Return the cards of clients who can be near: who wants no contact is not."""
    return frozenset(face.id for face in faces if not face.silent)


def standings_of(board: ShownBoard) -> dict[StageId, Standing]:
    """Return what stands in every stage."""
    found = {}
    for journey in board.journeys:
        for stage in journey.stages:
            pile = board.contents.pile(stage.id)
            count = pile.totals.count
            if count != len(pile.cards):
                found[stage.id] = Standing(count, None)
            elif stage.post_win:
                found[stage.id] = Standing(count, 0, client_cards(pile.cards))
            else:
                resting = sum(is_parked(face, board.contents.today) for face in pile.cards)
                found[stage.id] = Standing(count, resting)
    return found


def followed(
    wheel: Wheel,
    clients: Clients,
    before: Mapping[StageId, Standing],
    after: Mapping[StageId, Standing],
) -> Wheel:
    """Return the wheel with more cards or fewer in its stages, everything else as it was."""
    lobes = []
    for lobe in wheel.lobes:
        stages = tuple(
            _followed(s, clients, before[s.stage], after[s.stage]) if s.stage in after else s
            for s in lobe.stages
        )
        lobes.append(lobe._replace(stages=stages))
    return wheel._replace(lobes=tuple(lobes))


def _followed(told: WheelStage, clients: Clients, before: Standing, after: Standing) -> WheelStage:
    more, resting = after.cards - before.cards, 0
    standing = max(0, told.standing + more)
    if before.own is not None and after.own is not None:
        more = clients.more(before.own, after.own)
    elif before.resting is not None and after.resting is not None:
        resting = after.resting - before.resting
    return told._replace(
        cards=max(0, told.cards + more - resting),
        parked=max(0, told.parked + resting),
        standing=standing,
    )
