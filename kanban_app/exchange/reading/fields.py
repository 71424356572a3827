"""What a column of a foreign table can mean, and the words people head such columns with."""

from collections.abc import Mapping
from enum import StrEnum

from kanban_app.exchange.reading.values import word


class Field(StrEnum):
    """The meanings a column can be mapped to; the values are what `--map` takes.

    `value` is the broker's expected net commission; the asking `price` of the object, its kind,
    area and rooms only ever reach the notes. `street_2` and its like are a second address. `card`
    is the file's own key of the card, `uid` stands in where it is empty. `hours` is the time a
    card spent in `from_stage` before the step.
    """

    REF = "card"
    UID = "uid"
    TITLE = "title"
    PERSON = "person"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    ORGANIZATION = "organization"
    SALUTATION = "salutation"
    NAME_TITLE = "name_title"
    EMAIL = "email"
    EMAIL_2 = "email_2"
    EMAIL_3 = "email_3"
    EMAIL_4 = "email_4"
    PHONE = "phone"
    PHONE_2 = "phone_2"
    PHONE_3 = "phone_3"
    PHONE_4 = "phone_4"
    PHONE_5 = "phone_5"
    PHONE_6 = "phone_6"
    PHONE_7 = "phone_7"
    PHONE_8 = "phone_8"
    OBJECT_LINE = "object_line"
    STREET = "street"
    POSTCODE = "postcode"
    PLACE = "place"
    COUNTRY = "country"
    STREET_2 = "street_2"
    POSTCODE_2 = "postcode_2"
    PLACE_2 = "place_2"
    COUNTRY_2 = "country_2"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    CHANNEL = "channel"
    ROLES = "roles"
    VALUE = "value"
    PRICE = "price"
    PROPERTY_KIND = "property_kind"
    AREA = "area"
    ROOMS = "rooms"
    CURRENCY = "currency"
    PROBABILITY = "probability"
    SOURCE = "source"
    JOURNEY = "journey"
    STAGE = "stage"
    OUTCOME = "outcome"
    LOSS_REASON = "loss_reason"
    LOSS_NOTE = "loss_note"
    CREATED = "created"
    CLOSED = "closed"
    WON_AT = "won_at"
    LOST_AT = "lost_at"
    EXPECTED_CLOSE = "expected_close"
    PARKED_UNTIL = "parked_until"
    TAGS = "tags"
    NOTES = "notes"
    WAITING_ON = "waiting_on"
    WAITING_NOTE = "waiting_note"
    SEQ = "seq"
    AT = "at"
    FROM_STAGE = "from_stage"
    TO_STAGE = "to_stage"
    KIND = "kind"
    REASON = "reason"
    HOURS = "hours"
    LIFECYCLE = "lifecycle"
    TOUCHPOINT = "touchpoint"
    USABILITY = "usability"
    EMOTION = "emotion"
    SOLVING = "solving"
    QUOTE = "quote"
    SENTIMENT = "sentiment"
    SCORE = "score"
    SCALE = "scale"


# What else may stand left of the `=` in `--map`; the words of event logs and of our own history.
ALIASES = {
    "ref": Field.REF,
    "case": Field.REF,
    "activity": Field.TO_STAGE,
    "time": Field.AT,
    "object": Field.OBJECT_LINE,
    "phones": Field.PHONE,
    "emails": Field.EMAIL,
    "company": Field.ORGANIZATION,
}

