"""What the history of a card says."""

import pytest

from kanban_app.ui import formats
from kanban_app.ui.links.history_lines import history_lines
from tests.ui.links.rooms import a_room


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


def told(room, card):
    events = room.desk.store.events_of((card,))
    journeys = room.desk.journeys.journeys()
    return [line.text for line in history_lines(events, journeys)]


def test_a_card_opened_again_where_it_was_says_just_that(room):
    card = room.add()
    room.do(lambda: room.desk.board.lose((card,), "price"))
    room.do(lambda: room.desk.board.reopen((card,)))
    assert told(room, card)[:2] == ["Opened again", "Lost · Price expectation not reconcilable"]
    assert told(room, card)[-1] == "Created in Awareness"


def test_a_card_opened_again_elsewhere_says_where(room):
    card = room.small.add("Müller, Eva", "transaction")
    room.do(lambda: room.desk.board.win((card,)))
    room.do(lambda: room.desk.board.reopen((card,)))
    assert told(room, card)[:2] == ["Opened again in Transaction", "Transaction → After Sales"]
