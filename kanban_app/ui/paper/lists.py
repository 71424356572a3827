"""The two tables of the document: the numbers of every stage, and every card."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.card import CardFace
from kanban_app.ui import formats
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.cells import Cell, cells_of
from kanban_app.ui.paper.content import BoardPage, PageColumn
from kanban_app.ui.paper.table import Head, Row, Table, table_of
from kanban_app.ui.sources import source_name

translate = QCoreApplication.translate


def numbers_table(page: BoardPage, room: float) -> Table:
    """Return load and flow of every stage, and what is on the board in all."""
    cells = {c.stage_id: c for c in cells_of(page.journey, page.reading)} if page.reading else {}
    rows = [_numbers_row(c, cells.get(c.stage.id)) for c in page.columns]
    if rows:
        rows.append(_sum_row(page.columns, len(rows[0].texts)))
    return table_of(_numbers_heads(page), rows, room)


def cards_table(page: BoardPage, room: float) -> Table:
    """Return every card of the page, column by column."""
    heads = (
        Head(translate("Paper", "Stage"), soft=True),
        Head(translate("Paper", "Person"), soft=True),
        Head(translate("Paper", "Property"), soft=True),
        Head(translate("Paper", "Place"), soft=True),
        Head(translate("Paper", "Value"), right=True),
        Head(translate("Paper", "Days in stage"), right=True),
        Head(translate("Paper", "Source"), soft=True),
    )
    rows = [_card_row(page, column, card) for column in page.columns for card in column.cards]
    return table_of(heads, rows, room)


def _numbers_heads(page: BoardPage) -> tuple[Head, ...]:
    left = translate("Paper", "Throughput")
    if page.reading:
        window = wording.window_name(page.reading.unit, len(page.reading.periods))
        left = f"{left} ({window})"
    return (
        Head(translate("Paper", "Stage"), soft=True),
        Head(translate("Paper", "Cards"), right=True),
        Head(translate("Paper", "Value"), right=True),
        Head(translate("Paper", "Weighted"), right=True),
        Head(left, right=True),
        Head(translate("Paper", "Came here"), right=True),
        Head(translate("Paper", "Moved on"), right=True),
        Head(translate("Paper", "Rate"), right=True),
        Head(translate("Paper", "95 % interval"), right=True),
        Head(translate("Paper", "Median days"), right=True),
    )


def _numbers_row(column: PageColumn, cell: Cell | None) -> Row:
    stage = column.stage
    name = stage.name.text(formats.language()).replace("\u00ad", "")
    weighted = formats.NONE if stage.post_win else formats.whole_money(column.weighted_cents)
    load = (name, formats.number(column.count), formats.whole_money(column.value_cents), weighted)
    flow = _flow(cell) if cell else (formats.NONE,) * 6
    return Row((*load, *flow), colour=stage.colour)


def _flow(cell: Cell) -> tuple[str, ...]:
    reading = cell.reading
    came = formats.number(reading.cohort)
    if cell.ends_here:
        return (formats.NONE, came, *(formats.NONE,) * 4)
    median = reading.median_days
    return (
        formats.number(cell.total), came, formats.number(reading.advanced),
        wording.rate_text(cell), wording.interval_text(cell) or formats.NONE,
        formats.NONE if median is None else formats.number(median, 1),
    )  # fmt: skip


def _sum_row(columns: Sequence[PageColumn], width: int) -> Row:
    # Won cards are earned, not expected: only the stages before the win are one sum.
    before = [c for c in columns if not c.stage.post_win]
    texts = (
        translate("Paper", "Before the win"),
        formats.number(sum(c.count for c in before)),
        formats.whole_money(sum(c.value_cents for c in before)),
        formats.whole_money(sum(c.weighted_cents for c in before)),
    )
    return Row((*texts, *("",) * (width - len(texts))), bold=True)


def _card_row(page: BoardPage, column: PageColumn, card: CardFace) -> Row:
    name = column.stage.name.text(formats.language()).replace("\u00ad", "")
    value = formats.money(card.value_cents, card.currency) if card.value_cents else formats.NONE
    days = formats.number(formats.whole_days(card.entered, page.as_of))
    texts = (
        name, card.heading, card.object_line or (card.title if card.person else ""), card.place,
        value, days, source_name(card.source),
    )  # fmt: skip
    return Row(tuple(" ".join(t.split("\n")) for t in texts), colour=column.stage.colour)
