"""What the columns of an address list mean, and how address books of other programs head theirs."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import CARD_WORDS, Field, by_word
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import word

PHONES = (
    Field.PHONE, Field.PHONE_2, Field.PHONE_3, Field.PHONE_4, Field.PHONE_5, Field.PHONE_6,
    Field.PHONE_7, Field.PHONE_8,
)  # fmt: skip
EMAILS = (Field.EMAIL, Field.EMAIL_2, Field.EMAIL_3, Field.EMAIL_4)
HOMES = (
    (Field.STREET, Field.POSTCODE, Field.PLACE, Field.COUNTRY),
    (Field.STREET_2, Field.POSTCODE_2, Field.PLACE_2, Field.COUNTRY_2),
)
# A column that is headed like one before it goes into the next of these that is free.
SEVERAL: Mapping[Field, tuple[Field, ...]] = {Field.PHONE: PHONES, Field.EMAIL: EMAILS}
_NEXT = dict(SEVERAL) | {first: (first, second) for first, second in zip(*HOMES, strict=True)}
_DIGITS = re.compile(r"[0-9]+")
# They mean in an address list what they mean in a list of cards.
_SHARED = (
    Field.PERSON, Field.FIRST_NAME, Field.LAST_NAME, Field.ORGANIZATION, Field.EMAIL,
    Field.PHONE, Field.STREET, Field.POSTCODE, Field.PLACE, Field.NOTES,
)  # fmt: skip
_OWN = {
    Field.PERSON: "namen kontaktname contactname displayname anzeigename fileas speichernunter",
    Field.FIRST_NAME: "givenname rufname vornamen",
    Field.LAST_NAME: "familyname zuname",
    Field.ORGANIZATION: "companyname firmenname organisationname nameorganisation betrieb buro "
    "namederorganisation",
    Field.SALUTATION: "anrede salutation",
    Field.NAME_TITLE: "titel title nameprefix namensprafix akademischertitel academictitle",
    # Google and Outlook number theirs; digits do not count here.
    Field.EMAIL: "emailvalue emailwert mailadresse emailprivat privateemail emailgeschaftlich "
    "workemail homeemail businessemail privatemail geschaftlicheemail emailwork emailhome "
    "emaildienstlich weitereemail otheremail primaryemail",
    Field.PHONE: "phonevalue telefonwert telefonprivat telefongeschaftlich telefondienstlich "
    "telefonmobil telefonburo telefonfestnetz privattelefon festnetzprivat mobilprivat "
    "mobilgeschaftlich handynummer mobilnummer mobiltel mobile mobilephone homephone businessphone "
    "workphone officephone otherphone primaryphone cellphone cell landline privatephone "
    "weiterestelefon haupttelefon telefonfirma companymainphone hauptnummerfirma autotelefon "
    "carphone telprivat telgeschaftlich teldienstlich telmobil telbuero phonehome phonework "
    "phonemobile phonebusiness phoneprivate telefonarbeit",
    Field.STREET: "homestreet strasseprivat addressstreet adressestrasse homeaddress "
    "strassenundhausnummer wohnadresse postanschrift",
    Field.POSTCODE: "homepostalcode postleitzahlprivat plzprivat addresspostalcode "
    "adressepostleitzahl",
    Field.PLACE: "homecity ortprivat addresscity adressestadt adresseort stadtprivat",
    Field.COUNTRY: "country land homecountryregion homecountry landregionprivat landprivat "
    "addresscountry adresseland landregion countryregion staat",
    Field.STREET_2: "businessstreet strassegeschaftlich workstreet strassedienstlich",
    Field.POSTCODE_2: "businesspostalcode postleitzahlgeschaftlich workpostalcode plzgeschaftlich",
    Field.PLACE_2: "businesscity ortgeschaftlich workcity",
    Field.COUNTRY_2: "businesscountryregion businesscountry landregiongeschaftlich "
    "landgeschaftlich workcountry",
    Field.BIRTHDAY: "birthday birthdate dateofbirth geburtstag geburtsdatum geboren geborenam geb",
    Field.LANGUAGE: "language sprache korrespondenzsprache preferredlanguage",
    Field.CHANNEL: "channel kanal kontaktweg bevorzugterkanal bevorzugterkontaktweg kontaktkanal "
    "preferredchannel preferredcontact preferredcontactmethod kontaktper",
    Field.ROLES: "role roles rolle rollen kontaktart kontakttyp kontaktrolle contacttype "
    "contactrole kategorie kategorien category categories labels groupmembership gruppe gruppen",
}
CONTACT_WORDS = {name: field for name, field in CARD_WORDS.items() if field in _SHARED} | by_word(
    _OWN
)
CONTACT_FIELDS = frozenset(CONTACT_WORDS.values()) | {*PHONES, *EMAILS, *HOMES[1]}


class AddressBook(NamedTuple):
    """A program whose address book is known by headers it always has, in one of its languages."""

    name: str
    sign: tuple[str, ...]
    order: DateOrder = DateOrder.MONTH_FIRST


_BOOKS = (
    AddressBook("Google Contacts", ("Given Name", "Family Name", "Group Membership")),
    AddressBook("Google Contacts", ("First Name", "Last Name", "File As", "Labels")),
    AddressBook("Outlook", ("First Name", "Last Name", "E-mail Address", "Business Phone")),
    AddressBook(
        "Outlook", ("Vorname", "Nachname", "E-Mail-Adresse", "Telefon geschäftlich"),
        DateOrder.DAY_FIRST,
    ),
)  # fmt: skip


def address_book(words: Iterable[str]) -> AddressBook | None:
    """Return whose address book has these folded headers, None if they tell of none."""
    there = frozenset(words)
    return next((b for b in _BOOKS if all(word(name) in there for name in b.sign)), None)


def contact_columns(table: Table, known: Mapping[Field, str]) -> dict[Field, str]:
    """Return the column of each field; `known` says what is certain, the names say the rest.

    Of several phones or addresses the columns with anything in them come first: Outlook has a
    column for every telephone there can be.
    """
    mapping = {field: name for field, name in known.items() if field in CONTACT_FIELDS}
    taken = set(mapping.values())
    filled = {place for row in table.rows for place, cell in enumerate(row.cells) if cell.strip()}
    ordered = sorted(enumerate(table.header), key=lambda column: column[0] not in filled)
    for name in (name for _, name in ordered if name not in taken):
        told = word(name)
        field = CONTACT_WORDS.get(told) or CONTACT_WORDS.get(_DIGITS.sub("", told))
        if field is None:
            continue
        free = next((f for f in _NEXT.get(field, (field,)) if f not in mapping), None)
        if free is not None:
            mapping[free] = name
    return mapping
