"""Hints of past days: read for all cards of a stage at once, and for no day that has gone by."""

from datetime import date, timedelta

import pytest

from kanban_app.domain.journey import Names
from kanban_app.domain.substages import Substage
from kanban_app.services.substages import SubDrop
from kanban_app.ui import aio, formats
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.level_card import LevelCard
from kanban_app.ui.links.level_tips import LevelTips
from kanban_app.ui.links.past_reading import past_day
from tests.ui.links.gates import Gate
from tests.ui.links.rooms import Room, a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CARDS = 12


@pytest.fixture
def room(tmp_path, qapp):
    """A card of a dozen has moved on in its stage every day; the tips wait at a gate."""
    with a_room(tmp_path) as made:
        formats.set_language("en")
        small = made.small
        made.stage = small.stage("marketing").id
        steps = [Substage("", Names(name, name)) for name in ("Advert", "Viewing")]
        made.desk.substages.save(made.stage, steps)
        _, made.viewing = (s.key for s in made.desk.substages.levels(made.stage))
        made.cards = [small.add(f"K{n}", "marketing") for n in range(CARDS)]
        made.first = made.days.date_of(small.clock())
        for card in made.cards:
            small.clock.pass_days(1)
            made.desk.substages.move(SubDrop((card,), made.stage, made.viewing))
        made.load()
        made.gate = Gate()
        inspector = InspectorLink(made.shell, made.desk, made.worker)
        made.card = LevelCard(made.shell, made.desk, made.worker, inspector)
        made.tips = LevelTips(made.shell, made.desk, made.gate, made.card)
        finish(made.card.begin())
        made.history = made.desk.past.open(small.clock())
        aio.end()
        aio.begin(made.gate.start)
        yield made


def go(room: Room, days: int) -> None:
    day: date = room.first + timedelta(days)
    room.shell.presenter.show_past(past_day(room.history, day))
    room.tips.load()


def viewed(room: Room) -> int:
    """Return of how many cards the board says that they were being viewed."""
    words = room.shell.window.board.column(room.stage).model.inside
    assert not words or len(words) == CARDS
    return sum("Viewing" in told for told in words.values())


def test_the_hints_are_those_of_the_day(room):
    assert viewed(room) == CARDS
    for days in (0, 5, 11, 3):
        go(room, days)
        assert viewed(room) == days


def test_a_past_day_is_asked_about_in_one_question_for_all_cards(room):
    asked: list[str] = []
    room.small.store._plain.set_trace_callback(asked.append)
    room.tips.load()
    room.small.store._plain.set_trace_callback(None)
    present = len(asked)
    go(room, 6)
    asked.clear()
    room.small.store._plain.set_trace_callback(asked.append)
    room.tips.load()
    room.small.store._plain.set_trace_callback(None)
    assert asked
    assert len(asked) <= present, asked


def test_of_days_that_go_by_only_the_last_is_read_after_the_one_on_its_way(room):
    read: list[int] = []
    then = room.desk.substages.places_then
    room.desk.substages.places_then = lambda *asked: read.append(asked[2]) or then(*asked)
    room.gate.shut = True
    for days in range(1, 8):
        go(room, days)
        # Nothing is said of a day that is not known yet.
        assert viewed(room) == 0
    room.gate.open()
    assert viewed(room) == 7
    assert len(read) == 2
