"""The form of a property over a real store: typed with keys, stored when left, undone, warned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from kanban_app.domain.contact import ContactFields
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Document,
    DocumentState,
    Energy,
    EnergyKind,
    Mandate,
    MandateType,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
)
from kanban_app.ui import aio, formats
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.widgets import painting
from tests.ui.links.gates import Gate
from tests.ui.links.rooms import Room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HALVES = Commission(CommissionModel.SPLIT_656C, owner_rate=3000, buyer_rate=3000)
HOUSE = PropertyFields(
    kind=PropertyKind.DETACHED,
    street="Parkweg 2",
    city="Köln",
    living_area=149,
    price_cents=60_000_000,
    commission=HALVES,
)


@pytest.fixture
def link(room: Room, qtbot, german: None) -> Iterator[PropertiesLink]:
    room.desk.properties.add(HOUSE, "de")
    made = PropertiesLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    made.open()
    yield made
    # What a test leaves in its field is stored while there is a store.
    made.form.editor.commit()


@pytest.fixture
def editor(link: PropertiesLink):
    return link.form.editor


def _stored(room: Room) -> PropertyFields:
    (entry,) = room.desk.properties.listed()
    detail = room.desk.properties.detail(entry.line.id)
    assert detail is not None
    return detail.fields


def _save(room: Room, **changes: object) -> None:
    (entry,) = room.desk.properties.listed()
    fields = replace(_stored(room), **changes)
    room.do(lambda: room.desk.properties.save(entry.line.id, fields, "de"))


def _type(qtbot, line: QLineEdit, text: str) -> None:
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def test_a_field_is_stored_when_it_is_left_and_undone(room, editor, qtbot):
    _type(qtbot, editor.money.price.line, "649000")
    assert _stored(room).price_cents == 60_000_000
    qtbot.keyClick(editor.money.price.line, Qt.Key.Key_Tab)
    assert _stored(room).price_cents == 64_900_000
    assert editor.money.price.line.text() == "649.000\u00a0€"
    room.do(room.desk.undo.undo)
    assert _stored(room).price_cents == 60_000_000
    assert editor.money.price.line.text() == "600.000\u00a0€"


def test_the_calculation_follows_every_key(room, editor, qtbot):
    _type(qtbot, editor.money.price.line, "649000")
    owner, _ = editor.money.lines.values()
    assert owner.lines == [
        ("Price 649.000\u00a0€ × 3,00\u00a0%", "19.470,00\u00a0€"),
        ("With 19,00\u00a0% VAT", "23.169,30\u00a0€"),
        ("Net commission of the card", "19.470,00\u00a0€"),
    ]


def test_a_rate_is_typed_with_or_without_vat(room, editor, qtbot):
    _type(qtbot, editor.money.owner_gross.line, "3,57")
    assert editor.money.owner.line.text() == "3,00\u00a0%"
    _type(qtbot, editor.money.owner_gross.line, "2,975")
    assert editor.money.owner.line.text() == "2,50\u00a0%"
    _type(qtbot, editor.money.buyer.line, "2,5")
    assert editor.money.buyer_gross.line.text() == "2,975\u00a0%"
    qtbot.keyClick(editor.money.buyer.line, Qt.Key.Key_Tab)
    commission = _stored(room).commission
    assert (commission.owner_rate, commission.buyer_rate) == (2500, 2500)


def test_unequal_halves_are_warned_of_while_typing_and_stored_all_the_same(room, editor, qtbot):
    assert not editor.money.warning.isVisible()
    _type(qtbot, editor.money.buyer.line, "2")
    assert "§ 656c" in editor.money.warning.text()
    assert editor.money.warning.isVisible()
    qtbot.keyClick(editor.money.buyer.line, Qt.Key.Key_Tab)
    assert _stored(room).commission.buyer_rate == 2000


def test_the_name_follows_what_it_is_made_of(room, editor, qtbot):
    assert editor.object.line.text() == "EFH 149 m²"
    _type(qtbot, editor.size_group.living.line, "152,5")
    qtbot.keyClick(editor.size_group.living.line, Qt.Key.Key_Tab)
    assert editor.object.line.text() == "EFH 152,5 m²"
    assert _stored(room).living_area == 152.5


def test_what_is_no_number_is_kept_and_explained(room, editor, qtbot):
    _type(qtbot, editor.money.price.line, "viel")
    qtbot.keyClick(editor.money.price.line, Qt.Key.Key_Tab)
    assert editor.money.price.error.isVisible()
    assert editor.money.price.line.text() == "viel"
    assert _stored(room).price_cents == 60_000_000


def test_an_active_property_without_its_energy_values_is_not_compliant(room, editor, qtbot):
    assert editor.badge.text() == ""
    _save(room, status=PropertyStatus.ACTIVE)
    assert editor.badge.text() == "Advertisement not compliant"
    assert "energy class" in editor.energy.note.text()
    editor.energy.kind.setFocus()
    qtbot.keyClick(editor.energy.kind, Qt.Key.Key_End)
    editor.energy.kind.activated.emit(editor.energy.kind.currentIndex())
    assert editor.badge.text() == ""
    assert _stored(room).energy.kind == "exempt"


def test_an_expired_certificate_counts_as_none_and_it_is_said(room, editor):
    year = replace(_stored(room), year_built=1974, status=PropertyStatus.ACTIVE)
    whole = Energy(EnergyKind.DEMAND, 141.5, "Gas", "E", date(2020, 1, 1))
    _save(room, year_built=year.year_built, status=year.status, energy=whole)
    assert editor.badge.text() == "Energy certificate expired"
    assert "expired on 01.01.2020 and counts as none" in editor.energy.note.text()
    _save(room, energy=replace(whole, valid_to=date(2031, 1, 1)))
    assert (editor.badge.text(), editor.energy.note.text()) == ("", "")
    room.do(room.desk.undo.undo)
    assert editor.badge.text() == "Energy certificate expired"


def test_the_class_is_chosen_with_a_key_and_told_where_it_does_not_fit(room, editor, qtbot):
    _save(room, energy=Energy(EnergyKind.DEMAND, 350, "Gas"))
    field = editor.energy.energy_class
    assert [field.itemText(row) for row in range(1, field.count())] == ["A+", *"ABCDEFGH"]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A)
    field.activated.emit(field.currentIndex())
    assert _stored(room).energy.energy_class == "A+"
    assert "350 kWh/(m²·a) are class H, not A+." in editor.energy.note.text()
    field.setCurrentIndex(field.findData("H"))
    field.activated.emit(field.currentIndex())
    assert "class H, not" not in editor.energy.note.text()
    room.do(room.desk.undo.undo)
    assert field.value == "A+"


def test_a_simple_mandate_is_not_exclusive(room, editor):
    _save(room, mandate=Mandate(MandateType.SIMPLE, date(2026, 7, 1), date(2026, 6, 1)))
    assert "Not exclusive" in editor.mandate.note.text()
    assert "ends before it begins" in editor.mandate.note.text()


def test_the_last_day_for_notice_is_said(room, editor):
    def until(day: date) -> Mandate:
        return Mandate(MandateType.EXCLUSIVE, date(2026, 6, 1), day, 30)

    _save(room, mandate=until(date(2026, 12, 31)))
    assert "Notice can be given until 01.12.2026" in editor.mandate.note.text()
    _save(room, mandate=until(date(2026, 8, 1)))
    assert "The last day for notice was 02.07.2026" in editor.mandate.note.text()


def test_more_than_the_whole_commission_is_refused_where_it_is_typed(room, editor, qtbot):
    _save(room, commission=replace(HALVES, partner_share=25_000))
    _type(qtbot, editor.money.share.line, "150")
    qtbot.keyClick(editor.money.share.line, Qt.Key.Key_Tab)
    assert editor.money.share.error.text() == "Not saved: at most 100,00\u00a0%"
    _type(qtbot, editor.money.owner.line, "30")
    qtbot.keyClick(editor.money.owner.line, Qt.Key.Key_Tab)
    assert editor.money.owner.error.text() == "Not saved: at most 25,00\u00a0%"
    assert _stored(room).commission == replace(HALVES, partner_share=25_000)


def test_another_portal_is_typed_over_the_proposed_one(room, editor, qtbot):
    editor.portals.add.click()
    (entry,) = editor.portals.entries
    qtbot.keyClicks(entry.portal, "Kleinanzeigen")
    entry.portal.completer().popup().hide()
    qtbot.keyClick(entry.portal, Qt.Key.Key_Tab)
    (kept,) = _stored(room).publications
    assert kept.portal == "portal_kleinanzeigen"
    _type(qtbot, entry.withdrawn.line, "01.07.2026")
    qtbot.keyClick(entry.withdrawn.line, Qt.Key.Key_Tab)
    assert entry.error.text() == "Not saved: it ends before it begins"
    assert entry.withdrawn.line.text() == "01.07.2026", "it stays, to be put right"
    assert _stored(room).publications == (kept,)
    _type(qtbot, entry.withdrawn.line, "31.07.2026")
    qtbot.keyClick(entry.withdrawn.line, Qt.Key.Key_Tab)
    assert entry.error.text() == ""
    assert _stored(room).publications == (replace(kept, withdrawn_on=date(2026, 7, 31)),)


def test_papers_are_asked_for_and_come(room, editor, qtbot):
    paper = next(p for p in editor.papers.papers if p.key == "land_register")
    paper.state.setFocus()
    qtbot.keyClick(paper.state, Qt.Key.Key_End)
    paper.state.activated.emit(paper.state.currentIndex())
    (document,) = _stored(room).documents
    assert (document.key, document.state) == ("land_register", DocumentState.PRESENT)
    assert document.on == room.days.date_of(room.small.clock.now)
    assert editor.papers.beside.text() == "1 of 10 present"


def test_a_paper_of_ones_own_is_added_and_removed(room, editor, qtbot):
    qtbot.keyClicks(editor.papers.another, "Wegerecht")
    qtbot.keyClick(editor.papers.another, Qt.Key.Key_Return)
    assert _stored(room).documents == (Document("Wegerecht"),)
    qtbot.waitUntil(editor.papers.papers[-1].remove.isVisible)
    qtbot.mouseClick(editor.papers.papers[-1].remove, Qt.MouseButton.LeftButton)
    assert _stored(room).documents == ()


def test_an_advertisement_begins_today_and_may_go(room, editor, qtbot):
    qtbot.mouseClick(editor.portals.add, Qt.MouseButton.LeftButton)
    today = room.days.date_of(room.small.clock.now)
    assert _stored(room).publications == (Publication("portal_is24", today),)
    _type(qtbot, editor.portals.entries[0].portal, "Zeitung")
    qtbot.keyClick(editor.portals.entries[0].portal, Qt.Key.Key_Tab)
    assert _stored(room).publications == (Publication("Zeitung", today),)
    qtbot.mouseClick(editor.portals.entries[0].remove, Qt.MouseButton.LeftButton)
    assert _stored(room).publications == ()


def test_the_owner_is_picked_by_name(room, link, editor, qtbot):
    room.do(lambda: room.desk.contacts.add(ContactFields(name="Marquardt, Ilse")).changes)
    link.form.refresh()
    _type(qtbot, editor.object.owner.line, "marquardt, ilse")
    editor.object.owner.line.editingFinished.emit()
    (contact,) = room.desk.contacts.lines()
    assert _stored(room).owner == contact.id
    _type(qtbot, editor.object.owner.line, "Niemand")
    editor.object.external_no.setFocus()
    assert _stored(room).owner == contact.id


def test_a_new_property_takes_the_keyboard(room, link, editor, qtbot):
    qtbot.keyClick(link.screen.list.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert editor.object.kind.hasFocus()
    assert editor.name.text() == "Objekt"


def test_what_is_being_typed_survives_a_change_elsewhere(room, editor, qtbot):
    _type(qtbot, editor.address.street, "Parkweg 2a")
    _save(room, price_cents=61_000_000)
    assert editor.address.street.text() == "Parkweg 2a"
    assert editor.money.price.scaled == 61_000_000
    qtbot.keyClick(editor.address.street, Qt.Key.Key_Tab)
    assert (_stored(room).street, _stored(room).price_cents) == ("Parkweg 2a", 61_000_000)


def test_what_was_typed_belongs_to_the_property_it_was_typed_into(room, link, editor, qtbot):
    house = link.screen.chosen
    other = room.desk.properties.add(PropertyFields(line="Laden"), "de").id
    link.refresh()
    editor.address.street.setFocus()
    qtbot.keyClicks(editor.address.street, "X")
    link.screen.list.choose(other)
    stored = {d.id: d.fields.street for d in room.desk.properties.details((house, other))}
    assert stored == {house: "XParkweg 2", other: ""}
    assert editor.address.street.text() == ""


def test_a_narrow_window_has_one_column(room, editor, qtbot):
    room.shell.window.resize(1100, 760)
    qtbot.waitUntil(lambda: editor.width() < 760)
    qtbot.waitUntil(lambda: editor.money.x() == editor.object.x())


def test_closing_the_window_stores_what_is_typed(room, editor, qtbot):
    _type(qtbot, editor.address.street, "Parkweg 3")
    room.shell.window.leaving.emit()
    assert _stored(room).street == "Parkweg 3"


def test_a_mandate_signed_on_a_day_to_come_says_so(room, editor):
    _save(room, mandate=Mandate(MandateType.EXCLUSIVE, date(2026, 7, 16)))
    assert "still to come" in editor.mandate.note.text()
    _save(room, mandate=Mandate(MandateType.EXCLUSIVE, date(2026, 7, 15)))
    assert "still to come" not in editor.mandate.note.text()


def test_a_mandate_that_is_over_says_so(room, editor):
    _save(room, mandate=Mandate(MandateType.EXCLUSIVE, date(2026, 1, 1), date(2026, 7, 14)))
    assert "It has ended" in editor.mandate.note.text()
    _save(room, mandate=Mandate(MandateType.EXCLUSIVE, date(2026, 1, 1), date(2026, 8, 14)))
    assert "reminder" in editor.mandate.note.text()


def test_a_day_of_the_past_takes_nothing(room, link, editor, qtbot, monkeypatch):
    monkeypatch.setattr(room.shell.presenter.past, "day", object())
    monkeypatch.setattr(room.shell.presenter.past, "may_change", lambda: False)
    _type(qtbot, editor.address.street, "Anders 1")
    qtbot.keyClick(editor.address.street, Qt.Key.Key_Tab)
    assert _stored(room).street == "Parkweg 2"
    assert editor.address.street.text() == "Parkweg 2"


def test_a_name_is_taken_at_its_word_with_one_click(room, link, editor, qtbot):
    card = room.add()
    detail = room.desk.board.detail(card)
    assert detail is not None
    room.do(
        lambda: room.desk.board.edit(card, replace(detail.fields, object_line="ETW 3 Zi. 92 m²"))
    )
    about = room.desk.properties.of_card(card)
    assert about is not None
    link.open_property(about.detail.id)
    assert editor.object.take.text() == "Take from the name: Flat · 3 Zi. · 92 m²"
    qtbot.mouseClick(editor.object.take, Qt.MouseButton.LeftButton)
    stored = room.desk.properties.detail(about.detail.id)
    assert stored is not None
    assert stored.fields.kind is PropertyKind.FLAT
    assert (stored.fields.rooms, stored.fields.living_area) == (3, 92)
    assert not editor.object.take.isVisible()
    room.do(room.desk.undo.undo)
    qtbot.waitUntil(editor.object.take.isVisible)


def test_the_tab_key_walks_the_form_as_it_is_read(room, editor, qtbot):
    editor.object.kind.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(90):
        focus = room.shell.window.focusWidget()
        group = next((g for g in editor.groups if g.isAncestorOf(focus)), None)
        if group not in seen:
            seen.append(group)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    walked = [g for g in seen if g is not None]
    assert walked == list(editor.groups)


def test_the_group_grows_with_its_calculation(room, editor, qtbot):
    _save(room, price_cents=None, commission=Commission())
    # In one column the groups are placed anew.
    room.shell.window.resize(1100, 700)
    owner, _ = editor.money.lines.values()
    qtbot.waitUntil(lambda: not owner.isVisible())
    line = editor.money.price.line
    before = line.height()
    _save(room, price_cents=64_900_000, commission=HALVES)
    qtbot.waitUntil(owner.isVisible)
    group = editor.money
    qtbot.waitUntil(lambda: group.height() == group.heightForWidth(group.width()))
    assert line.height() == before


def test_the_tab_key_walks_every_group_as_it_is_read(room, editor, qtbot):
    editor.object.kind.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    while (part := QApplication.focusWidget()) is not editor.mandate.type:
        walked.append(part)
        qtbot.keyClick(part, Qt.Key.Key_Tab)
    assert walked[:9] == [
        editor.object.kind, editor.object.status, editor.object.line, editor.object.place,
        editor.object.use, editor.object.marketing, editor.object.owner.line,
        editor.object.external_no, editor.address.street,
    ]  # fmt: skip


def test_the_contacts_are_read_once_and_again_when_one_changes(room, link, editor, monkeypatch):
    reads = []
    service, read = type(room.desk.contacts), room.desk.contacts.lines
    monkeypatch.setattr(service, "lines", lambda self: reads.append(1) or read())
    link.form.refresh()
    _save(room, street="Parkweg 3")
    assert reads == []
    room.do(lambda: room.desk.contacts.add(ContactFields(name="Okafor, Ada")).changes)
    link.form.refresh()
    assert len(reads) == 1
    editor.object.owner.line.setText("Okafor, Ada")
    assert editor.object.owner.value


def test_while_an_edit_waits_for_the_disk_another_property_is_shown(room, link, editor, qtbot):
    other = room.desk.properties.add(PropertyFields(street="Amselweg 4"), "de").id
    link.refresh()
    waiting = Gate()
    waiting.shut = True
    aio.begin(waiting.start)
    room.shell.presenter.attach(room.desk, room.worker, waiting)
    _type(qtbot, editor.address.street, "Parkweg 3")
    link.screen.show_property(other)
    assert editor.address.street.text() == "Amselweg 4"
    waiting.open()
    assert sorted(e.line.street for e in room.desk.properties.listed()) == [
        "Amselweg 4",
        "Parkweg 3",
    ]
    assert editor.address.street.text() == "Amselweg 4"


def test_ctrl_z_in_the_next_field_takes_back_what_was_stored_by_tab(room, editor, qtbot):
    undo = UndoLink(room.shell, room.desk, room.worker)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    _type(qtbot, editor.money.price.line, "649000")
    qtbot.keyClick(editor.money.price.line, Qt.Key.Key_Tab)
    assert _stored(room).price_cents == 64_900_000
    held = QApplication.focusWidget()
    assert isinstance(held, QLineEdit)
    qtbot.keyClick(held, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _stored(room).price_cents == 60_000_000
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, both)
    assert _stored(room).price_cents == 64_900_000
    assert undo.names[0]


def test_the_card_of_the_chosen_owner_is_offered_and_linked_and_given_back(room, link, editor):
    card = room.add("Müller, Jürgen")
    about = link.screen.chosen
    assert editor.object.join.isHidden()
    owner = room.desk.contacts.of_card(card)
    fields = room.desk.properties.detail(about).fields
    room.do(lambda: room.desk.properties.save(about, replace(fields, owner=owner), "de"))
    join = editor.object.join
    assert join.isVisibleTo(editor)
    stage = room.small.stage("awareness").name.text(formats.language())
    assert "Müller, Jürgen" in join.words.text()
    assert f"({stage})" in join.words.text()
    join.button.click()
    assert room.desk.properties.detail(about).cards == (card,)
    assert room.desk.board.detail(card).fields.value_cents > 0
    assert join.isHidden()
    room.do(room.desk.undo.undo)
    assert room.desk.properties.detail(about).cards == ()
    assert join.isVisibleTo(editor)


def test_in_a_small_window_the_names_of_papers_and_portals_are_whole(room, link, editor, qtbot):
    room.do(
        lambda: room.desk.properties.save(
            room.desk.properties.listed()[0].line.id,
            replace(
                HOUSE,
                documents=(Document("land_register", DocumentState.PRESENT, date(2026, 7, 1)),),
                publications=(Publication("portal_kleinanzeigen", date(2026, 7, 1)),),
            ),
            "de",
        )
    )
    room.shell.window.resize(1280, 720)
    qtbot.waitUntil(lambda: bool(editor.portals.entries) and editor.width() < 900)
    for paper in editor.papers.papers:
        name = paper.name
        assert painting.text_width(name.text(), name.font()) <= name.width(), name.text()
    portal = editor.portals.entries[0].portal
    assert portal.text() == "Kleinanzeigen"
    room_of = painting.text_width("ImmobilienScout24", portal.font()) + 24
    qtbot.waitUntil(lambda: portal.width() >= room_of)
