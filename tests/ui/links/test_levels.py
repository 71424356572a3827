"""Opening a stage: its sub-stages are a board, the stage's own board follows, and back again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.substages import Substage
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from kanban_app.ui import formats
from kanban_app.ui.board.requests import (
    FoldRequest,
    HeaderClick,
    HeaderPart,
    MoveRequest,
    QuickAddRequest,
    Step,
    Walk,
)
from kanban_app.ui.inspector.ask import LostDialog
from kanban_app.ui.journeys.remove_stage import RemoveStageDialog
from kanban_app.ui.links.cards import CardCommands
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.level_keys import LevelKeys
from kanban_app.ui.links.levels import LEVELS, LevelsLink, LevelWanted
from kanban_app.ui.links.past_reading import past_day
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.op_names import op_text
from tests.builders import standing
from tests.ui.links.rooms import _ended, a_room, finish

TIP = Qt.ItemDataRole.ToolTipRole
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
STEPS = ("Advert", "Viewing", "Offer")


def bare(column) -> str:
    """Return the name of a column without the sign that it lies beside the level."""
    return column.stage.name.text("en").strip("\u2039\u203a ")


def a_step(name: str, *steps: Substage) -> Substage:
    return Substage("", Names(name, name), steps=steps)


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        made.stage = made.small.stage("marketing").id
        first, again = a_step("First"), a_step("Again")
        # Not those of the shipped journey, whose keys would stay theirs.
        made.desk.substages.save(made.stage, ())
        made.cards = [made.small.add(name, "marketing") for name in "ABC"]
        made.desk.substages.save(
            made.stage, [a_step("Advert"), a_step("Viewing", first, again), a_step("Offer")]
        )
        made.load()
        made.inspector = InspectorLink(made.shell, made.desk, made.worker)
        made.commands = CardCommands(made.shell, made.desk, made.inspector)
        made.levels = LevelsLink(made.shell, made.desk, made.worker, made.inspector, made.commands)
        made.keys = LevelKeys(made.shell, made.levels, Screens(made.shell, {}))
        finish(made.levels.card.begin())
        yield made


def open_marketing(room, path: str = "") -> None:
    room.levels.open(LevelWanted(room.stage, path))


def columns(room) -> dict[str, list[str]]:
    """What stands in every column of the opened level, neighbours too."""
    return {
        bare(column): [card.heading for card in column.model.cards]
        for column in room.levels.page.view.columns
    }


def column(room, name: str):
    return next(c for c in room.levels.page.view.columns if bare(c) == name)


def drop(room, name: str, *cards: int) -> None:
    request = MoveRequest(cards, column(room, name).stage.id, None)
    room.levels.page.view.move_requested.emit(request)


def undo(room) -> None:
    finish(_ended(room.shell.presenter.apply(room.desk.undo.undo, turned=True, undone=True)))


def test_the_head_of_a_stage_says_its_sub_stages_and_opens_them(room):
    head = room.shell.window.board.column(room.stage).header
    assert head.state.levels == 3
    assert "3 sub-stage" in head.accessibleDescription()
    assert room.shell.window.board.column(room.small.stage("staging").id).header.state.levels == 0
    head.clicked.emit(HeaderClick(room.stage, HeaderPart.LEVELS, head.rect()))
    assert room.shell.window.screen_key == LEVELS
    assert columns(room) == {
        "Staging": [], "Advert": ["C", "B", "A"], "Viewing": [], "Offer": [], "Transaction": [],
    }  # fmt: skip
    assert [bare(c) for c in room.levels.page.view.columns if c.collapsed] == [
        "Staging", "Transaction",
    ]  # fmt: skip


def test_a_drop_moves_at_once_and_undo_brings_it_back(room):
    open_marketing(room)
    drop(room, "Offer", room.cards[0], room.cards[2])
    assert columns(room)["Offer"] == ["C", "A"]
    assert standing(room.small, room.cards) == {
        room.cards[0]: "offer", room.cards[1]: "advert", room.cards[2]: "offer",
    }  # fmt: skip
    assert room.shell.presenter.board.contents.totals(room.stage).count == 3
    undo(room)
    assert columns(room)["Advert"] == ["C", "B", "A"]


def test_a_drop_on_the_neighbour_leaves_the_stage_and_the_board_knows(room):
    open_marketing(room)
    drop(room, "Transaction", room.cards[1])
    assert columns(room)["Transaction"] == ["B"]
    transaction = room.small.stage("transaction").id
    assert room.shell.presenter.board.contents.totals(transaction).count == 1
    drop(room, "Viewing", room.cards[1])
    assert columns(room)["Viewing"] == ["B"]
    assert standing(room.small, [room.cards[1]]) == {room.cards[1]: "viewing/first"}


def test_the_keyboard_carries_a_card_through_the_level_and_out_of_it(room):
    open_marketing(room)
    view = room.levels.page.view
    for name in ("Advert", "Viewing", "Offer"):
        at = column(room, name)
        at.view.setCurrentIndex(at.model.index_of(at.model.row_of(room.cards[2])))
        view._on_walk(Walk(at.stage.id, Step.RIGHT, 0, carry=True))
    assert columns(room)["Transaction"] == ["C"]


def test_numbers_stand_over_the_columns(room):
    open_marketing(room)
    drop(room, "Offer", room.cards[0])
    reading = column(room, "Advert").header.state.reading
    assert (reading.cohort, reading.advanced) == (3, 1)
    assert column(room, "Viewing").header.state.reading.throughput[-1] == 1


def test_the_way_leads_down_and_up_again(room):
    open_marketing(room)
    assert column(room, "Viewing").header.state.levels == 2
    head = column(room, "Viewing").header
    head.clicked.emit(HeaderClick(column(room, "Viewing").stage.id, HeaderPart.LEVELS, head.rect()))
    assert list(columns(room)) == ["Advert", "First", "Again", "Offer"]
    bar = room.levels.bar
    assert [crumb.text() for crumb in bar.crumbs] == ["Owner", "Marketing"]
    assert bar.here.text() == "Viewing"
    drop(room, "Again", room.cards[0])
    assert standing(room.small, room.cards[:1]) == {room.cards[0]: "viewing/again"}
    bar.crumbs[1].click()
    assert columns(room)["Viewing"] == ["A"]
    bar.back.click()
    assert room.shell.window.screen_key == BOARD


def test_escape_closes_the_card_first_and_then_goes_up(room, qtbot):
    room.show(qtbot)
    open_marketing(room, "viewing")
    view = room.levels.page.view
    room.inspector.open(room.cards[0])
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not room.inspector.panel.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert room.levels.opened.path == ""
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert room.shell.window.screen_key == BOARD


def test_a_new_card_is_made_in_the_column_where_it_is_typed(room):
    open_marketing(room)
    request = QuickAddRequest(column(room, "Offer").stage.id, "Neu, Nina")
    room.levels.page.view.quick_add_requested.emit(request)
    assert columns(room)["Offer"] == ["Neu, Nina"]


def test_a_change_elsewhere_shows_on_the_opened_level(room):
    open_marketing(room)
    room.do(lambda: room.desk.substages.move(SubDrop((room.cards[0],), room.stage, "offer")))
    assert columns(room)["Offer"] == ["A"]
    room.do(lambda: room.desk.board.lose([room.cards[0]], "price"))
    assert columns(room)["Offer"] == []


def test_a_stage_without_levels_says_what_they_are_for_and_makes_them(room, qtbot):
    room.show(qtbot)
    staging = room.small.stage("staging").id
    room.small.add("D", "staging")
    room.levels.open(LevelWanted(staging))
    page = room.levels.page
    assert page.currentWidget() is page.nothing
    page.nothing.button.click()
    editor = room.levels.edits.editor
    assert editor.form.error.isHidden()
    qtbot.keyClicks(editor.form.name_de, "Fotos")
    editor.add_button.click()
    qtbot.keyClicks(editor.form.name_de, "Expose")
    editor.form.limit.setValue(2)
    editor.save_button.click()
    assert [(s.name.de, s.wip_limit) for s in room.desk.substages.levels(staging)] == [
        ("Fotos", 0), ("Expose", 2),
    ]  # fmt: skip
    assert page.currentWidget() is page.view
    assert columns(room)["Fotos"] == ["D"]
    assert room.shell.window.board.column(staging).header.state.levels == 2


def test_the_editor_of_a_level_that_has_gone_meanwhile_says_so(room):
    heard = []
    room.shell.presenter.refused.connect(lambda refused: heard.append(str(refused.error)))
    edits = room.levels.edits
    edits.open(room.small.stage("marketing"), "viewing/gone")
    edits.open(room.small.stage("marketing")._replace(id=StageId(999)), "")
    assert edits.editor is None
    assert [text.split(". ")[1] for text in heard] == [
        "Open its stage again.",
        "Choose another one.",
    ]


def test_a_level_that_goes_away_shows_the_one_above(room):
    open_marketing(room, "viewing")
    ad, _, offer = room.desk.substages.levels(room.stage)
    room.do(lambda: room.desk.substages.save(room.stage, (ad, offer)))
    assert room.levels.opened.path == ""
    assert list(columns(room)) == ["Staging", "Advert", "Offer", "Transaction"]
    room.do(lambda: room.desk.substages.save(room.stage, ()))
    assert room.levels.page.currentWidget() is room.levels.page.nothing


def folded(room) -> list[str]:
    view = room.levels.page.view
    return [bare(c) for c in view.columns if c.collapsed]


def test_the_columns_beside_stay_as_they_were_left_when_the_level_changes(room):
    open_marketing(room)
    lane = room.levels.page.view.lanes[0]
    column(room, "Transaction").fold_requested.emit(
        FoldRequest(room.small.stage("transaction").id, folded=False)
    )
    assert folded(room) == ["Staging"]
    ad, viewing, offer = room.desk.substages.levels(room.stage)
    room.do(lambda: room.desk.substages.save(room.stage, (offer, ad, viewing)))
    assert room.levels.page.view.lanes[0] is not lane
    assert folded(room) == ["Staging"]
    open_marketing(room, "viewing")
    assert folded(room) == ["Advert", "Transaction"]


def test_the_columns_beside_stay_open_where_there_is_room(room):
    room.shell.window.resize(2560, 1440)
    open_marketing(room)
    assert folded(room) == []


def test_removing_a_sub_stage_speaks_of_sub_stages(room, qtbot):
    room.show(qtbot)
    open_marketing(room)
    told = []
    room.shell.presenter.done.connect(lambda done: told.append(op_text(done.changes.op, ())))
    room.levels.edits.open(room.small.stage("marketing"), "")
    editor = room.levels.edits.editor
    editor.remove.click()
    (question,) = editor.findChildren(RemoveStageDialog)
    assert question.accept_button.text() == "Remove sub-stage"
    assert "in this sub-stage" in " ".join(part.text() for part in question.findChildren(QLabel))
    question.accept_button.click()
    editor.add_button.click()
    assert editor.stages.item(1).text() == "New sub-stage"
    editor.remove.click()
    editor.save_button.click()
    assert told == ["Sub-stages of Marketing changed"]


def test_a_long_question_is_read_from_its_beginning(room, qtbot):
    room.levels.edits.open(room.small.stage("marketing"), "")
    editor = room.levels.edits.editor
    step = editor.draft.steps[0]
    editor.form.show_step(step._replace(question=Names("Sehr lange Frage " * 9, "")))
    assert editor.form.question_de.cursorPosition() == 0


def test_the_open_card_says_its_sub_stage_and_moves_to_another(room, qtbot):
    room.show(qtbot)
    room.inspector.open(room.cards[0])
    card = room.levels.card
    assert card.row.isVisible()
    assert card.chip.text() == "Advert"
    assert [a.text() for a in card.chip.menu().actions()] == [
        "Advert", "Viewing \u203a First", "Viewing \u203a Again", "Offer",
    ]  # fmt: skip
    card.chip.menu().actions()[2].trigger()
    assert standing(room.small, room.cards[:1]) == {room.cards[0]: "viewing/again"}
    assert card.chip.text() == "Viewing \u203a Again"
    undo(room)
    assert card.chip.text() == "Advert"
    room.shell.presenter.move((room.cards[0],), room.small.stage("staging").id, None)
    assert not card.row.isVisible()


def tip(room, card) -> str:
    column = room.shell.window.board.column_with(card)
    return column.model.data(column.model.index_of(column.model.row_of(card)), TIP)


def test_the_hint_of_a_card_names_its_sub_stage(room):
    card = room.cards[0]
    assert "Sub-stage Advert" in tip(room, card)
    move = SubDrop((card,), room.stage, "viewing")
    room.do(lambda: room.desk.substages.move(move))
    assert "Sub-stage Viewing \u203a First" in tip(room, card)
    column = room.shell.window.board.column_with(card)
    spoken = column.model.data(
        column.model.index_of(column.model.row_of(card)), Qt.ItemDataRole.AccessibleTextRole
    )
    assert "Sub-stage Viewing \u203a First" in spoken
    ad, viewing, offer = room.desk.substages.levels(room.stage)
    viewing = viewing._replace(name=Names("Termin", "Visit"))
    room.do(lambda: room.desk.substages.save(room.stage, (ad, viewing, offer)))
    assert "Sub-stage Visit" in tip(room, card)
    room.do(lambda: room.desk.board.move(Drop((card,), room.small.stage("staging").id)))
    assert "Sub-stage" not in tip(room, card)
    undo(room)
    assert "Sub-stage Visit" in tip(room, card)


def test_the_hints_of_many_cards_name_their_sub_stages_too(room):
    room.cards += [room.small.add(name, "marketing") for name in "DEF"]
    move = SubDrop(tuple(room.cards[2:5]), room.stage, "offer")
    room.desk.substages.move(move)
    room.load()
    finish(room.levels.card.begin())
    told = ["Sub-stage Offer" in tip(room, card) for card in room.cards]
    assert told == [False, False, True, True, True, False]


def test_the_menu_of_several_cards_offers_the_sub_stages_of_their_stage(room):
    menu = room.commands.menu(room.cards[:2])
    (offered,) = [a.menu() for a in menu.actions() if a.text() == "Sub-stage"]
    offered.actions()[-1].trigger()
    assert set(standing(room.small, room.cards[:2]).values()) == {"offer"}
    other = room.small.add("D", "staging")
    room.load()
    menu = room.commands.menu([room.cards[0], other])
    assert [a for a in menu.actions() if a.text() == "Sub-stage"] == []


def test_what_is_refused_is_told_once_and_the_level_shows_what_is(room):
    told = []
    room.shell.presenter.refused.connect(lambda refused: told.append(str(refused.error)))
    open_marketing(room)
    # Meanwhile the sub-stage is gone, and nobody has told the board.
    ad, viewing, _ = room.desk.substages.levels(room.stage)
    room.desk.substages.save(room.stage, (ad, viewing))
    drop(room, "Offer", room.cards[0])
    assert told == ["This sub-stage no longer exists. Open its stage again."]
    assert list(columns(room)) == ["Staging", "Advert", "Viewing", "Transaction"]
    assert columns(room)["Advert"] == ["C", "B", "A"]


def test_the_key_opens_the_column_at_hand_and_backspace_goes_up(room, qtbot):
    room.show(qtbot)
    room.shell.window.board.focus_card(room.cards[0])
    qtbot.keyClick(room.shell.window, Qt.Key.Key_O)
    assert room.shell.window.screen_key == LEVELS
    viewing = column(room, "Viewing")
    viewing.view.setFocus()
    qtbot.keyClick(room.shell.window, Qt.Key.Key_O)
    assert room.levels.opened.path == "viewing"
    for left in ("", None):
        qtbot.keyClick(room.shell.window, Qt.Key.Key_Backspace)
        if left is not None:
            assert room.levels.opened.path == left
    assert room.shell.window.screen_key == BOARD


def test_the_palette_names_the_stages_that_open(room):
    (command,) = room.keys.commands()
    assert command.name == "Sub-stages of the stage Marketing"
    command.run()
    assert room.shell.window.screen_key == LEVELS


def test_a_past_day_shows_where_cards_stood_within_the_stage_and_changes_nothing(room):
    yesterday = room.days.date_of(room.small.clock.now)
    room.small.clock.pass_days(1)
    room.do(lambda: room.desk.substages.move(SubDrop((room.cards[0],), room.stage, "offer")))
    open_marketing(room)
    assert columns(room)["Offer"] == ["A"]
    history = room.desk.past.open(room.small.clock())
    room.shell.presenter.show_past(past_day(history, yesterday))
    room.levels.refresh()
    assert columns(room)["Offer"] == []
    assert sorted(columns(room)["Advert"]) == ["A", "B", "C"]
    assert not room.levels.bar.edit.isEnabled()
    told = []
    room.shell.presenter.refused.connect(lambda refused: told.append(str(refused.error)))
    drop(room, "Offer", room.cards[1])
    assert told == ["This is past. Only today can be changed."]
    assert columns(room)["Offer"] == []


def test_a_past_day_keeps_the_cards_of_a_sub_stage_that_is_no_more(room, qtbot):
    room.show(qtbot)
    room.do(lambda: room.desk.substages.move(SubDrop((room.cards[0],), room.stage, "offer")))
    yesterday = room.days.date_of(room.small.clock.now)
    room.small.clock.pass_days(1)
    steps = room.desk.substages.levels(room.stage)
    room.do(lambda: room.desk.substages.save(room.stage, steps[:2]))
    open_marketing(room)
    history = room.desk.past.open(room.small.clock())
    room.shell.presenter.show_past(past_day(history, yesterday))
    room.levels.refresh()
    assert columns(room)["Removed"] == ["A"]
    assert sorted(columns(room)["Advert"]) == ["B", "C"]
    room.inspector.open(room.cards[0])
    assert room.levels.card.chip.text() == "Removed"
    room.inspector.open(room.cards[1])
    assert room.levels.card.chip.text() == "Advert"


def test_the_keys_of_cards_hold_on_the_sub_board(room, qtbot):
    room.show(qtbot)
    open_marketing(room)
    view = room.levels.page.view
    view.focus_card(room.cards[1])
    assert room.commands.chosen() == (room.cards[1],)
    qtbot.keyClick(column(room, "Advert").view, Qt.Key.Key_Delete)
    assert columns(room)["Advert"] == ["C", "A"]
    undo(room)
    assert columns(room)["Advert"] == ["C", "B", "A"]
    view.select(room.cards[:2])
    qtbot.keyClick(column(room, "Advert").view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    (asked,) = room.shell.window.findChildren(LostDialog)
    asked.reject()
    # A new lead begins where its journey does: that is not to be seen here.
    qtbot.keyClick(column(room, "Advert").view, Qt.Key.Key_N)
    assert not any(c.quick_add.isVisible() for c in room.shell.window.board.columns)


def test_a_number_over_a_sub_stage_lists_its_cards(room, qtbot):
    room.show(qtbot)
    open_marketing(room)
    drop(room, "Offer", room.cards[0])
    head = column(room, "Advert").header
    head.clicked.emit(HeaderClick(column(room, "Advert").stage.id, HeaderPart.COUNT, head.rect()))
    shown = room.levels.behind.list
    assert shown.isVisible()
    assert names(shown) == ["C", "B"]
    head.clicked.emit(HeaderClick(column(room, "Advert").stage.id, HeaderPart.RATE, head.rect()))
    assert names(shown) == ["A"]
    room.levels.up()
    assert not shown.isVisible()


def names(shown) -> list[str]:
    return [shown._list.item(row).text() for row in range(shown._list.count())]
