"""Banners stay, questions never block, and nothing moves for those who do not want it."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kanban_app.ui import notify, theme
from kanban_app.ui.notify import Action, Banner, ask
from kanban_app.ui.settings import Settings
from kanban_app.ui.theme import Mode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
KEEP, DELETE = Action("keep", "Keep"), Action("delete", "Delete", primary=True)


@pytest.fixture
def window(qapp, qtbot) -> QWidget:
    theme.apply(qapp, Mode.LIGHT)
    made = QWidget()
    made.resize(800, 400)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_banner_stays_and_tells_the_action(window, qtbot):
    banner = Banner(window)
    assert banner.isHidden()
    banner.show_message("Nothing is saved", "bad", [Action("retry", "Try again")])
    assert banner.isVisible()
    assert 32 <= banner.height() <= 44
    button = banner._actions._group.buttons()[0]
    with qtbot.waitSignal(banner.action_requested, check_params_cb=lambda key: key == "retry"):
        qtbot.mouseClick(button, LEFT)
    assert banner.isVisible()


def test_a_banner_with_another_message_forgets_the_old_actions(window):
    banner = Banner(window)
    banner.show_message("One", "warn", [Action("a", "A"), Action("b", "B")])
    banner.show_message("Two", "good")
    assert banner._actions._group.buttons() == []
    assert banner.accessibleName() == "Two"


def test_banners_of_different_tone_look_different(window):
    banner = Banner(window)
    banner.resize(300, 40)
    looks = set()
    for tone in ("warn", "bad", "good", "text"):
        banner.show_message("Same words", tone)
        looks.add(bytes(banner.grab().toImage().constBits()))
    assert len(looks) == 4


def test_a_question_returns_at_once_and_tells_the_answer(window, qtbot):
    question = ask(window, "Delete <b>?", "It goes.", [KEEP, DELETE])
    qtbot.waitExposed(question)
    assert question.isVisible()
    keep = question._answers._group.buttons()[0]
    with qtbot.waitSignal(question.chosen, check_params_cb=lambda key: key == "keep"):
        qtbot.mouseClick(keep, LEFT)


def test_enter_gives_the_primary_answer(window, qtbot):
    question = ask(window, "Delete?", "It goes.", [KEEP, DELETE])
    with qtbot.waitSignal(question.chosen, check_params_cb=lambda key: key == "delete"):
        qtbot.keyClick(question, Qt.Key.Key_Return)


def test_escape_gives_no_answer(window, qtbot):
    question = ask(window, "Delete?", "It goes.", [KEEP, DELETE])
    with qtbot.assertNotEmitted(question.chosen), qtbot.waitSignal(question.rejected):
        qtbot.keyClick(question, Qt.Key.Key_Escape)


def test_a_question_goes_when_it_is_answered(window, qtbot):
    question = ask(window, "Delete?", "It goes.", [KEEP, DELETE])
    with qtbot.waitSignal(question.destroyed):
        question.reject()


def test_motion_can_be_reduced():
    before = notify.reduce_motion()
    notify.set_reduce_motion(True)
    assert notify.reduce_motion()
    notify.set_reduce_motion(before)
    assert notify.reduce_motion() == before


@pytest.mark.parametrize(
    ("chosen", "environment", "still"),
    [(None, "1", True), (None, "", False), (False, "1", False), (True, "", True)],
)
def test_the_environment_stops_movement_until_the_broker_has_chosen(
    tmp_path, chosen, environment, still
):
    settings = Settings(tmp_path)
    if chosen is not None:
        settings.reduce_motion = chosen
    del settings
    program = (
        "import sys; from pathlib import Path; from kanban_app import app;"
        "from kanban_app.ui import notify; from kanban_app.ui.settings import Settings;"
        "kept = app._application(Settings(Path(sys.argv[1])), 'en'); print(notify.reduce_motion())"
    )
    told = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program, str(tmp_path)],
        env={**os.environ, "SCHWUNGRAD_REDUCE_MOTION": environment}, capture_output=True,
        text=True, timeout=60, check=True,
    )  # fmt: skip
    assert told.stdout.split() == [str(still)]
