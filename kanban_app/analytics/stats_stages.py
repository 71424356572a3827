"""The part of the printed report that is about stages and their flow."""

from collections.abc import Callable

import numpy as np

from kanban_app.analytics.arrays import Floats
from kanban_app.analytics.intervals import ratio
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.report import FunnelStage
from kanban_app.analytics.report_cards import ledger
from kanban_app.analytics.report_flow import funnel
from kanban_app.analytics.report_times import curves, stage_times
from kanban_app.analytics.report_whole import average_wip, efficiency, little, total_wip
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.view import View, visit_days
from kanban_app.domain.journey import Stage

_WEEK = 7


def stages(sheet: Sheet) -> dict[str, object]:
    """Return ledger, throughput, conversion and times of every stage, by its key."""
    view, keys = sheet.view, sheet.keys
    rows = {keys[row.stage]: row._asdict() for row in ledger(view)}
    for row in rows.values():
        del row["stage"]

    def each(number: Callable[[Stage], object]) -> dict[str, object]:
        return {stage.key: number(stage) for stage in sheet.book.journey.stages}

    return {
        "ledger": rows,
        "rework_rate": {keys[row.stage]: row.rework for row in ledger(view)},
        "throughput_by_stage": each(
            lambda s: {
                "implied": _passed(view, s, strict=False),
                "strict_visited": _passed(view, s, strict=True),
            }
        ),
        "conversion": _conversion(sheet),
        "aalen_johansen_by_stage": _curves(sheet),
        "time_in_stage_visit_days": each(lambda s: _began(view, s).tolist()),
        "percentiles_visits": each(lambda s: percentiles(_ended(view, s).tolist())),
        "kaplan_meier_visits": {
            keys[time.stage]: {"median": time.km_median, "open": time.open}
            for time in stage_times(view, None)
        },
    }


def flow(sheet: Sheet) -> dict[str, object]:
    """Return arrivals, average WIP, the check of Little's law and the flow efficiency."""
    view, days = sheet.view, sheet.view.window.days
    came = int(np.count_nonzero(view.arrived))
    levels = {s.key: average_wip(view, s.id) for s in sheet.book.journey.stages}
    law, (share, finished) = little(view), efficiency(view)
    return {
        "arrivals": {
            "count": came,
            "per_day": ratio(came, days),
            "per_week": ratio(came * _WEEK, days),
        },
        "average_wip": {**levels, "total": total_wip(view)},
        "littles_law": law
        and {"L": law.level, "lam": law.rate, "W": law.time, "lam_times_W": law.product},
        "flow_efficiency": {"share": share, "cards": finished},
    }


def percentiles(values: list[float]) -> dict[str, object]:
    """Return the nearest ranks by share ("0.85"), and of how many values."""
    ranks = nearest_ranks(values)
    return {"nearest_rank": {str(p / 100): v for p, v in ranks.items()}, "n": len(values)}


def _passed(view: View, stage: Stage, *, strict: bool) -> int:
    return int(np.count_nonzero(view.passed(view.book.slot(stage.id, strict=strict))))


def _conversion(sheet: Sheet) -> dict[str, object]:
    pairs = zip(
        funnel(sheet.view, None, strict=False), funnel(sheet.view, None, strict=True), strict=True
    )
    return {sheet.keys[implied.stage]: _cohort(implied, strict) for implied, strict in pairs}


def _cohort(implied: FunnelStage, strict: FunnelStage) -> dict[str, object]:
    return {
        "cohort": implied.cohort,
        "reached_next": implied.advanced,
        "lost": implied.lost,
        "open": implied.undecided,
        "left": implied.left,
        "to_date": implied.to_date,
        "resolved_only": implied.resolved_only,
        "interval_95": list(implied.interval) if implied.interval else None,
        "strict_cohort": strict.cohort,
        "strict_reached": strict.advanced,
        "strict_to_date": strict.to_date,
    }


def _curves(sheet: Sheet) -> dict[str, object]:
    return {
        sheet.keys[curve.stage]: {
            "n": curve.n,
            "decided": curve.decided,
            "steps": [
                {"t": s.days, "advanced": s.advanced, "lost": s.lost, "still_open": s.open}
                for s in curve.steps
            ],
        }
        for curve in curves(sheet.view, strict=False)
    }


def _began(view: View, stage: Stage) -> Floats:
    """Return the days of the visits that began in the period, in the order they began."""
    visits = view.book.visits
    here = view.within(visits.since) & (visits.stage == view.book.slot(stage.id))
    order = np.lexsort((visits.seq[here], visits.since[here]))
    took: Floats = visit_days(view.book)[here][order]
    return took


def _ended(view: View, stage: Stage) -> Floats:
    visits = view.book.visits
    here = view.within(visits.until) & (visits.stage == view.book.slot(stage.id))
    took: Floats = visit_days(view.book)[here]
    return took
