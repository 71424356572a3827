"""Cycle times: how long wins took from commitment, and what one may promise."""

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.timing import CyclePoint
from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import Scale, day_text, left_room, marks, name_days, rungs
from kanban_app.ui.analytics.canvas import DASHED, DOTTED, Canvas, Dash, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View

translate = QCoreApplication.translate
_TOP, _BOTTOM = 10, 24
_DOT = 4
_LINES: dict[int, tuple[float, Dash]] = {
    50: (1.25, None), 70: (1, (6.0, 3.0)), 85: (1, DASHED), 95: (1, DOTTED),
}  # fmt: skip


class CycleTime(PlainPicture):
    """A dot for every win, with the lines half, 70, 85 and 95 percent of them stay below."""

    chart = Chart.CYCLE

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Cycle time")

    def context(self, view: View) -> str:
        """Return the unit and n."""
        return translate("analytics", "days, %n win(s)", "", len(view.report.cycle.points))

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw dots and lines; below five wins only the dots."""
        cycle = view.report.cycle
        if not cycle.points:
            words.too_few(canvas, words.nothing_heading(), _empty(cycle.unknown))
            return
        enough = len(cycle.points) >= FEWEST
        said = {p: _line_words(p, cycle.ranks[p]) for p in _LINES} if enough else {}
        right = max([*map(width_of, said.values()), 24]) + 10
        levels = marks(max(p.days for p in cycle.points), whole=False)
        plot = canvas.area.adjusted(left_room(levels), _TOP, -right, -_BOTTOM)
        up = Scale(0, levels[-1], plot.bottom(), plot.top())
        question = view.report.question
        along = Scale(
            question.first, max(question.last, question.first + 1), plot.left(), plot.right()
        )
        rungs(canvas, plot, levels, up)
        name_days(canvas, plot, along)
        if enough:
            _draw_lines(canvas, view, plot, up)
        else:
            few = translate("analytics", "too few for percentiles, which take %s")
            place = QRectF(plot.left() + 8, plot.top() - 8, plot.width(), 16)
            canvas.text(place, few % formats.number(FEWEST), canvas.ink.text_3)
        for point in cycle.points:
            _draw_point(canvas, view, point, along.at(point.day), up.at(point.days))

    def table(self, view: View) -> Table:
        """Return the percentiles, then one row per win."""
        cycle = view.report.cycle
        found = [
            (
                translate("analytics", "%s within") % formats.percent(p / 100),
                "",
                words.days(v),
                words.days(cycle.before.get(p)),
            )
            for p, v in cycle.ranks.items()
        ]
        found += [
            (view.card_name(p.card), day_text(p.day), words.days(p.days), "") for p in cycle.points
        ]
        heads = (
            translate("analytics", "Card"), translate("analytics", "Won on"),
            translate("analytics", "Cycle time"), translate("analytics", "Before"),
        )  # fmt: skip
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return from where to where is measured."""
        cycle, journey = view.report.cycle, view.journey
        start = next((s for s in journey.stages if s.key == journey.commitment_stage), None)
        name = view.stage_name(start.id if start else None)
        p85 = cycle.ranks.get(85)
        reading = translate(
            "analytics",
            "%s of the wins took %s or less (nearest rank, nothing interpolated): a date you "
            "can name without hope.",
        ) % (formats.percent(0.85), words.days(p85))
        return Info(
            translate(
                "analytics",
                "Days from first entering “%s” to the win, card by card. Weekends count.",
            )
            % name,
            translate("analytics", "Cycle time = won - first entry, in days of 24 hours"),
            reading,
            translate("analytics", "lost and archived cards; %s win(s) imported without history")
            % formats.number(cycle.unknown),
            formats.number(len(cycle.points)),
        )


def _line_words(percent: int, value: float | None) -> str:
    return f"P{percent}{words.DOT}{words.days(value)}"


def _draw_lines(canvas: Canvas, view: View, plot: QRectF, up: Scale) -> None:
    cycle = view.report.cycle
    taken: list[float] = []
    for percent in sorted(_LINES, reverse=True):
        value = cycle.ranks[percent]
        if value is None:
            continue
        width, dash = _LINES[percent]
        y = up.at(value)
        ink = canvas.ink.text_2 if percent == 50 else canvas.ink.text_3  # noqa: PLR2004 -- the median
        canvas.across(plot.left(), plot.right(), y, ink, width, dash)
        # Labels go down where they would cover one another.
        place = max(y, taken[-1] + 13) if taken else y
        taken.append(place)
        canvas.label(plot.right() + 8, place, _line_words(percent, value), canvas.ink.text)
        box = QRectF(plot.right() + 6, place - 7, canvas.area.right() - plot.right() - 6, 14)
        said = translate("analytics", "%s of the wins took %s or less") % (
            formats.percent(percent / 100), words.days(value),
        )  # fmt: skip
        before = cycle.before.get(percent)
        if before is not None:
            said += "\n" + translate("analytics", "before: %s (n = %s)") % (
                words.days(before), formats.number(cycle.before_n),
            )  # fmt: skip
        canvas.spot(box, said, Pick(Chart.CYCLE, None, None, Part.WON))


def _draw_point(canvas: Canvas, view: View, point: CyclePoint, x: float, y: float) -> None:
    canvas.dot(x, y, _DOT, canvas.ink.accent, canvas.ink.surface)
    said = f"{view.card_name(point.card)}\n{words.days(point.days)}{words.DOT}{day_text(point.day)}"
    area = QRectF(x - _DOT - 1, y - _DOT - 1, 2 * _DOT + 2, 2 * _DOT + 2)
    canvas.spot(area, said, Pick(Chart.CYCLE, None, None, Part.WON, str(point.card)))


def _empty(unknown: int) -> str:
    if unknown:
        return translate(
            "analytics",
            "%n win(s) in this period, all imported without their history.",
            "",
            unknown,
        )
    return translate("analytics", "No card was won in this period; a longer one may tell more.")
