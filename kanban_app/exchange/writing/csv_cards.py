"""The cards as CSV: what German Excel opens with a double click and our own import reads back."""

import csv
import re
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from kanban_app.domain.moment import Moment, iso
from kanban_app.domain.past import closings
from kanban_app.domain.records import Snapshot
from kanban_app.exchange.formula import neutralise
from kanban_app.exchange.writing.lines import CardLine, card_lines

COLUMNS = (
    "uid", "ref", "journey", "stage", "outcome", "title", "person", "phones", "emails", "object",
    "place", "value", "currency", "probability", "source", "created", "entered", "closed",
    "expected_close", "parked_until", "waiting_on", "waiting_note", "tags", "loss_reason",
    "loss_note", "notes", "next_step", "due", "milestones",
)  # fmt: skip
# Excel in German takes a semicolon without asking, and UTF-8 only with a mark.
_DELIMITER = ";"
# What our import takes a list apart at, or would strip or read as a quote.
_AMBIGUOUS = re.compile(r'[;,|\n\r"]|^\s|\s$')


def write_cards(snapshot: Snapshot, journey_key: str | None = None) -> bytes:
    """Return the cards of one journey, or of all, as UTF-8 with a byte order mark.

    Columns are `COLUMNS`: values in currency units with a point, own chances in percent, moments
    ISO 8601 in UTC, dates ISO, journey and stage as keys, lists joined by ", " with parts that hold
    a separator in quotes.
    `closed` is when the present outcome came about, `next_step` the first open task, `due` its day
    (and `T` time), `milestones` are key and day of each. Texts a spreadsheet would compute are
    neutralised. Characters no text file holds (zero, lone surrogates) are left out. Raises
    DomainError if there is no such journey.
    """
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=_DELIMITER)
    writer.writerow(COLUMNS)
    closed = closings(snapshot)
    writer.writerows(
        _cells(line, closed.get(line.card.id)) for line in card_lines(snapshot, journey_key)
    )
    return target.getvalue().encode("utf-8-sig", "ignore")


def _cells(line: CardLine, closed: Moment | None) -> list[str]:
    card, fields = line.card, line.card.fields
    return [
        _text(card.uid),
        _text(card.ref),
        _text(line.journey.key),
        _text(line.stage.key if line.stage else ""),
        card.outcome,
        _text(fields.title),
        _text(fields.contact.name),
        _text(_joined(fields.contact.phones)),
        _text(_joined(fields.contact.emails)),
        _text(fields.object_line),
        _text(fields.place),
        _units(fields.value_cents),
        _text(fields.currency),
        _percent(fields.probability),
        fields.source,
        iso(card.created),
        iso(card.entered),
        iso(closed) if closed is not None else "",
        fields.expected_close.isoformat() if fields.expected_close else "",
        card.parked_until.isoformat() if card.parked_until else "",
        fields.waiting_on,
        _text(fields.waiting_note),
        _text(_joined(fields.tags)),
        _text(card.loss_reason),
        _text(card.loss_note),
        _text(fields.notes),
        *_ahead(line),
    ]


def _ahead(line: CardLine) -> list[str]:
    """Return what is to be done next, when, and what was reached: key and day of each."""
    step = line.step.fields if line.step else None
    due = "" if step is None else step.due.isoformat()
    at = f"T{step.at:%H:%M}" if step and step.at else ""
    reached = _joined(f"{r.key} {r.on.isoformat()}" for r in line.reached)
    return [_text(step.title if step else ""), due + at, _text(reached)]


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(
        '"' + part.replace('"', '""') + '"' if _AMBIGUOUS.search(part) else part for part in parts
    )


def _text(text: str) -> str:
    return neutralise(text.replace("\0", ""))


def _percent(chance: float | None) -> str:
    # As many digits as bring the same share back.
    return "" if chance is None else format(Decimal(repr(chance)).scaleb(2).normalize(), "f")


def _units(cents: int) -> str:
    sign, whole = "-" if cents < 0 else "", abs(cents)
    return f"{sign}{whole // 100}.{whole % 100:02}"
