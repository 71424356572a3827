"""The properties of sample owners: what the card says, and all that a broker would know of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import NamedTuple

from kanban_app.domain.commission import Side, calculated
from kanban_app.domain.documents import DocumentKind
from kanban_app.domain.energy import class_of
from kanban_app.domain.ids import ContactId
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Condition,
    Energy,
    EnergyKind,
    Feature,
    Mandate,
    MandateType,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    TipsterFeeKind,
    Use,
)
from kanban_app.services.demo_lives import Hours, Left, Life
from kanban_app.services.demo_papers import papers, publications
from kanban_app.services.demo_places import scattered, spot, street

_SIZE = re.compile(r"(\d+) (?:m²|WE)")
_WHOLE = 100_000
_STEP_CENTS = 1_000 * 100
_TIPSTER, _PARTNER = 10_000, 25_000


class _Kind(NamedTuple):
    kind: PropertyKind
    least: int
    most: int
    metres_per_room: float
    plot: tuple[int, int]


_FLATS = 68
_KINDS: Mapping[str, _Kind] = {
    "ETW": _Kind(PropertyKind.FLAT, 48, 118, 27, (0, 0)),
    "RH": _Kind(PropertyKind.TERRACED, 98, 135, 25, (140, 290)),
    "DHH": _Kind(PropertyKind.SEMI_DETACHED, 110, 148, 25, (240, 420)),
    "EFH": _Kind(PropertyKind.DETACHED, 112, 195, 27, (390, 880)),
    "ZFH": _Kind(PropertyKind.TWO_FAMILY, 165, 240, 28, (450, 900)),
    "MFH": _Kind(PropertyKind.APARTMENT_BUILDING, 4, 9, 24, (420, 990)),
}
_INSIDE = (Feature.CELLAR, Feature.FITTED_KITCHEN, Feature.GUEST_TOILET)
_HEATING = ("Gas", "Gas", "Fernwärme", "Öl", "Wärmepumpe", "Holzpellets")
# Shares.
_INCOMPLETE, _ENDS_SOON, _PASSED_ON = 0.22, 0.4, 0.1
_SUPPORTED = (3_000, 3_000, 3_000, 2_500, 3_500)
_OLD, _NEW = 1979, 2012
_YOUNG = timedelta(days=75)


def word_of(title: str) -> str:
    """Return the broker's word for the kind of home in a card's title, "" for none."""
    word = title.removeprefix("Suche ").partition(" ")[0]
    return word if word in _KINDS else ""


def kind_of(word: str) -> PropertyKind | None:
    """Return what a broker's word means."""
    return _KINDS[word].kind if word else None


