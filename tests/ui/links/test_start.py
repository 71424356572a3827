"""Ways to begin while there is nothing to see."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui.links.start import StartLink


class Bringing:
    """Remembers what it was asked to bring in."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    def start_import(self, path: Path | None) -> None:
        self.asked.append(path)

    def sample(self) -> None:
        self.asked.append("sample")


@pytest.fixture
def bringing():
    return Bringing()


@pytest.fixture
def link(room, bringing):
    return StartLink(room.shell, bringing)


def shown(link):
    return link.surface.isVisibleTo(link.surface.parentWidget())


def test_an_empty_board_offers_ways_to_begin(link):
    assert shown(link)


def test_the_first_card_ends_it_and_undoing_that_card_brings_it_back(room, link):
    room.add()
    assert not shown(link)
    room.do(room.desk.undo.undo)
    assert shown(link)


def test_a_store_with_cards_never_shows_it(room, bringing):
    room.small.add("Müller, Eva")
    room.load()
    assert not shown(StartLink(room.shell, bringing))


def test_empty_board_opens_the_line_for_the_first_card_and_stays_away(room, link, qtbot):
    room.show(qtbot)
    link.surface.empty_row.button.click()
    assert not shown(link)
    line = room.shell.window.board.columns[0].quick_add
    assert line.isVisible()
    room.shell.presenter.contents_changed.emit()
    assert not shown(link)


def test_import_and_sample_are_handed_on(link, bringing):
    link.surface.import_row.button.click()
    link.surface.sample_row.button.click()
    assert bringing.asked == [None, "sample"]


@pytest.mark.parametrize("size", [(1440, 900), (960, 600)])
def test_it_lies_within_the_window_over_the_middle_of_the_board(room, link, qtbot, size):
    room.show(qtbot, *size)
    area, surface = link.surface.parentWidget(), link.surface.geometry()
    assert area.rect().contains(surface)
    board = room.shell.window.board
    assert abs(surface.center().x() - board.geometry().center().x()) <= 1


def test_the_keyboard_begins_at_the_first_way_and_escape_puts_it_away(room, link, qtbot):
    room.show(qtbot)
    link.surface.begin()
    button = link.surface.empty_row.button
    assert room.shell.window.focusWidget() is button
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not shown(link)
    assert room.shell.window.focusWidget() is not button
