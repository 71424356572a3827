"""The property of a card in the inspector: opened, linked, made, and its value taken over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.ids import CardId
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    PropertyFields,
    PropertyKind,
)
from kanban_app.ui.links.card_property import CardPropertyLink
from kanban_app.ui.links.inspector import InspectorLink
from tests.ui.links.rooms import Room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HALVES = Commission(CommissionModel.SPLIT_656C, owner_rate=3000, buyer_rate=3000)
HOUSE = PropertyFields(
    kind=PropertyKind.DETACHED, street="Parkweg 2", price_cents=64_900_000, commission=HALVES
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def link(room: Room, qtbot, german: None) -> CardPropertyLink:
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    made = CardPropertyLink(room.shell, room.desk, room.worker, inspector)
    made.inspector = inspector
    return made


def _open(link: CardPropertyLink, card: CardId):
    link.inspector.open(card)
    return link.section


def _value(room: Room, card: CardId) -> int:
    (face,) = room.desk.board.faces((card,))
    return face.value_cents


def test_a_card_about_nothing_gets_a_property_that_opens(room, link, qtbot):
    card = room.add()
    section = _open(link, card)
    assert section.new.isVisible()
    assert not section.open.isVisible()
    with qtbot.waitSignal(link.open_requested) as opened:
        qtbot.mouseClick(section.new, LEFT)
    about = room.desk.properties.of_card(card)
    assert about is not None
    assert opened.args == [about.detail.id]
    assert section.open.isVisible()
    room.do(room.desk.undo.undo)
    assert section.new.isVisible()


def test_an_existing_property_is_picked_by_name_and_its_value_counted(room, link, qtbot):
    room.desk.properties.add(HOUSE, "de")
    card = room.add()
    section = _open(link, card)
    qtbot.mouseClick(section.link, LEFT)
    assert section.pick.hasFocus() or section.pick.line.hasFocus()
    qtbot.keyClicks(section.pick.line, "efh parkweg 2")
    qtbot.keyClick(section.pick.line, Qt.Key.Key_Return)
    assert _value(room, card) == 1_947_000
    assert section.name.text() == "EFH Parkweg 2"
    assert section.sums.lines[-1][1] == "19.470,00\u00a0€"
    assert not section.note.isVisible()
    qtbot.mouseClick(section.unlink, LEFT)
    assert room.desk.properties.of_card(card) is None
    assert section.link.isVisible()


def test_a_value_typed_by_hand_is_told_and_taken_over_with_one_click(room, link, qtbot):
    house = room.desk.properties.add(HOUSE, "de").id
    card = room.add()
    room.do(lambda: room.desk.properties.link(card, house, "de"))
    detail = room.desk.board.detail(card)
    assert detail is not None
    room.do(lambda: room.desk.board.edit(card, replace(detail.fields, value_cents=1_500_000)))
    section = _open(link, card)
    assert section.note.text() == "Typed by hand. Computed: 19.470,00\u00a0€"
    qtbot.mouseClick(section.take, LEFT)
    assert _value(room, card) == 1_947_000
    assert not section.take.isVisible()
    room.do(room.desk.undo.undo)
    assert section.take.isVisible()


def test_what_only_names_a_buyers_card_makes_way_for_the_real_property(room, link, qtbot):
    room.desk.properties.add(HOUSE, "de")
    buyer = room.small.add("Okafor", journey="buyer", object_line="sucht EFH")
    room.load()
    section = _open(link, buyer)
    assert section.link.isVisible()
    assert not section.open.isVisible()
    qtbot.mouseClick(section.link, LEFT)
    qtbot.keyClicks(section.pick.line, "EFH Parkweg 2")
    qtbot.keyClick(section.pick.line, Qt.Key.Key_Return)
    assert section.open.isVisible()
    assert [p.line.street for p in room.desk.properties.listed()] == ["Parkweg 2"]
    room.do(room.desk.undo.undo)
    about = room.desk.properties.of_card(buyer)
    assert about is not None
    assert (about.detail.fields.line, about.own) == ("sucht EFH", False)


def test_a_described_property_says_name_and_place_in_one_spot(room, link):
    house = room.desk.properties.add(replace(HOUSE, city="Ulm"), "de").id
    card = room.add()
    section, form = _open(link, card), link.inspector.panel.form
    assert form.object_line.isVisible()
    assert form.place.isVisible()
    room.do(lambda: room.desk.properties.link(card, house, "de"))
    assert not form.object_line.isVisible()
    assert not form.place.isVisible()
    assert section.name.text() == "EFH Parkweg 2"
    assert section.facts.text().startswith("Ulm")
    room.do(room.desk.undo.undo)
    assert form.object_line.isVisible()


def test_what_is_only_typed_on_the_card_is_made_a_property_with_one_click(room, link, qtbot):
    card = room.small.add("Okafor", object_line="EFH 149 m²")
    room.load()
    section, form = _open(link, card), link.inspector.panel.form
    about = room.desk.properties.of_card(card)
    assert about is not None
    assert form.object_line.isVisible()
    assert not section.name.isVisible()
    assert section.new.isVisible()
    with qtbot.waitSignal(link.open_requested) as opened:
        qtbot.mouseClick(section.new, LEFT)
    assert opened.args == [about.detail.id]
    room.do(
        lambda: room.desk.properties.save(
            about.detail.id, replace(about.detail.fields, kind=PropertyKind.DETACHED), "de"
        )
    )
    assert section.name.isVisible()
    assert not form.object_line.isVisible()


def test_a_warning_of_the_property_is_seen_on_the_card(room, link):
    unequal = replace(HOUSE, commission=replace(HALVES, buyer_rate=2000))
    house = room.desk.properties.add(unequal, "de").id
    card = room.add()
    room.do(lambda: room.desk.properties.link(card, house, "de"))
    section = _open(link, card)
    assert "§ 656c" in section.warning.text()
