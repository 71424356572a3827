"""Arrivals and departures: does more come in than goes out."""

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import Balance
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import (
    Scale,
    bucket_days,
    bucket_name,
    every,
    figure,
    left_room,
    marks,
)
from kanban_app.ui.analytics.canvas import DOTTED, At, Canvas, width_of
from kanban_app.ui.analytics.marks import draw_marks
from kanban_app.ui.analytics.scene import Info, Mark, PlainPicture, Table, View

translate = QCoreApplication.translate
_TOP, _BOTTOM = 20, 24
_WIDEST = 28.0


class ArrivalsAndDepartures(PlainPicture):
    """Bars upwards for what came, downwards for what was won, lost or put away."""

    chart = Chart.BALANCE

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Arrivals and departures")

    def context(self, view: View) -> str:
        """Return the net flow."""
        return translate("analytics", "net %s") % words.signed(view.report.balance.net)

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw a pair of bars for each bucket."""
        b, buckets = view.report.balance, view.report.buckets
        if not any((*b.arrived, *b.won, *b.lost, *_put_away(b))):
            said = translate("analytics", "No card came or ended in this period.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        up, down = _levels(b)
        plot = canvas.area.adjusted(left_room([*up, *down]), _TOP, -4, -_BOTTOM)
        scale = Scale(-down[-1], up[-1], plot.bottom(), plot.top())
        for level in {*up, *(-d for d in down)}:
            y = scale.at(level)
            ink = canvas.ink.border if level else canvas.ink.border_strong
            canvas.across(plot.left(), plot.right(), y, ink)
            canvas.label(plot.left() - 8, y, figure(abs(level)), canvas.ink.text_3, At.RIGHT)
        room = plot.width() / len(buckets)
        for i in range(len(buckets)):
            _draw_bar(canvas, view, i, QRectF(plot.left() + i * room, plot.top(), room, 0), scale)
        _draw_before(canvas, view, plot, scale)
        draw_marks(canvas, _marks(view), QRectF(canvas.area.left(), canvas.area.top(), 0, 16))
        names = [bucket_name(view.report.question.unit, bucket) for bucket in buckets]
        step = every(len(names), room, max(map(width_of, names)))
        for i in range(len(names) - 1, -1, -step):
            x = plot.left() + (i + 0.5) * room
            canvas.label(x, plot.bottom() + 14, names[i], canvas.ink.text_3, At.CENTRE)

    def table(self, view: View) -> Table:
        """Return one row per bucket."""
        b, unit = view.report.balance, view.report.question.unit
        rows = [
            (
                bucket_name(unit, bucket, year=True), bucket_days(bucket),
                *(formats.number(n) for n in counts),
            )
            for bucket, *counts in zip(
                view.report.buckets, b.arrived, b.won, b.lost, b.other, b.handed, strict=True
            )
        ]  # fmt: skip
        sums = [sum(n) for n in (b.arrived, b.won, b.lost, b.other, b.handed)]
        rows.append((translate("analytics", "Sum"), "", *map(formats.number, sums)))
        heads = (
            translate("analytics", "Period"), translate("analytics", "Days"),
            translate("analytics", "New"), translate("analytics", "Won"),
            translate("analytics", "Lost"), translate("analytics", "Archived"),
            translate("analytics", "Handed over"),
        )  # fmt: skip
        return Table(heads, tuple(rows))

    def info(self, view: View) -> Info:
        """Return what arrives and what departs."""
        b = view.report.balance
        return Info(
            translate(
                "analytics",
                "Upwards the cards whose history began in the period, downwards those that ended "
                "in it: won, lost, archived or handed over.",
            ),
            translate(
                "analytics",
                "Net flow = new - won - lost - archived; handed over cards go on elsewhere",
            ),
            translate(
                "analytics",
                "More new cards than departures over months means the work in progress grows, and "
                "every card will take longer.",
            ),
            translate("analytics", "imported cards without history; losses that were no leads"),
            formats.number(sum(b.arrived)),
        )


def _put_away(b: Balance) -> list[int]:
    return [sum(both) for both in zip(b.other, b.handed, strict=True)]


def _levels(b: Balance) -> tuple[list[float], list[float]]:
    gone = [sum(parts) for parts in zip(b.won, b.lost, _put_away(b), strict=True)]
    highest, lowest = max([*b.arrived, 1]), max([*gone, 1])
    both = marks(max(highest, lowest), 3)
    step = both[1]
    return _upto(highest, step), _upto(lowest, step)


def _upto(top: float, step: float) -> list[float]:
    count = max(1, -int(-top // step))
    return [i * step for i in range(count + 1)]


def _draw_bar(canvas: Canvas, view: View, place: int, room: QRectF, scale: Scale) -> None:
    b = view.report.balance
    wide = min(_WIDEST, room.width() * 0.56)
    left = room.center().x() - wide / 2
    zero = scale.at(0)
    top = scale.at(b.arrived[place])
    canvas.box(QRectF(left, top, wide, zero - top), canvas.ink.accent)
    canvas.spot(
        QRectF(room.left(), canvas.area.top(), room.width(), zero - canvas.area.top()),
        _words(view, place),
        Pick(Chart.BALANCE, None, place, Part.ARRIVED),
    )
    y = zero
    for part, count, ink in (
        (Part.WON, b.won[place], canvas.ink.good),
        (Part.LOST, b.lost[place], canvas.ink.border_strong),
        (Part.ARCHIVED, _put_away(b)[place], ""),
    ):
        bottom = y + scale.at(0) - scale.at(count)
        area = QRectF(left, y, wide, bottom - y)
        if ink:
            canvas.box(area, ink)
        else:
            canvas.hatch(area, canvas.ink.text_3)
        if count:
            canvas.spot(area, _words(view, place), Pick(Chart.BALANCE, None, place, part))
        y = bottom


def _draw_before(canvas: Canvas, view: View, plot: QRectF, scale: Scale) -> None:
    mean = _mean_before(view.report.balance)
    if mean is not None and mean <= scale.high:
        canvas.across(plot.left(), plot.right(), scale.at(mean), canvas.ink.text, 1, DOTTED)


def _mean_before(b: Balance) -> float | None:
    return sum(b.arrived_before) / len(b.arrived_before) if b.arrived_before else None


def _marks(view: View) -> list[Mark]:
    b = view.report.balance
    found = [
        Mark("accent", translate("analytics", "new %s") % formats.number(sum(b.arrived))),
        Mark("good", translate("analytics", "won %s") % formats.number(sum(b.won))),
        Mark("border_strong", translate("analytics", "lost %s") % formats.number(sum(b.lost))),
    ]
    away = sum(_put_away(b))
    if away:
        said = translate("analytics", "put away %s") % formats.number(away)
        found.append(Mark("text_3", said, "hatch"))
    mean = _mean_before(b)
    if mean is not None:
        said = translate("analytics", "before, mean %s") % words.number(mean)
        found.append(Mark("text", said, "dash"))
    return found


def _words(view: View, place: int) -> str:
    b, bucket = view.report.balance, view.report.buckets[place]
    name = bucket_name(view.report.question.unit, bucket)
    lines = [
        f"{name}, {bucket_days(bucket)}",
        translate("analytics", "new %s") % formats.number(b.arrived[place]),
        translate("analytics", "won %s") % formats.number(b.won[place]),
        translate("analytics", "lost %s") % formats.number(b.lost[place]),
    ]
    away = _put_away(b)[place]
    if away:
        lines.append(translate("analytics", "put away %s") % formats.number(away))
    return "\n".join(lines)
