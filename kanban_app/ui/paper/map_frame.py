"""What stands around a map on paper: title, dates, the loop in small, persona, definitions."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import cos, hypot, pi, sin

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen

from kanban_app.domain.map_sheet import Column
from kanban_app.domain.voice_plan import any_planned
from kanban_app.ui import formats
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn.curves import (
    CURVES,
    draw_plan_sample,
    draw_sample,
    plan_sample_width,
    sample_width,
)
from kanban_app.ui.maps.drawn.marks import draw_piece
from kanban_app.ui.maps.drawn.runs import LINE, Entry, Run, lines_of
from kanban_app.ui.paper.map_content import MapPage
from kanban_app.ui.paper.map_fit import Tile
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_M, SIZE_S, colour, stage_colour
from kanban_app.ui.widgets.strokes import INK, icon, style, write

translate = QCoreApplication.translate
HEAD = 84.0
# On a page of several the foot says which part of the map it shows.
FOOT, FOOT_ALONE = 48.0, 38.0
_LOOP = QRectF(0, 0, 116, 44)
_SAMPLES = 400
_PERSON, _FACE = 16.0, 26.0
_APART = 12.0


def title_of(page: MapPage) -> str:
    """Return `Journey map Owner`."""
    named = page.sheet.name.text(formats.language())
    return translate("Paper", "Journey map: %s") % named


def dates_of(page: MapPage) -> tuple[str, str]:
    """Return the period and the moment of a map."""
    first, last = (
        formats.day_text(date.fromordinal(day)) for day in (page.sheet.first, page.sheet.last)
    )
    at = page.sheet.as_of
    day = formats.day_text(page.days.date_of(at))
    told = translate("Paper", "As of: %s") % day
    return (
        translate("Paper", "%s to %s") % (first, last),
        f"{told}, {page.days.local(at):%H:%M}",
    )


def draw_head(painter: QPainter, area: QRectF, page: MapPage) -> None:
    """Draw title, aim, period and the loop, and below them the persona and the curves' names."""
    t = INK
    right = area.right() - _LOOP.width()
    loop = QRectF(QPointF(right, area.top()), _LOOP.size())
    draw_loop(painter, loop, page.sheet.columns, page.lobe)
    quiet = style(SIZE_S, t.text_2)
    used = 0.0
    for place, text in enumerate(dates_of(page)):
        row = QRectF(area.left(), area.top() + 6 + place * LINE, right - 16 - area.left(), LINE)
        used = max(used, write(painter, row, text, quiet, right=True))
    room = right - 16 - used - _APART - area.left()
    title = QRectF(area.left(), area.top(), room, 28)
    write(painter, title, title_of(page), style(SIZE_FIGURE, t.text, bold=True))
    goal = QRectF(area.left(), area.top() + 30, room, 18)
    said = page.sheet.goal.text(formats.language())
    write(painter, goal, said, style(SIZE_M, t.text_2))
    _draw_strip(painter, QRectF(area.left(), area.top() + 55, area.width(), 20), page)


def _draw_strip(painter: QPainter, row: QRectF, page: MapPage) -> None:
    t = INK
    planned = _planned(page.sheet.columns)
    widths = [sample_width(key, t) for key in CURVES] + [plan_sample_width(t)] * planned
    width = sum(widths) + 2 * _APART * (len(widths) - 1)
    at = QPointF(row.right() - width, row.center().y())
    for key in CURVES:
        at += QPointF(draw_sample(painter, at, key, t) + 2 * _APART, 0)
    if planned:
        draw_plan_sample(painter, at, t)
    shift = _draw_face(painter, row, page)
    room = row.adjusted(shift + 8, 0, -width - 2 * _APART, 0)
    name = page.person.name if page.person else _everybody()
    bold = style(SIZE_M, t.text, bold=True)
    used = write(painter, room, name, bold if page.person else style(SIZE_M, t.text_2))
    if page.person and page.person.line:
        write(painter, room.adjusted(used + 8, 0, 0, 0), page.person.line, style(SIZE_M, t.text_2))


def _draw_face(painter: QPainter, row: QRectF, page: MapPage) -> float:
    """Draw the persona's picture, or a sign for one; return how wide it is."""
    image = QImage()
    if page.person and page.person.picture and image.loadFromData(page.person.picture):
        place = QRectF(row.left(), row.center().y() - _FACE / 2, _FACE, _FACE)
        round_ = QPainterPath()
        round_.addEllipse(place)
        painter.save()
        painter.setClipPath(round_)
        painter.drawImage(place, image)
        painter.restore()
        return _FACE
    place = QRectF(row.left(), row.center().y() - _PERSON / 2, _PERSON, _PERSON)
    icon(painter, place, "person", INK.text_2)
    return _PERSON


def _everybody() -> str:
    return translate("Paper", "All clients")


def _planned(columns: Sequence[Column]) -> bool:
    return any(any_planned(column.plan) or _planned(column.parts) for column in columns)


