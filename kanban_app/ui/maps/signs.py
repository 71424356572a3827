"""What in the map is clicked for a deed: names that open, the plan of a cell, what clients said."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Place
from kanban_app.ui.maps.drawn.layout import PAD, Layout, leaves_of
from kanban_app.ui.maps.drawn.paint import SIGN, head_name, name_face, name_room
from kanban_app.ui.maps.drawn.words import stage_name
from kanban_app.ui.maps.grid import Box
from kanban_app.ui.theme import SIZE_S, font
from kanban_app.ui.widgets import painting

ICON = int(SIGN)
_RULE = 3.0
# So near to the middle of a column a click means the points of its curves.
_POINT = 14


class Deed(Enum):
    """What a click asks for."""

    OPEN = auto()
    PLAN = auto()
    QUOTES = auto()


class Opener(NamedTuple):
    """The sign in a head that opens a column or closes it."""

    area: QRectF
    place: Place
    opened: bool


def deed_at(box: Box, point: QPointF, layout: Layout) -> Deed | None:
    """Return what a click on a point of the map does beside choosing its cell."""
    sign, link = opener_of(box, layout), plan_link(box)
    if sign is not None:
        # The name opens as its sign does.
        whole = sign.area.adjusted(-4, -4, 4, 4)
        whole.setLeft(box.area.left())
        return Deed.OPEN if whole.contains(point) else None
    if link is not None and link.contains(point):
        return Deed.PLAN
    if box.lane is None or box.lane.own or not box.column.quotes:
        return None
    near = abs(point.x() - box.area.center().x()) <= _POINT
    told = box.lane.key == LaneKey.QUOTES or (box.lane.key == LaneKey.EXPERIENCE and near)
    return Deed.QUOTES if told else None


def opener_of(box: Box, layout: Layout) -> Opener | None:
    """Return the sign of a head, None where there is nothing to open or close.

    A sub-stage that stands open is closed by the first of its parts.
    """
    column, opened = box.column, layout.look.opened
    place, further = column.place, bool(column.parts)
    above = _above(place)
    if not further and above.path and above in opened and _is_first(place, layout):
        place, further = above, True
    if box.lane is not None or not further:
        return None
    top = box.area.center().y() - ICON / 2 if place.path else box.area.top() + _RULE + 6
    name, room = _name_and_room(box, layout)
    left = box.area.left() + PAD + min(name, room) + 6
    return Opener(QRectF(left, top, ICON, ICON), place, place in opened)


def plan_link(box: Box) -> QRectF | None:
    """Return where a cell of the curves offers its plan while it is pointed at."""
    if box.lane is None or box.lane.own or box.lane.key != LaneKey.EXPERIENCE:
        return None
    width = painting.text_width(plan_words(), font(SIZE_S))
    return QRectF(box.area.left() + PAD, box.area.top() + 1, width, 16)


def head_tip(box: Box, layout: Layout) -> str:
    """Return the name in a head if it is shortened there, and what a click on it does."""
    sign = opener_of(box, layout)
    does = ""
    if sign is not None and sign.opened:
        does = QCoreApplication.translate("Map", "Click: close again")
    elif sign is not None and box.column.parts[0].place.touchpoint:
        does = QCoreApplication.translate("Map", "Click: open into touchpoints")
    elif sign is not None:
        does = QCoreApplication.translate("Map", "Click: open into sub-stages")
    return "\n".join(line for line in (_cut_name(box, layout), does) if line)


def _cut_name(box: Box, layout: Layout) -> str:
    """Return the name in a head that is shortened there, "" where all of it is seen."""
    name, room = _name_and_room(box, layout)
    whole = stage_name(box.column)
    short = name > room or head_name(box.column, box.area.width(), layout.look) != whole
    return whole if short else ""


def plan_words() -> str:
    """Return what offers the plan of a cell."""
    return QCoreApplication.translate("Map", "Plan …")


def _name_and_room(box: Box, layout: Layout) -> tuple[float, float]:
    shown = head_name(box.column, box.area.width(), layout.look)
    width = name_face(box.column, layout.look.tokens).width(shown)
    return width, name_room(box.column, box.area.width(), layout.look)


def _above(place: Place) -> Place:
    """Return what a part lies in."""
    if place.touchpoint:
        return place._replace(touchpoint="")
    return place._replace(path=place.path.rpartition("/")[0])


def _is_first(place: Place, layout: Layout) -> bool:
    """Tell whether a part is the first of the column it lies in."""
    places = (leaf.column.place for slot in layout.slots for leaf in leaves_of(slot))
    mates = [each for each in places if each != _above(each) and _above(each) == _above(place)]
    return mates[0] == place
