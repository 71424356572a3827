"""The part of the letter about the person: who it is, how to be reached, and the consents."""

from collections.abc import Iterable
from datetime import date

from kanban_app.domain.consent import standing
from kanban_app.domain.contact import Channel, Consent, ContactKind, Role
from kanban_app.domain.person import Record
from kanban_app.ui.contacts.words import (
    channel_name,
    country_name,
    kind_name,
    language_name,
    role_name,
    standing_text,
)
from kanban_app.ui.paper.letter import Letter
from kanban_app.ui.paper.person_words import Words, day, joined, kind, quoted, text, translate


def write_self(letter: Letter, words: Words) -> None:
    """Write who it is; what was merged into the contact comes below it."""
    letter.heading(translate("Person", "Personal data"))
    for place, contact in enumerate(words.records("contact")):
        if place:
            letter.subheading(translate("Person", "Merged into this contact"))
        letter.pairs(_contact(words, contact))
        if not place:
            letter.pairs(_reached(words))
    for papers in words.records("identity"):
        letter.subheading(translate("Person", "Identification"))
        letter.pairs(
            (
                (translate("Person", "Paper"), text(papers, "kind")),
                (translate("Person", "Number"), text(papers, "number")),
                (translate("Person", "Valid until"), day(papers, "valid_to")),
                (translate("Person", "Checked on"), day(papers, "checked_on")),
                (translate("Person", "Copy"), text(papers, "copy")),
            )
        )


def _contact(words: Words, contact: Record) -> Iterable[tuple[str, str]]:
    person = text(contact, "kind") == ContactKind.PERSON
    city = f"{text(contact, 'postcode')} {text(contact, 'city')}".strip()
    country = country_name(text(contact, "country")) if text(contact, "country") else ""
    language = text(contact, "language")
    never = translate("Person", "yes") if contact.get("do_not_contact") else ""
    return (
        (translate("Person", "Name"), text(contact, "name")),
        (
            translate("Person", "Kind"),
            "" if person else kind(contact, "kind", ContactKind, kind_name),
        ),
        (translate("Person", "Salutation"), text(contact, "salutation")),
        (translate("Person", "Title"), text(contact, "title")),
        (translate("Person", "First name"), text(contact, "first_name")),
        (translate("Person", "Last name"), text(contact, "last_name")),
        (translate("Person", "Company"), text(contact, "company")),
        (
            translate("Person", "Address"),
            ", ".join(p for p in (text(contact, "street"), city, country) if p),
        ),
        (translate("Person", "Roles"), kind(contact, "roles", Role, role_name)),
        (translate("Person", "Preferred way"), kind(contact, "channel", Channel, channel_name)),
        (translate("Person", "Language"), language_name(language) if language else ""),
        (translate("Person", "Birthday"), day(contact, "birthday")),
        (translate("Person", "Do not contact"), never),
        (translate("Person", "Notes"), text(contact, "notes")),
        (translate("Person", "Stored since"), words.moment(contact, "created_at")),
        (translate("Person", "Kept until"), day(contact, "keep_until")),
        (translate("Person", "Erased"), words.moment(contact, "erased_at")),
    )


def _reached(words: Words) -> Iterable[tuple[str, str]]:
    phones = [text(phone, "number") for phone in words.records("phones")]
    emails = [text(email, "address") for email in words.records("emails")]
    return (
        (translate("Person", "Phone"), "\n".join(phones)),
        (translate("Person", "E-mail"), "\n".join(emails)),
    )


def write_consents(letter: Letter, words: Words) -> None:
    """Write what the person agreed to, or that there is no consent."""
    letter.heading(translate("Person", "Consents"))
    consents = words.records("consents")
    if not consents:
        letter.paragraph(translate("Person", "No consent to be contacted is stored."))
    for consent in consents:
        channel = kind(consent, "channel", Channel, channel_name)
        used, withdrawn = day(consent, "last_used_on"), day(consent, "withdrawn_on")
        more = (
            text(consent, "how"),
            translate("Person", "last used on %s") % used if used else "",
            translate("Person", "withdrawn on %s") % withdrawn if withdrawn else "",
            translate("Person", "wording: %s") % quoted(text(consent, "wording"))
            if text(consent, "wording")
            else "",
            translate("Person", "proof: %s") % text(consent, "proof")
            if text(consent, "proof")
            else "",
        )
        stands = _stands(consent, words.handout.today)
        letter.entry(day(consent, "granted_on"), joined(channel, stands), joined(*more))


def _stands(consent: Record, today: date) -> str:
    days = [text(consent, key) for key in ("granted_on", "last_used_on", "withdrawn_on")]
    try:
        given, used, withdrawn = (date.fromisoformat(said) if said else None for said in days)
        channel = Channel(text(consent, "channel"))
    except ValueError:
        return ""
    if given is None:
        return ""
    stored = Consent(channel, given, last_used_on=used, withdrawn_on=withdrawn)
    return standing_text(standing(stored, today))