# Folded by `word`, so blanks, dashes, stars, case and marks do not matter here.
_CARDS = {
    Field.REF: "ref reference referenz id cardid dealid leadid vorgangsnummer card karte",
    Field.UID: "uid uuid",
    Field.TITLE: "title titel dealname dealtitle betreff bezeichnung cardname aufgabe vorgang",
    Field.PERSON: "person name kontakt contact contactperson kontaktperson ansprechpartner kunde "
    "eigentumer eigentuemer interessent vollername personname associatedcontact fullname",
    Field.FIRST_NAME: "firstname vorname personfirstname",
    Field.LAST_NAME: "lastname nachname familienname personlastname surname",
    Field.ORGANIZATION: "organization organisation firma company unternehmen associatedcompany "
    "organizationname",
    Field.EMAIL: "email emails mail emailadresse emailaddress kontaktemail personemail "
    "personemailwork",
    Field.PHONE: "phone phones telefon telefonnummer tel mobil mobiltelefon handy phonenumber "
    "mobilephone rufnummer personphone personphonework festnetz",
    Field.OBJECT_LINE: "object objekt immobilie property objekttitel objektadresse objektstrasse "
    "objektanschrift immobilienadresse propertyaddress propertystreet objectline",
    Field.STREET: "street strasse anschrift strassehausnummer strasseundhausnummer strassenr "
    "strassehausnr streetaddress adresse address",
    Field.POSTCODE: "postcode plz postleitzahl zip zipcode postalcode objektplz",
    Field.PLACE: "place ort stadt city wohnort plzort town objektort propertycity",
    Field.VALUE: "value wert provision nettoprovision commission dealwert dealvalue amount betrag "
    "provisionnetto erwarteteprovision netcommission courtage innenprovision",
    Field.PRICE: "price preis kaufpreis angebotspreis verkaufspreis askingprice wunschpreis "
    "preisvorstellung listingprice",
    Field.PROPERTY_KIND: "objektart objekttyp immobilienart immobilientyp propertytype "
    "propertykind",
    Field.AREA: "wohnflache wohnflaeche grundstucksflache flache flaeche livingarea area qm",
    Field.ROOMS: "zimmer zimmeranzahl zimmerzahl anzahlzimmer rooms numberofrooms",
    Field.CURRENCY: "currency wahrung waehrung dealcurrency",
    Field.PROBABILITY: "probability wahrscheinlichkeit dealprobability",
    Field.SOURCE: "source quelle herkunft leadquelle leadsource dealsource leadherkunft",
    Field.JOURNEY: "journey pipeline dealpipeline board prozess reise",
    Field.STAGE: "stage phase stufe dealstage dealphase spalte column list liste schritt",
    Field.OUTCOME: "outcome ergebnis ausgang dealstatus",
    Field.LOSS_REASON: "lossreason lostreason deallostreason verlustgrund absagegrund "
    "closedlostreason",
    Field.LOSS_NOTE: "lossnote verlustnotiz",
    Field.CREATED: "created createdat createdate creationdate dealcreated erstellt erstelltam "
    "angelegt angelegtam erstkontakt datum date dealcreationdate eingang eingangsdatum "
    "anfragedatum",
    Field.CLOSED: "closed closedat closedon closedate dealclosedon abgeschlossenam geschlossenam "
    "completiondate abschlussdatum",
    Field.WON_AT: "wonat wontime dealwontime gewonnenam",
    Field.LOST_AT: "lostat losttime deallosttime verlorenam",
    Field.EXPECTED_CLOSE: "expectedclose expectedclosedate dealexpectedclosedate duedate due "
    "falligkeit faelligkeit fallig faellig faelligam falligam erwarteterabschluss",
    Field.PARKED_UNTIL: "parkeduntil geparktbis",
    Field.TAGS: "tags tag labels label deallabel schlagworte stichworte kategorie kategorien",
    Field.NOTES: "notes note notiz notizen bemerkung bemerkungen description beschreibung "
    "kommentar kommentare anmerkung anmerkungen comment comments",
    Field.WAITING_ON: "waitingon wartetauf wartenauf",
    Field.WAITING_NOTE: "waitingnote wartenotiz",
}
_HISTORY = {
    Field.REF: "ref reference referenz card cardid cardref case caseid caseconceptname karte",
    Field.SEQ: "seq sequence nr nummer laufendenummer eventid",
    Field.AT: "at time timestamp timetimestamp zeit zeitpunkt date datum when",
    Field.FROM_STAGE: "fromstage from von vonphase vonstufe sourcecolumn vonspalte",
    Field.TO_STAGE: "tostage to nach nachphase nachstufe destinationcolumn activity conceptname "
    "aktivitat nachspalte stage phase stufe",
    Field.KIND: "kind art eventkind",
    Field.REASON: "reason grund lossreason verlustgrund",
    Field.HOURS: "hours stunden timespent",
    Field.LIFECYCLE: "lifecycle lifecycletransition",
}


_WHOSE = (Field.UID, Field.PERSON, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.JOURNEY)
_VOICES = {
    Field.REF: _CARDS[Field.REF],
    **{field: _CARDS[field] for field in _WHOSE},
    Field.STAGE: _CARDS[Field.STAGE],
    Field.AT: f"{_HISTORY[Field.AT]} tag day befragtam beantwortetam answeredat answeredon",
    Field.TOUCHPOINT: "touchpoint kontaktpunkt beruhrungspunkt beruehrungspunkt kanal channel",
    Field.USABILITY: "usability handhabung bedienbarkeit benutzbarkeit einfachheit easeofuse ease",
    Field.EMOTION: "emotion gefuhl gefuehl emotional emotionalewirkung erlebnis feeling",
    Field.SOLVING: "solving problemsolving problemsolution losung loesung problemlosung "
    "problemloesung",
    Field.QUOTE: "quote zitat wortlaut kommentar kommentare comment comments feedback ruckmeldung "
    "rueckmeldung originalton freitext verbatim",
    Field.SENTIMENT: "sentiment stimmung tonalitat tonalitaet mood haltung",
    Field.SCORE: "score punkte points note bewertung rating antwort answer nps zufriedenheit "
    "satisfaction sterne stars",
    Field.SCALE: "scale skala",
}
# Of these a list of cards has at most one.
VOICE_FIELDS = frozenset(
    {Field.TOUCHPOINT, Field.USABILITY, Field.EMOTION, Field.SOLVING, Field.QUOTE,
     Field.SENTIMENT, Field.SCORE, Field.SCALE}
)  # fmt: skip


def by_word(words: Mapping[Field, str]) -> dict[str, Field]:
    """Return which field each of the words heads; they stand with blanks between them."""
    return {name: field for field, names in words.items() for name in names.split()}


CARD_WORDS = by_word(_CARDS)
HISTORY_WORDS = by_word(_HISTORY)
VOICE_WORDS = by_word(_VOICES)


def field_named(name: str) -> Field | None:
    """Return the field that `--map` calls `name`, None if there is no such field."""
    wanted = word(name)
    by_name = {word(field): field for field in Field}
    return by_name.get(wanted) or ALIASES.get(wanted)
