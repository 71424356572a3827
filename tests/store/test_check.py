"""The check finds what does not fit together."""

import sqlite3
from datetime import date, time

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.contact import Channel, Consent, ContactFields
from kanban_app.domain.journey import Names
from kanban_app.domain.property import Feature, PropertyFields
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.domain.substages import Substage
from kanban_app.domain.task import TaskFields
from kanban_app.services.criteria import Said
from kanban_app.services.substages import SubDrop
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.builders import Desk

DAY = date(2026, 7, 20)


@pytest.fixture
def path(tmp_path):
    desk = Desk(tmp_path / "b.sqlite")
    desk.add("A")
    desk.add("B", "staging")
    desk.store.close()
    return tmp_path / "b.sqlite"


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE card SET stage_id = 1 WHERE id = 2", "card 2: stage differs"),
        ("UPDATE card SET outcome = 'won' WHERE id = 1", "card 1: outcome differs"),
        ("UPDATE card SET entered = entered + 1 WHERE id = 1", "card 1: entered differs"),
        ("UPDATE card SET on_board = 0 WHERE id = 1", "card 1: on board differs"),
        ("UPDATE stage_event SET voided = 1 WHERE card_id = 1", "card 1: no history"),
        ("UPDATE card SET contact_id = 999 WHERE id = 1", "reference: table card, row 1"),
    ],
)
def test_state_that_is_not_the_fold_of_the_history_is_named(path, damage, found):
    connection = sqlite3.connect(path)
    connection.execute(damage)
    connection.commit()
    connection.close()
    store = SqlStore(open_store(path))
    assert any(p.startswith(found) for p in store.check())
    store.close()


def test_a_sound_store_has_no_problems(path):
    store = SqlStore(open_store(path))
    assert store.check() == []
    assert store.check_board() == []
    store.close()


@pytest.fixture
def full(tmp_path):
    desk = Desk(tmp_path / "f.sqlite")
    owner = desk.add("Eva", "marketing", object_line="EFH")
    for name in ("Ada", "Uwe"):
        desk.deals.link(owner, desk.add(name, "fit", "buyer"))
    card = desk.add("Kim", "fit", "buyer")
    desk.matching.save_profile(card, ProfileFields(weights={"price": 40}))
    consent = Consent(Channel.PHONE, DAY)
    one = desk.contacts.add(ContactFields(name="Ina", phones=("0761 1",), consents=(consent,)))
    desk.contacts.not_duplicate(one.contact, desk.contacts.of_card(card))
    desk.properties.add(PropertyFields(line="Haus", features=(Feature.GARDEN,)), "de")
    desk.tasks.add(TaskFields("Anrufen", DAY, time(9, 30), repeat="P2W"))
    desk.activities.add(ActivityFields(ActivityKind.CALL, desk.clock(), card=card))
    desk.criteria.say(card, Said({"fit.visit": True}, {"motive": "Erbe"}))
    desk.criteria.set_milestone(card, "reserved", DAY)
    fit = desk.stage("fit", "buyer").id
    desk.uses.substages.save(fit, [Substage("", Names(name, "")) for name in ("Vor", "Nach")])
    desk.uses.substages.move(SubDrop((card,), fit, "nach"))
    desk.store.close()
    return tmp_path / "f.sqlite"


def test_a_sound_store_with_everything_in_it_has_no_problems(full):
    store = SqlStore(open_store(full))
    assert store.check() == []
    store.close()


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("contact SET kind = 'animal'", "contact 1: kind is a word that this program never wrote"),
        ("contact SET roles = 'owner,king'", "contact 1: roles has a word"),
        ("contact SET birthday = '2026-02-30'", "contact 1: birthday is no day"),
        ("contact SET merged_into = 1 WHERE id = 2", "contact 2: it is part of another one"),
        ("contact_phone SET key = '+491'", "contact_phone 1: its key is not that of its number"),
        ("contact_email SET key = 'x'", "contact_email 1: its key is not that of its address"),
        ("consent SET granted_on = ''", "consent 1: granted_on is no day"),
        ("not_duplicate SET low_id = high_id", "pair of contacts 1: it is not in order"),
        ("property SET status = ''", "property 1: status is a word"),
        ("property SET features = 'moat'", "property 1: features has a word"),
        ("property SET mandate_to = 'soon'", "property 1: mandate_to is no day"),
        ("task SET due_on = ''", "task 1: due_on is no day"),
        ("task SET due_time = '25:00'", "task 1: its time is none of a day"),
        ("task SET repeat = 'often'", "task 1: it repeats after no duration"),
        ("task SET dropped = 1, done_at = NULL", "task 1: it is no longer needed, but open"),
        ("activity SET kind = 'dance'", "activity 1: kind is a word"),
        ("activity SET rating = 11", "activity 1: its rating or mood is out of range"),
        ("activity SET solving = 3", "activity 1: what it says of a stage is out of range"),
        ("card_criterion SET rule = 'visit'", "criterion met 1: its rule is not a stage"),
        ("card_milestone SET on_day = '1.2.2026'", "card_milestone 1: on_day is no day"),
        ("card_milestone SET key = ''", "milestone 1: it has no key"),
        ("card_value SET value = ''", "value 1: it is empty"),
        ("search_profile SET weights = '{'", "search profile 1: its weights cannot be read"),
        ("search_profile SET financing = 'hope'", "search_profile 1: financing is a word"),
        ("step_event SET path = ''", "step 1 within a stage: its stage or its path is missing"),
        ("step_event SET stage_id = 99", "step 1 within a stage: its stage or its path"),
        ("deal SET state = 'won'", "card 1: its property is sold to several buyers"),
        ("deal SET state = 'ended'", "deal 1: its end does not go with its state"),
        ("deal SET buyer_card_id = owner_card_id", "deal 1: both sides are the same card"),
    ],
)
def test_what_this_program_would_not_have_written_is_named(full, damage, found):
    connection = sqlite3.connect(full)
    connection.execute(f"UPDATE {damage}")
    connection.commit()
    connection.close()
    store = SqlStore(open_store(full))
    problems = store.check()
    store.close()
    assert any(p.startswith(found) for p in problems), problems
