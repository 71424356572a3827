"""The stage ledger: what became of every visit that began in the period, to the last one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.analytics.report import LedgerRow
from kanban_app.ui import formats
from kanban_app.ui.analytics import rows, words
from kanban_app.ui.analytics.canvas import Canvas, width_of
from kanban_app.ui.analytics.scene import Info, PlainPicture, Table, View

translate = QCoreApplication.translate
_PARTS = (
    Part.ALL, Part.ADVANCED, Part.WON, Part.BACK, Part.LOST, Part.HANDED_OFF, Part.ARCHIVED,
    Part.OPEN,
)  # fmt: skip

_NAME, _GAP = 90, 10
# Handed over, archived, rework, still there, back, won: left out in this order.
_LESS_NEEDED = (5, 6, 8, 7, 3, 2)


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
        places = _fitting(canvas.area.width(), found)
        heads = [_heads()[i] for i in places]
        figures = [[_figures(r)[i] for i in places] for r in found]
        by_column = [[head, *(f[i] for f in figures)] for i, head in enumerate(heads)]
        columns = rows.columns_of(canvas.area, names, by_column)
        rows.draw_head(canvas, columns, translate("analytics", "Stage"), heads)
        lines, missing = rows.lines_of(canvas.area, len(found))
        for row, line, texts in zip(found, lines, figures, strict=False):
            known = view.stage(row.stage)
            rows.draw_name(canvas, columns, line, view.stage_name(row.stage), known.colour)
            rows.draw_figures(canvas, columns, line, texts, 0)
            _leave_spots(canvas, view, row, places, (columns, line))
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


def _fitting(room: float, found: Sequence[LedgerRow]) -> list[int]:
    """Return which figures there is room for; the table has all of them."""
    heads = _heads()
    texts = [[head, *(_figures(r)[i] for r in found)] for i, head in enumerate(heads)]
    wide = [max(width_of(t, bold=True) for t in column) + _GAP for column in texts]
    places = list(range(len(heads)))
    for place in _LESS_NEEDED:
        if sum(wide[i] for i in places) + _NAME <= room:
            break
        places.remove(place)
    return places


def _leave_spots(
    canvas: Canvas,
    view: View,
    r: LedgerRow,
    places: Sequence[int],
    where: tuple[rows.Columns, rows.Line],
) -> None:
    columns, line = where
    for place, right, width in zip(places, columns.rights, columns.widths, strict=True):
        if place >= len(_PARTS) or not _counts(r)[place]:
            continue
        area = QRectF(right - width - 4, line.area.top(), width + 8, line.area.height())
        said = f"{view.stage_name(r.stage)}\n{_heads()[place]}: {_figures(r)[place]}"
        canvas.spot(area, said, Pick(Chart.LEDGER, r.stage, None, _PARTS[place]))
