"""Two maps beside each other in words, for Markdown."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.map_compare import compared_lanes, differs, pairs_of
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Sheet
from kanban_app.exchange.writing.map_markdown import CompareText, Table
from kanban_app.ui import formats
from kanban_app.ui.export.map_texts import cell_lines, mean_text
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.compare.stacked import Compared
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.curves import CURVES, curve_name, point_of
from kanban_app.ui.paper.map_compare import compare_note, compare_title

translate = QCoreApplication.translate


def compare_text(compared: Compared) -> CompareText:
    """Return both maps, a table for each pair of stages."""
    return CompareText(compare_title(compared), (compare_note(compared),), _tables(compared))


def _tables(compared: Compared) -> tuple[Table, ...]:
    first, second = compared.first, compared.second
    lanes = compared_lanes(first, second)
    head = (translate("MapText", "Row"), *compared.names, "≠")
    tables = []
    for pair in pairs_of(first, second):
        rows = []
        for lane in lanes:
            told = _told(first, lane, pair.first), _told(second, lane, pair.second)
            if any(told):
                sign = "≠" if differs(pair, lane) else ""
                rows.append((lane_name(lane), *(text or "–" for text in told), sign))
        names = dict.fromkeys(words.stage_name(c) if c else "–" for c in pair)
        tables.append(Table(" / ".join(names), head, tuple(rows)))
    return tuple(tables)


def _told(sheet: Sheet, lane: Lane, column: Column | None) -> str:
    if column is None:
        return ""
    if lane.key == LaneKey.EXPERIENCE and not lane.own:
        points = [(key, point_of(column, key)) for key in CURVES]
        return "\n".join(
            f"{curve_name(key)} {mean_text(point)} (n = {formats.number(point.n)})"
            for key, point in points
            if point.n
        )
    return "\n".join(cell_lines(sheet, lane, column))
