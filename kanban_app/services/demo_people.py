"""The contacts of the sample data: clients with all their particulars, and who helps to sell."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from kanban_app.domain import names
from kanban_app.domain.card import Contact, Source
from kanban_app.domain.consent import YEARS
from kanban_app.domain.contact import (
    Channel,
    Consent,
    ContactFields,
    ContactKind,
    Identity,
    Role,
)
from kanban_app.domain.daybook import ContactEntry
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import Moment
from kanban_app.services.demo_helpers import HELPERS, Helper
from kanban_app.services.demo_lives import BUYER, OWNER, Hours, Life
from kanban_app.services.demo_places import SPOTS, street
from kanban_app.services.demo_words import GIVEN

_WOMEN = frozenset(
    {
        "Ada", "Andrea", "Anja", "Anneliese", "Birgit", "Carmen", "Christa", "Claudia", "Elena",
        "Ella", "Giulia", "Hannelore", "Heike", "Ines", "Judith", "Julia", "Karin", "Katharina",
        "Lea", "Lena", "Leyla", "Lotte", "Maria", "Mia", "Monika", "Petra", "Renate", "Rosa",
        "Sabine", "Silke", "Simone", "Sofia", "Susanne", "Ute", "Vera",
    }
)  # fmt: skip
_LANGUAGES = {
    "Demir": "tr", "Öztürk": "tr", "Yilmaz": "tr", "Rossi": "it", "Kowalski": "pl", "Nowak": "pl",
    "Popescu": "ro", "Petrov": "bg", "Ortiz": "es", "Silva": "pt",
}  # fmt: skip
_FIRMS = ("Hausverwaltung", "Wohnbau", "Vermögensverwaltung", "Handels")
_LANDLINES = ("030 23125", "069 90009", "040 66969", "0221 4710", "089 99998")
_WORDING = (
    "Einwilligung in Kontakt zu Immobilienangeboten und Marktberichten",
    "Einwilligung in telefonische Beratung zum Verkauf der Immobilie",
)
_HOW = ("Formular auf der Website", "Im Gespräch, per E-Mail bestätigt", "Formular beim Termin")
# Shares of those who have it.
_FIRM, _SECOND, _CONSENT, _ENDING, _WITHDRAWN, _SILENT = 0.03, 0.45, 0.6, 0.07, 0.06, 0.02
_BUYERS_CONSENT, _ADDRESS, _CHANNEL, _BORN, _FOREIGN = 0.4, 0.35, 0.6, 0.6, 0.5
_SOURCES_OF = {Source.TIPSTER: Role.TIPSTER, Source.NETWORK_PARTNER: Role.PARTNER}
_LIKENESSES = 3


class People:
    """Knows whose every card is; `contacts` are in the order of their first cards, then helpers."""

    def __init__(self, lives: Sequence[Life], hours: Hours, rng: Random) -> None:
        self._hours, self._rng = hours, rng
        self.contacts: list[ContactEntry] = []
        self.of_life: list[int] = []
        self._lives: list[list[Life]] = []
        known: dict[Contact, int] = {}
        for life in lives:
            person = life.card.fields.contact
            number = known.setdefault(person, len(self._lives))
            if number == len(self._lives):
                self._lives.append([])
            self._lives[number].append(life)
            self.of_life.append(number)
        self.contacts = [self._client(mine) for mine in self._lives]
        self._tippers: dict[Role, list[int]] = {}
        self._add_helpers()
        self._add_likenesses()

    def tipper(self, life: Life) -> int | None:
        """Return which tipster or partner brought a card, None where nobody did."""
        role = _SOURCES_OF.get(life.card.fields.source)
        return None if role is None else self._rng.choice(self._tippers[role])

    def helper(self, role: Role) -> int:
        """Return one of those who help, by what they do."""
        return self._rng.choice(self._tippers[role])

    def is_partner(self, number: int) -> bool:
        """Return whether somebody is a partner who gets a part of the commission."""
        return number in self._tippers[Role.PARTNER]

    def _client(self, mine: Sequence[Life]) -> ContactEntry:
        rng, first = self._rng, mine[0]
        person = first.card.fields.contact
        since = min(life.card.steps[0].at for life in mine)
        fields = names.renamed(ContactFields(), person.name)
        firm = any(life.side == OWNER for life in mine) and rng.random() < _FIRM
        if firm:
            name = f"{fields.last_name} {rng.choice(_FIRMS)} GmbH"
            fields = replace(fields, kind=ContactKind.COMPANY, name=name, company=name)
        given = fields.first_name.split(" ")[0]
        if not fields.salutation and given in GIVEN and " u. " not in fields.first_name:
            fields = replace(fields, salutation="Frau" if given in _WOMEN else "Herr")
        phones = person.phones
        if phones and rng.random() < _SECOND:
            phones = (*phones, self._other_phone(phones[0]))
        won = any(life.won for life in mine)
        silent = not won and rng.random() < _SILENT
        return _entry(
            replace(
                self._housed(fields, mine),
                roles=tuple(dict.fromkeys(_ROLES[x.side] for x in mine if x.side in _ROLES)),
                phones=phones,
                emails=person.emails,
                channel=self._channel(person) if rng.random() < _CHANNEL else None,
                language=self._language(fields.last_name),
                birthday=self._birthday() if won and not firm and rng.random() < _BORN else None,
                do_not_contact=silent,
                keep_until=self._kept(mine),
                identity=self._identity(mine),
                consents=() if silent else self._consents(mine, since),
                notes="Wünscht keine Anrufe und keine Post mehr." if silent else "",
            ),
            since,
        )

    def _housed(self, fields: ContactFields, mine: Sequence[Life]) -> ContactFields:
        """Return the fields with an address: an owner's is that of what he sells, mostly."""
        rng = self._rng
        place = next((x.card.fields.place for x in mine if x.side == OWNER), "")
        if not place:
            if rng.random() > _ADDRESS and not any(x.won for x in mine):
                return fields
            place = rng.choice(list(SPOTS))
        found = SPOTS.get(place)
        if found is None:
            return fields
        return replace(
            fields, street=street(rng), postcode=found.postcode, city=found.city, country="DE"
        )

    def _channel(self, person: Contact) -> Channel:
        if not person.phones:
            return Channel.EMAIL
        mobile = person.phones[0].startswith("01")
        return self._rng.choice(
            (Channel.MOBILE if mobile else Channel.PHONE, Channel.EMAIL)
            if person.emails
            else (Channel.MOBILE if mobile else Channel.PHONE,)
        )

    def _language(self, last: str) -> str:
        other = _LANGUAGES.get(last)
        return other if other and self._rng.random() < _FOREIGN else "de"

    def _birthday(self) -> date:
        rng = self._rng
        born = date(rng.randrange(1942, 1994), 1, 1) + timedelta(days=rng.randrange(365))
        if rng.random() < 0.1:  # noqa: PLR2004 -- one in ten has it within the next four weeks
            soon = self._hours.today + timedelta(days=rng.randrange(28))
            born = date(born.year, soon.month, min(soon.day, 28))
        return born

    def _kept(self, mine: Sequence[Life]) -> date | None:
        won = max((x.won for x in mine if x.won), default=None)
        if won is None:
            return None
        return date(self._hours.date_of(won).year + YEARS, 12, 31)

    def _identity(self, mine: Sequence[Life]) -> Identity:
        """Return how a party was identified; nobody is before it is serious."""
        rng, times = self._rng, []
        for life in mine:
            times.append(life.passed("acquisition") if life.side == OWNER else None)
            if life.side == BUYER:
                times.append(life.passed("fit"))
        seen = [at for at in times if at]
        if not seen or rng.random() < 0.06:  # noqa: PLR2004 -- forgotten now and then
            return Identity()
        on = self._hours.date_of(min(seen))
        card = rng.random() < 0.8  # noqa: PLR2004
        valid = on + timedelta(days=rng.randrange(200, 3_400))
        kind, letter = ("Personalausweis", "L") if card else ("Reisepass", "C")
        number = f"{letter}{rng.randrange(10**8):08}"
        return Identity(kind, number, valid, on, f"GwG/{on.year}/{number}.pdf")

    def _consents(self, mine: Sequence[Life], since: Moment) -> tuple[Consent, ...]:
        rng, today = self._rng, self._hours.today
        share = _CONSENT if any(x.side == OWNER for x in mine) else _BUYERS_CONSENT
        if rng.random() > share:
            return ()
        person = mine[0].card.fields.contact
        channels = [Channel.EMAIL] if person.emails else []
        if person.phones:
            mobile = person.phones[0].startswith("01")
            channels.append(Channel.MOBILE if mobile else Channel.PHONE)
        given = self._hours.date_of(since)
        if rng.random() < _ENDING:
            # He was a client long ago: what he agreed to then ends soon.
            given = _years_before(today, YEARS) + timedelta(days=rng.randrange(6, 85))
        found = [
            Consent(
                channel,
                given,
                rng.choice(_WORDING),
                rng.choice(_HOW),
                f"Einwilligungen/{given.year}",
            )
            for channel in channels[: rng.randint(1, 2)]
        ]
        if found and rng.random() < _WITHDRAWN:
            left = (today - given).days
            found[-1] = replace(
                found[-1], withdrawn_on=given + timedelta(days=rng.randint(0, left))
            )
        return tuple(found)

    def _other_phone(self, first: str) -> str:
        rng = self._rng
        if first.startswith("01"):
            return f"{rng.choice(_LANDLINES)}{rng.randrange(1_000):03}"
        return f"0171 39200{rng.randrange(100):02}"

    def _add_helpers(self) -> None:
        start = min((c.created for c in self.contacts), default=self._hours.now)
        for helper in HELPERS:
            self._tippers.setdefault(helper.role, []).append(len(self.contacts))
            self.contacts.append(_entry(_helping(helper, self._rng), start))

    def _add_likenesses(self) -> None:
        """Add three contacts that are somebody else's twin, as they come in from portals."""
        rng = self._rng
        people = [
            c
            for c, mine in zip(self.contacts, self._lives, strict=False)
            if c.fields.kind is ContactKind.PERSON
            and c.fields.salutation in ("Herr", "Frau")
            and c.fields.phones
            and c.fields.emails
            and any(x.live for x in mine)
        ]
        rng.shuffle(people)
        people.sort(key=lambda c: not set(c.fields.last_name.lower()) & set("äöü"))
        for number, like in enumerate(people[:_LIKENESSES]):
            since = self._hours.after(self._hours.now, -40, -1)
            self.contacts.append(_entry(_likeness(like.fields, number), since))


