"""The sheet of one journey's numbers, with the two charts of the board as native ones."""

from collections.abc import Sequence
from dataclasses import astuple

from xlsxwriter import Workbook  # type: ignore[import-untyped] # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

from kanban_app.exchange.writing.cells import plain_name
from kanban_app.exchange.writing.metrics import StageMetrics
from kanban_app.exchange.writing.workbook_texts import WorkbookTexts
from kanban_app.exchange.writing.xlsx_looks import Looks, Value, put, put_head

_RATE = 9
_STAGE_WIDTH, _WIDTH = 30, 12
# Pixels; a row of Excel is 20 high.
_CHART_WIDTH, _CHART_HEIGHT, _CHART_ROWS = 960, 320, 17


def add_metrics(
    book: Workbook,
    sheet: Worksheet,
    stages: Sequence[StageMetrics],
    texts: WorkbookTexts,
    looks: Looks,
) -> None:
    """Fill `sheet`: a table of the stages, one of their throughput, and both charts below."""
    below = len(stages) + 2
    _add_numbers(sheet, stages, texts, looks)
    _add_throughput(sheet, below, stages, texts, looks)
    sheet.set_column(0, 0, _STAGE_WIDTH)
    sheet.set_column(1, len(astuple(texts.metrics)) - 1, _WIDTH)
    charts = below + len(stages) + 2
    _chart(book, sheet, charts, texts.throughput_title, _passages(sheet, below, stages))
    _chart(
        book, sheet, charts + _CHART_ROWS, texts.conversion_title, [_rates(sheet, stages)],
        {"min": 0, "max": 1, "num_format": "0%"},
    )  # fmt: skip


def _add_numbers(
    sheet: Worksheet, stages: Sequence[StageMetrics], texts: WorkbookTexts, looks: Looks
) -> None:
    money, count, share, days = looks.money, looks.count, looks.share, looks.days
    columns = (
        looks.text, count, money, money, *[count] * 5, share, share, share, days, days,
    )  # fmt: skip
    put_head(sheet, 0, astuple(texts.metrics), looks)
    for row, stage in enumerate(stages, 1):
        for column, value in enumerate(_values(stage, texts)):
            put(sheet, row, column, value, columns[column])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(stages)), len(columns) - 1)


def _values(stage: StageMetrics, texts: WorkbookTexts) -> tuple[Value, ...]:
    rate = stage.rate
    interval = None if rate is None else stage.interval
    return (
        plain_name(stage.stage),
        stage.open_cards,
        stage.value_cents / 100,
        stage.weighted_cents / 100,
        sum(stage.throughput),
        stage.cohort,
        stage.advanced,
        stage.lost,
        stage.undecided,
        texts.too_few if rate is None else rate,
        interval[0] if interval else None,
        interval[1] if interval else None,
        stage.median_days,
        stage.p85_days,
    )


def _add_throughput(
    sheet: Worksheet, top: int, stages: Sequence[StageMetrics], texts: WorkbookTexts, looks: Looks
) -> None:
    periods = max((len(s.throughput) for s in stages), default=0)
    names = (*texts.periods[:periods], *map(str, range(len(texts.periods) + 1, periods + 1)))
    put_head(sheet, top, (texts.metrics.throughput, *names), looks)
    for row, stage in enumerate(stages, top + 1):
        put(sheet, row, 0, plain_name(stage.stage), looks.text)
        for column, passages in enumerate(stage.throughput, 1):
            put(sheet, row, column, passages, looks.count)


def _passages(
    sheet: Worksheet, top: int, stages: Sequence[StageMetrics]
) -> list[dict[str, object]]:
    """Return a series per period, so that the bars of a stage stand together in its colour."""
    periods = min((len(s.throughput) for s in stages), default=0)
    first, last = top + 1, top + len(stages)
    return [
        {
            "name": [sheet.get_name(), top, column],
            "categories": [sheet.get_name(), first, 0, last, 0],
            "values": [sheet.get_name(), first, column, last, column],
            "gap": 40,
            "points": [_bar(s, running=column == periods) for s in stages],
        }
        for column in range(1, periods + 1)
    ]


def _bar(stage: StageMetrics, *, running: bool) -> dict[str, object]:
    if not running:
        return {"fill": {"color": stage.colour}}
    # The period is not over yet: hatched, as on the board.
    hatch = {
        "pattern": "wide_upward_diagonal",
        "fg_color": stage.colour,
        "bg_color": "#FFFFFF",
    }
    return {"pattern": hatch, "border": {"color": stage.colour}}


def _rates(sheet: Worksheet, stages: Sequence[StageMetrics]) -> dict[str, object]:
    above, below = [], []
    for stage in stages:
        low, high = stage.interval or (0.0, 0.0)
        shown = stage.rate if stage.interval else None
        above.append(0.0 if shown is None else high - shown)
        below.append(0.0 if shown is None else shown - low)
    return {
        "name": [sheet.get_name(), 0, _RATE],
        "categories": [sheet.get_name(), 1, 0, len(stages), 0],
        "values": [sheet.get_name(), 1, _RATE, len(stages), _RATE],
        "gap": 80,
        "points": [_bar(s, running=False) for s in stages],
        "y_error_bars": {"type": "custom", "plus_values": above, "minus_values": below},
    }


def _chart(
    book: Workbook,
    sheet: Worksheet,
    row: int,
    title: str,
    series: Sequence[dict[str, object]],
    axis: dict[str, object] | None = None,
) -> None:
    if not series:
        return
    chart = book.add_chart({"type": "column"})
    for one in series:
        chart.add_series(one)
    chart.set_title({"name": plain_name(title), "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis(axis or {"min": 0, "num_format": "0"})
    chart.set_size({"width": _CHART_WIDTH, "height": _CHART_HEIGHT})
    sheet.insert_chart(row, 0, chart)
