"""Makes the flywheel with everything that stands on its screen."""

from collections.abc import Callable

from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.shell import Shell


def make_wheel(
    shell: Shell,
    desk: Desk,
    worker: Worker,
    past: PastLink,
    feedback: Feedback,
    new_lead: Callable[[], None],
) -> WheelLink:
    """Return the flywheel, following the day that is shown; `new_lead` begins a card."""
    made = WheelLink(shell, desk, worker)
    made.lead_wanted.connect(new_lead)
    made.images.said.connect(feedback.say)
    join_past(past, made.screen.header, made.follow_past)
    return made
