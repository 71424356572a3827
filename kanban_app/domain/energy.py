"""The energy certificate: what an advertisement must say of it (§ 87 GEG), and when it ran out."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from kanban_app.domain.durations import day_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.property import (
    Energy,
    EnergyKind,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
)

# Below so many kWh/(m²·a) of final energy a class reaches; H has no end (Anlage 10 GEG).
_BELOW = (
    ("A+", 30), ("A", 50), ("B", 75), ("C", 100), ("D", 130), ("E", 160), ("F", 200), ("G", 250),
)  # fmt: skip
_SHOWN = 40
# The fact that says until when a certificate is valid.
VALID_TO = "property.energy_valid_to"
CLASSES = (*(name for name, _ in _BELOW), "H")


class AdValue(StrEnum):
    """A certificate that holds, and the five values an advertisement must name of it."""

    VALID = "valid"
    KIND = "kind"
    VALUE = "value"
    SOURCE = "source"
    YEAR = "year"
    CLASS = "class"


def known_class(text: str) -> str:
    """Return the class a text means, in whatever case it is typed; "" for one there is not."""
    name = text.strip().upper()
    return name if name in CLASSES else ""


def checked_class(text: str) -> str:
    """Return a typed class as it is stored, "" for none; DomainError for one there is not."""
    name = known_class(text)
    if text.strip() and not name:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "There is no energy class “%s”. Choose one from A+ to H."),
            text.strip()[:_SHOWN],
        )
    return name


def class_of(value: float) -> str:
    """Return the class that belongs to so many kWh/(m²·a) of final energy (Anlage 10 GEG)."""
    return next((name for name, below in _BELOW if value < below), CLASSES[-1])


def fitting_class(energy: Energy) -> str:
    """Return the class that the value asks for where another one is said, "" if nothing is wrong.

    A warning, no error: certificates from before May 2014 name no class.
    """
    said = known_class(energy.energy_class)
    if not said or energy.value is None:
        return ""
    right = class_of(energy.value)
    return "" if right == said else right


def missing_in_ads(fields: PropertyFields, today: date) -> Sequence[AdValue]:
    """Return what an advertisement could not say; a plot and an exempt building need nothing.

    A certificate that has expired is none. A class is given to buildings for living only.
    """
    energy = fields.energy
    if not _is_needed(fields.kind or "", energy.kind or ""):
        return ()
    said = {
        AdValue.VALID: not has_expired(fields, today),
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


def ad_problems(fields: PropertyFields, today: date) -> Sequence[AdValue]:
    """Return what is missing in advertisements that are out already."""
    return missing_in_ads(fields, today) if is_advertised(fields) else ()


def has_expired(fields: PropertyFields, today: date) -> bool:
    """Return whether the certificate is no longer valid on a day; where none is needed none is."""
    needed = _is_needed(fields.kind or "", fields.energy.kind or "")
    return needed and _is_over(fields.energy.valid_to, today)


def is_valid(facts: Mapping[str, str], today: date) -> bool:
    """Return whether, by what is known of a card, its property has a certificate or needs none."""
    kind = facts.get("property.energy_kind", "")
    if not _is_needed(facts.get("property.kind", ""), kind):
        return True
    return bool(kind) and not _is_over(day_of(facts.get(VALID_TO, "")), today)


def _is_needed(kind: str, energy_kind: str) -> bool:
    return kind != PropertyKind.PLOT and energy_kind != EnergyKind.EXEMPT


def _is_over(until: date | None, today: date) -> bool:
    return until is not None and until < today
