"""An export is asked for completely before anything is written, and its place is told."""

from pathlib import PurePath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLabel

from kanban_app.ui.transfer.export_dialog import ALL, FORMATS, SHOWN, ExportDialog, ExportWish
from kanban_app.ui.widgets.choices import Choice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
JOURNEYS = (Choice("owner", "Eigentümer"), Choice("buyer", "Käufer"))


@pytest.fixture
def dialog(host, tmp_path) -> ExportDialog:
    made = ExportDialog(JOURNEYS, "buyer", PurePath(tmp_path) / "Schwungrad-2026-07-15", host)
    made.open()
    made.activateWindow()
    return made


def test_every_format_has_a_sentence(dialog):
    buttons = [dialog.formats.button(n) for n in range(len(FORMATS))]
    assert [b.text().lower() for b in buttons] == list(FORMATS)
    assert all(b.accessibleDescription() for b in buttons)


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_is_suggested_with_the_ending_of_the_format(dialog, tmp_path, name):
    dialog.formats.button(FORMATS.index(name)).click()
    asked = dialog.file_dialog()
    assert asked.testOption(QFileDialog.Option.DontUseNativeDialog)
    assert asked.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert asked.selectedFiles() == [str(tmp_path / f"Schwungrad-2026-07-15.{name}")]


def test_the_wish_is_told_when_the_file_is_chosen(dialog, qtbot, tmp_path):
    dialog.formats.button(1).click()
    dialog.scope._buttons()[1].click()
    path = str(tmp_path / "x.xlsx")
    with qtbot.waitSignal(dialog.wanted) as asked:
        dialog.file_dialog().fileSelected.emit(path)
    assert asked.args[0] == ExportWish("xlsx", ALL, "buyer", path)


def test_the_question_begins_with_what_is_on_the_screen(dialog):
    assert dialog.scope.active == SHOWN
    assert dialog.ending == "csv"
    assert dialog.journey.currentData() == "buyer"
    assert dialog.journey.itemData(0) == ""


def test_the_primary_button_asks_where_to_without_blocking(dialog, qtbot):
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    asked = dialog.findChild(QFileDialog)
    assert asked.isVisible()
    asked.reject()
    assert dialog.isVisible()


def test_writing_can_be_cancelled(dialog, qtbot):
    dialog.begin()
    dialog.show_progress(1, 3)
    with qtbot.waitSignal(dialog.cancelled):
        qtbot.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_leaving_the_question_cancels_nothing(dialog, qtbot):
    spy = QSignalSpy(dialog.cancelled)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert spy.count() == 0


def test_the_place_of_the_file_is_told_and_can_be_opened(dialog, qtbot):
    dialog.begin()
    dialog.show_done("/home/a/<b>x</b>.csv")
    assert "/home/a/<b>x</b>.csv" in dialog._done.text()
    with qtbot.waitSignal(dialog.folder_wanted):
        qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    assert {x.textFormat() for x in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_failure_is_explained_and_another_place_can_be_chosen(dialog):
    dialog.begin()
    dialog.show_problem("The disk is full.")
    assert dialog.failed.isVisible()
    assert dialog.export.isVisible()