def definitions(columns: Sequence[Column]) -> tuple[str, ...]:
    """Return how the numbers of a map are counted, sentence by sentence; no plan without one."""
    curves = translate(
        "Paper",
        "Curves: mean of the ratings from -2 to +2, n = number of ratings; under 5 ratings no "
        "point.",
    )
    if _planned(columns):
        curves = f"{curves} {translate('Paper', 'Thin, with large hollow marks: the plan.')}"
    return (
        curves,
        translate(
            "Paper",
            "Conversion: cards that have gone on by now, of all that first came here in the "
            "period, open ones too; under 5 no share.",
        ),
        translate(
            "Paper",
            "Figures: measured in bold, target grey; tick met, dash close to it, triangle missed.",
        ),
        translate("Paper", "Priority 1 comes first. “… +3”: three more entries."),
    )


def missing_on(tile: Tile) -> str:
    """Return what a map that was shortened to fit its page does not show, "" for nothing."""
    told = []
    if tile.shortened:
        told.append(
            translate(
                "Paper", "Shortened to fit the page: several pages tell more, Markdown tells all."
            )
        )
    if tile.left_out:
        names = ", ".join(lane_name(lane) for lane in tile.left_out)
        told.append(translate("Paper", "Left out, as empty: %s.") % names)
    return " ".join(told)


def draw_foot(
    painter: QPainter,
    area: QRectF,
    columns: Sequence[Column],
    told: tuple[str, str],
    scale: float = 1.0,
    missing: str = "",
) -> None:
    """Draw what is `missing`, the definitions, which page this is and what is on it (`told`).

    The definitions are no larger than the map above them, which is `scale` times its size.
    """
    number, note = told
    t = INK
    quiet = style(SIZE_S, t.text_2)
    wide = max(quiet.width(text) for text in (number, note, "Schwungrad")) + 2 * _APART
    right = area.adjusted(area.width() - wide, 0, 0, 0)
    for place, text in enumerate(("Schwungrad", number, note)):
        row = QRectF(right.left(), area.top() + place * LINE, right.width(), LINE)
        write(painter, row, text, quiet, right=True)
    parts = [Run(" ".join(definitions(columns)), "text_2")]
    if missing:
        parts.insert(0, Run(missing, bold=True))
    said = Entry((tuple(parts),))
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    for place, line in enumerate(lines_of((said,), (area.width() - wide) / scale, t)):
        for piece in line.pieces:
            draw_piece(painter, QPointF(0, place * LINE), piece, t)
    painter.restore()


def draw_loop(painter: QPainter, area: QRectF, columns: Sequence[Column], lobe: str) -> None:
    """Draw the loop of both journeys in small, with a dot for each stage of this one."""
    scale = min(area.width() / 2.2, area.height() / 0.8)
    middle = area.center()
    path = QPainterPath()
    points = [_on_loop(2 * pi * n / _SAMPLES) for n in range(_SAMPLES)]
    path.moveTo(middle + points[0] * scale)
    for point in points[1:]:
        path.lineTo(middle + point * scale)
    path.closeSubpath()
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(INK.border_strong), 3))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    for column, point in zip(columns, _nodes(columns, lobe), strict=True):
        painter.setBrush(stage_colour(column.colour, dark=False))
        painter.drawEllipse(middle + point * scale, 4.5, 4.5)
    painter.restore()


def _nodes(columns: Sequence[Column], lobe: str) -> list[QPointF]:
    """Return where the stages stand: on their lobe, those behind the win enter the other one."""
    count = len(columns)
    if lobe not in ("left", "right"):
        # One journey alone runs through all of the figure.
        return [_at_share((n + 0.5) / count) for n in range(count)]
    before = sum(not c.clients for c in columns) or count
    side = -1.0 if lobe == "left" else 1.0
    nodes: list[QPointF] = []
    for place in range(count):
        if place < before:
            share = (1.5 + 4 * place / max(1, before - 1)) / 6
            point = _in_lobe(share)
        else:
            # A client's stage is the entrance of the other side.
            point = _in_lobe(0.5 / 6 * (place - before + 1))
            point = QPointF(-point.x(), point.y())
        nodes.append(QPointF(side * point.x(), point.y()))
    return nodes


def _in_lobe(share: float) -> QPointF:
    """Return a point of the right lobe, travelled from the crossing over its top."""
    return _along([_on_loop(-pi / 2 + pi * n / _SAMPLES) for n in range(_SAMPLES + 1)], share)


def _at_share(share: float) -> QPointF:
    """Return a point of the whole figure: over the left lobe first, then over the right one."""
    if share < 1 / 2:
        point = _in_lobe(2 * share)
        return QPointF(-point.x(), point.y())
    return _in_lobe(2 * share - 1)


def _along(points: Sequence[QPointF], share: float) -> QPointF:
    """Return the point after so much of the way along others."""
    steps = [hypot((b - a).x(), (b - a).y()) for a, b in pairwise(points)]
    wanted, gone = share * sum(steps), 0.0
    for point, step in zip(points, steps, strict=False):
        if gone + step >= wanted:
            return point
        gone += step
    return points[-1]


def _on_loop(t: float) -> QPointF:
    """Return a point of Bernoulli's lemniscate of half width 1, y down."""
    below = 1 + sin(t) ** 2
    return QPointF(cos(t) / below, sin(t) * cos(t) / below)
