"""Everything is found by what is said of it, and what is changed is found as it is now."""

from datetime import date

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card import Contact
from kanban_app.domain.changes import OpKind
from kanban_app.domain.found import Sought
from kanban_app.domain.task import TaskFields
from kanban_app.services import search
from kanban_app.services.search import SearchService
from kanban_app.store.contact_tables import ContactRow
from kanban_app.store.work_tables import ActivityRow, TaskRow
from tests.builders import a_desk, a_lead, template


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def a_search(desk):
    service = SearchService(desk.store.search)
    while service.build():
        pass
    return service


def names(service, typed, noun=Sought.CARD):
    return [result.name for result in service.find(typed, 8).of(noun)]


def insert(desk, model, **values):
    made = []

    def work(writer):
        made.append(writer._unit.insert(model, {"uid": f"u{desk.clock()}", **values}))

    return made, desk.store.record(OpKind.ADD_ACTIVITY, (), desk.clock(), work)


@pytest.mark.parametrize("typed", ["muller", "mueller", "müller", "MÜLLER", "üll", "rieself"])
def test_a_card_and_its_contact_are_found_by_name_however_it_is_typed(desk, typed):
    desk.add("Müller, Eva")
    service = a_search(desk)
    assert names(service, typed) == ["Müller, Eva"]


def test_a_card_is_found_by_what_is_noted_on_it(desk):
    desk.add("Weiß, Ada", notes="Schwester wohnt in der Bergstraße", tags=("Erbe",))
    service = a_search(desk)
    assert names(service, "bergstrasse erbe") == ["Weiß, Ada"]


def test_who_stands_on_the_board_comes_before_who_was_lost(desk):
    lost, won = desk.add("Brandt, Jule"), desk.add("Brandt, Ole")
    newest = desk.add("Brandt, Pia")
    desk.board.lose((newest,), "price")
    service = a_search(desk)
    assert [r.id for r in service.find("brandt", 8).of(Sought.CARD)] == [won, lost, newest]
    assert [r.id for r in service.find("brandt", 2).of(Sought.CARD)] == [won, lost]


@pytest.mark.parametrize("typed", ["0221 4710 142", "+49 (221) 4710-142", "4710142"])
def test_a_contact_is_found_by_its_telephone_number_in_any_spelling(desk, typed):
    card = desk.add("Müller, Jörg", contact=Contact("Müller, Jörg", ("0221/4710142",), ()))
    (found,) = a_search(desk).find(typed, 8).of(Sought.CONTACT)
    assert (found.name, found.card) == ("Müller, Jörg", card)


def test_a_contact_is_found_by_its_address_of_mail(desk):
    desk.add("Müller, Jörg", contact=Contact("Müller, Jörg", (), ("j.mueller@example.org",)))
    assert names(a_search(desk), "j.mueller@ex", Sought.CONTACT) == ["Müller, Jörg"]


def test_a_property_is_found_and_tells_its_card(desk):
    card = desk.add("Weiß, Ada", object_line="Reihenhaus Kastanienallee 40", place="Köln")
    (found,) = a_search(desk).find("kastanien koeln", 8).of(Sought.PROPERTY)
    assert (found.name, found.card) == ("Reihenhaus Kastanienallee 40", card)
    assert found.detail.split("\n") == ["Köln", "", "Weiß, Ada"]


def test_what_a_buyer_seeks_is_no_property(desk):
    card = desk.add("Weiß, Ada", "awareness", "buyer", object_line="sucht RH", place="March")
    service = a_search(desk)
    assert [r.id for r in service.find("sucht", 8).of(Sought.CARD)] == [card]
    assert names(service, "sucht", Sought.PROPERTY) == []


