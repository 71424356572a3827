"""The printable document: every journey as board, numbers and list of cards, on A4 landscape."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kanban_app.ui.paper import words
from kanban_app.ui.paper.content import BoardPage
from kanban_app.ui.paper.sheets import Sheet, sheets_of
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S
from kanban_app.ui.widgets.strokes import INK, Style, rule, style, write

Progress = Callable[[int, int], bool]
_PROGRAM = "Schwungrad"
_DPI = 1200
_PX_PER_INCH, _MM_PER_INCH = 96, 25.4
_WIDE_MM, _HIGH_MM, _MARGIN_MM = 297, 210, 11
_HEAD, _FOOT = 36, 24
_APART = 12


def board_pdf(pages: Sequence[BoardPage], progress: Progress | None = None) -> bytes:
    """Return the pages as PDF, empty if `progress(done, total)` said False."""
    sheet = QRectF(0, 0, _px(_WIDE_MM), _px(_HIGH_MM))
    inner = sheet.adjusted(
        _px(_MARGIN_MM), _px(_MARGIN_MM), -_px(_MARGIN_MM), -_px(_MARGIN_MM)
    )  # fmt: skip
    body = inner.adjusted(0, _HEAD, 0, -_FOOT)
    sheets = [sheet for page in pages for sheet in sheets_of(page, body)]
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not _print(_writer(buffer, pages), sheets, inner, progress):
        return b""
    return bytes(buffer.data().data())


def _print(
    writer: QPdfWriter, sheets: Sequence[Sheet], inner: QRectF, progress: Progress | None
) -> bool:
    body = inner.adjusted(0, _HEAD, 0, -_FOOT)
    with QPainter(writer) as painter:
        painter.scale(_DPI / _PX_PER_INCH, _DPI / _PX_PER_INCH)
        for place, sheet in enumerate(sheets):
            if place:
                writer.newPage()
            _frame(painter, inner, sheet, words.page_number(place + 1, len(sheets)))
            sheet.paint(painter, body)
            if progress is not None and not progress(place + 1, len(sheets)):
                return False
    return True


def _writer(buffer: QBuffer, pages: Sequence[BoardPage]) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Landscape, QMarginsF()))
    writer.setResolution(_DPI)
    writer.setTitle(", ".join(dict.fromkeys(page.title for page in pages)) or _PROGRAM)
    writer.setCreator(_PROGRAM)
    return writer


def _frame(painter: QPainter, inner: QRectF, sheet: Sheet, number: str) -> None:
    """Draw the head with title, section and date, and the foot with journey and number."""
    quiet, section = style(SIZE_S, INK.text_2), style(SIZE_M, INK.text_2)
    bold = style(SIZE_L, INK.text, bold=True)
    head = QRectF(inner.left(), inner.top(), inner.width(), _HEAD - _APART)
    date = words.as_of(sheet.page)
    right = write(painter, _on_line(head, quiet, bold), date, quiet, right=True)
    needed = section.width(sheet.section) + _APART
    title = head.adjusted(0, 0, -right - needed - _APART, 0)
    shift = write(painter, title, sheet.page.title, bold) + _APART
    place = _on_line(head, section, bold).adjusted(shift, 0, 0, 0)
    write(painter, place, sheet.section, section)
    foot = QRectF(inner.left(), inner.bottom() - _FOOT + _APART, inner.width(), _FOOT - _APART)
    above = foot.top() - _APART / 2
    ends = QPointF(inner.left(), above), QPointF(inner.right(), above)
    rule(painter, *ends, INK.border, 0.5)
    shown = write(painter, foot, number, quiet, right=True)
    name = words.journey_name(sheet.page.journey)
    write(painter, foot.adjusted(0, 0, -shown - _APART, 0), name, quiet)


def _on_line(row: QRectF, small: Style, large: Style) -> QRectF:
    """Return the row moved so that the smaller words stand on the line of the larger ones."""
    return row.translated(0, large.middle - small.middle)


def _px(mm: float) -> float:
    return mm / _MM_PER_INCH * _PX_PER_INCH
