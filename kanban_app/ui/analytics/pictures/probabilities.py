"""Probabilities: what the template says, what your own cards showed, and what is used."""

from PySide6.QtCore import QCoreApplication, QRectF
from typing_extensions import override

from kanban_app.analytics.foretold import StageProbability
from kanban_app.analytics.question import Chart, Pick
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.canvas import DOTTED, Canvas
from kanban_app.ui.analytics.scene import Info, Mark, PlainPicture, Table, View

translate = QCoreApplication.translate
_BAR = 8


class Probabilities(PlainPicture):
    """A bar for what is used, a tick for the template, a dot for your own."""

    chart = Chart.PROBABILITIES

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Chance to win")

    def context(self, view: View) -> str:
        """Return nothing: the stages say from where."""
        del view
        return ""

    @override
    def legend(self, view: View) -> tuple[Mark, ...]:
        """Return what tick and dot are."""
        del view
        return (
            Mark("text", translate("analytics", "template"), "tick"),
            Mark("text", translate("analytics", "yours"), "dot"),
        )

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw a line per stage."""
        found = _shown(view)
        heads = (
            translate("analytics", "Stage"), translate("analytics", "Used"),
            translate("analytics", "Template"), translate("analytics", "Yours"),
        )  # fmt: skip
        figures = [_figures(p) for p in found]
        by_column = [[heads[i + 1], *(f[i] for f in figures)] for i in range(3)]
        names = [view.stage_name(p.stage) for p in found]
        columns = rows.columns_of(canvas.area, names, by_column, least_bar=60)
        rows.draw_head(canvas, columns, heads[0], heads[1:])
        lines, missing = rows.lines_of(canvas.area, len(found))
        left, wide = columns.bar
        for p, line, texts in zip(found, lines, figures, strict=False):
            known = view.stage(p.stage)
            rows.draw_name(canvas, columns, line, view.stage_name(p.stage), known.colour)
            rows.draw_figures(canvas, columns, line, texts, 0)
            top = line.middle - _BAR / 2
            canvas.box(QRectF(left, top, wide, _BAR), canvas.ink.surface_2)
            canvas.box(QRectF(left, top, wide * p.used, _BAR), canvas.stage(known.colour))
            x = left + wide * p.template
            canvas.upright(x, top - 4, top + _BAR + 4, canvas.ink.text, 1, DOTTED)
            if p.yours is not None:
                canvas.dot(
                    left + wide * p.yours, line.middle, 3, canvas.ink.text, canvas.ink.surface
                )
            canvas.spot(line.area, _words(view, p), Pick(Chart.PROBABILITIES, p.stage))
        rows.draw_rest(canvas, missing)

    def table(self, view: View) -> Table:
        """Return the three probabilities."""
        found = tuple(
            (
                view.stage_name(p.stage), words.share(p.template), words.share(p.yours),
                words.k_of_n(p.wins, p.closed), words.share(p.used),
            )
            for p in _shown(view)
        )  # fmt: skip
        heads = (
            translate("analytics", "Stage"), translate("analytics", "Template"),
            translate("analytics", "Yours"), translate("analytics", "Won of closed"),
            translate("analytics", "Used"),
        )  # fmt: skip
        return Table(heads, found)

    def info(self, view: View) -> Info:
        """Return how the two are mixed."""
        first = _shown(view)[:1]
        return Info(
            translate(
                "analytics",
                "The share of closed cards that reached the stage and were won, mixed with the "
                "template: the more of your own, the more they count.",
            ),
            translate("analytics", "Used = (won + 10 × template) / (closed + 10)"),
            translate(
                "analytics",
                "The forecast uses it for every card on which you typed no chance of your own.",
            ),
            translate("analytics", "open and archived cards; losses that were no leads"),
            formats.number(first[0].closed if first else 0),
        )


def _shown(view: View) -> list[StageProbability]:
    wanted = {s.id for s in view.journey.pipeline}
    return [p for p in view.report.probabilities if p.stage in wanted]


def _figures(p: StageProbability) -> tuple[str, str, str]:
    return words.share(p.used), words.share(p.template), words.k_of_n(p.wins, p.closed)


def _words(view: View, p: StageProbability) -> str:
    return "\n".join(
        (
            view.stage_name(p.stage),
            translate("analytics", "template %s") % words.share(p.template),
            translate("analytics", "yours %s (%s)")
            % (words.share(p.yours), words.k_of_n(p.wins, p.closed)),
            translate("analytics", "used %s") % words.share(p.used),
        )
    )
