"""Contacts between their rows and the domain's values."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kanban_app.domain.contact import (
    Channel,
    Consent,
    ContactFields,
    ContactKind,
    Identity,
    Role,
)
from kanban_app.domain.ids import ContactId

_TEXTS = (
    "name", "salutation", "title", "first_name", "last_name", "company", "street", "postcode",
    "city", "country", "language", "notes",
)  # fmt: skip
OWN = f"""
{", ".join(_TEXTS)}, kind, roles, channel, birthday, do_not_contact, keep_until,
identity_kind, identity_number, identity_valid_to, identity_checked_on, identity_copy
"""
_ROW = f"SELECT {OWN} FROM contact WHERE id = ?"  # noqa: S608 -- made of constants
_PHONES = "SELECT number FROM contact_phone WHERE contact_id = ? ORDER BY position, id"
_EMAILS = "SELECT address FROM contact_email WHERE contact_id = ? ORDER BY position, id"
CONSENT = "channel, granted_on, wording, how, proof, last_used_on, withdrawn_on"
_CONSENTS = f"SELECT {CONSENT} FROM consent WHERE contact_id = ? ORDER BY position, id"  # noqa: S608


def read_fields(run: sqlite3.Connection, contact: ContactId) -> ContactFields:
    """Return everything that was typed into a contact there is."""
    row = run.execute(_ROW, (contact,)).fetchone()
    consents = [to_consent(r) for r in run.execute(_CONSENTS, (contact,))]
    return to_fields(row, _column(run, _PHONES, contact), _column(run, _EMAILS, contact), consents)


def to_fields(
    row: Sequence[Any], phones: Sequence[str], emails: Sequence[str], consents: Sequence[Consent]
) -> ContactFields:
    """Return a contact from its columns in the order of `OWN`, and what hangs on it."""
    texts = dict(zip(_TEXTS, row, strict=False))
    kind, roles, channel, birthday, silent, keep, *identity = row[len(_TEXTS) :]
    return ContactFields(
        **texts,
        kind=ContactKind(kind),
        roles=to_roles(roles),
        phones=tuple(phones),
        emails=tuple(emails),
        channel=Channel(channel) if channel else None,
        birthday=to_day(birthday),
        do_not_contact=bool(silent),
        keep_until=to_day(keep),
        identity=Identity(
            identity[0], identity[1], to_day(identity[2]), to_day(identity[3]), identity[4]
        ),
        consents=tuple(consents),
    )


def columns(fields: ContactFields) -> dict[str, object]:
    """Return what of the fields lies in the contact's own row."""
    identity = fields.identity
    return {
        **{name: getattr(fields, name) for name in _TEXTS},
        "kind": str(fields.kind),
        "roles": ",".join(fields.roles),
        "channel": str(fields.channel or ""),
        "birthday": day_text(fields.birthday),
        "do_not_contact": int(fields.do_not_contact),
        "keep_until": day_text(fields.keep_until),
        "identity_kind": identity.kind,
        "identity_number": identity.number,
        "identity_valid_to": day_text(identity.valid_to),
        "identity_checked_on": day_text(identity.checked_on),
        "identity_copy": identity.copy,
    }


def consent_columns(consent: Consent) -> dict[str, object]:
    """Return a consent as its row holds it."""
    return {
        "channel": str(consent.channel),
        "granted_on": consent.granted_on.isoformat(),
        "wording": consent.wording,
        "how": consent.how,
        "proof": consent.proof,
        "last_used_on": day_text(consent.last_used_on),
        "withdrawn_on": day_text(consent.withdrawn_on),
    }


def to_consent(row: Sequence[str]) -> Consent:
    """Return a consent from its columns in the order of `CONSENT`."""
    channel, granted, wording, how, proof, last, withdrawn = row
    given = date.fromisoformat(granted)
    return Consent(Channel(channel), given, wording, how, proof, to_day(last), to_day(withdrawn))


def to_roles(text: str) -> tuple[Role, ...]:
    """Return the roles in their column."""
    return tuple(Role(r) for r in text.split(",") if r)


def to_day(text: str) -> date | None:
    """Return the day in a column, None if it is empty."""
    return date.fromisoformat(text) if text else None


def day_text(day: date | None) -> str:
    """Return a day as columns hold it."""
    return day.isoformat() if day else ""


def name_columns(fields: ContactFields) -> Mapping[str, object]:
    """Return what of the row follows from the name."""
    names = ("name", "kind", "salutation", "title", "first_name", "last_name", "company")
    whole = columns(fields)
    return {name: whole[name] for name in names}


def _column(run: sqlite3.Connection, statement: str, contact: ContactId) -> tuple[str, ...]:
    return tuple(row[0] for row in run.execute(statement, (contact,)))
