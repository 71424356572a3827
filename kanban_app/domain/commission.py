"""What a sale brings the broker: rates, VAT, who else gets a part, and what the law says of halves.

Of one sale the owner's card counts what the owner pays (inner commission) and a buyer's card what
the buyer pays (outer commission), as the templates' `value_basis` says: both boards together then
count every euro once. A partner's share and a tipster's percentage of the commission come off each
side in proportion; a tipster's percentage of the price and his fixed fee come off the side of the
owner, whom he brought, or of the buyer where the owner pays nothing.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Marketing,
    PropertyCard,
    PropertyFields,
    PropertyKind,
    TipsterFeeKind,
)
from kanban_app.domain.worth import EURO

# Thousandths of a percent.
WHOLE = Decimal(100_000)
# Flats and houses for one family (§ 656a BGB).
CONSUMER_KINDS = frozenset(
    {
        PropertyKind.FLAT,
        PropertyKind.DETACHED,
        PropertyKind.SEMI_DETACHED,
        PropertyKind.TERRACED,
    }
)


class Side(StrEnum):
    """Who pays: a card counts its own side."""

    OWNER = "owner"
    BUYER = "buyer"


# What tells the side of a journey: what a card is worth in it, else its place in the flywheel.
BASES = {"inner_commission_net": Side.OWNER, "outer_commission_net": Side.BUYER}
LOBES = {"left": Side.OWNER, "right": Side.BUYER}


class Part(StrEnum):
    """What a line of the calculation says."""

    NET = "net"
    GROSS = "gross"
    TIPSTER = "tipster"
    PARTNER = "partner"
    RESULT = "result"


class Line(NamedTuple):
    """One line: `cents` is what comes out, what is taken away is below zero.

    `rate` of `base_cents` where it was counted that way; a gross line adds `rate` of its base.
    A base that is `agreed` is not the price that was asked.
    """

    part: Part
    cents: int
    base_cents: int | None = None
    rate: int | None = None
    agreed: bool = False


class Calculation(NamedTuple):
    """What one side brings; `value_cents` is what the card is worth, never below zero."""

    side: Side
    net_cents: int
    gross_cents: int
    value_cents: int
    lines: tuple[Line, ...]


class CommissionWarning(StrEnum):
    """What the law does not allow between consumers; it is said, and blocks nothing."""

    UNEQUAL_HALVES = "unequal_halves"
    MORE_THAN_HALF = "more_than_half"
    OWNER_FREE = "owner_free"
    UNEQUAL_UNSAID = "unequal_unsaid"


# Whose commission the cards of every journey count.
Sides = Mapping[JourneyId, Side | None]


def side_in(journey: Journey, rest: Mapping[str, object]) -> Side | None:
    """Return whose commission the cards of a journey count, None where they count none.

    `rest` is what its template said beyond the columns; without a `value_basis` its lobe tells.
    """
    return BASES.get(str(rest.get("value_basis"))) or LOBES.get(journey.lobe)


def share(cents: int, rate: int) -> int:
    """Return `rate` thousandths of a percent of an amount, rounded half up to the cent."""
    part = Decimal(cents) * Decimal(rate) / WHOLE
    return int(part.quantize(Decimal(1), ROUND_HALF_UP))


def gross_rate(net: int, vat: int) -> int:
    """Return a net rate with VAT: 3.00 % is 3.57 % at 19 %."""
    return _rounded(Decimal(net) * (WHOLE + vat) / WHOLE)


def net_rate(gross: int, vat: int) -> int:
    """Return a gross rate without VAT: 3.57 % is 3.00 % at 19 %."""
    return _rounded(Decimal(gross) * WHOLE / (WHOLE + vat))


def calculated(fields: PropertyFields, side: Side) -> Calculation | None:
    """Return what a side of the sale brings, None while the price or the rate is not known.

    The price is the agreed one where there is one. Every line is rounded to the cent.
    """
    price = _price(fields)
    rate = paid_rate(fields.commission, side)
    if price is None or rate is None:
        return None
    commission = fields.commission
    net = share(price, rate)
    gross = net + share(net, commission.vat_rate)
    lines = [
        Line(Part.NET, net, price, rate, price != fields.price_cents),
        Line(Part.GROSS, gross, net, commission.vat_rate),
        *_taken(commission, side, price, net),
    ]
    value = max(0, net + sum(line.cents for line in lines[2:]))
    lines.append(Line(Part.RESULT, value))
    return Calculation(side, net, gross, value, tuple(lines))


def calculated_for(card: PropertyCard, fields: PropertyFields, sides: Sides) -> Calculation | None:
    """Return what a card about a property brings, None for one that counts no commission.

    A price is in euro: a card in another currency is worth what was typed.
    """
    side = sides.get(card.journey) if card.currency == EURO else None
    return calculated(fields, side) if side else None


def paid_rate(commission: Commission, side: Side) -> int | None:
    """Return the net rate a side pays, None if it is not known or the model asks nothing of it."""
    if side is Side.OWNER:
        return None if commission.model is CommissionModel.BUYER_ONLY else commission.owner_rate
    return None if commission.model is CommissionModel.OWNER_ONLY else commission.buyer_rate


def hoped_for(price_cents: int | None, like: Commission) -> int:
    """Return what a buyer would bring at the price he can pay, at the rate of such a sale."""
    return share(price_cents or 0, paid_rate(like, Side.BUYER) or 0)


def warnings(fields: PropertyFields) -> Sequence[CommissionWarning]:
    """Return what §§ 656a-656d BGB object to: flats and one-family houses sold to consumers."""
    commission = fields.commission
    if not falls_under_656a(fields):
        return ()
    owner = paid_rate(commission, Side.OWNER) or 0
    buyer = paid_rate(commission, Side.BUYER) or 0
    if commission.model is None:
        # One rate alone may be half a form; two unequal ones need a model that allows them.
        unsaid = owner and buyer and owner != buyer
        return (CommissionWarning.UNEQUAL_UNSAID,) if unsaid else ()
    if commission.model is CommissionModel.BUYER_ONLY:
        # He mandated the search himself and is the only principal.
        return ()
    if buyer and not owner:
        return (CommissionWarning.OWNER_FREE,)
    if commission.model is CommissionModel.SPLIT_656C:
        return () if owner == buyer else (CommissionWarning.UNEQUAL_HALVES,)
    # At most half of all that is paid: no more than the owner pays himself.
    return (CommissionWarning.MORE_THAN_HALF,) if buyer > owner else ()


def falls_under_656a(fields: PropertyFields) -> bool:
    """Return whether the rules on halves protect the buyer of this property."""
    consumer = fields.commission.consumer_buyer and fields.kind in CONSUMER_KINDS
    return consumer and fields.marketing is Marketing.SALE


def _taken(commission: Commission, side: Side, price: int, net: int) -> list[Line]:
    """Return what others get of a side, as amounts below zero."""
    lines = []
    kind, fee = commission.tipster_fee_kind, commission.tipster_fee
    if kind is TipsterFeeKind.PCT_OF_COMMISSION and fee:
        lines.append(Line(Part.TIPSTER, -share(net, fee), net, fee))
    elif kind and fee and side is _bearer(commission):
        if kind is TipsterFeeKind.FIXED:
            lines.append(Line(Part.TIPSTER, -fee))
        else:
            lines.append(Line(Part.TIPSTER, -share(price, fee), price, fee))
    if commission.partner_share:
        part = commission.partner_share
        lines.append(Line(Part.PARTNER, -share(net, part), net, part))
    return lines


def _bearer(commission: Commission) -> Side:
    return Side.OWNER if paid_rate(commission, Side.OWNER) else Side.BUYER


def _price(fields: PropertyFields) -> int | None:
    return fields.price_cents if fields.agreed_price_cents is None else fields.agreed_price_cents


def _rounded(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))
