"""What the sections of a card show of it, read in one go."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.activity import Activity
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.records import Pause
from kanban_app.domain.substages import Substage, SubstageEvent
from kanban_app.domain.task import Task
from kanban_app.services.desk import Desk
from kanban_app.services.voices import CardAsks
from kanban_app.ui.board.reader import Reader


class Known(NamedTuple):
    """What is known of a card: its open tasks, its activities, its history, what it dropped.

    `asks` is what can be said of its stages, None once it is gone. `inside` is where it went within
    stages, `levels` the sub-stages these have by now.
    """

    tasks: list[Task]
    activities: list[Activity]
    events: list[StageEvent]
    dropped: list[Task]
    silent: bool = False
    waits: Sequence[Pause] = ()
    asks: CardAsks | None = None
    inside: Sequence[SubstageEvent] = ()
    levels: Mapping[StageId, tuple[Substage, ...]] = {}


NOTHING = Known([], [], [], [])


def known_of(desk: Desk, card: CardId, reader: Reader) -> Known:
    """Read what is known of a card; runs on the thread of the database."""
    inside = desk.substages.of_card(card)
    return Known(
        list(desk.tasks.open_of_card(card)),
        list(desk.activities.of_card(card)),
        list(reader.events(card)),
        list(desk.tasks.dropped_of_card(card)),
        desk.contacts.is_silent(card),
        desk.waiting.of_card(card),
        desk.voices.asks(card),
        inside,
        desk.substages.with_levels() if inside else {},
    )
