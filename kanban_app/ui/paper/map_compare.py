"""Two maps beside each other as PDF: as many pages as their rows need."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QPointF, QRectF
from PySide6.QtGui import QPainter

from kanban_app.ui import formats
from kanban_app.ui.maps.compare.paint import draw_head, draw_stacks
from kanban_app.ui.maps.compare.stacked import HEAD as TOP
from kanban_app.ui.maps.compare.stacked import Compared, Stacked, stack
from kanban_app.ui.maps.drawn.marks import draw_piece
from kanban_app.ui.maps.drawn.runs import LINE, entry, lines_of
from kanban_app.ui.paper.map_content import PageFormat
from kanban_app.ui.paper.map_document import Progress, inner_of, pdf_writer, print_pages
from kanban_app.ui.paper.map_fit import runs_within
from kanban_app.ui.paper.map_frame import FOOT, draw_foot
from kanban_app.ui.theme import LIGHT, SIZE_FIGURE
from kanban_app.ui.widgets.strokes import style, write

translate = QCoreApplication.translate
_HEAD = 64.0
_SCALES = {PageFormat.A3: 0.88, PageFormat.A4: 0.75}
_ENTRY = 20.0


def compare_title(compared: Compared) -> str:
    """Return which two maps are compared."""
    both = translate("Paper", "%s and %s compared") % compared.names
    named = compared.first.name.text(formats.language())
    return f"{named}: {both}" if compared.same else both


def compare_note(compared: Compared) -> str:
    """Return what is compared and how it is marked."""
    if compared.same:
        return translate(
            "Paper",
            "Only what is measured is compared: texts, targets and plan of a map have no past. "
            "Cells that differ are marked ≠; a difference alone proves nothing, mind n.",
        )
    return translate(
        "Paper",
        "Cells that differ are marked ≠; a difference alone proves nothing, mind n.",
    )


def compare_pdf(compared: Compared, size: PageFormat, progress: Progress | None = None) -> bytes:
    """Return both maps as PDF, empty if `progress(done, total)` said False."""
    inner, scale = inner_of(size), _SCALES[size]
    body = inner.adjusted(0, _HEAD, 0, -FOOT - 8)
    room = body.height() / scale - TOP
    # A row of one map takes half a page at most; it is shortened then, and says so.
    most = max(1, int(room / 2 / _ENTRY) - 1)
    keys = [lane.key for sheet in (compared.first, compared.second) for lane in sheet.lanes]
    stacked = stack(compared, body.width() / scale, LIGHT, caps=dict.fromkeys(keys, most))
    spans = runs_within([one.height for one in stacked.stacks], room)

    def draw(painter: QPainter, number: int) -> None:
        told = translate("Paper", "Page %s of %s") % (number + 1, len(spans))
        _draw_page(painter, inner, stacked, told, scale)
        painter.save()
        painter.translate(body.topLeft())
        painter.scale(scale, scale)
        draw_head(painter, stacked, QPointF(0, 0))
        draw_stacks(painter, stacked, spans[number], QPointF(0, TOP))
        painter.restore()

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = pdf_writer(buffer, size, compare_title(compared))
    done = print_pages(writer, len(spans), draw, progress)
    return bytes(buffer.data().data()) if done else b""


def _draw_page(
    painter: QPainter, inner: QRectF, stacked: Stacked, number: str, scale: float
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    compared = stacked.compared
    title = QRectF(inner.left(), inner.top(), inner.width(), 28)
    write(painter, title, compare_title(compared), style(SIZE_FIGURE, LIGHT.text, bold=True))
    said = entry(compare_note(compared), "text_2")
    for place, line in enumerate(lines_of((said,), inner.width(), LIGHT)):
        for piece in line.pieces:
            draw_piece(
                painter, QPointF(inner.left(), inner.top() + 30 + place * LINE), piece, LIGHT
            )
    foot = QRectF(inner.left(), inner.bottom() - FOOT, inner.width(), FOOT)
    columns = (*compared.first.columns, *compared.second.columns)
    draw_foot(painter, foot, columns, (number, ""), scale)
