"""Where the cells and their parts lie."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from kanban_app.ui.charts import geometry
from kanban_app.ui.charts.cells import Segment, cells_of, scale_of
from tests.ui.charts.builders import a_journey, a_reading, a_stage_reading, columns_of


def placed_cells(journey, reading, folded=()):
    cells = {(c.journey_id, c.stage_id): c for c in cells_of(journey, reading)}
    placed = geometry.place(cells, tuple(columns_of(journey, folded=folded)))
    return placed, scale_of(reading, cells.values())


def test_every_cell_stands_exactly_under_its_column():
    journey = a_journey()
    placed, _ = placed_cells(journey, a_reading(journey))
    assert [(p.x, p.width) for p in placed] == [(16 + 224 * i, 216) for i in range(6)]


def test_a_folded_column_has_no_cell_and_the_others_move_up():
    journey = a_journey()
    placed, _ = placed_cells(journey, a_reading(journey), folded=(0, 5))
    assert [p.x for p in placed] == [64 + 224 * i for i in range(4)]


def test_the_docked_cell_is_as_high_as_specified():
    journey = a_journey()
    placed, _ = placed_cells(journey, a_reading(journey))
    assert placed[0].bottom == 16 + 4 + 44 + 14 + 20 + 20


def test_the_highest_bar_fills_the_plot_on_a_shared_scale():
    journey = a_journey()
    high = a_stage_reading(throughput=(6,) + (0,) * 11)
    placed, scale = placed_cells(journey, a_reading(journey, high))
    plot = geometry.plot_rect(placed[1].throughput)
    assert scale.top == 6
    assert geometry.bar_rect(plot, scale, 0, 6).height() == plot.height()
    assert geometry.bar_rect(plot, scale, 0, 3).height() == plot.height() / 2
    assert geometry.bar_rect(plot, scale, 0, 3).width() == 12


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.floats(40, 400))
def test_segments_touch_and_stay_inside_the_track(advanced, lost, undecided, width):
    journey = a_journey()
    reading = a_stage_reading(cohort=advanced + lost + undecided, advanced=advanced, lost=lost)
    cell = cells_of(journey, a_reading(journey, reading))[0]
    track = QRectF(10, 0, width, 9)
    parts = geometry.segment_rects(track, cell)
    left = track.left()
    for _, rect in parts:
        assert abs(rect.left() - left) < 1e-6
        left = rect.right()
    assert left <= track.right() + 1e-6
    if not cell.few:
        assert abs(left - track.right()) < 1e-6


@given(st.floats(0, 500), st.floats(0, 80), st.floats(3, 300), st.floats(3, 60))
def test_hatching_never_leaves_its_box(x, y, width, height):
    box = QRectF(x, y, width, height).adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    for line in geometry.hatch(QRectF(x, y, width, height)):
        assert box.contains(line.p1())
        assert box.contains(line.p2())


def test_pointing_at_a_bar_a_segment_and_between_the_cells():
    journey = a_journey()
    placed, scale = placed_cells(journey, a_reading(journey))
    assert geometry.hit(placed, scale, QPointF(16 + 18 * 5 + 9, 40)).period == 5
    on_lost = geometry.hit(placed, scale, QPointF(16 + 216 * 0.5, 94))
    assert on_lost.segment is Segment.LOST
    assert geometry.hit(placed, scale, QPointF(16 + 215, 94)).segment is Segment.UNDECIDED
    assert geometry.hit(placed, scale, QPointF(16 + 218, 94)) is None
    assert geometry.hit(placed, scale, QPointF(5, 40)) is None


def test_bars_that_are_not_drawn_are_not_there_for_the_mouse():
    journey = a_journey()
    cells = {(c.journey_id, c.stage_id): c for c in cells_of(journey, a_reading(journey))}
    placed = geometry.place(cells, tuple(columns_of(journey)), 0.0)
    _, scale = placed_cells(journey, a_reading(journey))
    heights = [placed[0].top + y for y in range(geometry.LABEL)]
    assert {geometry.hit(placed, scale, QPointF(16 + 100, y)) for y in heights} == {None}


def test_two_journeys_are_stacked_without_bars():
    one, two = a_journey(1), a_journey(2, "Käufer")
    cells = {(c.journey_id, c.stage_id): c for j in (one, two) for c in cells_of(j, a_reading(j))}
    placed = geometry.place(cells, tuple(columns_of(one) + columns_of(two)), 0.0)
    assert {p.plot for p in placed} == {0}
    assert placed[6].top >= placed[0].bottom
    assert placed[6].x == placed[0].x
