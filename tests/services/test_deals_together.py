"""The two cards of a deal go on together when the broker says so."""

import pytest

from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.services.deals import Offer
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk
from tests.services.deals import outcome, shown, stage_of, state_of, status


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def a_deal(desk: Desk, owner: str = "marketing", buyer: str = "high_commitment"):
    cards = desk.add("Köhler", owner, object_line="ETW 72 m²"), desk.add("Busch", buyer, "buyer")
    desk.deals.link(*cards)
    return cards


def moved(desk: Desk, card: CardId, stage: str, journey: str) -> Offer | None:
    return told(desk, desk.board.move(Drop((card,), desk.stage(stage, journey).id)))


def told(desk: Desk, changes: Changes) -> Offer | None:
    assert changes.op is not None
    return desk.deals.offer_after(changes.op, changes.cards)


def test_a_buyer_who_goes_on_offers_to_bring_the_owner_along(desk):
    owner, buyer = a_deal(desk)
    offer = moved(desk, buyer, "transaction", "buyer")
    assert offer is not None
    assert (offer.card, offer.name, offer.target.key) == (owner, "Köhler", "transaction")
    changes = desk.deals.bring(offer)
    assert changes.op is not None
    assert changes.op.arguments == ("Köhler", "marketing", "transaction", "owner")
    assert stage_of(desk, owner) == "transaction"


def test_the_one_who_followed_is_undone_alone(desk):
    owner, buyer = a_deal(desk)
    offer = moved(desk, buyer, "transaction", "buyer")
    before = shown(desk)
    desk.deals.bring(offer)
    after = shown(desk)
    desk.undo.undo()
    assert shown(desk) == before
    assert (stage_of(desk, owner), stage_of(desk, buyer)) == ("marketing", "transaction")
    desk.undo.redo()
    assert shown(desk) == after


def test_an_owner_who_goes_on_offers_to_bring_the_buyer_along(desk):
    owner, buyer = a_deal(desk, buyer="fit")
    offer = moved(desk, owner, "transaction", "owner")
    assert offer is not None
    assert (offer.card, offer.target.key) == (buyer, "transaction")


def test_who_stands_where_he_belongs_is_not_offered(desk):
    _, buyer = a_deal(desk)
    # Fit goes with Marketing, where the owner is already.
    assert moved(desk, buyer, "fit", "buyer") is None


def test_a_stage_that_goes_with_none_offers_nothing(desk):
    owner, _ = a_deal(desk, owner="acquisition")
    assert moved(desk, owner, "staging", "owner") is None


def test_a_step_back_offers_nothing(desk):
    _, buyer = a_deal(desk, owner="acquisition", buyer="transaction")
    assert moved(desk, buyer, "fit", "buyer") is None


def test_of_several_buyers_only_the_furthest_is_brought_along(desk):
    owner, first = a_deal(desk, buyer="fit")
    second = desk.add("Zweit", "high_commitment", "buyer")
    desk.deals.link(owner, second)
    offer = moved(desk, owner, "transaction", "owner")
    assert offer is not None
    assert offer.card == first
    moved(desk, owner, "marketing", "owner")
    moved(desk, second, "fit", "buyer")
    assert moved(desk, owner, "transaction", "owner") is None


def test_a_card_without_a_deal_offers_nothing(desk):
    assert moved(desk, desk.add("Frei", "fit", "buyer"), "transaction", "buyer") is None


def test_both_are_won_one_after_the_other(desk):
    owner, buyer = a_deal(desk, "transaction", "transaction")
    offer = told(desk, desk.board.win([buyer]))
    assert offer is not None
    assert offer.target.key == "after_sales"
    desk.deals.bring(offer)
    assert outcome(desk, owner) == outcome(desk, buyer) == "won"
    assert state_of(desk, buyer) == ("won", "")
    assert status(desk, owner) == "sold"


def test_an_offer_that_came_too_late_does_nothing(desk):
    owner, buyer = a_deal(desk)
    offer = moved(desk, buyer, "transaction", "buyer")
    desk.board.lose([owner], "price")
    assert desk.deals.bring(offer).op is None


def test_a_buyer_who_is_there_already_stands_for_all(desk):
    owner, _ = a_deal(desk, owner="staging", buyer="fit")
    desk.deals.link(owner, desk.add("Zweit", "high_commitment", "buyer"))
    assert moved(desk, owner, "marketing", "owner") is None


def test_buyers_who_only_look_are_not_drawn_into_fit(desk):
    owner, _ = a_deal(desk, owner="staging")
    assert moved(desk, owner, "marketing", "owner") is None
