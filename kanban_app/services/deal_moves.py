"""What deals do to cards and properties inside a running operation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card import Outcome
from kanban_app.domain.changes import SentBack
from kanban_app.domain.commission import hoped_for
from kanban_app.domain.deal import (
    ARCHIVED,
    HANDED_OVER,
    OTHER_PROPERTY,
    OUTBID,
    UNLINKED,
    Deal,
    DealState,
    Hold,
    Side,
    holds,
    meetings_of,
    side_of,
    stage_before,
    status_after,
)
from kanban_app.domain.history import EventKind, FoldedState, Step
from kanban_app.domain.ids import CardId, JourneyId, PropertyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.place import STEP
from kanban_app.domain.property import PropertyCard, PropertyFields
from kanban_app.domain.property_rules import is_described
from kanban_app.services.deal_traces import DealTraces
from kanban_app.services.follow import Followers
from kanban_app.services.ports import CardReader, Writer

# Two names of the greatest length do not fit into one line of an activity.
_SUBJECT = 200
_OURS = {
    UNLINKED: Names("Verknüpfung beendet", "Link ended"),
    OTHER_PROPERTY: Names("Mit anderem Objekt verknüpft", "Linked with another property"),
    ARCHIVED: Names("Weggelegt", "Put away"),
    HANDED_OVER: Names("An andere Journey übergeben", "Handed over to another journey"),
}
FollowProperty = Callable[[Writer, PropertyCard, PropertyFields, PropertyFields], None]
States = Mapping[CardId, FoldedState]


class LossReason(NamedTuple):
    """Why somebody was lost, by the key that a journey words."""

    journey: JourneyId
    key: str


class DealMoves:
    """Moves the other card, ends deals, and keeps the property's status with its buyers.

    All reads see what the running operation has written so far.
    """

    def __init__(
        self,
        store: CardReader,
        followers: Followers,
        language: Callable[[], str],
        follow_property: FollowProperty,
        traces: DealTraces,
    ) -> None:
        self._store = store
        self._followers = followers
        self._language = language
        self._follow_property = follow_property
        self._traces = traces

    def side(self, journey: JourneyId) -> Side | None:
        """Return what the cards of a journey are in a deal."""
        return side_of(self.journey(journey), self._store.journey_rests().get(journey, {}))

    def journey(self, journey: JourneyId) -> Journey:
        """Return a journey."""
        return next(j for j in self._store.journeys() if j.id == journey)

    def meetings(self, buyers: JourneyId) -> dict[StageId, str]:
        """Return at which stages of a buyers' journey the owner's card should be where."""
        return meetings_of(self.journey(buyers), self._store.stage_rests())

    def state(self, card: CardId) -> FoldedState:
        """Return how a card of a deal stands now."""
        return self._store.states([card])[card]

    def live(self, card: CardId) -> list[Deal]:
        """Return the deals that a card takes part in now."""
        return [d for d in self._store.deals.of_card(card) if d.live]

    def holds(self, state: FoldedState) -> bool:
        """Return whether a buyer in this state holds the property: open, at Fit or behind it."""
        journey = self.journey(state.journey)
        found = holds(journey, self.meetings(journey.id), state.stage)
        return found and state.outcome is Outcome.OPEN

    def hold(self, deals: Sequence[Deal], earlier: States | None = None) -> Hold:
        """Return how far the property of these deals is given away.

        `earlier` tells how cards stood before the step that is followed.
        """
        known = earlier or {}
        level = Hold.FREE
        for deal in deals:
            if deal.state is DealState.WON:
                return Hold.SOLD
            state = known.get(deal.buyer) or self.state(deal.buyer)
            if deal.live and self.holds(state):
                level = Hold.RESERVED
        return level

    def keep_status(
        self, writer: Writer, owner: CardId, was: Hold, leaving: CardId | None = None
    ) -> None:
        """Let the property of an owner's card stand as its buyers hold it, but one `leaving`."""
        now = self.hold([d for d in self.live(owner) if d.buyer != leaving])
        status = self._store.deals.status_of(owner)
        if status is not None and status_after(status, was, now) != status:
            writer.deals.set_status(owner, status_after(status, was, now))

    def end(self, writer: Writer, deal: Deal, state: DealState, reason: str) -> str:
        """End a deal for a reason; an open buyer's card gets back the property of its own.

        Return in words what it said of this house and says no longer.
        """
        writer.deals.set_state(deal.id, state, reason)
        if self.state(deal.buyer).outcome is not Outcome.OPEN:
            return ""
        if self._store.deals.property_of(deal.buyer) == self._store.deals.property_of(deal.owner):
            self._give_back(writer, deal)
        return self._traces.remove(writer, deal.buyer)

    def part(self, writer: Writer, deal: Deal, reason: str, at: Moment) -> None:
        """End a deal while both stay where they are; what they say no longer is kept as notes."""
        was = self.hold(self.live(deal.owner))
        why = LossReason(self.state(deal.buyer).journey, reason)
        if gone := self.end(writer, deal, DealState.ENDED, reason):
            self.note(writer, deal.buyer, deal.owner, why, at, gone)
        if was is not Hold.FREE and (gone := self.forget(writer, deal.owner)):
            self.note(writer, deal.owner, deal.buyer, why, at, gone)
        self.keep_status(writer, deal.owner, was)

    def forget(self, writer: Writer, owner: CardId) -> str:
        """Let an open owner's card say nothing more of a sale that nobody holds; return it."""
        if self.state(owner).outcome is not Outcome.OPEN or self.hold(self.live(owner)):
            return ""
        return self._traces.remove(writer, owner)

    def _give_back(self, writer: Writer, deal: Deal) -> None:
        """Let a buyer's card be about its own property again, and be worth what it was before."""
        (face,) = self._store.faces([deal.buyer])
        lost = self._fields(self._store.deals.property_of(deal.buyer))
        self.change_property(writer, deal.buyer, deal.before)
        (now,) = self._store.faces([deal.buyer])
        if now.value_cents or not face.value_cents:
            return
        worth = self._store.deals.worth_before(deal.buyer, self._first_since(deal))
        profile = self._store.profiles.of_card(deal.buyer)
        if worth == 0 and profile is not None:
            worth = hoped_for(profile.fields.price_max_cents, lost.commission)
        writer.set_value(deal.buyer, face.value_cents if worth is None else worth)

    def _first_since(self, deal: Deal) -> Moment:
        """Return since when a buyer's card was about properties of others without a break."""
        since = deal.since
        for older in self._store.deals.of_card(deal.buyer):
            if older.until == since and older.reason == OTHER_PROPERTY:
                since = older.since
        return since

    def change_property(self, writer: Writer, buyer: CardId, to: PropertyId | None) -> None:
        """Let a buyer's card be about another property, and be worth what that brings.

        The old one is put away if it was nothing but the words of this card.
        """
        was, now = self._fields(self._store.deals.property_of(buyer)), self._fields(to)
        (face,), state = self._store.faces([buyer]), self.state(buyer)
        card = PropertyCard(buyer, state.journey, state.outcome, face.value_cents, face.currency)
        writer.deals.set_property(buyer, to, put_away=not is_described(was))
        self._follow_property(writer, card, was, now)

    def _fields(self, of: PropertyId | None) -> PropertyFields:
        found = None if of is None else self._store.properties.detail(of)
        return found.fields if found else PropertyFields()

    def win(self, writer: Writer, deal: Deal, at: Moment) -> None:
        """Let a buyer have the property; the others are outbid."""
        writer.deals.set_state(deal.id, DealState.WON)
        for other in self.live(deal.owner):
            if other.id != deal.id:
                home = self.state(other.buyer).journey
                self.release(writer, other, DealState.OUTBID, LossReason(home, OUTBID), at)

    def release(
        self, writer: Writer, deal: Deal, state: DealState, why: LossReason, at: Moment
    ) -> None:
        """End a deal, and bring a buyer who held the property back to the stage before that."""
        gone = self.end(writer, deal, state, why.key)
        self.note(writer, deal.buyer, deal.owner, why, at, gone)
        self._send_buyer_back(writer, deal.buyer, at)

    def note(
        self,
        writer: Writer,
        card: CardId,
        other: CardId,
        why: LossReason,
        at: Moment,
        gone: str = "",
    ) -> None:
        """Keep on a card why its deal with another came to nothing, and what went with it.

        Without either a reason that a journey words or something that went there is no note.
        """
        told = self.journey(why.journey).loss_reasons
        name = next((r.name.text(self._language()) for r in told if r.key == why.key), "")
        if not name and gone:
            ours = _OURS.get(why.key)
            name = ours.text(self._language()) if ours else why.key
        if name:
            (face,) = self._store.faces([other])
            subject = f"{face.heading}: {name}"[:_SUBJECT]
            kept = ActivityFields(ActivityKind.NOTE, at, subject=subject, note=gone, card=card)
            writer.activities.add(kept)

    def _send_buyer_back(self, writer: Writer, buyer: CardId, at: Moment) -> None:
        state = self.state(buyer)
        back = stage_before(self.journey(state.journey), self.meetings(state.journey))
        if back is None or not self.holds(state):
            return
        self._send_back(writer, buyer, back, at)
        profile = self._store.profiles.of_card(buyer)
        person = self._store.contacts.of_card(buyer)
        known = None if person is None else self._store.contacts.detail(person)
        if known is not None and known.erased:
            return
        if profile is not None and not profile.fields.active:
            # It rested because he had found something.
            writer.profiles.save(profile.id, replace(profile.fields, active=True))

    def send_owner_back(self, writer: Writer, owner: CardId, buyers: JourneyId, at: Moment) -> None:
        """Bring an owner whose buyer is gone back to where buyers are sought."""
        state = self.state(owner)
        order = self.journey(state.journey).stages
        key = next(iter(self.meetings(buyers).values()), "")
        target = next((s for s in order if s.key == key), None)
        here = next((s for s in order if s.id == state.stage), None)
        if target is None or here is None or state.outcome is not Outcome.OPEN:
            return
        if order.index(here) > order.index(target):
            self._send_back(writer, owner, target, at)

    def _send_back(self, writer: Writer, card: CardId, target: Stage, at: Moment) -> None:
        (face,) = self._store.faces([card])
        self.send(writer, card, target, at)
        writer.deals.tell_sent_back(SentBack(card, face.heading, target.id))

    def send(self, writer: Writer, card: CardId, target: Stage, at: Moment) -> None:
        """Move an open card to the top of a stage of its journey, and let others follow that."""
        before, top = self.state(card), self._store.top(target.id)
        taken = Step(at, EventKind.MOVE, to=target.id)
        writer.append(card, taken)
        writer.set_parked(card, None)
        writer.set_rank(card, (top[1] if top else 2 * STEP) - STEP)
        self._followers.after_step(writer, card, before, taken)
