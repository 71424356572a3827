"""Sources: which of them bring cards, and which bring wins (by what became of the cards)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF
from typing_extensions import override

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import SourceRow
from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.analytics.scene import Info, Mark, PlainPicture, Table, View
from kanban_app.ui.sources import source_name

translate = QCoreApplication.translate
_BAR = 8


class Sources(PlainPicture):
    """A line per source: how many came, and what became of them."""

    chart = Chart.SOURCES

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Sources")

    def context(self, view: View) -> str:
        """Return how many leads came."""
        count = sum(s.arrived for s in view.report.sources)
        return translate("analytics", "%n new card(s)", "", count)

    @override
    def legend(self, view: View) -> Sequence[Mark]:
        del view
        return (
            Mark("good", translate("analytics", "won")),
            Mark("accent", translate("analytics", "open")),
            Mark("border_strong", translate("analytics", "lost")),
        )

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw won, open and lost of every source as parts of one bar."""
        found = view.report.sources
        if not found:
            said = translate("analytics", "No card came in this period.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        heads = (
            translate("analytics", "Source"), translate("analytics", "New"),
            translate("analytics", "Won"), translate("analytics", "Rate"),
        )  # fmt: skip
        figures = [_figures(s) for s in found]
        by_column = [[heads[i + 1], *(f[i] for f in figures)] for i in range(3)]
        names = [source_name(s.source) for s in found]
        columns = rows.columns_of(canvas.area, names, by_column, least_bar=70)
        rows.draw_head(canvas, columns, heads[0], heads[1:])
        lines, missing = rows.lines_of(canvas.area, len(found))
        left, wide = columns.bar
        most = max(s.arrived for s in found)
        for source, line, texts in zip(found, lines, figures, strict=False):
            rows.draw_name(canvas, columns, line, source_name(source.source))
            rows.draw_figures(canvas, columns, line, texts, 0)
            canvas.spot(line.area, _words(source), _pick(source, Part.ALL))
            _draw_bar(canvas, source, line, left, wide / most)
        rows.draw_rest(canvas, missing)

    def table(self, view: View) -> Table:
        """Return all counts and the money won."""
        found = tuple(
            (
                source_name(s.source), formats.number(s.arrived), formats.number(s.won),
                formats.number(s.lost), formats.number(s.open), formats.number(s.left),
                _rate(s), words.eur(s.won_eur),
            )
            for s in view.report.sources
        )  # fmt: skip
        heads = (
            translate("analytics", "Source"), translate("analytics", "New"),
            translate("analytics", "Won"), translate("analytics", "Lost"),
            translate("analytics", "Open"), translate("analytics", "Put away"),
            translate("analytics", "Rate"), translate("analytics", "Value won"),
        )  # fmt: skip
        return Table(heads, found)

    def info(self, view: View) -> Info:
        """Return whose fate is counted."""
        return Info(
            translate(
                "analytics",
                "The cards that came in the period by their source, and how they stand now.",
            ),
            translate("analytics", "Rate = won / (won + lost)"),
            translate(
                "analytics",
                "Many cards and no win cost evenings; compare rates only where enough is decided.",
            ),
            translate("analytics", "imported cards without history; losses that were no leads"),
            formats.number(sum(s.arrived for s in view.report.sources)),
        )


def _rate(s: SourceRow) -> str:
    if s.decided < FEWEST:
        return translate("analytics", "too few")
    return words.share(s.won / s.decided)


def _figures(s: SourceRow) -> tuple[str, str, str]:
    rate = formats.NONE if s.decided < FEWEST else words.share(s.won / s.decided)
    return formats.number(s.arrived), formats.number(s.won), rate


def _draw_bar(canvas: Canvas, s: SourceRow, line: rows.Line, left: float, scale: float) -> None:
    x = left
    for part, count, ink in (
        (Part.WON, s.won, canvas.ink.good),
        (Part.OPEN, s.open, canvas.ink.accent),
        (Part.LOST, s.lost, canvas.ink.border_strong),
    ):
        area = QRectF(x, line.middle - _BAR / 2, count * scale, _BAR)
        canvas.box(area, ink)
        if count:
            hit = QRectF(x, line.area.top(), area.width(), line.area.height())
            canvas.spot(hit, _words(s), _pick(s, part))
        x += area.width()
    canvas.hatch(QRectF(x, line.middle - _BAR / 2, s.left * scale, _BAR), canvas.ink.text_3)


def _pick(s: SourceRow, part: Part) -> Pick:
    return Pick(Chart.SOURCES, None, None, part, s.source)


def _words(s: SourceRow) -> str:
    return "\n".join(
        (
            source_name(s.source),
            translate("analytics", "new %s") % formats.number(s.arrived),
            translate("analytics", "won %s, open %s, lost %s")
            % (formats.number(s.won), formats.number(s.open), formats.number(s.lost)),
        )
    )
