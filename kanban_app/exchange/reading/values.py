"""Reading what single cells say: phones, e-mails, tags, sources and words for an outcome."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from kanban_app.domain import keys
from kanban_app.domain.card import Outcome, Source, WaitingOn
from kanban_app.domain.text import fold

_EMAIL = re.compile(r"[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,190}\.[^\s@<>\"(),:;.\d]{2,63}")
# A part in quotes may hold what otherwise separates, and its own quotes doubled.
_PART = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?=[;,|\n\r]|$)|([^;,|\n\r]+)')
_NOT_WORD = re.compile(r"[\W_]+")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\ufeff]")
_CHANCE = re.compile(r"\s*([0-9]{1,3}(?:[.,][0-9]{1,400})?)\s*(%?)\s*")
_REGION = "DE"
_KEPT = 50_000

_OUTCOMES = {
    Outcome.OPEN: "open offen laufend aktiv active inbearbeitung",
    Outcome.WON: "won gewonnen closedwon erfolgreich abgeschlossenundgewonnen",
    Outcome.LOST: "lost verloren closedlost abgeschlossenundverloren",
    # Closed, but nobody says how it ended: neither a win nor a loss may be counted.
    Outcome.ARCHIVED: "archived archiviert abgelegt closed geschlossen abgeschlossen",
}
_OUTCOME_WORDS = {word: o for o, words in _OUTCOMES.items() for word in words.split()}
_SOURCES = {
    Source.PORTAL_IS24: "is24 immoscout immoscout24 immobilienscout24 immobilienscout scout24",
    Source.PORTAL_IMMOWELT: "immowelt immowelt.de",
    Source.PORTAL_KLEINANZEIGEN: "kleinanzeigen ebaykleinanzeigen",
    Source.PORTAL_OTHER: "portal immobilienportal immonet",
    Source.WEBSITE_FORM: "website webseite homepage kontaktformular internetseite",
    Source.VALUATION_TOOL: "onlinebewertung wertermittlung bewertungstool valuation",
    Source.OWNER_LEAD_PORTAL: "eigentuemerportal leadportal eigentumerportal",
    Source.PHONE: "phone telefon anruf telefonisch",
    Source.WALK_IN: "walkin laufkundschaft buro buero",
    Source.SIGN_AT_PROPERTY: "schild verkaufsschild sign galgenschild",
    Source.LETTERBOX: "briefkasten postkarte flyer postwurf mailing",
    Source.NETWORK_PARTNER: "netzwerk partner netzwerkpartner kooperationspartner",
    Source.TIPSTER: "tippgeber tipster tipp",
    Source.REFERRAL_OWNER: "empfehlung referral weiterempfehlung empfehlungeigentumer",
    Source.REFERRAL_BUYER: "empfehlungkaufer",
    Source.REPEAT: "stammkunde bestandskunde wiederholung repeat",
}
_SOURCE_WORDS = {_NOT_WORD.sub("", s.value): s for s in Source} | {
    _NOT_WORD.sub("", word): s for s, words in _SOURCES.items() for word in words.split()
}
_PARTIES = {
    WaitingOn.NOBODY: "nobody niemand niemanden",
    WaitingOn.OWNER: "owner eigentumer eigentuemer verkaufer",
    WaitingOn.BUYER: "buyer kaufer kaeufer interessent",
    WaitingOn.BANK: "bank",
    WaitingOn.NOTARY: "notary notar notariat",
    WaitingOn.AUTHORITY: "authority behorde behoerde amt grundbuchamt",
    WaitingOn.CRAFTSMAN: "craftsman handwerker",
}
_PARTY_WORDS = {word: p for p, words in _PARTIES.items() for word in words.split()}


def word(text: str) -> str:
    """Return letters and digits only, folded: how headers and fixed words are compared."""
    return _NOT_WORD.sub("", fold(text))


def clean(text: str) -> str:
    """Return a cell without outer blanks and invisible control characters; lines end in LF."""
    if text.isprintable():
        return text.strip()
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def is_email(text: str) -> bool:
    """Return whether `text` is one bare e-mail address."""
    return len(text) <= 254 and _EMAIL.fullmatch(text) is not None  # noqa: PLR2004 -- RFC 5321


def email_key(address: str) -> str:
    """Return the key under which equal addresses meet, "" for what is no address."""
    return keys.email_key(address) if is_email(address.strip()) else ""


@lru_cache(_KEPT)
def holds_phone(text: str) -> bool:
    """Return whether a number that may exist stands in `text`, German if it names no country."""
    # Late: the numbering plans take a tenth of a second, and the start does without them.
    from phonenumbers import Leniency, PhoneNumberMatcher  # noqa: PLC0415

    return bool(PhoneNumberMatcher(text, _REGION, leniency=Leniency.POSSIBLE).has_next())


def several(text: str) -> tuple[str, ...]:
    """Return the parts of a cell that holds several phones, addresses or tags, each once.

    Takes apart what `writing.csv_cards` joins: a part in quotes is meant to the letter.
    """
    parts = (
        quoted.replace('""', '"') if (quoted := found[1]) is not None else found[2].strip()
        for found in _PART.finditer(text)
    )
    return tuple(dict.fromkeys(part for part in parts if part))


def outcome_of(text: str) -> Outcome | None:
    """Return the outcome that a status or stage names, None if it names none."""
    return _OUTCOME_WORDS.get(word(text))


def chance_of(text: str, *, shares: bool) -> float | None:
    """Return the chance of a win in a cell (0 to 1), None if it holds none.

    A bare number is percent, or the share itself if `shares`; there are no thousands in it.
    """
    found = _CHANCE.fullmatch(text)
    if found is None:
        return None
    number = Decimal(found[1].replace(",", "."))
    chance = float(number if shares and not found[2] else number.scaleb(-2))
    return chance if chance <= 1 else None


def holds_shares(column: Iterable[str]) -> bool:
    """Return whether the chances of a column are shares (0.6) rather than percent (60)."""
    numbers = [found for found in map(_CHANCE.fullmatch, column) if found]
    if any(found[2] for found in numbers):
        return False
    values = [Decimal(found[1].replace(",", ".")) for found in numbers]
    return all(v <= 1 for v in values) and any(0 < v < 1 for v in values)


def source_of(text: str) -> Source | None:
    """Return the source that `text` names, None if it names none of ours."""
    return _SOURCE_WORDS.get(word(text))


def waiting_of(text: str) -> WaitingOn | None:
    """Return whom `text` names as having the next move, None if it names none of ours."""
    return _PARTY_WORDS.get(word(text))
