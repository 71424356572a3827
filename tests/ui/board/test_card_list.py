"""The list of one column: what is selected stays selected."""

from collections.abc import Sequence
from itertools import product

import pytest

from kanban_app.domain.ids import CardId
from kanban_app.ui.board.card_list import CardList
from kanban_app.ui.board.column_model import ColumnModel
from tests.ui.board.builders import a_card, a_stage


@pytest.fixture
def cards(qtbot) -> CardList:
    model = ColumnModel(a_stage().id)
    made = CardList(model, a_stage())
    qtbot.addWidget(made)
    model.show([a_card(n) for n in range(1, 6)])
    return made


@pytest.mark.parametrize("chosen", [(1, 2, 3), (1, 3, 5), (2, 4), (5,)], ids=str)
def test_a_landing_gap_that_wanders_selects_nobody_else(cards: CardList, chosen: Sequence[int]):
    wanted = frozenset(map(CardId, chosen))
    cards.select_ids(wanted)
    for gap in (place for way in product((None, 0, 2, 3, 5), repeat=2) for place in way):
        cards.cards.set_gap(gap)
        assert cards.selected_ids == wanted


def test_a_card_that_leaves_takes_only_its_own_mark_along(cards: CardList, qtbot):
    cards.select_ids(map(CardId, (1, 2, 4)))
    cards.cards.set_gap(1)
    with qtbot.waitSignal(cards.selection_shown):
        cards.cards.take(CardId(2))
    assert cards.selected_ids == {1, 4}
    cards.cards.insert(0, a_card(9))
    assert cards.selected_ids == {1, 4}
