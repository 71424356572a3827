"""The map walked by keyboard and mouse, opened, and edited where it stands."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from kanban_app.domain.ids import StageId
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import LaneKey, shown
from kanban_app.domain.map_sheet import Place, Point
from kanban_app.ui import formats
from kanban_app.ui.maps.drawn.layout import PAD
from kanban_app.ui.maps.drawn.paint import head_name, name_face, name_room
from kanban_app.ui.maps.drawn.runs import LINE
from kanban_app.ui.maps.drawn.words import stage_name
from kanban_app.ui.maps.grid import Spot
from kanban_app.ui.maps.screen import MapsScreen
from kanban_app.ui.maps.signs import head_tip, opener_of, plan_link
from kanban_app.ui.maps.tips import tip_of
from tests.ui.maps.sheets import a_column, a_sheet

START, MIDDLE = Place(StageId(1)), Place(StageId(2))


@pytest.fixture
def screen(qtbot):
    formats.set_language("en")
    made = MapsScreen()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.show_sheet(a_sheet(), writable=True)
    made.view.setFocus()
    qtbot.waitExposed(made)
    return made


def spot(screen):
    return screen.view.current.spot


def go(screen, lane, place=START):
    screen.view.go_to(screen.view.grid.find(Spot(lane, place)))


def centre(screen, lane, place=START) -> QPoint:
    return screen.view.area_of(screen.view.grid.find(Spot(lane, place))).center()


def press(qtbot, screen, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(screen.view, key, modifier)


def test_arrows_walk_from_cell_to_cell(screen, qtbot):
    go(screen, "question")
    press(qtbot, screen, Qt.Key.Key_Right)
    assert spot(screen) == Spot("question", MIDDLE)
    press(qtbot, screen, Qt.Key.Key_Down)
    assert spot(screen) == Spot("goal", MIDDLE)
    press(qtbot, screen, Qt.Key.Key_Up)
    press(qtbot, screen, Qt.Key.Key_Up)
    assert spot(screen) == Spot("", MIDDLE)


def test_plus_opens_a_stage_into_its_parts_and_closes_it_again(screen, qtbot):
    go(screen, "quotes", MIDDLE)
    press(qtbot, screen, Qt.Key.Key_Plus)
    places = [box.column.place.path for box in screen.view.grid.rows[1]]
    assert places == ["ad", "visit", "offer"]
    assert spot(screen).place.stage == MIDDLE.stage
    press(qtbot, screen, Qt.Key.Key_Minus)
    assert len(screen.view.grid.rows[0]) == 3
    assert screen.view.grid.heads == 1


def test_a_click_on_the_sign_opens_a_stage(screen, qtbot):
    head = screen.view.grid.find(Spot("", MIDDLE))
    sign = opener_of(head, screen.view.grid.layout).area.center().toPoint() + QPoint(16, 0)
    with qtbot.waitSignal(screen.toggled):
        qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    assert screen.view.opened == {MIDDLE}


def test_a_click_on_the_name_of_a_stage_opens_and_closes_it(screen, qtbot):
    def click_name() -> None:
        head = screen.view.area_of(screen.view.grid.find(Spot("", MIDDLE)))
        place = head.topLeft() + QPoint(PAD + 4, PAD + 4)
        qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click_name()
    assert screen.view.opened == {MIDDLE}
    click_name()
    assert screen.view.opened == set()


def test_the_plan_is_a_click_away_from_the_curves(screen, qtbot):
    box = screen.view.grid.find(Spot(LaneKey.EXPERIENCE, MIDDLE))
    moved = QPointF(screen.view.area_of(box).topLeft()) - box.area.topLeft()
    link = (plan_link(box).center() + moved).toPoint()
    with qtbot.waitSignal(screen.plan_wanted) as asked:
        qtbot.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=link)
    assert asked.args[0].column.place == MIDDLE
    assert plan_link(screen.view.grid.find(Spot(LaneKey.GOAL, MIDDLE))) is None


def test_a_long_name_ends_before_the_sign_that_opens_its_stage(screen):
    long = a_column(1, "Geringe Leistungsbereitschaft in voller Laenge", parts=(a_column(9, "A"),))
    columns = [a_column(number, "Short", parts=(a_column(9, "A"),)) for number in range(2, 9)]
    screen.show_sheet(a_sheet(long, *columns), writable=True)
    layout = screen.view.grid.layout

    heads = screen.view.grid.rows[0]
    for head in heads:
        column, sign = head.column, opener_of(head, layout).area
        room = name_room(column, head.area.width(), layout.look)
        shown = name_face(column, layout.look.tokens).fitted(stage_name(column), room)
        right = name_face(column, layout.look.tokens).width(shown)
        assert head.area.left() + PAD + right <= sign.left()
        assert sign.right() <= head.area.right() - PAD + 0.01
    name, does = head_tip(heads[0], layout).splitlines()
    assert name == "Geringe Leistungsbereitschaft in voller Laenge"
    assert head_tip(heads[1], layout) == does == "Click: open into sub-stages"


def test_parts_stand_for_themselves_only_where_they_say_something_of_their_own(screen):
    screen.view.toggle(MIDDLE)
    rows = {row[0].lane.key: row for row in screen.view.grid.rows[screen.view.grid.heads :]}
    assert len(rows["customer_does"]) == 5
    assert len(rows["question"]) == 3


def test_the_editor_says_which_key_keeps_what_is_typed(screen, qtbot):
    for lane, told in (("customer_does", "Enter: new line"), ("question", "Enter keeps")):
        go(screen, lane)
        press(qtbot, screen, Qt.Key.Key_Return)
        assert screen.editing.editor.hint.text().startswith(told)
        qtbot.keyClick(screen.editing.editor, Qt.Key.Key_Escape)


def test_enter_edits_a_cell_and_leaving_it_stores_its_lines(screen, qtbot):
    go(screen, "customer_does")
    press(qtbot, screen, Qt.Key.Key_Return)
    editor = screen.editing.editor
    assert editor.toPlainText() == "Reads\nAsks"
    editor.setPlainText("Reads\n\n Calls ")
    with qtbot.waitSignal(screen.edited) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (edit,) = told.args
    assert (edit.place, edit.lane.key, edit.lines) == (START, "customer_does", ("Reads", "Calls"))
    screen.editing.settle(stored=True)
    assert editor.isHidden()


def test_a_cell_that_grew_is_in_sight_when_the_map_says_it(screen, qtbot):
    screen.resize(1100, 420)
    last = screen.view.grid.layout.rows[-1].lane.key
    press(qtbot, screen, Qt.Key.Key_End)
    go(screen, last)
    press(qtbot, screen, Qt.Key.Key_Return)
    screen.editing.editor.setPlainText("Why? " * 60)
    with qtbot.waitSignal(screen.edited):
        qtbot.keyClick(
            screen.editing.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    screen.editing.settle(stored=True)
    longer = a_column(1, "Start", cells={last: (Item("Why? " * 400),)})
    screen.show_sheet(a_sheet(longer), writable=True)
    cell = screen.view.area_of(screen.view.current)
    assert cell.height() > 60
    assert cell.bottom() <= screen.view.viewport().height() + 1


def test_an_item_with_a_line_break_is_one_line(screen, qtbot):
    cells = {"customer_does": (Item("Reads\nall of it"), Item("Asks"))}
    screen.show_sheet(a_sheet(a_column(1, "Start", cells=cells)), writable=True)
    go(screen, "customer_does")
    press(qtbot, screen, Qt.Key.Key_Return)
    assert screen.editing.editor.lines == ("Reads all of it", "Asks")


def test_what_was_refused_stays_typed(screen, qtbot):
    go(screen, "customer_does")
    press(qtbot, screen, Qt.Key.Key_F2)
    editor = screen.editing.editor
    editor.setPlainText("Half")
    with qtbot.waitSignal(screen.edited):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    screen.editing.settle(stored=False)
    assert editor.isVisible()
    assert not editor.isReadOnly()
    assert editor.toPlainText() == "Half"


def test_escape_leaves_a_cell_as_it_was(screen, qtbot):
    go(screen, "customer_does")
    press(qtbot, screen, Qt.Key.Key_Return)
    screen.editing.editor.setPlainText("Other")
    with qtbot.assertNotEmitted(screen.edited):
        qtbot.keyClick(screen.editing.editor, Qt.Key.Key_Escape)
    assert screen.editing.editor.isHidden()


def test_unchanged_text_is_not_stored(screen, qtbot):
    go(screen, "customer_does")
    press(qtbot, screen, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(screen.edited):
        qtbot.keyClick(
            screen.editing.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert screen.editing.editor.isHidden()


def test_tab_stores_and_goes_on_to_the_next_cell(screen, qtbot):
    go(screen, "customer_does")
    press(qtbot, screen, Qt.Key.Key_Return)
    screen.editing.editor.setPlainText("Other")
    with qtbot.waitSignal(screen.edited):
        qtbot.keyClick(screen.editing.editor, Qt.Key.Key_Tab)
    screen.editing.settle(stored=True)
    assert spot(screen) == Spot("customer_does", MIDDLE)
    assert screen.editing.editor.isVisible()


def test_a_text_of_one_line_is_stored_by_enter(screen, qtbot):
    go(screen, "question")
    press(qtbot, screen, Qt.Key.Key_Return)
    screen.editing.editor.setPlainText("What?")
    with qtbot.waitSignal(screen.edited) as told:
        qtbot.keyClick(screen.editing.editor, Qt.Key.Key_Return)
    assert told.args[0].lines == ("What?",)


def test_a_role_is_typed_by_its_name_and_told_by_its_key(screen, qtbot):
    go(screen, "hat")
    press(qtbot, screen, Qt.Key.Key_Return)
    assert screen.editing.editor.toPlainText() == "Sales role"
    screen.editing.editor.setPlainText("Client care role")
    with qtbot.waitSignal(screen.edited) as told:
        qtbot.keyClick(screen.editing.editor, Qt.Key.Key_Return)
    assert told.args[0].lines == ("service",)


def test_a_past_day_is_for_looking_only(screen, qtbot):
    screen.show_sheet(a_sheet(), writable=False)
    go(screen, "customer_does")
    with qtbot.waitSignal(screen.refused):
        press(qtbot, screen, Qt.Key.Key_Return)
    assert screen.editing.editor.isHidden()


def test_a_double_click_edits_the_cell_under_it(screen, qtbot):
    go(screen, "customer_does")
    at = centre(screen, "customer_does", MIDDLE)
    qtbot.mouseDClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert screen.editing.active
    assert screen.editing.editor.geometry().contains(at)


def test_alt_with_an_arrow_moves_a_row(screen, qtbot):
    go(screen, "goal")
    with qtbot.waitSignal(screen.lane_moved) as told:
        press(qtbot, screen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told.args[0] == ("goal", "question")
    with qtbot.waitSignal(screen.lane_moved) as told:
        press(qtbot, screen, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told.args[0] == ("goal", "supporting")


def test_a_row_is_dragged_by_its_name(screen, qtbot):
    view = screen.view.viewport()
    goal = QPoint(40, centre(screen, "goal").y())
    above = QPoint(40, centre(screen, "question").y() - 10)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=goal)
    qtbot.mouseMove(view, above)
    with qtbot.waitSignal(screen.lane_moved) as told:
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=above)
    assert told.args[0] == ("goal", "question")


def test_the_map_scrolls_under_a_row_that_is_dragged_to_its_edge(screen, qtbot):
    screen.resize(1100, 420)
    view, bar = screen.view.viewport(), screen.view.verticalScrollBar()
    last = screen.view.grid.layout.rows[-1].lane.key
    qtbot.mousePress(
        view, Qt.MouseButton.LeftButton, pos=QPoint(40, centre(screen, "question").y())
    )
    edge = QPoint(40, view.height() - 4)
    qtbot.mouseMove(view, edge)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    with qtbot.waitSignal(screen.lane_moved) as told:
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=edge)
    assert told.args[0].key == "question"
    assert told.args[0].before in (last, None)


def test_a_cell_says_what_stands_in_it(screen):
    go(screen, "customer_does")
    assert screen.view.accessibleName() == "Start, Client does: Reads; Asks"
    go(screen, "experience")
    assert screen.view.accessibleName() == "Start, Experience: Feeling: +0.5 (n = 9)"


def test_the_table_says_the_same(screen, qtbot):
    qtbot.keyClick(screen.view, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    table = screen.table
    assert table.isVisible()
    assert [table.horizontalHeaderItem(i).text().split("\n")[0] for i in range(3)] == [
        "Start", "Middle", "End",
    ]  # fmt: skip
    rows = [table.verticalHeaderItem(i).text() for i in range(table.rowCount())]
    assert table.item(rows.index("Client does"), 0).text() == "Reads\nAsks"


def test_the_table_is_wide_enough_for_its_words_and_says_what_is_empty(screen, qtbot):
    long = a_column(1, "Start", cells={"customer_does": (Item("Reads a lot " * 30),)})
    screen.show_sheet(a_sheet(long, a_column(2, "Middle", cells={})), writable=True)
    screen.show_table(shown=True)
    table = screen.table
    rows = [table.verticalHeaderItem(i).text() for i in range(table.rowCount())]
    does, ideas = rows.index("Client does"), rows.index("Ideas")
    assert table.rowHeight(does) >= 2 * LINE + 2 * PAD
    assert sum(table.columnWidth(i) for i in range(2)) > table.viewport().width() - 4
    role = Qt.ItemDataRole.AccessibleTextRole
    assert table.item(ideas, 0).data(role) == "empty"
    assert table.item(does, 0).data(role) is None
    assert table.accessibleName() == "Journey map: Owner"


def test_a_part_says_in_the_table_only_what_it_says_on_the_map(screen):
    point = a_column(2, "Call")._replace(place=Place(MIDDLE.stage, "", "Call"), parts=())
    screen.show_sheet(a_sheet(a_column(2, "Middle", parts=(point,))), writable=True)
    screen.view.toggle(MIDDLE)
    screen.show_table(shown=True)
    table = screen.table
    rows = [table.verticalHeaderItem(i).text() for i in range(table.rowCount())]
    assert table.horizontalHeaderItem(1).text() == "\u203a Call"
    assert table.item(rows.index("Client does"), 1).text() == ""
    assert table.item(rows.index("Experience"), 1).text().startswith("Feeling")


def test_few_ratings_have_no_mean_in_words_either(screen):
    few = a_column(1, "Start")
    few = few._replace(experience=few.experience._replace(emotion=Point(1.0, 4)))
    screen.show_sheet(a_sheet(few), writable=True)
    go(screen, "experience")
    assert screen.view.accessibleName() == "Start, Experience: Feeling: n = 4, too few"


def test_hidden_rows_are_not_shown(screen):
    sheet = a_sheet()
    lanes = shown(sheet.lanes, LaneKey.QUESTION, hidden=True)
    screen.show_sheet(sheet._replace(lanes=lanes), writable=True)
    assert "question" not in {row.lane.key for row in screen.view.grid.layout.rows}


def test_a_sub_stage_opens_into_its_own_and_is_closed_by_the_first_of_them(screen):
    inner = tuple(
        a_column(2, name)._replace(place=MIDDLE._replace(path=f"ad/{name.lower()}"), parts=())
        for name in ("Draft", "Online")
    )
    ad = a_column(2, "Ad")._replace(place=MIDDLE._replace(path="ad"), parts=inner)
    point = a_column(2, "Call")._replace(place=Place(MIDDLE.stage, "visit", "Call"), parts=())
    visit = a_column(2, "Visit")._replace(place=MIDDLE._replace(path="visit"), parts=(point,))
    screen.show_sheet(a_sheet(a_column(2, "Middle", parts=(ad, visit))), writable=True)
    screen.view.toggle(MIDDLE)
    screen.view.toggle(ad.place)

    heads = screen.view.grid.rows[1]
    assert [box.column.name.en for box in heads] == [
        "Ad \u203a Draft", "Ad \u203a Online", "Visit",
    ]  # fmt: skip
    layout = screen.view.grid.layout
    assert opener_of(heads[0], layout).place == ad.place
    assert opener_of(heads[1], layout) is None
    assert opener_of(heads[2], layout).place == visit.place
    # Where the way has no room the name alone is written; a hand on it tells all.
    narrow = layout.look
    assert head_name(heads[0].column, 400, narrow) == "Ad \u203a Draft"
    assert head_name(heads[0].column, 90, narrow) == "\u203a Draft"
    assert head_name(heads[2].column, 90, narrow) == "Visit"
    go(screen, "", inner[0].place)
    screen.view.keyPressEvent(
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    )
    assert [box.column.key for box in screen.view.grid.rows[1]] == ["ad", "visit"]


def test_a_click_on_quotes_or_on_a_point_asks_for_what_clients_said(screen, qtbot):
    view = screen.view.viewport()
    for lane in ("experience", "quotes"):
        go(screen, lane)
        with qtbot.waitSignal(screen.quotes_wanted) as told:
            qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=centre(screen, lane))
        assert told.args[0].column.place == START
    go(screen, "experience")
    beside = centre(screen, "experience") + QPoint(60, 0)
    with qtbot.assertNotEmitted(screen.quotes_wanted):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=beside)


def test_only_what_does_not_fit_is_told_again_in_a_tip(screen):
    items = tuple(Item(f"Thing {n}") for n in range(9))
    long = a_column(1, "Start", cells={"customer_does": items, "question": (Item("Why?"),)})
    screen.show_sheet(a_sheet(long), writable=True)
    grid = screen.view.grid
    assert grid.is_cut(grid.find(Spot("customer_does", START)))
    assert not grid.is_cut(grid.find(Spot("question", START)))


def test_a_cut_cell_of_a_past_day_can_be_read_whole(screen, qtbot):
    items = tuple(Item(f"Thing {n}") for n in range(9))
    screen.show_sheet(a_sheet(a_column(1, "Start", cells={"customer_does": items})), writable=False)
    go(screen, "customer_does")
    with qtbot.assertNotEmitted(screen.refused):
        press(qtbot, screen, Qt.Key.Key_Return)
    editor = screen.editing.editor
    assert (editor.isVisible(), editor.isReadOnly()) == (True, True)
    assert editor.toPlainText().splitlines()[-1] == "Thing 8"
    with qtbot.assertNotEmitted(screen.edited):
        qtbot.keyClicks(editor, "no")
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_a_tip_is_as_long_as_can_be_read_and_says_where_the_rest_is(screen):
    items = tuple(Item(f"Thing {n}") for n in range(40))
    long = a_column(1, "Start", cells={"customer_does": items, "question": (Item("Why " * 900),)})
    screen.show_sheet(a_sheet(long), writable=True)
    view = screen.view
    boxes = (view.grid.find(Spot(lane, START)) for lane in ("customer_does", "question"))
    things, question = (tip_of(view.sheet, view.grid, box).split("\n") for box in boxes)
    assert things[:2] == ["Thing 0", "Thing 1"]
    assert len(things) == 13
    assert [len(line) < 610 for line in question] == [True, True]
    assert things[-1] == question[-1] == "… Enter or a double click shows everything."


def test_a_sub_stage_opens_over_its_touchpoints_where_clients_speak_of_them(screen):
    point = a_column(2, "Call")._replace(place=Place(MIDDLE.stage, "visit", "Call"), parts=())
    letter = a_column(2, "Letter")._replace(place=Place(MIDDLE.stage, "visit", "Letter"), parts=())
    visit = a_column(2, "Visit")._replace(
        place=MIDDLE._replace(path="visit"), parts=(point, letter)
    )
    screen.show_sheet(a_sheet(a_column(2, "Middle", parts=(visit,))), writable=True)
    screen.view.toggle(MIDDLE)
    screen.view.toggle(visit.place)

    rows = {row[0].lane.key: row for row in screen.view.grid.rows[screen.view.grid.heads :]}
    assert [box.column.place for box in rows["experience"]] == [point.place, letter.place]
    assert [box.column.place for box in rows["customer_does"]] == [visit.place]
    assert [box.column.place for box in rows["question"]] == [MIDDLE]
    first = screen.view.grid.rows[1][0]
    assert opener_of(first, screen.view.grid.layout).place == visit.place


def test_a_letter_on_a_cell_begins_to_edit_it_and_is_no_shortcut(screen, qtbot):
    shortcut = QShortcut(QKeySequence("N"), screen)
    go(screen, "question")
    with qtbot.assertNotEmitted(shortcut.activated):
        press(qtbot, screen, Qt.Key.Key_N)
    editor = screen.editing.editor
    assert editor.toPlainText() == "n"
    qtbot.keyClicks(editor, "ew?")
    with qtbot.waitSignal(screen.edited) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args[0].lines == ("new?",)
    screen.editing.settle(stored=True)


def test_in_a_cell_of_several_texts_a_letter_begins_another_one(screen, qtbot):
    go(screen, "customer_does")
    before = [i.text("en") for i in screen.view.current.column.cells["customer_does"]]
    assert before
    press(qtbot, screen, Qt.Key.Key_X)
    assert list(screen.editing.editor.lines) == [*before, "x"]
    with qtbot.assertNotEmitted(screen.edited):
        qtbot.keyClick(screen.editing.editor, Qt.Key.Key_Escape)


@pytest.mark.parametrize("lane", ["quotes", "experience", "metrics_out", ""])
def test_where_nothing_can_be_typed_a_letter_is_a_shortcut(screen, qtbot, lane):
    shortcut = QShortcut(QKeySequence("N"), screen)
    go(screen, lane)
    with qtbot.waitSignal(shortcut.activated):
        press(qtbot, screen, Qt.Key.Key_N)
    assert not screen.editing.active


def test_on_a_past_day_a_letter_edits_nothing(screen, qtbot):
    screen.show_sheet(a_sheet(), writable=False)
    go(screen, "question")
    press(qtbot, screen, Qt.Key.Key_N)
    assert not screen.editing.active
