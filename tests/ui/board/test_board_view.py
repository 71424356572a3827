"""The board as a whole: keyboard, selection, folding, and everything it asks for."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Names
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.board.card_text import Pace
from kanban_app.ui.board.column import Column
from kanban_app.ui.board.metrics import FRAME, Density
from kanban_app.ui.board.requests import ColumnChange, MoveRequest, QuickAddRequest, Selection
from kanban_app.ui.widgets.card_mime import mime_of
from tests.ui.board.builders import AFTER, LEADS, NOW, STAGING, a_card, a_journey, a_reading, cards

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def board(qtbot) -> BoardView:
    view = BoardView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_journeys([a_journey()])
    view.set_now(NOW)
    view.column(LEADS).show_cards(cards(1, 2, 3, 4, stage=LEADS))
    view.column(STAGING).show_cards(cards(11, 12, 13))
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    return view


@pytest.fixture
def moves(board) -> list[MoveRequest]:
    heard: list[MoveRequest] = []
    board.move_requested.connect(heard.append)
    return heard


def press(board: BoardView, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, keys or Qt.KeyboardModifier.NoModifier)


def click(column: Column, row: int, keys: Qt.KeyboardModifier | None = None) -> None:
    view = column.view
    place = view.visualRect(view.cards.index_of(row)).center()
    modifier = keys or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def focused(board: BoardView) -> CardId | None:
    return next((c.view.current_id for c in board.columns if c.view.hasFocus()), None)


def drop_on(column: Column, place: QPoint, ids: list[int]) -> None:
    mime = mime_of([CardId(i) for i in ids])
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    column.dragEnterEvent(QDragEnterEvent(place, action, mime, button, none))
    column.dragMoveEvent(QDragMoveEvent(place, action, mime, button, none))
    column.dropEvent(QDropEvent(QPointF(place), action, mime, button, none))


# Keyboard ------------------------------------------------------------------------------------


def test_up_and_down_walk_within_a_column_and_select_nothing(board):
    board.focus_card(CardId(1))
    press(board, Qt.Key.Key_Down)
    assert focused(board) == 2
    press(board, Qt.Key.Key_End)
    assert focused(board) == 4
    press(board, Qt.Key.Key_Home)
    assert focused(board) == 1
    assert board.selected_ids == ()


def test_left_and_right_keep_the_height(board):
    board.focus_card(CardId(2))
    press(board, Qt.Key.Key_Right)
    assert focused(board) == 12
    press(board, Qt.Key.Key_Left)
    assert focused(board) == 2


def test_from_a_long_column_the_nearest_card_is_taken(board):
    board.focus_card(CardId(4))
    press(board, Qt.Key.Key_Right)
    assert focused(board) == 13


def test_an_empty_column_takes_the_keyboard_too(board):
    board.focus_card(CardId(11))
    press(board, Qt.Key.Key_Right)
    assert board.column(AFTER).view.hasFocus()


def test_at_the_edge_of_the_board_nothing_happens(board):
    board.focus_card(CardId(1))
    press(board, Qt.Key.Key_Left)
    assert focused(board) == 1


def test_control_right_asks_to_move_to_the_next_stage_at_the_same_height(board, moves):
    board.focus_card(CardId(2))
    press(board, Qt.Key.Key_Right, CONTROL)
    assert moves == [MoveRequest((CardId(2),), STAGING, CardId(12))]


def test_control_down_asks_to_reorder(board, moves):
    board.focus_card(CardId(11))
    press(board, Qt.Key.Key_Down, CONTROL)
    press(board, Qt.Key.Key_Up, CONTROL)
    assert moves == [MoveRequest((CardId(11),), STAGING, CardId(13))]


def test_control_moves_take_all_selected_cards_along(board, moves):
    board.select([CardId(1), CardId(13)])
    board.focus_card(CardId(1))
    press(board, Qt.Key.Key_Right, CONTROL)
    assert moves == [MoveRequest((CardId(1), CardId(13)), STAGING, CardId(11))]


def test_enter_opens_the_card(board, qtbot):
    board.focus_card(CardId(12))
    with qtbot.waitSignal(board.open_requested, check_params_cb=lambda r: r.card_id == 12):
        press(board, Qt.Key.Key_Return)


def test_space_selects_and_escape_ends_the_selection(board):
    board.focus_card(CardId(12))
    press(board, Qt.Key.Key_Space)
    board.focus_card(CardId(1))
    press(board, Qt.Key.Key_Space)
    assert board.selected_ids == (1, 12)
    press(board, Qt.Key.Key_Space)
    assert board.selected_ids == (12,)
    board.focus_card(CardId(12))
    press(board, Qt.Key.Key_Escape)
    assert board.selected_ids == ()


def test_shift_selects_a_range(board):
    board.focus_card(CardId(1))
    press(board, Qt.Key.Key_Down, SHIFT)
    assert board.selected_ids == (1, 2)


def test_a_range_begins_where_the_arrows_have_walked_to(board):
    board.focus_card(CardId(1))
    press(board, Qt.Key.Key_Down)
    press(board, Qt.Key.Key_Down, SHIFT)
    press(board, Qt.Key.Key_Down, SHIFT)
    assert board.selected_ids == (2, 3, 4)


def test_a_new_lead_begins_where_the_journey_does_wherever_the_keyboard_is(board):
    click(board.column(STAGING), 1)
    board.open_quick_add()
    assert board.column(LEADS).quick_add.isVisible()
    assert not board.column(STAGING).quick_add.isVisible()


def test_an_empty_column_of_a_stage_without_a_question_says_how_a_card_comes_there(board):
    journey = a_journey()
    bare = [s._replace(question=Names("", "")) for s in journey.stages]
    board.show_journeys([journey._replace(stages=tuple(bare))])
    assert "press +" in board.column(AFTER).view.accessibleDescription()


def test_plus_opens_the_quick_add_line_and_it_stays_open(board, qtbot):
    board.focus_card(CardId(11))
    press(board, Qt.Key.Key_Plus)
    line = board.column(STAGING).quick_add
    assert line.isVisible()
    line.setText("  Müller, ETW Denzlingen ")
    wanted = QuickAddRequest(STAGING, "Müller, ETW Denzlingen")
    with qtbot.waitSignal(board.quick_add_requested, check_params_cb=lambda r: r == wanted):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.isVisible()
    assert line.text() == ""
    # Ctrl+Z takes the card back, not the name.
    assert not line.isUndoAvailable()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


# Mouse and selection -------------------------------------------------------------------------


def test_a_click_selects_only_that_card_on_the_whole_board(board):
    click(board.column(LEADS), 0)
    click(board.column(STAGING), 1)
    assert board.selected_ids == (12,)


def test_control_click_adds_over_columns(board):
    click(board.column(LEADS), 0)
    click(board.column(STAGING), 1, CONTROL)
    assert board.selected_ids == (1, 12)


def test_a_press_alone_keeps_the_selection_for_a_drag(board):
    board.select([CardId(1), CardId(12)])
    view = board.column(LEADS).view
    place = view.visualRect(view.cards.index_of(2)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert board.selected_ids == (1, 12)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert board.selected_ids == (3,)


def test_a_selection_is_told_once(board):
    heard: list[Selection] = []
    board.selection_changed.connect(heard.append)
    board.select([CardId(13), CardId(1)])
    assert heard == [Selection((CardId(1), CardId(13)))]


def test_the_selection_survives_new_contents(board):
    board.select([CardId(2), CardId(12)])
    board.column(LEADS).show_cards(cards(2, 4, stage=LEADS))
    assert board.selected_ids == (2, 12)
    board.column(LEADS).show_cards(cards(4, stage=LEADS))
    assert board.selected_ids == (12,)


def test_a_double_click_opens(board, qtbot):
    view = board.column(STAGING).view
    place = view.visualRect(view.cards.index_of(0)).center()
    with qtbot.waitSignal(board.open_requested, check_params_cb=lambda r: r.card_id == 11):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_menu_is_for_all_selected_cards(board, qtbot):
    board.select([CardId(1), CardId(12)])
    view = board.column(STAGING).view
    view.focus_row(1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(board.menu_requested, check_params_cb=lambda r: r.card_ids == (1, 12)):
        view.contextMenuEvent(event)


# Drops ---------------------------------------------------------------------------------------


def test_a_drop_lands_where_the_gap_was(board, moves):
    column = board.column(STAGING)
    drop_on(column, QPoint(100, column.view.y() + 130), [1])
    assert moves == [MoveRequest((CardId(1),), STAGING, CardId(12))]
    assert column.model.gap is None


def test_a_drop_on_the_head_lands_on_top(board, moves):
    drop_on(board.column(STAGING), QPoint(100, 40), [1])
    assert moves == [MoveRequest((CardId(1),), STAGING, CardId(11))]


def test_no_gap_opens_where_the_card_already_is(board):
    column = board.column(STAGING)
    mime = mime_of([CardId(12)])
    action, button = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    place, none = QPoint(100, column.view.y() + 150), Qt.KeyboardModifier.NoModifier
    column.dragEnterEvent(QDragEnterEvent(place, action, mime, button, none))
    column.dragMoveEvent(QDragMoveEvent(place, action, mime, button, none))
    assert column.model.gap is None
    assert column.header.state.after_drop is None
    column.end_drag()


def test_a_folded_column_takes_cards_at_its_end(board, moves):
    board.lanes[0].set_plan(STAGING, collapsed=True)
    drop_on(board.column(STAGING), QPoint(20, 100), [1])
    assert moves == [MoveRequest((CardId(1),), STAGING, None)]


# Layout --------------------------------------------------------------------------------------


def test_folding_is_reported_and_restorable(board, qtbot):
    wanted = ColumnChange(STAGING, collapsed=True, width=0)
    with qtbot.waitSignal(board.column_changed, check_params_cb=lambda c: c == wanted):
        board.column(STAGING).header.collapse_requested.emit()
    assert board.column(STAGING).strip.isVisible()
    with qtbot.waitSignal(board.column_changed, check_params_cb=lambda c: not c.collapsed):
        qtbot.keyClick(board.column(STAGING).strip, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(board.column_changed):
        board.lanes[0].set_plan(STAGING, collapsed=True, width=240)


def test_a_width_is_dragged_and_reset(board, qtbot):
    lane = board.lanes[0]
    handle = lane._handles[1]
    with qtbot.waitSignal(board.column_changed, check_params_cb=lambda c: c.width == 288):
        qtbot.keyClick(handle, Qt.Key.Key_Right)
    assert lane.column_geometry()[1].width == 288
    with qtbot.waitSignal(board.column_changed, check_params_cb=lambda c: c.width == 0):
        qtbot.mouseDClick(handle, Qt.MouseButton.LeftButton)


def test_the_inspector_folds_the_side_columns_only_if_it_must(board):
    lane = board.lanes[0]
    board.set_opened(CardId(11))
    assert not any(span.collapsed for span in lane.column_geometry())
    board.resize(500, 600)
    assert [span.collapsed for span in lane.column_geometry()] == [True, False, True]
    board.focus_card(CardId(1))
    assert not lane.column_geometry()[0].collapsed
    board.set_opened(None)
    assert not any(span.collapsed for span in lane.column_geometry())


def test_the_column_of_the_opened_card_never_folds(board):
    board.resize(500, 600)
    board.set_opened(CardId(1))
    assert [s.collapsed for s in board.lanes[0].column_geometry()] == [False, False, True]
    assert board.lanes[0].scroll_x == 0
    board.column(AFTER).show_cards(cards(21, stage=AFTER))
    board.set_opened(CardId(21))
    last = board.column(AFTER)
    assert last.mapTo(board, QPoint()).x() + last.width() <= board.width() + FRAME
    board.set_opened(CardId(11))
    assert [s.collapsed for s in board.lanes[0].column_geometry()] == [True, False, True]


def test_for_the_column_of_the_opened_card_the_farthest_other_one_folds(board):
    board.resize(400, 600)
    board.set_opened(CardId(1))
    assert [s.collapsed for s in board.lanes[0].column_geometry()] == [False, True, True]


def test_a_column_that_cards_are_typed_into_never_folds(board):
    board.resize(500, 600)
    board.open_quick_add(LEADS)
    board.set_opened(CardId(11))
    assert [s.collapsed for s in board.lanes[0].column_geometry()] == [False, False, True]
    assert board.column(LEADS).quick_add.isVisible()


def test_columns_stand_where_the_lane_says(board):
    for column, span in zip(board.columns, board.lanes[0].column_geometry(), strict=True):
        assert column.header.mapTo(board, QPoint()).x() == span.x
        assert column.header.width() == span.width


def test_two_journeys_have_titles_and_keep_their_cards(board):
    board.show_journeys([a_journey(), a_journey(2, 11)])
    assert [lane.title.isVisible() for lane in board.lanes] == [True, True]
    assert len(board.column(LEADS).model.cards) == 4
    board.show_journeys([a_journey()])
    assert not board.lanes[0].title.isVisible()
    assert [lane.journey.id for lane in board.lanes] == [JourneyId(1)]


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_lane_folds_to_its_title(board, qtbot):
    board.show_journeys([a_journey(), a_journey(2, 11)])
    with qtbot.waitSignal(board.fold_changed, check_params_cb=lambda f: f.folded):
        board.lanes[0].title.click()
    assert not board.column(LEADS).isVisible()


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_folded_lane_opens_when_it_is_the_only_one(board, qtbot):
    board.show_journeys([a_journey(), a_journey(2, 11)])
    board.lanes[0].title.click()
    board.show_journeys([a_journey()])
    qtbot.waitUntil(lambda: board.lanes[0].height() == board.height())
    assert board.column(LEADS).isVisible()


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_card_in_a_folded_lane_is_brought_into_sight(board):
    board.show_journeys([a_journey(), a_journey(2, 11)])
    board.lanes[0].title.click()
    board.focus_card(CardId(1))
    assert board.column(LEADS).isVisible()
    assert focused(board) == CardId(1)


def test_the_footer_counts_what_lies_below_and_pages(board, qtbot):
    column = board.column(LEADS)
    column.show_cards([a_card(i, stage=LEADS) for i in range(1, 21)])
    QApplication.processEvents()
    assert column.footer.isVisible()
    assert column.view.below() == 16
    qtbot.mouseClick(column.footer, Qt.MouseButton.LeftButton)
    assert column.view.below() == 12
    for _ in range(3):
        column.view.page_down()
    assert column.view.below() == 0
    column.view.page_down()
    assert column.view.below() == 16


def test_a_short_column_has_no_footer(board):
    assert not board.column(STAGING).footer.isVisible()


# Accessibility and painting --------------------------------------------------------------------


def test_screen_readers_find_stages_and_cards(board):
    view = board.column(STAGING).view
    assert view.accessibleName() == "Stage Staging, 3 card(s)"
    interface = QAccessible.queryAccessibleInterface(view)
    texts = [interface.child(i).text(QAccessible.Text.Name) for i in range(interface.childCount())]
    assert any(text.startswith("Person 11, EFH 142 m² Denzlingen") for text in texts)


def test_the_count_is_spoken_without_the_gap(board):
    column = board.column(STAGING)
    column.model.set_gap(1)
    assert column.view.accessibleName() == "Stage Staging, 3 card(s)"


def test_an_empty_column_asks_its_question(board):
    assert board.column(AFTER).view.accessibleDescription().endswith("After Sales?")
    board.column(AFTER).show_cards([], filtered=True)
    assert board.column(AFTER).view.accessibleDescription() == "No card matches"


@pytest.mark.parametrize("density", list(Density))
def test_every_state_of_a_card_paints(board, density):
    board.set_density(density)
    many = [
        a_card(1, parked_until="2026-09-01", stage=LEADS),
        a_card(2, waiting_on="bank", waiting_note="Darlehen", stage=LEADS),
        a_card(3, tags="Erbe\neilig\n" + "lang" * 30, stage=LEADS),
        a_card(4, "N" * 300, value_cents=0, object_line="", place="", stage=LEADS),
        a_card(5, expected_close="2026-09-30", entered=NOW, stage=LEADS),
    ]
    column = board.column(LEADS)
    column.show_cards(many)
    column.view.set_pace(Pace(86_400 * 5, 86_400 * 10))
    column.header.show_reading(a_reading())
    board.select([CardId(2), CardId(3)])
    board.set_opened(CardId(4))
    board.set_filter_text("person frei")
    board.focus_card(CardId(5))
    board.halo(CardId(5))
    column.view.set_sources(frozenset({CardId(1)}))
    column.model.set_gap(2)
    first = board.grab().toImage()
    # The second time cards come from their pictures and must look the same.
    column.view.viewport().repaint()
    column.view.viewport().repaint()
    board.column(LEADS).view.halo.stop()
    assert board.grab().toImage().size() == first.size()


def test_a_card_painted_from_its_picture_looks_the_same(board):
    view = board.column(STAGING).view
    view.delegate.forget()
    first = view.grab().toImage()
    second = view.grab().toImage()
    third = view.grab().toImage()
    assert first == second == third


def test_a_card_that_changed_is_painted_anew(board):
    column = board.column(STAGING)
    before = column.view.grab().toImage()
    column.view.grab()
    column.model.replace(a_card(11, "Ganz anders"))
    assert column.view.grab().toImage() != before


def test_a_pace_that_shifts_repaints_only_when_a_card_in_sight_changes_tempo(board):
    view = board.column(LEADS).view
    view.set_pace(Pace(86_400 * 100, 86_400 * 200))
    view.grab()
    delegate = view.delegate
    assert not delegate.set_pace(Pace(86_400 * 101, 86_400 * 201))
    assert delegate.set_pace(Pace(86_400 * 1, 86_400 * 2))
    shown = view.grab().toImage()
    delegate.forget()
    assert shown == view.grab().toImage()
