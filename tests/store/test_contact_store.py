"""Contacts on a real file: lines, one whole, and what points at them."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.changes import Noun, OpKind
from kanban_app.domain.contact import Channel, Consent, ContactFields, Identity, Role
from kanban_app.domain.ids import ContactId
from kanban_app.store.contact_writer import REFERENCES
from kanban_app.store.match_tables import SearchProfileRow
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.tables import CardRow, table
from kanban_app.store.work_tables import ActivityRow, TaskRow
from tests.builders import Desk, a_desk

WHOLE = ContactFields(
    name="Müller, Dr. Eva", salutation="Frau", title="Dr.", first_name="Eva", last_name="Müller",
    roles=(Role.TIPSTER,), phones=("0221 4710142", "0171 3920031"), emails=("eva@example.org",),
    street="Gartenweg 3", postcode="50667", city="Köln", country="DE", channel=Channel.MOBILE,
    language="de", birthday=date(1980, 2, 29), do_not_contact=True, keep_until=date(2031, 12, 31),
    identity=Identity("Personalausweis", "L01X00T47", date(2030, 1, 1), date(2026, 7, 1), "Safe"),
    consents=(Consent(Channel.PHONE, date(2026, 2, 3), "Ja", "Formular", "Ordner 3"),),
    notes="Mag Tee",
)  # fmt: skip


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def add(desk: Desk, fields: ContactFields) -> ContactId:
    return desk.contacts.add(fields).contact


def everything(desk: Desk):
    """Every row of every table, except the journal of operations."""
    run = connection(desk)
    return {
        name: run.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()  # noqa: S608
        for name in tables(desk)
        if not name.startswith(("op", "sqlite"))
    }


def tables(desk: Desk) -> list[str]:
    names = connection(desk).execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in names]


def connection(desk: Desk):
    """The store's own connection: it lets no second one in."""
    return desk.store.contacts._run


def test_a_contact_comes_back_as_it_was_stored(desk):
    contact = add(desk, WHOLE)
    assert desk.contacts.detail(contact).fields == WHOLE


def test_a_line_tells_cards_roles_and_the_last_contact(desk):
    card = desk.add("Müller, Eva", journey="owner")
    contact = desk.contacts.of_card(card)
    other = desk.add("Weber, Jan", journey="buyer")
    desk.contacts.link_card(other, contact)
    (line,) = desk.contacts.lines([contact])
    assert (line.cards, set(line.roles)) == (2, {Role.OWNER, Role.BUYER})
    assert line.keys == ("+49761123456",)
    assert line.last == max(f.created for f in desk.store.faces([card, other]))
    assert not line.after_sales
    desk.board.win([card])
    (line,) = desk.contacts.lines([contact])
    assert line.after_sales


def test_a_contact_that_lost_its_card_stays(desk):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    desk.contacts.link_card(card, add(desk, ContactFields(name="Weber, Jan")))
    assert desk.store.faces([card])[0].person == "Weber, Jan"
    assert desk.contacts.detail(contact).cards == ()
    assert desk.contacts.detail(contact).fields.phones == ("0761 123456",)


def test_a_renamed_contact_is_renamed_on_every_card(desk):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    second = desk.add("Weber, Jan")
    desk.contacts.link_card(second, contact)
    fields = desk.contacts.detail(contact).fields
    changes = desk.contacts.edit(contact, WHOLE)
    assert set(changes.cards) == {card, second}
    assert changes.nouns == {Noun.CONTACT}
    assert [f.person for f in desk.store.faces([card, second])] == ["Müller, Dr. Eva"] * 2
    desk.undo.undo()
    assert desk.contacts.detail(contact).fields == fields


def test_the_name_on_a_card_renames_the_contact_with_its_parts(desk):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    second = desk.add("Weber, Jan")
    desk.contacts.link_card(second, contact)
    fields = desk.store.detail(card).fields
    renamed = replace(fields, contact=replace(fields.contact, name="von Berg, Anna"))
    changes = desk.board.edit(card, renamed)
    assert set(changes.cards) == {card, second}
    found = desk.contacts.detail(contact).fields
    assert (found.first_name, found.last_name) == ("Anna", "von Berg")


def test_every_reference_moves_with_a_merge_and_comes_back(desk):
    keep, drop = add(desk, ContactFields(name="Müller, Jörg")), add(desk, WHOLE)
    third = add(desk, ContactFields(name="Weber, Jan"))
    desk.contacts.not_duplicate(drop, third)
    card = desk.add("Mueller, Joerg")
    desk.contacts.link_card(card, drop)
    _point_everything_at(desk, drop, card)
    before = everything(desk)
    changes = desk.contacts.merge(keep, drop, {})
    assert card in changes.cards
    after = everything(desk)
    for model, columns in REFERENCES.items():
        target = table(model)
        for column in columns:
            pointing = connection(desk).execute(f"SELECT {column} FROM {target.name}")  # noqa: S608
            values = {value for (value,) in pointing}
            assert keep in values, (target.name, column)
            assert drop not in values, (target.name, column)
    assert desk.store.contacts.not_duplicates() == {(keep, third)}
    assert desk.contacts.detail(drop) is None
    assert desk.contacts.detail(keep).fields.phones == WHOLE.phones
    assert desk.contacts.detail(keep).fields.consents == WHOLE.consents
    desk.undo.undo()
    assert everything(desk) == before
    desk.undo.redo()
    assert everything(desk) == after


def test_no_column_that_points_at_a_contact_is_forgotten(desk):
    pointing = {
        (name, row[3])
        for name in tables(desk)
        for row in connection(desk).execute(f"PRAGMA foreign_key_list({name})")
        if row[2] == "contact"
    }
    own = {("contact", "merged_into"), ("not_duplicate", "low_id"), ("not_duplicate", "high_id")}
    own |= {(n, "contact_id") for n in ("contact_phone", "contact_email", "consent")}
    moved = {(table(m).name, c) for m, columns in REFERENCES.items() for c in columns}
    assert pointing == own | moved


def test_a_deleted_contact_comes_back(desk):
    contact = add(desk, WHOLE)
    desk.contacts.delete(contact)
    assert desk.contacts.lines() == []
    desk.undo.undo()
    assert desk.contacts.detail(contact).fields == WHOLE


def _point_everything_at(desk: Desk, contact: ContactId, card):
    """Make one row per column that may point at a contact."""

    def work(writer):
        unit = writer.contacts._unit
        unit.update(CardRow, card, origin_contact_id=contact)
        place = unit.row(CardRow, card)["property_id"]
        unit.update(PropertyRow, place, **dict.fromkeys(REFERENCES[PropertyRow], contact))
        unit.insert(
            TaskRow, {"uid": "t", "title": "Anrufen", "due_on": "2026-07-16", "contact_id": contact}
        )
        unit.insert(
            ActivityRow, {"uid": "a", "kind": "call", "at": desk.clock.now, "contact_id": contact}
        )
        unit.insert(SearchProfileRow, {"uid": "s", "contact_id": contact})

    desk.store.record(OpKind.ADD_TASK, ("x",), desk.clock(), work)