def test_whom_a_journey_of_ones_own_serves_is_told_by_what_its_cards_are_worth(desk):
    tenants = template("buyer").replace(b'key = "buyer"', b'key = "seekers"', 1)
    desk.journeys.add(tenants.replace(b'lobe = "right"', b'lobe = "single"', 1))
    card = desk.add("Weiß, Ada", "awareness", "seekers", object_line="sucht RH", place="March")
    service = a_search(desk)
    assert [r.id for r in service.find("sucht", 8).of(Sought.CARD)] == [card]
    assert names(service, "sucht", Sought.PROPERTY) == []
    assert desk.properties.listed() == []


def test_tasks_and_activities_are_found_and_tell_their_card(desk):
    card = desk.add("Weiß, Ada")
    insert(desk, TaskRow, card_id=card, title="Energieausweis beauftragen", due_on="2026-07-20")
    insert(
        desk, ActivityRow, card_id=card, kind=ActivityKind.CALL, at=5,
        subject="Rückruf", note="Zögert wegen der Finanzierung",
    )  # fmt: skip
    service = a_search(desk)
    (task,) = service.find("energieausweis", 8).of(Sought.TASK)
    (activity,) = service.find("zoegert", 8).of(Sought.ACTIVITY)
    assert task.card == activity.card == card
    assert "Weiß, Ada" in activity.detail
    assert "Zögert" in activity.note
    assert (activity.kind, activity.at) == ("call", 5)


def test_what_was_noted_is_read_and_found_by_its_day(desk, monkeypatch):
    monkeypatch.setattr(search, "STEP", 2)
    card = desk.add("Weiß, Ada")
    for at in (7, 9, 7, 8, 5):
        insert(desk, ActivityRow, card_id=card, kind=ActivityKind.NOTE, at=at, subject=f"Bank {at}")
    service = a_search(desk)
    assert names(service, "bank", Sought.ACTIVITY) == [f"Bank {at}" for at in (9, 8, 7, 7, 5)]
    _, changes = insert(
        desk, ActivityRow, card_id=card, kind=ActivityKind.NOTE, at=8, subject="Bankgespräch"
    )
    service.follow(changes)
    assert names(service, "bank", Sought.ACTIVITY)[:3] == ["Bank 9", "Bankgespräch", "Bank 8"]


def test_what_is_added_edited_deleted_undone_and_redone_is_found_as_it_stands(desk):
    service = a_search(desk)
    changes = desk.board.add(desk.stage("awareness").id, a_lead("Müller, Eva"))
    (card,) = changes.cards
    service.follow(changes)
    assert names(service, "muller") == ["Müller, Eva"]
    service.follow(desk.board.edit(card, a_lead("Weiß, Eva")))
    assert names(service, "muller") == []
    assert names(service, "weiss") == names(service, "weiss", Sought.CONTACT) == ["Weiß, Eva"]
    service.follow(desk.undo.undo())
    assert names(service, "muller") == names(service, "muller", Sought.CONTACT) == ["Müller, Eva"]
    service.follow(desk.undo.redo())
    assert names(service, "muller") == []
    service.follow(desk.board.delete((card,)))
    assert names(service, "weiss") == []
    service.follow(desk.undo.undo())
    assert names(service, "weiss") == ["Weiß, Eva"]


def test_a_telephone_number_that_is_taken_away_finds_nobody_any_more(desk):
    card = desk.add("Müller, Jörg", contact=Contact("Müller, Jörg", ("0221 4710142",), ()))
    service = a_search(desk)
    new = a_lead("Müller, Jörg", contact=Contact("Müller, Jörg", ("0171 39200",), ()))
    service.follow(desk.board.edit(card, new))
    assert names(service, "4710142", Sought.CONTACT) == []
    assert names(service, "0171 39 200", Sought.CONTACT) == ["Müller, Jörg"]
    service.follow(desk.undo.undo())
    assert names(service, "4710142", Sought.CONTACT) == ["Müller, Jörg"]


