"""What the wheel needs beyond the histories of cards: people, their answers, who brought whom."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple, NewType

from kanban_app.domain.consent import expiry
from kanban_app.domain.contact import Consent
from kanban_app.domain.durations import Duration
from kanban_app.domain.ids import CardId, ContactId, JourneyId, StageId
from kanban_app.domain.moment import Moment

# A contact, or below zero a card that names none: then the card is the client.
Client = NewType("Client", int)

# How long a deal lets the broker stay in touch with his client (assumption).
BASIS = Duration(months=36)


class Permission(NamedTuple):
    """A consent by its days: from when on, and the last on which it holds."""

    granted: date
    last: date


def permission_of(consent: Consent) -> Permission:
    """Return a consent by its days; it ends by itself, or the day before it was withdrawn."""
    last, withdrawn = expiry(consent), consent.withdrawn_on
    if withdrawn is not None:
        last = min(last, withdrawn - timedelta(days=1))
    return Permission(consent.granted_on, last)


class Person(NamedTuple):
    """What allows or forbids to stay in touch; `silent` wants no contact, whatever he signed.

    Since when he is silent is not known: he is, whatever moment is asked about.
    """

    permissions: tuple[Permission, ...] = ()
    silent: bool = False
    erased: Moment | None = None


class Answer(NamedTuple):
    """An answer to a survey; `stage` None is the one where the card stood then."""

    at: Moment
    rating: int
    client: Client
    card: CardId | None = None
    stage: StageId | None = None
    scale: str = ""


class WheelFacts(NamedTuple):
    """All of it, whatever moment is asked about: what has a moment is looked at only up to that.

    `origins` name the card that brought a card. `touches` are the moments, in order, at which a
    client took part: calls, meetings, viewings and offers, what he wrote, surveys he answered.
    `sales` are pairs of cards of one sale, owner and buyer. `bases` say how long a win of a journey
    lets the broker stay in touch (`BASIS` where it says nothing), `asking` which stages ask
    whether they are recommended.
    """

    contacts: Mapping[CardId, ContactId] = {}
    origins: Mapping[CardId, CardId] = {}
    people: Mapping[ContactId, Person] = {}
    touches: Mapping[Client, Sequence[Moment]] = {}
    answers: tuple[Answer, ...] = ()
    sales: Collection[tuple[CardId, CardId]] = ()
    bases: Mapping[JourneyId, Duration] = {}
    asking: frozenset[StageId] = frozenset()

    def client(self, card: CardId) -> Client:
        """Return whose card it is."""
        return Client(self.contacts.get(card, -card))
