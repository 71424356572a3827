"""The shipped gazetteer knows the towns a broker names."""

import pytest

from kanban_app.domain.match_place import distance_km
from kanban_app.services.towns import gazetteer


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Hamburg", 53.55, 10.00),
        ("München", 48.14, 11.58),
        ("Köln", 50.94, 6.96),
        ("Nürnberg", 49.45, 11.08),
        ("Freiburg im Breisgau", 47.995, 7.85),
        ("Frankfurt", 50.11, 8.68),
        ("Wien", 48.21, 16.37),
        ("Zürich", 47.37, 8.54),
        ("Kirchzarten", 47.965, 7.956),
        ("Mülheim an der Ruhr", 51.43, 6.88),
    ],
)
def test_towns_lie_where_they_are(name, latitude, longitude):
    town = gazetteer().one(name)
    assert distance_km(town.latitude, town.longitude, latitude, longitude) < 5


def test_every_town_is_found_by_the_name_that_is_shown():
    towns = gazetteer()
    labels = [town.label for town in towns.starting("", 20_000)]
    assert len(labels) > 17_000
    assert all(towns.one(label).label == label for label in labels)
