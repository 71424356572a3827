"""What a cell of the map says in words: to screen readers, in tips and in the table."""

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.enough import FEWEST
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Column, Quote, Sheet
from kanban_app.ui import formats
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.drawn.curves import CURVES, curve_name, point_of
from kanban_app.ui.maps.drawn.runs import Entry
from kanban_app.ui.maps.grid import Box


def cell_text(sheet: Sheet, box: Box) -> str:
    """Return `Marketing, Touchpoints: portal, call`."""
    name = words.stage_name(box.column)
    if box.lane is None:
        load = words.load_text(box.column)
        return f"{name}, {load}" if load else name
    said = "; ".join(cell_lines(sheet, box)) or QCoreApplication.translate("Map", "empty")
    return f"{name}, {lane_name(box.lane)}: {said}"


def cell_lines(sheet: Sheet, box: Box) -> list[str]:
    """Return what stands in a cell, one text per entry."""
    assert box.lane is not None
    if box.lane.key == LaneKey.EXPERIENCE and not box.lane.own:
        return experience_lines(box.column)
    return [text for entry in cell(sheet, box.lane, box.column) if (text := told(entry))]


def experience_lines(column: Column) -> list[str]:
    """Return the three ratings with their number, and what was planned in figures and words."""
    lines = []
    for key in CURVES:
        point, plan = point_of(column, key), getattr(column.plan, key)
        if not point.n and plan is None:
            continue
        parts = [f"{curve_name(key)}: {_point(point.mean, point.n)}"]
        if plan is not None:
            parts.append(QCoreApplication.translate("Map", "planned %s") % words.signed(plan, 1))
        lines.append(", ".join(parts))
    story = column.story.text(formats.language())
    if story:
        lines.append(QCoreApplication.translate("Map", "Plan: %s") % story)
    return lines


def quote_text(quote: Quote) -> str:
    """Return `“At last somebody calls.” Lenz`."""
    said = QCoreApplication.translate("Map", "“%s”") % quote.text.strip()
    return f"{said} {quote.who}".rstrip()


def _point(mean: float | None, n: int) -> str:
    if mean is None:
        return formats.NONE
    if n < FEWEST:
        return QCoreApplication.translate("Map", "n = %s, too few") % formats.number(n)
    count = QCoreApplication.translate("Map", "n = %s") % formats.number(n)
    return f"{words.signed(mean, 1)} ({count})"


def told(entry: Entry) -> str:
    """Return all words of an entry."""
    return " ".join(run.text for part in entry.parts for run in part if run.text)
