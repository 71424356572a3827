"""Conversion over time: how soon do cards go on, with losses competing and open cards censored."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from typing_extensions import override

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import Curve
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import StageId
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import Scale, figure, marks
from kanban_app.ui.analytics.canvas import At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View, plain_name
from kanban_app.ui.widgets.choices import Choice

translate = QCoreApplication.translate
ALL = "all"
_LEFT, _TOP, _BOTTOM = 40, 8, 24
_LINE = 15


class ConversionCurves(PlainPicture):
    """Steps upwards: the share that went on by so many days; one stage also shows its losses."""

    chart = Chart.CURVES

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Conversion over time")

    def context(self, view: View) -> str:
        """Return the unit."""
        del view
        return translate("analytics", "days")

    @override
    def options(self, view: View) -> Sequence[Choice]:
        stages = [Choice(str(s.id), plain_name(s)) for s in view.journey.pipeline]
        return [Choice(ALL, translate("analytics", "All stages")), *stages]

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw a staircase for every stage with enough decided cards."""
        curves = [c for c in _chosen(view) if c.decided >= FEWEST and c.steps]
        if not curves:
            decided = max((c.decided for c in _chosen(view)), default=0)
            words.too_few(canvas, words.few_heading(), words.few_decided(decided))
            return
        single = len(_chosen(view)) == 1
        names = [view.stage_name(c.stage) for c in curves]
        lost = translate("analytics", "lost")
        right = max(map(width_of, [*names, lost])) + 54
        plot = canvas.area.adjusted(_LEFT, _TOP, -right, -_BOTTOM)
        levels = marks(max(c.steps[-1].days for c in curves), whole=False)
        along = Scale(0, levels[-1], plot.left(), plot.right())
        shares = marks(100 if single else _top(curves))
        up = Scale(0, shares[-1] / 100, plot.bottom(), plot.top())
        _draw_shares(canvas, plot, up, shares)
        for level in levels:
            x = along.at(level)
            canvas.label(x, plot.bottom() + 14, figure(level), canvas.ink.text_3, At.CENTRE)
        ends: list[tuple[float, str, str, str]] = []
        for curve, name in zip(curves, names, strict=True):
            ink = canvas.stage(view.stage(curve.stage).colour)
            last = curve.steps[-1]
            _draw_stairs(canvas, [(s.days, s.advanced) for s in curve.steps], along, up, ink)
            ends.append((up.at(last.advanced), name, words.share(last.advanced), ink))
            if single:
                ink = canvas.ink.bad
                _draw_stairs(canvas, [(s.days, s.lost) for s in curve.steps], along, up, ink)
                ends.append((up.at(last.lost), lost, words.share(last.lost), ink))
        _draw_ends(canvas, ends, plot)
        _leave_spots(canvas, view, curves, along, plot)

    def table(self, view: View) -> Table:
        """Return the shares by some days for every stage."""
        asked = (7, 14, 30, 60, 90, 180, 365)
        found = [
            (
                view.stage_name(c.stage), formats.number(c.n), formats.number(c.decided),
                *(words.share(_by(c, day)) for day in asked),
                words.share(c.steps[-1].lost) if c.steps else formats.NONE,
            )
            for c in _chosen(view)
        ]  # fmt: skip
        heads = (
            translate("analytics", "Stage"), "n", translate("analytics", "Decided"),
            *(words.days(day) for day in asked), translate("analytics", "Lost"),
        )  # fmt: skip
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return why it is not 1 minus survival."""
        return Info(
            translate(
                "analytics",
                "Share of the cards that had gone on so many days after they came to the stage. "
                "Open cards count as long as they are watched.",
            ),
            translate("analytics", "Aalen-Johansen: losses compete, open cards are censored"),
            translate(
                "analytics",
                "Where the staircase is flat, waiting brings nothing more: a card older than that "
                "needs a push or an end.",
            ),
            translate("analytics", "cards created further right; losses that were no leads"),
            formats.number(sum(c.n for c in _chosen(view))),
        )


def _chosen(view: View) -> list[Curve]:
    wanted = {s.id for s in view.journey.pipeline}
    curves = [c for c in view.report.curves if c.stage in wanted]
    if view.option.isdigit():
        return [c for c in curves if c.stage == StageId(int(view.option))]
    return curves


def _top(curves: Sequence[Curve]) -> float:
    return min(100.0, 100 * max(c.steps[-1].advanced for c in curves)) or 100.0


def _draw_shares(canvas: Canvas, plot: QRectF, up: Scale, shares: Sequence[float]) -> None:
    for percent in shares:
        y = up.at(percent / 100)
        ink = canvas.ink.border if percent else canvas.ink.border_strong
        canvas.across(plot.left(), plot.right(), y, ink)
        said = formats.percent(percent / 100)
        canvas.label(plot.left() - 8, y, said, canvas.ink.text_3, At.RIGHT)


def _draw_stairs(
    canvas: Canvas, steps: Sequence[tuple[float, float]], along: Scale, up: Scale, ink: str
) -> None:
    points = [QPointF(along.at(0), up.at(0))]
    for days, share in steps:
        points.append(QPointF(along.at(days), points[-1].y()))
        points.append(QPointF(along.at(days), up.at(share)))
    points.append(QPointF(along.end, points[-1].y()))
    canvas.path(points, ink, 1.75)


def _draw_ends(canvas: Canvas, ends: Sequence[tuple[float, str, str, str]], plot: QRectF) -> None:
    y = plot.top() - _LINE
    ordered = sorted(ends)
    for i, (level, name, share, ink) in enumerate(ordered):
        lowest = plot.bottom() - (len(ordered) - 1 - i) * _LINE
        y = min(max(level, y + _LINE), lowest)
        left = plot.right() + 8
        canvas.box(QRectF(left, y - 1, 8, 2), ink)
        room = QRectF(left + 12, y - 8, canvas.area.right() - left - 46, 16)
        canvas.text(room, name, canvas.ink.text)
        canvas.label(canvas.area.right(), y, share, canvas.ink.text, At.RIGHT, bold=True)


def _leave_spots(
    canvas: Canvas, view: View, curves: Sequence[Curve], along: Scale, plot: QRectF
) -> None:
    slices = 12
    wide = plot.width() / slices
    for i in range(slices):
        day = along.low + (along.high - along.low) * (i + 0.5) / slices
        lines = [translate("analytics", "by day %s") % formats.number(round(day))]
        lines += [f"{view.stage_name(c.stage)}: {words.share(_by(c, day))}" for c in curves]
        area = QRectF(plot.left() + i * wide, plot.top(), wide, plot.height())
        pick = None
        if len(curves) == 1:
            pick = Pick(Chart.CONVERSION, curves[0].stage, None, Part.ADVANCED)
        canvas.spot(area, "\n".join(lines), pick)


def _by(curve: Curve, day: float) -> float | None:
    """Return the share that had gone on by a day, None beyond what was seen."""
    if not curve.steps:
        return None
    reached = [s.advanced for s in curve.steps if s.days <= day]
    return reached[-1] if reached else 0.0
