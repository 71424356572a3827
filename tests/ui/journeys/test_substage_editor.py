"""The editor of sub-stages says what is wrong once something is typed, or saving was tried."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban_app.domain.journey import Names
from kanban_app.domain.substages import Substage
from kanban_app.ui.journeys.remove_stage import RemoveStageDialog
from kanban_app.ui.journeys.substage_editor import SubstageEditor
from tests.builders import a_desk


@pytest.fixture
def stage(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        yield desk.stage("staging")


def an_editor(qtbot, stage, *steps: Substage) -> SubstageEditor:
    editor = SubstageEditor(stage, ("", "Staging"), steps, {})
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(editor)
    return editor


def test_nothing_is_wrong_before_anything_was_typed(qtbot, stage):
    editor = an_editor(qtbot, stage)
    assert editor.form.error.isHidden()
    with qtbot.assertNotEmitted(editor.saved):
        editor.save_button.click()
    assert "name" in editor.form.error.text()
    QTest.keyClicks(editor.form.name_de, "Fotos")
    assert editor.form.error.isHidden()
    with qtbot.waitSignal(editor.saved) as told:
        editor.save_button.click()
    assert [step.name.de for step in told.args[0].steps] == ["Fotos"]


def test_one_that_is_added_is_not_wrong_either_but_a_name_taken_away_is(qtbot, stage):
    editor = an_editor(qtbot, stage, Substage("photos", Names("Fotos", "Photos")))
    editor.add_button.click()
    assert editor.form.error.isHidden()
    editor.remove.click()
    editor.form.name_de.clear()
    editor.form.name_en.clear()
    editor.form.name_en.textEdited.emit("")
    assert not editor.form.error.isHidden()
    assert not editor.save_button.isEnabled()


_IDEA = {"key": "x", "de": "Sammeltermin", "en": "Joint viewing"}
_FIRST = Substage("first", Names("Erste", "First"), rest={"improvements": [_IDEA, _IDEA]})
_PHOTOS = Substage("photos", Names("Fotos", "Photos"), rest={"touchpoints": ["Portal"]})
_VIEWING = Substage("viewing", Names("Besichtigung", "Viewing"), steps=(_FIRST,))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (_PHOTOS, "What the map says of it is removed too."),
        (_VIEWING, "What the map says of it is removed too, 2 improvement(s) among it."),
    ],
)
def test_what_is_lost_with_a_sub_stage_is_named_before_it_is_removed(host, stage, step, words):
    other = Substage("offer", Names("Angebot", "Offer"))
    editor = SubstageEditor(stage, ("", "Staging"), (step, other), {}, host)
    editor.open()
    editor.remove.click()
    question = editor.findChild(RemoveStageDialog)
    assert editor.draft.steps == (step, other)
    assert question.sentence.text() == words
    assert question.target.isHidden()
    question.accept_button.click()
    assert editor.draft.steps == (other,)
