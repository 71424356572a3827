"""What a broker does with contacts, on a real store file."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.analytics.question import Question
from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.contact import Channel, Consent, ContactFields
from kanban_app.domain.errors import DomainError
from kanban_app.domain.merging import Part, Side
from kanban_app.domain.moment import DAY, Moment
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.contacts import ContactService
from kanban_app.services.moves import Drop
from kanban_app.services.rule_books import RuleBooks
from kanban_app.services.stats import Asked, StatsService
from tests.builders import DAYS, Desk, a_desk

NAMES = ("Müller, Jörg", "Mueller, Joerg", "Weber, Jan")


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def test_a_contact_needs_something_to_find_it_by(desk):
    with pytest.raises(DomainError):
        desk.contacts.add(ContactFields(notes="wer?"))
    assert desk.contacts.add(ContactFields(phones=("0221 4710142",))).contact


def test_parts_alone_make_the_name(desk):
    made = desk.contacts.add(ContactFields(first_name="Eva", last_name="Müller")).contact
    assert desk.contacts.detail(made).fields.name == "Müller, Eva"


def test_undo_says_whose_contact_it_was(desk):
    contact = desk.contacts.add(ContactFields(name="Müller, Eva")).contact
    assert desk.undo.state().undo.kind is OpKind.ADD_CONTACT
    desk.contacts.edit(contact, ContactFields(name="Müller, Eva", city="Köln"))
    op = desk.undo.state().undo
    assert (op.kind, op.arguments) == (OpKind.EDIT_CONTACT, ("Müller, Eva",))


def test_an_edit_that_changes_nothing_is_none(desk):
    contact = desk.contacts.add(ContactFields(name="Müller, Eva")).contact
    assert desk.contacts.edit(contact, desk.contacts.detail(contact).fields) == Changes()


def test_a_contact_with_cards_is_not_deleted(desk):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    with pytest.raises(DomainError, match="still has cards"):
        desk.contacts.delete(contact)
    desk.board.delete([card])
    desk.contacts.delete(contact)
    assert desk.contacts.detail(contact) is None


def test_chosen_values_and_all_ways_to_reach_somebody_survive_a_merge(desk):
    given = Consent(Channel.PHONE, date(2026, 2, 3))
    keep = desk.contacts.add(ContactFields(
        name="Müller, Jörg", phones=("0221 4710142",), emails=("j@example.org",),
        consents=(given,), notes="Hund",
    )).contact  # fmt: skip
    drop = desk.contacts.add(ContactFields(
        name="Mueller, Joerg", phones=("+49 221 4710142", "0171 3920031"), street="Gartenweg 3",
        do_not_contact=True, keep_until=date(2030, 12, 31), notes="Tee",
    )).contact  # fmt: skip
    desk.contacts.merge(keep, drop, {Part.NAME: Side.DROP})
    found = desk.contacts.detail(keep).fields
    assert (found.name, found.last_name, found.street) == (
        "Mueller, Joerg", "Mueller", "Gartenweg 3",
    )  # fmt: skip
    assert found.phones == ("0221 4710142", "0171 3920031")
    assert (found.emails, found.consents) == (("j@example.org",), (given,))
    assert found.do_not_contact
    assert (found.keep_until, found.notes) == (date(2030, 12, 31), "Hund\n\nTee")


def test_pairs_are_found_and_refused_ones_are_remembered_until_undone(desk):
    one = desk.contacts.of_card(desk.add("Müller, Jörg"))
    other = desk.contacts.of_card(desk.add("Mueller, Joerg"))
    desk.contacts.of_card(desk.add("Weber, Jan"))
    (pair,) = desk.contacts.duplicates()
    assert {pair.one, pair.other} == {one, other}
    desk.contacts.not_duplicate(other, one)
    assert desk.contacts.duplicates() == []
    desk.undo.undo()
    assert desk.contacts.duplicates() == [pair]


def test_no_number_changes_by_a_merge(desk):
    cards = [desk.add(name) for name in NAMES]
    for card, stage in zip(cards, ("staging", "marketing", "after_sales"), strict=True):
        desk.clock.pass_days(3)
        desk.board.move(Drop((card,), desk.stage(stage).id))
    desk.clock.pass_days(1)
    as_of = desk.clock.now
    before, report = _stats(desk, as_of), _report(desk, as_of)
    one, other = (desk.contacts.of_card(c) for c in cards[:2])
    desk.contacts.merge(one, other, {})
    assert _stats(desk, as_of) == before
    assert _report(desk, as_of) == report
    desk.undo.undo()
    assert _report(desk, as_of) == report


def _stats(desk: Desk, as_of: Moment):
    return StatsService(desk.store, DAYS, desk.uses.confirming).stats(
        desk.journey(), Asked(), as_of
    )


def _report(desk: Desk, as_of: Moment):
    question = Question(DAYS.day(as_of - 60 * DAY), DAYS.day(as_of), as_of)
    return repr(AnalyticsService(desk.store, desk.clock, DAYS).report(desk.journey(), question))


@pytest.mark.parametrize(
    ("kind", "used"),
    [("call", {Channel.PHONE, Channel.MOBILE}), ("email", {Channel.EMAIL}),
     ("letter", {Channel.LETTER}), ("viewing", set())],
)  # fmt: skip
def test_a_call_a_mail_and_a_letter_prolong_their_own_consent(desk, kind, used):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    fields = desk.contacts.detail(contact).fields
    granted = tuple(Consent(channel, date(2026, 1, 2)) for channel in Channel)
    desk.contacts.edit(contact, replace(fields, consents=granted))
    at = desk.clock()
    desk.activities.add(ActivityFields(ActivityKind(kind), at, card=card))
    after = desk.contacts.detail(contact).fields.consents
    assert {c.channel for c in after if c.last_used_on == DAYS.date_of(at)} == used
    if used:
        desk.undo.undo()
        assert desk.contacts.detail(contact).fields.consents == granted


def test_what_is_only_arranged_uses_no_consent(desk):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    granted = (Consent(Channel.PHONE, date(2026, 1, 2)),)
    desk.contacts.edit(contact, ContactFields(name="Müller, Eva", consents=granted))
    later = Moment(desk.clock.now + 2 * DAY)
    desk.activities.add(ActivityFields(ActivityKind.CALL, later, card=card))
    assert desk.contacts.detail(contact).fields.consents == granted


def test_a_client_who_calls_by_himself_uses_no_consent(desk):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    granted = (Consent(Channel.PHONE, date(2026, 1, 2)),)
    desk.contacts.edit(contact, ContactFields(name="Müller, Eva", consents=granted))
    call = ActivityFields(ActivityKind.CALL, desk.clock(), card=card)
    desk.activities.add(replace(call, direction=Direction.INCOMING))
    assert desk.contacts.detail(contact).fields.consents == granted
    desk.activities.add(replace(call, direction=Direction.OUTGOING))
    (used,) = desk.contacts.detail(contact).fields.consents
    assert used.last_used_on == DAYS.date_of(call.at)


def test_an_own_rule_file_says_from_which_stage_on_people_are_identified(desk: Desk):
    card = desk.add("A", "staging")
    own = RuleBooks({"compliance.toml": b'[identification]\nowner = "marketing"'}.get)
    service = ContactService(desk.store, desk.clock, own)
    assert desk.contacts.identity_due([card])
    assert not service.identity_due([card])
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    assert service.identity_due([card])
