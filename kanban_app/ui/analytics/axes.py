"""Scales and their marks: round numbers upwards, days and periods along."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QRectF

from kanban_app.analytics.question import Bucket
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.ui import formats
from kanban_app.ui.analytics.canvas import At, Canvas, width_of

translate = QCoreApplication.translate
_STEPS = (1, 2, 2.5, 5, 10)
_FEW_DAYS, _SOME_DAYS = 80, 800
_ROOM = 12


class Scale(NamedTuple):
    """A straight map of numbers onto pixels."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the pixel of a number."""
        span = self.high - self.low
        share = (value - self.low) / span if span else 0.0
        return self.start + share * (self.end - self.start)


def marks(top: float, most: int = 4, *, whole: bool = True) -> list[float]:
    """Return round numbers from 0 to the first one that is not below `top`."""
    if top <= 0:
        return [0.0, 1.0]
    raw = top / most
    power = 10.0 ** floor(log10(raw))
    step = next(s * power for s in _STEPS if s * power >= raw * (1 - 1e-9))
    if whole:
        step = max(1.0, float(ceil(step)))
    return [i * step for i in range(ceil(top / step - 1e-9) + 1)]


def figure(value: float) -> str:
    """Return a mark's number, with a digit behind the point only where it has one."""
    return formats.number(value, 0 if float(value).is_integer() else 1)


def left_room(levels: Sequence[float]) -> float:
    """Return the px that the numbers left of a plot need."""
    return max(width_of(figure(level)) for level in levels) + 10


def rungs(canvas: Canvas, plot: QRectF, levels: Sequence[float], scale: Scale) -> None:
    """Draw the gridlines with their numbers left of the plot."""
    for level in levels:
        y = scale.at(level)
        strong = level == 0
        ink = canvas.ink.border_strong if strong else canvas.ink.border
        canvas.across(plot.left(), plot.right(), y, ink)
        canvas.label(plot.left() - 8, y, figure(level), canvas.ink.text_3, At.RIGHT)


def month_name(day: date, *, year: bool = False) -> str:
    """Return the short name of a month, with two figures of the year if wanted."""
    short = QLocale.FormatType.ShortFormat
    name = formats.locale().standaloneMonthName(day.month, short).rstrip(".")
    return f"{name} {day.year % 100:02d}" if year else name


def bucket_name(unit: PeriodUnit, bucket: Bucket, *, year: bool = False) -> str:
    """Return `W45` or `Nov`."""
    first = date.fromordinal(bucket.first)
    if unit is PeriodUnit.MONTH:
        return month_name(first, year=year)
    return translate("analytics", "W%s") % first.isocalendar().week


def bucket_days(bucket: Bucket) -> str:
    """Return the first and the last day of a bucket."""
    return f"{day_text(bucket.first)} – {day_text(bucket.last)}"


def day_text(ordinal: int) -> str:
    """Return a day in figures."""
    return formats.day_text(date.fromordinal(ordinal))


def day_marks(first: int, last: int, width: float) -> list[tuple[int, str]]:
    """Return days to name below a plot that runs from one day to another, and their names."""
    span = last - first
    if span <= _FEW_DAYS:
        found = [
            (d, _short_day(d)) for d in range(first, last + 1) if date.fromordinal(d).weekday() == 0
        ]
    else:
        found = [
            (d.toordinal(), month_name(d, year=span > _SOME_DAYS or d.month == 1))
            for d in _months(first, last)
        ]
    return _thinned(found, span, width)


def name_days(canvas: Canvas, plot: QRectF, scale: Scale) -> None:
    """Write the days below a plot."""
    for day, words in day_marks(int(scale.low), int(scale.high), plot.width()):
        x = scale.at(day)
        half = width_of(words) / 2
        x = min(max(x, plot.left() + half - 8), plot.right() - half + 4)
        canvas.label(x, plot.bottom() + 14, words, canvas.ink.text_3, At.CENTRE)


def every(count: int, room: float, wanted: float) -> int:
    """Return which n-th of `count` names fit where each has `room` px and wants `wanted`."""
    if count <= 1 or room <= 0:
        return 1
    return max(1, ceil((wanted + _ROOM) / room))


def _short_day(day: int) -> str:
    there = date.fromordinal(day)
    return (
        f"{there.day}.{there.month}."
        if formats.language() == "de"
        else f"{there.day}/{there.month}"
    )


def _months(first: int, last: int) -> list[date]:
    day = date.fromordinal(first)
    day = day if day.day == 1 else (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    found = []
    while day.toordinal() <= last:
        found.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    return found


def _thinned(found: list[tuple[int, str]], span: int, width: float) -> list[tuple[int, str]]:
    if len(found) <= 1 or not span:
        return found
    widest = max(width_of(words) for _, words in found)
    room = width * (found[1][0] - found[0][0]) / span
    step = every(len(found), room, widest)
    # Months are thinned so that quarters stay where they can.
    step = next((s for s in (1, 2, 3, 4, 6, 12, 24, 36, 60) if s >= step), 120)
    return found[::step]
