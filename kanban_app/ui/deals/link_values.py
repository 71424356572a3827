"""What the section of linked cards shows and asks for, each as one frozen value."""

from dataclasses import dataclass

from kanban_app.domain.ids import CardId, ContactId


@dataclass(frozen=True, slots=True)
class LinkedLine:
    """A card beside this one: who, what more is known, and in which stage (its colour).

    `card` None is nobody with a card, whom `contact` names. `ends` names what the cross at its end
    does, "" without one.
    """

    name: str
    icon: str
    card: CardId | None = None
    lead: str = ""
    more: str = ""
    colour: str = ""
    ends: str = ""
    contact: ContactId | None = None


@dataclass(frozen=True, slots=True)
class LeadChoice:
    """A lead that this client may bring, as the template names it."""

    text: str


@dataclass(frozen=True, slots=True)
class LinkedShown:
    """All that is linked with a card; "" and () show nothing.

    `offer` is the sentence that asks to bring the other card along, `link` the words that link
    another card, `origin` who brought it.
    """

    cards: tuple[LinkedLine, ...] = ()
    ended: tuple[LinkedLine, ...] = ()
    origin: LinkedLine | None = None
    brought: tuple[LinkedLine, ...] = ()
    offer: str = ""
    link: str = ""
    leads: tuple[LeadChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenLinked:
    """A linked card is to be opened."""

    card: CardId


@dataclass(frozen=True, slots=True)
class OpenBringer:
    """The contact who brought the card is to be opened."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class EndLinked:
    """The link with a card is to end."""

    card: CardId
    name: str


@dataclass(frozen=True, slots=True)
class LeadWanted:
    """A lead is wanted of this client, by its place among the choices."""

    place: int


@dataclass(frozen=True, slots=True)
class PickRow:
    """Somebody to pick: the name, and what tells one from another."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked, by its place among the rows; -1 is nobody."""

    place: int
