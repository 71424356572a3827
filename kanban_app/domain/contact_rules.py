"""What every contact must keep to, whatever screen it was typed on."""

from dataclasses import replace

from kanban_app.domain.card_rules import LONG, SHORT, fits, writable
from kanban_app.domain.contact import Consent, ContactFields, Identity
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError

_SHOWN = 40


def checked(fields: ContactFields) -> ContactFields:
    """Return the fields as they can be stored: without NUL, empty lines and doubled spaces.

    Raises DomainError for a contact nobody could find again (no name, phone or e-mail), and if a
    text is longer than its field.
    """
    kept = replace(
        fields,
        name=_tidy(fields.name),
        salutation=_tidy(fields.salutation),
        title=_tidy(fields.title),
        first_name=_tidy(fields.first_name),
        last_name=_tidy(fields.last_name),
        company=_tidy(fields.company),
        street=_tidy(fields.street),
        postcode=_tidy(fields.postcode),
        city=_tidy(fields.city),
        country=_tidy(fields.country),
        language=_tidy(fields.language),
        phones=_lines(fields.phones),
        emails=_lines(fields.emails),
        notes=_fitting(writable(fields.notes), LONG),
        identity=_identity(fields.identity),
        consents=tuple(_consent(c) for c in fields.consents),
    )
    if not (kept.name or kept.phones or kept.emails):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A contact needs a name, a phone number or an e-mail.")
        )
    return kept


def _identity(identity: Identity) -> Identity:
    return replace(
        identity,
        kind=_tidy(identity.kind),
        number=_tidy(identity.number),
        copy=_tidy(identity.copy),
    )


def _consent(consent: Consent) -> Consent:
    if consent.withdrawn_on is not None and consent.withdrawn_on < consent.granted_on:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A consent cannot be withdrawn before it was given.")
        )
    return replace(
        consent,
        wording=_fitting(writable(consent.wording).strip(), LONG),
        how=_tidy(consent.how),
        proof=_tidy(consent.proof),
    )


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kept for text in texts if (kept := _tidy(text))))


def _tidy(text: str) -> str:
    return _fitting(" ".join(writable(text).split()), SHORT)


def _fitting(text: str, most: int) -> str:
    if not fits(text, most):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The text “%s…” is too long: its field takes %s bytes."),
            text[:_SHOWN],
            most,
        )
    return text
