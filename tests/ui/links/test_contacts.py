"""The contact screen: finding, editing, making, merging and deleting, over a real store."""

from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.contact import Channel, Consent, ContactFields, Role
from kanban_app.domain.contact_search import hay
from kanban_app.domain.merging import Part, Side
from kanban_app.domain.origin import Origin
from kanban_app.domain.property import Commission, PropertyFields
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.contacts.consent_dialog import ConsentDialog
from kanban_app.ui.contacts.filters import Filter
from kanban_app.ui.contacts.model import Column
from kanban_app.ui.contacts.requests import ConsentTyped
from kanban_app.ui.contacts.words import country_name
from kanban_app.ui.links.contacts import ContactsLink
from kanban_app.ui.shell import CONTACTS
from kanban_app.ui.theme import SIZE_S, font
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton
from tests.domain.test_duplicates import a_line
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def link(room, qtbot):
    made = ContactsLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    yield made
    # The store is closed before the window.
    made.screen.detail.forget()


def add(room, name, **more):
    return room.desk.contacts.add(ContactFields(name=name, **more)).contact


def names(link):
    model = link.screen.model
    return [model.text(model.row(n), Column.NAME) for n in range(model.rowCount())]


def search(link, text):
    link.screen.header.search.set_text(text)
    link.screen._show()


def choose(link, contact):
    link.screen.table.choose(contact)
    link._follow()


def test_contacts_stand_in_the_order_of_their_names(room, link):
    for name in ("Weber, Jan", "Ärmel, Bea", "Müller, Eva"):
        add(room, name)
    assert link.screen.model.rowCount() == 0
    link.open()
    assert room.shell.window.screen_key == CONTACTS
    assert names(link) == ["Ärmel, Bea", "Müller, Eva", "Weber, Jan"]


def test_a_partner_shows_what_he_brought_and_each_card_is_a_link(room, link, qtbot):
    lorenz = add(room, "Lorenz", roles=(Role.PARTNER,))
    link.open()
    choose(link, lorenz)
    block = link.screen.detail.brought
    assert block.isVisible()
    assert block.nothing.text().startswith("Nothing yet")
    card = room.add("Pfaff")
    halves = Commission(owner_rate=3_000, partner=lorenz, partner_share=25_000)
    fields = PropertyFields(line="EFH", price_cents=66_400_000, commission=halves)
    house = room.desk.properties.add(fields, "en").id
    room.do(lambda: room.desk.properties.link(card, house, "en"))
    room.do(lambda: room.desk.origins.assign(card, Origin(contact=lorenz)))
    assert block.figures.lines == [
        ("Cards", "1 open · 0 won"),
        ("Commission of what is open, net", "€19,920.00"),
        ("of which part (expected)", "€4,980.00"),
        ("Commission won, net", "€0.00"),
    ]
    assert not block.nothing.isVisible()
    (row,) = [block.cards.item(n) for n in range(block.cards.count())]
    assert row.text() == "Pfaff"
    with qtbot.waitSignal(link.open_requested, check_params_cb=lambda opened: opened == card):
        block.cards.itemActivated.emit(row)
    room.do(room.desk.undo.undo)
    room.do(room.desk.undo.undo)
    assert block.nothing.isVisible()


def test_a_client_who_brought_nobody_has_no_such_block(room, link):
    client = add(room, "Müller, Eva", roles=(Role.OWNER,))
    link.open()
    choose(link, client)
    assert link.screen.detail.isVisible()
    assert not link.screen.detail.brought.isVisible()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_end_of_a_consent_is_read_whole(room, link, language):
    withdrawn = Consent(Channel.EMAIL, date(2024, 1, 1), "x", withdrawn_on=date(2025, 12, 28))
    add(room, "Bauer, Lea", consents=(withdrawn,))
    formats.set_language(language)
    link.open()
    link._on_language()
    table = link.screen.table
    said = link.screen.model.text(link.screen.model.row(0), Column.CONSENT)
    assert "2025" in said
    room_for_it = table.columnWidth(Column.CONSENT) - 14 - 6 - 16
    assert QFontMetrics(font(SIZE_S)).horizontalAdvance(said) < room_for_it
    assert table.columnWidth(Column.NAME) >= 200


def test_a_column_orders_both_ways_and_what_says_nothing_stands_last(room, link):
    add(room, "A", phones=("0171 3920031",))
    add(room, "B")
    add(room, "C", phones=("0221 4710142",))
    link.open()
    link.screen.model.sort_by(Column.PHONE)
    assert names(link) == ["A", "C", "B"]
    link.screen.model.sort_by(Column.PHONE)
    assert names(link) == ["C", "A", "B"]


