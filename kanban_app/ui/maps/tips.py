"""What the map tells of a cell that the mouse rests on: no more than can be read in passing."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Sheet
from kanban_app.ui.maps.grid import Box, Grid
from kanban_app.ui.maps.signs import head_tip
from kanban_app.ui.maps.spoken import cell_lines, experience_lines, quote_text

_QUOTES = 3
_MOST_LINES, _MOST_LETTERS = 12, 600


def tip_of(sheet: Sheet, grid: Grid, box: Box) -> str:
    """Return what is told of a cell, "" where nothing more is to be said than is seen."""
    if box.lane is None:
        return head_tip(box, grid.layout)
    if box.lane.key == LaneKey.EXPERIENCE and not box.lane.own:
        quotes = [quote_text(quote) for quote in box.column.quotes[:_QUOTES]]
        return _capped([*experience_lines(box.column), *quotes], "")
    if not grid.is_cut(box):
        return ""
    translate = QCoreApplication.translate
    more = translate("MapTip", "… Enter or a double click shows everything.")
    return _capped(cell_lines(sheet, box), more)


def _capped(lines: list[str], more: str) -> str:
    """Return the first lines, the last one shortened; `more` stands below where any is cut."""
    shown: list[str] = []
    left = _MOST_LETTERS
    for line in lines[:_MOST_LINES]:
        shown.append(line if len(line) <= left else f"{line[:left].rstrip()}…")
        left -= len(line)
        if left <= 0:
            break
    cut = left < 0 or len(shown) < len(lines)
    return "\n".join([*shown, more] if cut and more else shown)