def test_a_contact_that_is_renamed_is_found_with_its_cards(desk):
    card = desk.add("Müller, Eva", contact=Contact("Müller, Eva"))
    service = a_search(desk)
    (contact,) = service.find("muller", 8).of(Sought.CONTACT)

    def rename(writer):
        writer._unit.update(ContactRow, contact.id, name="Öztürk, Eva")

    service.follow(desk.store.record(OpKind.EDIT_CONTACT, (), desk.clock(), rename))
    assert names(service, "oeztuerk") == names(service, "ozturk", Sought.CONTACT) == ["Öztürk, Eva"]
    assert service.find("muller", 8).of(Sought.CONTACT) == ()
    assert [r.id for r in service.find("ozturk", 8).of(Sought.CARD)] == [card]


def test_what_is_changed_while_the_rest_is_read_is_found_as_it_is_now(desk, monkeypatch):
    monkeypatch.setattr(search, "STEP", 2)
    cards = [desk.add(f"Müller, Eva {number}") for number in range(7)]
    service = SearchService(desk.store.search)
    service.build()
    service.follow(desk.board.edit(cards[6], a_lead("Weiß, Eva")))
    service.follow(desk.board.edit(cards[0], a_lead("Weiß, Ada")))
    while service.build():
        pass
    assert names(service, "weiss") == ["Weiß, Eva", "Weiß, Ada"]
    assert len(names(service, "muller")) == 5


def test_too_many_changes_have_everything_read_anew(desk, monkeypatch):
    monkeypatch.setattr("kanban_app.store.search_reader._MOST_TOUCHED", 0)
    service = a_search(desk)
    service.follow(desk.board.add(desk.stage("awareness").id, a_lead("Müller, Eva")))
    assert not service.ready
    while service.build():
        pass
    assert names(service, "muller") == ["Müller, Eva"]


def test_who_was_erased_is_not_found(desk):
    desk.add("Müller, Eva")
    service = a_search(desk)
    (contact,) = service.find("muller", 8).of(Sought.CONTACT)

    def erase(writer):
        writer._unit.update(ContactRow, contact.id, erased=1, name="")

    service.follow(desk.store.record(OpKind.ERASE, (), desk.clock(), erase))
    assert service.find("muller", 8).of(Sought.CONTACT) == ()


def test_the_cards_changed_last_are_offered_before_anything_is_typed(desk):
    first, second = desk.add("Müller, Eva"), desk.add("Weiß, Ada")
    gone = desk.add("Brandt, Ole")
    desk.board.delete((gone,))
    desk.board.edit(first, a_lead("Müller, Eva", notes="ruft an"))
    service = a_search(desk)
    assert [r.id for r in service.recent((), 5)] == [first, second]
    assert [r.id for r in service.recent((second,), 5)] == [second, first]
    assert [r.id for r in service.recent((gone,), 1)] == [first]


def test_an_operation_that_left_no_journal_has_everything_read_anew(desk):
    desk.add("Müller, Eva")
    service = a_search(desk)
    (contact,) = service.find("muller", 8).of(Sought.CONTACT)

    def erase(writer):
        writer._unit.update(ContactRow, contact.id, erased=1, name="")

    changes = desk.store.record(OpKind.ERASE, (), desk.clock(), erase)
    desk.store.search._run.execute("DELETE FROM op_change")
    service.follow(changes)
    while service.build():
        pass
    assert names(service, "muller", Sought.CONTACT) == []


def test_what_is_planned_for_a_deleted_card_is_not_found(desk):
    card = desk.add("Müller, Eva")
    desk.tasks.add(TaskFields("Zebra streicheln", date(2026, 7, 16), card=card))
    desk.activities.add(ActivityFields(ActivityKind.NOTE, desk.clock(), subject="Zebra", card=card))
    service = a_search(desk)
    service.follow(desk.board.delete([card]))
    assert service.find("zebra", 8).found == ()
    service.follow(desk.undo.undo())
    assert names(service, "zebra", Sought.TASK) == ["Zebra streicheln"]
    assert names(service, "zebra", Sought.ACTIVITY) == ["Zebra"]
