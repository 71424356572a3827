"""The stage ledger: what became of every visit that began in the period, to the last one."""

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.report import Chart, LedgerRow, Part, Pick
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View

translate = QCoreApplication.translate
_PARTS = (
    Part.ALL, Part.ADVANCED, Part.WON, Part.BACK, Part.LOST, Part.HANDED_OFF, Part.ARCHIVED,
    Part.OPEN,
)  # fmt: skip


class StageLedger(PlainPicture):
    """A table whose lines always add up."""

    chart = Chart.LEDGER
    span = 2

    def title(self) -> str:
        """Return the name of the chart."""
        return translate("analytics", "Stage ledger")

    def context(self, view: View) -> str:
        """Return what is counted."""
        del view
        return translate("analytics", "visits that began in the period")

    def draw(self, canvas: Canvas, view: View) -> None:
        """Write a line per stage; every figure opens its cards."""
        found = view.report.ledger
        if not any(r.entries for r in found):
            said = translate("analytics", "No card came to a stage in this period.")
            words.too_few(canvas, words.nothing_heading(), said)
            return
        names = [view.stage_name(r.stage) for r in found]
        heads = _heads()
        figures = [_figures(r) for r in found]
        by_column = [[head, *(f[i] for f in figures)] for i, head in enumerate(heads)]
        columns = rows.columns_of(canvas.area, names, by_column)
        rows.draw_head(canvas, columns, translate("analytics", "Stage"), heads)
        lines, missing = rows.lines_of(canvas.area, len(found))
        for row, line, texts in zip(found, lines, figures, strict=False):
            known = view.stage(row.stage)
            rows.draw_name(canvas, columns, line, view.stage_name(row.stage), known.colour)
            rows.draw_figures(canvas, columns, line, texts, 0)
            _leave_spots(canvas, view, row, columns, line)
        rows.draw_rest(canvas, missing)

    def table(self, view: View) -> Table:
        """Return the same."""
        heads = (translate("analytics", "Stage"), *_heads())
        found = ((view.stage_name(r.stage), *_figures(r)) for r in view.report.ledger)
        return Table(heads, tuple(found))

    def info(self, view: View) -> Info:
        """Return the identity."""
        return Info(
            translate(
                "analytics",
                "Every time a card came to a stage in the period, by what became of that visit. A "
                "card that comes twice counts twice.",
            ),
            translate(
                "analytics",
                "Entries = onwards + won + back + lost + handed over + archived + still there",
            ),
            translate(
                "analytics",
                "Rework: the share of visits that ended with a step back, a stage left too early.",
            ),
            translate("analytics", "visits that began before the period"),
            formats.number(sum(r.entries for r in view.report.ledger)),
        )


def _heads() -> tuple[str, ...]:
    return (
        translate("analytics", "Entries"), translate("analytics", "Onwards"),
        translate("analytics", "Won"), translate("analytics", "Back"),
        translate("analytics", "Lost"), translate("analytics", "Handed over"),
        translate("analytics", "Archived"), translate("analytics", "Still there"),
        translate("analytics", "Rework"),
    )  # fmt: skip


def _counts(r: LedgerRow) -> tuple[int, ...]:
    return (r.entries, r.advanced, r.won, r.back, r.lost, r.handed_off, r.archived, r.open)


def _figures(r: LedgerRow) -> tuple[str, ...]:
    return (*map(formats.number, _counts(r)), words.share(r.rework))


def _leave_spots(
    canvas: Canvas, view: View, r: LedgerRow, columns: rows.Columns, line: rows.Line
) -> None:
    for part, count, head, right, width in zip(
        _PARTS, _counts(r), _heads(), columns.rights, columns.widths, strict=False
    ):
        area = QRectF(right - width - 4, line.area.top(), width + 8, line.area.height())
        if count:
            said = f"{view.stage_name(r.stage)}\n{head}: {formats.number(count)}"
            canvas.spot(area, said, Pick(Chart.LEDGER, r.stage, None, part))