def test_search_and_filter_narrow_and_count(room, link):
    card = room.add("Müller, Eva")
    add(room, "Notariat am Dom", roles=(Role.NOTARY,), title="Dr.", last_name="Mueller")
    add(room, "Weber, Jan")
    link.open()
    search(link, "mueller")
    # At the notary's one speaks to a Dr. Mueller.
    assert names(link) == ["Müller, Eva", "Notariat am Dom"]
    search(link, "")
    link.screen.filters.pills[Filter.OWNERS].click()
    assert names(link) == ["Müller, Eva"]
    assert link.screen.filters.pills[Filter.PARTNERS].text().endswith(" 1")
    link.screen.filters.pills[Filter.PARTNERS].click()
    assert names(link) == ["Notariat am Dom"]
    assert room.desk.contacts.of_card(card) is not None


def test_a_field_that_is_left_is_stored_and_undone(room, link, qtbot):
    card = room.add("Müller, Eva")
    contact = room.desk.contacts.of_card(card)
    link.open()
    choose(link, contact)
    form = link.screen.detail.form
    form.city.setFocus()
    qtbot.keyClicks(form.city, "Bonn")
    form.last_name.setFocus()
    assert room.desk.contacts.detail(contact).fields.city == "Bonn"
    form.last_name.selectAll()
    qtbot.keyClicks(form.last_name, "Gross")
    qtbot.keyClick(form.last_name, Qt.Key.Key_Return)
    assert names(link) == ["Gross, Eva"]
    assert form.name.value == "Gross, Eva"
    assert room.desk.board.faces([card])[0].person == "Gross, Eva"
    room.do(room.desk.undo.undo)
    room.do(room.desk.undo.undo)
    assert form.city.value == ""
    assert names(link) == ["Müller, Eva"]


def test_news_leave_alone_what_is_being_typed(room, link, qtbot):
    card = room.add("Müller, Eva")
    contact = room.desk.contacts.of_card(card)
    link.open()
    choose(link, contact)
    form = link.screen.detail.form
    qtbot.keyClicks(form.street, "Gartenw")
    fields = CardFields(title="x", contact=Contact("Müller, Eva", ("0221 4710142",)))
    room.do(lambda: room.desk.board.edit(card, fields))
    assert form.phones.value == ("0221 4710142",)
    assert form.street.value == "Gartenw"


def test_what_is_typed_is_stored_when_the_window_is_asked_to_close(room, link, qtbot):
    contact = add(room, "Müller, Eva")
    link.open()
    choose(link, contact)
    qtbot.keyClicks(link.screen.detail.form.city, "Bonn")
    room.shell.window.close()
    assert room.desk.contacts.detail(contact).fields.city == "Bonn"


def test_a_contact_without_any_way_to_find_it_is_refused_and_stays_typed(room, link):
    contact = add(room, "Müller, Eva")
    link.open()
    choose(link, contact)
    form = link.screen.detail.form
    form.show_fields(ContactFields(), date(2026, 7, 15))
    link.screen.detail.commit()
    assert room.desk.contacts.detail(contact).fields.name == "Müller, Eva"


def test_a_consent_is_added_changed_and_withdrawn(room, link):
    contact = add(room, "Müller, Eva")
    link.open()
    choose(link, contact)
    consents = link.screen.detail.form.consents
    consents.add.click()
    assert consents.dialog.channel.value == Channel.PHONE
    consents.dialog.accept_button.click()
    (given,) = room.desk.contacts.detail(contact).fields.consents
    assert given.granted_on == room.days.date_of(room.small.clock.now)
    consents._on_typed(ConsentTyped(0, replace(given, how="Formular")))
    consents._on_withdrawn(0)
    (given,) = room.desk.contacts.detail(contact).fields.consents
    assert (given.how, given.withdrawn_on) == ("Formular", given.granted_on)
    consents._on_typed(ConsentTyped(0, None))
    assert room.desk.contacts.detail(contact).fields.consents == ()


def test_identity_is_asked_for_only_when_it_is_due(room, link):
    card = room.add("Müller, Eva")
    contact = room.desk.contacts.of_card(card)
    link.open()
    choose(link, contact)
    assert not link.screen.detail.form.identity.due
    stage = room.small.stage("acquisition").id
    room.do(lambda: room.desk.board.move(_drop(card, stage)))
    assert link.screen.detail.form.identity.due


def test_a_buyer_is_identified_from_the_fit_on(room):
    card = room.small.add("Weber, Jan", "high_commitment", "buyer")
    assert not room.desk.contacts.identity_due([card])
    room.do(lambda: room.desk.board.move(_drop(card, room.small.stage("fit", "buyer").id)))
    assert room.desk.contacts.identity_due([card])


