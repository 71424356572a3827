"""What an advertisement must say of the energy certificate."""

from dataclasses import replace
from datetime import date

from kanban_app.domain.energy import AdValue, ad_problems, has_expired, missing_in_ads
from kanban_app.domain.property import (
    Energy,
    EnergyKind,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
)

WHOLE = PropertyFields(
    kind=PropertyKind.DETACHED,
    year_built=1974,
    energy=Energy(EnergyKind.DEMAND, 141.5, "Gas", "E", date(2031, 3, 1)),
)


def test_an_advertisement_names_five_values():
    assert missing_in_ads(WHOLE) == ()
    assert tuple(missing_in_ads(PropertyFields())) == tuple(AdValue)
    assert missing_in_ads(replace(WHOLE, year_built=None)) == (AdValue.YEAR,)
    no_source = replace(WHOLE, energy=replace(WHOLE.energy, source=" "))
    assert missing_in_ads(no_source) == (AdValue.SOURCE,)
    assert missing_in_ads(replace(WHOLE, energy=replace(WHOLE.energy, value=0.0))) == ()


def test_plots_and_exempt_buildings_name_none_and_business_has_no_class():
    assert missing_in_ads(PropertyFields(kind=PropertyKind.PLOT)) == ()
    exempt = PropertyFields(energy=Energy(EnergyKind.EXEMPT))
    assert missing_in_ads(exempt) == ()
    shop = replace(
        WHOLE, kind=PropertyKind.COMMERCIAL, energy=replace(WHOLE.energy, energy_class="")
    )
    assert missing_in_ads(shop) == ()


def test_what_is_missing_matters_once_it_is_advertised():
    quiet = replace(WHOLE, year_built=None)
    assert ad_problems(quiet) == ()
    assert ad_problems(replace(quiet, status=PropertyStatus.ACTIVE)) == (AdValue.YEAR,)
    out = Publication("portal_is24", date(2026, 7, 1))
    assert ad_problems(replace(quiet, publications=(out,))) == (AdValue.YEAR,)
    back = replace(out, withdrawn_on=date(2026, 7, 9))
    assert ad_problems(replace(quiet, publications=(back,))) == ()


def test_a_certificate_holds_to_the_end_of_its_last_day():
    assert not has_expired(WHOLE, date(2031, 3, 1))
    assert has_expired(WHOLE, date(2031, 3, 2))
    assert not has_expired(PropertyFields(), date(2031, 3, 2))
