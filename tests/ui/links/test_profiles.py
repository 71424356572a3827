"""Search profiles on the cards: typed in a sheet, undone, and told when something new fits."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.ids import CardId
from kanban_app.domain.property import Feature, PropertyKind, PropertyStatus
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.ui.deals.profile_editor import ProfileEditor
from kanban_app.ui.deals.profile_form import ProfileForm
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.profiles import ProfilesLink
from tests.builders import template
from tests.domain import match_cases as case
from tests.services.test_matching import EVERYTHING
from tests.ui.links.rooms import Room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def a_buyer(room: Room, name: str = "Okafor") -> CardId:
    stage = room.small.stage("awareness", "buyer")
    room.do(lambda: room.desk.board.add(stage.id, CardFields(contact=Contact(name))))
    return room.small.store.column(stage.id)[0][0]


@pytest.fixture
def inspector(room: Room, qtbot) -> InspectorLink:
    made = InspectorLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


@pytest.fixture
def link(room: Room, inspector) -> ProfilesLink:
    return ProfilesLink(room.shell, room.desk, room.worker, inspector)


async def turn(room: Room, work) -> None:
    await room.shell.presenter.apply(work, turned=True)


def editor_of(room: Room, link: ProfilesLink, card: CardId) -> ProfileEditor:
    link.edit(card)
    return room.shell.window.findChildren(ProfileEditor)[-1]


def profile(room: Room, card: CardId):
    found = room.desk.matching.profile_of(card)
    return found.fields if found else None


def test_a_buyers_card_asks_for_its_profile(room, inspector, link):
    inspector.open(a_buyer(room))
    section = link.section
    assert section.isVisibleTo(inspector.panel)
    assert section.line.text() == "Nobody has said yet what is looked for."
    assert not section.count.isVisibleTo(section)


def test_whoever_brings_the_buyers_commission_is_asked_wherever_his_journey_stands(
    room, inspector, link
):
    seekers = template("buyer").replace(b'key = "buyer"', b'key = "seekers"', 1)
    room.small.journeys.add(seekers.replace(b'lobe = "right"', b'lobe = "single"', 1))
    inspector.open(room.small.add("Okafor", "awareness", "seekers"))
    assert link.section.line.text() == "Nobody has said yet what is looked for."


def test_an_owners_card_names_who_is_looking(room, inspector, link):
    owner, buyer = room.add("Marquardt"), a_buyer(room)
    inspector.open(owner)
    assert link.section.isHidden()
    about = room.desk.properties.add(case.VENLOER, "de").id
    room.do(lambda: room.desk.properties.link(owner, about, "de"))
    room.do(lambda: room.desk.matching.save_profile(buyer, case.OKAFOR))
    inspector.open(owner)
    assert not link.section.isHidden()
    assert link.section.names[0].text() == "Okafor · 84"
    assert link.section.heading.isHidden()
    link.section.names[0].click()
    assert not link.section.heading.isHidden()
    assert "Ehrenfeld, Nippes" in link.section.line.text()


def test_matches_of_a_buyer_say_place_and_price(room, inspector, link):
    buyer = a_buyer(room)
    for price, place in ((48_900_000, "Ehrenfeld"), (46_000_000, "Nippes")):
        fields = replace(case.VENLOER, line="ETW 92 m²", price_cents=price, place=place)
        room.desk.properties.add(fields, "de")
    room.do(lambda: room.desk.matching.save_profile(buyer, case.OKAFOR))
    inspector.open(buyer)
    texts = {name.text() for name in link.section.names if name.isVisibleTo(link.section)}
    assert len(texts) == 2
    assert any(t.startswith("ETW 92 m² · Nippes · 460.000\u00a0€ · ") for t in texts)
    assert any(t.startswith("ETW 92 m² · Ehrenfeld · 489.000\u00a0€ · ") for t in texts)


def test_who_has_bought_and_what_is_sold_has_no_matches(room, inspector, link):
    owner, buyer = room.add("Marquardt"), a_buyer(room)
    about = room.desk.properties.add(case.VENLOER, "de").id
    room.do(lambda: room.desk.properties.link(owner, about, "de"))
    room.do(lambda: room.desk.matching.save_profile(buyer, case.OKAFOR))
    inspector.open(owner)
    assert not link.section.isHidden()
    sold = replace(case.VENLOER, status=PropertyStatus.SOLD)
    room.do(lambda: room.desk.properties.save(about, sold, "de"))
    assert link.section.isHidden()
    room.do(room.desk.undo.undo)
    inspector.open(buyer)
    assert link.section.count.isVisibleTo(link.section)
    room.do(lambda: room.desk.board.win([buyer]))
    inspector.open(buyer)
    assert not link.section.count.isVisibleTo(link.section)
    assert not any(name.isVisibleTo(link.section) for name in link.section.names)


def test_a_name_on_the_buyers_card_asks_for_the_match(qtbot, room, inspector, link):
    about, buyer = room.desk.properties.add(case.VENLOER, "de").id, a_buyer(room)
    room.do(lambda: room.desk.matching.save_profile(buyer, case.OKAFOR))
    inspector.open(buyer)
    found = room.desk.matching.profile_of(buyer)
    with qtbot.waitSignal(link.match_requested) as asked:
        link.section.names[0].click()
    assert asked.args[0][:2] == (found.id, about)


def test_a_match_shows_what_it_names_and_not_a_chain(room, inspector, link):
    owner, buyer = room.add("Marquardt"), a_buyer(room)
    about = room.desk.properties.add(case.VENLOER, "de").id
    room.do(lambda: room.desk.properties.link(owner, about, "de"))
    room.do(lambda: room.desk.matching.save_profile(buyer, case.OKAFOR))
    inspector.open(owner)
    assert link.section.names[0]._icon == "person"
    inspector.open(buyer)
    assert link.section.names[0]._icon == "house"


def test_what_is_left_is_stored_and_undone(qtbot, room, link):
    card = a_buyer(room)
    editor = editor_of(room, link, card)
    editor.form.kinds.chips[PropertyKind.FLAT].click()
    assert profile(room, card).kinds == (PropertyKind.FLAT,)
    qtbot.keyClicks(editor.form.places, "Ehrenfeld, Nippes")
    qtbot.keyClick(editor.form.places, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.form.price_max.line, "475000")
    editor.done_button.click()
    assert profile(room, card).places == ("Ehrenfeld", "Nippes")
    assert profile(room, card).price_max_cents == 47_500_000
    room.do(room.desk.undo.undo)
    assert profile(room, card).price_max_cents is None
    room.do(room.desk.undo.undo)
    room.do(room.desk.undo.undo)
    assert profile(room, card) is None


def test_the_sheet_can_leave_a_profile_as_it_was_in_one_step(qtbot, room, link):
    card = a_buyer(room)
    room.do(lambda: room.desk.matching.save_profile(card, case.OKAFOR))
    editor = editor_of(room, link, card)
    editor.form.kinds.chips[PropertyKind.DETACHED].click()
    editor.form.kinds.chips[PropertyKind.TERRACED].click()
    changed = profile(room, card)
    assert changed != case.OKAFOR
    editor.discard.click()
    assert profile(room, card) == case.OKAFOR
    assert not editor.isVisible()
    room.do(room.desk.undo.undo)
    assert profile(room, card) == changed


def test_a_profile_that_did_not_exist_is_discarded_whole(room, link):
    card = a_buyer(room)
    editor = editor_of(room, link, card)
    editor.form.kinds.chips[PropertyKind.FLAT].click()
    editor.discard.click()
    assert profile(room, card) is None


def test_what_is_wrong_does_not_move_the_buttons(qtbot, room, link):
    card = a_buyer(room)
    editor = editor_of(room, link, card)
    qtbot.wait(1)
    height, top = editor.height(), editor.done_button.y()
    editor.show_problem("A range ends before it begins. Swap the two values.")
    qtbot.wait(1)
    assert (editor.height(), editor.done_button.y()) == (height, top)


def test_nothing_typed_makes_no_profile(room, link):
    card = a_buyer(room)
    editor_of(room, link, card).done_button.click()
    assert profile(room, card) is None


def test_what_cannot_be_is_explained_in_the_sheet(room, link):
    card = a_buyer(room)
    editor = editor_of(room, link, card)
    editor.form.price_min.set_value(Decimal(500_000))
    editor.form.price_max.set_value(Decimal(400_000))
    editor.keep()
    assert "Swap the two values" in editor.error.text()
    assert profile(room, card) is None
    editor.form.price_max.set_value(Decimal(600_000))
    editor.keep()
    assert not editor.error.text()
    assert profile(room, card).price_max_cents == 60_000_000


def an_unread_price(room, link, qtbot):
    card = a_buyer(room)
    room.do(lambda: room.desk.matching.save_profile(card, case.OKAFOR))
    editor = editor_of(room, link, card)
    price = editor.form.price_max
    price.line.clear()
    qtbot.keyClicks(price.line, "-100")
    return card, editor, price


def test_done_stays_open_and_names_the_field_that_is_not_stored(room, link, qtbot):
    card, editor, price = an_unread_price(room, link, qtbot)
    editor.done_button.click()
    assert editor.isVisible()
    assert editor.error.text().startswith("“Price up to” is not stored.")
    assert editor.focusWidget() is price.line
    assert profile(room, card) == case.OKAFOR
    price.line.clear()
    qtbot.keyClicks(price.line, "400000")
    editor.done_button.click()
    assert not editor.isVisible()
    assert profile(room, card).price_max_cents == 40_000_000


def test_escape_says_it_once_and_then_closes(room, link, qtbot):
    card, editor, _ = an_unread_price(room, link, qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert "Price up to" in editor.error.text()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert profile(room, card) == case.OKAFOR


def test_a_place_nobody_knows_keeps_the_sheet_open(room, link, qtbot):
    editor = editor_of(room, link, a_buyer(room))
    editor.form.middle.line.setText("Xyzingen")
    editor.form.middle.line.editingFinished.emit()
    editor.done_button.click()
    assert editor.isVisible()
    assert editor.error.text().startswith("“Or around a town”")


def test_done_stays_open_while_the_whole_cannot_be(room, link, qtbot):
    editor = editor_of(room, link, a_buyer(room))
    editor.form.price_min.set_value(Decimal(500_000))
    editor.form.price_max.set_value(Decimal(400_000))
    editor.done_button.click()
    assert editor.isVisible()
    assert "Swap the two values" in editor.error.text()


def test_a_feature_is_off_a_wish_and_a_must(room, link):
    card = a_buyer(room)
    chip = editor_of(room, link, card).form.features.chips[Feature.LIFT]
    chip.click()
    assert (profile(room, card).nice, chip.text()) == ((Feature.LIFT,), "Lift: wish")
    chip.click()
    assert (profile(room, card).must, chip.text()) == ((Feature.LIFT,), "Lift: must")
    chip.click()
    assert (profile(room, card).must, profile(room, card).nice) == ((), ())


def test_the_profile_is_removed_and_comes_back(room, link):
    card = a_buyer(room)
    room.do(lambda: room.desk.matching.save_profile(card, case.OKAFOR))
    editor_of(room, link, card).remove.click()
    assert profile(room, card) is None
    room.do(room.desk.undo.undo)
    assert profile(room, card) == case.OKAFOR


def test_the_form_gives_back_every_field_untouched(qtbot):
    form = ProfileForm()
    qtbot.addWidget(form)
    form.show_fields(EVERYTHING, anew=True)
    assert form.fields() == EVERYTHING


def test_a_weight_is_usual_double_none_or_a_must(qtbot):
    form = ProfileForm()
    qtbot.addWidget(form)
    form.show_fields(replace(case.OKAFOR, weights={"price": 60, "area": 0, "rooms": 17}))
    fields = form.weights.fields
    assert [fields[key].currentText() for key in ("place", "price", "area", "rooms")] == [
        "usual: 25",
        "double: 60",
        "does not count",
        "own: 17",
    ]
    fields["place"].set_value("must")
    assert form.fields().weights == {"place": -1, "price": 60, "area": 0, "rooms": 17}


def test_the_past_has_no_section(room, inspector, link):
    card = a_buyer(room)
    past = PastLink(room.shell, room.desk, room.worker)
    inspector.open(card)
    assert not link.section.isHidden()
    room.small.clock.pass_days(3)
    room.shell.tick()
    past.go(past.day - timedelta(days=1))
    inspector.open(card)
    assert link.section.isHidden()
    link.edit(card)
    assert not room.shell.window.findChildren(ProfileEditor)


@pytest.fixture
def sayings(link):
    heard: list[str] = []
    link.new_matches.said.connect(lambda saying: heard.append(saying.words))
    finish(link.new_matches.begin())
    return heard


def test_new_matches_are_said_by_what_they_are_for(room, sayings):
    for name in ("Okafor", "Brandt"):
        card = a_buyer(room, name)
        wanted = case.OKAFOR if name == "Okafor" else case.BRANDT
        room.do(lambda card=card, wanted=wanted: room.desk.matching.save_profile(card, wanted))
    assert sayings == []
    room.do(lambda: room.desk.properties.add(case.VENLOER, "de").changes)
    assert [words.partition(" for ")[::2] for words in sayings] == [
        ("2 new match(es)", case.VENLOER.line)
    ]


def test_a_price_that_makes_a_better_match_is_said_and_undo_is_silent(room, sayings):
    card = a_buyer(room)
    room.do(lambda: room.desk.matching.save_profile(card, case.OKAFOR))
    room.do(lambda: room.desk.properties.add(case.VENLOER, "de").changes)
    about = room.desk.matching.offered()[0].id
    sayings.clear()
    dearer = replace(case.VENLOER, price_cents=49_500_000)
    room.do(lambda: room.desk.properties.save(about, dearer, "de"))
    assert sayings == []
    room.do(lambda: room.desk.properties.save(about, case.VENLOER, "de"))
    assert len(sayings) == 1
    finish(turn(room, room.desk.undo.undo))
    finish(turn(room, room.desk.undo.redo))
    assert len(sayings) == 1


def test_a_circle_is_typed_as_a_town_and_has_a_radius_at_once(room, inspector, link, qtbot):
    buyer = a_buyer(room)
    inspector.open(buyer)
    editor = editor_of(room, link, buyer)
    line = editor.form.middle.line
    qtbot.keyClicks(line, "Kirchzarten")
    line.editingFinished.emit()
    kept = profile(room, buyer)
    assert (kept.latitude, kept.longitude, kept.radius_km) == (47.9667, 7.95, 10)
    editor.accept()
    inspector.open(buyer)
    assert link.section.line.text() == "10 km around Kirchzarten"


def test_a_property_without_degrees_is_found_by_its_town(room, inspector, link):
    buyer = a_buyer(room)
    for city, postcode in (("Stegen", "79252"), ("Köln", "50823")):
        fields = replace(case.VENLOER, city=city, postcode=postcode, district="", place=city)
        bare = replace(fields, latitude=None, longitude=None)
        room.do(lambda bare=bare: room.desk.properties.save(a_property(room), bare, "de"))
    circle = ProfileFields(latitude=47.9667, longitude=7.95, radius_km=10)
    room.do(lambda: room.desk.matching.save_profile(buyer, circle))
    found = room.desk.matching.matches_for(room.desk.matching.profile_of(buyer).id)
    assert [(fit.detail.fields.city, fit.match.score) for fit in found] == [
        ("Stegen", 100),
        ("Köln", None),
    ]


def a_property(room: Room):
    return room.desk.properties.add(case.VENLOER, "de").id
