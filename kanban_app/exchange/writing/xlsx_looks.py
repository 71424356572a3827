"""How cells of a workbook look, and how a value becomes a cell of its own type."""

from dataclasses import dataclass
from datetime import date, datetime

from xlsxwriter import Workbook  # type: ignore[import-untyped] # it ships no types
from xlsxwriter.format import Format  # type: ignore[import-untyped] # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

from kanban_app.exchange.writing.cells import cell_text

Value = str | float | date | None


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of a workbook, made once; `date` is for days, `time` for moments."""

    head: Format
    text: Format
    money: Format
    time: Format
    date: Format
    count: Format
    share: Format
    days: Format


def looks_of(book: Workbook) -> Looks:
    """Return the formats of `book`; texts keep Excel from computing them, even after an edit."""

    def look(number: str = "General") -> Format:
        return book.add_format({"num_format": number, "valign": "top"})

    return Looks(
        head=book.add_format(
            {"bold": True, "bottom": 1, "valign": "top", "text_wrap": True, "quote_prefix": True}
        ),
        text=book.add_format({"valign": "top", "quote_prefix": True}),
        money=look("#,##0.00"),
        time=look("yyyy-mm-dd hh:mm"),
        date=look("yyyy-mm-dd"),
        count=look("0"),
        share=look("0%"),
        days=look("0.0"),
    )


def put(sheet: Worksheet, row: int, column: int, value: Value, look: Format) -> None:
    """Write one cell by the type of its value; an empty one is not written."""
    if isinstance(value, str):
        if value:
            sheet.write_string(row, column, cell_text(value), look)
    elif isinstance(value, datetime | date):
        sheet.write_datetime(row, column, value, look)
    elif value is not None:
        sheet.write_number(row, column, value, look)


def put_head(sheet: Worksheet, row: int, names: tuple[str, ...], looks: Looks) -> None:
    """Write a row of heads."""
    for column, name in enumerate(names):
        put(sheet, row, column, name, looks.head)
