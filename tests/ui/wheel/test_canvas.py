"""The loop under hand and keyboard: it is walked along, opened, and cards are carried on it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui import notify
from kanban_app.ui.wheel import curve, shapes
from kanban_app.ui.wheel.canvas import WheelCanvas
from kanban_app.ui.wheel.drawing import MoveWish
from kanban_app.ui.widgets.card_mime import mime_of
from kanban_app.ui.widgets.painting import SHADOW_REACH
from tests.ui.wheel import samples
from tests.ui.wheel.guides import SampleGuide

pytestmark = pytest.mark.usefixtures("german_and_light")

_CTRL = Qt.KeyboardModifier.ControlModifier
_MOVE = Qt.DropAction.MoveAction
ERWERB, STAGING, BUYER_FIT = StageId(102), StageId(103), StageId(204)


@pytest.fixture
def still():
    before = notify.reduce_motion()
    notify.set_reduce_motion(True)
    yield
    notify.set_reduce_motion(before)


def a_canvas(qtbot, wheel=None, *, past=False) -> WheelCanvas:
    drawing = samples.a_drawing(wheel)
    made = WheelCanvas(SampleGuide(drawing, past=past))
    qtbot.addWidget(made)
    made.resize(1064, 632)
    made.show_drawing(drawing)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def at(canvas: WheelCanvas, stage: StageId) -> QPoint:
    scene, place = canvas.scene, canvas.drawing.place_of(stage)
    return scene.spots[place].at.toPoint()


def point_at(canvas: WheelCanvas, at: QPointF) -> None:
    """Move the mouse there; the real pointer of the display may be anywhere."""
    none = Qt.MouseButton.NoButton
    canvas.mouseMoveEvent(
        QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    )


def heard(signal) -> list:
    found: list = []
    signal.connect(found.append)
    return found


def test_tab_and_arrows_walk_in_the_order_of_travel(qtbot):
    canvas = a_canvas(qtbot)
    told = heard(canvas.chosen)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.selected == 106  # the owner's after-sales open the buyer's lobe
    for _ in range(2):
        QTest.keyClick(canvas, Qt.Key.Key_Tab)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    assert told == [106, 201, 202, 203, 204, 203]
    QTest.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.selected == 105
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert (canvas.selected, canvas.state.crossing) == (None, True)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert (canvas.selected, canvas.state.crossing) == (106, False)


def test_a_reader_hears_the_numbers_of_the_selected_stage(qtbot):
    canvas = a_canvas(qtbot)
    canvas.select(canvas.drawing.place_of(ERWERB))
    told = canvas.accessibleDescription()
    assert told.startswith("Erwerb, ")
    assert "19 of 36" in told
    assert "18.600\u00a0€" in told


def test_escape_lets_the_stage_go_and_is_left_to_others_then(qtbot):
    canvas = a_canvas(qtbot)
    canvas.select(3)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.selected is None


def test_a_click_selects_and_a_double_click_or_enter_opens(qtbot):
    canvas = a_canvas(qtbot)
    opened = heard(canvas.opened)
    spot = at(canvas, ERWERB)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert canvas.selected == ERWERB
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert opened == [ERWERB, ERWERB]
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert canvas.selected is None


def test_a_stage_pointed_at_tells_what_it_lost(qtbot):
    canvas = a_canvas(qtbot)
    canvas.point_at(canvas.drawing.place_of(ERWERB))
    # The mouse rests; the real pointer of the display may be anywhere.
    canvas._rest.timeout.emit()
    assert canvas.tip.isVisible()
    assert canvas.tip.tip.name == "Erwerb"
    assert canvas.tip.tip.lines[-1].text == "Nimmt Karte 10200"
    assert canvas.tip.tip.amount == "\u221218.600\u00a0€"
    canvas.point_at(None)
    assert not canvas.tip.isVisible()


def test_crossing_chords_and_what_comes_in_tell_their_numbers_when_pointed_at(qtbot):
    canvas = a_canvas(qtbot)
    scene, drawing = canvas.scene, canvas.drawing
    chord = drawing.chords[0]
    path = shapes.chord(scene.frame, scene.spots[chord.start], scene.spots[chord.end])
    inflow = drawing.inflows[0]
    for at, tip in (
        (scene.frame.centre, drawing.deals_tip),
        (path.pointAtPercent(0.5), chord.tip),
        (scene.inflow_box(inflow).center(), inflow.tip),
    ):
        assert scene.node_at(at) is None
        point_at(canvas, at)
        canvas._rest.timeout.emit()
        assert canvas.tip.isVisible()
        assert canvas.tip.tip == tip
        assert tip.lines
    canvas.point_at(None)
    assert not canvas.tip.isVisible()


def test_a_click_on_the_deals_or_enter_behind_the_last_stage_opens_them(qtbot, still):
    canvas = a_canvas(qtbot)
    asked: list[bool] = []
    canvas.deals_wanted.connect(lambda: asked.append(canvas.state.crossing))
    scene = canvas.scene
    point_at(canvas, scene.frame.centre)
    assert canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    for spot in (scene.frame.centre, scene.frame.deals_words.center()):
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert asked == [False, False]
    before = canvas.grab().toImage()
    QTest.keyClick(canvas, Qt.Key.Key_End)
    QTest.keyClick(canvas, Qt.Key.Key_Tab)
    assert canvas.accessibleDescription().startswith("13 ")
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert asked == [False, False, True]
    assert canvas.grab().toImage() != before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.state.chosen


def test_before_anything_happened_there_are_no_deals_to_open(qtbot, still):
    canvas = a_canvas(qtbot, samples.nothing())
    asked = heard(canvas.opened)
    canvas.deals_wanted.connect(lambda: asked.append(None))
    centre = canvas.scene.frame.centre.toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=centre)
    QTest.keyClick(canvas, Qt.Key.Key_End)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.selected == 106
    assert asked == []


def test_a_band_tells_its_throughput_and_where_it_leads(qtbot):
    canvas = a_canvas(qtbot)
    scene, drawing = canvas.scene, canvas.drawing
    place = drawing.place_of(ERWERB)
    middle = (scene.spots[place].s + scene.spots[place + 1].s) / 2
    at = scene.frame.point(curve.near(middle))
    assert scene.node_at(at) is None
    point_at(canvas, at)
    canvas._rest.timeout.emit()
    assert canvas.tip.tip == drawing.nodes[place].band
    assert canvas.tip.tip.name == "Erwerb"
    way, went = canvas.tip.tip.lines[:2]
    assert way.text == "→ Staging"
    assert went.text.startswith(f"{round(drawing.nodes[place].through)} ")


def test_control_and_arrow_carry_the_card_in_hand_along_its_journey(qtbot):
    canvas = a_canvas(qtbot)
    wishes = heard(canvas.move_wanted)
    canvas.select(canvas.drawing.place_of(ERWERB))
    QTest.keyClick(canvas, Qt.Key.Key_Right, _CTRL)
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    assert canvas.state.held.card == 10201
    QTest.keyClick(canvas, Qt.Key.Key_Left, _CTRL)
    assert wishes == [
        MoveWish((CardId(10200),), STAGING, follow=True),
        MoveWish((CardId(10201),), StageId(101), follow=True),
    ]


def test_no_card_is_carried_beyond_the_ends_of_a_journey(qtbot):
    canvas = a_canvas(qtbot)
    wishes = heard(canvas.move_wanted)
    for stage, key in ((StageId(106), Qt.Key.Key_Right), (StageId(201), Qt.Key.Key_Left)):
        canvas.select(canvas.drawing.place_of(stage))
        QTest.keyClick(canvas, key, _CTRL)
    assert wishes == []


def test_cards_dragged_from_a_list_snap_to_the_nearest_stage_and_are_dropped_there(qtbot):
    canvas = a_canvas(qtbot)
    wishes = heard(canvas.move_wanted)
    mime = mime_of([CardId(10205)])
    spot = QPointF(at(canvas, STAGING) + QPoint(22, -18))
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(spot.toPoint(), _MOVE, mime, left, plain)
    canvas.dragEnterEvent(enter)
    move = QDragMoveEvent(spot.toPoint(), _MOVE, mime, left, plain)
    canvas.dragMoveEvent(move)
    assert enter.isAccepted()
    assert move.isAccepted()
    foreseen = canvas.state.foreseen
    assert dict(foreseen.counts) == {canvas.drawing.place_of(ERWERB): 5, foreseen.target: 5}
    canvas.grab()
    canvas.dropEvent(QDropEvent(spot, _MOVE, mime, left, plain))
    assert wishes == [MoveWish((CardId(10205),), STAGING)]
    assert canvas.state.foreseen is None


def test_a_drop_where_the_card_stands_moves_nothing(qtbot):
    canvas = a_canvas(qtbot)
    wishes = heard(canvas.move_wanted)
    spot = QPointF(at(canvas, ERWERB))
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = mime_of([CardId(10205)])
    canvas.dropEvent(QDropEvent(spot, _MOVE, mime, left, plain))
    assert wishes == []


def test_a_day_of_the_past_takes_no_card(qtbot):
    canvas = a_canvas(qtbot, past=True)
    wishes = heard(canvas.move_wanted)
    spot = QPointF(at(canvas, STAGING))
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = mime_of([CardId(10205)])
    move = QDragMoveEvent(spot.toPoint(), _MOVE, mime, left, plain)
    canvas.dragMoveEvent(move)
    assert not move.isAccepted()
    canvas.dropEvent(QDropEvent(spot, _MOVE, mime, left, plain))
    canvas.select(canvas.drawing.place_of(ERWERB))
    QTest.keyClick(canvas, Qt.Key.Key_Right, _CTRL)
    assert wishes == []


def test_drops_flow_until_they_are_held_or_hidden(qtbot):
    canvas = a_canvas(qtbot)
    assert canvas.flow.running
    before = canvas.flow.seconds
    qtbot.waitUntil(lambda: canvas.flow.seconds > before + 0.1)
    canvas.set_paused(paused=True)
    assert not canvas.flow.running
    canvas.set_paused(paused=False)
    canvas.hide()
    assert not canvas.flow.running
    canvas.show()
    assert canvas.flow.running


def test_nothing_moves_by_itself_under_reduced_motion(qtbot, still):
    canvas = a_canvas(qtbot)
    assert not canvas.flow.running
    canvas.show_drawing(samples.a_drawing(samples.many(3)))
    assert canvas.scene.numbers.counts[0] == 66


def test_drops_flow_again_where_movement_is_allowed_again(qtbot, still):
    canvas = a_canvas(qtbot)
    assert not canvas.flow.running
    notify.set_reduce_motion(False)
    at = QPointF(30, 30)
    canvas.enterEvent(QEnterEvent(at, at, at))
    assert canvas.flow.running


def test_without_a_card_nothing_flows(qtbot):
    assert not a_canvas(qtbot, samples.nothing()).flow.running


def test_numbers_grow_into_others_and_arrive(qtbot):
    canvas = a_canvas(qtbot)
    canvas.show_drawing(samples.a_drawing(samples.many(3)))
    assert canvas.scene.numbers.counts[0] < 66
    qtbot.waitUntil(lambda: canvas.scene.numbers.counts[0] == 66, timeout=2_000)


def test_the_keyboard_is_seen_also_where_no_stage_is_selected(qtbot, still):
    canvas = a_canvas(qtbot)
    canvas.select(3)
    corner = QPoint(500, 1)
    assert canvas.grab().toImage().pixelColor(corner).name() == "#ffffff"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.grab().toImage().pixelColor(corner).name() != "#ffffff"


def test_a_click_beside_the_loop_draws_no_frame_round_it_after_keys_either(qtbot, still):
    canvas = a_canvas(qtbot)
    canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Control)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    QTest.keyClick(canvas, Qt.Key.Key_Control)
    assert canvas.selected is None
    assert canvas.grab().toImage().pixelColor(QPoint(500, 1)).name() == "#ffffff"


@pytest.mark.parametrize("size", [(1064, 632), (800, 560), (1480, 900)])
def test_what_is_told_covers_no_node(qtbot, size):
    canvas = a_canvas(qtbot)
    canvas.resize(*size)
    scene = canvas.scene
    for place in range(len(scene.spots)):
        canvas.point_at(place)
        canvas._rest.timeout.emit()
        box = canvas.tip.geometry().adjusted(*(SHADOW_REACH,) * 2, *(-SHADOW_REACH,) * 2)
        assert canvas.rect().contains(box)
        for spot in scene.spots:
            middle = spot.at.toPoint()
            assert not box.adjusted(-8, -8, 8, 8).contains(middle), (place, box, middle)
