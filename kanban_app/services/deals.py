"""Making one deal of an owner's and a buyer's card, and letting both go on together."""

from collections.abc import Sequence
from typing import NamedTuple

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.changes import Changes, Op, OpKind
from kanban_app.domain.deal import (
    OTHER_PROPERTY,
    UNLINKED,
    Deal,
    DealState,
    Hold,
    NamedCard,
    Side,
)
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.facts import listing_of
from kanban_app.domain.history import FoldedState
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.text import fold
from kanban_app.services.board import BoardStore, Clock
from kanban_app.services.deal_moves import DealMoves
from kanban_app.services.ports import Writer

FOUND = 8
_LIVE = (Outcome.OPEN, Outcome.WON)


class Linked(NamedTuple):
    """The card on the other side of a deal, as it stands now."""

    deal: Deal
    face: CardFace
    side: Side
    stage: Stage


class Ended(NamedTuple):
    """A deal that came to an end, and the card on its other side."""

    deal: Deal
    card: CardId
    name: str


class Offer(NamedTuple):
    """The other card of a deal may be brought to the stage where it belongs now."""

    card: CardId
    name: str
    side: Side
    journey: Journey
    target: Stage


class DealService:
    """Links cards of owners and buyers; every method that writes is one operation to undo."""

    def __init__(self, store: BoardStore, clock: Clock, moves: DealMoves) -> None:
        self._store = store
        self._clock = clock
        self._moves = moves

    def linked(self, card: CardId) -> list[Linked]:
        """Return the cards that are about the same sale, the one who holds or bought it first."""
        found = []
        for deal in self._moves.live(card):
            other = deal.other(card)
            state = self._moves.state(other)
            stage = _stage_of(self._moves.journey(state.journey), state)
            side = Side.BUYER if other == deal.buyer else Side.OWNER
            (face,) = self._store.faces([other])
            found.append((not self._first(deal), Linked(deal, face, side, stage)))
        return [linked for _, linked in sorted(found, key=lambda pair: pair[0])]

    def ended(self, card: CardId) -> list[Ended]:
        """Return the deals of a card that came to an end, the newest first."""
        over = [d for d in self._store.deals.of_card(card) if not d.live]
        faces = {f.id: f for f in self._store.faces([d.other(card) for d in over])}
        return [Ended(d, d.other(card), faces[d.other(card)].heading) for d in over]

    def side(self, card: CardId) -> Side | None:
        """Return what a card is in a deal, None if its journey knows no deals."""
        found = self._store.states([card]).get(card)
        return self._moves.side(found.journey) if found else None

    def find(self, card: CardId, text: str, limit: int = FOUND) -> list[NamedCard]:
        """Return open cards that this one can be linked with, by words of name and object."""
        side, wanted = self.side(card), fold(text).split()
        taken = {d.other(card) for d in self._moves.live(card)}
        sides = {j.id: self._moves.side(j.id) for j in self._store.journeys()}
        found = []
        for named in self._store.deals.named():
            other = sides.get(named.journey)
            fits = named.outcome == Outcome.OPEN and side and other and other != side
            if not fits or named.card in taken:
                continue
            words = fold(f"{named.name} {named.about}")
            if all(word in words for word in wanted):
                found.append(named)
            if len(found) == limit:
                break
        return found

    def link(self, card: CardId, other: CardId) -> Changes:
        """Make one deal of an owner's and a buyer's card, whichever is which.

        The buyer's card is about the owner's property from now on. A buyer is in one deal at a
        time: an earlier one ends.
        """
        owner, buyer = self._sides(card, other)
        states = self._states(owner, buyer)
        present = self._moves.live(buyer)
        if any(d.owner == owner for d in present):
            return Changes()
        self._check(owner, buyer, present)
        at = self._clock()

        def work(writer: Writer) -> None:
            before = self._store.deals.property_of(buyer)
            self._moves.change_property(writer, buyer, self._store.deals.property_of(owner))
            for deal in present:
                before = deal.before
                self._moves.part(writer, deal, OTHER_PROPERTY, at)
            was = self._moves.hold(self._moves.live(owner))
            made = writer.deals.add(owner, buyer, before)
            if states[buyer].outcome is Outcome.WON:
                deal = next(d for d in self._moves.live(buyer) if d.id == made)
                self._moves.win(writer, deal, at)
            self._moves.keep_status(writer, owner, was)

        return self._store.record(OpKind.LINK_DEAL, self._names(buyer, owner), at, work)

    def link_buyer_to_property(self, card: CardId, to: PropertyId) -> Changes:
        """Make one deal of a buyer's card and the card of the property's owner."""
        about = self._store.deals.cards_about(to)
        owners = [c for c in about if c != card and self.side(c) is Side.OWNER]
        states = self._store.states(owners)
        for outcome in _LIVE:
            for owner in owners:
                if states[owner].outcome is outcome:
                    return self.link(owner, card)
        raise DomainError(
            QT_TRANSLATE_NOOP(
                "Errors", "This property has no card of its owner. Make one for it first."
            )
        )

    def unlink(self, card: CardId, other: CardId, reason: str = UNLINKED) -> Changes:
        """Let two cards be about one sale no longer, and keep why; both stay where they are."""
        deal = next((d for d in self._moves.live(card) if d.other(card) == other), None)
        if deal is None:
            return Changes()

        at, why = self._clock(), reason.strip() or UNLINKED
        names = self._names(deal.buyer, deal.owner)
        return self._store.record(
            OpKind.UNLINK_DEAL, names, at, lambda w: self._moves.part(w, deal, why, at)
        )

    def offer_after(self, op: Op, cards: Sequence[CardId]) -> Offer | None:
        """Return which card of a deal may follow the one that an operation moved on."""
        for card in cards:
            if self._went_on(card, op) and (offer := self.offer(card)):
                return offer
        return None

    def offer(self, card: CardId) -> Offer | None:
        """Return the other card of a deal if it stands before where it belongs now.

        An owner is followed by the one buyer who has come furthest, by nobody if there are two
        or one is there already.
        """
        state = self._store.states([card]).get(card)
        if state is None or state.outcome not in _LIVE:
            return None
        found = [self._place(d, card, state) for d in self._moves.live(card)]
        furthest = max((place for place, _ in found), default=-1)
        first = [offer for place, offer in found if place == furthest]
        return first[0] if len(first) == 1 else None

    def bring(self, offer: Offer) -> Changes:
        """Move the card of an offer on; it is an operation of its own, named after that card."""
        state = self._store.states([offer.card]).get(offer.card)
        if state is None or state.outcome is not Outcome.OPEN:
            return Changes()
        here = _stage_of(offer.journey, state)
        order = [s.id for s in offer.journey.stages]
        if order.index(here.id) >= order.index(offer.target.id):
            return Changes()
        at = self._clock()
        arguments = (offer.name, here.key, offer.target.key, offer.journey.key)
        return self._store.record(
            OpKind.MOVE, arguments, at, lambda w: self._moves.send(w, offer.card, offer.target, at)
        )

    def _went_on(self, card: CardId, op: Op) -> bool:
        """Return whether the last step of a card is of this operation, and leads forward."""
        steps = self._store.events_of([card])[-2:]
        if len(steps) < len(("before", "now")) or steps[-1].at < op.at or steps[-1].to is None:
            return False
        order = [s.id for s in self._moves.journey(steps[-1].journey).stages]
        before, now = (order.index(s.to) if s.to in order else -1 for s in steps)
        return before < now

    def _place(self, deal: Deal, card: CardId, state: FoldedState) -> tuple[int, Offer | None]:
        """Return how far the other card has come, and the offer if it stands before its place."""
        other = deal.other(card)
        there = self._moves.state(other)
        journey = self._moves.journey(there.journey)
        target = self._counterpart(deal, card, state, journey)
        order = [s.id for s in journey.stages]
        if target is None or there.stage not in order:
            return -1, None
        place = order.index(there.stage)
        # An owner who goes on draws those along who hold the property, not those who only look.
        looks = other == deal.buyer and not self._moves.holds(there)
        if there.outcome is not Outcome.OPEN or looks or place >= order.index(target.id):
            return place, None
        (face,) = self._store.faces([other])
        side = Side.BUYER if other == deal.buyer else Side.OWNER
        return place, Offer(other, face.heading, side, journey, target)

    def _counterpart(
        self, deal: Deal, card: CardId, state: FoldedState, other: Journey
    ) -> Stage | None:
        """Return the stage of the other journey that goes with the one a card is in."""
        if card == deal.buyer:
            key = self._moves.meetings(state.journey).get(state.stage, "")
            return next((s for s in other.stages if s.key == key), None)
        here = _stage_of(self._moves.journey(state.journey), state)
        meetings = self._moves.meetings(other.id)
        return next((s for s in other.stages if meetings.get(s.id) == here.key), None)

    def _first(self, deal: Deal) -> bool:
        return deal.state is DealState.WON or self._moves.hold([deal]) is not Hold.FREE

    def _sides(self, card: CardId, other: CardId) -> tuple[CardId, CardId]:
        sides = {self.side(card): card, self.side(other): other}
        if sides.keys() != {Side.OWNER, Side.BUYER}:
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "A deal joins the card of an owner with the card of a buyer."
                )
            )
        return sides[Side.OWNER], sides[Side.BUYER]

    def _states(self, *cards: CardId) -> dict[CardId, FoldedState]:
        """Return how both stand; who was lost or put away cannot be linked."""
        states = self._store.states(cards)
        for card in cards:
            if states[card].outcome not in _LIVE:
                raise DomainError(
                    QT_TRANSLATE_NOOP("Errors", "The card of %s is closed. Open it again first."),
                    self._names(card)[0],
                )
        return states

    def _check(self, owner: CardId, buyer: CardId, present: Sequence[Deal]) -> None:
        (face,) = self._store.faces([owner])
        if not listing_of(face.object_line, face.place):
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Name the object on the card of %s first: that is what is sold."
                ),
                face.heading,
            )
        if any(d.state is DealState.WON for d in present):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "%s has bought already. End that link first."),
                self._names(buyer)[0],
            )
        sold = next((d for d in self._moves.live(owner) if d.state is DealState.WON), None)
        if sold is not None:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "This property is sold to %s. End that link first."),
                self._names(sold.buyer)[0],
            )

    def _names(self, *cards: CardId) -> tuple[str, ...]:
        faces = {f.id: f.heading for f in self._store.faces(cards)}
        return tuple(faces.get(card, "") for card in cards)


def _stage_of(journey: Journey, state: FoldedState) -> Stage:
    """Return the stage of a card; one that was removed counts as the first."""
    return next((s for s in journey.stages if s.id == state.stage), journey.stages[0])
