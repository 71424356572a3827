"""The sheet beside a card that has gone on: when it comes, what it asks, what comes of it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kanban_app.domain.activity import ActivityKind
from kanban_app.domain.changes import OpKind
from kanban_app.domain.journey import Names
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Place
from kanban_app.services.criteria import Said
from kanban_app.ui import formats
from kanban_app.ui.board.requests import Selection
from kanban_app.ui.criteria.exit_sheet import WIDTH
from kanban_app.ui.criteria.words import progress
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.panes import Panes
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.painting import SHADOW_REACH
from tests.ui.links.rooms import _ended, a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("de")
        made.card = made.small.add("Sommer", "staging")
        made.other = made.small.add("Winter", "staging")
        made.load()
        yield made


@pytest.fixture
def link(room, qtbot):
    made = ExitLink(room.shell, room.desk, room.worker)
    made.inspector = InspectorLink(room.shell, room.desk, room.worker)
    made.panes = Panes(room.shell, made.inspector, made.sheet)
    room.show(qtbot)
    return made


def move(room, stage: str, *cards, journey: str = "owner") -> None:
    target = room.small.stage(stage, journey).id
    room.shell.presenter.move(cards or (room.card,), target, None)


def undo(room) -> None:
    presenter = room.shell.presenter
    finish(_ended(presenter.apply(room.desk.undo.undo, turned=True, undone=True)))


def ticks(room) -> set[str]:
    return set(room.small.store.criteria.of_card(room.card))


def test_a_card_that_goes_on_is_asked_about_after_it_has_moved(room, link):
    move(room, "marketing")
    assert room.small.titles("marketing") == ["Sommer"]
    assert link.sheet.isVisible()
    assert [row.rule for row in link.sheet.rows] == [
        "staging.documents", "staging.energy", "staging.media", "staging.approval",
    ]  # fmt: skip
    assert "Sommer" in link.sheet.sentence.text()
    assert link.sheet.client.rating.survey is not None


def test_it_stands_beside_the_card_and_never_over_it(room, link):
    for stage in ("marketing", "transaction", "after_sales"):
        move(room, stage)
        card = link._place_of(room.card)
        edge = SHADOW_REACH
        box = link.sheet.geometry().adjusted(edge, edge, -edge, -edge)
        shown = box.translated(room.shell.window.mapToGlobal(room.shell.window.rect().topLeft()))
        assert not shown.intersects(card), stage
        assert shown.width() == WIDTH
        board = room.shell.window.board
        assert shown.bottom() < board.mapToGlobal(board.rect().bottomLeft()).y() - 40
        assert room.shell.window.rect().contains(box)


def test_the_keyboard_stays_with_the_card(room, link):
    move(room, "marketing")
    assert room.shell.window.board.focused_id == room.card
    assert not link.sheet.isAncestorOf(QApplication.focusWidget())


def test_f6_goes_into_the_sheet_and_esc_closes_it_without_an_answer(room, link):
    move(room, "marketing")
    QTest.keyClick(room.shell.window, Qt.Key.Key_F6)
    assert link.sheet.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert link.sheet.isHidden()
    assert ticks(room) == set()
    assert room.desk.undo.state().undo.kind is OpKind.MOVE


def test_what_was_said_counts_however_the_sheet_is_left(room, link):
    for how in (link.sheet.cross.click, link.sheet.later_button.click, link.close):
        move(room, "marketing")
        next(r for r in link.sheet.rows if r.rule == "staging.documents").box.click()
        how()
        assert link.sheet.isHidden()
        assert ticks(room) == {"staging.documents"}
        while room.small.titles("marketing"):
            undo(room)


def test_what_was_said_of_a_move_that_is_undone_is_forgotten(room, link):
    move(room, "marketing")
    next(r for r in link.sheet.rows if r.rule == "staging.documents").box.click()
    undo(room)
    assert link.sheet.isHidden()
    assert ticks(room) == set()
    assert room.desk.undo.state().redo.kind is OpKind.MOVE


def test_esc_on_the_board_closes_the_sheet_first(room, link):
    move(room, "marketing")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert link.sheet.isHidden()


def test_what_is_said_is_one_operation_beside_the_move(room, link):
    move(room, "marketing")
    sheet = link.sheet
    rows = {row.rule: row for row in sheet.rows}
    rows["staging.documents"].box.click()
    QTest.keyClicks(rows["staging.approval"].fields[0].editor.line, "11.07.2026")
    assert rows["staging.approval"].box.isChecked()
    sheet.client.rating.points[4].click()
    QTest.keyClicks(sheet.client.rating.quote, "Sie besorgen ja alles selbst!")
    sheet.take_button.click()
    assert sheet.isHidden()
    assert ticks(room) == {"staging.documents", "staging.approval"}
    assert room.small.store.values.of_card(room.card)["approved_on"] == "2026-07-11"
    (survey,) = room.small.store.activities.of_card(room.card)
    assert (survey.fields.kind, survey.fields.rating, survey.fields.outcome) == (
        ActivityKind.SURVEY, 5, "5/5",
    )  # fmt: skip
    assert survey.fields.quote == "Sie besorgen ja alles selbst!"
    undo(room)
    assert ticks(room) == set()
    assert room.small.store.activities.of_card(room.card) == []
    assert room.small.titles("marketing") == ["Sommer"]


def test_a_day_ahead_is_stored_and_ticks_nothing(room, link):
    move(room, "marketing")
    row = next(r for r in link.sheet.rows if r.rule == "staging.approval")
    line = row.fields[0].editor.line
    QTest.keyClicks(line, "11.07.2026")
    assert row.box.isChecked()
    line.selectAll()
    QTest.keyClicks(line, "11.08.2026")
    assert not row.box.isChecked()
    link.sheet.take_button.click()
    assert ticks(room) == set()
    assert room.small.store.values.of_card(room.card)["approved_on"] == "2026-08-11"
    standing = next(
        s
        for s in room.desk.criteria.checklist(room.card, room.small.stage("staging").id).standings
        if s.criterion.rule == "staging.approval"
    )
    assert progress(standing, room.shell.days) == "planned 11.08.2026"


def test_a_day_that_cannot_be_read_is_not_taken(room, link):
    move(room, "marketing")
    field = next(row for row in link.sheet.rows if row.rule == "staging.approval").fields[0]
    QTest.keyClicks(field.editor.line, "bald")
    link.sheet.take_button.click()
    assert link.sheet.isVisible()
    assert field.editor.line.hasFocus()


def test_later_makes_one_task_for_the_next_working_day(room, link):
    # Today is Wednesday, 15 July 2026.
    move(room, "marketing")
    before = len(room.small.store.tasks.open_of_card(room.card))
    assert link.sheet.later_day.value == date(2026, 7, 16)
    link.sheet.later_button.click()
    assert link.sheet.isHidden()
    tasks = room.small.store.tasks.open_of_card(room.card)
    (task,) = [t for t in tasks if t.fields.title == "Complete the details: Staging"]
    assert len(tasks) == before + 1
    assert task.fields.due == date(2026, 7, 16)
    undo(room)
    assert len(room.small.store.tasks.open_of_card(room.card)) == before


def test_the_day_of_later_can_be_chosen_but_has_to_be_a_day(room, link):
    move(room, "marketing")
    link.sheet.later_day.line.selectAll()
    QTest.keyClicks(link.sheet.later_day.line, "31.02.2026")
    link.sheet.later_button.click()
    assert link.sheet.isVisible()
    assert link.sheet.later_day.line.hasFocus()
    link.sheet.later_day.line.selectAll()
    QTest.keyClicks(link.sheet.later_day.line, "24.07.2026")
    link.sheet.later_button.click()
    tasks = room.small.store.tasks.open_of_card(room.card)
    assert [t.fields.due for t in tasks if not t.fields.rule] == [date(2026, 7, 24)]


def test_several_cards_and_steps_back_are_not_asked_about(room, link):
    move(room, "marketing", room.card, room.other)
    assert link.sheet.isHidden()
    move(room, "acquisition")
    assert link.sheet.isHidden()


def test_a_complete_card_is_asked_for_the_clients_answer_only(room, link):
    rules = [s.criterion.rule for s in room.desk.criteria.checklist(room.card).missing]
    room.do(lambda: room.desk.criteria.say(room.card, Said(dict.fromkeys(rules, True))))
    move(room, "marketing")
    assert link.sheet.rows == []
    assert link.sheet.client.rating.survey is not None
    assert link.sheet.later_button.isHidden()
    rules = [s.criterion.rule for s in room.desk.criteria.checklist(room.card).missing]
    room.do(lambda: room.desk.criteria.say(room.card, Said(dict.fromkeys(rules, True))))
    # The question of Marketing comes every thirty days; who leaves it may answer as well.
    move(room, "transaction")
    assert link.sheet.client.rating.survey.scale == (0, 10)
    assert link.sheet.client.rating.quote.isVisible()
    assert not link.sheet.client.experience.opened


def test_a_stage_where_nothing_can_be_said_asks_nothing(room, link):
    stage = room.small.stage("marketing")
    told = room.small.store.stage_rests()[stage.id].items()
    rest = {key: value for key, value in told if key not in {"touchpoints", "steps", "survey"}}
    room.do(
        lambda: room.small.store.record(
            OpKind.EDIT_MAP, ("",), room.shell.clock(), lambda w: w.save_stage_rest(stage.id, rest)
        )
    )
    card = room.small.add("Lenz", "marketing")
    room.load()
    rules = [s.criterion.rule for s in room.desk.criteria.checklist(card).missing]
    room.do(lambda: room.desk.criteria.say(card, Said(dict.fromkeys(rules, True))))
    move(room, "transaction", card)
    assert link.sheet.isHidden()


def test_on_a_journey_that_asks_for_nothing_else_the_sheet_has_room_for_what_is_said(
    room, link, qtbot
):
    room.do(lambda: room.desk.templates.begin(Names("Vermietung", "Letting")))
    first = room.small.stage("first", "vermietung")
    cell = (Lane(LaneKey.TOUCHPOINTS), ("Telefon",))
    room.do(lambda: room.desk.maps.edit_cell(Place(first.id), *cell, "de"))
    card = room.small.add("Ehlers", "first", "vermietung")
    room.load()
    room.shell.choose_journey("vermietung")
    move(room, "work", card, journey="vermietung")
    assert not link.sheet.rows
    bar = link.sheet._area.verticalScrollBar()
    link.sheet.client.experience.fold.click()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert link.sheet._head.height() >= link.sheet._head.sizeHint().height()


def unfolded(room, link):
    move(room, "marketing")
    link.sheet.client.experience.fold.click()
    return link.sheet.client.experience


def test_how_it_was_is_folded_away_and_stays_as_it_was_left(room, link, qtbot):
    move(room, "marketing")
    block = link.sheet.client.experience
    assert not block.usability.isVisible()
    block.fold.click()
    assert block.usability.isVisible()
    assert block.usability.points[0].hasFocus()
    qtbot.waitUntil(lambda: block.mood.visibleRegion().boundingRect().height() > 0)
    move(room, "transaction")
    assert link.sheet.client.experience.opened
    link.sheet.client.experience.fold.click()
    move(room, "after_sales")
    assert not link.sheet.client.experience.opened


def test_how_it_was_is_stored_with_the_stage_that_was_left_in_one_operation(room, link):
    block, sheet = unfolded(room, link), link.sheet
    sheet.rows[0].box.click()
    block.usability.points[0].click()
    block.emotion.points[3].click()
    block.solving.points[2].click()
    block.touchpoint.set_value("Fototermin")
    block.mood.set_value("-1")
    sheet.client.rating.points[1].click()
    QTest.keyClicks(sheet.client.rating.quote, "Viel Papier")
    sheet.take_button.click()
    (heard,) = room.desk.voices.voices()
    assert heard.stage == room.small.stage("staging").id
    assert (heard.usability, heard.emotion, heard.solving) == (-2, 1, 0)
    assert (heard.touchpoint, heard.quote, heard.sentiment) == ("Fototermin", "Viel Papier", -1)
    assert (heard.score, heard.scale) == (2, "1-5")
    undo(room)
    assert room.desk.voices.voices() == []
    assert ticks(room) == set()
    assert room.small.titles("marketing") == ["Sommer"]


def test_a_touchpoint_chosen_in_english_is_stored_by_the_name_it_has_in_german(room, link):
    formats.set_language("en")
    block = unfolded(room, link)
    block.touchpoint.setCurrentText("Photo appointment")
    block.emotion.points[4].click()
    link.sheet.take_button.click()
    (activity,) = room.small.store.activities.of_card(room.card)
    assert (activity.fields.emotion, activity.fields.touchpoint) == (2, "Fototermin")


def test_a_rating_without_words_is_kept_and_a_touchpoint_alone_is_nothing(room, link):
    block = unfolded(room, link)
    block.touchpoint.set_value("Fototermin")
    link.sheet.take_button.click()
    assert room.small.store.activities.of_card(room.card) == []
    undo(room)
    block = unfolded_again(room, link)
    block.emotion.points[4].click()
    link.sheet.take_button.click()
    (heard,) = room.desk.voices.voices()
    assert (heard.emotion, heard.touchpoint, heard.score) == (2, "", None)


def unfolded_again(room, link):
    move(room, "marketing")
    return link.sheet.client.experience


def test_points_are_given_with_the_keyboard(room, link):
    block = unfolded(room, link)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert block.usability.point == -1
    names = [p.accessibleName() for p in block.usability.points]
    assert names[0] == "Ease of use: very bad"


def test_moving_on_asks_about_the_next_stage_instead(room, link):
    move(room, "marketing")
    move(room, "transaction")
    assert link.sheet.rows[0].rule == "marketing.buyer"


def test_undoing_the_move_closes_the_sheet(room, link):
    move(room, "marketing")
    undo(room)
    assert link.sheet.isHidden()


def test_typing_into_the_inspector_leaves_the_sheet_open(room, link):
    move(room, "marketing")
    fields = room.desk.board.detail(room.card).fields
    room.do(lambda: room.desk.board.edit(room.card, replace(fields, notes="typed")))
    assert link.sheet.isVisible()


def test_a_drag_that_begins_takes_the_sheet_away_and_none_comes_while_it_lasts(room, link):
    board = room.shell.window.board
    move(room, "marketing")
    board.drag_started.emit(Selection((room.other,)))
    assert link.sheet.isHidden()
    move(room, "transaction")
    assert link.sheet.isHidden()
    board.drag_ended.emit()
    move(room, "after_sales")
    assert link.sheet.isVisible()


def test_a_won_card_is_asked_about_too(room, link):
    move(room, "transaction")
    room.do(lambda: room.desk.board.win([room.card]))
    assert "transaction.notarised" in {row.rule for row in link.sheet.rows}


def test_ctrl_return_in_the_sheet_is_no_win(room, link):
    won = []
    QShortcut(QKeySequence("Ctrl+Return"), room.shell.window, lambda: won.append("won"))
    move(room, "marketing")
    QTest.keyClick(room.shell.window, Qt.Key.Key_F6)
    QTest.keyClick(link.sheet.rows[0].box, Qt.Key.Key_Space)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(room.shell.window.windowHandle(), Qt.Key.Key_Return, control)
    assert won == []
    assert ticks(room) == {"staging.documents"}


def test_ctrl_return_on_a_point_applies_what_was_said(room, link):
    move(room, "marketing")
    link.sheet.client.rating.points[3].click()
    link.sheet.client.rating.points[3].setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(link.sheet.client.rating.points[3], Qt.Key.Key_Return, control)
    assert link.sheet.isHidden()
    assert [v.score for v in room.desk.voices.voices()] == [4]


def test_after_an_answer_the_keyboard_is_back_on_the_card(room, link):
    move(room, "marketing")
    QTest.keyClick(room.shell.window, Qt.Key.Key_F6)
    QTest.keyClick(link.sheet.rows[0].box, Qt.Key.Key_Space)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, control)
    assert link.sheet.isHidden()
    assert room.shell.window.board.focused_id == room.card
    assert ticks(room) == {"staging.documents"}


def test_a_milestone_of_the_move_comes_first_and_one_click_says_not_yet(room, link):
    card = room.add("Lenz")
    move(room, "acquisition", card)
    move(room, "staging", card)
    (row,) = link.sheet.reached
    assert link.sheet._body.itemAt(0).widget() is row
    assert row.field.value == date(2026, 7, 15)
    reached = room.small.store.milestones
    assert [r.key for r in reached.of_card(card)] == ["mandate"]
    row.not_yet.click()
    assert reached.of_card(card) == []
    assert room.small.titles("staging").count("Lenz") == 1
    # The sheet stays for the rest of it, and the button is no more.
    assert link.sheet.isVisible()
    assert not row.not_yet.isVisible()
    room.do(room.desk.undo.undo)
    assert [r.key for r in reached.of_card(card)] == ["mandate"]


def test_a_card_that_passed_no_milestone_is_told_of_none(room, link):
    card = room.add("Lenz")
    move(room, "acquisition", card)
    assert link.sheet.isVisible()
    assert link.sheet.reached == []


def test_every_question_begins_at_its_top(room, link):
    move(room, "marketing")
    bar = link.sheet._area.verticalScrollBar()
    bar.setRange(0, 500)
    bar.setValue(500)
    move(room, "transaction")
    assert bar.value() == 0


def test_days_of_the_sheet_have_one_width(room, link, qtbot):
    card = room.small.add("Lenz", "fit", "buyer")
    room.load()
    room.shell.presenter.show_journeys(["buyer"])
    move(room, "transaction", card, journey="buyer")
    move(room, "after_sales", card, journey="buyer")
    days = [
        f.editor for row in link.sheet.rows for f in row.fields if isinstance(f.editor, DateField)
    ]
    qtbot.wait(1)
    assert len(days) >= 2
    assert max(d.width() for d in days) - min(d.width() for d in days) <= UNIT


def test_a_key_puts_it_off_without_the_mouse(room, link):
    move(room, "marketing")
    before = len(room.small.store.tasks.open_of_card(room.card))
    QTest.keyClick(room.shell.window, Qt.Key.Key_F7)
    assert link.sheet.isHidden()
    assert len(room.small.store.tasks.open_of_card(room.card)) == before + 1
    # Without a sheet it is nobody's key.
    QTest.keyClick(room.shell.window, Qt.Key.Key_F7)
    assert len(room.small.store.tasks.open_of_card(room.card)) == before + 1


@pytest.fixture
def brought(room, link):
    """Return a buyer who went on, and his owner who was brought along by Ctrl+B."""
    owner = room.small.add("Lenz", "marketing", object_line="ETW")
    buyer = room.small.add("Okafor", "fit", "buyer")
    room.load()
    room.do(lambda: room.desk.deals.link(buyer, owner))
    room.shell.presenter.show_journeys(["buyer"])
    move(room, "transaction", buyer, journey="buyer")
    offer = room.desk.deals.offer(buyer)
    assert offer is not None
    room.do(lambda: room.desk.deals.bring(offer))
    return buyer, owner


def asked(link) -> tuple[int, str] | None:
    checklist = link.sheet.checklist
    return (checklist.card, checklist.stage.key) if checklist else None


@pytest.mark.parametrize("how", ["take", "later", "esc"])
def test_who_is_brought_along_is_asked_about_after_the_first(room, link, qtbot, brought, how):
    buyer, owner = brought
    qtbot.wait(10)
    assert asked(link) == (buyer, "fit")
    if how == "take":
        link.sheet.rows[-1].box.click()
        link.sheet.take_button.click()
        assert set(room.small.store.criteria.of_card(buyer)) == {"fit.others"}
    elif how == "later":
        link.sheet.later_button.click()
        titles = [t.fields.title for t in room.small.store.tasks.open_of_card(buyer)]
        assert any(title.startswith("Complete the details") for title in titles)
    else:
        QTest.keyClick(room.shell.window.board, Qt.Key.Key_Escape)
    # His board is not shown: the sheet stands in the middle of this one.
    qtbot.waitUntil(lambda: asked(link) == (owner, "marketing"))
    assert link.sheet.isVisible()
    link.sheet.dismiss()
    qtbot.wait(10)
    assert link.sheet.isHidden()


def test_a_buyer_brought_behind_the_win_waits_for_his_owners_sheet(room, link, qtbot, brought):
    buyer, owner = brought
    room.shell.presenter.show_journeys(["owner"])
    move(room, "after_sales", owner)
    room.do(lambda: room.desk.deals.bring(room.desk.deals.offer(owner)))
    assert asked(link) == (owner, "transaction")
    link.sheet.dismiss()
    qtbot.waitUntil(lambda: asked(link) == (buyer, "transaction"))


def test_what_takes_the_first_sheet_away_takes_the_second_too(room, link, qtbot, brought):
    undo(room)
    qtbot.wait(10)
    assert link.sheet.isHidden()


def test_a_card_of_no_deal_with_it_is_asked_about_at_once(room, link, qtbot, brought):
    room.shell.presenter.show_journeys(["owner"])
    move(room, "marketing")
    move(room, "marketing", room.other)
    assert asked(link) == (room.other, "staging")
    link.sheet.dismiss()
    qtbot.wait(10)
    assert link.sheet.isHidden()


def test_over_another_screen_it_does_not_come(room, link):
    room.shell.window.add_screen("today", QWidget(), QWidget())
    room.shell.window.show_screen("today")
    move(room, "marketing")
    assert room.small.titles("marketing") == ["Sommer"]
    assert not link.sheet.isVisible()