def test_his_cards_are_listed_and_open(room, link, qtbot):
    card = room.add("Müller, Eva")
    link.open()
    choose(link, room.desk.contacts.of_card(card))
    cards = link.screen.detail.cards
    assert cards.count() == 1
    with qtbot.waitSignal(link.open_requested, check_params_cb=lambda c: c == card):
        cards.itemActivated.emit(cards.item(0))


def test_who_is_not_found_is_made_from_what_was_typed(room, link):
    link.open()
    search(link, "müller, eva")
    link.screen.nobody.button.click()
    assert link.dialog.name.value == "Müller, eva"
    link.dialog.accept_button.click()
    assert names(link) == ["Müller, eva"]
    assert link.screen.side is link.screen.detail


def test_a_new_contact_is_said_to_be_known_by_his_number(room, link):
    add(room, "Müller, Eva", phones=("0171 3456789",), emails=("eva@example.org",))
    link.open()
    link.new()
    link.dialog.phone.setText("+49 171 345 67 89")
    link.dialog.phone.textEdited.emit(link.dialog.phone.text())
    assert link.dialog.known.text() == "Müller, Eva is reached this way already."
    assert link.dialog.known.isVisibleTo(link.dialog)
    link.dialog.phone.setText("0171 1")
    link.dialog.phone.textEdited.emit(link.dialog.phone.text())
    assert link.dialog.known.isHidden()
    # Two may share a number: he is made all the same.
    assert link.dialog.accept_button.isEnabled()
    link.dialog.reject()


