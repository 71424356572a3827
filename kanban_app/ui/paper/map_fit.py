"""Cutting a map into pages: as large as one page allows, or over several that still read well."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Sheet
from kanban_app.domain.voice_plan import any_planned
from kanban_app.ui.maps.drawn.cells import STORY
from kanban_app.ui.maps.drawn.layout import (
    CURVES,
    NAMES,
    Layout,
    Look,
    Row,
    lay_out,
    row_height,
    weight,
)
from kanban_app.ui.maps.drawn.paint import Piece, whole
from kanban_app.ui.maps.drawn.runs import LINE
from kanban_app.ui.paper.map_content import Fit, MapPage
from kanban_app.ui.theme import LIGHT

# 11 px are 8.25 pt; nothing on paper is set smaller than 6.2 pt.
SMALLEST = 0.75
# How a page is made to fit: smaller letters first, then metrics beside their values.
_ATTEMPTS = (
    (1.0, False), (0.94, False), (0.88, False), (0.88, True), (0.82, True), (SMALLEST, True),
)  # fmt: skip
# So many lines of measured values stand on a page before any other row has a second one.
_MEASURED = 4
_SHRINK = 0.95
_STEP = 0.1
_LOWEST_CURVES = 120.0
# A closed stage is never narrower than this on a tile.
_NARROWEST = 176.0
_HIGHEST = 260.0
# A line and what may stand between two of them.
_ENTRY = 20.0


@dataclass(frozen=True, slots=True)
class Tile:
    """What stands on one page: a piece of a laid out map, `scale` times its size.

    `shortened`: cells say less than on the map; `left_out`: empty rows that are not on it.
    """

    layout: Layout
    piece: Piece
    scale: float
    column: int = 0
    row: int = 0
    shortened: bool = False
    left_out: tuple[Lane, ...] = ()


def tiles_of(page: MapPage, fit: Fit, body: QRectF) -> list[Tile]:
    """Return the pages of a map whose bodies are all as large as `body`."""
    page = replace(page, sheet=_with_story(page.sheet))
    return [_on_one(page, body)] if fit is Fit.PAGE else _over_many(page, body)


def _with_story(sheet: Sheet) -> Sheet:
    """Return the map with a row for the plan in words below the curves, if there are any."""
    if not any(any(column.story) for column in sheet.columns):
        return sheet
    keys = [lane.key for lane in sheet.lanes]
    place = keys.index(LaneKey.EXPERIENCE) + 1 if LaneKey.EXPERIENCE in keys else 0
    if not place or sheet.lanes[place - 1].hidden:
        return sheet
    lanes = (*sheet.lanes[:place], Lane(STORY), *sheet.lanes[place:])
    return sheet._replace(lanes=lanes)


def _on_one(page: MapPage, body: QRectF) -> Tile:
    """Return all of the map, without its empty rows if need be, else with less in its cells."""
    lanes = page.sheet.shown
    fitting = _fitting(page, body, lanes)
    if fitting is not None:
        return fitting
    layout = lay_out(
        page.sheet,
        body.width(),
        Look(LIGHT, page.opened, dict.fromkeys((lane.key for lane in lanes), 1)),
    )
    empty = tuple(row.lane for row in layout.rows if _is_empty(row, page.sheet))
    kept = tuple(lane for lane in lanes if lane not in empty)
    found = (_fitting(page, body, kept) if empty else None) or _shortened(page, body, kept)
    return replace(found, left_out=empty)


def _fitting(page: MapPage, body: QRectF, lanes: Sequence[Lane]) -> Tile | None:
    for scale, compact in _ATTEMPTS:
        look = Look(LIGHT, page.opened, _most(page, body, scale), compact)
        layout = lay_out(page.sheet, body.width() / scale, look, lanes=lanes)
        spare = body.height() / scale - layout.height
        if spare >= 0:
            # The curves stand higher where there is room left for them.
            look = replace(look, curves=min(_HIGHEST, CURVES + spare))
            filled = lay_out(page.sheet, body.width() / scale, look, lanes=lanes)
            return Tile(filled, whole(filled), scale)
    return None


def _shortened(page: MapPage, body: QRectF, lanes: Sequence[Lane]) -> Tile:
    """Return rows with as many lines as there is room for."""
    scale = SMALLEST
    while True:
        most = _most(page, body, scale)
        look = Look(
            LIGHT, page.opened, most, compact=True, curves=_LOWEST_CURVES, tight=True
        )  # fmt: skip
        layout = lay_out(page.sheet, body.width() / scale, look, lanes=lanes)
        caps = _caps(layout, body.height() / scale)
        if caps is not None:
            look = replace(look, caps=caps)
            shorter = lay_out(page.sheet, body.width() / scale, look, lanes=lanes)
            cut = any(
                len(cell.lines) > caps[row.lane.key] for row in layout.rows for cell in row.cells
            )
            return Tile(shorter, whole(shorter), scale, shortened=cut)
        # So many rows that even a line of each is too much: all becomes smaller together.
        scale *= _SHRINK


def _is_empty(row: Row, sheet: Sheet) -> bool:
    """Tell whether a row says nothing in any column."""
    if row.lane.own or row.lane.key != LaneKey.EXPERIENCE:
        return not any(cell.lines for cell in row.cells)
    return not any(
        column.experience.n or any_planned(column.plan) for column in _all_of(sheet.columns)
    )


def _all_of(columns: Iterable[Column]) -> Iterator[Column]:
    for column in columns:
        yield column
        yield from _all_of(column.parts)


def _most(page: MapPage, body: QRectF, scale: float) -> dict[str, int]:
    """Return one line more than a page has room for: longer cells need not be laid out whole."""
    most = int(body.height() / scale / LINE) + 1
    return dict.fromkeys([lane.key for lane in page.sheet.shown], most)


def _caps(layout: Layout, room: float) -> dict[str, int] | None:
    """Return how many lines each row may have to fit, None if a line of each is too much.

    What was measured has a few lines before all others. The rest get theirs in turn, so that no
    long row takes the room of all others; first those that say more in whole cells by it.
    """
    look = layout.look
    caps = {row.lane.key: 1 for row in layout.rows}
    heights = {r.lane.key: row_height(r.lane, r.cells, look, 1) for r in layout.rows}
    if layout.head + sum(heights.values()) > room:
        return None

    def grows(row: Row) -> bool:
        """Give a row another line, if it has one to show and there is room for it."""
        key, cap = row.lane.key, caps[row.lane.key] + 1
        height = row_height(row.lane, row.cells, look, cap)
        if cap > max(len(cell.lines) for cell in row.cells):
            return False
        if layout.head + sum(heights.values()) + height - heights[key] > room:
            return False
        heights[key], caps[key] = height, cap
        return True

    growing = [row for row in layout.rows if row.cells]
    measured = [row for row in growing if row.lane.key == LaneKey.METRICS_OUT]
    for row in measured * (_MEASURED - 1):
        grows(row)
    while growing:
        growing.sort(key=lambda row: -_made_whole(row, caps[row.lane.key] + 1))
        growing = [row for row in growing if grows(row)]
    return caps


def _made_whole(row: Row, cap: int) -> int:
    """Return how many cells of a row are whole as soon as it has so many lines."""
    return sum(len(cell.lines) == cap for cell in row.cells)


def _over_many(page: MapPage, body: QRectF) -> list[Tile]:
    look = Look(LIGHT, page.opened)
    weights = [weight(column, look) for column in page.sheet.columns]
    room = body.width() - NAMES
    across = _balanced(weights, max(1.0, room // _NARROWEST))
    widest = max((sum(weights[a:b]) for a, b in across), default=1.0)
    look = replace(look, unit=room / widest)
    head = lay_out(page.sheet, body.width(), look, lanes=()).head
    # A row that alone is higher than a page is shortened, and says so.
    most = max(1, int((body.height() - head) / _ENTRY) - 1)
    look = replace(look, caps=dict.fromkeys([lane.key for lane in page.sheet.shown], most))
    layout = lay_out(page.sheet, body.width(), look)
    # As many pages as are needed, each about as full as the others.
    down = _balanced([row.height for row in layout.rows], body.height() - layout.head)
    return [
        Tile(layout, Piece(columns, rows), 1.0, column, row)
        for row, rows in enumerate(down)
        for column, columns in enumerate(across)
    ]


def _balanced(weights: list[float], most: float) -> list[tuple[int, int]]:
    """Return runs of columns or rows of at most `most` each, as alike in size as can be."""
    best = runs_within(weights, most)
    while True:
        widest = max(sum(weights[a:b]) for a, b in best)
        # As narrow as the same number of pages allows; one column cannot be made narrower.
        tried = runs_within(weights, widest - _STEP)
        if len(tried) > len(best) or max(sum(weights[a:b]) for a, b in tried) >= widest:
            return best
        best = tried


def runs_within(weights: Sequence[float], most: float) -> list[tuple[int, int]]:
    """Return how things of these sizes go, in order, into as few runs of at most `most` each."""
    runs: list[tuple[int, int]] = []
    first, used = 0, 0.0
    for place, one in enumerate(weights):
        if place > first and used + one > most:
            runs.append((first, place))
            first, used = place, 0.0
        used += one
    return [*runs, (first, len(weights))]
