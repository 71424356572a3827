"""An owner and his buyers as one deal: linked, won, outbid, lost and sent back."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.changes import Noun, OpKind
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.property import Commission, PropertyFields
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.domain.task import Task
from kanban_app.services.criteria import Said
from kanban_app.services.stats import Asked, StatsService
from tests.analytics.logs import BERLIN
from tests.builders import Desk, a_desk
from tests.services.deals import go, outcome, shown, stage_of, state_of, status, won_deals


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.fixture
def owner(desk: Desk) -> CardId:
    return desk.add("Köhler, Renate", "marketing", object_line="ETW 72 m²", place="Stühlinger")


def buyer(desk: Desk, name: str, stage: str = "high_commitment", **more: object) -> CardId:
    return desk.add(name, stage, "buyer", **{"object_line": "", "place": "", **more})


def links(desk: Desk, card: CardId) -> int:
    return desk.store.faces([card])[0].links


def object_of(desk: Desk, card: CardId) -> str:
    return desk.store.faces([card])[0].object_line


def turned_back_and_forth(desk: Desk, before: dict[str, list[tuple[object, ...]]]) -> None:
    """Undo one operation, find everything as it was, redo it, and find everything as it is."""
    now = shown(desk)
    desk.undo.undo()
    assert shown(desk) == before
    desk.undo.redo()
    assert shown(desk) == now


def open_tasks(desk: Desk, card: CardId) -> list[Task]:
    return desk.store.tasks.open_of_card(card)


def test_a_linked_buyer_is_about_the_owners_property(desk, owner):
    card = buyer(desk, "Busch", object_line="sucht 3 Zimmer")
    before = shown(desk)
    changes = desk.deals.link(card, owner)
    assert changes.op is not None
    assert changes.op.kind is OpKind.LINK_DEAL
    assert changes.op.arguments == ("Busch", "Köhler, Renate")
    assert {card, owner} <= set(changes.cards)
    assert Noun.DEAL in changes.nouns
    assert object_of(desk, card) == "ETW 72 m²"
    assert links(desk, owner) == links(desk, card) == 1
    turned_back_and_forth(desk, before)


def test_a_link_that_ends_gives_the_buyer_his_own_property_back(desk, owner):
    card = buyer(desk, "Busch", object_line="sucht 3 Zimmer")
    desk.deals.link(owner, card)
    before = shown(desk)
    desk.deals.unlink(card, owner, "  Balkon fehlt ")
    assert object_of(desk, card) == "sucht 3 Zimmer"
    assert state_of(desk, card) == ("ended", "Balkon fehlt")
    assert links(desk, owner) == 0
    assert [(e.deal.reason, e.name) for e in desk.deals.ended(owner)] == [("Balkon fehlt", "Busch")]
    turned_back_and_forth(desk, before)


def test_the_property_only_a_linked_buyer_named_is_put_away_meanwhile(desk, owner):
    card = buyer(desk, "Busch", object_line="sucht 3 Zimmer")
    own = desk.store.deals.property_of(card)
    desk.deals.link(owner, card)
    assert own not in [r[0] for r in shown(desk)["property"]]
    desk.deals.unlink(owner, card)
    assert own in [r[0] for r in shown(desk)["property"]]


def test_a_second_link_of_the_same_two_is_no_operation(desk, owner):
    card = buyer(desk, "Busch")
    desk.deals.link(owner, card)
    assert desk.deals.link(card, owner).op is None


def test_a_buyer_linked_with_another_owner_leaves_the_first(desk, owner):
    other = desk.add("Haas", "marketing", object_line="DHH 126 m²")
    card = buyer(desk, "Busch", object_line="sucht 3 Zimmer")
    desk.deals.link(owner, card)
    before = shown(desk)
    desk.deals.link(other, card)
    assert links(desk, owner) == 0
    assert object_of(desk, card) == "DHH 126 m²"
    assert desk.store.deals.of_card(card)[1].reason == "other_property"
    turned_back_and_forth(desk, before)
    desk.deals.unlink(other, card)
    assert object_of(desk, card) == "sucht 3 Zimmer"


def test_two_cards_of_one_side_make_no_deal(desk, owner):
    with pytest.raises(DomainError, match="joins the card of an owner"):
        desk.deals.link(owner, desk.add("Haas"))


def test_an_owner_without_an_object_has_nothing_to_be_sold(desk):
    bare = desk.add("Haas", object_line="")
    with pytest.raises(DomainError, match="Name the object on the card of Haas"):
        desk.deals.link(bare, buyer(desk, "Busch"))


def test_who_was_lost_cannot_be_linked(desk, owner):
    card = buyer(desk, "Busch")
    desk.board.lose([card], "price")
    with pytest.raises(DomainError, match="The card of Busch is closed"):
        desk.deals.link(owner, card)


def test_a_property_links_a_buyer_with_its_owners_card(desk, owner):
    card = buyer(desk, "Busch")
    of = desk.store.deals.property_of(owner)
    desk.deals.link_buyer_to_property(card, of)
    assert [x.face.heading for x in desk.deals.linked(card)] == ["Köhler, Renate"]


def test_a_property_without_an_owners_card_says_what_to_do(desk):
    card, other = buyer(desk, "Busch"), buyer(desk, "Weiß", object_line="EFH")
    of = desk.store.deals.property_of(other)
    with pytest.raises(DomainError, match="Make one for it first"):
        desk.deals.link_buyer_to_property(card, of)


def test_the_linked_buyers_of_a_listing_count_as_one_sale(desk, owner):
    # Flow notes 3.6: p .2, .2, .05 and 20,000: 20,000 x (1 - .8 x .8 x .95) = 7,840, not 9,000.
    stages = ("high_commitment", "high_commitment", "low_commitment")
    cards = [
        buyer(desk, f"B{i}", stage, value_cents=2_000_000, object_line=f"Anfrage {i}")
        for i, stage in enumerate(stages)
    ]
    assert expected(desk) == pytest.approx(9_000)
    for card in cards:
        desk.deals.link(owner, card)
    assert expected(desk) == pytest.approx(7_840)
    desk.deals.unlink(owner, cards[2])
    # The third is a sale of its own again: 20,000 x (1 - .8 x .8) + 20,000 x .05.
    assert expected(desk) == pytest.approx(8_200)
    desk.undo.undo()
    assert expected(desk) == pytest.approx(7_840)


def expected(desk: Desk) -> float:
    told = StatsService(desk.store, BERLIN, desk.uses.confirming).stats(
        desk.journey("buyer"), Asked(), desk.clock()
    )
    return told["forecast"]["commission"]["expected_eur"]


def test_a_won_buyer_outbids_the_others(desk, owner):
    first, second, third = (
        buyer(desk, "Erst", "transaction", object_line="sucht Haus"),
        buyer(desk, "Zweit", "fit", object_line="sucht Wohnung"),
        buyer(desk, "Dritt", "low_commitment"),
    )
    for card in (first, second, third):
        desk.deals.link(owner, card)
    before = shown(desk)
    changes = desk.board.win([first])
    assert state_of(desk, first) == ("won", "")
    assert state_of(desk, second) == state_of(desk, third) == ("outbid", "outbid")
    # Only who held the property goes back, to the stage before Fit.
    assert stage_of(desk, second) == "high_commitment"
    assert stage_of(desk, third) == "low_commitment"
    assert object_of(desk, second) == "sucht Wohnung"
    assert object_of(desk, first) == "ETW 72 m²"
    assert links(desk, owner) == 1
    assert {first, second, third, owner} <= set(changes.cards)
    turned_back_and_forth(desk, before)


def test_a_buyer_dragged_behind_the_win_has_bought_too(desk, owner):
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    go(desk, card, "after_sales", "buyer")
    assert state_of(desk, card) == ("won", "")


def test_nobody_is_linked_with_what_is_sold(desk, owner):
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    desk.board.win([card])
    with pytest.raises(DomainError, match="sold to Erst"):
        desk.deals.link(owner, buyer(desk, "Spät"))


def test_who_has_bought_is_linked_with_nothing_else(desk, owner):
    other = desk.add("Haas", "marketing", object_line="DHH 126 m²")
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    desk.board.win([card])
    with pytest.raises(DomainError, match="Erst has bought already"):
        desk.deals.link(other, card)


def test_a_buyer_who_had_won_before_the_link_has_bought(desk, owner):
    card, late = buyer(desk, "Erst", "transaction"), buyer(desk, "Zweit", "fit")
    desk.deals.link(owner, late)
    desk.board.win([card])
    desk.deals.link(owner, card)
    assert state_of(desk, card) == ("won", "")
    assert state_of(desk, late) == ("outbid", "outbid")


def test_a_win_that_is_opened_again_leaves_the_two_linked(desk, owner):
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    desk.board.win([card])
    go(desk, card, "transaction", "buyer")
    assert state_of(desk, card) == ("linked", "")


def test_the_status_of_the_property_follows_its_buyers(desk, owner):
    card = buyer(desk, "Erst")
    desk.deals.link(owner, card)
    assert status(desk, owner) == "preparing"
    before = shown(desk)
    go(desk, card, "fit", "buyer")
    assert status(desk, owner) == "reserved"
    turned_back_and_forth(desk, before)
    go(desk, card, "transaction", "buyer")
    desk.board.win([card])
    assert status(desk, owner) == "sold"
    go(desk, card, "transaction", "buyer")
    assert status(desk, owner) == "reserved"
    desk.deals.unlink(owner, card)
    assert status(desk, owner) == "active"


def test_the_loss_of_the_buyer_who_held_it_sends_the_owner_back(desk, owner):
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    go(desk, owner, "transaction", "owner")
    before = shown(desk)
    desk.board.lose([card], "financing", "Bank sagt nein")
    assert stage_of(desk, owner) == "marketing"
    assert state_of(desk, card) == ("ended", "financing")
    assert status(desk, owner) == "active"
    # What he was lost for stays legible on his card.
    assert object_of(desk, card) == "ETW 72 m²"
    turned_back_and_forth(desk, before)


def test_the_owner_stays_while_another_buyer_holds_it(desk, owner):
    first, second = buyer(desk, "Erst", "transaction"), buyer(desk, "Zweit", "fit")
    for card in (first, second):
        desk.deals.link(owner, card)
    go(desk, owner, "transaction", "owner")
    desk.board.lose([first], "financing")
    assert stage_of(desk, owner) == "transaction"
    assert status(desk, owner) == "reserved"


def test_the_loss_of_a_buyer_who_only_looked_moves_nobody(desk, owner):
    card = buyer(desk, "Erst")
    desk.deals.link(owner, card)
    go(desk, owner, "transaction", "owner")
    desk.board.lose([card], "price")
    assert stage_of(desk, owner) == "transaction"


def test_a_won_owner_stays_when_the_winner_is_lost_afterwards(desk, owner):
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    desk.board.win([card])
    desk.board.win([owner])
    desk.board.lose([card], "financing")
    assert outcome(desk, owner) == "won"
    assert stage_of(desk, owner) == "after_sales"
    assert state_of(desk, card) == ("ended", "financing")


def test_the_loss_of_the_owner_sends_his_buyers_back(desk, owner):
    first, second = buyer(desk, "Erst", "transaction", object_line="A"), buyer(desk, "Zweit")
    for card in (first, second):
        desk.deals.link(owner, card)
    before = shown(desk)
    desk.board.lose([owner], "sells_private")
    assert stage_of(desk, first) == stage_of(desk, second) == "high_commitment"
    assert state_of(desk, first) == state_of(desk, second) == ("ended", "sells_private")
    assert object_of(desk, first) == "A"
    assert object_of(desk, second) == ""
    turned_back_and_forth(desk, before)


@pytest.mark.parametrize(("end", "reason"), [("archive", "archived"), ("hand", "handed_over")])
def test_who_is_put_away_or_handed_over_leaves_the_deal(desk, owner, end, reason):
    card = buyer(desk, "Erst", "fit")
    desk.deals.link(owner, card)
    if end == "archive":
        desk.board.archive([card])
    else:
        desk.board.hand_over([card], desk.journey("owner").id)
    assert state_of(desk, card) == ("ended", reason)
    assert links(desk, owner) == 0


def test_a_won_buyer_put_away_has_still_bought(desk, owner):
    card = buyer(desk, "Erst", "transaction")
    desk.deals.link(owner, card)
    desk.board.win([card])
    desk.board.archive([card])
    assert won_deals(desk, owner) == 1
    assert status(desk, owner) == "sold"


def test_a_deleted_buyer_is_counted_no_longer_until_that_is_undone(desk, owner):
    card = buyer(desk, "Erst")
    desk.deals.link(owner, card)
    changes = desk.board.delete([card])
    assert owner in changes.cards
    assert links(desk, owner) == 0
    assert desk.deals.linked(owner) == []
    assert owner in desk.undo.undo().cards
    assert links(desk, owner) == 1


def test_linked_cards_show_each_other_the_one_who_holds_it_first(desk, owner):
    looks, holds = buyer(desk, "Schaut"), buyer(desk, "Nimmt", "fit")
    for card in (holds, looks):
        desk.deals.link(owner, card)
    told = [(x.face.heading, x.stage.key, x.side) for x in desk.deals.linked(owner)]
    assert told == [("Nimmt", "fit", "buyer_lead"), ("Schaut", "high_commitment", "buyer_lead")]
    assert desk.deals.linked(looks)[0].side == "owner_lead"


def test_cards_to_link_are_found_by_words_of_name_and_object(desk, owner):
    card = buyer(desk, "Müßig, Jörg", object_line="sucht Altbau")
    gone = buyer(desk, "Müßig, Eva")
    desk.board.lose([gone], "price")
    assert [n.card for n in desk.deals.find(owner, "mussig ALTBAU")] == [card]
    assert [n.card for n in desk.deals.find(card, "stuhl")] == [owner]
    desk.deals.link(owner, card)
    assert desk.deals.find(owner, "") == []


def test_a_deal_survives_a_restart(desk, owner):
    card = buyer(desk, "Erst", "fit")
    desk.deals.link(owner, card)
    again = desk.reopened()
    assert [x.face.heading for x in again.deals.linked(owner)] == ["Erst"]
    assert again.store.check() == []
    again.close()


def notes(desk: Desk, card: CardId) -> list[str]:
    return [a.fields.subject for a in desk.store.activities.of_card(card)]


def test_why_a_deal_came_to_nothing_is_noted_on_the_other_card(desk, owner):
    first, second = buyer(desk, "Erst", "transaction"), buyer(desk, "Zweit", "fit")
    for card in (first, second):
        desk.deals.link(owner, card)
    desk.board.lose([second], "financing")
    assert notes(desk, owner) == ["Zweit: Finanzierung nicht möglich"]
    third = buyer(desk, "Dritt")
    desk.deals.link(owner, third)
    desk.board.win([first])
    assert notes(desk, third) == ["Köhler, Renate: Anderer Käufer hat den Zuschlag"]
    desk.undo.undo()
    assert notes(desk, third) == []


def test_the_owners_reason_is_noted_with_his_buyers(desk, owner):
    card = buyer(desk, "Erst")
    desk.deals.link(owner, card)
    desk.board.lose([owner], "sells_private")
    assert notes(desk, card) == ["Köhler, Renate: Verkauft privat"]


def test_a_buyer_is_worth_what_the_property_he_is_linked_with_brings(desk, owner):
    of = desk.store.deals.property_of(owner)
    fields = desk.properties.detail(of).fields
    priced = replace(
        fields, price_cents=64_900_000, commission=Commission(owner_rate=3_000, buyer_rate=3_000)
    )
    desk.properties.save(of, priced, "de")
    open_, typed = buyer(desk, "Offen", value_cents=0), buyer(desk, "Getippt", value_cents=500_000)
    before = shown(desk)
    desk.deals.link(owner, open_)
    # 649,000 EUR x 3.00 % net, as on the owner's card; what was typed stays.
    assert desk.store.faces([open_])[0].value_cents == 1_947_000
    turned_back_and_forth(desk, before)
    desk.deals.link(owner, typed)
    assert desk.store.faces([typed])[0].value_cents == 500_000
    desk.deals.unlink(owner, open_)
    assert desk.store.faces([open_])[0].value_cents == 0


def test_a_property_that_says_more_than_its_card_is_never_put_away(desk, owner):
    card = buyer(desk, "Busch", object_line="Eigenes Haus")
    own = desk.store.deals.property_of(card)
    fields = desk.properties.detail(own).fields
    desk.properties.save(own, replace(fields, street="Weg 1", city="Freiburg"), "de")
    desk.deals.link(owner, card)
    assert desk.properties.detail(own) is not None


def test_a_deleted_buyer_holds_nothing_any_more(desk, owner):
    card = buyer(desk, "Busch")
    desk.deals.link(owner, card)
    go(desk, card, "fit", "buyer")
    before = shown(desk)
    assert status(desk, owner) == "reserved"
    desk.board.delete([card])
    assert (status(desk, owner), stage_of(desk, owner)) == ("active", "marketing")
    assert "deal.linked" not in desk.store.facts.of_cards([owner], date(2026, 7, 15))[owner]
    turned_back_and_forth(desk, before)


def test_what_a_deleted_buyer_bought_stays_sold(desk, owner):
    card = buyer(desk, "Busch")
    desk.deals.link(owner, card)
    desk.board.win([card])
    desk.board.delete([card])
    assert status(desk, owner) == "sold"


def test_buyers_come_along_when_their_owners_card_gets_another_property(desk, owner):
    named = desk.store.deals.property_of(owner)
    holder, looker = buyer(desk, "Busch"), buyer(desk, "Kern")
    for card in (holder, looker):
        desk.deals.link(owner, card)
    go(desk, holder, "fit", "buyer")
    fields = PropertyFields(line="ETW 80 m²", street="Weg 1")
    whole = desk.properties.add(fields, "de").id
    before = shown(desk)
    desk.properties.link(owner, whole, "de")
    assert {desk.store.properties.of_card(c) for c in (owner, holder, looker)} == {whole}
    assert status(desk, owner) == "reserved"
    # Nothing was known of the old one but what the card called it.
    assert desk.properties.detail(named) is None
    turned_back_and_forth(desk, before)
    desk.deals.unlink(owner, looker)
    assert desk.store.properties.of_card(looker) is None


def priced(desk: Desk, owner: CardId, cents: int = 49_500_000) -> None:
    of = desk.store.deals.property_of(owner)
    fields = desk.properties.detail(of).fields
    rates = Commission(owner_rate=3_000, buyer_rate=2_000)
    desk.properties.save(of, replace(fields, price_cents=cents, commission=rates), "de")


def worth(desk: Desk, card: CardId) -> int:
    return desk.store.faces([card])[0].value_cents


def said(desk: Desk, card: CardId) -> tuple[set[str], dict[str, str]]:
    return {*desk.store.criteria.of_card(card)}, desk.store.values.of_card(card)


def told(desk: Desk, card: CardId) -> str:
    return desk.store.activities.of_card(card)[0].fields.note


@pytest.fixture
def sale(desk: Desk, owner: CardId) -> CardId:
    """Return a buyer who is about to buy, the price agreed and his funds proven."""
    desk.board.edit(owner, replace(desk.store.detail(owner).fields, value_cents=0))
    priced(desk, owner)
    card = buyer(desk, "Graf, Carmen", "fit", value_cents=0)
    desk.deals.link(owner, card)
    ticks = dict.fromkeys(("marketing.buyer", "marketing.reports", "staging.media"), True)
    values = {"property.agreed_price": "48600000", "financing_proof_on": "2026-07-12"}
    desk.criteria.say(owner, Said(ticks, values))
    for one, journey in ((card, "buyer"), (owner, "owner")):
        go(desk, one, "transaction", journey)
    values = {"notary_on": "2026-08-10", "consumer_contract": "no", "motive": "Umzug"}
    desk.criteria.say(owner, Said(values=values))
    assert (worth(desk, owner), worth(desk, card)) == (1_458_000, 972_000)
    return card


def test_what_was_said_of_a_fallen_sale_goes_with_the_buyer(desk, owner, sale):
    assert "notary" in {t.fields.rule.rpartition(".")[2] for t in open_tasks(desk, owner)}
    before = shown(desk)
    desk.board.lose([sale], "financing")
    ticks, values = said(desk, owner)
    assert ticks == {"marketing.reports", "staging.media"}
    assert values == {"motive": "Umzug"}
    checklist = desk.criteria.checklist(owner)
    assert checklist.stage.key == "marketing"
    assert [s.criterion.rule for s in checklist.standings if s.met] == ["marketing.reports"]
    assert "notary" not in {t.fields.rule.rpartition(".")[2] for t in open_tasks(desk, owner)}
    # 495,000 EUR x 3.00 %: the price that is asked counts again.
    assert worth(desk, owner) == 1_485_000
    about = desk.properties.of_card(owner).detail.fields
    assert about.agreed_price_cents is None
    turned_back_and_forth(desk, before)


def test_the_lost_buyer_keeps_what_was_said_on_his_own_card(desk, owner, sale):
    desk.criteria.say(sale, Said({"fit.draft": True}, {"offer_price": "48600000"}))
    desk.board.lose([sale], "financing")
    assert said(desk, sale) == ({"fit.draft"}, {"offer_price": "48600000"})
    assert worth(desk, sale) == 972_000


def test_what_went_with_a_fallen_sale_is_kept_with_the_reason(desk, owner, sale):
    desk.board.lose([sale], "financing")
    assert notes(desk, owner) == ["Graf, Carmen: Finanzierung nicht möglich"]
    assert told(desk, owner) == (
        "Nicht mehr gültig: Käuferkarte in der Phase Fit verknüpft (15.07.2026); "
        "Unternehmer und Verbraucher: nein; Nachweis vom: 12.07.2026; "
        "Beurkundet am: 10.08.2026; Vereinbarter Preis: 486.000\u00a0€"
    )


def test_nothing_goes_while_another_buyer_holds_the_property(desk, owner, sale):
    other = buyer(desk, "Zweit", "fit", value_cents=0)
    desk.deals.link(owner, other)
    before = said(desk, owner)
    desk.board.lose([sale], "financing")
    assert said(desk, owner) == before
    assert worth(desk, owner) == 1_458_000


def test_a_sale_that_is_unlinked_is_forgotten_on_both_cards(desk, owner, sale):
    desk.criteria.say(sale, Said({"fit.others": True, "fit.identity": True}))
    before = shown(desk)
    desk.deals.unlink(owner, sale, "Irrtum")
    assert "marketing.buyer" not in said(desk, owner)[0]
    assert said(desk, sale) == ({"fit.identity"}, {})
    assert notes(desk, owner) == ["Graf, Carmen: Irrtum"]
    assert told(desk, sale) == (
        "Nicht mehr gültig: Übrige Interessenten informiert oder auf Warteliste (15.07.2026)"
    )
    turned_back_and_forth(desk, before)


def test_an_outbid_buyer_loses_what_was_said_of_the_lost_house_and_keeps_himself(desk, owner, sale):
    late = buyer(desk, "Ortiz", "high_commitment", value_cents=0)
    desk.deals.link(owner, late)
    ticks = ("high_commitment.offer", "high_commitment.viewed", "high_commitment.no_id_yet")
    values = {"offer_price": "47000000", "financing_proof_on": "2026-07-01"}
    desk.criteria.say(late, Said(dict.fromkeys(ticks, True), values))
    before = shown(desk)
    desk.board.win([sale])
    assert said(desk, late) == (
        {"high_commitment.no_id_yet"}, {"financing_proof_on": "2026-07-01"},
    )  # fmt: skip
    missing = [s.criterion.rule for s in desk.criteria.checklist(late).missing]
    assert missing == ["high_commitment.viewed", "high_commitment.offer"]
    assert notes(desk, late) == ["Köhler, Renate: Anderer Käufer hat den Zuschlag"]
    assert "Gebotener Preis: 470.000\u00a0€" in told(desk, late)
    turned_back_and_forth(desk, before)


def test_an_outbid_buyer_is_worth_what_he_was_before_or_what_he_can_pay(desk, owner, sale):
    seeks, new = (buyer(desk, name, value_cents=0) for name in ("Sucht", "Neu"))
    desk.matching.save_profile(seeks, ProfileFields(price_max_cents=40_000_000))
    for card in (seeks, new):
        desk.deals.link(owner, card)
        assert worth(desk, card) == 972_000
    desk.board.win([sale])
    # 400,000 EUR x 2.00 % as the lost house would have brought; nothing is known of the other.
    assert (worth(desk, seeks), worth(desk, new)) == (800_000, 0)
    # He looks on: matched again, with the profile he had.
    assert seeks not in {card for card, _ in desk.store.deals.bought()}
    assert [s.name for s in desk.store.profiles.active()] == ["Sucht"]


def test_an_outbid_buyer_whose_profile_rested_looks_again(desk, owner, sale):
    second, looker = buyer(desk, "Zweit", "fit"), buyer(desk, "Schaut")
    for card in (second, looker):
        desk.matching.save_profile(card, ProfileFields(rooms_min=3, active=False))
        desk.deals.link(owner, card)
    before = shown(desk)
    desk.board.win([sale])
    assert [s.name for s in desk.store.profiles.active()] == ["Zweit"]
    turned_back_and_forth(desk, before)


def test_an_erased_buyer_looks_for_nothing_however_his_deal_ends(desk, owner, sale):
    second = buyer(desk, "Zweit", "fit")
    desk.matching.save_profile(second, ProfileFields(rooms_min=3))
    desk.deals.link(owner, second)
    person = desk.store.contacts.of_card(second)
    desk.uses.privacy.erase(person, properties=False, backups=False)
    desk.board.win([sale])
    assert desk.store.profiles.active() == []


def test_a_buyer_who_was_stored_with_his_deal_stays_worth_what_he_was(desk, owner, sale):
    # The cards of the sample and of an import have never been worth anything else.
    late = buyer(desk, "Nguyen", "high_commitment", value_cents=972_000)
    desk.deals.link(owner, late)
    desk.board.win([sale])
    assert worth(desk, late) == 972_000


def test_a_buyer_of_another_house_is_worth_what_that_brings(desk, owner, sale):
    other = desk.add("Haas", "marketing", object_line="DHH 126 m²", value_cents=0)
    priced(desk, other, 30_000_000)
    card = buyer(desk, "Busch", value_cents=0)
    desk.deals.link(owner, card)
    desk.criteria.say(card, Said({"high_commitment.offer": True}))
    desk.deals.link(other, card)
    assert worth(desk, card) == 600_000
    assert said(desk, card)[0] == set()
    desk.board.lose([other], "postponed")
    assert worth(desk, card) == 0
