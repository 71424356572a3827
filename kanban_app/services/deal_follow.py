"""What follows for the other side of a deal when a card goes on, is won, lost or put away."""

from collections.abc import Sequence

from typing_extensions import override

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.card import Outcome
from kanban_app.domain.deal import ARCHIVED, HANDED_OVER, Deal, DealState
from kanban_app.domain.history import End, FoldedState, Step
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.services.deal_moves import DealMoves, LossReason
from kanban_app.services.follow import Follower
from kanban_app.services.ports import Writer


class DealFollower(Follower):
    """Keeps both sides of a deal in step.

    - A buyer is won: his deal is won, the others of the property are outbid. Who held it goes back
      to the stage before that; everybody outbid gets back the property he had asked for.
    - A buyer who held the property is lost or put away: the owner goes back to where buyers are
      sought, unless another holds it or the owner's card is won. What was said of the sale goes.
    - An owner is lost or put away: his buyers go back as if they were outbid.
    - A buyer who held the property is deleted: it is free again, and the owner stays where he is.
    - What is won stays where it is. The property is reserved, sold or free as its buyers hold it.
    """

    def __init__(self, moves: DealMoves) -> None:
        self._moves = moves

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Follow a step of one side."""
        deals = self._moves.live(card)
        if before is None or not deals:
            return
        for owner in dict.fromkeys(d.owner for d in deals):
            was = self._moves.hold(self._moves.live(owner), {card: before})
            mine = [d for d in deals if d.owner == owner]
            if card == owner:
                self._owner_went(writer, mine, before, step)
            else:
                self._buyer_went(writer, mine[0], before, step)
            self._moves.keep_status(writer, owner, was)

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Follow nothing: values of a card are its own."""

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Follow nothing: activities of a card are its own."""

    @override
    def before_removal(self, writer: Writer, card: CardId) -> None:
        for deal in self._moves.live(card):
            if card == deal.buyer and deal.state is DealState.LINKED:
                was = self._moves.hold(self._moves.live(deal.owner))
                self._moves.keep_status(writer, deal.owner, was, leaving=card)
        writer.deals.touch_partners(card)

    def _owner_went(
        self, writer: Writer, deals: Sequence[Deal], before: FoldedState, step: Step
    ) -> None:
        reason = _why_gone(step)
        if not reason:
            return
        why = LossReason(before.journey, reason)
        for deal in deals:
            if deal.state is DealState.LINKED:
                self._moves.release(writer, deal, DealState.ENDED, why, step.at)

    def _buyer_went(self, writer: Writer, deal: Deal, before: FoldedState, step: Step) -> None:
        outcome = self._moves.state(deal.buyer).outcome
        if reason := _why_gone(step):
            if before.outcome is Outcome.WON and step.end is End.ARCHIVED:
                return
            self._moves.end(writer, deal, DealState.ENDED, reason)
            if deal.state is DealState.WON or self._moves.holds(before):
                self._seek_again(writer, deal, LossReason(before.journey, reason), step.at)
        elif outcome is Outcome.WON and deal.state is DealState.LINKED:
            self._moves.win(writer, deal, step.at)
        elif outcome is Outcome.OPEN and deal.state is DealState.WON:
            writer.deals.set_state(deal.id, DealState.LINKED)

    def _seek_again(self, writer: Writer, deal: Deal, why: LossReason, at: Moment) -> None:
        """Bring the owner back whose property this buyer held, unless another holds it too."""
        gone = self._moves.forget(writer, deal.owner)
        self._moves.note(writer, deal.owner, deal.buyer, why, at, gone)
        if not self._moves.hold(self._moves.live(deal.owner)):
            self._moves.send_owner_back(writer, deal.owner, why.journey, at)


def _why_gone(step: Step) -> str:
    """Return why a card leaves its deals with this step, "" if it does not."""
    match step.end:
        case End.LOST:
            return step.reason
        case End.ARCHIVED:
            return ARCHIVED
        case End.HANDED_OVER:
            return HANDED_OVER
        case _:
            return ""
