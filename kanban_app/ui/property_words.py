"""What kinds, states and other alternatives of a property are called."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.energy import AdValue
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.property import (
    CommissionModel,
    Condition,
    DocumentState,
    EnergyKind,
    Feature,
    MandateType,
    Marketing,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    TipsterFeeKind,
    Use,
)
from kanban_app.domain.property_names import title
from kanban_app.ui import formats
from kanban_app.ui.theme import Tone

DOT = " · "
_WORDS: dict[StrEnum, str] = {
    PropertyKind.FLAT: QT_TRANSLATE_NOOP("property_words", "Flat"),
    PropertyKind.DETACHED: QT_TRANSLATE_NOOP("property_words", "Detached house"),
    PropertyKind.SEMI_DETACHED: QT_TRANSLATE_NOOP("property_words", "Semi-detached house"),
    PropertyKind.TERRACED: QT_TRANSLATE_NOOP("property_words", "Terraced house"),
    PropertyKind.TWO_FAMILY: QT_TRANSLATE_NOOP("property_words", "Two-family house"),
    PropertyKind.APARTMENT_BUILDING: QT_TRANSLATE_NOOP("property_words", "Apartment building"),
    PropertyKind.PLOT: QT_TRANSLATE_NOOP("property_words", "Plot of land"),
    PropertyKind.COMMERCIAL: QT_TRANSLATE_NOOP("property_words", "Commercial property"),
    PropertyKind.OTHER: QT_TRANSLATE_NOOP("property_words", "Other property"),
    PropertyStatus.PREPARING: QT_TRANSLATE_NOOP("property_words", "in preparation"),
    PropertyStatus.ACTIVE: QT_TRANSLATE_NOOP("property_words", "active"),
    PropertyStatus.RESERVED: QT_TRANSLATE_NOOP("property_words", "reserved"),
    PropertyStatus.SOLD: QT_TRANSLATE_NOOP("property_words", "sold"),
    PropertyStatus.WITHDRAWN: QT_TRANSLATE_NOOP("property_words", "withdrawn"),
    Use.LIVING: QT_TRANSLATE_NOOP("property_words", "Living"),
    Use.BUSINESS: QT_TRANSLATE_NOOP("property_words", "Business"),
    Use.INVESTMENT: QT_TRANSLATE_NOOP("property_words", "Investment"),
    Marketing.SALE: QT_TRANSLATE_NOOP("property_words", "For sale"),
    Marketing.RENT: QT_TRANSLATE_NOOP("property_words", "To let"),
    Condition.NEW: QT_TRANSLATE_NOOP("property_words", "New"),
    Condition.MODERNISED: QT_TRANSLATE_NOOP("property_words", "Modernised"),
    Condition.WELL_KEPT: QT_TRANSLATE_NOOP("property_words", "Well kept"),
    Condition.NEEDS_WORK: QT_TRANSLATE_NOOP("property_words", "Needs work"),
    Condition.SHELL: QT_TRANSLATE_NOOP("property_words", "Shell"),
    Feature.BALCONY: QT_TRANSLATE_NOOP("property_words", "Balcony or terrace"),
    Feature.GARDEN: QT_TRANSLATE_NOOP("property_words", "Garden"),
    Feature.LIFT: QT_TRANSLATE_NOOP("property_words", "Lift"),
    Feature.STEP_FREE: QT_TRANSLATE_NOOP("property_words", "Step-free"),
    Feature.GARAGE: QT_TRANSLATE_NOOP("property_words", "Garage"),
    Feature.PARKING: QT_TRANSLATE_NOOP("property_words", "Parking space"),
    Feature.CELLAR: QT_TRANSLATE_NOOP("property_words", "Cellar"),
    Feature.FITTED_KITCHEN: QT_TRANSLATE_NOOP("property_words", "Fitted kitchen"),
    Feature.GUEST_TOILET: QT_TRANSLATE_NOOP("property_words", "Guest toilet"),
    Feature.FIREPLACE: QT_TRANSLATE_NOOP("property_words", "Fireplace"),
    Feature.VACANT: QT_TRANSLATE_NOOP("property_words", "Vacant"),
    Feature.MONUMENT: QT_TRANSLATE_NOOP("property_words", "Listed building"),
    EnergyKind.DEMAND: QT_TRANSLATE_NOOP("property_words", "Demand certificate"),
    EnergyKind.CONSUMPTION: QT_TRANSLATE_NOOP("property_words", "Consumption certificate"),
    EnergyKind.EXEMPT: QT_TRANSLATE_NOOP("property_words", "None needed"),
    MandateType.SIMPLE: QT_TRANSLATE_NOOP("property_words", "Simple mandate"),
    MandateType.EXCLUSIVE: QT_TRANSLATE_NOOP("property_words", "Exclusive mandate"),
    MandateType.QUALIFIED: QT_TRANSLATE_NOOP("property_words", "Qualified exclusive mandate"),
    CommissionModel.SPLIT_656C: QT_TRANSLATE_NOOP("property_words", "Equal halves (§ 656c)"),
    CommissionModel.PASSED_ON_656D: QT_TRANSLATE_NOOP("property_words", "Passed on (§ 656d)"),
    CommissionModel.OWNER_ONLY: QT_TRANSLATE_NOOP("property_words", "Owner pays all"),
    CommissionModel.BUYER_ONLY: QT_TRANSLATE_NOOP("property_words", "Buyer’s search mandate"),
    CommissionModel.FREE: QT_TRANSLATE_NOOP("property_words", "Freely agreed"),
    TipsterFeeKind.PCT_OF_PRICE: QT_TRANSLATE_NOOP("property_words", "% of the price"),
    TipsterFeeKind.PCT_OF_COMMISSION: QT_TRANSLATE_NOOP("property_words", "% of the commission"),
    TipsterFeeKind.FIXED: QT_TRANSLATE_NOOP("property_words", "fixed amount"),
    DocumentState.MISSING: QT_TRANSLATE_NOOP("property_words", "missing"),
    DocumentState.REQUESTED: QT_TRANSLATE_NOOP("property_words", "requested"),
    DocumentState.PRESENT: QT_TRANSLATE_NOOP("property_words", "present"),
    AdValue.VALID: QT_TRANSLATE_NOOP("property_words", "valid certificate"),
    AdValue.KIND: QT_TRANSLATE_NOOP("property_words", "kind of certificate"),
    AdValue.VALUE: QT_TRANSLATE_NOOP("property_words", "energy value"),
    AdValue.SOURCE: QT_TRANSLATE_NOOP("property_words", "main energy source"),
    AdValue.YEAR: QT_TRANSLATE_NOOP("property_words", "year of construction"),
    AdValue.CLASS: QT_TRANSLATE_NOOP("property_words", "energy class"),
}
_TONES: dict[PropertyStatus, Tone] = {
    PropertyStatus.ACTIVE: "good",
    PropertyStatus.RESERVED: "warn",
}


def word(value: StrEnum) -> str:
    """Return what an alternative is called in the language in force."""
    return QCoreApplication.translate("property_words", _WORDS[value])


def property_name(fields: PropertyFields) -> str:
    """Return what a property is called in lists, in the language in force."""
    return title(fields, formats.language())


def tone_of(status: PropertyStatus) -> Tone:
    """Return the tone a status is said in; the word says the same."""
    return _TONES.get(status, "text_2")
