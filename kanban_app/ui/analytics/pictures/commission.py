"""The forecast of commission: what the open cards may bring, and when."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from kanban_app.analytics.foretold import Commission, FanPoint
from kanban_app.analytics.question import Chart, Pick
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import (
    Scale,
    day_text,
    left_room,
    marks,
    month_name,
    name_days,
    rungs,
)
from kanban_app.ui.analytics.canvas import LONG, At, Canvas
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View

translate = QCoreApplication.translate
_TOP, _BOTTOM = 18, 24
_TABLE = 136
_ROW = 18
_THOUSAND = 1000


class CommissionForecast(PlainPicture):
    """A fan from P10 to P90 over the coming half year, with the months beside it."""

    chart = Chart.COMMISSION

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Commission forecast")

    def context(self, view: View) -> str:
        """Return how far it looks, and from how many cards."""
        c = view.report.commission
        cards = translate("analytics", "%n open card(s)", "", c.cards)
        return translate("analytics", "%s weeks") % formats.number(c.weeks) + words.DOT + cards

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw the fan and the table."""
        c = view.report.commission
        if len(c.fan) < 2 or not c.fan[-1].p90_eur:  # noqa: PLR2004 -- a line has two ends
            said = translate(
                "analytics", "No open card of value: type the expected commission into the cards."
            )
            words.too_few(canvas, words.few_heading(), said)
            return
        levels = marks(c.fan[-1].p90_eur / _THOUSAND, 3, whole=False)
        plot = canvas.area.adjusted(left_room(levels), _TOP, -_TABLE - 16, -_BOTTOM)
        up = Scale(0, levels[-1] * _THOUSAND, plot.bottom(), plot.top())
        along = Scale(c.fan[0].day, c.fan[-1].day, plot.left(), plot.right())
        rungs(canvas, plot, levels, Scale(0, levels[-1], plot.bottom(), plot.top()))
        unit = translate("analytics", "€ thousand, net")
        canvas.label(canvas.area.left(), canvas.area.top() + 7, unit, canvas.ink.text_3)
        name_days(canvas, plot, along)
        _draw_fan(canvas, c, along, up)
        _draw_table(canvas, c)

    def table(self, view: View) -> Table:
        """Return one row per month, then the sum."""
        c = view.report.commission
        found = [
            (
                f"{month_name(date.fromordinal(m.first))} {date.fromordinal(m.first).year}",
                words.eur(m.p10_eur), words.eur(m.p50_eur), words.eur(m.p90_eur),
                words.eur(m.mean_eur), words.number(m.mean_closings),
            )
            for m in c.months
        ]  # fmt: skip
        low, half, high = c.total
        mean = sum(m.mean_eur for m in c.months)
        closings = sum(m.mean_closings for m in c.months)
        found.append(
            (
                translate("analytics", "Sum"),
                words.eur(low),
                words.eur(half),
                words.eur(high),
                words.eur(mean),
                words.number(closings),
            )
        )
        heads = (
            translate("analytics", "Month"), "P10", "P50", "P90", translate("analytics", "Mean"),
            translate("analytics", "Wins"),
        )  # fmt: skip
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return how the futures are made."""
        c = view.report.commission
        return Info(
            translate(
                "analytics",
                "The cards that are open today, played through their remaining stages %s times "
                "with the used probabilities and the times your own visits took.",
            )
            % formats.number(c.runs),
            translate(
                "analytics",
                "P10 = nine of ten futures bring more; one sale per listing. Expected at once: %s",
            )
            % words.eur(c.expected_eur),
            translate(
                "analytics",
                "Times are your own in %s of %s stages, else the template's. The same cards always "
                "give the same forecast.",
            )
            % (formats.number(c.own_times), formats.number(c.stages)),
            translate("analytics", "cards that are still to come; other currencies than euro"),
            formats.number(c.cards),
        )


def _draw_fan(canvas: Canvas, c: Commission, along: Scale, up: Scale) -> None:
    xs = [along.at(p.day) for p in c.fan]
    low, half, high = (
        [QPointF(x, up.at(value)) for x, value in zip(xs, values, strict=True)]
        for values in zip(*((p.p10_eur, p.p50_eur, p.p90_eur) for p in c.fan), strict=True)
    )
    canvas.polygon([*high, *reversed(low)], canvas.ink.accent_soft)
    for edge in (low, high):
        canvas.path(edge, canvas.ink.accent, 1, LONG)
    canvas.path(half, canvas.ink.accent)
    step = (xs[-1] - xs[0]) / max(1, len(xs) - 1)
    for x, point in zip(xs, c.fan, strict=True):
        area = QRectF(x - step / 2, up.end, step, up.start - up.end)
        canvas.spot(area, _words(point), Pick(Chart.COMMISSION))


def _draw_table(canvas: Canvas, c: Commission) -> None:
    area = canvas.area
    left = area.right() - _TABLE
    y = area.top() + 8
    until = translate("analytics", "until %s") % day_text(c.fan[-1].day)
    canvas.label(left, y, until, canvas.ink.text_3)
    y += _ROW
    wins, money = area.right() - 64, area.right()
    canvas.label(wins, y, translate("analytics", "wins"), canvas.ink.text_3, At.RIGHT)
    canvas.label(money, y, translate("analytics", "k €"), canvas.ink.text_3, At.RIGHT)
    canvas.across(left, area.right(), y + 9, canvas.ink.border)
    for name, count, total in zip(
        ("P90", "P50", "P10"), reversed(c.closings), reversed(c.total), strict=True
    ):
        y += _ROW
        bold = name == "P50"
        canvas.label(left, y, name, canvas.ink.text, bold=bold)
        canvas.label(wins, y, formats.number(count), canvas.ink.text, At.RIGHT, bold=bold)
        canvas.label(money, y, words.thousands(total), canvas.ink.text, At.RIGHT, bold=bold)
    y += _ROW // 2 + 2
    canvas.across(left, area.right(), y, canvas.ink.border)
    for month in c.months:
        y += _ROW - 2
        if y > area.bottom() - 6:
            break
        first = date.fromordinal(month.first)
        canvas.label(left, y, month_name(first, year=True), canvas.ink.text_2)
        said = f"{words.thousands(month.p10_eur)} – {words.thousands(month.p90_eur)}"
        canvas.label(money, y, said, canvas.ink.text_2, At.RIGHT)


def _words(point: FanPoint) -> str:
    return "\n".join(
        (
            translate("analytics", "until %s") % day_text(point.day),
            f"P90 {words.eur(point.p90_eur)}",
            f"P50 {words.eur(point.p50_eur)}",
            f"P10 {words.eur(point.p10_eur)}",
        )
    )
