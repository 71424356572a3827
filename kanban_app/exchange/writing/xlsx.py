"""The pipeline as an Excel workbook: all cards with real types, the numbers with real charts."""

from collections.abc import Sequence
from dataclasses import astuple
from datetime import tzinfo
from io import BytesIO
from itertools import groupby

from xlsxwriter import Workbook  # type: ignore[import-untyped] # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

from kanban_app.domain.card import WaitingOn
from kanban_app.domain.daybook import only_of_cards, with_cards
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import as_utc
from kanban_app.domain.records import Snapshot
from kanban_app.exchange.writing.cells import cell_date, cell_time, plain_name, sheet_name
from kanban_app.exchange.writing.lines import CardLine, card_lines
from kanban_app.exchange.writing.metrics import StageMetrics
from kanban_app.exchange.writing.workbook_texts import WorkbookTexts
from kanban_app.exchange.writing.xlsx_daybook import add_daybook
from kanban_app.exchange.writing.xlsx_looks import Looks, Value, looks_of, put, put_head
from kanban_app.exchange.writing.xlsx_metrics import add_metrics

_WIDTHS = (
    10, 14, 22, 11, 26, 26, 20, 28, 20, 22, 13, 9, 12, 18, 16, 16, 13, 13, 14, 22, 22, 22, 40, 34,
    30, 12, 30,
)  # fmt: skip


def write_workbook(
    snapshot: Snapshot,
    metrics: Sequence[StageMetrics],
    texts: WorkbookTexts,
    zone: tzinfo,
    journey_key: str | None = None,
) -> bytes:
    """Return a workbook: the cards, what is kept beside them, numbers and charts per journey.

    Contacts, properties, tasks and activities have a sheet each if there are any.

    `metrics` are grouped by journey, in the order of the columns. Times are local to `zone`.
    Text is always text, whatever it begins with; what Excel cannot hold is cut or left out.
    Raises DomainError if there is no such journey.
    """
    lines = card_lines(snapshot, journey_key)
    target, taken = BytesIO(), set[str]()
    with Workbook(target, {"in_memory": True}) as book:
        # Else the file would tell when it was written, and two exports would differ.
        book.set_properties({"created": as_utc(snapshot.as_of).replace(tzinfo=None)})
        looks = looks_of(book)
        sheet = book.add_worksheet(sheet_name(texts.cards_sheet, taken))
        _add_cards(sheet, lines, texts, zone, looks)
        shown = {line.card.id for line in lines}
        part = snapshot.daybook
        part = with_cards(part, shown) if journey_key is None else only_of_cards(part, shown)

        def added(name: str) -> Worksheet:
            return book.add_worksheet(sheet_name(name, taken))

        add_daybook(added, snapshot._replace(daybook=part), texts.daybook, zone, looks)
        for journey, stages in groupby(metrics, key=lambda stage: stage.journey):
            sheet = book.add_worksheet(sheet_name(journey, taken))
            add_metrics(book, sheet, tuple(stages), texts, looks)
    return target.getvalue()


def _add_cards(
    sheet: Worksheet, lines: Sequence[CardLine], texts: WorkbookTexts, zone: tzinfo, looks: Looks
) -> None:
    text, day, time = looks.text, looks.date, looks.time
    columns = (
        *[text] * 10, looks.money, text, looks.share, text, time, time, day, day, *[text] * 7, day,
        text,
    )  # fmt: skip
    put_head(sheet, 0, astuple(texts.cards), looks)
    for row, line in enumerate(lines, 1):
        for column, value in enumerate(_values(line, texts, zone)):
            put(sheet, row, column, value, columns[column])
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(lines)), len(_WIDTHS) - 1)


def _values(line: CardLine, texts: WorkbookTexts, zone: tzinfo) -> tuple[Value, ...]:
    card, fields = line.card, line.card.fields
    waits = fields.waiting_on is not WaitingOn.NOBODY
    return (
        card.ref,
        plain_name(line.journey.name.text(texts.language)),
        plain_name(line.stage.name.text(texts.language)) if line.stage else "",
        texts.outcomes[card.outcome],
        fields.title,
        fields.contact.name,
        ", ".join(fields.contact.phones),
        ", ".join(fields.contact.emails),
        fields.object_line,
        fields.place,
        fields.value_cents / 100,
        fields.currency,
        fields.probability,
        texts.sources[fields.source],
        cell_time(card.created, zone),
        cell_time(card.entered, zone),
        cell_date(fields.expected_close),
        cell_date(card.parked_until),
        texts.waiting[fields.waiting_on] if waits else "",
        fields.waiting_note,
        ", ".join(fields.tags),
        _reason(line.journey, card.loss_reason, texts.language),
        fields.notes,
        card.uid,
        line.step.fields.title if line.step else "",
        cell_date(line.step.fields.due) if line.step else None,
        _milestones(line, texts.language),
    )


def _milestones(line: CardLine, language: str) -> str:
    names = {m.key: m.name.text(language) for m in line.milestones}
    return ", ".join(f"{names.get(r.key, r.key)} {r.on.isoformat()}" for r in line.reached)


def _reason(journey: Journey, key: str, language: str) -> str:
    names = (r.name.text(language) for r in journey.loss_reasons if r.key == key)
    return next(names, key)
