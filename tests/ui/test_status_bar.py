"""The status bar says what is saved and backed up, in words and icons."""

import pytest
from PySide6.QtCore import QEvent

from kanban_app.ui import theme
from kanban_app.ui.status_bar import StatusBar
from kanban_app.ui.theme import Mode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def bar(qapp, qtbot) -> StatusBar:
    theme.apply(qapp, Mode.LIGHT)
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1280, 28)
    made.show()
    return made


def test_saved_saving_and_not_saved_differ_in_words_and_looks(bar):
    seen = set()
    for show in (
        lambda: bar.show_saved("All saved 10:42:07"),
        bar.show_saving,
        lambda: bar.show_problem("Not saved: disk full"),
        lambda: (bar.show_typing(typing=True), bar.show_saved("All saved 10:42:07")),
    ):
        show()
        seen.add((bar._saved._label.text(), bytes(bar.grab().toImage().constBits())))
    assert len({words for words, _ in seen}) == 4
    assert len({image for _, image in seen}) == 4


def test_a_problem_stays_in_sight_while_one_types(bar):
    bar.show_problem("Not saved: disk full")
    bar.show_typing(typing=True)
    assert bar._saved._label.text() == "Not saved: disk full"


def test_a_long_middle_text_gives_way(bar, qapp):
    bar.show_saved("All saved 10:42:07")
    bar.show_backup("Backup checked today 09:12", "good")
    bar.show_middle("33 cards, 2 of them resting " * 20)
    qapp.processEvents()
    bar.resize(900, 28)
    qapp.processEvents()
    assert bar.minimumSizeHint().width() <= 900
    assert bar._backup.geometry().right() <= 900 - 16
    bar.grab()
    assert bar._middle.toolTip()


def test_the_health_of_backups_is_shown_only_when_known(bar):
    assert bar._backup.isHidden()
    bar.show_backup("Backup is 9 days old", "warn")
    assert bar._backup.isVisible()
    bar.show_backup("", "good")
    assert bar._backup.isHidden()


def test_a_change_of_language_keeps_the_state(bar, qapp):
    bar.show_saved("All saved 10:42:07")
    qapp.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar._saved._label.text() == "All saved 10:42:07"
    bar.show_saving()
    qapp.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert bar._saved._label.text() == "Saving …"


def test_it_says_offline_on_purpose(bar):
    assert bar._offline._label.text() == "Offline"
    assert bar._offline.toolTip()


def test_it_says_as_of_when_the_totals_are(bar):
    bar.show_past("As of 3 March 2026")
    assert not bar._past.isHidden()
    bar.show_past("")
    assert bar._past.isHidden()
