"""Throughput as a run chart: tells a good month from noise."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from typing_extensions import override

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import Limits, Run, SignalKind
from kanban_app.domain.ids import StageId
from kanban_app.ui import formats
from kanban_app.ui.analytics import words
from kanban_app.ui.analytics.axes import (
    Scale,
    bucket_days,
    bucket_name,
    every,
    left_room,
    marks,
    rungs,
)
from kanban_app.ui.analytics.canvas import DASHED, DOTTED, At, Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View, plain_name
from kanban_app.ui.widgets.choices import Choice

translate = QCoreApplication.translate
ALL, WON = "all", "won"
_RIGHT, _TOP, _BOTTOM = 78, 22, 24


class Throughput(PlainPicture):
    """One count per week or month, with natural process limits and their signals."""

    chart = Chart.THROUGHPUT

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Throughput")

    def context(self, view: View) -> str:
        """Return how many passages there were, and before."""
        run = _run(view)
        count = formats.number(sum(run.counts))
        if not run.before:
            return count
        before = formats.number(sum(run.before))
        return count + words.DOT + translate("analytics", "before %s") % before

    @override
    def options(self, view: View) -> Sequence[Choice]:
        stages = [Choice(str(s.id), plain_name(s)) for s in view.journey.pipeline]
        every_stage = Choice(ALL, translate("analytics", "All stages"))
        return [every_stage, *stages, Choice(WON, translate("analytics", "Won"))]

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw the period before, then the period with its limits."""
        run = _run(view)
        if not any(run.counts) and not any(run.before):
            words.too_few(canvas, words.nothing_heading(), _empty(view))
            return
        area = canvas.area
        top = max([*run.counts, *run.before, run.limits.upper if run.limits else 0])
        levels = marks(top)
        plot = area.adjusted(left_room(levels), _TOP, -_RIGHT, -_BOTTOM)
        up = Scale(0, levels[-1], plot.bottom(), plot.top())
        rungs(canvas, plot, levels, up)
        total = len(run.before) + len(run.counts)
        places = [plot.left() + (i + 0.5) * plot.width() / total for i in range(total)]
        old, new = places[: len(run.before)], places[len(run.before) :]
        if old:
            border = (old[-1] + new[0]) / 2
            canvas.upright(border, area.top(), plot.bottom(), canvas.ink.border_strong, 1, DOTTED)
            _draw_before(canvas, run, old, up)
        _draw_limits(canvas, run.limits, QRectF(new[0], plot.top(), new[-1] - new[0], 0), up)
        _draw_now(canvas, view, run, new, up)
        _draw_names(canvas, view, places, plot)
        _draw_verdict(canvas, run, new[0] - 4)

    def table(self, view: View) -> Table:
        """Return one row per bucket: days, count, signal."""
        run = _run(view)
        signs = {s.place: _signal_words(s.kind) for s in run.signals}
        rows = [
            (
                bucket_name(view.report.question.unit, bucket, year=True),
                bucket_days(bucket),
                formats.number(count),
                signs.get(i, ""),
            )
            for i, (bucket, count) in enumerate(zip(view.report.buckets, run.counts, strict=True))
        ]
        limits = run.limits
        if limits is not None:
            rows += [
                (translate("analytics", "Mean"), "", words.number(limits.mean), ""),
                (translate("analytics", "Upper limit"), "", words.number(limits.upper), ""),
                (translate("analytics", "Lower limit"), "", words.number(limits.lower), ""),
            ]
        heads = (
            translate("analytics", "Period"), translate("analytics", "Days"),
            translate("analytics", "Throughput"), translate("analytics", "Signal"),
        )  # fmt: skip
        return Table(heads, tuple(rows))

    def info(self, view: View) -> Info:
        """Return how passages and limits are counted."""
        run = _run(view)
        return Info(
            translate(
                "analytics",
                "Cards by the week or month in which they first went beyond a stage. Moving a card "
                "back later changes no past period.",
            ),
            translate("analytics", "Limits = mean ± 2.66 × mean moving range (XmR)"),
            translate(
                "analytics",
                "Within the limits every point is ordinary variation. A point outside, or eight "
                "in a row on one side of the mean, is a signal: ask what was different.",
            ),
            translate("analytics", "the running period for the limits; undone moves"),
            formats.number(sum(run.counts)),
        )


def _run(view: View) -> Run:
    report = view.report
    if view.option == WON:
        return report.wins
    stage = StageId(int(view.option)) if view.option.isdigit() else None
    return report.throughput.get(stage, report.throughput[None])


def _draw_before(canvas: Canvas, run: Run, places: Sequence[float], up: Scale) -> None:
    points = [QPointF(x, up.at(n)) for x, n in zip(places, run.before, strict=True)]
    mean = sum(run.before) / len(run.before)
    canvas.path(points, canvas.ink.text_3, 1.25)
    for point in points:
        canvas.dot(point.x(), point.y(), 2, canvas.ink.surface, canvas.ink.text_3)
    canvas.across(points[0].x(), points[-1].x(), up.at(mean), canvas.ink.text_3, 1, DOTTED)
    said = translate("analytics", "before, mean %s") % words.number(mean)
    if width_of(said) < points[-1].x() - points[0].x() + 24:
        canvas.label(points[0].x() - 4, canvas.area.top() + 9, said, canvas.ink.text_3)


