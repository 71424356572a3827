"""Work in progress: how many cards stood in a stage, now and on average."""

from collections.abc import Iterable

from kanban_app.analytics.visits import Visit
from kanban_app.analytics.window import Window
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY


def wip_stages(journey: Journey) -> frozenset[StageId]:
    """Return the stages whose cards are work in progress; won cards never are."""
    return frozenset(s.id for s in journey.stages if s.counts_as_wip and not s.post_win)


def average_wip(visits: Iterable[Visit], stage: StageId, window: Window) -> float | None:
    """Return the integral of the cards in a stage over the observed period, per its length.

    None if nothing of the period has been observed.
    """
    if not window.days:
        return None
    time = sum(window.overlap(v.since, v.until) for v in visits if v.stage == stage)
    return time / DAY / window.days
