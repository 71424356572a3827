"""The loop on a canvas: drawn to scale, pointed at, and with labels that never collide."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from kanban_app.ui import formats, theme
from kanban_app.ui.wheel import curve, labels, motion, shapes
from kanban_app.ui.wheel.drawing import Foreseen
from kanban_app.ui.wheel.paint import paint_wheel
from kanban_app.ui.wheel.scene import Scene, State, spur_end
from tests.ui.wheel import samples

pytestmark = pytest.mark.usefixtures("german_and_light")

DESIGNED = QSizeF(1064, 632)
WHEELS = {
    "none": samples.nothing,
    "one": samples.one_card,
    "designed": samples.a_wheel,
    "few clients": lambda: samples.a_wheel(few=True),
    "thousands": lambda: samples.many(30),
}


def a_scene(size: QSizeF = DESIGNED, name: str = "designed") -> Scene:
    return Scene.of(size, samples.a_drawing(WHEELS[name]()))


def test_at_the_designed_size_the_loop_is_as_designed():
    frame = a_scene().frame
    assert frame.a == 424
    assert frame.scale == 1
    assert frame.radius(0) == pytest.approx(132**0.5)
    assert frame.radius(3) ** 2 - frame.radius(0) ** 2 == pytest.approx(3 * frame._per_card)


def test_bands_are_as_wide_as_the_throughput_and_never_thinner_than_a_line():
    scene = a_scene()
    through = [n.through for n in scene.drawing.nodes]
    widest = max(range(12), key=through.__getitem__)
    assert scene.bands[widest] == pytest.approx(30)
    for place, width in enumerate(scene.bands):
        assert width == pytest.approx(max(1, through[place] * 30 / through[widest]))


def test_bands_ease_from_one_width_to_the_next_at_a_node():
    scene = a_scene()
    place = 2  # from the widest band to half of it
    s, reach = scene.spots[place].s, 30 / scene.frame.a
    widths = [
        shapes.width_at(scene.frame, scene.spots, scene.bands, s + reach * step / 10)
        for step in range(-10, 11)
    ]
    before, after = scene.bands[place - 1], scene.bands[place]
    assert widths[0] == pytest.approx(before)
    assert widths[10] == pytest.approx((before + after) / 2)
    assert widths[-1] == pytest.approx(after)
    assert all(a >= b for a, b in pairwise(widths))


def test_spurs_are_as_long_as_the_loss_and_point_outwards():
    scene = a_scene()
    worst = max(range(12), key=lambda i: scene.drawing.nodes[i].lost)
    assert scene.drawing.nodes[worst].name == "Erwerb"
    tip, spot = spur_end(scene, worst), scene.spots[worst]
    off = ((tip.x() - spot.at.x()) ** 2 + (tip.y() - spot.at.y()) ** 2) ** 0.5
    assert off == pytest.approx(34 + 68)
    assert tip.x() < spot.at.x()
    assert tip.y() < spot.at.y()


def test_a_node_its_name_and_its_spur_are_the_same_stage():
    scene = a_scene()
    for place, spot in enumerate(scene.spots):
        assert scene.node_at(spot.at) == place
        label = scene.labels.nodes[place]
        assert label is not None
        assert scene.node_at(label.box.center()) == place
        if scene.drawing.nodes[place].lost:
            assert scene.node_at(spur_end(scene, place)) == place
    assert scene.node_at(scene.frame.centre) is None


def test_a_card_held_between_two_nodes_goes_to_the_nearer_one():
    scene = a_scene()
    first, second = scene.spots[8].at, scene.spots[9].at
    assert scene.target_at(first * 0.6 + second * 0.4) == 8
    assert scene.target_at(first * 0.4 + second * 0.6) == 9
    assert scene.target_at(QPointF(3, 3)) is None


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", list(WHEELS))
@pytest.mark.parametrize("size", [(904, 644), (1064, 632), (1360, 632), (2160, 1172), (1400, 500)])
def test_nothing_that_is_written_covers_anything_else(size, name, language):
    formats.set_language(language)
    scene = a_scene(QSizeF(*size), name)
    boxes = [label.box for label in scene.labels.nodes if label is not None]
    boxes += [box for box in scene.labels.titles if box is not None]
    assert len(boxes) == 14
    whole = QRectF(0, 0, *size)
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other)
    for box in boxes:
        assert whole.contains(box)
        for spot in scene.spots:
            disc = QRectF(spot.at.x() - spot.r, spot.at.y() - spot.r, 2 * spot.r, 2 * spot.r)
            assert not box.intersects(disc.adjusted(3, 3, -3, -3))


def test_with_thousands_of_cards_most_labels_still_tell_their_conversion():
    # The canvas of a window of 1440 x 900 with tables and panel.
    scene = a_scene(QSizeF(1040, 633), "thousands")
    told = [label for label in scene.labels.nodes if label is not None and label.lines]
    assert len(told) >= 10
    assert all(box.height() > labels.LINE_L for box in scene.labels.titles)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_smallest_window_has_room_for_names_rates_and_titles(language):
    # The canvas of a window of 1280 x 720: one label at most is a bare name, no title is.
    formats.set_language(language)
    scene = a_scene(QSizeF(904, 644), "thousands")
    assert sum(bool(label and label.lines) for label in scene.labels.nodes) >= 11
    assert all(label.size == theme.SIZE_M for label in scene.labels.nodes if label)
    assert all(box.height() > labels.LINE_L for box in scene.labels.titles)


def test_behind_the_win_the_label_says_whose_clients_they_are():
    scene = a_scene(QSizeF(904, 644), "thousands")
    homes = [
        label.lines[0].text
        for node, label in zip(scene.drawing.nodes, scene.labels.nodes, strict=True)
        if node.clients and label is not None
    ]
    assert homes == ["Eigentümer", "Käufer"]


def test_long_names_are_broken_where_the_parts_of_a_compound_meet():
    assert labels.wrapped("Geringe Leistungsbereitschaft") == ("Geringe Leistungs-", "bereitschaft")
    assert labels.wrapped("Grundstücks\u00adverkehrs\u00adgenehmigung")[0].endswith("-")
    assert labels.wrapped("Fit") == ("Fit",)
    (only,) = labels.wrapped("Donaudampfschifffahrtskapitän")
    assert only.endswith("…")


@pytest.mark.parametrize("mode", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", list(WHEELS))
@pytest.mark.parametrize("size", [(1064, 632), (500, 300), (120, 90)])
def test_every_wheel_can_be_painted_at_every_size(size, name, mode):
    scene = a_scene(QSizeF(*size), name)
    image = QImage(*size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_wheel(painter, mode, scene, State(selected=3, hot=4))
        motion.paint_drops(painter, scene, motion.streams(scene, mode), 12.5)
    shades = {image.pixel(x, y) for x in range(0, size[0], 3) for y in range(0, size[1], 3)}
    assert len(shades) > 3


def test_drops_are_as_fast_as_cards_are():
    scene = a_scene()
    flowing = {s.band: s for s in motion.streams(scene, theme.LIGHT)}
    # Two days in the buyer's awareness is the fastest: 2.5 s; 71 days are held at 20 s.
    assert shapes.gap(scene.spots, 1) / flowing[1].speed == pytest.approx(2.5)
    assert shapes.gap(scene.spots, 7) / flowing[7].speed == pytest.approx(20)
    # 16 days take eight times as long as 2.
    assert shapes.gap(scene.spots, 4) / flowing[4].speed == pytest.approx(20)
    assert motion.count(tuple(flowing.values())) < 400


def test_a_stage_without_throughput_has_no_drops():
    scene = a_scene(name="none")
    assert motion.streams(scene, theme.LIGHT) == ()


def test_what_is_said_below_a_name_follows_the_card_that_hangs_over_the_loop():
    scene = a_scene()
    place = next(
        i
        for i, label in enumerate(scene.labels.nodes)
        if label is not None and any(li.tone == "warn" for li in label.lines)
    )
    calm = tuple(li for li in scene.drawing.nodes[place].lines if li.tone != "warn")
    box = scene.labels.nodes[place].box.toAlignedRect()

    def painted(lines) -> QImage:
        image = QImage(DESIGNED.toSize(), QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            state = State(foreseen=Foreseen((place,), place, (), (), ((place, lines),), here=True))
            paint_wheel(painter, theme.LIGHT, scene, state)
        return image.copy(box)

    assert painted(scene.drawing.nodes[place].lines) != painted(calm)


def test_every_band_is_pointed_at_on_its_whole_length_and_width_and_nowhere_else():
    scene = a_scene()
    for place, node in enumerate(scene.drawing.nodes):
        start, long = scene.spots[place].s, shapes.gap(scene.spots, place)
        for part in (0.35, 0.5, 0.65):
            s = start + long * part
            way = curve.near(s)
            half = scene.bands[place] / 2
            for out, said in ((0.0, True), (half, True), (-half, True), (half + 8, False)):
                at = scene.frame.point(way, out)
                if scene.on_crossing(at) or any(_on(scene, at)):
                    continue
                told = scene._band_at(at)
                assert (told is not None and told[0] == node.band) is said, (node.name, part, out)


def _on(scene: Scene, at: QPointF):
    for spot in scene.spots:
        yield (at - spot.at).manhattanLength() < spot.r + 40