_SPELLED = (
    ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"),
)  # fmt: skip
_ROLES = {OWNER: Role.OWNER, BUYER: Role.BUYER}


def _entry(fields: ContactFields, created: Moment) -> ContactEntry:
    return ContactEntry(ContactId(0), "", fields, created)


def _likeness(fields: ContactFields, number: int) -> ContactFields:
    """Return the same person as another inquiry spelled him."""
    last, first = fields.last_name, fields.first_name
    bare = ContactFields(salutation=fields.salutation, roles=(Role.BUYER,), language="de")
    if number == 0:
        for written, letters in _SPELLED:
            last = last.replace(written, letters)
        return replace(names.renamed(bare, f"{last}, {first}"), phones=fields.phones[:1])
    if number == 1:
        short = names.renamed(bare, f"{last}, {first[0]}.")
        return replace(short, emails=fields.emails[:1])
    swapped = names.renamed(bare, f"{first}, {last}")
    return replace(swapped, phones=fields.phones[:1], postcode=fields.postcode, city=fields.city)


def _helping(helper: Helper, rng: Random) -> ContactFields:
    company = helper.company
    fields = names.renamed(ContactFields(), company or helper.person)
    if company:
        person = names.parse(helper.person)
        fields = replace(
            fields,
            kind=ContactKind.COMPANY,
            company=company,
            salutation=person.salutation,
            title=person.title,
            first_name=person.first,
            last_name=person.last,
        )
    where = SPOTS[helper.place]
    return replace(
        fields,
        roles=(helper.role,),
        phones=(helper.phone,),
        emails=(helper.email,),
        street=street(rng),
        postcode=where.postcode,
        city=where.city,
        country="DE",
        channel=Channel.PHONE,
        language="de",
        notes=helper.notes,
    )


def _years_before(day: date, years: int) -> date:
    return date(day.year - years, day.month, min(day.day, 28))
