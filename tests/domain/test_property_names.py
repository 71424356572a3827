"""A property is named after what it is, until somebody types a name."""

from dataclasses import replace

import pytest

from kanban_app.domain.property import PropertyFields, PropertyKind
from kanban_app.domain.property_names import (
    composed_line,
    composed_place,
    described,
    in_language,
    label,
    named,
    read_line,
    title,
)

NOTHING = PropertyFields()
HOUSE = PropertyFields(kind=PropertyKind.DETACHED, living_area=149, rooms=5, city="Freiburg")


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ("ETW 74 m²", "en", "Flat 74 m²"),
        ("ZFH", "en", "Two-family"),
        ("ETW 2,5 Zi. 61,25 m²", "en", "Flat 2.5 rooms 61.25 m²"),
        ("Two-family 178 m²", "de", "ZFH 178 m²"),
        ("Flat 2.5 rooms 61.25 m²", "de", "ETW 2,5 Zi. 61,25 m²"),
        ("EFH 149 m²", "de", "EFH 149 m²"),
        ("EFH mit Garten", "en", "EFH mit Garten"),
        ("Villa Sonnenschein", "en", "Villa Sonnenschein"),
        ("ETW 74 m² Haslach", "en", "ETW 74 m² Haslach"),
        ("", "en", ""),
    ],
)
def test_a_name_that_was_made_up_is_said_in_the_language_in_force(line, language, said):
    assert in_language(line, language) == said


@pytest.mark.parametrize(
    ("fields", "de", "en"),
    [
        (HOUSE, "EFH 149 m²", "House 149 m²"),
        (
            PropertyFields(kind=PropertyKind.FLAT, rooms=3, living_area=92),
            "ETW 3 Zi. 92 m²",
            "Flat 3 rooms 92 m²",
        ),
        (
            PropertyFields(kind=PropertyKind.FLAT, rooms=2.5, living_area=61.25),
            "ETW 2,5 Zi. 61,25 m²",
            "Flat 2.5 rooms 61.25 m²",
        ),
        (PropertyFields(kind=PropertyKind.PLOT, plot_area=800), "Grundstück 800 m²", "Plot 800 m²"),
        (NOTHING, "", ""),
    ],
)
def test_kind_rooms_and_area_make_a_name(fields, de, en):
    assert composed_line(fields, "de") == de
    assert composed_line(fields, "en") == en


def test_town_and_district_make_a_place():
    assert composed_place(replace(HOUSE, district="Rieselfeld")) == "Freiburg-Rieselfeld"
    assert composed_place(HOUSE) == "Freiburg"


def test_a_made_up_name_follows_what_it_was_made_of_in_any_language():
    first = named(NOTHING, HOUSE, "de")
    assert (first.line, first.place) == ("EFH 149 m²", "Freiburg")
    second = named(first, replace(first, living_area=152, city="Kirchzarten"), "en")
    assert (second.line, second.place) == ("House 152 m²", "Kirchzarten")


def test_a_typed_name_stays():
    typed = replace(HOUSE, line="Haus am See", place="See")
    assert named(NOTHING, typed, "de") == typed
    assert named(typed, replace(typed, living_area=1, city="Ulm"), "de").line == "Haus am See"


def test_a_name_that_cannot_be_made_up_anew_stays():
    made = named(NOTHING, HOUSE, "de")
    assert named(made, replace(made, kind=None), "de").line == "EFH 149 m²"


def test_a_name_tells_kind_rooms_and_area():
    flat = read_line("ETW 3 Zi. 92 m²")
    assert (flat.kind, flat.rooms, flat.living_area) == (PropertyKind.FLAT, 3, 92)
    house = read_line("Einfamilienhaus, 148,5 qm, 5-Zimmer")
    assert (house.kind, house.rooms, house.living_area) == (PropertyKind.DETACHED, 5, 148.5)
    plot = read_line("Grundstück 800 m2")
    assert (plot.kind, plot.living_area, plot.plot_area) == (PropertyKind.PLOT, None, 800)
    assert read_line("bei Müllers") == PropertyFields(line="bei Müllers")


def test_what_the_name_says_fills_what_is_not_known():
    flat = described(PropertyFields(line="ETW 3 Zi. 92 m²", rooms=4))
    assert (flat.kind, flat.rooms, flat.living_area) == (PropertyKind.FLAT, 4, 92)


def test_lists_call_it_by_its_street_unless_a_name_was_typed():
    made = named(NOTHING, replace(HOUSE, street="Parkweg 2"), "de")
    assert title(made, "de") == "EFH Parkweg 2"
    assert title(made, "en") == "House Parkweg 2"
    assert title(replace(made, line="Haus am See"), "de") == "Haus am See"
    assert title(HOUSE, "de") == "EFH 149 m²"


def test_there_is_always_something_to_call_it():
    assert label(NOTHING, "de") == "Objekt"
    assert label(PropertyFields(street="Parkweg 2"), "de") == "Parkweg 2"
    assert label(HOUSE, "de") == "EFH 149 m²"
