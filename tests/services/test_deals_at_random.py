"""Whatever is linked, moved, won and lost: one sale per property, and undo brings all back."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.deal import DealState
from kanban_app.domain.errors import DomainError
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk
from tests.services.deals import shown

OWNERS, BUYERS = 2, 3
_CARD = st.integers(0, OWNERS + BUYERS - 1)
_STEP = st.tuples(
    st.sampled_from(["link", "unlink", "move", "win", "lose", "archive", "reopen", "delete"]),
    _CARD,
    st.integers(0, 5),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, list[int]]:
    """A store with owners and buyers, to be copied: making one takes longer than a test of it."""
    path = tmp_path_factory.mktemp("made") / "b.sqlite"
    with a_desk(path) as desk:
        owners = [desk.add(f"O{i}", "marketing", object_line=f"Haus {i}") for i in range(OWNERS)]
        cards = [*owners, *(desk.add(f"B{i}", "fit", "buyer") for i in range(BUYERS))]
        desk.store.seal()
    return path, cards


def take(desk: Desk, cards: list[int], step: tuple[str, int, int]) -> None:
    deed, who, more = step
    card = cards[who]
    journey = desk.journey("owner" if who < OWNERS else "buyer")
    match deed:
        case "link":
            desk.deals.link(card, cards[(who + more) % len(cards)])
        case "unlink":
            desk.deals.unlink(card, cards[(who + more) % len(cards)])
        case "move":
            desk.board.move(Drop((card,), journey.stages[more].id))
        case "lose":
            desk.board.lose([card], "price")
        case _:
            getattr(desk.board, deed)([card])


def one_sale_each(desk: Desk, cards: list[int]) -> bool:
    """Return whether no property is sold twice, and no buyer is in two deals."""
    states = [d for c in cards[:OWNERS] for d in desk.store.deals.of_card(c)]
    won = [d.owner for d in states if d.state is DealState.WON]
    live = [d.buyer for d in states if d.live]
    return len(won) == len(set(won)) and len(live) == len(set(live))


@pytest.mark.timeout(180)
@settings(deadline=None)
@given(steps=st.lists(_STEP, min_size=1, max_size=12))
def test_no_property_is_sold_twice_and_undo_brings_every_row_back(made, steps):
    source, cards = made
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "b.sqlite"
        shutil.copyfile(source, path)
        with a_desk(path) as desk:
            told = [shown(desk)]
            for step in steps:
                done = desk.store.undo_state().undo
                try:
                    take(desk, cards, step)
                except (DomainError, KeyError):
                    continue
                assert one_sale_each(desk, cards)
                if desk.store.undo_state().undo != done:
                    told.append(shown(desk))
            assert desk.store.check() == []
            for before in told[-2::-1]:
                desk.undo.undo()
                assert shown(desk) == before
            for after in told[1:]:
                desk.undo.redo()
                assert shown(desk) == after
