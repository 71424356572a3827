"""The part of a report that follows a drop in its own frame: passages and cohorts."""

from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import Period, StageReading
from kanban_app.analytics.report import FunnelStage, Report, Run
from kanban_app.domain.ids import StageId


def patched(report: Report, stats: LiveStats) -> Report:
    """Return the report with the throughput and the funnel of this moment.

    Limits and everything else stay as they were until the whole report has been made anew.
    """
    periods = tuple(Period(b.first, b.last) for b in report.buckets)
    stages = stats.over(periods, strict=report.question.strict)
    known = {s: r for s, r in stages.items() if s in report.throughput}
    runs: dict[StageId | None, Run] = {
        s: report.throughput[s]._replace(counts=r.throughput) for s, r in known.items()
    }
    every = tuple(map(sum, zip(*(r.throughput for r in known.values()), strict=True)))
    whole: Run = report.throughput[None]._replace(counts=every)
    return report._replace(
        throughput={**report.throughput, **runs, None: whole},
        funnel=tuple(_stage(s, stages[s.stage]) for s in report.funnel if s.stage in stages),
    )


def _stage(old: FunnelStage, now: StageReading) -> FunnelStage:
    return old._replace(
        cohort=now.cohort,
        advanced=now.advanced,
        lost=now.lost,
        undecided=now.undecided,
        interval=wilson(now.advanced, now.cohort) if now.cohort else None,
    )
