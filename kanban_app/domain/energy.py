"""The energy certificate: what an advertisement must say of it (§ 87 GEG), and when it ran out."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from kanban_app.domain.property import (
    EnergyKind,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
)


class AdValue(StrEnum):
    """The five values an advertisement must name if there is a certificate."""

    KIND = "kind"
    VALUE = "value"
    SOURCE = "source"
    YEAR = "year"
    CLASS = "class"


def missing_in_ads(fields: PropertyFields) -> Sequence[AdValue]:
    """Return what an advertisement could not say; a plot and an exempt building need nothing.

    A class is given to buildings for living only.
    """
    energy = fields.energy
    if energy.kind is EnergyKind.EXEMPT or fields.kind is PropertyKind.PLOT:
        return ()
    said = {
        AdValue.KIND: energy.kind is not None,
        AdValue.VALUE: energy.value is not None,
        AdValue.SOURCE: bool(energy.source.strip()),
        AdValue.YEAR: fields.year_built is not None,
        AdValue.CLASS: bool(energy.energy_class.strip()) or fields.kind is PropertyKind.COMMERCIAL,
    }
    return tuple(value for value, known in said.items() if not known)


def is_advertised(fields: PropertyFields) -> bool:
    """Return whether a property is on the market: active, or still on some portal."""
    on_portal = any(p.published_on and not p.withdrawn_on for p in fields.publications)
    return fields.status is PropertyStatus.ACTIVE or on_portal


def ad_problems(fields: PropertyFields) -> Sequence[AdValue]:
    """Return what is missing in advertisements that are out already."""
    return missing_in_ads(fields) if is_advertised(fields) else ()


def has_expired(fields: PropertyFields, today: date) -> bool:
    """Return whether the certificate is no longer valid on a day."""
    until = fields.energy.valid_to
    return until is not None and until < today
