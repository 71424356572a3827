"""The stage editor over a real store."""

import pytest
from PySide6.QtWidgets import QLabel

from kanban_app.domain.journey import Names
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.notify import Question

OWN = """
[journey]
key = "tenant"
name = { de = "Mieter", en = "Tenant" }
[[stage]]
key = "asked"
name = "Anfrage"
[[stage]]
key = "signed"
name = "Vertrag"
"""


@pytest.fixture
def link(room):
    return JourneyLink(room.shell, room.desk, room.worker)


def test_the_editor_opens_at_the_journey_on_the_board(room, link):
    room.shell.choose_journey("buyer")
    link.open()
    assert link.editor.draft.journey.key == "buyer"


def test_a_renamed_and_moved_stage_reaches_store_and_board(room, link):
    link.open()
    editor = link.editor
    plan = editor.form.plan
    editor.form.show_plan(plan._replace(name=Names("Kennenlernen", "Getting to know")), 0)
    editor.form.changed.emit()
    before = room.names()
    editor.stages.shift(1)
    editor._on_order()
    editor.save()
    assert room.names() == [before[1], "Kennenlernen", *before[2:]]
    shown = [c.stage.name.de for c in room.shell.window.board.columns]
    assert shown == room.names()
    assert link.editor is None


def test_cards_of_a_removed_stage_go_where_the_broker_says(room, link):
    room.small.add("Müller, Eva", "acquisition")
    room.load()
    link.open()
    editor = link.editor
    editor.stages.setCurrentRow(1)
    editor.remove.click()
    question = editor.findChild(Question) or next(
        c for c in editor.children() if type(c).__name__ == "RemoveStageDialog"
    )
    question.target.setCurrentIndex(0)
    question.accept_button.click()
    editor.save()
    assert room.small.titles("awareness") == ["Müller, Eva"]
    assert len(room.shell.window.board.columns) == 5


def test_one_undo_brings_the_old_stages_back(room, link):
    before = room.names()
    link.open()
    link.editor.stages.setCurrentRow(2)
    link.editor.remove.click()
    link.editor.save()
    assert room.names() != before
    room.desk.undo.undo()
    assert room.names() == before


def test_both_journeys_are_saved_in_one_go(room, link):
    link.open()
    editor = link.editor
    for journey in room.shell.presenter.board.journeys:
        editor.show_journeys(room.shell.presenter.board.journeys, journey.id)
        editor.stages.setCurrentRow(3)
        editor.remove.click()
    editor.save()
    assert len(room.names("owner")) == len(room.names("buyer")) == 5


def test_a_journey_from_a_file_is_shown_on_the_board(room, link, tmp_path):
    file = tmp_path / "tenant.toml"
    file.write_text(OWN, encoding="utf-8")
    link.open()
    link.add_file(str(file))
    assert room.names("tenant") == ["Anfrage", "Vertrag"]
    assert [c.stage.key for c in room.shell.window.board.columns] == ["asked", "signed"]
    assert link.editor.draft.journey.key == "tenant"


@pytest.mark.parametrize(
    ("text", "says"),
    [("[journey", "1"), (OWN.replace("tenant", "owner"), "owner"), (None, "t.toml")],
)
def test_a_file_that_is_no_journey_is_explained_and_changes_nothing(
    room, link, tmp_path, text, says
):
    file = tmp_path / "t.toml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    link.add_file(str(file))
    question = room.shell.window.findChild(Question)
    assert any(says in label.text() for label in question.findChildren(QLabel))
    assert len(room.desk.journeys.journeys()) == 2
    question.close()


def test_ctrl_shift_p_opens_the_editor(room, link, qtbot):
    actions = [a for a in room.shell.window.actions() if a.shortcut().toString() == "Ctrl+Shift+P"]
    actions[0].trigger()
    assert link.editor is not None
    link.editor.reject()
    assert link.editor is None
