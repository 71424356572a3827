"""The conversion funnel: of the cards that reached a stage, how many went on."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from typing_extensions import override

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import FunnelStage
from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.canvas import DOTTED, Canvas
from kanban_app.ui.analytics.scene import Info, Mark, PlainPicture, Table, View
from kanban_app.ui.widgets.choices import Choice

translate = QCoreApplication.translate
IMPLIED, STRICT = "implied", "strict"
_BAR, _WHISKER = 8, 4


class Funnel(PlainPicture):
    """One line per stage in board order: rate, interval, n, and what is still open."""

    chart = Chart.CONVERSION

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Conversion")

    def context(self, view: View) -> str:
        """Return whose rate it is."""
        del view
        return ""

    @override
    def legend(self, view: View) -> Sequence[Mark]:
        found = [
            Mark("border_strong", translate("analytics", "lost")),
            Mark("text_3", translate("analytics", "undecided"), "hatch"),
        ]
        if view.report.question.before is not None:
            found.append(Mark("text", translate("analytics", "before"), "tick"))
        if any(view.goal(s.stage).conversion is not None for s in _shown(view)):
            found.append(Mark("accent", translate("analytics", "your goal"), "line"))
        return found

    @override
    def options(self, view: View) -> Sequence[Choice]:
        return (
            Choice(IMPLIED, translate("analytics", "skips count")),
            Choice(STRICT, translate("analytics", "visited only")),
        )

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw a bar with its whisker and figures for every stage."""
        stages = _shown(view)
        if not any(s.cohort for s in stages):
            said = translate("analytics", "No card reached a stage for the first time.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        names = [view.stage_name(s.stage) for s in stages]
        heads = _heads()
        figures = [_figures(s) for s in stages]
        by_column = [[heads[i + 1], *(f[i] for f in figures)] for i in range(3)]
        columns = rows.columns_of(canvas.area, names, by_column, least_bar=70)
        rows.draw_head(canvas, columns, heads[0], heads[1:])
        lines, missing = rows.lines_of(canvas.area, len(stages))
        for stage, line, texts in zip(stages, lines, figures, strict=False):
            known = view.stage(stage.stage)
            rows.draw_name(canvas, columns, line, view.stage_name(stage.stage), known.colour)
            rows.draw_figures(canvas, columns, line, texts, 0)
            canvas.spot(line.area, _words(view, stage), _pick(stage, Part.ADVANCED))
            if stage.decided >= FEWEST:
                _draw_bar(canvas, stage, columns.bar, line, canvas.stage(known.colour))
            _draw_goal(canvas, view.goal(stage.stage).conversion, columns.bar, line)
        rows.draw_rest(canvas, missing)

    def table(self, view: View) -> Table:
        """Return all numbers of the cohorts."""
        found = [
            (
                view.stage_name(s.stage), formats.number(s.cohort), formats.number(s.advanced),
                formats.number(s.lost), formats.number(s.undecided), words.share(s.to_date),
                words.interval(s.interval), words.share(s.resolved_only),
                words.share(_before(s)), words.share(view.goal(s.stage).conversion),
            )
            for s in _shown(view)
        ]  # fmt: skip
        heads = (
            translate("analytics", "Stage"), translate("analytics", "Came here"),
            translate("analytics", "Went on"), translate("analytics", "Lost"),
            translate("analytics", "Undecided"), translate("analytics", "Rate"),
            translate("analytics", "95 %"), translate("analytics", "Decided only"),
            translate("analytics", "Before"), translate("analytics", "Goal"),
        )  # fmt: skip
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return how the rate is made."""
        return Info(
            translate(
                "analytics",
                "Of all cards that first came to the stage in the period, the share that has gone "
                "further by now. Hatched: undecided, may still go on.",
            ),
            translate("analytics", "Rate = went on / came here; whisker = Wilson, 95 %"),
            translate(
                "analytics",
                "A young period looks worse than it is, because its cards had less time: compare "
                "with the conversion over time.",
            ),
            translate(
                "analytics",
                "cards created further right; losses that were no leads; moves back change nothing",
            ),
            formats.number(sum(s.cohort for s in _shown(view)[:1])),
        )


def _shown(view: View) -> list[FunnelStage]:
    wanted = {s.id for s in view.journey.pipeline}
    return [s for s in view.report.funnel if s.stage in wanted]


def _heads() -> tuple[str, str, str, str]:
    return (
        translate("analytics", "Stage, then further"),
        translate("analytics", "Rate"),
        translate("analytics", "95 %"),
        translate("analytics", "n · open"),
    )


def _figures(s: FunnelStage) -> tuple[str, str, str]:
    held = words.k_of_n(s.advanced, s.cohort) if s.cohort else formats.NONE
    if s.decided < FEWEST:
        few = translate("analytics", "too few") if s.cohort else ""
        return formats.NONE, "", held + words.DOT + few if few else held
    return (
        words.share(s.to_date),
        words.interval(s.interval),
        held + words.DOT + formats.number(s.undecided),
    )


def _draw_bar(
    canvas: Canvas, s: FunnelStage, bar: tuple[float, float], line: rows.Line, ink: str
) -> None:
    left, wide = bar
    top = line.middle - _BAR
    # What is left when the others are drawn is lost: the drop-off.
    canvas.box(QRectF(left, top, wide, _BAR), canvas.ink.border_strong)
    done = wide * s.advanced / s.cohort
    canvas.box(QRectF(left, top, done, _BAR), ink)
    open_ = wide * s.undecided / s.cohort
    undecided = QRectF(left + done, top, open_, _BAR)
    canvas.box(undecided, canvas.ink.surface_2)
    canvas.hatch(undecided, canvas.ink.text_3)
    part = QRectF(left + done, line.area.top(), open_, line.area.height())
    if s.undecided:
        canvas.spot(part, _open_words(s), _pick(s, Part.OPEN))
    if s.lost:
        rest = QRectF(part.right(), line.area.top(), wide - done - open_, line.area.height())
        canvas.spot(rest, _lost_words(s), _pick(s, Part.LOST))
    before = _before(s)
    if before is not None:
        x = left + wide * before
        canvas.upright(x, top - 3, top + _BAR + 3, canvas.ink.text, 1, DOTTED)
    if s.interval is not None and s.to_date is not None:
        y = line.middle + 6
        low, high = (left + wide * b for b in s.interval)
        canvas.across(low, high, y, canvas.ink.text_2)
        for x in (low, high):
            canvas.upright(x, y - _WHISKER / 2 - 1, y + _WHISKER / 2 + 1, canvas.ink.text_2)
        canvas.dot(left + wide * s.to_date, y, 2.5, canvas.ink.text)


def _draw_goal(
    canvas: Canvas, goal: float | None, bar: tuple[float, float], line: rows.Line
) -> None:
    if goal is not None:
        x, top = bar[0] + bar[1] * goal, line.middle - _BAR
        canvas.upright(x, top - 4, top + _BAR + 4, canvas.ink.accent, 2)


def _before(s: FunnelStage) -> float | None:
    few = s.before is None or s.before.n < FEWEST
    return None if few or s.before is None else s.before.share


def _pick(s: FunnelStage, part: Part) -> Pick:
    return Pick(Chart.CONVERSION, s.stage, None, part)


def _words(view: View, s: FunnelStage) -> str:
    lines = [
        view.stage_name(s.stage),
        translate("analytics", "%s went on") % words.k_of_n(s.advanced, s.cohort),
        translate("analytics", "%s lost, %s undecided")
        % (formats.number(s.lost), formats.number(s.undecided)),
    ]
    if s.decided >= FEWEST:
        said = translate("analytics", "decided cards only: %s")
        lines.append(said % words.share(s.resolved_only))
    else:
        lines.append(words.few_decided(s.decided))
    goal = view.goal(s.stage).conversion
    if goal is not None:
        lines.append(translate("analytics", "your goal: %s") % words.share(goal))
    return "\n".join(lines)


def _open_words(s: FunnelStage) -> str:
    return translate("analytics", "%n card(s) undecided", "", s.undecided)


def _lost_words(s: FunnelStage) -> str:
    return translate("analytics", "%n card(s) lost before the next stage", "", s.lost)
