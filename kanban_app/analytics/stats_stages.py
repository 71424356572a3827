"""The part of the report that is about stages and their flow."""

from collections.abc import Callable, Mapping
from dataclasses import asdict

from kanban_app.analytics.conversion import conversion
from kanban_app.analytics.intervals import ratio
from kanban_app.analytics.ledger import StageLedger, ledger
from kanban_app.analytics.little import little
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.throughput import arrivals, throughput
from kanban_app.analytics.visits import ended_in
from kanban_app.analytics.wip import average_wip, wip_stages
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Stage

_WEEK = 7


def stages(sheet: Sheet) -> dict[str, object]:
    """Return ledger, throughput, conversion and times of every stage, by its key."""
    window, tracks = sheet.window, sheet.tracks.values()
    booked = ledger(sheet.visits, window)
    ended = ended_in(sheet.visits, window.start, window.end)
    began = [v for v in sheet.visits if window.holds(v.since)]

    def each(number: Callable[[Stage], object]) -> dict[str, object]:
        return {stage.key: number(stage) for stage in sheet.journey.stages}

    return {
        "ledger": each(lambda s: asdict(booked.get(s.id, StageLedger()))),
        "throughput_by_stage": each(
            lambda s: {
                "implied": throughput(tracks, sheet.rules.slot(s.id, strict=False), window),
                "strict_visited": throughput(tracks, sheet.rules.slot(s.id, strict=True), window),
            }
        ),
        "conversion": each(lambda s: _conversion(sheet, s.id)),
        "time_in_stage_visit_days": each(
            lambda s: [v.elapsed_days(window.as_of) for v in began if v.stage == s.id]
        ),
        "percentiles_visits": each(
            lambda s: percentiles([v.elapsed_days(window.as_of) for v in ended if v.stage == s.id])
        ),
    }


def flow(sheet: Sheet) -> dict[str, object]:
    """Return arrivals, average WIP and the check of Little's law."""
    window = sheet.window
    came = arrivals(sheet.tracks.values(), window)
    per_day = ratio(came, window.days)
    levels = {s.id: average_wip(sheet.visits, s.id, window) for s in sheet.journey.stages}
    total = _total(levels, sheet)
    return {
        "arrivals": {
            "count": came,
            "per_day": per_day,
            "per_week": ratio(came * _WEEK, window.days),
        },
        "average_wip": {**{s.key: levels[s.id] for s in sheet.journey.stages}, "total": total},
        "littles_law": _little(sheet, total),
    }


def percentiles(values: list[float]) -> dict[str, object]:
    """Return the nearest ranks by share ("0.85"), and of how many values."""
    ranks = nearest_ranks(values)
    return {"nearest_rank": {str(p / 100): v for p, v in ranks.items()}, "n": len(values)}


def _conversion(sheet: Sheet, stage: StageId) -> dict[str, object]:
    tracks, rules = sheet.tracks.values(), sheet.rules
    implied = conversion(tracks, rules.slot(stage, strict=False), sheet.window)
    strict = conversion(tracks, rules.slot(stage, strict=True), sheet.window)
    return {
        "cohort": implied.cohort,
        "reached_next": implied.reached_next,
        "lost": implied.lost,
        "open": implied.open,
        "to_date": implied.to_date,
        "resolved_only": implied.resolved_only,
        "interval_95": list(implied.interval) if implied.interval else None,
        "strict_cohort": strict.cohort,
        "strict_reached": strict.reached_next,
        "strict_to_date": strict.to_date,
    }


def _total(levels: Mapping[StageId, float | None], sheet: Sheet) -> float | None:
    counted = wip_stages(sheet.journey)
    found = [level for stage, level in levels.items() if stage in counted and level is not None]
    return sum(found) if sheet.window.days else None


def _little(sheet: Sheet, level: float | None) -> dict[str, float] | None:
    if level is None:
        return None
    law = little(sheet.visits, wip_stages(sheet.journey), sheet.window, level)
    if law is None:
        return None
    return {"L": law.level, "lam": law.rate, "W": law.time, "lam_times_W": law.product}
