"""A property has one name wherever it is listed, in the language in force."""

from kanban_app.domain.property import PropertyFields, PropertyKind
from kanban_app.ui import formats
from kanban_app.ui.property_words import property_name


def test_a_property_is_called_by_kind_and_street_unless_somebody_named_it(qapp):
    house = PropertyFields("EFH 149 m²", kind=PropertyKind.DETACHED, living_area=149)
    at_home = PropertyFields(
        "EFH 149 m²", kind=PropertyKind.DETACHED, living_area=149, street="Talstraße 5"
    )
    named = PropertyFields("Villa Sonne", kind=PropertyKind.DETACHED, street="Talstraße 5")
    for language, said in (
        ("en", ["House 149 m²", "House Talstraße 5", "Villa Sonne"]),
        ("de", ["EFH 149 m²", "EFH Talstraße 5", "Villa Sonne"]),
    ):
        formats.set_language(language)
        assert [property_name(p) for p in (house, at_home, named)] == said
