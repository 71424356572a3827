"""Saying who brought a card, and making the next one out of a client."""

from collections.abc import Sequence
from typing import NamedTuple

from kanban_app.domain.card import CardFields, Source
from kanban_app.domain.card_rules import checked
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.contact import Role
from kanban_app.domain.deal import Side, side_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.history import EventKind, Step
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.journey import Journey
from kanban_app.domain.origin import (
    EdgeKind,
    Feed,
    Origin,
    edge_of,
    feeds_of,
    source_by_card,
    source_by_contact,
    source_of_edge,
)
from kanban_app.domain.place import STEP
from kanban_app.domain.records import NewCard
from kanban_app.domain.text import fold
from kanban_app.services.board import BoardStore, Clock
from kanban_app.services.follow import Followers
from kanban_app.services.ports import Writer

FOUND = 8


class Bringer(NamedTuple):
    """Somebody who brings cards: a client by his card, else a contact; `about` tells which.

    `kind` is what the source of the card he brought says, or would say.
    """

    origin: Origin
    name: str
    about: str = ""
    kind: EdgeKind | None = None


class Brought(NamedTuple):
    """Who brought a card (None: nobody), and whom it brought."""

    by: Bringer | None
    cards: tuple[Bringer, ...]


class OriginService:
    """Keeps the edges of the flywheel; every method that writes is one operation to undo."""

    def __init__(self, store: BoardStore, clock: Clock, followers: Followers) -> None:
        self._store = store
        self._clock = clock
        self._followers = followers

    def of_card(self, card: CardId) -> Brought:
        """Return who brought a card, and whom it brought."""
        mine = self._store.origins.brought_by(card)
        faces = {f.id: f for f in self._store.faces(mine)}
        cards = tuple(Bringer(Origin(c), faces[c].heading) for c in mine)
        by, detail = self._bringer(self._store.origins.of_card(card)), self._store.detail(card)
        if by is not None and detail is not None:
            by = by._replace(kind=edge_of(detail.fields.source))
        return Brought(by, cards)

    def brought_by_contact(self, contact: ContactId) -> Sequence[CardId]:
        """Return the cards that a contact brought, by itself or by cards of its own."""
        own = self._store.contacts.cards_of(contact)
        found = [*self._store.origins.brought_by_contact(contact)]
        for card in own:
            found += self._store.origins.brought_by(card)
        return list(dict.fromkeys(found))

    def find(self, card: CardId, text: str, limit: int = FOUND) -> list[Bringer]:
        """Return who may have brought a card, by words of the name: clients first, then others."""
        wanted = fold(text).split()
        barred = {card, *self._below(card)}
        found: list[Bringer] = []
        for named in self._store.deals.named():
            if named.card not in barred and _all_in(wanted, f"{named.name} {named.about}"):
                found.append(Bringer(Origin(named.card), named.name, named.about))
            if len(found) == limit:
                return found
        # A client is chosen by his card: only then the wheel knows which sale brought this.
        for contact, name in self._store.origins.without_card():
            if _all_in(wanted, name):
                found.append(Bringer(Origin(contact=contact), name, kind=self._kind(contact)))
            if len(found) == limit:
                break
        return found

    def assign(self, card: CardId, origin: Origin) -> Changes:
        """Say who brought a card; a source that goes with it follows, a fitting one stays.

        Neither card nor contact: nobody did, and the source stays.
        """
        detail = self._store.detail(card)
        if detail is None or (origin.card and not self._store.states([origin.card])):
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This card no longer exists."))
        if origin.card is not None:
            self._check_circle(card, origin.card)
        source = self._source(card, origin, detail.fields.source)
        name = detail.fields.contact.name or detail.fields.title
        return self._store.record(
            OpKind.SET_ORIGIN,
            (name,),
            self._clock(),
            lambda writer: writer.origins.set(card, origin, source),
        )

    def feeds(self, card: CardId) -> Sequence[Feed]:
        """Return which leads this client may bring, as the template of its stage says."""
        state = self._store.states([card]).get(card)
        if state is None:
            return ()
        journey = self._journey_of(card)
        stage = next((s for s in journey.stages if s.id == state.stage), None)
        rest = self._store.journey_rests().get(journey.id, {})
        return feeds_of(stage.key, rest, self._store.journeys()) if stage else ()

    def new_lead(self, card: CardId, feed: Feed, title: str) -> Changes:
        """Make a card out of a client, at the top of the stage the way leads to.

        A repeat or a cross is the same person, a referral somebody new who gets a name later.
        """
        source = source_of_edge(feed.kind, self._side(card))
        same = feed.kind is not EdgeKind.REFERRAL
        contact = self._store.contacts.of_card(card) if same else None
        fields = checked(CardFields(title=title, source=source))
        at = self._clock()
        step = Step(at, EventKind.CREATE, to=feed.target.id)
        top = self._store.top(feed.target.id)
        rank = (top[1] if top else 2 * STEP) - STEP
        made = NewCard(feed.journey.id, fields, (step,), rank=rank)

        def work(writer: Writer) -> None:
            (new,) = writer.add_cards([made])
            if contact is not None:
                writer.contacts.link_card(new, contact)
            writer.origins.set(new, Origin(card), source)
            self._followers.after_step(writer, new, None, step)

        names = self._store.contacts.names([contact]) if contact is not None else {}
        name = (names.get(contact) if contact is not None else "") or title
        arguments = (name, feed.target.key, feed.journey.key)
        return self._store.record(OpKind.ADD_CARD, arguments, at, work)

    def _bringer(self, origin: Origin) -> Bringer | None:
        if origin.card is not None:
            (face,) = self._store.faces([origin.card])
            return Bringer(origin, face.heading)
        if origin.contact is not None:
            return Bringer(origin, self._store.contacts.names([origin.contact])[origin.contact])
        return None

    def _source(self, card: CardId, origin: Origin, present: Source) -> Source:
        if origin.card is not None:
            people = [self._store.contacts.of_card(c) for c in (card, origin.card)]
            same = people[0] is not None and people[0] == people[1]
            return source_by_card(
                present, self._side(origin.card), self._side(card), same_person=same
            )
        if origin.contact is not None:
            return source_by_contact(present, self._roles(origin.contact))
        return present

    def _roles(self, contact: ContactId) -> Sequence[Role]:
        detail = self._store.contacts.detail(contact)
        return detail.fields.roles if detail else ()

    def _kind(self, contact: ContactId) -> EdgeKind | None:
        return edge_of(source_by_contact(Source.OTHER, self._roles(contact)))

    def _check_circle(self, card: CardId, by: CardId) -> None:
        if card == by:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "A card cannot bring itself. Choose another one.")
            )
        if card in self._store.origins.above(by):
            faces = {f.id: f.heading for f in self._store.faces([card, by])}
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "%s came by way of %s: that would be a circle. Choose another one."
                ),
                faces.get(by, ""),
                faces.get(card, ""),
            )

    def _below(self, card: CardId) -> set[CardId]:
        """Return all cards that came by way of a card."""
        below: set[CardId] = set()
        new = list(self._store.origins.brought_by(card))
        while new:
            below.update(new)
            new = [b for c in new for b in self._store.origins.brought_by(c) if b not in below]
        return below

    def _journey_of(self, card: CardId) -> Journey:
        state = self._store.states([card])[card]
        return next(j for j in self._store.journeys() if j.id == state.journey)

    def _side(self, card: CardId) -> Side | None:
        journey = self._journey_of(card)
        return side_of(journey, self._store.journey_rests().get(journey.id, {}))


def _all_in(words: Sequence[str], text: str) -> bool:
    told = fold(text)
    return all(word in told for word in words)
