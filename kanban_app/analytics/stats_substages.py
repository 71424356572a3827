"""The part of the printed report that is about sub-stages."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kanban_app.analytics.intervals import ratio
from kanban_app.analytics.stats_stages import percentiles
from kanban_app.analytics.substages import Row, Steps, level_of
from kanban_app.analytics.view import View
from kanban_app.domain.ids import StageId
from kanban_app.domain.substages import SubstageEvent

# Sub-stages that are no more; without the numbers that only those still there can have.
_REMOVED = "(removed)"
_OF_KNOWN = ("arrivals", "throughput", "conversion")


class Within(NamedTuple):
    """The sub-stages of every stage that has any, and what happened in them, in order."""

    steps: Mapping[StageId, Steps] = {}
    events: Iterable[SubstageEvent] = ()


def substages(view: View, inside: Within) -> dict[str, object]:
    """Return the sub-stages of every stage that has any, by its key; see `Row`."""
    found: dict[str, object] = {}
    events = tuple(inside.events)
    for stage in view.book.journey.stages:
        steps = inside.steps.get(stage.id)
        if steps:
            mine = (event for event in events if event.stage == stage.id)
            found[stage.key] = told(level_of(view, stage.id, steps, mine).rows())
    return found


def told(rows: Iterable[Row]) -> dict[str, object]:
    """Return rows ready for JSON, by key; no key of a sub-stage has brackets."""
    return {row.step.key or _REMOVED: _told(row) for row in rows}


def _told(row: Row) -> dict[str, object]:
    values: dict[str, object] = {
        "entries": row.entries,
        "from_outside": row.from_outside,
        "on": row.on,
        "back_within": row.back,
        **row.ends._asdict(),
        "days": row.days,
        "wip": len(row.standing),
        "average_wip": row.average_wip,
        "arrivals": row.arrived,
        "throughput": row.passed,
        "conversion": {
            "cohort": row.cohort,
            "reached_next": row.advanced,
            "lost": row.lost,
            "open": row.cohort - row.advanced - row.lost,
            "to_date": ratio(row.advanced, row.cohort),
            "interval_95": list(row.interval) if row.interval else None,
        },
        "percentiles": percentiles(list(row.took)),
    }
    if row.gone:
        return {key: value for key, value in values.items() if key not in _OF_KNOWN}
    return {**values, "steps": told(row.rows)} if row.rows else values
