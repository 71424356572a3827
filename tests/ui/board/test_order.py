"""Where cards land: gaps that do not flicker, and orders that come out as shown."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.ids import CardId
from kanban_app.ui.board.order import before_of, gap_at, is_same_place, nudged
from kanban_app.ui.board.requests import Step

ITEM = 100


def ids(*values: int) -> list[CardId]:
    return [CardId(v) for v in values]


def landed(order: list[CardId], moved: list[CardId], before: CardId | None) -> list[CardId]:
    rest = [card for card in order if card not in moved]
    place = rest.index(before) if before is not None else len(rest)
    return [*rest[:place], *moved, *rest[place:]]


def test_the_gap_opens_above_a_card_in_its_upper_half():
    assert gap_at(130, ITEM, 5, None) == 1


def test_the_gap_opens_below_a_card_in_its_lower_half():
    assert gap_at(170, ITEM, 5, None) == 2


def test_the_gap_opens_at_the_end_under_the_last_card():
    assert gap_at(5_000, ITEM, 5, None) == 5


@given(st.integers(0, 2_000), st.integers(0, 15), st.none() | st.integers(0, 15))
def test_an_open_gap_stays_while_the_pointer_rests(y, count, gap):
    gap = min(gap, count) if gap is not None else None
    opened = gap_at(y, ITEM, count, gap)
    assert 0 <= opened <= count
    assert gap_at(y, ITEM, count, opened) == opened


@given(st.permutations(range(8)), st.integers(0, 8), st.integers(1, 4))
def test_a_landing_is_the_same_place_exactly_when_it_changes_nothing(order, row, count):
    column = ids(*order)
    moved = column[2 : 2 + count]
    before = before_of(column, row, frozenset(moved))
    same = landed(column, moved, before) == column
    assert is_same_place(column, row, moved) == same


def test_moved_cards_are_never_what_others_land_before():
    assert before_of(ids(1, 2, 3, 4), 1, {CardId(2), CardId(3)}) == 4
    assert before_of(ids(1, 2), 1, {CardId(2)}) is None


@given(st.integers(1, 7), st.data())
def test_a_nudge_moves_a_card_by_one_place(count, data):
    column = ids(*range(1, count + 1))
    row = data.draw(st.integers(0, count - 1))
    step = data.draw(st.sampled_from([Step.UP, Step.DOWN]))
    possible, before = nudged(column, [row], step)
    target = row - 1 if step is Step.UP else row + 1
    assert possible == (0 <= target < count)
    if possible:
        assert landed(column, [column[row]], before).index(column[row]) == target


def test_nothing_selected_cannot_be_nudged():
    assert nudged(ids(1, 2), [], Step.UP) == (False, None)
