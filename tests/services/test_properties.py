"""Properties: added, edited, linked and deleted, with their cards following; all undoable."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.changes import Noun
from kanban_app.domain.errors import DomainError
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    Condition,
    Document,
    DocumentState,
    Energy,
    EnergyKind,
    Feature,
    Mandate,
    MandateType,
    Marketing,
    PropertyFields,
    PropertyKind,
    PropertyStatus,
    Publication,
    TipsterFeeKind,
    Use,
)
from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk

HALVES = Commission(CommissionModel.SPLIT_656C, owner_rate=3000, buyer_rate=3000)
SOLD_FOR = PropertyFields(price_cents=64_900_000, commission=HALVES)
EVERYTHING = PropertyFields(
    line="EFH Parkweg 2",
    place="Köln-Rodenkirchen",
    external_no="2026-17",
    openimmo_obid="x1",
    kind=PropertyKind.DETACHED,
    use=Use.LIVING,
    status=PropertyStatus.ACTIVE,
    street="Parkweg 2",
    postcode="50996",
    city="Köln",
    district="Rodenkirchen",
    latitude=50.9,
    longitude=6.9,
    address_released=True,
    living_area=148.5,
    usable_area=30.0,
    plot_area=612.0,
    rooms=5.5,
    floor=0,
    year_built=1974,
    condition=Condition.MODERNISED,
    features=(Feature.GARDEN, Feature.GARAGE),
    available_from=date(2027, 2, 1),
    price_cents=74_500_000,
    agreed_price_cents=73_000_000,
    energy=Energy(EnergyKind.CONSUMPTION, 98.4, "Gas", "C", date(2031, 1, 1)),
    mandate=Mandate(MandateType.QUALIFIED, date(2026, 6, 1), date(2026, 12, 1), 30),
    commission=replace(
        HALVES, tipster_fee_kind=TipsterFeeKind.FIXED, tipster_fee=50_000, partner_share=50_000
    ),
    documents=(Document("land_register", DocumentState.PRESENT, date(2026, 6, 3), "Blatt 7"),),
    publications=(Publication("portal_is24", date(2026, 6, 9), None, "https://x.example/1"),),
    notes="Schlüssel beim Nachbarn",
)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def _value(desk: Desk, card) -> int:
    (face,) = desk.store.faces((card,))
    return face.value_cents


def _with_property(desk: Desk, journey: str = "owner", **more: object):
    card = desk.add("Müller, Eva", journey=journey, **{"value_cents": 0, **more})
    about = desk.properties.of_card(card)
    assert about is not None
    return card, about.detail.id


def _save(desk: Desk, property_id, **changes: object):
    detail = desk.properties.detail(property_id)
    assert detail is not None
    return desk.properties.save(property_id, replace(detail.fields, **changes), "de")


def _fields(desk: Desk, property_id) -> PropertyFields:
    detail = desk.properties.detail(property_id)
    assert detail is not None
    return detail.fields


def test_everything_that_is_typed_comes_back(desk: Desk):
    added = desk.properties.add(EVERYTHING, "de")
    assert added.changes.nouns == {Noun.PROPERTY}
    assert _fields(desk, added.id) == EVERYTHING
    assert [d.id for d in desk.properties.details((added.id,))] == [added.id]


def test_an_edit_is_undone_and_redone_with_papers_and_portals(desk: Desk):
    added = desk.properties.add(EVERYTHING, "de")
    other = replace(
        EVERYTHING,
        rooms=None,
        documents=(
            Document("floor_plans", DocumentState.REQUESTED, date(2026, 7, 1)),
            Document("land_register"),
        ),
        publications=(),
    )
    desk.properties.save(added.id, other, "de")
    now = _fields(desk, added.id)
    assert set(now.documents) == set(other.documents)
    assert (now.rooms, now.publications) == (None, ())
    desk.undo.undo()
    assert _fields(desk, added.id) == EVERYTHING
    desk.undo.redo()
    assert _fields(desk, added.id) == now


def test_a_new_property_is_gone_after_undo(desk: Desk):
    added = desk.properties.add(EVERYTHING, "de")
    desk.undo.undo()
    assert desk.properties.detail(added.id) is None
    assert desk.properties.listed() == []


def test_an_energy_class_is_one_there_is(desk: Desk):
    house = desk.properties.add(EVERYTHING, "de").id
    for typed, kept in (("a+", "A+"), (" h ", "H"), ("", "")):
        _save(desk, house, energy=replace(EVERYTHING.energy, energy_class=typed))
        assert _fields(desk, house).energy.energy_class == kept
    before = _fields(desk, house)
    with pytest.raises(DomainError, match="Choose one from A\\+ to H"):
        _save(desk, house, energy=replace(EVERYTHING.energy, energy_class="Z"))
    assert _fields(desk, house) == before


def test_it_is_named_after_what_it_is_until_a_card_says_otherwise(desk: Desk):
    house = desk.properties.add(PropertyFields(), "de").id
    _save(desk, house, kind=PropertyKind.FLAT, rooms=3.0, living_area=92.0, city="Ulm")
    assert (_fields(desk, house).line, _fields(desk, house).place) == ("ETW 3 Zi. 92 m²", "Ulm")
    card = desk.add("Okafor", object_line="", place="")
    desk.properties.link(card, house, "de")
    detail = desk.store.detail(card)
    assert detail is not None
    desk.board.edit(card, replace(detail.fields, object_line="Wohnung am Münster"))
    _save(desk, house, rooms=4.0)
    assert _fields(desk, house).line == "Wohnung am Münster"


def test_what_one_card_calls_it_every_card_shows(desk: Desk):
    owner, house = _with_property(desk)
    buyer = desk.add("Okafor", journey="buyer", object_line="", place="")
    desk.properties.link(buyer, house, "de")
    detail = desk.store.detail(owner)
    assert detail is not None
    changes = desk.board.edit(owner, replace(detail.fields, object_line="Parkweg 2"))
    assert set(changes.cards) == {owner, buyer}
    assert {f.object_line for f in desk.store.faces((owner, buyer))} == {"Parkweg 2"}
    assert set(_save(desk, house, line="Haus").cards) == {owner, buyer}


def test_the_owners_card_is_worth_the_inner_and_the_buyers_the_outer_commission(desk: Desk):
    owner, house = _with_property(desk)
    buyer = desk.add("Okafor", journey="buyer", object_line="", place="", value_cents=0)
    desk.properties.link(buyer, house, "de")
    commission = replace(HALVES, model=CommissionModel.FREE, buyer_rate=2000)
    _save(desk, house, price_cents=64_900_000, commission=commission)
    assert (_value(desk, owner), _value(desk, buyer)) == (1_947_000, 1_298_000)
    desk.undo.undo()
    assert (_value(desk, owner), _value(desk, buyer)) == (0, 0)
    desk.undo.redo()
    assert (_value(desk, owner), _value(desk, buyer)) == (1_947_000, 1_298_000)


def test_the_value_follows_until_the_broker_types_another_one(desk: Desk):
    card, house = _with_property(desk)
    _save(desk, house, price_cents=64_900_000, commission=HALVES)
    _save(desk, house, price_cents=60_000_000)
    assert _value(desk, card) == 1_800_000
    detail = desk.store.detail(card)
    assert detail is not None
    desk.board.edit(card, replace(detail.fields, value_cents=1_500_000))
    _save(desk, house, price_cents=70_000_000)
    assert _value(desk, card) == 1_500_000
    about = desk.properties.of_card(card)
    assert about is not None
    assert about.calculation is not None
    assert (about.follows, about.calculation.value_cents) == (False, 2_100_000)
    desk.properties.take_value(card, "de")
    assert _value(desk, card) == 2_100_000
    _save(desk, house, price_cents=64_900_000)
    assert _value(desk, card) == 1_947_000


def test_a_price_that_is_typed_anew_does_not_part_card_and_property(desk: Desk):
    card, house = _with_property(desk)
    _save(desk, house, price_cents=64_900_000, commission=HALVES)
    _save(desk, house, price_cents=None)
    assert _value(desk, card) == 0
    _save(desk, house, price_cents=60_000_000)
    assert _value(desk, card) == 1_800_000


def test_a_lost_card_keeps_its_worth(desk: Desk):
    card, house = _with_property(desk)
    _save(desk, house, price_cents=64_900_000, commission=HALVES)
    desk.board.lose((card,), "price")
    _save(desk, house, price_cents=60_000_000)
    assert _value(desk, card) == 1_947_000


def test_what_a_card_was_worth_before_is_kept(desk: Desk):
    card, house = _with_property(desk)
    _save(desk, house, price_cents=64_900_000, commission=HALVES)
    worths = [(e.card, e.value_cents) for e in desk.store.snapshot(desk.clock.now).card_estimates]
    assert worths == [(card, 0), (card, 1_947_000)]


def test_a_mandate_tells_its_owners_card_when_it_began_and_ends(desk: Desk):
    card, house = _with_property(desk)
    buyer = desk.add("Okafor", journey="buyer", object_line="", place="")
    desk.properties.link(buyer, house, "de")
    _save(desk, house, mandate=Mandate(MandateType.EXCLUSIVE, date(2026, 7, 1), date(2027, 1, 1)))
    assert desk.store.values.of_card(card) == {
        "contract_signed_on": "2026-07-01",
        "mandate_ends_on": "2027-01-01",
    }
    assert desk.store.values.of_card(buyer) == {}
    desk.undo.undo()
    assert desk.store.values.of_card(card) == {}
    desk.undo.redo()
    _save(desk, house, mandate=Mandate(MandateType.EXCLUSIVE, date(2026, 7, 1)))
    assert desk.store.values.of_card(card) == {"contract_signed_on": "2026-07-01"}


def test_followers_hear_of_the_days_of_a_mandate(desk: Desk, monkeypatch):
    heard = []
    monkeypatch.setattr(desk.followers, "after_value", lambda _writer, *what: heard.append(what))
    card, house = _with_property(desk)
    _save(desk, house, mandate=Mandate(until=date(2027, 1, 1)))
    assert heard == [(card, "mandate_ends_on", "2027-01-01")]


def test_days_set_on_the_card_reach_the_mandate(desk: Desk):
    card, house = _with_property(desk)

    def work(writer):
        writer.values.set(card, "mandate_ends_on", "2027-01-01")
        desk.followers.after_value(writer, card, "mandate_ends_on", "2027-01-01")
        desk.followers.after_value(writer, card, "notary_on", "2027-02-01")

    desk.store.record("edit", ("x",), desk.clock(), work)
    assert _fields(desk, house).mandate == Mandate(until=date(2027, 1, 1))


def test_a_card_linked_later_takes_over_value_and_days(desk: Desk):
    mandate = Mandate(MandateType.EXCLUSIVE, date(2026, 7, 1), date(2027, 1, 1))
    house = desk.properties.add(replace(SOLD_FOR, line="Haus", mandate=mandate), "de").id
    card = desk.add("Müller", object_line="", place="", value_cents=0)
    typed = desk.add("Huber", object_line="", place="", value_cents=500)
    desk.properties.link(card, house, "de")
    desk.properties.link(typed, house, "de")
    assert (_value(desk, card), _value(desk, typed)) == (1_947_000, 500)
    assert desk.store.values.of_card(card)["mandate_ends_on"] == "2027-01-01"
    desk.undo.undo()
    desk.undo.undo()
    assert _value(desk, card) == 0
    assert desk.properties.of_card(card) is None


def test_a_property_made_for_a_card_is_the_cards(desk: Desk):
    card = desk.add("Müller", object_line="", place="")
    made = desk.properties.create_for(card)
    about = desk.properties.of_card(card)
    assert about is not None
    assert about.detail.id == made.id
    assert about.detail.cards == (card,)
    assert about.detail.fields.owner == desk.store.contacts.of_card(card)
    assert made.changes.op is not None
    assert made.changes.op.arguments == ("Müller",)
    desk.undo.undo()
    assert desk.properties.of_card(card) is None


def test_a_deleted_property_leaves_its_cards_and_comes_back_to_them(desk: Desk):
    card, house = _with_property(desk)
    changes = desk.properties.delete(house, "de")
    assert changes.cards == (card,)
    assert desk.properties.detail(house) is None
    (face,) = desk.store.faces((card,))
    assert face.object_line == ""
    desk.undo.undo()
    (face,) = desk.store.faces((card,))
    assert face.object_line == "EFH 149 m²"
    assert _fields(desk, house).line == "EFH 149 m²"


def test_nothing_is_saved_into_what_is_gone_and_nothing_out_of_proportion(desk: Desk):
    house = desk.properties.add(PropertyFields(line="Haus"), "de").id
    with pytest.raises(DomainError, match="rate"):
        _save(desk, house, commission=replace(HALVES, owner_rate=-1))
    with pytest.raises(DomainError, match="commission of a sale"):
        _save(desk, house, commission=replace(HALVES, buyer_rate=150_000))
    with pytest.raises(DomainError, match="VAT"):
        _save(desk, house, commission=replace(HALVES, vat_rate=200_000))
    # Two months' rent, and its VAT.
    let = replace(HALVES, owner_rate=238_000, consumer_buyer=False)
    _save(desk, house, commission=let, marketing=Marketing.RENT)
    with pytest.raises(DomainError, match="below zero"):
        _save(desk, house, rooms=-1.0)
    with pytest.raises(DomainError, match="too long"):
        _save(desk, house, street="x" * 801)
    desk.properties.delete(house, "de")
    with pytest.raises(DomainError, match="no longer exists"):
        desk.properties.save(house, PropertyFields(), "de")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"partner_share": 150_000}, "partner’s share of the commission is at most 100 %"),
        ({"tipster_fee_kind": TipsterFeeKind.PCT_OF_COMMISSION, "tipster_fee": 100_001}, "tipster"),
        ({"tipster_fee_kind": TipsterFeeKind.PCT_OF_PRICE, "tipster_fee": 100_001}, "tipster"),
        (
            {
                "tipster_fee_kind": TipsterFeeKind.PCT_OF_COMMISSION,
                "tipster_fee": 60_000,
                "partner_share": 40_001,
            },
            "together get at most 100 %",
        ),
        ({"owner_rate": 30_000}, "between 0 and 25 %"),
    ],
)
def test_nobody_gets_more_than_there_is(desk: Desk, wrong, said):
    card, house = _with_property(desk)
    _save(desk, house, price_cents=66_400_000, commission=replace(HALVES, partner_share=25_000))
    before, value = _fields(desk, house), _value(desk, card)
    with pytest.raises(DomainError, match=said):
        _save(desk, house, commission=replace(HALVES, **wrong))
    assert (_fields(desk, house), _value(desk, card)) == (before, value)
    assert value == 1_494_000
    _save(desk, house, commission=replace(HALVES, partner_share=100_000))
    assert _value(desk, card) == 0


def test_an_advertisement_does_not_end_before_it_begins(desk: Desk):
    house = desk.properties.add(PropertyFields(line="Haus"), "de").id
    upside = Publication("portal_immowelt", date(2026, 11, 30), date(2026, 11, 1))
    with pytest.raises(DomainError, match="ends before it begins"):
        _save(desk, house, publications=(upside,))
    assert _fields(desk, house).publications == ()
    same = replace(upside, withdrawn_on=date(2026, 11, 30))
    _save(desk, house, publications=(same,))
    assert _fields(desk, house).publications == (same,)


def test_what_was_stored_before_slips_were_refused_stands_in_nobodys_way(desk: Desk):
    house = desk.properties.add(PropertyFields(line="Haus"), "de").id
    slips = replace(
        _fields(desk, house),
        commission=replace(HALVES, partner_share=150_000),
        publications=(Publication("portal_is24", date(2026, 11, 30), date(2026, 11, 1)),),
    )
    desk.store.record(
        "edit_property", ("x",), desk.clock(), lambda w: w.properties.save(house, slips)
    )
    _save(desk, house, rooms=4.0)
    assert _fields(desk, house) == replace(slips, rooms=4.0)


def test_the_list_tells_what_runs_and_what_is_over(desk: Desk):
    open_card, _ = _with_property(desk)
    lost = desk.add("Huber, Jo", object_line="RH 121 m²")
    desk.board.lose((lost,), "price")
    won = desk.add("Kaya, Deniz", object_line="MFH 480 m²")
    desk.board.win((won,))
    desk.add("Okafor", journey="buyer", object_line="sucht ETW")
    desk.properties.add(PropertyFields(line="Laden", status=PropertyStatus.SOLD), "de")
    listed = desk.properties.listed()
    assert [(p.line.line, p.line.owner, str(p.status), p.running) for p in listed] == [
        ("Laden", "", "sold", False),
        ("MFH 480 m²", "Kaya, Deniz", "sold", False),
        ("RH 121 m²", "Huber, Jo", "withdrawn", False),
        ("EFH 149 m²", "Müller, Eva", "preparing", True),
    ]
    assert [c.id for c in listed[-1].line.cards] == [open_card]


def test_a_buyers_property_that_was_described_is_listed(desk: Desk):
    _, house = _with_property(desk, journey="buyer")
    assert desk.properties.listed() == []
    _save(desk, house, kind=PropertyKind.FLAT)
    assert [p.line.id for p in desk.properties.listed()] == [house]


def test_what_named_a_deleted_card_is_on_no_list(desk: Desk):
    card = desk.add("Okafor", journey="buyer", object_line="sucht ETW")
    desk.board.delete((card,))
    assert desk.properties.listed() == []
    owner, house = _with_property(desk)
    desk.board.delete((owner,))
    assert desk.properties.listed() == []
    desk.undo.undo()
    assert [p.line.id for p in desk.properties.listed()] == [house]


def test_the_task_before_a_mandate_ends_follows_its_last_day(desk: Desk):
    card = desk.add("Müller, Eva", stage="marketing", value_cents=0)
    about = desk.properties.of_card(card)
    assert about is not None

    def reminders() -> list[date]:
        tasks = desk.store.tasks.open_of_card(card)
        return [t.fields.due for t in tasks if t.fields.rule.endswith("mandate_end")]

    _save(desk, about.detail.id, mandate=Mandate(MandateType.EXCLUSIVE, until=date(2026, 12, 31)))
    # 30 days before the last one.
    assert reminders() == [date(2026, 12, 1)]
    _save(desk, about.detail.id, mandate=Mandate(MandateType.EXCLUSIVE, until=date(2027, 1, 31)))
    assert reminders() == [date(2027, 1, 1)]
    desk.undo.undo()
    assert reminders() == [date(2026, 12, 1)]


def _reminders(desk: Desk, card) -> list[date]:
    tasks = desk.store.tasks.open_of_card(card)
    return [t.fields.due for t in tasks if t.fields.rule.endswith("mandate_end")]


def _until(day: date | None, notice: int | None = None) -> Mandate:
    return Mandate(MandateType.EXCLUSIVE, date(2026, 6, 1), day, notice)


@pytest.mark.parametrize("stage", ["awareness", "acquisition", "staging", "transaction"])
def test_a_mandate_that_ends_in_six_days_is_talked_about_today_in_every_stage(desk: Desk, stage):
    card = desk.add("Pfaff", stage=stage, value_cents=0)
    house = desk.properties.of_card(card).detail.id
    _save(desk, house, mandate=_until(date(2026, 7, 21), 14))
    assert _reminders(desk, card) == [date(2026, 7, 15)]
    titles = [t.fields.title for t in desk.store.tasks.open_of_card(card)]
    assert "Mandatsende: Verlängerung ansprechen" in titles
    desk.undo.undo()
    assert _reminders(desk, card) == []
    desk.undo.redo()
    assert _reminders(desk, card) == [date(2026, 7, 15)]


@pytest.mark.parametrize(
    ("notice", "due"),
    [
        (None, date(2026, 12, 1)),  # thirty days before the 31st
        (14, date(2026, 12, 1)),  # notice until the 17th, two weeks before that is later
        (30, date(2026, 11, 17)),  # notice until 1 December
        (90, date(2026, 9, 18)),  # notice until 2 October
        (300, date(2026, 7, 15)),  # that day is past: today
    ],
)
def test_the_reminder_comes_two_weeks_before_the_last_day_for_notice(desk: Desk, notice, due):
    card = desk.add("Pfaff", stage="staging", value_cents=0)
    house = desk.properties.of_card(card).detail.id
    _save(desk, house, mandate=_until(date(2026, 12, 31)))
    assert _reminders(desk, card) == [date(2026, 12, 1)]
    _save(desk, house, mandate=_until(date(2026, 12, 31), notice))
    assert _reminders(desk, card) == [due]


def test_the_reminder_goes_along_with_its_card_and_is_done_once(desk: Desk):
    card = desk.add("Pfaff", stage="staging", value_cents=0)
    house = desk.properties.of_card(card).detail.id
    _save(desk, house, mandate=_until(date(2026, 7, 25), 30))
    desk.board.move(Drop((card,), desk.stage("marketing").id))
    assert _reminders(desk, card) == [date(2026, 7, 15)]
    task = next(t for t in desk.store.tasks.open_of_card(card) if t.fields.due == date(2026, 7, 15)
                and t.fields.rule.endswith("mandate_end"))  # fmt: skip
    desk.tasks.complete([task.id])
    desk.board.move(Drop((card,), desk.stage("transaction").id))
    assert _reminders(desk, card) == [], "it was talked about"
    _save(desk, house, mandate=_until(date(2027, 1, 31), 30))
    assert _reminders(desk, card) == [date(2026, 12, 18)]
    desk.board.move(Drop((card,), desk.stage("after_sales").id))
    assert _reminders(desk, card) == [], "who has sold needs no mandate any more"
    desk.undo.undo()
    assert _reminders(desk, card) == [date(2026, 12, 18)]


def test_an_end_that_is_past_or_taken_away_reminds_of_nothing(desk: Desk):
    card = desk.add("Pfaff", stage="staging", value_cents=0)
    house = desk.properties.of_card(card).detail.id
    _save(desk, house, mandate=_until(date(2026, 7, 14), 14))
    assert _reminders(desk, card) == []
    _save(desk, house, mandate=_until(date(2026, 7, 25), 14))
    _save(desk, house, mandate=_until(None, 14))
    assert _reminders(desk, card) == []
    desk.board.lose([card], "price")
    _save(desk, house, mandate=_until(date(2026, 7, 25), 14))
    assert _reminders(desk, card) == []


def test_a_card_linked_to_what_it_is_about_already_keeps_it(desk: Desk):
    card, house = _with_property(desk)
    assert desk.properties.link(card, house, "de").op is None
    about = desk.properties.of_card(card)
    assert about is not None
    assert about.detail.id == house


def test_a_card_in_francs_is_worth_what_was_typed(desk: Desk):
    card, house = _with_property(desk, currency="CHF", value_cents=0)
    _save(desk, house, price_cents=64_900_000, commission=HALVES)
    assert _value(desk, card) == 0
    with pytest.raises(DomainError, match="price and a rate"):
        desk.properties.take_value(card, "de")


def test_a_deleted_card_is_linked_to_nothing(desk: Desk):
    card, house = _with_property(desk)
    desk.board.delete((card,))
    with pytest.raises(DomainError, match="card no longer exists"):
        desk.properties.link(card, house, "de")
    with pytest.raises(DomainError, match="card no longer exists"):
        desk.properties.create_for(card)


def test_a_number_that_no_file_can_hold_is_refused(desk):
    for fields in (PropertyFields(price_cents=10**20), PropertyFields(year_built=10**20)):
        with pytest.raises(DomainError, match="too great"):
            desk.properties.add(fields, "de")


def test_what_a_buyer_signs_is_not_the_owners_mandate(desk: Desk):
    owner, buyer = desk.add("Köhler"), desk.add("Busch", journey="buyer")
    desk.deals.link(owner, buyer)
    desk.criteria.say(buyer, Said(values={"contract_signed_on": "2026-07-01"}))
    assert desk.properties.of_card(owner).detail.fields.mandate.since is None
    desk.criteria.say(owner, Said(values={"contract_signed_on": "2026-06-01"}))
    assert desk.properties.of_card(owner).detail.fields.mandate.since == date(2026, 6, 1)
