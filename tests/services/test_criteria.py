"""Checklists of a card: read from what is stored, ticked and filled in, undone and redone."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.changes import OpKind
from kanban_app.domain.documents import checklist
from kanban_app.domain.energy import has_expired
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.property import Document, DocumentState
from kanban_app.services.criteria import Said
from kanban_app.services.documents import document_kinds
from kanban_app.services.follow import Follower, Followers
from kanban_app.services.known import KnownFacts
from kanban_app.services.moves import Drop
from kanban_app.services.rule_books import RuleBooks
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def met(desk: Desk, card: CardId) -> set[str]:
    return {s.criterion.rule for s in desk.criteria.checklist(card).standings if s.met}


def missing(desk: Desk, card: CardId) -> list[str]:
    return [s.criterion.rule for s in desk.criteria.checklist(card).missing]


def set_property(desk: Desk, card: CardId, **values: object) -> None:
    """Write what the screen of properties will write."""
    with desk.store._engine.begin() as connection:
        names = ", ".join(f"{name} = :{name}" for name in values)
        connection.exec_driver_sql(
            f"UPDATE property SET {names} WHERE id ="  # noqa: S608 -- names of the test
            " (SELECT property_id FROM card WHERE id = :card)",
            {**values, "card": card},
        )


def test_a_new_card_in_staging_misses_all_that_is_required(desk: Desk):
    card = desk.add("Sommer", "staging")
    assert missing(desk, card) == [
        "staging.documents", "staging.energy", "staging.media", "staging.approval",
    ]  # fmt: skip


def test_ticks_and_values_are_one_operation(desk: Desk):
    card = desk.add("Sommer", "staging")
    said = Said(ticks={"staging.media": True}, values={"approved_on": "2026-07-11"})
    changes = desk.criteria.say(card, said)
    assert (changes.op.kind, changes.op.arguments, changes.cards) == (
        OpKind.CRITERIA, ("Sommer",), (card,),
    )  # fmt: skip
    assert met(desk, card) == {"staging.media", "staging.approval"}
    desk.undo.undo()
    assert met(desk, card) == set()
    assert desk.store.values.of_card(card) == {}
    desk.undo.redo()
    assert met(desk, card) == {"staging.media", "staging.approval"}


def test_a_tick_keeps_its_moment_and_its_note_and_can_be_taken_away(desk: Desk):
    card = desk.add("A", "staging")
    desk.criteria.say(card, Said({"staging.media": True}, notes={"staging.media": "on disk"}))
    first = desk.store.criteria.of_card(card)["staging.media"]
    assert first.note == "on disk"
    desk.criteria.say(card, Said({"staging.media": True}, notes={"staging.media": "in the cloud"}))
    again = desk.store.criteria.of_card(card)["staging.media"]
    assert (again.at, again.note) == (first.at, "in the cloud")
    desk.criteria.say(card, Said({"staging.media": False}))
    assert desk.store.criteria.of_card(card) == {}
    desk.undo.undo()
    assert desk.store.criteria.of_card(card)["staging.media"] == again


def test_what_changes_nothing_is_no_operation(desk: Desk):
    card = desk.add("A", "staging")
    assert desk.criteria.say(card, Said({"staging.media": False}, {"approved_on": ""})).op is None


def test_the_property_meets_the_energy_record(desk: Desk):
    card = desk.add("A", "staging")
    set_property(desk, card, energy_kind="demand", energy_source="gas", year_built=2004)
    energy = next(
        s for s in desk.criteria.checklist(card).standings if s.criterion.rule == "staging.energy"
    )
    assert (energy.done, energy.of, energy.met) == (3, 5, False)
    set_property(desk, card, energy_value=98.4, energy_class="C")
    assert met(desk, card) == {"staging.energy"}


def test_an_expired_energy_record_is_none(desk: Desk):
    card = desk.add("A", "marketing")
    values = {"energy_value": 350, "energy_source": "Gas", "energy_class": "a+", "year_built": 1974}
    set_property(desk, card, energy_kind="demand", energy_valid_to="2026-07-15", **values)

    def wanting() -> set[str]:
        found = desk.criteria.checklist(card).findings
        return {f.rule.key for f in found if not f.met and f.rule.key.startswith("energy")}

    assert wanting() == {"energy_class"}, "on its last day it still holds"
    set_property(desk, card, energy_valid_to="2026-07-14")
    assert wanting() == {"energy_class", "energy_ad", "energy_expired"}
    set_property(desk, card, energy_valid_to="", energy_class="Z")
    assert wanting() == {"energy_ad"}, "there is no such class"
    set_property(desk, card, energy_class="H")
    assert wanting() == set()


TODAY = date(2026, 7, 15)
VALID = "property.energy_valid"


@pytest.mark.parametrize(
    ("values", "valid"),
    [
        ({"energy_kind": ""}, False),
        ({"energy_kind": "demand"}, True),
        ({"energy_kind": "demand", "energy_valid_to": "2026-07-15"}, True),
        ({"energy_kind": "demand", "energy_valid_to": "2026-07-14"}, False),
        ({"energy_kind": "exempt", "energy_valid_to": "2026-07-14"}, True),
        # A plot needs none, whatever is kept of one.
        ({"kind": "plot"}, True),
        ({"kind": "plot", "energy_kind": "demand", "energy_valid_to": "2026-07-14"}, True),
    ],
)
def test_screen_and_rules_agree_whether_a_certificate_is_valid(desk: Desk, values, valid):
    card = desk.add("A", "staging")
    set_property(desk, card, **values)
    days = LocalDays(ZoneInfo("Europe/Berlin"))
    known = KnownFacts(desk.store, days).of_cards([card], TODAY)[card]
    assert known.get(VALID, "") == ("yes" if valid else "")
    fields = desk.properties.of_card(card).detail.fields
    assert has_expired(fields, TODAY) is (not valid and bool(values["energy_kind"]))
    assert "property.energy_valid_to" not in known


def test_documents_are_met_when_all_that_its_kind_needs_are_present(desk: Desk):
    card = desk.add("A", "staging")
    detail = desk.properties.of_card(card).detail
    about, fields = detail.id, detail.fields
    needed = [d.key for d in checklist(document_kinds(), fields)]
    there = [Document(key, DocumentState.PRESENT) for key in needed]
    desk.properties.save(about, replace(fields, documents=tuple(there[:-1])), "de")
    assert met(desk, card) == set(), "nobody spoke of the last paper"
    desk.properties.save(about, replace(fields, documents=tuple(there)), "de")
    assert met(desk, card) == {"staging.documents"}


def consent(desk: Desk, card: CardId, granted: str, used: str = "", withdrawn: str = "") -> None:
    with desk.store._engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO consent (contact_id, position, channel, wording, granted_on, how, proof,"
            " last_used_on, withdrawn_on) SELECT contact_id, 0, 'phone', '', ?, '', '', ?, ?"
            " FROM card WHERE id = ?",
            (granted, used, withdrawn, card),
        )


# Today is 2026-07-15.
@pytest.mark.parametrize(
    ("granted", "used", "withdrawn", "holds"),
    [
        ("2026-07-01", "", "", True),
        ("2021-07-15", "", "", True),
        ("2021-07-14", "", "", False),
        ("2019-01-01", "2023-01-01", "", True),
        ("2026-07-01", "", "2026-07-02", False),
    ],
)
def test_a_consent_holds_five_years_from_its_last_use(desk, granted, used, withdrawn, holds):
    card = desk.add("A")
    consent(desk, card, granted, used, withdrawn)
    assert ("awareness.consent" in met(desk, card)) is holds


def test_a_buyer_with_phone_and_name_meets_the_contact_check(desk: Desk):
    card = desk.add("A", journey="buyer")
    assert met(desk, card) == {"awareness.contact"}


def test_a_stage_counts_the_cards_that_meet_all_it_requires(desk: Desk):
    stage = desk.stage("staging").id
    cards = [desk.add(name, "staging") for name in ("A", "B", "C")]
    everything = dict.fromkeys(missing(desk, cards[0]), True)
    desk.criteria.say(cards[0], Said(everything))
    desk.criteria.say(cards[1], Said(dict(list(everything.items())[:3])))
    assert desk.criteria.complete_in(stage) == {cards[0]}
    assert desk.criteria.complete_of(cards) == {cards[0]: True, cards[1]: False, cards[2]: False}
    desk.board.move(Drop((cards[0],), desk.stage("marketing").id))
    assert desk.criteria.complete_of(cards[:1]) == {cards[0]: False}
    assert desk.criteria.complete_in(stage) == frozenset()


def test_the_checklist_of_the_stage_a_card_has_left_can_still_be_filled_in(desk: Desk):
    card = desk.add("A", "staging")
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    left = desk.criteria.checklist(card, desk.stage("staging").id)
    assert left.stage.key == "staging"
    assert left.survey is not None
    desk.criteria.say(card, Said({"staging.media": True}))
    left = desk.criteria.checklist(card, desk.stage("staging").id)
    assert len(left.missing) == 3


def test_a_card_that_is_gone_has_no_checklist_and_takes_no_answer(desk: Desk):
    card = desk.add("A")
    desk.board.delete([card])
    assert desk.criteria.checklist(card) is None
    with pytest.raises(DomainError):
        desk.criteria.say(card, Said({"awareness.motive": True}))


def test_a_day_that_is_none_is_refused(desk: Desk):
    card = desk.add("A", "staging")
    with pytest.raises(DomainError):
        desk.criteria.say(card, Said(values={"approved_on": "yesterday"}))
    assert desk.store.values.of_card(card) == {}


class Listener(Follower):
    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []

    def after_step(self, writer, card, before, step) -> None: ...
    def after_activity(self, writer, card, fields) -> None: ...
    def after_value(self, writer, card, key, value) -> None:
        self.heard.append((key, value))


def test_followers_hear_of_values_that_change(desk: Desk):
    listener = Listener()
    desk.criteria._followers = Followers((listener,))
    card = desk.add("A", "transaction")
    desk.criteria.say(card, Said(values={"notary_on": "2026-08-01", "deed_number": ""}))
    desk.criteria.say(card, Said(values={"notary_on": "2026-08-01"}))
    desk.criteria.say(card, Said(values={"notary_on": ""}))
    assert listener.heard == [("notary_on", "2026-08-01"), ("notary_on", "")]


def test_findings_stand_in_the_checklist(desk: Desk):
    card = desk.add("A", "staging")
    open_rules = [f.rule.key for f in desk.criteria.checklist(card).findings if not f.met]
    assert "identity_owner" in open_rules
    desk.criteria.say(card, Said({"acquisition.identity": True}))
    open_rules = [f.rule.key for f in desk.criteria.checklist(card).findings if not f.met]
    assert "identity_owner" not in open_rules


OWN = b"""
[[rule]]
key = "own"
journey = "owner"
first = "awareness"
text = "Mine"
badge = "Mine"
valid_from = 2026-01-01
needs = ["value.mine"]
"""


def test_an_own_file_takes_the_place_of_the_shipped_rules():
    books = RuleBooks({"compliance.toml": OWN}.get)
    assert [r.key for r in books.compliance.rules] == ["own"]
    assert books.compliance.identification == {}
    assert books.criteria.criteria
    assert books.problems == {}


def test_an_own_file_with_a_mistake_is_left_aside_and_told():
    books = RuleBooks({"compliance.toml": OWN.replace(b"2026-01-01", b"'soon'")}.get)
    assert len(books.compliance.rules) > 10
    problem = books.problems["compliance.toml"]
    assert problem.arguments == (8, "valid_from")


def test_values_of_the_property_are_typed_with_a_criterion(desk: Desk):
    card = desk.add("A", "staging")
    energy = {"energy_kind": "demand", "energy_value": "98.4", "energy_source": "Gas"}
    rest = {"energy_class": "c", "year_built": "2004"}
    values = {f"property.{key}": text for key, text in (energy | rest).items()}
    desk.criteria.say(card, Said(values=values))
    about = desk.store.properties.detail(desk.store.properties.of_card(card)).fields
    assert (about.energy.value, about.energy.energy_class, about.year_built) == (98.4, "C", 2004)
    assert met(desk, card) == {"staging.energy"}
    assert desk.criteria.checklist(card).values["property.energy_source"] == "Gas"
    assert desk.store.values.of_card(card) == {}
    desk.undo.undo()
    assert met(desk, card) == set()


def test_a_card_without_a_property_gets_one_for_what_is_typed(desk: Desk):
    card = desk.add("A", "acquisition", object_line="", place="")
    assert desk.store.properties.of_card(card) is None
    desk.criteria.say(card, Said(values={"property.mandate_type": "exclusive"}))
    assert "acquisition.mandate_type" in met(desk, card)
    desk.undo.undo()
    assert desk.store.properties.of_card(card) is None


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("mandate_type", "loose"),
        ("energy_value", "-1"),
        ("year_built", "inf"),
        ("energy_class", "Z"),
    ],
)
def test_a_value_no_property_can_have_is_refused(desk: Desk, key, text):
    card = desk.add("A", "staging")
    with pytest.raises(DomainError):
        desk.criteria.say(card, Said(values={f"property.{key}": text}))


def test_a_card_follows_the_price_agreed_on_its_checklist(desk: Desk):
    card = desk.add("Sommer", "marketing", value_cents=0)
    about = desk.store.properties.of_card(card)
    fields = desk.properties.detail(about).fields
    rates = replace(fields.commission, owner_rate=3_000)
    desk.properties.save(about, replace(fields, price_cents=60_000_000, commission=rates), "de")
    assert desk.store.faces([card])[0].value_cents == 1_800_000
    desk.criteria.say(card, Said(values={"property.agreed_price": "50000000"}))
    assert desk.store.faces([card])[0].value_cents == 1_500_000
    assert desk.properties.of_card(card).follows
    desk.undo.undo()
    assert desk.store.faces([card])[0].value_cents == 1_800_000


def test_a_card_without_property_gets_one_from_its_checklist(desk: Desk):
    card = desk.add("Sommer", "marketing", object_line="", place="")
    desk.criteria.say(card, Said(values={"property.agreed_price": "50000000"}))
    assert desk.properties.of_card(card).detail.fields.agreed_price_cents == 50_000_000
    desk.undo.undo()
    assert desk.properties.of_card(card) is None


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("property.year_built", "1e30"),
        ("property.agreed_price", "9" * 25),
        ("property.agreed_price", "1_0"),
        ("property.energy_value", "nan"),
    ],
)
def test_a_number_that_cannot_be_stored_is_refused(desk: Desk, key: str, text: str):
    card = desk.add("Sommer", "staging")
    with pytest.raises(DomainError, match="cannot be"):
        desk.criteria.say(card, Said(values={key: text}))


def test_texts_are_kept_as_files_can_hold_them(desk: Desk):
    card, half = desk.add("Sommer"), "\ud800"
    said = Said({"awareness.motive": True}, {"motive": f"Erb{half}e\0"}, {"awareness.motive": half})
    desk.criteria.say(card, said)
    assert desk.store.values.of_card(card) == {"motive": "Erbe"}
    with pytest.raises(DomainError, match="too long"):
        desk.criteria.say(card, Said(values={"motive": "x" * 70_000}))


def test_what_is_dated_ahead_is_planned_and_met_on_its_day(desk: Desk):
    card = desk.add("Graf, Carmen", "transaction", "buyer")
    said = {"notary_on": "2026-07-17", "handover_on": "2026-07-20", "paid_on": "2026-07-15"}
    desk.criteria.say(card, Said(values=said))
    assert met(desk, card) == {"transaction.commission"}
    planned = {s.criterion.rule: s.planned for s in desk.criteria.checklist(card).standings}
    assert planned["transaction.notarised"] == date(2026, 7, 17)
    assert planned["transaction.commission"] is None
    desk.clock.pass_days(2)
    assert met(desk, card) == {"transaction.commission", "transaction.notarised"}


def test_a_column_counts_no_card_that_is_only_planned_to_be_complete(desk: Desk):
    card, stage = desk.add("A", "marketing"), desk.stage("marketing").id
    rest = [rule for rule in missing(desk, card) if rule != "marketing.financing"]
    desk.criteria.say(card, Said(dict.fromkeys(rest, True), {"financing_proof_on": "2026-07-16"}))
    assert desk.criteria.complete_in(stage) == frozenset()
    desk.clock.pass_days(1)
    assert desk.criteria.complete_in(stage) == {card}


def test_an_appointment_that_is_agreed_may_lie_ahead(desk: Desk):
    owner, buyer = desk.add("A"), desk.add("B", "low_commitment", "buyer")
    happens(desk, owner, ActivityKind.VALUATION, days=3)
    desk.criteria.say(buyer, Said(values={"viewing_on": "2026-07-20"}))
    assert "awareness.appointment" in met(desk, owner)
    assert "low_commitment.viewing" in met(desk, buyer)


def test_a_call_that_is_only_arranged_answers_nobody(desk: Desk):
    card = desk.add("A", journey="buyer")
    happens(desk, card, ActivityKind.CALL, days=1)
    assert "awareness.answered" not in met(desk, card)
    desk.clock.pass_days(1)
    assert "awareness.answered" in met(desk, card)


def happens(desk: Desk, card: CardId, kind: ActivityKind, subject: str = "", days: int = 0) -> None:
    at = Moment(desk.clock() + days * DAY)
    desk.activities.add(ActivityFields(kind, at, subject=subject, card=card))


def recommended(desk: Desk, card: CardId) -> bool:
    return "after_sales.nps" in met(desk, card)


RECOMMENDS = "Wie wahrscheinlich empfehlen Sie mich weiter?"


def test_an_answer_about_something_else_recommends_nobody(desk: Desk):
    card = desk.add("Wolff, Thomas", "staging")
    happens(desk, card, ActivityKind.SURVEY, "Waren die Fotos gut?")
    desk.board.move(Drop((card,), desk.stage("after_sales").id))
    for stage in ("staging", "transaction"):
        question = desk.criteria.checklist(card, desk.stage(stage).id).survey.question
        happens(desk, card, ActivityKind.SURVEY, question.de)
        happens(desk, card, ActivityKind.SURVEY, question.en)
    assert not recommended(desk, card)
    happens(desk, card, ActivityKind.SURVEY, RECOMMENDS)
    assert recommended(desk, card)
    desk.undo.undo()
    assert not recommended(desk, card)


def test_an_answer_in_the_brokers_own_words_counts_where_it_is_asked_for(desk: Desk):
    card = desk.add("Wolff, Thomas", "after_sales")
    happens(desk, card, ActivityKind.SURVEY, days=1)
    assert not recommended(desk, card)
    desk.clock.pass_days(1)
    assert recommended(desk, card)


def test_what_many_cards_have_left_is_asked_of_all_at_once(desk: Desk):
    cards = [desk.add(f"K{n}", "staging") for n in range(6)]
    desk.board.move(Drop(tuple(cards), desk.stage("marketing").id))
    op = desk.undo.state().undo
    asked: list[str] = []
    desk.store._plain.set_trace_callback(asked.append)
    left = desk.criteria.left_after(op, cards)
    desk.store._plain.set_trace_callback(None)
    assert left.stage.key == "staging"
    # Of all the cards, and of the one that is told of.
    assert sum("FROM stage_event" in statement for statement in asked) <= 3
