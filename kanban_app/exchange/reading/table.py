"""Reading delimited text of any dialect into a table that remembers its line numbers."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.exchange.reading.text import decoded

MOST_ROWS = 250_000
MOST_COLUMNS = 1_000
# A padded cell costs a pointer: a wide header over many short rows would eat gigabytes.
MOST_CELLS = 6_000_000
LONGEST_FIELD = 1024 * 1024
_LONGEST_LINE = 4 * LONGEST_FIELD
# In this order, should two of them explain the file equally well.
_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE = 50
# A line of its own at the end: an unclosed quote swallows it, and that is how we notice.
# Zero bytes cannot occur in the text, `decoded` refuses them.
_GUARD = "\0end"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_TOLD = re.compile(r"\Asep=([;,\t|])\r?\n", re.IGNORECASE)


class Row(NamedTuple):
    """One record: the 1-based line of the file it starts in, and one text per column."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A delimited file. Header names are unique, and every row has one cell for each of them.

    `problems` lists the records that had more cells than there are columns; they are no rows.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str
    encoding: str
    problems: tuple[ImportProblem, ...] = ()

    def column(self, name: str) -> tuple[str, ...]:
        """Return all cells below `name`; ValueError if there is no such column."""
        index = self.header.index(name)
        return tuple(row.cells[index] for row in self.rows)


def read_table(data: bytes, delimiter: str | None = None) -> Table:
    """Return the table in a CSV file; without `delimiter` the one that fits best is taken.

    The first line that is not blank is the header: empty names become `Column 3`, repeated ones
    `Name (2)`. Blank lines are skipped and short rows padded. A file with nothing but a header
    is a table without rows. Raises ImportProblem for empty and binary files, an unclosed quote,
    fields over 1 MB, and tables beyond 250,000 rows, 1,000 columns or 6 million cells.
    """
    source = decoded(data)
    text, skipped = source.text, 0
    told = _TOLD.match(text)
    if told:
        text, skipped = text[told.end() :], 1
        delimiter = delimiter or told.group(1)
    delimiter = delimiter or _sniffed(text)
    records = _records(text, delimiter, skipped)
    first = next(records, None)
    if first is None:
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "The file is empty."))
    header = _header(first)
    rows, problems = _body(records, len(header))
    return Table(header, tuple(rows), delimiter, source.encoding, tuple(problems))


def _records(text: str, delimiter: str, skipped: int) -> Iterator[Row]:
    """Yield every record that is not blank, with trailing empty cells cut off."""
    csv.field_size_limit(LONGEST_FIELD)
    reader = csv.reader(_lines(text), delimiter=delimiter)
    started = 1 + skipped
    try:
        for cells in reader:
            if cells and _GUARD in cells[-1]:
                if cells != [_GUARD]:
                    raise _unclosed(started)
                return
            while cells and not cells[-1].strip():
                cells.pop()
            if cells:
                yield Row(started, tuple(cells))
            started = reader.line_num + 1 + skipped
    except csv.Error as error:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "A cell in line %s is too long."), started, row=started
        ) from error


def _unclosed(line: int) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "A quotation mark is opened in line %s and never closed."),
        line,
        row=line,
    )


def _lines(text: str) -> Iterator[str]:
    # Not splitlines(): it also splits at characters that belong into a cell.
    for number, found in enumerate(_LINE.finditer(text), 1):
        line = found.group()
        if len(line) > _LONGEST_LINE:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "Line %s is too long."), number, row=number
            )
        yield line
    if text and not text.endswith(("\n", "\r")):
        yield "\n"
    yield _GUARD


def _header(first: Row) -> tuple[str, ...]:
    if len(first.cells) > MOST_COLUMNS:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The table has more than %s columns."), MOST_COLUMNS
        )
    names: dict[str, None] = {}
    for place, cell in enumerate(first.cells, 1):
        name = " ".join(cell.split()) or f"Column {place}"
        unique, count = name, 1
        while unique in names:
            count += 1
            unique = f"{name} ({count})"
        names[unique] = None
    return tuple(names)


def _body(records: Iterator[Row], width: int) -> tuple[list[Row], list[ImportProblem]]:
    rows: list[Row] = []
    problems: list[ImportProblem] = []
    most = min(MOST_ROWS, MOST_CELLS // width)
    for number, cells in records:
        if len(rows) + len(problems) >= most:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "The table has more than %s rows. Split it first."),
                most,
            )
        if len(cells) > width:
            problems.append(
                ImportProblem(
                    QT_TRANSLATE_NOOP("Errors", "The row has %s cells, but there are %s columns."),
                    len(cells),
                    width,
                    row=number,
                )
            )
        else:
            rows.append(Row(number, cells + ("",) * (width - len(cells))))
    return rows, problems


def _sniffed(text: str) -> str:
    scores = {d: _score(text, d) for d in _DELIMITERS}
    return max(_DELIMITERS, key=lambda d: scores[d])


def _score(text: str, delimiter: str) -> tuple[float, int]:
    """Return how consistently `delimiter` splits the first records, and into how many columns."""
    reader = csv.reader(islice(_lines(text), 20 * _SAMPLE), delimiter=delimiter)
    csv.field_size_limit(LONGEST_FIELD)
    try:
        records = islice(reader, _SAMPLE)
        widths = [len(cells) for cells in records if any(cells) and cells != [_GUARD]]
    except (csv.Error, ImportProblem):
        return 0.0, 0
    width = widths[0] if widths else 0
    if width < 2:  # noqa: PLR2004 -- one column is no split at all
        return 0.0, 0
    return sum(w == width for w in widths) / len(widths), width