def _draw_limits(canvas: Canvas, limits: Limits | None, over: QRectF, up: Scale) -> None:
    if limits is None:
        return
    left, right = over.left() - 6, over.right() + 6
    top, bottom = up.at(limits.upper), up.at(limits.lower)
    canvas.box(QRectF(left, top, right - left, bottom - top), canvas.ink.accent_soft)
    canvas.across(left, right, top, canvas.ink.text_3, 1, DASHED)
    if limits.lower > 0:
        canvas.across(left, right, bottom, canvas.ink.text_3, 1, DASHED)
    canvas.across(left, right, up.at(limits.mean), canvas.ink.text_2)
    said = (
        (top, translate("analytics", "upper %s") % words.number(limits.upper), canvas.ink.text_3),
        (
            up.at(limits.mean),
            translate("analytics", "mean %s") % words.number(limits.mean),
            canvas.ink.text,
        ),
        (
            bottom,
            translate("analytics", "lower %s") % words.number(limits.lower),
            canvas.ink.text_3,
        ),
    )
    below = canvas.area.top()
    for y, text, ink in said:
        below = max(y, below + 13)
        canvas.label(right + 6, min(below, canvas.area.bottom() - 18), text, ink)


def _draw_now(canvas: Canvas, view: View, run: Run, places: Sequence[float], up: Scale) -> None:
    signals = {s.place: s.kind for s in run.signals}
    points = [QPointF(x, up.at(n)) for x, n in zip(places, run.counts, strict=True)]
    whole = [p for p, b in zip(points, view.report.buckets, strict=True) if b.whole]
    if not view.report.buckets[-1].whole:
        # Still running; a beginning that the window cuts off stands for itself.
        canvas.path(points[-2:], canvas.ink.accent, 1, DASHED)
    canvas.path(whole, canvas.ink.accent)
    step = places[1] - places[0] if len(places) > 1 else 24
    for i, point in enumerate(points):
        bucket = view.report.buckets[i]
        if signals.get(i) is SignalKind.BEYOND:
            canvas.triangle(point.x(), point.y(), 10, canvas.ink.bad)
        elif bucket.whole:
            canvas.dot(point.x(), point.y(), 3, canvas.ink.accent)
        else:
            canvas.dot(point.x(), point.y(), 3, canvas.ink.surface, canvas.ink.accent)
        area = QRectF(point.x() - step / 2, canvas.area.top(), step, canvas.area.height() - 16)
        canvas.spot(area, _words(view, i, run), _pick(view, i))


def _draw_names(canvas: Canvas, view: View, places: Sequence[float], plot: QRectF) -> None:
    question, buckets = view.report.question, view.report.buckets
    offset = len(places) - len(buckets)
    names = [bucket_name(question.unit, b) for b in buckets]
    room = plot.width() / len(places)
    step = every(len(places), room, max(map(width_of, names)))
    for i in range(len(buckets) - 1, -1, -step):
        canvas.label(places[offset + i], plot.bottom() + 14, names[i], canvas.ink.text_3, At.CENTRE)


def _draw_verdict(canvas: Canvas, run: Run, left: float) -> None:
    y = canvas.area.top() + 9
    if run.limits is None:
        said, ink = translate("analytics", "too few whole periods for limits"), canvas.ink.text_3
    elif run.signals:
        said = translate("analytics", "%n signal(s): ask what was different", "", len(run.signals))
        ink = canvas.ink.bad
    else:
        said, ink = translate("analytics", "all points within the limits"), canvas.ink.accent
    room = canvas.area.right() - left
    canvas.text(QRectF(left, y - 8, room, 16), said, ink)


def _words(view: View, place: int, run: Run) -> str:
    bucket = view.report.buckets[place]
    name = bucket_name(view.report.question.unit, bucket)
    parts = [f"{name}, {bucket_days(bucket)}", _counted(view, run.counts[place])]
    if not bucket.whole:
        parts.append(translate("analytics", "not a whole period"))
    parts += [_signal_words(s.kind) for s in run.signals if s.place == place]
    return "\n".join(parts)


def _counted(view: View, count: int) -> str:
    if view.option == WON:
        return translate("analytics", "%n win(s)", "", count)
    return translate("analytics", "%n passage(s)", "", count)


def _pick(view: View, place: int) -> Pick:
    if view.option == WON:
        return Pick(Chart.BALANCE, None, place, Part.WON)
    stage = StageId(int(view.option)) if view.option.isdigit() else None
    return Pick(Chart.THROUGHPUT, stage, place)


def _signal_words(kind: SignalKind) -> str:
    if kind is SignalKind.BEYOND:
        return translate("analytics", "outside the limits")
    return translate("analytics", "eight in a row on one side")


def _empty(view: View) -> str:
    if view.report.question.unit is PeriodUnit.WEEK:
        return translate("analytics", "No card went beyond a stage in these weeks.")
    return translate("analytics", "No card went beyond a stage in these months.")
