"""What every property must keep to, and which of them are of the present."""

from collections.abc import Collection
from dataclasses import replace

from kanban_app.domain.card import Outcome
from kanban_app.domain.card_rules import LONG, MOST_WHOLE, SHORT, fits, writable
from kanban_app.domain.commission import WHOLE
from kanban_app.domain.energy import checked_class
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.property import (
    Commission,
    Energy,
    Marketing,
    PropertyFields,
    PropertyLine,
    PropertyStatus,
    Publication,
    TipsterFeeKind,
)

# What is above is a slip of the keyboard; rents are paid in several months' worth.
MOST_RATE = 1_000_000
MOST_SALE_RATE = 25_000
_SHOWN = 40
_OVER = frozenset({PropertyStatus.SOLD, PropertyStatus.WITHDRAWN})


def checked(fields: PropertyFields, before: PropertyFields | None = None) -> PropertyFields:
    """Return the fields as they can be stored, without NUL and half characters.

    What was stored so `before` such slips were refused stands in nobody's way.

    Raises DomainError if a text is longer than its field (800 bytes of UTF-8, 65,536 for notes), a
    number is below zero or out of all proportion, or there is no such energy class.
    """
    commission = fields.commission
    _check_rates(commission)
    old = before or PropertyFields()
    if (commission, fields.marketing) != (old.commission, old.marketing):
        _check_shares(fields)
    _check_portals(fields, old)
    _check_numbers(fields)
    return replace(
        fields,
        line=_text(fields.line),
        place=_text(fields.place),
        external_no=_text(fields.external_no),
        street=_text(fields.street),
        postcode=_text(fields.postcode),
        city=_text(fields.city),
        district=_text(fields.district),
        energy=_energy(fields.energy),
        documents=tuple(replace(d, note=_text(d.note)) for d in fields.documents),
        publications=tuple(map(_publication, fields.publications)),
        notes=_text(fields.notes, LONG),
    )


def _check_portals(fields: PropertyFields, old: PropertyFields) -> None:
    """Raise DomainError for an advertisement that ends too early, unless it was stored so."""
    early = [p for p in fields.publications if ends_early(p) and p not in old.publications]
    if early:
        raise DomainError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The advertisement on %s ends before it begins. Put one of the days right.",
            ),
            early[0].portal,
        )


def _check_numbers(fields: PropertyFields) -> None:
    """Raise DomainError where a number is below zero or out of all proportion."""
    commission = fields.commission
    numbers = (
        fields.living_area,
        fields.usable_area,
        fields.plot_area,
        fields.rooms,
        fields.price_cents,
        fields.agreed_price_cents,
        fields.energy.value,
        fields.mandate.notice_days,
    )
    if any(number < 0 for number in numbers if number is not None):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "Areas and prices are not below zero."))
    shares = (commission.tipster_fee, commission.partner_share)
    known = (n for n in (*numbers, *shares, fields.year_built, fields.floor) if n is not None)
    if not all(-MOST_WHOLE <= number <= MOST_WHOLE for number in known):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A number is too great to be stored."))


def ends_early(publication: Publication) -> bool:
    """Return whether an advertisement is withdrawn before it is published."""
    begins, ends = publication.published_on, publication.withdrawn_on
    return bool(begins and ends and ends < begins)


def _check_rates(commission: Commission) -> None:
    """Raise DomainError where a rate is none."""
    rates = (commission.owner_rate, commission.buyer_rate, commission.vat_rate)
    if any(not 0 <= rate <= MOST_RATE for rate in rates if rate is not None):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A rate lies between 0 and 1,000 %."))
    if commission.vat_rate > WHOLE:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "VAT lies between 0 and 100 %."))
    if min(commission.tipster_fee, commission.partner_share) < 0:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "What others get is not below zero."))


def _check_shares(fields: PropertyFields) -> None:
    """Raise DomainError where a sale costs too much, or others get more than there is."""
    commission = fields.commission
    asked = max(commission.owner_rate or 0, commission.buyer_rate or 0)
    if fields.marketing is Marketing.SALE and asked > MOST_SALE_RATE:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The commission of a sale lies between 0 and 25 %.")
        )
    if commission.partner_share > WHOLE:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The partner’s share of the commission is at most 100 %.")
        )
    in_percent = commission.tipster_fee_kind is not TipsterFeeKind.FIXED
    if in_percent and commission.tipster_fee > WHOLE:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "The tipster’s fee is at most 100 %."))
    of_both = commission.tipster_fee_kind is TipsterFeeKind.PCT_OF_COMMISSION
    if of_both and commission.tipster_fee + commission.partner_share > WHOLE:
        raise DomainError(
            QT_TRANSLATE_NOOP(
                "Errors", "Tipster and partner together get at most 100 % of the commission."
            )
        )


def is_running(line: PropertyLine, counted: Collection[JourneyId]) -> bool:
    """Return whether a property is still for sale; what is over lies in the archive.

    It is over if its status says so, or if cards of its owner (those of the `counted` journeys)
    are there and every one of them has ended.
    """
    if line.status in _OVER:
        return False
    outcomes = [card.outcome for card in line.cards if card.journey in counted]
    return not outcomes or Outcome.OPEN in outcomes


def shown_status(line: PropertyLine, counted: Collection[JourneyId]) -> PropertyStatus:
    """Return how a property stands, by its owner's card where nobody said that it is over."""
    status = PropertyStatus(line.status)
    if is_running(line, counted) or status in _OVER:
        return status
    won = any(c.outcome is Outcome.WON for c in line.cards if c.journey in counted)
    return PropertyStatus.SOLD if won else PropertyStatus.WITHDRAWN


def is_own(line: PropertyLine, counted: Collection[JourneyId]) -> bool:
    """Return whether a property is one to sell, not merely what a buyer's card was named after.

    A buyer's card that was typed or imported says in one line what he asked about. What was made by
    hand never had a card.
    """
    described = line.kind or line.street or line.city or line.owner or line.price_cents is not None
    return bool(described or not line.had_cards or any(c.journey in counted for c in line.cards))


def is_described(fields: PropertyFields) -> bool:
    """Return whether more is known of a property than what a card calls it, and how it stands."""
    named = PropertyFields(line=fields.line, place=fields.place, status=fields.status)
    return fields != named


def owner_by_card(line: PropertyLine, counted: Collection[JourneyId]) -> str:
    """Return whom the newest card of an owner is about, "" if there is none."""
    return next((c.person for c in line.cards if c.journey in counted and c.person), "")


def _energy(energy: Energy) -> Energy:
    energy_class = checked_class(energy.energy_class)
    return replace(energy, source=_text(energy.source), energy_class=energy_class)


def _publication(publication: Publication) -> Publication:
    return replace(publication, portal=_text(publication.portal), link=_text(publication.link))


def _text(text: str, most: int = SHORT) -> str:
    kept = writable(text)
    if not fits(kept, most):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The text “%s…” is too long: its field takes %s bytes."),
            kept[:_SHOWN],
            most,
        )
    return kept
