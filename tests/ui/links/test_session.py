"""What meets only when everything is joined."""

import pytest

from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from tests.ui.links.rooms import a_room


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        yield made


def test_a_card_of_the_list_behind_a_bar_opens_in_the_inspector(room):
    card = room.small.add("Müller, Eva")
    room.load()
    session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    session.charts.panel.open_requested.emit(card)
    assert session.inspector.panel.card_id == card
