"""How roles, channels, consents and days are worded on the contact screen."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from kanban_app.domain.consent import ConsentState, Standing
from kanban_app.domain.contact import Channel, ContactKind, ContactLine, Role
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.merging import Part
from kanban_app.ui import formats
from kanban_app.ui.theme import Tone

_CONTEXT = "contact_words"
_ROLES = {
    Role.OWNER: QT_TRANSLATE_NOOP("contact_words", "Owner"),
    Role.BUYER: QT_TRANSLATE_NOOP("contact_words", "Buyer"),
    Role.TIPSTER: QT_TRANSLATE_NOOP("contact_words", "Tipster"),
    Role.PARTNER: QT_TRANSLATE_NOOP("contact_words", "Partner"),
    Role.BANK: QT_TRANSLATE_NOOP("contact_words", "Bank"),
    Role.NOTARY: QT_TRANSLATE_NOOP("contact_words", "Notary"),
    Role.AUTHORITY: QT_TRANSLATE_NOOP("contact_words", "Authority"),
    Role.CRAFTSMAN: QT_TRANSLATE_NOOP("contact_words", "Craftsman"),
    Role.OTHER: QT_TRANSLATE_NOOP("contact_words", "Other contact"),
}
_CHANNELS = {
    Channel.PHONE: QT_TRANSLATE_NOOP("contact_words", "Phone"),
    Channel.MOBILE: QT_TRANSLATE_NOOP("contact_words", "Mobile"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("contact_words", "E-mail"),
    Channel.LETTER: QT_TRANSLATE_NOOP("contact_words", "Letter"),
    Channel.FAX: QT_TRANSLATE_NOOP("contact_words", "Fax"),
}
_KINDS = {
    ContactKind.PERSON: QT_TRANSLATE_NOOP("contact_words", "Person"),
    ContactKind.COMPANY: QT_TRANSLATE_NOOP("contact_words", "Company"),
}
_PARTS = {
    Part.NAME: QT_TRANSLATE_NOOP("contact_words", "Name"),
    Part.STREET: QT_TRANSLATE_NOOP("contact_words", "Street"),
    Part.PLACE: QT_TRANSLATE_NOOP("contact_words", "Place"),
    Part.CHANNEL: QT_TRANSLATE_NOOP("contact_words", "Preferred channel"),
    Part.LANGUAGE: QT_TRANSLATE_NOOP("contact_words", "Language"),
    Part.BIRTHDAY: QT_TRANSLATE_NOOP("contact_words", "Birthday"),
    Part.IDENTITY: QT_TRANSLATE_NOOP("contact_words", "Identity"),
}
_STATES = {
    ConsentState.VALID: QT_TRANSLATE_NOOP("contact_words", "until %s"),
    ConsentState.ENDING: QT_TRANSLATE_NOOP("contact_words", "ends %s"),
    ConsentState.EXPIRED: QT_TRANSLATE_NOOP("contact_words", "expired %s"),
    ConsentState.WITHDRAWN: QT_TRANSLATE_NOOP("contact_words", "withdrawn %s"),
    ConsentState.NONE: QT_TRANSLATE_NOOP("contact_words", "no consent"),
}
STATE_ICONS: dict[ConsentState, tuple[str, Tone]] = {
    ConsentState.VALID: ("check", "good"),
    ConsentState.ENDING: ("clock", "warn"),
    ConsentState.EXPIRED: ("warn", "bad"),
    ConsentState.WITHDRAWN: ("lost", "bad"),
    ConsentState.NONE: ("minus", "text_3"),
}
_WEEK, _MONTH, _YEAR = 7, 30, 365
# Up to these many days a span is told in days, in weeks, in months.
_IN_DAYS, _IN_WEEKS, _IN_MONTHS = 27, 83, 729
DASH = "–"


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def role_name(role: Role) -> str:
    """Return what somebody is to the broker."""
    return _tr(_ROLES[role])


def role_names(roles: tuple[Role, ...]) -> str:
    """Return several roles in one line."""
    return ", ".join(role_name(role) for role in roles)


def channel_name(channel: Channel) -> str:
    """Return the way somebody is reached."""
    return _tr(_CHANNELS[channel])


def kind_name(kind: ContactKind) -> str:
    """Return whether it is a person or a company."""
    return _tr(_KINDS[kind])


def part_name(part: Part) -> str:
    """Return what of a contact is chosen when two are merged."""
    return _tr(_PARTS[part])


def language_name(code: str) -> str:
    """Return a language as those who speak it call it, the code of one nobody knows."""
    named = QLocale(code)
    if named.language() is QLocale.Language.English:
        # The plain code stands for American English there.
        return "English"
    return named.nativeLanguageName() or code


def country_name(code: str) -> str:
    """Return a country as those who live there call it; nothing for the broker's own."""
    territory = QLocale.codeToTerritory(code)
    if territory is QLocale.Country.Germany:
        return ""
    if territory is QLocale.Country.AnyCountry:
        return code
    return QLocale(QLocale.Language.AnyLanguage, territory).nativeTerritoryName()


def standing_text(standing: Standing) -> str:
    """Return how a consent stands: `until 2031`, within 90 days of its end `ends 12/2026`."""
    words = _tr(_STATES[standing.state])
    if standing.day is None:
        return words
    if standing.state is ConsentState.VALID:
        return words % standing.day.year
    return words % formats.month_text(standing.day)


def contact_name(line: ContactLine) -> str:
    """Return how a contact is called, by a way to reach him if he has no name."""
    return line.name or next(iter((*line.phones, *line.emails)), DASH)


def ago(day: date, today: date) -> str:
    """Return how long ago a day was: `today`, `3 days ago`, `5 weeks ago`."""
    days = (today - day).days
    weeks, months, years = (round(days / length) for length in (_WEEK, _MONTH, _YEAR))
    if days <= 0:
        return QCoreApplication.translate("contact_words", "today")
    if days <= _IN_DAYS:
        return QCoreApplication.translate("contact_words", "%n day(s) ago", "", days)
    if days <= _IN_WEEKS:
        return QCoreApplication.translate("contact_words", "%n week(s) ago", "", weeks)
    if days <= _IN_MONTHS:
        return QCoreApplication.translate("contact_words", "%n month(s) ago", "", months)
    return QCoreApplication.translate("contact_words", "%n year(s) ago", "", years)
