"""Painting the loop itself: lines of equal loss, chords, what flows in, spurs and bands."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from kanban_app.ui.theme import SIZE_M, SIZE_S, colour
from kanban_app.ui.wheel import curve, shapes
from kanban_app.ui.wheel.drawing import Side
from kanban_app.ui.wheel.frame import SECOND_LINES, Frame
from kanban_app.ui.wheel.pen import Ink, wide
from kanban_app.ui.wheel.scene import Scene, State

_TICK, _HALO = 12.0, 2.0
_SPUR_GAP = 8.0
_LEVEL, _ASIDE, _FLAT = 0.1, 44.0, 0.5
_TEXT_HIGH = 16.0


def paint_losses(ink: Ink, scene: Scene, state: State) -> None:
    """Paint the lines of equal loss and the spurs that end on them."""
    if not any(scene.numbers.lost):
        return
    _isolines(ink, scene)
    told = scene.told()
    for place, lost in enumerate(scene.numbers.lost):
        if lost > 0:
            shown = place == state.selected or (place in told and place != state.hot)
            _spur(ink, scene, place, shown=shown)


def paint_chords(ink: Ink, scene: Scene, state: State) -> None:
    """Paint what clients brought into their own journey."""
    for found in scene.drawing.chords:
        start, end = scene.spots[found.start], scene.spots[found.end]
        paint = ink.stage(scene.drawing.nodes[found.start].colour)
        thick = max(1.5, min(4.0, scene.frame.band(found.cards)))
        if state.lit == (found.start, found.end):
            paint, thick = colour(ink.tokens.accent), thick + 1.5
        path = shapes.chord(scene.frame, start, end)
        ink.stroke(path, paint, thick, (0.1, thick + 4), round_caps=True)
        tip, back = path.pointAtPercent(1.0), path.pointAtPercent(0.97)
        dx, dy = tip.x() - back.x(), tip.y() - back.y()
        long = max(1e-6, (dx * dx + dy * dy) ** 0.5)
        ahead = QPointF(tip.x() + 8 * dx / long, tip.y() + 8 * dy / long)
        ink.fill(QPolygonF(shapes.head(ahead, dx / long, dy / long, 9)), paint)


def paint_inflows(ink: Ink, scene: Scene) -> None:
    """Paint what came from outside, with its line into the first stage."""
    if scene.frame.a < SECOND_LINES:
        return
    t = ink.tokens
    for found in scene.drawing.inflows:
        box = scene.inflow_box(found)
        top = QRectF(box.left(), box.top(), box.width(), 17)
        ink.text(top, found.figure, t.text, SIZE_M, bold=True)
        ink.text(top.translated(0, 16), found.text, t.text_2)
        start = QPointF(box.center().x(), box.bottom() + 4)
        path = shapes.inflow(scene.frame, scene.spots[found.node], start)
        ink.stroke(path, colour(t.text_3), 1.5, round_caps=True)
        tip, back = path.pointAtPercent(1.0), path.pointAtPercent(0.94)
        dx, dy = tip.x() - back.x(), tip.y() - back.y()
        long = max(1e-6, (dx * dx + dy * dy) ** 0.5)
        ink.fill(QPolygonF(shapes.head(tip, dx / long, dy / long, 9)), colour(t.text_3))


def paint_bands(ink: Ink, scene: Scene, state: State) -> None:
    """Paint the bands, each with a halo that keeps it off what lies below."""
    ground = colour(ink.tokens.surface)
    places = range(len(scene.spots))
    shapes_of = [shapes.band(scene.frame, scene.spots, scene.bands, p, _HALO) for p in places]
    for _, halo in shapes_of:
        ink.fill(halo, ground)
    for place, node in enumerate(scene.drawing.nodes):
        shape, full = shapes_of[place][0], ink.stage(node.colour)
        if place == _lit_band(scene, state):
            accent = colour(ink.tokens.accent)
            ink.fill(shape, accent, accent)
        elif node.pale and scene.bands[place] > 3:  # noqa: PLR2004 -- a hairline has no inside
            ink.fill(shape, ink.pale(node.colour), full)
        else:
            ink.fill(shape, full)


def _lit_band(scene: Scene, state: State) -> int | None:
    """Return the band that is lit: the way into the other lobe, where no chord is."""
    if state.lit is None or any((c.start, c.end) == state.lit for c in scene.drawing.chords):
        return None
    return state.lit[0]


def paint_bare_loop(ink: Ink, frame: Frame) -> None:
    """Paint the way alone, before anything went along it."""
    steps = 400
    points = [frame.point(curve.near(k / steps * curve.length())) for k in range(steps + 1)]
    ink.stroke(QPolygonF(points), colour(ink.tokens.border_strong), 2)


def _isolines(ink: Ink, scene: Scene) -> None:
    t, frame, drawing = ink.tokens, scene.frame, scene.drawing
    losing = [side for side in Side if any(n.lost for n in drawing.nodes if n.side is side)]
    for arc in drawing.arcs:
        paint = colour(t.border_strong if arc.eur == 0 else t.border)
        for side in losing:
            ink.stroke(shapes.isoline(frame, drawing, side, arc.eur), paint)
            _ticks(ink, scene, side, arc.eur)
    if frame.a >= SECOND_LINES and losing:
        _amounts(ink, scene, 1.0 if Side.RIGHT in losing else -1.0)


def _amounts(ink: Ink, scene: Scene, sign: float) -> None:
    """Write on the lines what they stand for, round the vertex of a lobe."""
    t, frame, drawing = ink.tokens, scene.frame, scene.drawing
    level = frame.centre.y() - _TEXT_HIGH / 2
    # A spur may leave right there.
    if any(abs(spot.way.y) < _LEVEL and spot.way.x * sign > 0 for spot in scene.spots):
        level += _ASIDE
    written: list[QRectF] = []
    # Both ends first: those between are left out where they would touch.
    for arc in (*drawing.arcs[:1], *drawing.arcs[:0:-1]):
        off = frame.a + frame.loss_from + arc.eur * frame.per_eur
        x = frame.centre.x() + sign * off
        half = wide(arc.text, SIZE_S) / 2 + 1
        x = min(max(x, half + 4), frame.size.width() - half - 4)
        box = QRectF(x - half, level, 2 * half, _TEXT_HIGH)
        if any(box.adjusted(-3, 0, 3, 0).intersects(other) for other in written):
            continue
        written.append(box)
        ink.painter.fillRect(box, colour(t.surface))
        ink.text(box, arc.text, t.text_3)
    half = wide(drawing.arc_unit, SIZE_S) / 2 + 1
    x = frame.centre.x() + sign * (frame.a + frame.loss_from + drawing.arcs[-1].eur * frame.per_eur)
    x = min(max(x, half + 4), frame.size.width() - half - 4)
    unit = QRectF(x - half, level + _TEXT_HIGH, 2 * half, _TEXT_HIGH)
    ink.text(unit, drawing.arc_unit, t.text_3)


def _ticks(ink: Ink, scene: Scene, side: Side, eur: float) -> None:
    """Paint a short piece of a line at the last stage before the crossing."""
    frame, count = scene.frame, len(scene.spots)
    last = frame.counts_right - 1 if side is Side.RIGHT else count - 1
    if last < 0 or (side is Side.LEFT and frame.counts_right == count):
        return
    step = scene.drawing.arcs[1].eur if len(scene.drawing.arcs) > 1 else eur
    if scene.numbers.lost[last] <= 0 or eur >= scene.numbers.lost[last] + step:
        return
    spot = scene.spots[last]
    at = frame.point(spot.way, frame.loss_from + eur * frame.per_eur)
    reach = QPointF(spot.way.tx * _TICK, spot.way.ty * _TICK)
    paint = ink.tokens.border_strong if eur == 0 else ink.tokens.border
    ink.painter.setPen(colour(paint))
    ink.painter.drawLine(at - reach, at + reach)


def _spur(ink: Ink, scene: Scene, place: int, *, shown: bool) -> None:
    t, spot = ink.tokens, scene.spots[place]
    foot, taper, tip = shapes.spur(scene.frame, spot, scene.numbers.lost[place])
    bad = colour(t.bad)
    ink.painter.setPen(bad)
    ink.painter.drawLine(foot, scene.frame.point(spot.way, scene.frame.loss_from))
    ink.fill(taper, bad)
    ink.disc(tip, 2.5 * scene.frame.scale, bad)
    if shown and scene.frame.a >= SECOND_LINES:
        words = scene.drawing.nodes[place].lost_text
        ink.text(_spur_box(scene, place, tip, words), words, t.bad, SIZE_M, bold=True)


def _spur_box(scene: Scene, place: int, tip: QPointF, words: str) -> QRectF:
    """Return where an amount stands: beyond its tip, inside the canvas, off the centre's words."""
    way, width = scene.spots[place].way, wide(words, SIZE_M, bold=True) + 2
    x, y = tip.x() + way.nx * _SPUR_GAP, tip.y() + way.ny * _SPUR_GAP
    left = x - width / 2 + way.nx * width / 2
    top = y - _TEXT_HIGH / 2 + way.ny * _TEXT_HIGH / 2
    if any(place == found.node for found in scene.drawing.inflows):
        # Over this tip stands what came from outside.
        outwards = tip.x() < scene.frame.centre.x()
        left = tip.x() - _SPUR_GAP - width if outwards else tip.x() + _SPUR_GAP
        top = tip.y() - _TEXT_HIGH / 2
    whole = scene.frame.size
    inside = min(max(6.0, left), whole.width() - width - 6)
    if inside != left and abs(way.ny) < _FLAT:
        # There is no room beyond the tip, so it stands over it.
        top -= _TEXT_HIGH
    left = inside
    top = min(max(4.0, top), whole.height() - _TEXT_HIGH - 40)
    return QRectF(left, top, width, _TEXT_HIGH)
