"""Cumulative flow: how the work in progress grew, stage by stage, and what left it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from kanban_app.analytics.question import Chart, Pick
from kanban_app.domain.ids import StageId
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import Scale, day_text, left_room, marks, name_days, rungs
from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View

translate = QCoreApplication.translate
_TOP, _BOTTOM = 8, 24
_LINE = 15


class CumulativeFlow(PlainPicture):
    """Stacked bands: finished at the bottom, the stages from the last to the first above."""

    chart = Chart.CUMULATIVE

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Cumulative flow")

    def context(self, view: View) -> str:
        """Return what the figures at the right are."""
        del view
        return translate("analytics", "figures: cards at the end")

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw the bands and name them at the right edge."""
        flow = view.report.cumulative
        bands = _bands(view)
        if len(flow.days) < 2 or not any(max(c) for _, c in bands):  # noqa: PLR2004 -- a line has two ends
            said = translate("analytics", "No card was in progress in this period.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        names = [_name(view, stage) for stage, _ in bands]
        right = max(map(width_of, names)) + 46
        top = max(sum(c[i] for _, c in bands) for i in range(len(flow.days)))
        levels = marks(top)
        plot = canvas.area.adjusted(left_room(levels), _TOP, -right, -_BOTTOM)
        up = Scale(0, levels[-1], plot.bottom(), plot.top())
        along = Scale(flow.days[0], flow.days[-1], plot.left(), plot.right())
        rungs(canvas, plot, levels, up)
        xs = [along.at(d) for d in flow.days]
        below = [0.0] * len(xs)
        middles = []
        for stage, counts in bands:
            above = [b + c for b, c in zip(below, counts, strict=True)]
            edge = [QPointF(x, up.at(v)) for x, v in zip(xs, above, strict=True)]
            floor = [QPointF(x, up.at(v)) for x, v in zip(xs, below, strict=True)]
            canvas.polygon([*edge, *reversed(floor)], _ink(canvas, view, stage))
            canvas.path(edge, canvas.ink.surface, 1)
            middles.append((up.at(above[-1]) + up.at(below[-1])) / 2)
            below = above
        name_days(canvas, plot, along)
        _draw_names(canvas, view, bands, middles, plot)
        _leave_spots(canvas, view, bands, xs, plot)

    def table(self, view: View) -> Table:
        """Return one row per sampled day, the newest first."""
        flow = view.report.cumulative
        bands = list(reversed(_bands(view)))
        heads = (translate("analytics", "Day"), *(_name(view, s) for s, _ in bands))
        found = tuple(
            (day_text(day), *(formats.number(c[i]) for _, c in bands))
            for i, day in reversed(list(enumerate(flow.days)))
        )
        return Table(heads, found)

    def info(self, view: View) -> Info:
        """Return how to read the bands."""
        flow = view.report.cumulative
        now = sum(c[-1] for s, c in _bands(view) if s is not None) if flow.days else 0
        return Info(
            translate(
                "analytics",
                "For every day the cards that stood in each stage in the evening; at the bottom "
                "those that have ended since the period began.",
            ),
            translate("analytics", "Height of a band = work in progress of that stage"),
            translate(
                "analytics",
                "A band that grows is a stage that takes in more than it lets go. The width of "
                "all bands from left to right is about the time through the pipeline.",
            ),
            translate("analytics", "stages that do not count as work; cards won and lost before"),
            formats.number(now),
        )


def _bands(view: View) -> list[tuple[StageId | None, Sequence[int]]]:
    flow = view.report.cumulative
    order = [s.id for s in reversed(view.journey.pipeline) if s.id in flow.levels]
    return [(None, flow.ended), *((s, flow.levels[s]) for s in order)]


def _name(view: View, stage: StageId | None) -> str:
    return translate("analytics", "ended") if stage is None else view.stage_name(stage)


def _ink(canvas: Canvas, view: View, stage: StageId | None) -> str:
    return canvas.ink.border_strong if stage is None else canvas.stage(view.stage(stage).colour)


def _draw_names(
    canvas: Canvas,
    view: View,
    bands: Sequence[tuple[StageId | None, Sequence[int]]],
    middles: Sequence[float],
    plot: QRectF,
) -> None:
    # From the top down, each at its band where that leaves room for the others.
    y = plot.top() - _LINE
    left, right = plot.right() + 8, canvas.area.right()
    count = len(bands)
    for i in range(count - 1, -1, -1):
        lowest = plot.bottom() - i * _LINE
        y = min(max(middles[i], y + _LINE), max(lowest, plot.top() + (count - 1 - i) * _LINE))
        stage, counts = bands[i]
        canvas.box(QRectF(left, y - 6, 3, 12), _ink(canvas, view, stage), 1.5)
        name = _name(view, stage)
        canvas.text(QRectF(left + 8, y - 8, right - left - 34, 16), name, canvas.ink.text)
        canvas.label(right, y, formats.number(counts[-1]), canvas.ink.text, At.RIGHT, bold=True)
        if stage is not None:
            box = QRectF(left, y - 7, right - left, 14)
            said = f"{name}: {formats.number(counts[-1])}"
            canvas.spot(box, said, Pick(Chart.CUMULATIVE, stage))


def _leave_spots(
    canvas: Canvas,
    view: View,
    bands: Sequence[tuple[StageId | None, Sequence[int]]],
    xs: Sequence[float],
    plot: QRectF,
) -> None:
    step = plot.width() / max(1, len(xs) - 1)
    for i, x in enumerate(xs):
        lines = [day_text(view.report.cumulative.days[i])]
        lines += [f"{_name(view, s)}: {formats.number(c[i])}" for s, c in reversed(bands)]
        area = QRectF(x - step / 2, plot.top(), step, plot.height())
        canvas.spot(area.intersected(plot), "\n".join(lines))
