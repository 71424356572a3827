"""The part of the printed report that is about weeks: runs with limits, balance and levels."""

from datetime import date

from kanban_app.analytics.buckets import buckets_of
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import Run
from kanban_app.analytics.report_flow import balance, cumulative, run_over, throughput
from kanban_app.analytics.sheet import Sheet


def process(sheet: Sheet) -> dict[str, object]:
    """Return the period week by week (ISO weeks in local days; those cut off are not whole)."""
    view, book = sheet.view, sheet.book
    weeks = buckets_of(view, PeriodUnit.WEEK)
    spans = (weeks, None)
    passed = throughput(book, spans, strict=False)
    flows = balance(book, spans)
    return {
        "weeks": [
            {"first": _day(week.first), "last": _day(week.last), "whole": week.whole}
            for week in weeks.buckets
        ],
        "throughput_per_week": {key: _run(passed[stage]) for stage, key in sheet.keys.items()},
        "won_per_week": _run(run_over(spans, book.cards.won)),
        "arrivals_per_week": _run(run_over(spans, book.cards.arrived)),
        "balance": {
            "arrived": list(flows.arrived),
            "won": list(flows.won),
            "lost": list(flows.lost),
            "other": list(flows.other),
            "handed": list(flows.handed),
        },
        "net_flow": flows.net,
        "cumulative_flow": _levels(sheet),
    }


def _run(told: Run) -> dict[str, object]:
    limits = told.limits
    return {
        "counts": list(told.counts),
        "limits": limits and limits._asdict(),
        "signals": [{"week": s.place, "kind": s.kind.value} for s in told.signals],
    }


def _levels(sheet: Sheet) -> dict[str, object]:
    told = cumulative(sheet.view)
    return {
        "days": [_day(day) for day in told.days],
        "levels": {sheet.keys[stage]: list(levels) for stage, levels in told.levels.items()},
        "ended": list(told.ended),
    }


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
