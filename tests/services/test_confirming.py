"""A milestone is confirmed by its day or by what its stage asks for, never by the move alone."""

from datetime import date

import pytest

from kanban_app.domain.ids import CardId
from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk, template

TODAY = date(2026, 7, 15)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def moved(desk: Desk, stage: str, to: str, journey: str = "owner") -> CardId:
    card = desk.add("A", stage, journey)
    desk.board.move(Drop((card,), desk.stage(to, journey).id))
    return card


def doubts(desk: Desk, card: CardId) -> dict[str, list[str]]:
    found = desk.uses.confirming.doubts([card], desk.clock()).get(card, {})
    return {key: [name.en for name in names] for key, names in found.items()}


def say(desk: Desk, card: CardId, key: str, value: str) -> None:
    desk.criteria.say(card, Said(values={key: value}))


def test_a_mandate_that_nobody_signed_is_in_doubt_until_it_is(desk):
    card = moved(desk, "acquisition", "staging")
    assert doubts(desk, card) == {"mandate": ["Signed on"]}
    say(desk, card, "contract_signed_on", "2026-07-15")
    assert doubts(desk, card) == {}
    desk.undo.undo()
    assert doubts(desk, card) == {"mandate": ["Signed on"]}


def test_what_else_the_stage_asks_for_signs_no_mandate(desk):
    card = moved(desk, "acquisition", "staging")
    desk.criteria.say(card, Said({"acquisition.ownership": True, "acquisition.identity": True}))
    assert doubts(desk, card) == {"mandate": ["Signed on"]}
    desk.criteria.say(card, Said({"acquisition.text_form": True}))
    assert doubts(desk, card) == {}


def test_a_day_to_come_confirms_only_once_it_has_come(desk):
    card = desk.add("A", "transaction", "buyer")
    say(desk, card, "notary_on", "2026-07-17")
    desk.board.move(Drop((card,), desk.stage("after_sales", "buyer").id))
    assert doubts(desk, card) == {"contract": ["Notarised on"]}
    desk.clock.pass_days(2)
    assert doubts(desk, card) == {}


def test_a_milestone_without_a_day_of_its_own_takes_anything_required(desk):
    card = moved(desk, "fit", "transaction", "buyer")
    assert len(doubts(desk, card)["reserved"]) == 5
    desk.criteria.say(card, Said({"fit.others": True}))
    assert doubts(desk, card) == {}


def test_a_day_given_by_hand_confirms_it(desk):
    card = moved(desk, "acquisition", "staging")
    desk.criteria.set_milestone(card, "mandate", date(2026, 7, 14))
    assert doubts(desk, card) == {}
    desk.criteria.set_milestone(card, "mandate", TODAY)
    assert doubts(desk, card) == {"mandate": ["Signed on"]}
    desk.criteria.set_milestone(card, "mandate", date(2026, 7, 16))
    assert doubts(desk, card) == {"mandate": ["Signed on"]}


def test_where_nothing_is_asked_for_nothing_is_in_doubt(desk):
    own = template("lifecycle").replace(b'key = "lifecycle"', b'key = "own"', 1)
    asked = b'exit = [{ key = "signed"'
    start = own.index(asked)
    own = own[:start] + b"exit = []" + own[own.index(b"\n", start) :]
    desk.journeys.add(own)
    card = moved(desk, "sales", "onboarding", "own")
    assert [r.key for r in desk.store.milestones.of_card(card)] == ["customer"]
    assert doubts(desk, card) == {}


def test_a_card_in_doubt_of_nothing_or_gone_is_left_out(desk):
    plain, gone = desk.add("A"), moved(desk, "acquisition", "staging")
    desk.board.delete([gone])
    assert desk.uses.confirming.doubts([plain, gone], desk.clock()) == {}


def test_what_one_side_of_a_deal_signed_the_other_has_signed_too(desk):
    seller = desk.add("S", "transaction")
    buyer, loser = (desk.add(name, "transaction", "buyer") for name in ("B", "C"))
    desk.deals.link(seller, buyer)
    for card, journey in ((seller, "owner"), (buyer, "buyer"), (loser, "buyer")):
        desk.board.move(Drop((card,), desk.stage("after_sales", journey).id))
    unsigned = {"contract": ["Notarised on"]}
    assert [doubts(desk, card) for card in (seller, buyer, loser)] == [unsigned] * 3
    say(desk, buyer, "notary_on", "2026-07-15")
    assert [doubts(desk, card) for card in (seller, buyer, loser)] == [{}, {}, unsigned]
    assert set(desk.uses.confirming.with_partners([buyer])) == {buyer, seller}
    desk.undo.undo()
    assert doubts(desk, seller) == unsigned


def questions(desk: Desk, work) -> int:
    """Return how many statements the store is asked for some work."""
    asked: list[str] = []
    desk.store._plain.set_trace_callback(asked.append)
    work()
    desk.store._plain.set_trace_callback(None)
    return len(asked)


def test_many_cards_are_asked_about_in_as_many_questions_as_few(desk):
    cards = []
    for number in range(6):
        seller, buyer = desk.add(f"S{number}", "transaction"), desk.add("B", "fit", "buyer")
        desk.deals.link(seller, buyer)
        desk.board.move(Drop((seller,), desk.stage("after_sales").id))
        desk.board.move(Drop((buyer,), desk.stage("transaction", "buyer").id))
        cards.append(seller)
    confirming = desk.uses.confirming
    for ask in (lambda c: confirming.doubts(c, desk.clock()), confirming.with_partners):
        few, many = (questions(desk, lambda c=c, ask=ask: ask(c)) for c in (cards[:2], cards))
        assert 0 < many == few
