"""Towns by name and by place: what a broker types is found, and nothing is guessed."""

import pytest

from kanban_app.domain.gazetteer import Gazetteer, Town, read_regions, read_towns
from kanban_app.domain.property import PropertyFields

TOWNS = """# name;qualifier;latitude;longitude;people;also
Köln;;50.9333;6.9500;1024621;
Frankfurt am Main;;50.1155;8.6842;650000;
Halle (Saale);;51.4817;11.9795;234107;
Freiburg;;47.9959;7.8522;237460;im Breisgau
Nippes;;50.9654;6.9531;114400;
Frankfurt (Oder);;52.3471;14.5506;51691;
Neustadt an der Weinstraße;;49.3501;8.1389;53892;
Neustadt am Rübenberge;;52.5046;9.4587;45000;
Sankt Georgen im Schwarzwald;;48.1242;8.3300;13173;
Gundelfingen;Baden-Württemberg;48.0425;7.8657;11500;
Gundelfingen;Bayern;48.5535;10.3722;7900;an der Donau
Haslach im Kinzigtal;;48.2777;8.0894;7000;
Staufen;AG;47.3820;8.1668;2424;
Halle;Nordrhein-Westfalen;52.0601;8.3608;21393;(Westf.) (Westfalen)
Lindau;;47.5460;9.6843;25000;(Bodensee)
"""
REGIONS = "791;47.9959;7.8522\n792;47.9750;7.7870\n507;50.9333;6.9500\n894;48.6000;10.4000\n"


@pytest.fixture(scope="module")
def towns() -> Gazetteer:
    return Gazetteer(read_towns(TOWNS), read_regions(REGIONS))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Köln", "Köln"),
        ("koeln", "Köln"),
        ("KÖLN-SÜLZ", "Köln"),
        ("Freiburg im Breisgau", "Freiburg"),
        ("Frankfurt", "Frankfurt am Main"),
        ("Frankfurt/Oder", "Frankfurt (Oder)"),
        ("Halle", "Halle (Saale)"),
        ("St. Georgen", "Sankt Georgen im Schwarzwald"),
        ("gundelfingen bayern", "Gundelfingen (Bayern)"),
        ("Gundelfingen a. d. Donau", "Gundelfingen (Bayern)"),
        ("Freiburg i. Br.", "Freiburg"),
        ("Freiburg-Haslach", "Freiburg"),
        ("Halle (Westf.)", "Halle (Nordrhein-Westfalen)"),
        ("Halle/Saale", "Halle (Saale)"),
        ("Lindau (Bodensee)", "Lindau"),
    ],
)
def test_a_town_is_found_as_brokers_write_it(towns, typed, meant):
    assert towns.one(typed).label == meant


@pytest.mark.parametrize(
    "typed", ["", "  ", "Neustadt", "Gundelfingen", "Kön", "79100", "…", "Lindau Harz", "Köln Sülz"]
)
def test_what_is_unknown_or_could_be_several_stays_open(towns, typed):
    assert towns.one(typed) is None


def test_the_largest_towns_are_offered_first(towns):
    assert [town.label for town in towns.starting("neu", 5)] == [
        "Neustadt an der Weinstraße",
        "Neustadt am Rübenberge",
    ]
    assert [town.label for town in towns.starting("fr", 2)] == ["Frankfurt am Main", "Freiburg"]
    assert towns.starting("xy", 5) == []


def test_a_middle_has_the_name_of_its_town(towns):
    assert towns.at(47.99592, 7.85218) == Town(
        "Freiburg", "", 47.9959, 7.8522, 237460, "im Breisgau"
    )
    assert towns.at(47.99, 7.85) is None


def spot(towns, **fields):
    found = towns.located(PropertyFields(**fields))
    if found.latitude is None or found.longitude is None:
        return None
    town = towns.at(found.latitude, found.longitude)
    return town.label if town else (found.latitude, found.longitude)


def test_a_property_lies_in_the_middle_of_its_town(towns):
    assert spot(towns, city="Freiburg") == "Freiburg"
    assert spot(towns, place="Freiburg-Wiehre") == "Freiburg"
    assert spot(towns, place="79117 Freiburg") == "Freiburg"
    assert spot(towns) is None


def test_its_own_degrees_come_first(towns):
    assert spot(towns, city="Köln", latitude=50.9, longitude=6.9) == (50.9, 6.9)


def test_the_postcode_says_which_town_of_a_name_it_is(towns):
    assert spot(towns, city="Gundelfingen", postcode="79194") == "Gundelfingen (Baden-Württemberg)"
    assert spot(towns, city="Gundelfingen", postcode="89423") == "Gundelfingen (Bayern)"
    # The only Staufen that is known lies 60 km away: the one of this postcode is not known.
    assert spot(towns, city="Staufen", postcode="79219") is None
    # Postcodes of other countries, or no longer given out, say nothing.
    assert spot(towns, city="Köln", postcode="5000") == "Köln"


def test_a_district_counts_only_near_its_town(towns):
    assert spot(towns, city="Köln", postcode="50733", district="Nippes") == "Nippes"
    # Haslach in the Kinzig valley is 36 km from Freiburg and no district of it.
    assert spot(towns, city="Freiburg", postcode="79115", district="Haslach") == "Freiburg"
