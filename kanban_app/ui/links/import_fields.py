"""What the fields a column can be read into are called."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.exchange.reading.contact_fields import CONTACT_FIELDS, EMAILS, PHONES
from kanban_app.exchange.reading.fields import CARD_WORDS, HISTORY_WORDS, VOICE_WORDS, Field
from kanban_app.exchange.reading.headers import TableKind

_LABELS = {
    Field.REF: QT_TRANSLATE_NOOP("import", "Reference"),
    Field.UID: QT_TRANSLATE_NOOP("import", "Identity"),
    Field.TITLE: QT_TRANSLATE_NOOP("import", "Title"),
    Field.PERSON: QT_TRANSLATE_NOOP("import", "Person"),
    Field.FIRST_NAME: QT_TRANSLATE_NOOP("import", "First name"),
    Field.LAST_NAME: QT_TRANSLATE_NOOP("import", "Last name"),
    Field.ORGANIZATION: QT_TRANSLATE_NOOP("import", "Company"),
    Field.SALUTATION: QT_TRANSLATE_NOOP("import", "Form of address"),
    Field.NAME_TITLE: QT_TRANSLATE_NOOP("import", "Academic title"),
    Field.EMAIL: QT_TRANSLATE_NOOP("import", "E-mail"),
    Field.PHONE: QT_TRANSLATE_NOOP("import", "Phone"),
    Field.OBJECT_LINE: QT_TRANSLATE_NOOP("import", "Object"),
    Field.STREET: QT_TRANSLATE_NOOP("import", "Street"),
    Field.POSTCODE: QT_TRANSLATE_NOOP("import", "Postcode"),
    Field.PLACE: QT_TRANSLATE_NOOP("import", "Place"),
    Field.COUNTRY: QT_TRANSLATE_NOOP("import", "Country"),
    Field.STREET_2: QT_TRANSLATE_NOOP("import", "Street, second address"),
    Field.POSTCODE_2: QT_TRANSLATE_NOOP("import", "Postcode, second address"),
    Field.PLACE_2: QT_TRANSLATE_NOOP("import", "Place, second address"),
    Field.COUNTRY_2: QT_TRANSLATE_NOOP("import", "Country, second address"),
    Field.BIRTHDAY: QT_TRANSLATE_NOOP("import", "Birthday"),
    Field.LANGUAGE: QT_TRANSLATE_NOOP("import", "Language"),
    Field.CHANNEL: QT_TRANSLATE_NOOP("import", "Preferred channel"),
    Field.ROLES: QT_TRANSLATE_NOOP("import", "Roles"),
    Field.VALUE: QT_TRANSLATE_NOOP("import", "Net commission"),
    Field.PRICE: QT_TRANSLATE_NOOP("import", "Asking price"),
    Field.PROPERTY_KIND: QT_TRANSLATE_NOOP("import", "Kind of property"),
    Field.AREA: QT_TRANSLATE_NOOP("import", "Area"),
    Field.ROOMS: QT_TRANSLATE_NOOP("import", "Rooms"),
    Field.CURRENCY: QT_TRANSLATE_NOOP("import", "Currency"),
    Field.PROBABILITY: QT_TRANSLATE_NOOP("import", "Chance of a win"),
    Field.SOURCE: QT_TRANSLATE_NOOP("import", "Source"),
    Field.JOURNEY: QT_TRANSLATE_NOOP("import", "Journey"),
    Field.STAGE: QT_TRANSLATE_NOOP("import", "Stage"),
    Field.OUTCOME: QT_TRANSLATE_NOOP("import", "Outcome"),
    Field.LOSS_REASON: QT_TRANSLATE_NOOP("import", "Loss reason"),
    Field.LOSS_NOTE: QT_TRANSLATE_NOOP("import", "Note about the loss"),
    Field.CREATED: QT_TRANSLATE_NOOP("import", "Created on"),
    Field.CLOSED: QT_TRANSLATE_NOOP("import", "Closed on"),
    Field.WON_AT: QT_TRANSLATE_NOOP("import", "Won on"),
    Field.LOST_AT: QT_TRANSLATE_NOOP("import", "Lost on"),
    Field.EXPECTED_CLOSE: QT_TRANSLATE_NOOP("import", "Expected close"),
    Field.PARKED_UNTIL: QT_TRANSLATE_NOOP("import", "Parked until"),
    Field.TAGS: QT_TRANSLATE_NOOP("import", "Tags"),
    Field.NOTES: QT_TRANSLATE_NOOP("import", "Notes"),
    Field.WAITING_ON: QT_TRANSLATE_NOOP("import", "Waiting on"),
    Field.WAITING_NOTE: QT_TRANSLATE_NOOP("import", "Waiting for what"),
    Field.SEQ: QT_TRANSLATE_NOOP("import", "Number of the step"),
    Field.AT: QT_TRANSLATE_NOOP("import", "Moment"),
    Field.FROM_STAGE: QT_TRANSLATE_NOOP("import", "From stage"),
    Field.TO_STAGE: QT_TRANSLATE_NOOP("import", "To stage"),
    Field.KIND: QT_TRANSLATE_NOOP("import", "Kind of step"),
    Field.REASON: QT_TRANSLATE_NOOP("import", "Reason"),
    Field.HOURS: QT_TRANSLATE_NOOP("import", "Hours in the stage"),
    Field.LIFECYCLE: QT_TRANSLATE_NOOP("import", "Start or end"),
    Field.TOUCHPOINT: QT_TRANSLATE_NOOP("import", "Touchpoint"),
    Field.USABILITY: QT_TRANSLATE_NOOP("import", "Ease of use (-2 to +2)"),
    Field.EMOTION: QT_TRANSLATE_NOOP("import", "Feeling (-2 to +2)"),
    Field.SOLVING: QT_TRANSLATE_NOOP("import", "Problem solved (-2 to +2)"),
    Field.QUOTE: QT_TRANSLATE_NOOP("import", "In the client’s words"),
    Field.SENTIMENT: QT_TRANSLATE_NOOP("import", "Mood (-2 to +2)"),
    Field.SCORE: QT_TRANSLATE_NOOP("import", "Points"),
    Field.SCALE: QT_TRANSLATE_NOOP("import", "Scale (1-5, 0-10)"),
}


def fields_of(kind: TableKind) -> tuple[Field, ...]:
    """Return the fields a row of this kind can have, in the order they are offered."""
    if kind is TableKind.CONTACTS:
        wanted = set(CONTACT_FIELDS)
    elif kind is TableKind.VOICES:
        wanted = set(VOICE_WORDS.values())
    else:
        cards = kind is TableKind.CARDS
        wanted = set((CARD_WORDS if cards else HISTORY_WORDS).values())
        wanted |= {*PHONES, *EMAILS} if cards else set()
    return tuple(field for field in Field if field in wanted)


def field_label(field: Field) -> str:
    """Return what a field is called, in the language in force; further phones are numbered."""
    for first, several in ((Field.PHONE, PHONES), (Field.EMAIL, EMAILS)):
        if field in several[1:]:
            return f"{field_label(first)} {several.index(field) + 1}"
    return QCoreApplication.translate("import", _LABELS[field])
