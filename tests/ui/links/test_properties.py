"""The properties screen over a real store: lists, search, new, delete, and what others mount."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from kanban_app.domain.changes import UndoState
from kanban_app.domain.property import PropertyFields, PropertyKind, PropertyStatus
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.properties.bar import ARCHIVE, RUNNING
from kanban_app.ui.properties.rows import ROW, details, heading
from kanban_app.ui.property_words import word
from kanban_app.ui.shell import PROPERTIES
from kanban_app.ui.theme import SIZE_S, font
from kanban_app.ui.widgets import painting
from tests.ui.links.rooms import Room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FLAT = PropertyFields(
    kind=PropertyKind.FLAT,
    street="Venloer Straße 231",
    city="Köln",
    district="Ehrenfeld",
    rooms=3,
    living_area=92,
    price_cents=48_900_000,
    status=PropertyStatus.ACTIVE,
)
RESERVED = PropertyStatus.RESERVED
SOLD = PropertyFields(line="Laden", status=PropertyStatus.SOLD)


@pytest.fixture
def link(room: Room, qtbot, german: None) -> PropertiesLink:
    room.desk.properties.add(SOLD, "de")
    room.desk.properties.add(FLAT, "de")
    made = PropertiesLink(room.shell, room.desk, room.worker)
    Screens(room.shell, {PROPERTIES: lambda: made})
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    qtbot.keyClick(room.shell.window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    return made


def _names(link: PropertiesLink) -> list[str]:
    return [heading(entry) for entry in link.screen.list.model.entries]


@pytest.mark.parametrize(("window", "width"), [(1280, 372), (1440, 372), (2560, 560)])
def test_the_list_uses_the_room_of_a_large_window(room, link, window, width):
    room.shell.window.resize(window, 900)
    assert link.screen.list.width() == width


def test_of_a_row_the_status_is_whole_whatever_the_place_is(room, link, monkeypatch):
    long = replace(FLAT, district="Freiburg-Sankt Georgen-Süd am Schönbergwald", status=RESERVED)
    room.do(lambda: room.desk.properties.add(long, "de").changes)
    painted: dict[str, float] = {}

    def keep(_painter, area, words, *_more) -> None:
        painted[words] = area.width()

    monkeypatch.setattr(painting, "text", keep)
    view = link.screen.list.view
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, link.screen.list.width(), ROW)
    entry = next(e for e in link.screen.list.model.entries if e.status is RESERVED)
    index = link.screen.list.model.index(link.screen.list.model.row_of(entry.line.id))
    image = QImage(400, ROW, QImage.Format.Format_ARGB32)
    with QPainter(image) as painter:
        view.itemDelegate().paint(painter, option, index)
    status = word(RESERVED)
    assert painted[status] >= painting.text_width(status, font(SIZE_S))
    place = next(words for words in painted if "Schönbergwald" in words)
    assert painted[place] < painting.text_width(place, font(SIZE_S))


def test_the_key_opens_the_list_and_its_first_property(room, link):
    assert room.shell.window.screen_key == PROPERTIES
    assert _names(link) == ["ETW Venloer Straße 231"]
    assert details(link.screen.list.model.entries[0]) == "Ehrenfeld · 3 Zi. · 92 m²"
    assert link.screen.list.view.hasFocus()
    assert link.screen.chosen == link.screen.list.model.entries[0].line.id


def test_the_archive_holds_what_is_over(link):
    link.screen.show_view(ARCHIVE)
    assert _names(link) == ["Laden"]
    link.screen.show_view(RUNNING)
    assert _names(link) == ["ETW Venloer Straße 231"]


def test_a_search_finds_place_street_and_owner_in_either_spelling(link, qtbot):
    qtbot.keyClick(link.screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for text, found in (("koeln venl", 1), ("ehrenfeld", 1), ("Rodenkirchen", 0)):
        link.screen.bar.search.set_text(text)
        assert len(_names(link)) == found
    assert link.screen.chosen is None
    assert link.screen.list.empty.isVisible()
    link.screen.bar.search.set_text("")
    assert len(_names(link)) == 1


def test_a_new_property_is_listed_chosen_and_undone(room, link, qtbot):
    qtbot.keyClick(link.screen.list.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert _names(link) == ["Objekt", "ETW Venloer Straße 231"]
    assert link.screen.chosen == link.screen.list.model.entries[0].line.id
    room.do(room.desk.undo.undo)
    assert _names(link) == ["ETW Venloer Straße 231"]


def begin(link, qtbot):
    qtbot.keyClick(link.screen.list.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert _names(link)[0] == "Objekt"


def test_a_new_property_nothing_is_typed_into_is_gone_when_another_is_chosen(link, qtbot):
    begin(link, qtbot)
    qtbot.keyClick(link.screen.list.view, Qt.Key.Key_Down)
    assert _names(link) == ["ETW Venloer Straße 231"]
    assert link.screen.chosen == link.screen.list.model.entries[0].line.id


def test_a_new_property_nothing_is_typed_into_is_gone_with_its_screen(room, link, qtbot):
    begin(link, qtbot)
    room.shell.window.show_screen(BOARD)
    assert len(room.desk.properties.listed()) == 2
    link.open()
    begin(link, qtbot)
    room.shell.window.leaving.emit()
    assert len(room.desk.properties.listed()) == 2


def test_what_is_put_back_untouched_is_neither_told_nor_offered_again(room, link, qtbot):
    undo = UndoLink(room.shell, room.desk, room.worker)
    feedback = Feedback(room.shell, Outbox(room.worker), undo)
    before = room.desk.undo.state().undo
    begin(link, qtbot)
    assert feedback.toast.accessibleName() == "Objekt: new property"
    room.shell.window.show_screen(BOARD)
    assert not feedback.toast.isVisibleTo(room.shell.window)
    assert room.desk.undo.state() == UndoState(undo=before)
    assert undo.names[1] == ""


def test_only_the_last_of_new_properties_stays_empty(link, qtbot):
    begin(link, qtbot)
    begin(link, qtbot)
    assert _names(link) == ["Objekt", "ETW Venloer Straße 231"]


def test_a_new_property_something_was_typed_into_stays(room, link, qtbot):
    begin(link, qtbot)
    line = link.form.editor.money.price.line
    line.setFocus()
    qtbot.keyClicks(line, "400000")
    room.shell.window.show_screen(BOARD)
    assert len(room.desk.properties.listed()) == 3
    link.open()
    assert {e.line.price_cents for e in room.desk.properties.listed()} >= {40_000_000}


def test_what_was_done_since_is_not_taken_back_with_an_empty_property(room, link, qtbot):
    begin(link, qtbot)
    card = room.add("Okafor, Ada")
    room.shell.window.show_screen(BOARD)
    assert room.desk.board.detail(card) is not None
    assert len(room.desk.properties.listed()) >= 3


def test_a_property_is_deleted_with_a_key_and_comes_back(room, link, qtbot):
    qtbot.keyClick(link.screen.list.view, Qt.Key.Key_Delete)
    assert _names(link) == []
    assert link.screen.list.first.isVisible()
    room.do(room.desk.undo.undo)
    assert _names(link) == ["ETW Venloer Straße 231"]


def test_a_change_elsewhere_is_seen(room, link):
    card = room.add("Okafor, Ada")
    flat = link.screen.chosen
    room.do(lambda: room.desk.properties.link(card, flat, "de"))
    assert link.screen.list.model.entries[0].line.owner == "Okafor, Ada"
    link.screen.bar.search.set_text("okafor")
    assert len(_names(link)) == 1


def test_others_mount_tabs_views_and_counts(link, qtbot):
    screen = link.screen
    before, tab, view = len(screen.tabs.findChildren(QWidget)), QWidget(), QWidget()
    screen.add_tab("buyers", lambda: "Passende Käufer", tab, first=True)
    screen.add_tab("more", lambda: "Mehr", QWidget())
    assert len(screen.tabs.findChildren(QWidget)) > before
    assert screen.tabs.isVisible()
    assert tab.isVisible()
    screen.add_view("profiles", lambda: "Suchprofile", view)
    screen.set_view_count("profiles", 57)
    screen.show_view("profiles")
    assert view.isVisible()
    assert not screen.list.isVisible()
    screen.show_view(RUNNING)
    flat = screen.list.model.entries[0].line.id
    screen.set_match_counts({flat: 5})
    assert screen.list.model.fits == {flat: 5}
    with qtbot.assertNotEmitted(screen.property_chosen):
        link.refresh()
    with qtbot.waitSignal(screen.property_chosen, check_params_cb=lambda chosen: chosen != flat):
        screen.show_view(ARCHIVE)


def test_a_property_is_shown_from_elsewhere_in_whichever_list_it_is(room, link):
    (sold,) = [p.line.id for p in room.desk.properties.listed() if not p.running]
    link.open_property(sold)
    assert link.screen.view == ARCHIVE
    assert link.screen.chosen == sold