class Builder:
    """Makes the properties of owners."""

    def __init__(self, hours: Hours, rng: Random, kinds: Sequence[DocumentKind]) -> None:
        self._hours, self._rng, self._kinds = hours, rng, kinds

    def of(
        self,
        life: Life,
        owner: ContactId,
        *,
        reserved: bool,
        tipster: ContactId | None,
        partner: ContactId | None,
    ) -> PropertyFields:
        """Return the property of an owner's card; `reserved`: a buyer of ours holds it."""
        rng, card = self._rng, life.card.fields
        word = word_of(card.title)
        where = spot(card.place)
        kind = _KINDS[word or "EFH"]
        north, east = scattered(rng, where)
        known = where.latitude > 0
        fields = PropertyFields(
            line=card.object_line,
            place=card.place,
            external_no=f"FR-{life.number + 1_001}" if life.reached("staging") else "",
            kind=kind.kind,
            use=Use.INVESTMENT if kind.kind is PropertyKind.APARTMENT_BUILDING else Use.LIVING,
            status=self._status(life, reserved=reserved),
            street=street(rng),
            postcode=where.postcode,
            city=where.city,
            district=where.district,
            latitude=north if known else None,
            longitude=east if known else None,
            address_released=rng.random() < 0.3,  # noqa: PLR2004 -- most owners do not want it
            owner=owner,
        )
        fields = self._measured(fields, kind, card.object_line)
        fields = replace(fields, energy=self._energy(life, fields), mandate=self._mandate(life))
        fields = self._priced(life, fields, tipster, partner)
        return replace(
            fields,
            documents=papers(life, fields, self._kinds, self._hours, rng),
            publications=publications(life, self._hours, rng),
        )

    def _status(self, life: Life, *, reserved: bool) -> PropertyStatus:
        if life.won:
            return PropertyStatus.SOLD
        if life.last.left is Left.LOST:
            known = life.reached("staging")
            return PropertyStatus.WITHDRAWN if known else PropertyStatus.PREPARING
        if reserved or life.reached("transaction"):
            return PropertyStatus.RESERVED
        on_market = life.reached("marketing")
        return PropertyStatus.ACTIVE if on_market else PropertyStatus.PREPARING

    def _measured(self, fields: PropertyFields, kind: _Kind, line: str) -> PropertyFields:
        rng = self._rng
        found = _SIZE.search(line)
        size = int(found[1]) if found else rng.randint(kind.least, kind.most)
        area = size * _FLATS if fields.kind is PropertyKind.APARTMENT_BUILDING else size
        year = rng.choice(
            (rng.randint(1904, 1938), rng.randint(1952, 1989), rng.randint(1990, 2021))
        )
        return replace(
            fields,
            living_area=float(area),
            plot_area=float(rng.randrange(*kind.plot)) if kind.plot[1] else None,
            rooms=max(1.5, round(area / kind.metres_per_room * 2) / 2),
            floor=rng.randrange(5) if fields.kind is PropertyKind.FLAT else None,
            year_built=year,
            condition=self._condition(year),
            features=self._features(fields.kind),
            available_from=self._hours.today + timedelta(days=rng.randrange(20, 200))
            if rng.random() < 0.6  # noqa: PLR2004
            else None,
        )

    def _condition(self, year: int) -> Condition:
        if year >= _NEW:
            return self._rng.choice((Condition.NEW, Condition.WELL_KEPT))
        if year < _OLD:
            return self._rng.choice(
                (Condition.MODERNISED, Condition.WELL_KEPT, Condition.NEEDS_WORK)
            )
        return self._rng.choice((Condition.WELL_KEPT, Condition.WELL_KEPT, Condition.MODERNISED))

    def _features(self, kind: PropertyKind | None) -> tuple[Feature, ...]:
        rng = self._rng
        found = [f for f in _INSIDE if rng.random() < 0.6]  # noqa: PLR2004
        if kind is PropertyKind.FLAT:
            found += [Feature.BALCONY] if rng.random() < 0.8 else []  # noqa: PLR2004
            found += [Feature.LIFT] if rng.random() < 0.4 else []  # noqa: PLR2004
            found += [Feature.STEP_FREE] if rng.random() < 0.2 else []  # noqa: PLR2004
            found.append(Feature.PARKING if rng.random() < 0.6 else Feature.CELLAR)  # noqa: PLR2004
        else:
            found += [Feature.GARDEN, Feature.GARAGE if rng.random() < 0.6 else Feature.PARKING]  # noqa: PLR2004
            found += [Feature.FIREPLACE] if rng.random() < 0.3 else []  # noqa: PLR2004
        return tuple(f for f in Feature if f in found)

    def _energy(self, life: Life, fields: PropertyFields) -> Energy:
        """Return the certificate; some are incomplete although the ad is out."""
        rng, year = self._rng, fields.year_built or _OLD
        if not life.reached("staging"):
            return Energy()
        if year < 1930 and rng.random() < 0.1:  # noqa: PLR2004 -- a monument needs none
            return Energy(EnergyKind.EXEMPT)
        needs = 215 - 1.9 * max(0, year - 1930) if year < 2005 else 62  # noqa: PLR2004
        value = round(max(24.0, needs * rng.uniform(0.75, 1.2)), 1)
        energy = Energy(
            kind=EnergyKind.DEMAND if year < 1978 else EnergyKind.CONSUMPTION,  # noqa: PLR2004
            value=value,
            source=rng.choice(_HEATING) if year < _NEW else "Wärmepumpe",
            energy_class=class_of(value),
            valid_to=self._hours.today + timedelta(days=rng.randrange(-40, 3_300)),
        )
        early = not life.reached("marketing")
        if rng.random() < (0.5 if early else _INCOMPLETE) and not life.won:
            return rng.choice(
                (replace(energy, energy_class=""), replace(energy, value=None), Energy())
            )
        return energy

    def _mandate(self, life: Life) -> Mandate:
        rng = self._rng
        signed = life.passed("acquisition")
        if signed is None:
            return Mandate()
        since = self._hours.date_of(signed)
        until = since + timedelta(days=rng.choice((180, 180, 270, 365)))
        if life.live and not life.won:
            today = self._hours.today
            soon = today - since > _YOUNG and rng.random() < _ENDS_SOON
            if soon or until < today + timedelta(days=25):
                # One that would have run out was extended.
                until = today + timedelta(days=rng.randint(*((25, 60) if soon else (70, 200))))
        kinds = (MandateType.EXCLUSIVE, MandateType.QUALIFIED, MandateType.SIMPLE)
        return Mandate(rng.choices(kinds, (60, 25, 15))[0], since, until, rng.choice((14, 30)))

    def _priced(
        self,
        life: Life,
        fields: PropertyFields,
        tipster: ContactId | None,
        partner: ContactId | None,
    ) -> PropertyFields:
        """Return the fields with the price that brings about what the card is worth."""
        rng = self._rng
        rate = rng.choice(_SUPPORTED)
        left = _WHOLE - (_TIPSTER if tipster else 0) - (_PARTNER if partner else 0)
        exact = life.card.fields.value_cents * _WHOLE * _WHOLE / (rate * left)
        price = max(_STEP_CENTS, round(exact / _STEP_CENTS) * _STEP_CENTS)
        agreed = price if life.reached("transaction") or fields.status in _AGREED else None
        asked = price
        if agreed:
            asked = round(price / rng.uniform(0.94, 1.0) / _STEP_CENTS / 5) * 5 * _STEP_CENTS
        model = CommissionModel.SPLIT_656C
        if fields.kind is PropertyKind.APARTMENT_BUILDING:
            model = CommissionModel.FREE
        elif rng.random() < _PASSED_ON:
            model = CommissionModel.PASSED_ON_656D
        # Before the contract is signed nobody has chosen a model yet.
        chosen = fields.mandate.since is not None or rng.random() < 0.3  # noqa: PLR2004
        commission = Commission(
            model=model if chosen else None,
            owner_rate=rate,
            buyer_rate=rate,
            tipster=tipster,
            tipster_fee_kind=TipsterFeeKind.PCT_OF_COMMISSION if tipster else None,
            tipster_fee=_TIPSTER if tipster else 0,
            partner=partner,
            partner_share=_PARTNER if partner else 0,
        )
        return replace(
            fields,
            price_cents=max(asked, price),
            agreed_price_cents=agreed,
            commission=commission,
        )


_AGREED = (PropertyStatus.RESERVED, PropertyStatus.SOLD)


def worth(fields: PropertyFields, side: Side) -> int:
    """Return what a card counts of the sale, as the program computes it."""
    found = calculated(fields, side)
    assert found is not None, "the price and both rates are known"
    return found.value_cents
