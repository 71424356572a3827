"""What an advertisement must say of the energy certificate."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.energy import (
    CLASSES,
    AdValue,
    ad_problems,
    checked_class,
    class_of,
    fitting_class,
    has_expired,
    missing_in_ads,
)
from kanban_app.domain.errors import DomainError
from kanban_app.domain.property import (
    Energy,
    EnergyKind,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
)

TODAY = date(2026, 7, 15)
WHOLE = PropertyFields(
    kind=PropertyKind.DETACHED,
    year_built=1974,
    energy=Energy(EnergyKind.DEMAND, 141.5, "Gas", "E", date(2031, 3, 1)),
)


def test_an_advertisement_names_five_values():
    assert missing_in_ads(WHOLE, TODAY) == ()
    five = [value for value in AdValue if value is not AdValue.VALID]
    assert [*missing_in_ads(PropertyFields(), TODAY)] == five
    assert missing_in_ads(replace(WHOLE, year_built=None), TODAY) == (AdValue.YEAR,)
    no_source = replace(WHOLE, energy=replace(WHOLE.energy, source=" "))
    assert missing_in_ads(no_source, TODAY) == (AdValue.SOURCE,)
    assert missing_in_ads(replace(WHOLE, energy=replace(WHOLE.energy, value=0.0)), TODAY) == ()


def test_plots_and_exempt_buildings_name_none_and_business_has_no_class():
    assert missing_in_ads(PropertyFields(kind=PropertyKind.PLOT), TODAY) == ()
    exempt = PropertyFields(energy=Energy(EnergyKind.EXEMPT))
    assert missing_in_ads(exempt, TODAY) == ()
    shop = replace(
        WHOLE, kind=PropertyKind.COMMERCIAL, energy=replace(WHOLE.energy, energy_class="")
    )
    assert missing_in_ads(shop, TODAY) == ()


def test_what_is_missing_matters_once_it_is_advertised():
    quiet = replace(WHOLE, year_built=None)
    assert ad_problems(quiet, TODAY) == ()
    assert ad_problems(replace(quiet, status=PropertyStatus.ACTIVE), TODAY) == (AdValue.YEAR,)
    out = Publication("portal_is24", date(2026, 7, 1))
    assert ad_problems(replace(quiet, publications=(out,)), TODAY) == (AdValue.YEAR,)
    back = replace(out, withdrawn_on=date(2026, 7, 9))
    assert ad_problems(replace(quiet, publications=(back,)), TODAY) == ()


def test_a_certificate_holds_to_the_end_of_its_last_day():
    assert not has_expired(WHOLE, date(2031, 3, 1))
    assert has_expired(WHOLE, date(2031, 3, 2))
    assert not has_expired(PropertyFields(), date(2031, 3, 2))
    exempt = replace(WHOLE, energy=replace(WHOLE.energy, kind=EnergyKind.EXEMPT))
    assert not has_expired(exempt, date(2031, 3, 2))


def test_an_expired_certificate_is_none():
    late = replace(WHOLE, status=PropertyStatus.ACTIVE)
    assert ad_problems(late, date(2031, 3, 1)) == ()
    assert ad_problems(late, date(2031, 3, 2)) == (AdValue.VALID,)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (0, "A+"), (29.9, "A+"), (30, "A"), (49.9, "A"), (50, "B"), (74.9, "B"), (75, "C"),
        (99.9, "C"), (100, "D"), (129.9, "D"), (130, "E"), (159.9, "E"), (160, "F"), (199.9, "F"),
        (200, "G"), (249.9, "G"), (250, "H"), (900, "H"),
    ],
)  # fmt: skip
def test_classes_end_where_annex_10_says(value, name):
    assert class_of(value) == name
    assert fitting_class(Energy(value=value, energy_class=name)) == ""


def test_a_class_that_does_not_fit_its_value_is_told_with_the_one_that_does():
    assert fitting_class(Energy(value=350, energy_class="A+")) == "H"
    assert fitting_class(Energy(value=350)) == ""
    assert fitting_class(Energy(energy_class="A+")) == ""


def test_a_class_is_one_of_nine_however_it_is_typed():
    assert [checked_class(f" {name.lower()} ") for name in CLASSES] == [*CLASSES]
    assert checked_class("  ") == ""
    for odd in ("Z", "A++", "AB", "C."):
        with pytest.raises(DomainError, match="no energy class"):
            checked_class(odd)