def test_two_spellings_are_compared_merged_and_taken_apart_again(room, link, qtbot):
    keep = add(room, "Müller, Jörg", phones=("0221 4710142",), street="Gartenweg 3")
    drop = add(room, "Mueller, Joerg", phones=("+49 221 4710142",), city="Köln")
    add(room, "Weber, Jan")
    link.open()
    assert link.screen.hint.isVisible()
    assert "Müller, Jörg" in link.screen.hint.names.text()
    assert link.screen.model.doubles == {keep, drop}
    link.screen.table.setFocus()
    qtbot.keyClick(link.screen.table, Qt.Key.Key_D)
    merge = link.screen.merge
    assert link.screen.side is merge
    merge.row(Part.NAME).values[Side.DROP].click()
    qtbot.keyClick(merge, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert names(link) == ["Mueller, Joerg", "Weber, Jan"]
    assert not link.screen.hint.isVisible()
    assert link.screen.side is link.screen.detail
    fields = room.desk.contacts.detail(keep).fields
    assert (fields.street, fields.city, fields.phones) == (
        "Gartenweg 3", "Köln", ("0221 4710142",),
    )  # fmt: skip
    room.do(room.desk.undo.undo)
    assert names(link) == ["Mueller, Joerg", "Müller, Jörg", "Weber, Jan"]
    assert link.screen.hint.isVisible()


def test_a_search_offers_only_pairs_of_those_it_found(room, link):
    for name, phone in (("Müller", "0221 4710142"), ("Weber", "0171 3920031")):
        add(room, f"{name}, Eva", phones=(phone,))
        add(room, f"{name}, Eva", phones=(phone,))
    link.open()
    assert len(link.merging.pairs) == 2
    search(link, "weber")
    assert "Weber" in link.screen.hint.names.text()
    assert not link.screen.hint.following.isVisible()
    search(link, "weberin")
    assert not link.screen.hint.isVisible()
    search(link, "")
    link.merging.next()
    link.merging.compare()
    assert link.screen.merge.comparison.keep.fields.name == "Weber, Eva"


def test_the_comparison_is_put_away_when_a_search_offers_another_pair(room, link, qtbot):
    for name, phone in (("Müller", "0221 4710142"), ("Weber", "0171 3920031")):
        add(room, f"{name}, Eva", phones=(phone,))
        add(room, f"{name}, Eva", phones=(phone,))
    link.open()
    link.merging.compare()
    assert link.screen.merge.comparison.keep.fields.name == "Müller, Eva"
    link.screen.header.search.start()
    search(link, "weber")
    assert "Weber" in link.screen.hint.names.text()
    assert link.screen.side is None
    # Who types goes on typing.
    assert link.screen.header.search.focusProxy().hasFocus()


def test_the_hint_names_the_pair_that_is_compared(room, link):
    for name, phone in (("Müller", "0221 4710142"), ("Weber", "0171 3920031")):
        add(room, f"{name}, Eva", phones=(phone,))
        add(room, f"{name}, Eva", phones=(phone,))
    link.open()
    link.merging.next()
    link.merging.compare()
    search(link, "eva")
    assert link.screen.merge.comparison.keep.fields.name == "Weber, Eva"
    assert "Weber" in link.screen.hint.names.text()
    link.merging.next()
    assert link.screen.merge.comparison.keep.fields.name == "Müller, Eva"
    assert "Müller" in link.screen.hint.names.text()


def test_two_contacts_are_compared_in_words(room, link):
    ways = {"phones": ("0221 4710142",), "postcode": "79100", "city": "Freiburg"}
    add(room, "Müller, Eva", **ways, country="DE", language="de")
    add(room, "Müller, Eva", **ways, language="en")
    link.open()
    link.merging.compare()
    merge = link.screen.merge
    said = {p: [v.text() for v in merge.row(p).values.values()] for p in Part if p in merge._rows}
    assert said[Part.PLACE] == ["79100 Freiburg", "79100 Freiburg"]
    assert said[Part.LANGUAGE] == ["Deutsch", "English"]
    # What reads the same is no choice.
    assert not merge.row(Part.PLACE).findChildren(PaintedButton)


def test_another_country_is_called_by_its_name():
    assert [country_name(c) for c in ("DE", "", "AT", "Austria")] == [
        "",
        "",
        "Österreich",
        "Austria",
    ]


def test_a_rare_filter_stays_while_a_search_finds_none_of_it(room, link):
    add(room, "Müller, Eva", do_not_contact=True)
    add(room, "Weber, Jan")
    link.open()
    search(link, "weber")
    silent = link.screen.filters.pills[Filter.SILENT]
    assert silent.isVisible()
    assert silent.text().endswith(" 0")


def test_the_fields_of_a_consent_stay_in_line_when_a_day_is_wrong(room, qtbot):
    dialog = ConsentDialog(date(2026, 7, 15), 0, None, room.shell.window)
    room.show(qtbot)
    dialog.open()
    dialog.given.restore("31.02.2026")
    qtbot.wait(20)
    assert dialog.given.unread
    assert dialog.channel.y() == dialog.given.y()
    dialog.reject()


def a_consent_dialog(room, consent=None):
    dialog = ConsentDialog(date(2026, 7, 15), 0, consent, room.shell.window)
    told = []
    dialog.typed.connect(told.append)
    dialog.open()
    return dialog, told


@pytest.mark.parametrize(
    ("given", "used", "word"),
    [("01.06.2019", "01.01.2018", "before it was given"), ("01.06.2030", "", "today or before"),
     ("01.06.2019", "01.06.2030", "a day to come")],
)  # fmt: skip
def test_a_consent_with_days_that_cannot_be_is_not_stored(room, qtbot, given, used, word):
    room.show(qtbot)
    dialog, told = a_consent_dialog(room)
    before = dialog.accept_button.y()
    for field, text in ((dialog.given, given), (dialog.last, used)):
        field.line.clear()
        qtbot.keyClicks(field.line, text)
    qtbot.wait(20)
    assert word in dialog.error.text()
    assert dialog.accept_button.y() == before, "the button stays under the mouse"
    dialog._answer()
    assert told == []
    dialog.reject()


def test_a_consent_that_a_file_brought_can_be_changed_as_it_is(room, qtbot):
    room.show(qtbot)
    strange = Consent(Channel.PHONE, date(2019, 6, 1), last_used_on=date(2018, 1, 1))
    dialog, told = a_consent_dialog(room, strange)
    dialog.proof.set_value("Ordner 3")
    dialog._answer()
    assert told[0].consent == replace(strange, proof="Ordner 3")


@pytest.mark.parametrize(
    ("field", "text", "word"),
    [("birthday", "24.12.2050", "lie ahead"), ("birthday", "24.12.1850", "120 years"),
     ("keep_until", "01.01.2001", "is over")],
)  # fmt: skip
def test_a_day_that_cannot_be_is_told_and_not_stored(room, link, qtbot, field, text, word):
    contact = add(room, "Müller, Eva", birthday=date(1961, 5, 4), keep_until=date(2030, 12, 31))
    before = room.desk.contacts.detail(contact).fields
    link.open()
    link.show_contact(contact)
    day = getattr(link.screen.detail.form, field)
    day.line.clear()
    qtbot.keyClicks(day.line, text)
    day.line.editingFinished.emit()
    assert word in day.error.text()
    assert room.desk.contacts.detail(contact).fields == before


def test_a_birthday_that_a_file_brought_is_shown_without_complaint(room, link):
    contact = add(room, "Müller, Eva", birthday=date(2050, 12, 24))
    link.open()
    link.show_contact(contact)
    day = link.screen.detail.form.birthday
    assert (day.value, day.error.text()) == (date(2050, 12, 24), "")


def test_down_leaves_the_search_for_the_first_row(room, link, qtbot):
    add(room, "Müller, Eva")
    add(room, "Weber, Jan")
    link.open()
    assert link.screen.table.current is None
    qtbot.keyClick(link.screen.table, Qt.Key.Key_Down)
    assert link.screen.table.current == room.desk.contacts.lines()[0].id
    link.screen.header.search.left.emit()
    assert link.screen.table.current == room.desk.contacts.lines()[0].id
    qtbot.keyClick(link.screen.table, Qt.Key.Key_Up)
    assert link.screen.header.search.focusProxy().hasFocus()


def test_the_other_one_may_stay(room, link):
    add(room, "Müller, Jörg", phones=("0221 4710142",))
    drop = add(room, "Mueller, Joerg", phones=("0221 4710142",))
    link.open()
    link.merging.compare()
    link.screen.merge.swap.click()
    link.screen.merge.merge.click()
    assert room.desk.contacts.detail(drop).fields.name == "Mueller, Joerg"


def test_no_duplicate_is_remembered(room, link):
    add(room, "Müller, Jörg", phones=("0221 4710142",))
    add(room, "Mueller, Joerg", phones=("0221 4710142",))
    link.open()
    link.merging.compare()
    link.screen.merge.refuse.click()
    assert not link.screen.hint.isVisible()
    assert link.screen.model.doubles == frozenset()
    assert room.desk.contacts.duplicates() == []


def test_delete_takes_a_contact_without_cards_and_undo_brings_it_back(room, link, qtbot):
    contact = add(room, "Weber, Jan")
    room.add("Müller, Eva")
    link.open()
    choose(link, contact)
    link.screen.table.setFocus()
    qtbot.keyClick(link.screen.table, Qt.Key.Key_Delete)
    assert names(link) == ["Müller, Eva"]
    assert link.screen.side is None
    room.do(room.desk.undo.undo)
    assert names(link) == ["Müller, Eva", "Weber, Jan"]


def test_the_keys_of_the_board_do_nothing_to_its_cards_here(room, link, qtbot):
    card = room.add("Müller, Eva")
    link.open()
    choose(link, room.desk.contacts.of_card(card))
    link.screen.table.setFocus()
    refusals = []
    room.shell.presenter.refused.connect(refusals.append)
    qtbot.keyClick(link.screen.table, Qt.Key.Key_Delete)
    assert len(refusals) == 1
    assert room.desk.board.detail(card) is not None


def test_the_table_says_how_consents_stand(room, link):
    today = room.days.date_of(room.small.clock.now)
    add(room, "A", consents=(Consent(Channel.PHONE, today),))
    add(room, "B", consents=(Consent(Channel.PHONE, date(today.year - 5, 9, 1)),))
    add(room, "C")
    link.open()
    model = link.screen.model
    said = [model.text(model.row(n), Column.CONSENT) for n in range(3)]
    assert said == [f"until {today.year + 5}", f"ends 09/{today.year}", "no consent"]
    formats.set_language("de")
    assert model.text(model.row(1), Column.CONSENT).endswith(f"09/{today.year}")


def test_ten_thousand_are_searched_within_a_frame_or_two(room, link):
    hays = [hay(a_line(n, f"Name{n}, Eva", city="Köln")) for n in range(10_000)]
    link.screen.show_contacts(hays, date(2026, 7, 15))
    began = process_time()
    search(link, "name77")
    assert process_time() - began < 0.5
    assert len(names(link)) == 111


def _drop(card, stage):
    return Drop((card,), stage)


def test_in_a_large_window_two_roles_are_read_whole(room, link, german):
    roles = (Role.OWNER, Role.BUYER, Role.TIPSTER)
    add(room, "Busch, Karl", roles=roles)
    link.open()
    table = link.screen.table
    room.shell.window.resize(1100, 800)
    narrow = table.columnWidth(Column.ROLE)
    room.shell.window.resize(2560, 1440)
    words = table._model.text(table._model.row(0), Column.ROLE)
    assert table.columnWidth(Column.ROLE) > narrow
    assert painting.text_width(words, font(SIZE_S)) + 16 <= table.columnWidth(Column.ROLE)
    shown = [c for c in Column if not table.isColumnHidden(c)]
    assert sum(table.columnWidth(c) for c in shown) <= table.viewport().width()
