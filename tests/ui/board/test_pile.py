"""A pile keeps cards, ids, sums and what a filter looks for in step, whatever is laid or taken."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.card import Sums
from kanban_app.domain.card_filter import CardFilter, apply
from kanban_app.ui.board import pile as pile_module
from kanban_app.ui.board.contents import BoardContents
from kanban_app.ui.board.pile import Pile, Totals, place_of, searched
from tests.ui.board.builders import a_card

FIRST, SECOND = 1, 2


def found(pile: Pile, text: str) -> list[int]:
    return [c.id for c in apply(CardFilter(text=text), pile.cards, pile.texts(), 0)]


@given(
    steps=st.lists(st.tuples(st.integers(1, 6), st.integers(0, 3), st.booleans()), max_size=30),
    asked=st.integers(0, 30),
)
def test_a_pile_laid_card_by_card_equals_one_made_at_once(steps, asked):
    pile, lying = Pile(), {}
    for number, (card, rank, taken) in enumerate(steps):
        if number == asked:
            pile.texts()
        if card in lying:
            assert pile.take(card) == lying.pop(card)
        if not taken:
            chance = None if number % 2 else number / 7
            lying[card] = a_card(
                card, rank=rank, person=f"Person {number}", value_cents=number, probability=chance,
                listing=rank or None, outcome="open" if number % 5 else "won",
            )  # fmt: skip
            pile.put(lying[card])
    made = Pile(sorted(lying.values(), key=place_of))
    assert pile.cards == made.cards
    assert pile.faces == made.faces
    assert pile.totals == made.totals
    assert pile.texts() == [searched(card) for card in made.cards]


def test_a_changed_card_is_found_by_its_new_words():
    card = a_card(1, person="Alt, Eva")
    pile = Pile([card, a_card(2, person="Still, Jan")])
    assert found(pile, "eva") == [1]
    pile.take(1)
    pile.put(card._replace(person="Neu, Nina"))
    assert found(pile, "eva") == []
    assert found(pile, "nina") == [1]


def test_a_card_is_found_by_its_source_as_one_reads_it():
    pile = Pile([a_card(1, source="portal_is24"), a_card(2, source="letterbox")])
    assert found(pile, "is24") == found(pile, "scout") == [1]
    assert found(pile, "postcard flyer") == [2]


def test_a_source_is_found_in_another_language_once_that_is_chosen(monkeypatch):
    contents = BoardContents()
    contents.show(FIRST, Pile([a_card(1, source="phone")]))
    assert found(contents.pile(FIRST), "telefon") == []
    with monkeypatch.context() as german:
        german.setattr(pile_module, "source_name", lambda _: "Telefon")
        contents.forget_texts()
        assert found(contents.pile(FIRST), "telefon") == [1]
    contents.forget_texts()


def test_the_totals_of_a_top_speak_for_the_whole_column():
    pile = Pile([a_card(1, value_cents=5)], "2026-01-01", Totals(900, Sums(70, 60, 5)))
    pile.set_today("2026-01-02")
    assert pile.totals == Totals(900, Sums(70, 60, 5))


def test_a_rest_that_ends_counts_from_that_day():
    pile = Pile([a_card(1, value_cents=5, parked_until="2026-01-02")], "2026-01-01")
    assert pile.totals == Totals(1, Sums(0, 0, 0))
    pile.set_today("2026-01-02")
    assert pile.totals == Totals(1, Sums(5, 5, 0))


def test_a_column_that_is_read_takes_its_cards_from_the_others():
    contents = BoardContents()
    contents.show(FIRST, Pile([a_card(1, stage=FIRST), a_card(2, stage=FIRST)]))
    assert contents.show(SECOND, Pile([a_card(2, stage=SECOND)])) == {FIRST}
    assert [c.id for c in contents.cards(FIRST)] == [1]
    assert contents.face(2).stage_id == SECOND
    assert contents.totals(FIRST).count == 1
