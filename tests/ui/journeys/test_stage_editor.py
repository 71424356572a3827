"""Stages are edited by mouse and by keyboard, and saved as one plan."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.ui.journeys.remove_stage import RemoveStageDialog
from kanban_app.ui.journeys.stage_editor import StageEditor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier


def a_journey(journey_id: int = 1, first: int = 1) -> Journey:
    names = ("Erwerb", "Staging", "After <b>")
    stages = tuple(
        Stage(
            StageId(n), f"s{n}", Names(name, name), colour="#1F6FB2", probability=0.125,
            post_win=n == first + 2,
        )
        for n, name in enumerate(names, first)
    )  # fmt: skip
    key = stages[1].key
    return Journey(
        JourneyId(journey_id), f"j{journey_id}", Names(f"Reise {journey_id}", ""), stages, key, key
    )


@pytest.fixture
def editor(host) -> StageEditor:
    made = StageEditor((a_journey(), a_journey(2, 11)), JourneyId(1), {StageId(2): 3}, host)
    made.open()
    made.activateWindow()
    return made


def names(editor: StageEditor) -> list[str]:
    return [editor.stages.item(row).text() for row in range(editor.stages.count())]


def test_the_stages_are_listed_with_their_cards_and_where_the_win_begins(editor):
    assert names(editor) == ["Erwerb", "Staging", "After <b>"]
    notes = [editor.stages.item(n).data(Qt.ItemDataRole.UserRole + 2) for n in range(3)]
    assert notes == ["", "3 card(s)", "won"]


def test_alt_and_arrows_move_a_stage(editor, qtbot):
    editor.stages.setCurrentRow(0)
    qtbot.keyClick(editor.stages, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: [p.id for p in editor.draft.plans] == [2, 1, 3])
    assert names(editor) == ["Staging", "Erwerb", "After <b>"]
    assert editor.stages.currentRow() == 1
    qtbot.keyClick(editor.stages, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: [p.id for p in editor.draft.plans] == [1, 2, 3])
    qtbot.keyClick(editor.stages, Qt.Key.Key_Up, ALT)
    assert names(editor) == ["Erwerb", "Staging", "After <b>"]


def test_dragging_a_stage_gives_the_new_order(editor, qtbot):
    model = editor.stages.model()
    assert model.moveRows(QModelIndex(), 2, 1, QModelIndex(), 0)
    editor.stages.tell_order()
    qtbot.waitUntil(lambda: [p.id for p in editor.draft.plans] == [3, 1, 2])
    assert names(editor) == ["After <b>", "Erwerb", "Staging"]


def test_the_press_that_picks_a_stage_can_go_on_as_a_drag_of_it(editor, qtbot):
    stages = editor.stages
    pressed = QPersistentModelIndex(stages.model().index(2, 0))
    place = stages.visualItemRect(stages.item(2)).center()
    qtbot.mousePress(stages.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.form.name_de.text() == "After <b>"
    assert pressed.isValid()
    qtbot.mouseRelease(stages.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_what_is_typed_is_saved_as_one_plan(editor, qtbot):
    editor.stages.setCurrentRow(1)
    editor.form.name_de.selectAll()
    qtbot.keyClicks(editor.form.name_de, "Vorbereitung")
    editor.form.limit.setValue(4)
    editor.form.target.setValue(21)
    editor.form.colour._group.button(5).click()
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(editor.form.name_de, Qt.Key.Key_Return)
    edit = saved.args[0]
    stage = edit.stages[1]
    assert edit.journey_id == JourneyId(1)
    assert stage.name == Names("Vorbereitung", "Staging")
    assert (stage.id, stage.key, stage.wip_limit, stage.dwell_target_days) == (2, "s2", 4, 21)
    assert stage.colour == "#B5443A"
    # A finer share than whole percent survives what did not touch it.
    assert stage.probability == 0.125
    assert edit.moved_to == {}
    assert not editor.isVisible()


def test_a_turned_probability_is_whole_percent(editor):
    editor.form.probability.setValue(40)
    assert editor.draft.plans[0].probability == 0.4


def test_a_new_stage_needs_a_name_before_anything_is_saved(editor, qtbot):
    editor.stages.setCurrentRow(0)
    qtbot.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    assert names(editor) == ["Erwerb", "New stage", "Staging", "After <b>"]
    assert editor.form.error.isVisible()
    assert not editor.save_button.isEnabled()
    qtbot.keyClicks(editor.form.name_de, "Zweitbesichtigung")
    assert editor.form.error.isHidden()
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save_button.click()
    plan = saved.args[0].stages[1]
    assert (plan.id, plan.key) == (None, "zweitbesichtigung")


def test_a_name_that_is_taken_is_told_at_the_field(editor, qtbot):
    editor.form.name_de.selectAll()
    qtbot.keyClicks(editor.form.name_de, "staging")
    assert editor.form.error.isVisible()
    assert editor.trouble.isVisible()
    assert not editor.save_button.isEnabled()


def test_removing_a_stage_with_cards_asks_where_they_go(editor, qtbot):
    editor.stages.setCurrentRow(1)
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    question = editor.findChild(RemoveStageDialog)
    assert "3" in question.sentence.text()
    # Not into the stage behind the win: nobody is won by losing a column.
    assert [question.target.itemText(i) for i in range(question.target.count())] == ["Erwerb"]
    qtbot.keyClick(question.target, Qt.Key.Key_Return)
    assert names(editor) == ["Erwerb", "After <b>"]
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save_button.click()
    assert saved.args[0].moved_to == {StageId(2): StageId(1)}


def test_won_cards_whose_only_stage_goes_are_told_to_stay_won(host, qtbot):
    editor = StageEditor((a_journey(),), JourneyId(1), {StageId(3): 4}, host)
    editor.open()
    editor.stages.setCurrentRow(2)
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    question = editor.findChild(RemoveStageDialog)
    assert "4 card(s) in this stage stay won" in question.sentence.text()
    assert question.target.isHidden()
    question.accept_button.click()
    assert names(editor) == ["Erwerb", "Staging"]
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save_button.click()
    assert saved.args[0].moved_to == {}


def test_an_empty_stage_goes_without_a_question_and_esc_keeps_a_full_one(editor, qtbot):
    editor.stages.setCurrentRow(2)
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    assert names(editor) == ["Erwerb", "Staging"]
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    qtbot.keyClick(editor.findChild(RemoveStageDialog), Qt.Key.Key_Escape)
    assert names(editor) == ["Erwerb", "Staging"]


def test_the_last_stage_cannot_be_removed(editor, qtbot):
    for _ in range(2):
        editor.stages.setCurrentRow(editor.stages.count() - 1)
        qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
        question = editor.findChild(RemoveStageDialog)
        if question is not None:
            question.accept_button.click()
    assert names(editor) == ["Erwerb"]
    assert not editor.remove.isEnabled()


def test_another_journey_keeps_what_was_edited_in_the_first(editor, qtbot):
    editor.form.limit.setValue(9)
    editor.journey.setCurrentIndex(1)
    editor.journey.activated.emit(1)
    assert editor.draft.journey.id == JourneyId(2)
    editor.form.limit.setValue(5)
    spy = QSignalSpy(editor.saved)
    editor.save_button.click()
    told = [spy.at(i)[0] for i in range(spy.count())]
    assert [(e.journey_id, e.stages[0].wip_limit) for e in told] == [(1, 9), (2, 5)]


def test_nothing_changed_saves_nothing(editor):
    spy = QSignalSpy(editor.saved)
    editor.save_button.click()
    assert spy.count() == 0
    assert not editor.isVisible()


def test_escape_asks_before_it_drops_what_was_edited(editor, qtbot):
    spy = QSignalSpy(editor.saved)
    editor.form.limit.setValue(9)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    editor.question.chosen.emit("keep")
    assert editor.isVisible()
    editor.question.chosen.emit("discard")
    assert not editor.isVisible()
    assert spy.count() == 0


def test_escape_leaves_an_untouched_editor_at_once(editor, qtbot):
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_a_journey_can_be_added_from_a_file(editor, qtbot):
    with qtbot.waitSignal(editor.journey_file_requested):
        editor.from_file.click()
    editor.form.limit.setValue(9)
    editor.show_journeys((a_journey(), a_journey(2, 11), a_journey(3, 21)), JourneyId(3))
    assert editor.draft.journey.id == JourneyId(3)
    assert editor._drafts[JourneyId(1)].changed


def test_a_pale_colour_is_warned_about(editor):
    editor.form.colour._take("#DDCC44")
    assert "badly" in editor.form.colour.hint
    assert editor.draft.plans[0].colour == "#DDCC44"


def test_names_are_never_markup_and_everything_can_be_painted(editor):
    editor.stages.setCurrentRow(2)
    QApplication.processEvents()
    assert not editor.grab().isNull()
    used = {label.textFormat() for label in editor.findChildren(QLabel)}
    assert used == {Qt.TextFormat.PlainText}
