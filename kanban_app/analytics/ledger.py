"""The ledger of a stage: what became of every visit that began in a period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kanban_app.analytics.visits import Leave, Visit
from kanban_app.analytics.window import Window
from kanban_app.domain.ids import StageId


@dataclass(frozen=True, slots=True)
class StageLedger:
    """Visits that began in the period by what became of them as of the end of the report.

    `entries` always equals the sum of the other seven (flow notes 3.3).
    """

    entries: int = 0
    advanced: int = 0
    won: int = 0
    back: int = 0
    lost: int = 0
    handed_off: int = 0
    archived: int = 0
    open: int = 0


def ledger(visits: Iterable[Visit], window: Window) -> Mapping[StageId, StageLedger]:
    """Return the ledger of every stage that was entered in the period."""
    began: dict[StageId, list[Leave | None]] = {}
    for visit in visits:
        if window.holds(visit.since):
            began.setdefault(visit.stage, []).append(visit.leave)
    return {stage: _count(leaves) for stage, leaves in began.items()}


def _count(leaves: list[Leave | None]) -> StageLedger:
    return StageLedger(
        entries=len(leaves),
        advanced=leaves.count(Leave.ADVANCED),
        won=leaves.count(Leave.WON),
        back=leaves.count(Leave.BACK),
        lost=leaves.count(Leave.LOST),
        handed_off=leaves.count(Leave.HANDED_OFF),
        archived=leaves.count(Leave.ARCHIVED),
        open=leaves.count(None),
    )
