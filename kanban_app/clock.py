"""The one real clock of the program; everything else is told the time."""

import time

from kanban_app.domain.moment import Moment


def now() -> Moment:
    """Return the present moment."""
    return Moment(time.time_ns() // 1_000)
