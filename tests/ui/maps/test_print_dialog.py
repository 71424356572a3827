"""What is chosen for a map on paper is what is wished, and its file can be opened at the end."""

from pathlib import PurePath

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui.maps.print_dialog import A4, PDF, TILES, MapPrintDialog, PrintWish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(host, tmp_path) -> MapPrintDialog:
    made = MapPrintDialog("Map", PurePath(tmp_path) / "Journey map", host)
    made.open()
    return made


def choose(segment, key):
    next(button for button in segment._buttons() if button.choice.key == key).click()


def test_the_wish_is_what_was_chosen(dialog, qtbot, tmp_path):
    choose(dialog.paper, A4)
    choose(dialog.fit, TILES)
    assert not dialog.names.isChecked()
    dialog.names.click()
    asked = dialog.file_dialog()
    assert asked.selectedFiles() == [str(tmp_path / "Journey map.pdf")]
    path = str(tmp_path / "x.pdf")
    with qtbot.waitSignal(dialog.wanted) as told:
        asked.fileSelected.emit(path)
    assert told.args[0] == PrintWish(PDF, A4, TILES, names=True, path=path)


def test_the_finished_file_can_be_opened(dialog, qtbot):
    assert not dialog.open_file.isVisible()
    dialog.begin()
    dialog.show_done("/home/a/x.pdf")
    with qtbot.waitSignal(dialog.open_wanted):
        qtbot.mouseClick(dialog.open_file, Qt.MouseButton.LeftButton)
    assert not dialog.export.isVisible()
