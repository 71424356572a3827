"""Values of a card's property that a criterion asks for, as the texts they are typed in."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kanban_app.domain.property import CommissionModel, EnergyKind, MandateType, PropertyFields

PREFIX = "property."
_Set = Callable[[PropertyFields, str], PropertyFields]


def _energy_kind(fields: PropertyFields, text: str) -> PropertyFields:
    kind = EnergyKind(text) if text else None
    return replace(fields, energy=replace(fields.energy, kind=kind))


def _energy_value(fields: PropertyFields, text: str) -> PropertyFields:
    value = float(text) if text else None
    return replace(fields, energy=replace(fields.energy, value=value))


def _energy_source(fields: PropertyFields, text: str) -> PropertyFields:
    return replace(fields, energy=replace(fields.energy, source=text))


def _energy_class(fields: PropertyFields, text: str) -> PropertyFields:
    return replace(fields, energy=replace(fields.energy, energy_class=text))


def _year_built(fields: PropertyFields, text: str) -> PropertyFields:
    return replace(fields, year_built=int(float(text)) if text else None)


def _mandate_type(fields: PropertyFields, text: str) -> PropertyFields:
    mandate = MandateType(text) if text else None
    return replace(fields, mandate=replace(fields.mandate, type=mandate))


def _commission_model(fields: PropertyFields, text: str) -> PropertyFields:
    model = CommissionModel(text) if text else None
    return replace(fields, commission=replace(fields.commission, model=model))


def _agreed_price(fields: PropertyFields, text: str) -> PropertyFields:
    return replace(fields, agreed_price_cents=int(text) if text else None)


# What can be asked for with a criterion; the form of the property has everything.
_SETTERS: Mapping[str, _Set] = {
    "property.energy_kind": _energy_kind,
    "property.energy_value": _energy_value,
    "property.energy_source": _energy_source,
    "property.energy_class": _energy_class,
    "property.year_built": _year_built,
    "property.mandate_type": _mandate_type,
    "property.commission_model": _commission_model,
    "property.agreed_price": _agreed_price,
}
ASKED = frozenset(_SETTERS)


def of_property(facts: Mapping[str, str]) -> dict[str, str]:
    """Return what is known of the property among facts, as far as it can be asked for."""
    return {key: text for key, text in facts.items() if key in ASKED}


def with_values(fields: PropertyFields, values: Mapping[str, str]) -> PropertyFields:
    """Return the property with these values, "" for one that is not known any more."""
    for key, text in values.items():
        fields = _SETTERS[key](fields, text)
    return fields
