"""Cards are attached to personas by row and menu, and the analytics is told of one alone."""

import pytest
from PySide6.QtWidgets import QMenu

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import DomainError
from kanban_app.domain.persona import NOBODY, Persona
from kanban_app.ui import aio, formats
from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.persona_filter import PersonaFilter
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.maps.personas.requests import PersonaChosen, PersonaDeleted, PersonaTyped
from tests.ui.links.gates import Gate
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def inspector(room):
    FollowNumbers(room.shell, room.desk, room.worker)
    return InspectorLink(room.shell, room.desk, room.worker)


@pytest.fixture
def link(room, inspector, qtbot):
    made = PersonasLink(room.shell, room.desk, room.worker, inspector)
    room.show(qtbot)
    aio.spawn(made.begin())
    return made


def of(room, card) -> str:
    return room.desk.personas.of_card(card)


def entries(menu: QMenu) -> dict[str, object]:
    return {action.text(): action for action in menu.actions()}


def test_the_row_of_the_open_card_attaches_it(room, link, inspector):
    card = room.add("A")
    inspector.open(card)
    assert not link.row.isHidden()
    assert link.row.persona is None
    link.row.chosen.emit(PersonaChosen("helga_brandt"))
    assert of(room, card) == "helga_brandt"
    assert link.row.persona.name == "Helga Brandt, 71"
    assert link.row.choice.text() == "Helga Brandt, 71"
    room.do(room.desk.undo.undo)
    assert of(room, card) == ""


def test_the_menu_attaches_all_cards_it_is_about(room, link):
    cards = [room.add("A"), room.add("B")]
    faces = room.desk.board.faces(cards)
    menu = QMenu(room.shell.window)
    link.add_to_menu(menu, faces)
    (offered,) = (a.menu() for a in menu.actions())
    entries(offered)["Geschwister Pohl"].trigger()
    assert [of(room, card) for card in cards] == ["geschwister_pohl"] * 2
    assert [s.cards for s in link.shown(room.small.journey())] == [0, 2]
    entries(offered)["No persona"].trigger()
    assert [of(room, card) for card in cards] == ["", ""]


def test_cards_of_two_journeys_have_no_persona_in_common(room, link):
    cards = [room.add("A"), room.add("B")]
    room.do(lambda: room.desk.board.hand_over(cards[1:], room.small.journey("buyer").id))
    menu = QMenu(room.shell.window)
    link.add_to_menu(menu, room.desk.board.faces(cards))
    assert menu.actions() == []


def test_the_sheet_stores_what_is_typed_and_shows_what_is_stored(room, link):
    journey = room.small.journey()
    link.edit(journey)
    sheet = link.sheet
    sheet.begin_new()
    sheet.form.name.setText("Eva Winter")
    sheet.form.commit()
    assert sheet.list.key == "eva_winter"
    sheet.typed.emit(PersonaTyped(Persona("eva_winter", "Eva Sommer")))
    assert sheet.form.name.value == "Eva Sommer"
    assert room.desk.store.undo_state().undo.kind is OpKind.EDIT_PERSONA
    sheet.deleted.emit(PersonaDeleted("eva_winter"))
    assert [s.persona.key for s in link.shown(journey)] == ["helga_brandt", "geschwister_pohl"]
    sheet.reject()
    # A sheet that is closed follows nothing any more.
    room.do(room.desk.undo.undo)
    assert len(link.shown(journey)) == 3


def test_nothing_is_lost_of_what_is_typed_while_the_store_is_slow(room, link):
    journey = room.small.journey()
    link.edit(journey)
    form = link.sheet.form
    gate = Gate()
    gate.shut = True
    aio.begin(gate.start)
    room.shell.presenter.attach(room.desk, gate, gate)
    link.sheet.begin_new()
    for field, text in ((form.name, "Paar Süd"), (form.line, "Zwei Kinder")):
        field.setText(text)
        form.commit()
    form.goals.setPlainText("Platz und G")
    gate.let_one()
    assert (form.name.value, form.line.value) == ("Paar Süd", "Zwei Kinder")
    assert form.goals.value == "Platz und G"
    form.commit()
    form.goals.setPlainText("Platz und Ga")
    gate.open()
    assert (form.name.value, form.line.value) == ("Paar Süd", "Zwei Kinder")
    assert form.goals.value == "Platz und Ga"
    form.goals.setPlainText("Platz und Garten")
    link.sheet.accept()
    (*_, new) = room.desk.personas.of_journey(journey.id)
    assert len(room.desk.personas.of_journey(journey.id)) == 3
    assert (new.key, new.name, new.line.de) == ("paar_sued", "Paar Süd", "Zwei Kinder")
    assert [goal.de for goal in new.goals] == ["Platz und Garten"]


def test_what_was_refused_is_told_again_when_it_is_left_again(room, link, monkeypatch):
    journey = room.small.journey()
    link.edit(journey)
    form = link.sheet.form
    form.line.setText("Heiress")

    def full(*_: object) -> Changes:
        raise DomainError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(room.desk.personas, "keep", full)
        form.commit()
    assert form.line.value == "Heiress"
    form.commit()
    assert room.desk.personas.of_journey(journey.id)[0].line.text("en") == "Heiress"


def test_the_analytics_says_whose_numbers_it_tells(room, link):
    cards = [room.add(name) for name in "ABC"]
    room.do(lambda: room.desk.personas.attach(cards[:2], "helga_brandt"))
    analytics = AnalyticsLink(room.shell, room.desk, room.worker)
    chosen = PersonaFilter(room.shell, link, analytics)
    analytics.open()
    assert analytics.view.report.figures.arrived == 3
    assert chosen.choice.text() == "All clients"
    entries(chosen.choice.menu())["Helga Brandt, 71 · 2 card(s)"].trigger()
    assert chosen.choice.text() == "Helga Brandt, 71 · 2 card(s)"
    assert analytics.view.report.figures.arrived == 2
    # The live numbers know nothing of personas and must not mix in.
    room.add("D")
    assert analytics.view.report.figures.arrived == 2
    entries(chosen.choice.menu())["Cards without a persona"].trigger()
    assert analytics.view.report.question.persona == NOBODY
    assert analytics.view.report.figures.arrived == 2


def test_another_journey_is_told_of_all_its_clients(room, link):
    room.add("A")
    analytics = AnalyticsLink(room.shell, room.desk, room.worker)
    chosen = PersonaFilter(room.shell, link, analytics)
    analytics.open()
    entries(chosen.choice.menu())["Helga Brandt, 71 · 0 card(s)"].trigger()
    analytics.screen.header.journey_chosen.emit("buyer")
    assert analytics.view.journey.key == "buyer"
    assert analytics.view.report.question.persona == ""
    assert chosen.choice.text() == "All clients"


def test_a_deleted_persona_is_asked_for_no_more(room, link):
    room.add("A")
    analytics = AnalyticsLink(room.shell, room.desk, room.worker)
    chosen = PersonaFilter(room.shell, link, analytics)
    analytics.open()
    entries(chosen.choice.menu())["Helga Brandt, 71 · 0 card(s)"].trigger()
    room.do(lambda: room.desk.personas.remove(room.small.journey().id, "helga_brandt"))
    assert analytics.view.report.question.persona == ""
    assert analytics.view.report.figures.arrived == 1
