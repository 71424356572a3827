"""What tipsters, partners and clients have brought, worked by hand."""

from dataclasses import replace

import pytest

from kanban_app.domain.card import Outcome
from kanban_app.domain.contact import ContactFields, Role
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.origin import Origin
from kanban_app.domain.property import (
    Commission,
    CommissionModel,
    PropertyFields,
    TipsterFeeKind,
)
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk

HALVES = Commission(CommissionModel.SPLIT_656C, owner_rate=3_000, buyer_rate=3_000)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.fixture
def lorenz(desk: Desk) -> ContactId:
    return desk.contacts.add(ContactFields(name="Lorenz", roles=(Role.PARTNER,))).contact


def sale(desk: Desk, name: str, price: int, commission: Commission, stage="staging") -> CardId:
    """An owner's card whose property costs so many cents."""
    card = desk.add(name, stage, object_line="", place="", value_cents=0)
    fields = PropertyFields(line=name, price_cents=price, commission=commission)
    desk.properties.link(card, desk.properties.add(fields, "de").id, "de")
    return card


def told(desk: Desk, contact: ContactId) -> list[tuple[str, int, int]]:
    found = desk.bringing.of(contact).cards
    return [(card.face.heading, card.net_cents, card.part_cents) for card in found]


def test_who_brought_nothing_has_no_figures(desk: Desk, lorenz):
    assert desk.bringing.of(lorenz).cards == ()


def test_a_partner_has_the_cards_he_brought_and_his_part_of_them(desk: Desk, lorenz):
    # 3.00 % of 664,000 are 19,920; a quarter of that is 4,980.
    pfaff = sale(desk, "Pfaff", 66_400_000, replace(HALVES, partner=lorenz, partner_share=25_000))
    desk.origins.assign(pfaff, Origin(contact=lorenz))
    # Brought only, nobody else gets anything: 3.00 % of 300,000.
    kaiser = sale(desk, "Kaiser", 30_000_000, HALVES)
    desk.origins.assign(kaiser, Origin(contact=lorenz))
    assert told(desk, lorenz) == [("Kaiser", 900_000, 0), ("Pfaff", 1_992_000, 498_000)]
    desk.board.move(Drop((pfaff,), desk.stage("after_sales").id))
    desk.board.lose([kaiser], "price")
    bringing = desk.bringing.of(lorenz)
    counts = [bringing.number(o) for o in (Outcome.OPEN, Outcome.WON, Outcome.LOST)]
    assert counts == [0, 1, 1]
    assert (bringing.net(Outcome.WON), bringing.part(Outcome.WON)) == (1_992_000, 498_000)
    assert (bringing.net(Outcome.OPEN), bringing.part(Outcome.OPEN)) == (0, 0)
    desk.undo.undo()
    assert desk.bringing.of(lorenz).net(Outcome.OPEN) == 900_000


def test_a_share_counts_without_an_edge_and_the_buyer_only_who_has_it(desk: Desk, lorenz):
    shared = replace(HALVES, partner=lorenz, partner_share=50_000)
    owner = sale(desk, "Pfaff", 60_000_000, shared, stage="marketing")
    about = desk.properties.of_card(owner).detail.id
    asked = desk.add("Nur gefragt", "high_commitment", "buyer", object_line="", place="")
    desk.properties.link(asked, about, "de")
    buyer = desk.add("Käufer", "high_commitment", "buyer", object_line="", place="", value_cents=0)
    desk.deals.link(owner, buyer)
    assert told(desk, lorenz) == [("Käufer", 1_800_000, 900_000), ("Pfaff", 1_800_000, 900_000)]


def test_a_tipsters_fee_is_his_and_the_partners_part_is_not(desk: Desk, lorenz):
    wehrle = desk.contacts.add(ContactFields(name="Wehrle", roles=(Role.TIPSTER,))).contact
    both = replace(
        HALVES,
        tipster=wehrle,
        tipster_fee_kind=TipsterFeeKind.FIXED,
        tipster_fee=50_000,
        partner=lorenz,
        partner_share=25_000,
    )
    sale(desk, "Pfaff", 66_400_000, both)
    assert told(desk, wehrle) == [("Pfaff", 1_992_000, 50_000)]
    assert told(desk, lorenz) == [("Pfaff", 1_992_000, 498_000)]


def test_a_client_is_told_whom_his_cards_brought(desk: Desk):
    engel = desk.add("Engel", "after_sales")
    card = desk.add("Yildiz", value_cents=700_000, object_line="", place="")
    desk.origins.assign(card, Origin(engel))
    assert told(desk, desk.contacts.of_card(engel)) == [("Yildiz", 700_000, 0)]


def test_a_card_put_away_after_its_win_is_won(desk: Desk, lorenz):
    won, idle = sale(desk, "Pfaff", 66_400_000, HALVES), sale(desk, "Kaiser", 1, HALVES)
    for card in (won, idle):
        desk.origins.assign(card, Origin(contact=lorenz))
    desk.board.move(Drop((won,), desk.stage("after_sales").id))
    desk.board.archive([won, idle])
    bringing = desk.bringing.of(lorenz)
    assert (bringing.number(Outcome.WON), bringing.number(Outcome.ARCHIVED)) == (1, 1)


def test_what_the_broker_typed_himself_counts(desk: Desk, lorenz):
    card = sale(desk, "Pfaff", 66_400_000, replace(HALVES, partner=lorenz, partner_share=25_000))
    detail = desk.board.detail(card)
    desk.board.edit(card, replace(detail.fields, value_cents=1_000_000))
    assert told(desk, lorenz) == [("Pfaff", 1_000_000, 498_000)]


def test_many_cards_are_counted_in_as_many_questions_as_few(desk: Desk, lorenz):
    shared = replace(HALVES, partner=lorenz, partner_share=50_000)

    def questions() -> int:
        asked: list[str] = []
        desk.store._plain.set_trace_callback(asked.append)
        desk.bringing.of(lorenz)
        desk.store._plain.set_trace_callback(None)
        return len(asked)

    sale(desk, "Pfaff", 60_000_000, shared)
    few = questions()
    for name in "ABCD":
        owner = sale(desk, name, 60_000_000, shared, stage="marketing")
        buyer = desk.add(f"Buys {name}", "high_commitment", "buyer", object_line="", place="")
        desk.deals.link(owner, buyer)
    assert len(told(desk, lorenz)) == 9
    assert 0 < questions() == few
