"""Producing the bytes of an export; the same for the window and for commands."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from kanban_app.analytics.intervals import wilson
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.worth import sums_of, weighted_cents
from kanban_app.exchange.writing.csv_cards import write_cards
from kanban_app.exchange.writing.metrics import StageMetrics
from kanban_app.exchange.writing.snapshot_json import write_snapshot
from kanban_app.exchange.writing.xlsx import write_workbook
from kanban_app.services.exporting import Pipeline
from kanban_app.services.import_plan import CancelledError
from kanban_app.ui import formats
from kanban_app.ui.export.texts import workbook_texts
from kanban_app.ui.paper.content import BoardPage, PageColumn
from kanban_app.ui.paper.document import board_pdf
from kanban_app.ui.paper.picture import board_png, board_svg

Progress = Callable[[int, int], bool]


class Format(StrEnum):
    """The formats of an export; the values are the endings of files."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PDF = "pdf"
    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Picture:
    """What pictures need beside the pipeline: days, and who hears of progress."""

    days: LocalDays
    progress: Progress


def format_of(ending: str) -> Format:
    """Return the format a file's ending names; DomainError lists those there are."""
    key = ending.lower().lstrip(".")
    if key not in set(Format):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "%s is no format of an export. There are: %s."),
            ending or "–",
            ", ".join(Format),
        )
    return Format(key)


def is_drawn(wanted: Format) -> bool:
    """Return whether the format is drawn with Qt, which needs an application object."""
    return wanted in (Format.PDF, Format.PNG, Format.SVG)


def written(wanted: Format, pipeline: Pipeline, days: LocalDays) -> bytes:
    """Return a file of rows: CSV, XLSX or JSON; no Qt widgets, any thread will do."""
    if wanted is Format.CSV:
        return write_cards(pipeline.snapshot)
    if wanted is Format.JSON:
        return write_snapshot(pipeline.snapshot)
    reading = next(iter(pipeline.readings.values()), None)
    today = _today(pipeline, days)
    metrics = [_metrics(pipeline, j, s, today) for j in pipeline.journeys for s in j.stages]
    return write_workbook(pipeline.snapshot, metrics, workbook_texts(reading), days.zone)


def drawn(wanted: Format, pipeline: Pipeline, picture: Picture) -> bytes:
    """Return a picture or page; CancelledError if the progress says no."""
    pages = [page_of(pipeline, j, picture.days) for j in pipeline.journeys]
    if wanted is Format.PDF:
        content = board_pdf(pages, picture.progress)
        if not content:
            raise CancelledError
        return content
    # A picture has room for one board: that of the first journey in the scope.
    return board_png(pages[0]) if wanted is Format.PNG else board_svg(pages[0])


def page_of(pipeline: Pipeline, journey: Journey, days: LocalDays) -> BoardPage:
    """Return one journey as paper shows it."""
    today = _today(pipeline, days)
    return BoardPage(
        journey=journey,
        columns=tuple(_column(pipeline, s, today) for s in journey.stages),
        reading=pipeline.readings.get(journey.id),
        as_of=pipeline.snapshot.as_of,
        title=f"Schwungrad – {journey.name.text(formats.language())}",
        days=days,
    )


def _today(pipeline: Pipeline, days: LocalDays) -> str:
    return days.date_of(pipeline.snapshot.as_of).isoformat()


def _column(pipeline: Pipeline, stage: Stage, today: str) -> PageColumn:
    cards = pipeline.faces.get(stage.id, ())
    sums = sums_of(cards, today)
    return PageColumn(stage, cards, len(cards), sums.value_cents, weighted_cents(sums, stage))


def _metrics(pipeline: Pipeline, journey: Journey, stage: Stage, today: str) -> StageMetrics:
    column = _column(pipeline, stage, today)
    reading = pipeline.readings[journey.id].stages[stage.id]
    enough = reading.decided >= FEWEST
    return StageMetrics(
        journey=journey.name.text(formats.language()),
        stage=stage.name.text(formats.language()).replace("\u00ad", ""),
        open_cards=column.count,
        value_cents=column.value_cents,
        weighted_cents=column.weighted_cents,
        throughput=reading.throughput,
        cohort=reading.cohort,
        advanced=reading.advanced,
        lost=reading.lost,
        undecided=reading.undecided,
        interval=wilson(reading.advanced, reading.cohort) if enough else None,
        median_days=reading.median_days,
        p85_days=reading.p85_days,
        colour=stage.colour,
    )
