"""People and companies: who they are, how they may be reached, and what they consented to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.moment import Moment


class ContactKind(StrEnum):
    """A human being, or a firm, office or authority."""

    PERSON = "person"
    COMPANY = "company"


class Role(StrEnum):
    """What a contact is to the broker; one may be several."""

    OWNER = "owner"
    BUYER = "buyer"
    TIPSTER = "tipster"
    PARTNER = "partner"
    BANK = "bank"
    NOTARY = "notary"
    AUTHORITY = "authority"
    CRAFTSMAN = "craftsman"
    OTHER = "other"


# The side of the wheel that a journey stands on says what its people are.
ROLE_OF_LOBE = {"left": Role.OWNER, "right": Role.BUYER}


class Channel(StrEnum):
    """How somebody is reached (OpenImmo's kinds of contact)."""

    PHONE = "phone"
    MOBILE = "mobile"
    EMAIL = "email"
    LETTER = "letter"
    FAX = "fax"


@dataclass(frozen=True, slots=True)
class Consent:
    """Permission to contact somebody on one channel; `withdrawn_on` ends it.

    `how` says how it was given (form, call, ...), `proof` where the proof lies. When it expires,
    `domain.consent` says.
    """

    channel: Channel
    granted_on: date
    wording: str = ""
    how: str = ""
    proof: str = ""
    last_used_on: date | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """How a party was identified (money laundering act); `copy` says where the copy lies."""

    kind: str = ""
    number: str = ""
    valid_to: date | None = None
    checked_on: date | None = None
    copy: str = ""


class Home(NamedTuple):
    """A postal address, as in `ContactFields`."""

    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class ContactFields:
    """Everything that can be typed into a contact.

    `name` is how lists show it. `phones` are as typed, the keys for comparison are made from them.
    `language` is an ISO 639-1 code, `country` an ISO 3166 one, "" where not said.
    """

    name: str = ""
    kind: ContactKind = ContactKind.PERSON
    salutation: str = ""
    title: str = ""
    first_name: str = ""
    last_name: str = ""
    company: str = ""
    roles: tuple[Role, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""
    channel: Channel | None = None
    language: str = ""
    birthday: date | None = None
    do_not_contact: bool = False
    keep_until: date | None = None
    identity: Identity = Identity()
    consents: tuple[Consent, ...] = ()
    notes: str = ""

    @property
    def home(self) -> Home:
        """Return where post goes."""
        return Home(self.street, self.postcode, self.city, self.country)


class ContactDetail(NamedTuple):
    """A contact whole; `cards` are those of his that are not deleted, the newest first."""

    id: ContactId
    uid: str
    fields: ContactFields
    created: Moment
    erased: Moment | None = None
    cards: tuple[CardId, ...] = ()


class ContactLine(NamedTuple):
    """A contact as a table shows it, and what it can be found by.

    `roles` are those he was given and those that follow from his cards' journeys. `person` is whom
    one speaks to at a firm. `keys` are the phones in E.164 form, in their order. `cards` counts
    what is not deleted. `after_sales` says that one of them is won and still looked after. `last`
    is when something last happened with him up to now, or when his newest card came in; one that
    an import brought says nothing of that. 0 is for never.
    """

    id: ContactId
    name: str
    kind: ContactKind
    person: str
    roles: tuple[Role, ...]
    phones: tuple[str, ...]
    keys: tuple[str, ...]
    emails: tuple[str, ...]
    street: str
    postcode: str
    city: str
    notes: str
    consents: tuple[Consent, ...]
    do_not_contact: bool
    cards: int
    after_sales: bool
    last: Moment
