"""Personas are kept with their journey, attached to cards, and asked about in every number."""

import pytest

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.errors import DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.persona import NOBODY, Persona
from kanban_app.services.analytics import AnalyticsService
from tests.builders import Desk, a_desk
from tests.services.test_analytics import BERLIN, move, on

EVA = Persona("", "Eva Winter, 40", Names("Erbin", "Heiress"), quote=Names("Bald!", "Soon!"))


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def added(desk: Desk, persona: Persona = EVA, journey: str = "owner") -> str:
    desk.uses.personas.add(desk.journey(journey).id, persona)
    return desk.uses.personas.of_journey(desk.journey(journey).id)[-1].key


def names(desk: Desk) -> list[str]:
    return [p.name for p in desk.uses.personas.of_journey(desk.journey().id)]


def test_the_shipped_journeys_bring_their_personas(desk):
    assert names(desk) == ["Helga Brandt, 71", "Geschwister Pohl"]
    assert len(desk.uses.personas.of_journey(desk.journey("buyer").id)) == 2


def test_a_new_persona_is_stored_undone_and_there_after_a_restart(desk):
    key = added(desk)
    stored = desk.uses.personas.of_journey(desk.journey().id)[-1]
    assert stored == EVA._replace(key="eva_winter_40")
    desk.undo.undo()
    assert "Eva Winter, 40" not in names(desk)
    desk.undo.redo()
    again = desk.reopened()
    assert again.uses.personas.of_journey(again.journey().id)[-1].key == key
    again.close()


def test_no_key_is_given_twice_in_any_journey(desk):
    owner, buyer = added(desk), added(desk, journey="buyer")
    assert (owner, buyer) == ("eva_winter_40", "eva_winter_40_2")


def test_an_edited_persona_keeps_its_key_and_its_cards(desk):
    card, key = desk.add("A"), added(desk)
    desk.uses.personas.attach([card], key)
    desk.uses.personas.change(desk.journey().id, EVA._replace(key=key, name="Eva Sommer"))
    line = desk.uses.personas.listed(desk.journey().id)[-1]
    assert (line.persona.name, line.cards) == ("Eva Sommer", 1)


def test_personas_are_put_in_another_order(desk):
    added(desk)
    desk.uses.personas.move(desk.journey().id, "eva_winter_40", 0)
    assert names(desk)[0] == "Eva Winter, 40"
    desk.uses.personas.move(desk.journey().id, "eva_winter_40", 9)
    assert names(desk)[-1] == "Eva Winter, 40"


def test_a_deleted_persona_leaves_its_cards_and_undo_brings_both_back(desk):
    card, key = desk.add("A"), added(desk)
    desk.uses.personas.attach([card], key)
    changes = desk.uses.personas.remove(desk.journey().id, key)
    assert changes.cards == (card,)
    assert desk.uses.personas.of_card(card) == ""
    assert desk.titles("awareness") == ["A"]
    # A new one of the same name must not inherit them.
    assert added(desk) == key
    assert desk.uses.personas.cards(desk.journey().id, key) == frozenset()
    desk.undo.undo()
    desk.undo.undo()
    assert desk.uses.personas.of_card(card) == key


def test_several_cards_are_attached_in_one_step(desk):
    cards = [desk.add(name) for name in "ABC"]
    desk.uses.personas.attach(cards[:2], "helga_brandt")
    assert desk.uses.personas.of_cards(cards) == {"helga_brandt", ""}
    assert desk.uses.personas.cards(desk.journey().id, "helga_brandt") == frozenset(cards[:2])
    desk.undo.undo()
    assert desk.uses.personas.of_cards(cards) == {""}
    desk.uses.personas.attach(cards, "helga_brandt")
    desk.uses.personas.attach(cards, "")
    assert desk.uses.personas.of_cards(cards) == {""}


def test_a_card_gets_no_persona_of_another_journey(desk):
    owner, buyer = desk.add("A"), desk.add("B", "awareness", "buyer")
    with pytest.raises(DomainError, match="persona of the journey"):
        desk.uses.personas.attach([owner, buyer], "helga_brandt")
    assert desk.uses.personas.of_card(owner) == ""


