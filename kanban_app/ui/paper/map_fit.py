"""Cutting a map into pages: as large as one page allows, or over several that still read well."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Sheet
from kanban_app.ui.maps.drawn.cells import STORY
from kanban_app.ui.maps.drawn.layout import CURVES, NAMES, Layout, Look, lay_out, row_height, weight
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
_SHRINK = 0.95
_STEP = 0.1
_LOWEST_CURVES = 128.0
# A closed stage is never narrower than this on a tile.
_NARROWEST = 176.0
_HIGHEST = 260.0
# A line and what may stand between two of them.
_ENTRY = 20.0


@dataclass(frozen=True, slots=True)
class Tile:
    """What stands on one page: a piece of a laid out map, `scale` times its size."""

    layout: Layout
    piece: Piece
    scale: float
    column: int = 0
    row: int = 0


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
    for scale, compact in _ATTEMPTS:
        look = Look(LIGHT, page.opened, _most(page, body, scale), compact)
        layout = lay_out(page.sheet, body.width() / scale, look)
        if layout.height * scale <= body.height():
            return _filled(page, Tile(layout, whole(layout), scale), body)
    scale = SMALLEST
    while True:
        most = _most(page, body, scale)
        look = Look(LIGHT, page.opened, most, compact=True, curves=_LOWEST_CURVES)
        layout = lay_out(page.sheet, body.width() / scale, look)
        caps = _caps(layout, body.height() / scale)
        if caps is not None:
            shorter = lay_out(page.sheet, body.width() / scale, replace(look, caps=caps))
            return Tile(shorter, whole(shorter), scale)
        # So many rows that even a line of each is too much: all becomes smaller together.
        scale *= _SHRINK


def _most(page: MapPage, body: QRectF, scale: float) -> dict[str, int]:
    """Return one line more than a page has room for: longer cells need not be laid out whole."""
    most = int(body.height() / scale / LINE) + 1
    return dict.fromkeys([lane.key for lane in page.sheet.shown], most)


def _caps(layout: Layout, room: float) -> dict[str, int] | None:
    """Return how many lines each row may have to fit, None if a line of each is too much.

    The rows get their lines in turn, so that no long one takes the room of all others.
    """
    look = layout.look
    caps = {row.lane.key: 1 for row in layout.rows}
    heights = {r.lane.key: row_height(r.lane, r.cells, look, 1) for r in layout.rows}
    used = layout.head + sum(heights.values())
    if used > room:
        return None
    growing = [row for row in layout.rows if row.cells]
    while growing:
        still = []
        for row in growing:
            key, cap = row.lane.key, caps[row.lane.key] + 1
            height = row_height(row.lane, row.cells, look, cap)
            fits = used + height - heights[key] <= room
            if fits:
                used += height - heights[key]
                heights[key], caps[key] = height, cap
            if fits and cap < max(len(cell.lines) for cell in row.cells):
                still.append(row)
        growing = still
    return caps


def _filled(page: MapPage, tile: Tile, body: QRectF) -> Tile:
    """Return the page with higher curves where there is room left for them."""
    layout = tile.layout
    spare = body.height() / tile.scale - layout.height
    look = replace(layout.look, curves=min(_HIGHEST, CURVES + max(0.0, spare)))
    filled = lay_out(page.sheet, body.width() / tile.scale, look)
    return replace(tile, layout=filled)


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
    best = _runs(weights, most)
    while True:
        widest = max(sum(weights[a:b]) for a, b in best)
        # As narrow as the same number of pages allows; one column cannot be made narrower.
        tried = _runs(weights, widest - _STEP)
        if len(tried) > len(best) or max(sum(weights[a:b]) for a, b in tried) >= widest:
            return best
        best = tried


def _runs(weights: list[float], most: float) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    first, used = 0, 0.0
    for place, one in enumerate(weights):
        if place > first and used + one > most:
            runs.append((first, place))
            first, used = place, 0.0
        used += one
    return [*runs, (first, len(weights))]
