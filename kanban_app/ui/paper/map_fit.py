"""Cutting a map into pages: as large as one page allows, or over several that still read well."""

from dataclasses import dataclass, replace
from math import inf

from PySide6.QtCore import QRectF

from kanban_app.ui.maps.drawn.layout import NAMES, Layout, Look, lay_out, weight
from kanban_app.ui.maps.drawn.paint import Piece, whole
from kanban_app.ui.paper.map_content import Fit, MapPage
from kanban_app.ui.theme import LIGHT

# 11 px are 8.25 pt; nothing on paper is set smaller than 6.2 pt.
SMALLEST = 0.75
# A cell keeps so many lines before the letters become smaller still.
_ATTEMPTS = (
    (1.0, inf), (0.94, inf), (0.88, inf), (0.82, inf), (0.82, 8), (SMALLEST, inf), (SMALLEST, 8),
    (SMALLEST, 7), (SMALLEST, 6), (SMALLEST, 5), (SMALLEST, 4), (SMALLEST, 3), (SMALLEST, 2),
    (SMALLEST, 1),
)  # fmt: skip
# A closed stage is never narrower than this on a tile.
_NARROWEST = 176.0


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
    return [_on_one(page, body)] if fit is Fit.PAGE else _over_many(page, body)


def _on_one(page: MapPage, body: QRectF) -> Tile:
    look = Look(LIGHT, page.opened)
    tile = None
    for scale, most in _ATTEMPTS:
        layout = lay_out(page.sheet, body.width() / scale, replace(look, most_lines=most))
        tile = Tile(layout, whole(layout), scale)
        if layout.height * scale <= body.height():
            return tile
    assert tile is not None
    # So many rows that even a line of each is too much: everything becomes smaller together.
    scale = tile.scale
    while tile.layout.height * scale > body.height():
        scale *= 0.95
        layout = lay_out(page.sheet, body.width() / scale, replace(look, most_lines=1))
        tile = Tile(layout, whole(layout), scale)
    return tile


def _over_many(page: MapPage, body: QRectF) -> list[Tile]:
    look = Look(LIGHT, page.opened)
    weights = [weight(column, look) for column in page.sheet.columns]
    room = body.width() - NAMES
    across = _balanced(weights, max(1.0, room // _NARROWEST))
    widest = max((sum(weights[a:b]) for a, b in across), default=1.0)
    look = replace(look, unit=room / widest)
    head = lay_out(page.sheet, body.width(), look, lanes=()).head
    # A row that alone is higher than a page is shortened, and says so.
    look = replace(look, most_lines=max(1, int((body.height() - head) / 20) - 1))
    layout = lay_out(page.sheet, body.width(), look)
    down = _runs([row.height for row in layout.rows], body.height() - layout.head)
    return [
        Tile(layout, Piece(columns, rows), 1.0, column, row)
        for row, rows in enumerate(down)
        for column, columns in enumerate(across)
    ]


def _balanced(weights: list[float], most: float) -> list[tuple[int, int]]:
    """Return runs of columns of at most `most` each, as alike in width as can be."""
    best: list[tuple[int, int]] = []
    limit = most
    fewest = len(_runs(weights, most))
    # As narrow as the same number of pages allows.
    while limit > 0:
        runs = _runs(weights, limit)
        if len(runs) > fewest:
            break
        best = runs
        limit = max(sum(weights[a:b]) for a, b in runs) - 0.1
    return best


def _runs(weights: list[float], most: float) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    first, used = 0, 0.0
    for place, one in enumerate(weights):
        if place > first and used + one > most:
            runs.append((first, place))
            first, used = place, 0.0
        used += one
    return [*runs, (first, len(weights))]
