"""Looking at a row by what its columns mean, with everything its whole columns tell."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.moment import Moment
from kanban_app.exchange.formula import restore
from kanban_app.exchange.reading.dates import DateOrder, date_in, date_order, moment_in
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.formats import OWN_FORMAT
from kanban_app.exchange.reading.headers import Recognition
from kanban_app.exchange.reading.money import Mark, decimal_mark
from kanban_app.exchange.reading.table import Row, Table
from kanban_app.exchange.reading.values import clean, holds_shares

DATES = (
    Field.CREATED,
    Field.CLOSED,
    Field.WON_AT,
    Field.LOST_AT,
    Field.EXPECTED_CLOSE,
    Field.PARKED_UNTIL,
    Field.BIRTHDAY,
    Field.AT,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What holds for all rows: where the columns are, the zone, date order and decimal mark.

    The cells of our own export are taken to the letter. `shares` says that chances are written
    as 0.6, not as 60.
    """

    places: dict[Field, int]
    names: dict[Field, str]
    zone: tzinfo
    order: DateOrder
    mark: Mark | None
    format_name: str
    shares: bool = False

    @property
    def own(self) -> bool:
        """Return whether the file is our own export."""
        return self.format_name == OWN_FORMAT

    def row(self, row: Row) -> "Cells":
        """Return the view on one row."""
        return Cells(self, row)


@dataclass(frozen=True, slots=True)
class Cells:
    """One row, asked by field; a field that has no column has an empty cell."""

    sheet: Sheet
    row: Row

    def text(self, field: Field) -> str:
        """Return the cell without outer blanks, "" if there is no such column."""
        place = self.sheet.places.get(field)
        if place is None:
            return ""
        cell = self.row.cells[place]
        return restore(cell) if self.sheet.own else clean(cell)

    def short(self, field: Field, most: int) -> str:
        """Return the cell; ImportProblem if it has more than `most` bytes in UTF-8."""
        text = self.text(field)
        if len(text) * 4 > most and len(text.encode()) > most:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "The text in column %s is too long."),
                self.sheet.names[field],
            )
        return text

    def moment(self, field: Field) -> Moment | None:
        """Return the moment in a cell, None if it is empty; ImportProblem if it is no date."""
        text = self.text(field)
        return moment_in(text, self.sheet.zone, self.sheet.order) if text else None

    def date(self, field: Field) -> date | None:
        """Return the local date in a cell, None if it is empty; ImportProblem if it is no date."""
        text = self.text(field)
        return date_in(text, self.sheet.zone, self.sheet.order) if text else None

    def labelled(self, field: Field) -> str:
        """Return `Column: cell`, "" if the cell is empty."""
        text = self.text(field)
        return f"{self.sheet.names[field]}: {text}" if text else ""


def sheet_of(
    table: Table, recognition: Recognition, zone: tzinfo, order: DateOrder | None
) -> Sheet:
    """Return what holds for all rows of `table`.

    Dates with slashes are read in `order`, else as the date columns of the file tell together,
    else as the known format has them. ImportProblem if a mapped column is not in the table.
    """
    places: dict[Field, int] = {}
    for field, name in recognition.mapping.items():
        if name not in table.header:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "There is no column %s. There are: %s."),
                name,
                ", ".join(table.header),
            )
        places[field] = table.header.index(name)
    dated = [places[f] for f in DATES if f in places]
    told = date_order(cell for place in dated for cell in _column(table, place))
    value = places.get(Field.VALUE, places.get(Field.HOURS))
    chance = places.get(Field.PROBABILITY)
    own = recognition.format_name == OWN_FORMAT
    return Sheet(
        places,
        dict(recognition.mapping),
        zone,
        order or told or recognition.order,
        decimal_mark(_column(table, value)) if value is not None else None,
        recognition.format_name,
        shares=chance is not None and not own and holds_shares(_column(table, chance)),
    )


def _column(table: Table, place: int) -> Iterable[str]:
    return (row.cells[place] for row in table.rows)