def test_what_is_gone_or_has_no_name_is_refused(desk):
    home = desk.journey().id
    with pytest.raises(DomainError, match="no longer"):
        desk.uses.personas.change(home, EVA._replace(key="nobody"))
    with pytest.raises(DomainError, match="name"):
        desk.uses.personas.add(home, Persona("", ""))


def test_the_numbers_of_a_persona_are_those_of_its_cards_alone(desk):
    service = AnalyticsService(desk.store, desk.clock, BERLIN)
    cards = [desk.add(name, "acquisition", value_cents=100_000) for name in "ABCD"]
    desk.uses.personas.attach(cards[:3], "helga_brandt")
    move(desk, cards[0], "staging")
    move(desk, cards[3], "staging")
    question = on(desk.clock())
    hers = question._replace(persona="helga_brandt")
    journey = desk.journey()
    assert service.report(journey, question).figures.wip == 4
    assert service.report(journey, hers).figures.wip == 3
    throughput = service.report(journey, hers).throughput[desk.stage("acquisition").id]
    assert sum(throughput.counts) == 1
    pick = Pick(Chart.THROUGHPUT, desk.stage("acquisition").id, None, Part.ADVANCED)
    assert [c.id for c in service.cards(journey, hers, pick)] == [cards[0]]
    assert [c.id for c in service.cards(journey, question, pick)] == [cards[0], cards[3]]


def test_the_numbers_follow_when_a_card_changes_its_persona(desk):
    service = AnalyticsService(desk.store, desk.clock, BERLIN)
    card = desk.add("A", "acquisition")
    hers = on(desk.clock())._replace(persona="helga_brandt")
    assert service.report(desk.journey(), hers).figures.wip == 0
    service.follow(desk.uses.personas.attach([card], "helga_brandt"))
    assert service.report(desk.journey(), hers).figures.wip == 1


def counted(desk: Desk, journey: str, persona: str) -> int:
    service = AnalyticsService(desk.store, desk.clock, BERLIN)
    return len(service.book(desk.journey(journey), desk.clock(), persona).cards.ids)


def heard(desk: Desk, persona: str) -> list[str]:
    return [voice.quote for voice in desk.uses.voices.voices(persona=persona)]


def test_a_card_of_another_journey_is_of_nobody_there_until_it_comes_back(desk):
    service = desk.uses.personas
    card, key = desk.add("A"), added(desk)
    service.attach([card], key)
    desk.activities.add(ActivityFields(ActivityKind.CALL, desk.clock(), card=card, quote="Nett"))
    desk.clock.pass_days(1)
    desk.board.hand_over([card], desk.journey("buyer").id)
    assert (service.of_card(card), service.of_cards([card])) == ("", {""})
    for journey in ("owner", "buyer"):
        parts = [
            counted(desk, journey, p.key) for p in service.of_journey(desk.journey(journey).id)
        ]
        assert (counted(desk, journey, ""), counted(desk, journey, NOBODY), sum(parts)) == (1, 1, 0)
    assert (heard(desk, ""), heard(desk, key)) == (["Nett"], [])
    desk.clock.pass_days(1)
    desk.board.hand_over([card], desk.journey().id)
    assert (service.of_card(card), service.of_cards([card])) == (key, {key})
    assert (counted(desk, "owner", NOBODY), counted(desk, "owner", key)) == (0, 1)
    assert (heard(desk, ""), heard(desk, key)) == ([], ["Nett"])


def test_a_deleted_persona_frees_the_cards_that_were_handed_over_too(desk):
    service = desk.uses.personas
    card, key = desk.add("A"), added(desk)
    service.attach([card], key)
    desk.board.hand_over([card], desk.journey("buyer").id)
    service.remove(desk.journey().id, key)
    assert service.of_card(card) == ""
    assert counted(desk, "buyer", NOBODY) == 1
    # Back again it must not be of a new one with the same key.
    assert added(desk) == key
    desk.board.hand_over([card], desk.journey().id)
    assert service.of_card(card) == ""
