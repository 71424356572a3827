"""The lemniscate is Bernoulli's: its length, the places of its stages, and its directions."""

from itertools import pairwise
from math import hypot

import pytest

from kanban_app.ui.wheel import curve

# Flow notes 4.4: the nodes of the right lobe for a = 1, in the order of travel.
RIGHT = [(0.158, -0.151), (0.541, -0.348), (0.931, -0.204), (0.931, 0.204), (0.541, 0.348),
         (0.158, 0.151)]  # fmt: skip


def test_the_whole_way_is_as_long_as_the_notes_say():
    assert curve.length() == pytest.approx(5.244115, abs=5e-6)


def test_twelve_stages_lie_where_the_notes_say():
    found = [curve.place(s) for s in curve.nodes(6, 6)]
    left = [(-x, y) for x, y in RIGHT]
    for place, (x, y) in zip(found, [*RIGHT, *left], strict=True):
        assert (place.x, place.y) == (pytest.approx(x, abs=1e-3), pytest.approx(y, abs=1e-3))


def test_any_number_of_stages_is_spread_over_each_lobe():
    places = curve.nodes(1, 9)
    assert places[0] == pytest.approx(curve.length() / 4)
    gaps = {round(b - a, 9) for a, b in pairwise(places[1:])}
    assert len(gaps) == 1


@pytest.mark.parametrize("part", [0.01, 0.13, 0.37, 0.49, 0.51, 0.77, 0.99])
def test_every_point_lies_on_the_curve_and_looks_along_it(part):
    s = part * curve.length()
    place, ahead = curve.place(s), curve.place(s + 1e-4)
    # (x^2 + y^2)^2 = a^2 (x^2 - y^2)
    assert (place.x**2 + place.y**2) ** 2 == pytest.approx(place.x**2 - place.y**2, abs=1e-9)
    assert (ahead.x - place.x) / 1e-4 == pytest.approx(place.tx, abs=2e-3)
    assert (ahead.y - place.y) / 1e-4 == pytest.approx(place.ty, abs=2e-3)
    assert hypot(place.tx, place.ty) == pytest.approx(1)
    assert place.tx * place.nx + place.ty * place.ny == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("part", [0.1, 0.25, 0.4, 0.6, 0.75, 0.9])
def test_normals_point_out_of_the_lobe(part):
    place = curve.place(part * curve.length())
    middle = 0.6 if place.x > 0 else -0.6
    assert place.nx * (place.x - middle) + place.ny * place.y > 0


@pytest.mark.parametrize("s", [0.3, 1.234, 2.7, 4.4, 5.2])
def test_what_is_looked_up_is_what_is_worked_out(s):
    assert tuple(curve.near(s)) == pytest.approx(tuple(curve.place(s)), abs=5e-6)


def test_the_way_goes_round_and_round():
    assert curve.place(0.5 + curve.length()) == pytest.approx(curve.place(0.5))
