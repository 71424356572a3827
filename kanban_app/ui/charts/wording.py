"""Every sentence of the charts that is made of numbers, in the user's language."""

from collections.abc import Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from kanban_app.analytics.reading import Period, PeriodUnit
from kanban_app.ui import formats
from kanban_app.ui.charts.cells import Cell, Scale, Segment
from kanban_app.ui.charts.geometry import Target
from kanban_app.ui.formats import number

translate = QCoreApplication.translate
ARROW = " → "
DOT = " · "
_MINUS = "\u2212"


def window_name(unit: PeriodUnit, count: int) -> str:
    """Return `12 weeks` or `12 months`."""
    if unit is PeriodUnit.WEEK:
        return translate("charts", "%s weeks") % count
    return translate("charts", "%s months") % count


def sum_text(cell: Cell, scale: Scale) -> str:
    """Return `15 in 12 wk`, nothing for a stage that cannot be left."""
    if cell.ends_here:
        return ""
    if scale.unit is PeriodUnit.WEEK:
        return translate("charts", "%s in %s wk") % (number(cell.total), len(scale.periods))
    return translate("charts", "%s in %s mo") % (number(cell.total), len(scale.periods))


def period_name(unit: PeriodUnit, period: Period) -> str:
    """Return `W18` or the short name of the month."""
    first = date.fromordinal(period.first)
    if unit is PeriodUnit.WEEK:
        return translate("charts", "W%s") % first.isocalendar().week
    short = QLocale.FormatType.ShortFormat
    return formats.locale().standaloneMonthName(first.month, short).rstrip(".")


def span_name(unit: PeriodUnit, periods: Sequence[Period]) -> str:
    """Return `W12 – W23 2017`, the year of both ends where they differ, `W12 2017` for one."""
    first, last = periods[0], periods[-1]
    if first == last:
        return f"{period_name(unit, first)} {_year(unit, first)}"
    names = [period_name(unit, first), period_name(unit, last)]
    years = [_year(unit, first), _year(unit, last)]
    if years[0] != years[1]:
        names[0] += f" {years[0]}"
    return f"{names[0]} – {names[1]} {years[1]}"


def _year(unit: PeriodUnit, period: Period) -> int:
    first = date.fromordinal(period.first)
    return first.isocalendar().year if unit is PeriodUnit.WEEK else first.year


def period_days(period: Period) -> str:
    """Return the first and the last day of a period."""
    first, last = date.fromordinal(period.first), date.fromordinal(period.last)
    return f"{formats.day_text(first)}–{formats.day_text(last)}"


def rate_text(cell: Cell) -> str:
    """Return the rate, or that there is too little for one."""
    return translate("charts", "too few") if cell.few else formats.percent(cell.share)


def few_text(cell: Cell) -> str:
    """Return what stands in place of a rate while too little is decided."""
    reading = cell.reading
    if not reading.cohort:
        return translate("charts", "no card came here yet")
    if cell.ends_here:
        return translate("charts", "%s came here, last stage") % number(reading.cohort)
    of = (reading.advanced, number(reading.cohort))
    return translate("charts", "too few yet: %s of %s") % of


def count_text(cell: Cell) -> str:
    """Return `9 of 30`."""
    of = (number(cell.reading.advanced), number(cell.reading.cohort))
    return translate("charts", "%s of %s") % of


def interval_text(cell: Cell) -> str:
    """Return the 95 % interval, nothing while too little is decided."""
    return "" if cell.few else formats.percent_range(cell.low, cell.high)


def goal_text(cell: Cell) -> str:
    """Return the share that is meant to go on, nothing where none is."""
    if cell.goal is None:
        return ""
    return translate("charts", "your goal: %s") % formats.percent(cell.goal)


def open_text(cell: Cell) -> str:
    """Return `8 open`, nothing if none is."""
    undecided = 0 if cell.ends_here else cell.reading.undecided
    return translate("charts", "%s open") % number(undecided) if undecided else ""


def signed(change: int) -> str:
    """Return a change with its sign: `+8` or minus 3."""
    return f"+{change}" if change > 0 else f"{_MINUS}{abs(change)}"


