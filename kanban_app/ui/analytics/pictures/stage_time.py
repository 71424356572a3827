"""Time in stage: how long visits last, stage by stage."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from typing_extensions import override

from kanban_app.analytics.question import Chart, Pick
from kanban_app.analytics.timing import StageTime
from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.axes import Scale, figure, marks
from kanban_app.ui.analytics.canvas import DOTTED, At, Canvas
from kanban_app.ui.analytics.scene import Info, Mark, PlainPicture, Table, View

translate = QCoreApplication.translate
_BAR = 8
_FOOT = 20


class TimeInStage(PlainPicture):
    """A bar to the median and a whisker to P85 for every stage."""

    chart = Chart.STAGE_TIME

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Time in stage")

    def context(self, view: View) -> str:
        """Return what is measured."""
        del view
        return translate("analytics", "ended visits, days")

    @override
    def legend(self, view: View) -> Sequence[Mark]:
        found = []
        if view.report.question.before is not None:
            found.append(Mark("text", translate("analytics", "P50 before"), "tick"))
        if any(view.goal(s.stage).days is not None for s in _shown(view)):
            found.append(Mark("accent", translate("analytics", "your goal"), "line"))
        return found

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw a line per stage and the scale of days below."""
        stages = _shown(view)
        most = max((s.ended for s in stages), default=0)
        if most < FEWEST:
            heading = words.few_heading() if most else words.nothing_heading()
            words.too_few(canvas, heading, _too_few(most))
            return
        names = [view.stage_name(s.stage) for s in stages]
        heads = ("", "P50", "P85", "n")
        figures = [_figures(s) for s in stages]
        by_column = [[heads[i + 1], *(f[i] for f in figures)] for i in range(3)]
        columns = rows.columns_of(canvas.area, names, by_column, least_bar=90)
        rows.draw_head(canvas, columns, heads[0], heads[1:])
        body = canvas.area.adjusted(0, 0, 0, -_FOOT)
        lines, missing = rows.lines_of(body, len(stages))
        left, wide = columns.bar
        longest = [s.p85 or 0 for s in stages] + [view.goal(s.stage).days or 0 for s in stages]
        levels = marks(max([*longest, 1]), 3, whole=False)
        along = Scale(0, levels[-1], left, left + wide - 8)
        for level in levels:
            x = along.at(level)
            canvas.upright(x, lines[0].area.top(), lines[-1].area.bottom(), canvas.ink.border)
            foot = lines[-1].area.bottom() + 11
            canvas.label(x, foot, figure(level), canvas.ink.text_3, At.CENTRE)
        for stage, line, texts in zip(stages, lines, figures, strict=False):
            known = view.stage(stage.stage)
            rows.draw_name(canvas, columns, line, view.stage_name(stage.stage), known.colour)
            rows.draw_figures(canvas, columns, line, texts, 0)
            _draw_bar(canvas, stage, along, line, canvas.stage(known.colour))
            _draw_goal(canvas, view.goal(stage.stage).days, along, line)
            canvas.spot(line.area, _words(view, stage), Pick(Chart.STAGE_TIME, stage.stage))
        if missing:
            rows.draw_rest(canvas, missing)

    def table(self, view: View) -> Table:
        """Return the percentiles with n, and the median with open visits counted in."""
        found = [
            (
                view.stage_name(s.stage), words.days(s.p50), words.days(s.p85),
                formats.number(s.ended), words.days(s.km_median), formats.number(s.open),
                words.days(s.before_p50), formats.number(s.before_ended),
                words.days(view.goal(s.stage).days),
            )
            for s in _shown(view)
        ]  # fmt: skip
        heads = (
            translate("analytics", "Stage"), "P50", "P85", "n",
            translate("analytics", "Median with open visits"), translate("analytics", "Still open"),
            translate("analytics", "P50 before"), translate("analytics", "n before"),
            translate("analytics", "Goal"),
        )  # fmt: skip
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return what a visit is."""
        return Info(
            translate(
                "analytics",
                "How long cards stay in a stage each time they come: visits that ended in the "
                "period. Half took up to P50, 85 % up to P85.",
            ),
            translate("analytics", "Nearest rank; in the table also Kaplan-Meier with open visits"),
            translate(
                "analytics",
                "A median with open visits far above P50 means that the slow ones are still "
                "standing there.",
            ),
            translate("analytics", "visits that are still on, in P50 and P85"),
            formats.number(sum(s.ended for s in _shown(view))),
        )


def _too_few(most: int) -> str:
    if not most:
        return translate("analytics", "No visit of a stage ended in this period.")
    said = translate("analytics", "At most %n ended visit(s) in a stage; it takes %s.", "", most)
    return said % formats.number(FEWEST)


def _shown(view: View) -> list[StageTime]:
    wanted = {s.id for s in view.journey.pipeline}
    return [s for s in view.report.stage_times if s.stage in wanted]


def _figures(s: StageTime) -> tuple[str, str, str]:
    return words.days(s.p50), words.days(s.p85), formats.number(s.ended)


def _draw_bar(canvas: Canvas, s: StageTime, along: Scale, line: rows.Line, ink: str) -> None:
    if s.p50 is None or s.p85 is None:
        return
    zero, half, most = along.at(0), along.at(s.p50), along.at(s.p85)
    canvas.box(QRectF(zero, line.middle - _BAR / 2, half - zero, _BAR), ink)
    canvas.across(half, most, line.middle, ink, 2)
    canvas.upright(most, line.middle - 4, line.middle + 4, ink, 2)
    if s.before_p50 is not None and s.before_p50 <= along.high:
        x = along.at(s.before_p50)
        canvas.upright(x, line.middle - 8, line.middle + 8, canvas.ink.text, 1, DOTTED)


def _draw_goal(canvas: Canvas, goal: float | None, along: Scale, line: rows.Line) -> None:
    if goal is not None:
        canvas.upright(along.at(goal), line.middle - 8, line.middle + 8, canvas.ink.accent, 2)


def _words(view: View, s: StageTime) -> str:
    lines = [
        view.stage_name(s.stage),
        translate("analytics", "%n ended visit(s)", "", s.ended),
        f"P50 {words.days(s.p50)}, P85 {words.days(s.p85)}",
    ]
    if s.open:
        said = translate("analytics", "with %s open visits the median is %s")
        lines.append(said % (formats.number(s.open), words.days(s.km_median)))
    goal = view.goal(s.stage).days
    if goal is not None:
        lines.append(translate("analytics", "your goal: %s") % words.days(goal))
    return "\n".join(lines)
