"""A journey's map in words, for Markdown."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.map_lanes import METRICS, Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Measure, Point, Quote, Sheet
from kanban_app.exchange.writing.map_markdown import MapText, Said, Section, Table
from kanban_app.ui import formats
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.cells import BOX, cell
from kanban_app.ui.maps.drawn.curves import CURVES, curve_name, point_of
from kanban_app.ui.maps.drawn.runs import Entry
from kanban_app.ui.paper.map_content import MapPage
from kanban_app.ui.paper.map_frame import dates_of, definitions, title_of

translate = QCoreApplication.translate


def map_text(page: MapPage) -> MapText:
    """Return everything a map says, rows that are hidden left out."""
    sheet = page.sheet
    facts = list(dates_of(page))
    if page.person:
        person = page.person
        facts.append(f"{person.name}: {person.line}" if person.line else person.name)
    quotes = next((lane for lane in sheet.lanes if lane.key == LaneKey.QUOTES), None)
    return MapText(
        title=title_of(page),
        goal=sheet.goal.text(formats.language()),
        facts=tuple(facts),
        quotes=lane_name(quotes) if quotes else "",
        sections=tuple(_section(sheet, column) for column in sheet.columns),
        notes=definitions(sheet.columns)[:2],
    )


def metric_table(name: str, measures: Sequence[Measure], columns: tuple[Column, ...]) -> Table:
    """Return measured values beside their targets, with of how many they are."""
    head = (
        translate("MapText", "Metric"),
        translate("MapText", "Measured"),
        translate("MapText", "Of how many"),
        translate("MapText", "Aimed at"),
    )
    return Table(name, head, tuple(_metric(each, columns) for each in measures))


def mood_text(quote: Quote) -> str:
    """Return the mood of a quote, "" where nobody noted it."""
    if quote.mood is None:
        return ""
    return translate("MapText", "mood %s") % words.signed(quote.mood)


def _section(sheet: Sheet, column: Column) -> Section:
    shown = {lane.key for lane in sheet.shown}
    felt = LaneKey.EXPERIENCE in shown
    tables = [_curves(column), _touchpoints(column)] if felt else []
    tables += [
        metric_table(lane_name(lane), column.measures.get(lane.key, ()), sheet.columns)
        for lane in sheet.shown
        if lane.key in METRICS
    ]
    quotes = column.quotes if LaneKey.QUOTES in shown else ()
    return Section(
        title=words.stage_name(column),
        load=words.load_text(column),
        texts=_texts(sheet, column),
        tables=tuple(tables),
        quotes=tuple(Said(q.text, q.who, mood_text(q)) for q in quotes),
        parts=tuple(_section(sheet, p) for p in column.parts if not p.place.touchpoint),
    )


def _texts(sheet: Sheet, column: Column) -> Table:
    head = (translate("MapText", "Row"), translate("MapText", "Content"))
    rows = [
        (lane_name(lane), "\n".join(lines))
        for lane in sheet.shown
        if not _has_table(lane) and (lines := cell_lines(sheet, lane, column))
    ]
    story = column.story.text(formats.language())
    if story:
        rows.append((translate("MapText", "Story of the plan"), story))
    return Table("", head, tuple(rows))


def cell_lines(sheet: Sheet, lane: Lane, column: Column) -> list[str]:
    """Return what a cell says, an entry on each line."""
    entries = cell(sheet, lane, column, compact=True)
    lines = (" ".join(r.text for part in e.parts for r in part if r.text) for e in entries)
    return [f"{_priority(e)}{line}" for e, line in zip(entries, lines, strict=True)]


def _priority(one: Entry) -> str:
    return f"{one.mark.removeprefix(BOX)}. " if one.mark.startswith(BOX) else ""


def _has_table(lane: Lane) -> bool:
    told = {LaneKey.EXPERIENCE, LaneKey.QUOTES, *METRICS}
    return not lane.own and lane.key in told


def _metric(measure: Measure, columns: tuple[Column, ...]) -> tuple[str, ...]:
    name = words.metric_name(measure.key, columns)
    target = words.aim_text(measure)
    if not measure.known:
        return name, translate("Map", "not measured"), "", target
    value = words.value_text(measure)
    if measure.parts:
        value = f"{value} ({words.parts_text(measure.parts)})"
    return name, value, words.n_text(measure), target


def _curves(column: Column) -> Table:
    head = (
        translate("MapText", "Curve"),
        translate("MapText", "Mean"),
        translate("MapText", "Ratings"),
        translate("MapText", "Plan"),
    )
    rows = []
    for key in CURVES:
        point, plan = point_of(column, key), getattr(column.plan, key)
        if point.n or plan is not None:
            planned = "" if plan is None else words.signed(plan)
            rows.append((curve_name(key), mean_text(point), formats.number(point.n), planned))
    return Table(translate("Map", "Experience"), head, tuple(rows))


def _touchpoints(column: Column) -> Table:
    """Return how clients found each touchpoint that somebody rated."""
    name = lane_name(Lane(LaneKey.TOUCHPOINTS))
    head = (name, *(curve_name(key) for key in CURVES), translate("MapText", "Ratings"))
    rows = [
        (
            words.stage_name(part),
            *(mean_text(point_of(part, key)) for key in CURVES),
            formats.number(part.experience.n),
        )
        for part in column.parts
        if part.place.touchpoint and part.experience.n
    ]
    return Table(name, head, tuple(rows))


def mean_text(point: Point) -> str:
    """Return the mean of ratings, or that there are too few."""
    if point.told and point.mean is not None:
        return words.signed(point.mean, 1)
    return translate("MapText", "too few") if point.n else "–"
