"""How a list of cards behind a number is headed, and which parts it offers."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.question import Chart, FlowKey, Part, Pick
from kanban_app.domain.ids import CardId
from kanban_app.ui import formats
from kanban_app.ui.analytics.axes import bucket_days, bucket_name
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.sources import source_name

translate = QCoreApplication.translate
DOT = " · "
# Parts that add up to the whole, so that the list can show each of them.
_COHORT = (Part.ADVANCED, Part.OPEN, Part.LOST)
_FATES = (Part.WON, Part.OPEN, Part.LOST)
_FLOWS = (Part.ARRIVED, Part.WON, Part.LOST, Part.ARCHIVED)


def parts_of(pick: Pick) -> tuple[Part, ...]:
    """Return the parts a list offers to choose from, none where there is only one."""
    offered = {
        Chart.CONVERSION: _COHORT, Chart.SOURCES: _FATES, Chart.BALANCE: _FLOWS,
    }  # fmt: skip
    return offered.get(pick.chart, ())


def part_name(part: Part) -> str:
    """Return a part in a word."""
    names = {
        Part.ALL: translate("analytics", "all"),
        Part.ARRIVED: translate("analytics", "new"),
        Part.ADVANCED: translate("analytics", "onwards"),
        Part.OPEN: translate("analytics", "open"),
        Part.WON: translate("analytics", "won"),
        Part.LOST: translate("analytics", "lost"),
        Part.BACK: translate("analytics", "back"),
        Part.ARCHIVED: translate("analytics", "put away"),
        Part.HANDED_OFF: translate("analytics", "handed over"),
    }
    return names[part]


def heading_of(pick: Pick, view: View) -> str:
    """Return what the list is about."""
    if pick.chart is Chart.CONVERSION:
        return _step(pick, view)
    if pick.chart is Chart.SOURCES:
        return source_name(pick.key or "")
    if pick.chart is Chart.REASONS and pick.key is not None:
        known = {r.key: r.name.text(formats.language()) for r in view.journey.loss_reasons}
        return known.get(pick.key, pick.key) or translate("analytics", "without a reason")
    if pick.stage is not None:
        return view.stage_name(pick.stage)
    return _whole(pick)


def counted_of(pick: Pick, view: View, today: int) -> str:
    """Return what is counted, and when; `today` is the local day everything is told at."""
    question = view.report.question
    days = f"{_day(question.first)} – {_day(question.last)}"
    if pick.bucket is not None:
        bucket = view.report.buckets[pick.bucket]
        days = f"{bucket_name(question.unit, bucket)}{DOT}{bucket_days(bucket)}"
    opened = pick.chart is Chart.FLOW and pick.key == FlowKey.OPEN
    if opened or pick.chart in (Chart.AGEING, Chart.COMMISSION):
        return translate("analytics", "open on %s") % _day(today)
    if pick.chart is Chart.CUMULATIVE:
        return translate("analytics", "open on %s") % _day(min(question.last, today))
    if pick.chart is Chart.PROBABILITIES:
        return translate("analytics", "closed cards that came here, of all time")
    said = {
        Chart.THROUGHPUT: translate("analytics", "went beyond it"),
        Chart.CYCLE: translate("analytics", "won"),
        Chart.CLOSINGS: translate("analytics", "won"),
        Chart.STAGE_TIME: translate("analytics", "ended visits"),
    }.get(pick.chart)
    if pick.chart is Chart.LEDGER:
        said = translate("analytics", "visits: %s") % part_name(pick.part)
    return f"{said}{DOT}{days}" if said else days


def fates_of(view: View) -> dict[CardId, tuple[str, str]]:
    """Return what became of the cards closed within the window, and on which day."""
    known = {r.key: r.name.text(formats.language()) for r in view.journey.loss_reasons}
    won = part_name(Part.WON)
    fates = {p.card: (won, _day(p.day)) for p in view.report.cycle.points}
    return fates | {
        c.card: (known.get(c.reason, c.reason), _day(c.day)) for c in view.report.losses.cases
    }


def _whole(pick: Pick) -> str:
    if pick.chart is Chart.BALANCE:
        return translate("analytics", "Arrivals and departures")
    if pick.chart in (Chart.CYCLE, Chart.CLOSINGS):
        return translate("analytics", "Won cards")
    if pick.chart is Chart.THROUGHPUT:
        return translate("analytics", "Throughput of all stages")
    if pick.chart is Chart.REASONS:
        return translate("analytics", "Loss reasons")
    if pick.chart is Chart.FLOW:
        return _flow(pick)
    return translate("analytics", "Open cards")


def _flow(pick: Pick) -> str:
    names = {
        FlowKey.FINISHED.value: translate("analytics", "Finished cards"),
        FlowKey.OPEN.value: translate("analytics", "Open cards"),
        FlowKey.REOPENED.value: translate("analytics", "Cards opened again"),
    }
    return names.get(pick.key or "") or translate("analytics", "Cards in progress in the period")


def _step(pick: Pick, view: View) -> str:
    stages = view.journey.stages
    place = next((i for i, s in enumerate(stages) if s.id == pick.stage), None)
    here = view.stage_name(pick.stage)
    if place is None or place + 1 >= len(stages):
        return here
    return f"{here} → {view.stage_name(stages[place + 1].id)}"


def _day(ordinal: int) -> str:
    return formats.day_text(date.fromordinal(ordinal))
