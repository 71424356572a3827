"""What a card did within its stages, told beside its history."""

import pytest

from kanban_app.domain.journey import Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import Substage
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from kanban_app.ui import formats
from kanban_app.ui.links.card_known import known_of
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.level_words import inside_lines
from kanban_app.ui.links.timeline import TimelineLink
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def a_step(name: str, *steps: Substage) -> Substage:
    return Substage("", Names(name, name), steps=steps)


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        made.stage = made.small.stage("marketing").id
        save = made.desk.substages.save
        save(made.stage, ())
        again = a_step("Viewing", a_step("First"), a_step("Again"))
        save(made.stage, [a_step("Advert"), again, a_step("Offer")])
        made.card = made.small.add("Lenz", "marketing")
        yield made


def go(room, path: str) -> None:
    room.small.clock.pass_days(1)
    room.desk.substages.move(SubDrop((room.card,), room.stage, path))


def told(room, now: Moment | None = None) -> list[str]:
    known = known_of(room.desk, room.card, room.shell.presenter.reader)
    journeys = room.desk.journeys.journeys()
    until = room.small.clock() if now is None else now
    lines = inside_lines(known.inside, known.events, known.levels, journeys, until)
    return [line.text for line in lines]


def test_the_steps_of_a_card_within_its_stage_are_told_in_order(room):
    go(room, "viewing/again")
    then = room.small.clock()
    go(room, "offer")
    assert told(room) == [
        "Marketing: Advert \u2192 Viewing \u203a Again",
        "Marketing: Viewing \u203a Again \u2192 Offer",
    ]
    assert told(room, then) == ["Marketing: Advert \u2192 Viewing \u203a Again"]


def test_every_visit_begins_anew(room):
    go(room, "offer")
    for stage in ("staging", "marketing"):
        room.small.clock.pass_days(1)
        room.desk.board.move(Drop((room.card,), room.small.stage(stage).id))
    go(room, "viewing")
    assert told(room) == [
        "Marketing: Advert \u2192 Offer", "Marketing: Advert \u2192 Viewing \u203a First",
    ]  # fmt: skip


def test_a_removed_sub_stage_is_given_no_name_of_another(room):
    go(room, "viewing/again")
    go(room, "offer")
    room.desk.substages.save(room.stage, room.desk.substages.levels(room.stage)[2:])
    assert told(room) == ["Marketing: Offer"]


def test_a_card_that_never_went_within_a_stage_says_nothing(room):
    assert told(room) == []


def test_the_timeline_of_the_open_card_lists_them(room, qtbot):
    go(room, "offer")
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    link = TimelineLink(room.shell, room.desk, room.worker, inspector)
    room.load()
    room.show(qtbot)
    inspector.open(room.card)
    texts = [row.entry.text for row in link.timeline.entries.rows]
    assert texts[:2] == ["Marketing: Advert \u2192 Offer", "Created in Marketing"]
