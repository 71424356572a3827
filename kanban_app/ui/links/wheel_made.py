"""Makes the flywheel with everything that stands on its screen."""

from collections.abc import Callable
from typing import NamedTuple

from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.levels import LevelsLink
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.links.wheel_side import WheelSide
from kanban_app.ui.shell import WHEEL, Shell


class Around(NamedTuple):
    """What the flywheel leads to; `new_lead` begins a card."""

    past: PastLink
    feedback: Feedback
    inspector: InspectorLink
    levels: LevelsLink
    exit_sheet: ExitLink
    new_lead: Callable[[], None]


def make_wheel(shell: Shell, desk: Desk, worker: Worker, around: Around) -> WheelLink:
    """Return the flywheel with its panel, following the day that is shown."""
    made = WheelLink(shell, desk, worker)
    made.lead_wanted.connect(around.new_lead)
    made.images.said.connect(around.feedback.say)
    side = WheelSide(shell, desk, worker, made)
    side.open_requested.connect(around.inspector.open)
    side.substages_requested.connect(around.levels.open)
    around.exit_sheet.stand_on(WHEEL, made.screen)
    join_past(around.past, made.screen.header, made.follow_past)
    return made