def segment_name(segment: Segment, *, post_win: bool = False) -> str:
    """Return what a part of a cell stands for."""
    if segment is Segment.THROUGHPUT:
        return translate("charts", "throughput")
    if segment is Segment.ADVANCED and post_win:
        return translate("charts", "recommended")
    if segment is Segment.ADVANCED:
        return translate("charts", "moved on")
    if segment is Segment.LOST:
        return translate("charts", "lost")
    return translate("charts", "undecided")


def counted(
    segment: Segment, unit: PeriodUnit, periods: Sequence[Period], *, post_win: bool
) -> str:
    """Return when and what was counted: `W18 2017 · throughput`."""
    return span_name(unit, periods) + DOT + segment_name(segment, post_win=post_win)


def coming() -> str:
    """Return when charts appear that have no history yet."""
    return translate(
        "charts", "appear as soon as the first card is on the board; rates from 5 decided cards on"
    )


def standing_here() -> str:
    """Return what is listed where no time counts."""
    return translate("charts", "In this stage now")


def last_stage() -> str:
    """Return why a stage has no rate at all."""
    return translate("charts", "The journey ends here; there is no next stage to reach.")


def definition(segment: Segment, *, strict: bool = False) -> str:
    """Return in one sentence what is counted."""
    if segment is Segment.THROUGHPUT and strict:
        return translate(
            "charts", "Cards that left this stage for a later one; skipped stages do not count."
        )
    if segment is Segment.THROUGHPUT:
        return translate(
            "charts", "Cards that passed this stage for the first time; skipping it counts too."
        )
    if segment is Segment.ADVANCED:
        return translate(
            "charts", "Of the cards that came here in the window: those that are further by now."
        )
    if segment is Segment.LOST:
        return translate(
            "charts", "Of the cards that came here in the window: those lost before going further."
        )
    return translate(
        "charts", "Of the cards that came here in the window: those that may still go either way."
    )


def target_lines(cell: Cell, scale: Scale, target: Target, *, strict: bool) -> list[str]:
    """Return heading, numbers and definition of one part, a line each."""
    count = cell.count(target.segment, target.period)
    if cell.ends_here:
        return [cell.name, few_text(cell), last_stage()]
    if target.period is None:
        heading = cell.name + DOT + segment_name(target.segment, post_win=cell.post_win)
        numbers = _conversion_lines(cell, target.segment, count)
    else:
        period = scale.periods[target.period]
        heading = cell.name + DOT + period_name(scale.unit, period)
        numbers = [translate("charts", "%n card(s)", "", count) + DOT + period_days(period)]
        if target.period == scale.open_period:
            numbers.append(translate("charts", "This period is still running."))
    return [heading, *numbers, definition(target.segment, strict=strict)]


def tooltip(lines: Sequence[str]) -> str:
    """Return rich text of plain lines; a name with markup in it stays what it is."""
    heading, *rest = (escape(line) for line in lines)
    return f"<b>{heading}</b>" + "".join(f"<br>{line}" for line in rest)


def cell_sentence(cell: Cell, scale: Scale) -> str:
    """Return all numbers of a cell for a screen reader."""
    parts = [p for p in (cell.name, sum_text(cell, scale)) if p]
    aim = [text for text in (goal_text(cell),) if text]
    if cell.few:
        return ", ".join([*parts, few_text(cell), *aim])
    name = segment_name(Segment.ADVANCED, post_win=cell.post_win)
    rate = f"{formats.percent(cell.share)} {name}"
    return ", ".join(
        p for p in [*parts, rate, count_text(cell), interval_text(cell), open_text(cell), *aim] if p
    )


def rates_line(journey: str, cells: Sequence[Cell]) -> str:
    """Return `Owner 30 % → 50 % → too few`: the rates of the stages before the win."""
    rates = ARROW.join(rate_text(c) for c in cells if not c.post_win)
    return f"{journey} {rates}" if rates else journey


def _conversion_lines(cell: Cell, segment: Segment, count: int) -> list[str]:
    line = translate("charts", "%s of %s cards") % (number(count), number(cell.reading.cohort))
    if cell.few:
        need = translate("charts", "Fewer than five are decided, too few for a rate.")
        return [line, need, *filter(None, [goal_text(cell)])]
    if segment is not Segment.ADVANCED:
        return [line + DOT + formats.percent(count / cell.reading.cohort)]
    interval = translate("charts", "95 %% interval %s") % interval_text(cell)
    return [line + DOT + formats.percent(cell.share), interval, *filter(None, [goal_text(cell)])]
