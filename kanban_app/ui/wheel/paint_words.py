"""Painting what stands on and inside the loop: nodes, names, the crossing and the centre."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPolygonF

from kanban_app.domain.ids import JourneyId
from kanban_app.ui import formats
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_L, SIZE_M, SIZE_S, colour, font
from kanban_app.ui.wheel import shapes
from kanban_app.ui.wheel.drawing import Arrow, Foreseen, Legend, Line
from kanban_app.ui.wheel.labels import LINE_L, LINE_M, LINE_S, Label
from kanban_app.ui.wheel.pen import Ink, wide
from kanban_app.ui.wheel.scene import Scene, State

_LEFT = Qt.AlignmentFlag.AlignLeft
_RING, _GAP = 3.0, 3.0
_CORNER = 24.0
_SWATCH, _AFTER, _BETWEEN = 28.0, 8.0, 24.0


def paint_nodes(ink: Ink, scene: Scene, state: State) -> None:
    """Paint every stage as a ring with its cards in it."""
    for place in range(len(scene.spots)):
        _node(ink, scene, state, place)


def paint_names(ink: Ink, scene: Scene, state: State) -> None:
    """Write the names of stages and journeys."""
    t, foreseen = ink.tokens, state.foreseen
    marked = {state.selected}
    if foreseen is not None:
        marked = {*foreseen.sources, foreseen.target}
    for place, label in enumerate(scene.labels.nodes):
        if label is None:
            continue
        told = dict(foreseen.lines).get(place) if foreseen is not None else None
        full = scene.drawing.nodes[place].lines
        shown = label if told is None else _retold(label, full, told)
        _label(ink, shown, t.accent if place in marked else t.text)
    for title, box in zip(scene.drawing.titles, scene.labels.titles, strict=True):
        if box is None:
            continue
        line = QRectF(box.left(), box.top(), box.width(), LINE_L)
        # It gives way to the arrow of a card that is carried through its lobe.
        crossed = foreseen is not None and _journey(scene, foreseen) == title.journey
        ink.text(line, title.name, t.border_strong if crossed else t.text, SIZE_L, bold=True)
        if box.height() > LINE_L and not crossed:
            ink.text(line.translated(0, LINE_L - 1), title.text, t.text_2)


def paint_crossing(ink: Ink, scene: Scene, state: State) -> None:
    """Paint the deals won where both lobes meet, and what they brought."""
    t, frame = ink.tokens, scene.frame
    r, words, box = frame.crossing, scene.drawing.deals_name, frame.deals_words
    if words and box is not None:
        stem = QPointF(frame.centre.x(), frame.centre.y() + r + 8)
        ink.painter.setPen(colour(t.border_strong))
        ink.painter.drawLine(stem, QPointF(stem.x(), box.top() - 3))
        below = QRectF(box.left(), box.top(), box.width(), LINE_M)
        ink.text(below, words, t.accent if state.crossing else t.text, SIZE_M, bold=True)
        ink.text(below.translated(0, LINE_M), scene.drawing.deals_text, t.text_2)
    if state.crossing:
        ink.disc(frame.centre, r + 7, colour(t.accent_soft))
        ink.ring(frame.centre, r + 7, colour(t.accent), 2)
    elif state.over_crossing:
        ink.disc(frame.centre, r + 6, colour(t.surface_2))
        ink.ring(frame.centre, r + 6, colour(t.border_strong), 1)
    else:
        ink.disc(frame.centre, r + 3, colour(t.surface))
    ink.disc(frame.centre, r, colour(t.surface))
    ink.ring(frame.centre, r - 1, colour(t.text), 2)
    size = SIZE_FIGURE if wide(scene.drawing.deals, SIZE_FIGURE, bold=True) < 1.6 * r else SIZE_L
    ink.line(frame.centre, scene.drawing.deals, t.text, size, bold=True)


def paint_centre(ink: Ink, scene: Scene) -> None:
    """Write the momentum into the notch above the crossing."""
    t, frame, centre = ink.tokens, scene.frame, scene.drawing.centre
    lines = [part for part in (centre.head, centre.figure, centre.unit, centre.note) if part]
    if not lines:
        return
    bottom = frame.centre.y() - frame.notch - 6
    x = frame.centre.x()
    box = QRectF(x - 90, bottom - LINE_S, 180, LINE_S)
    if centre.note:
        ink.text(box, centre.note, t.text_2)
        box.translate(0, -LINE_M)
    if centre.unit:
        ink.text(box, centre.unit, t.text, SIZE_M, bold=True)
        box.translate(0, -25)
    if centre.figure:
        _figure(ink, box, centre.figure, centre.arrow)
        box.translate(0, -23)
    ink.text(box, centre.head, t.text_2)


def paint_made_of(ink: Ink, scene: Scene) -> None:
    """Say at the upper left which journeys the wheel is made of, where there are others."""
    words = scene.drawing.made_of
    if not words:
        return
    metrics = QFontMetricsF(font(SIZE_S))
    room = scene.frame.size.width() - 2 * _CORNER
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    ink.text(QRectF(_CORNER, 8, room, LINE_S), text, ink.tokens.text_2, SIZE_S, _LEFT)


def paint_legend(ink: Ink, scene: Scene) -> None:
    """Say what the strokes mean, as far as there is room for it."""
    t, size, words = ink.tokens, scene.frame.size, scene.drawing.legend
    level, x = size.height() - 24, 24.0
    for kind, text in zip(Legend._fields, words, strict=True):
        long = _SWATCH + _AFTER + wide(text, SIZE_S)
        if x + long > size.width() - 12:
            return
        if not text:
            continue
        x += _swatch(ink, kind, x, level)
        ink.text(QRectF(x, level - 8, 10, 16), text, t.text_2, SIZE_S, _LEFT)
        x += wide(text, SIZE_S) + _BETWEEN


def _journey(scene: Scene, foreseen: Foreseen) -> JourneyId:
    return scene.drawing.nodes[foreseen.target].journey


def _swatch(ink: Ink, kind: str, x: float, level: float) -> float:
    """Draw one sample at `x`, and return how far right its words begin."""
    t = ink.tokens
    quiet = colour(t.text_2)
    if kind in ("through", "pale"):
        shade = quiet if kind == "through" else colour(t.border_strong)
        ink.painter.fillRect(QRectF(x, level - 4, _SWATCH, 8), shade)
    elif kind in ("cards", "clients"):
        at = QPointF(x + 7, level)
        ink.ring(at, 6.5, quiet, 1.6)
        if kind == "clients":
            ink.ring(at, 3.5, quiet, 1)
        return 14 + _AFTER
    elif kind == "lost":
        bad = colour(t.bad)
        ink.painter.setPen(bad)
        ink.painter.drawLine(QPointF(x, level), QPointF(x + 6, level))
        taper = [
            QPointF(x + 4, level - 4),
            QPointF(x + _SWATCH, level - 1),
            QPointF(x + _SWATCH, level + 1),
            QPointF(x + 4, level + 4),
        ]
        ink.fill(QPolygonF(taper), bad)
    else:
        line = QPolygonF([QPointF(x + 1, level), QPointF(x + _SWATCH - 1, level)])
        ink.stroke(line, quiet, 2, (0.1, 5), round_caps=True)
    return _SWATCH + _AFTER


def _node(ink: Ink, scene: Scene, state: State, place: int) -> None:
    t, node, spot = ink.tokens, scene.drawing.nodes[place], scene.spots[place]
    surface, own = colour(t.surface), ink.stage(node.colour)
    foreseen = state.foreseen
    r = spot.r
    if foreseen is not None and place == foreseen.target and not foreseen.here:
        ink.disc(spot.at, r + 11, colour(t.accent_soft))
        ink.ring(spot.at, r + 11, colour(t.accent), 2, (5, 4))
    elif place == state.selected or (foreseen is not None and place in foreseen.sources):
        ink.disc(spot.at, r + 7, colour(t.accent_soft))
        ink.ring(spot.at, r + 7, colour(t.accent), 2)
    elif place == state.hot:
        ink.disc(spot.at, r + 6, colour(t.surface_2))
        ink.ring(spot.at, r + 6, colour(t.border_strong), 1)
    else:
        ink.disc(spot.at, r + _GAP, surface)
    ink.disc(spot.at, r, surface)
    if scene.drawing.empty:
        ink.ring(spot.at, r - 1, colour(t.border_strong), 2)
        return
    ink.ring(spot.at, r - _RING / 2, own, _RING, (3, 3) if node.nurture else ())
    text = formats.number(round(_count(scene, state, place)))
    if node.clients:
        # Inside where the figure has room, else round it.
        inner = r - _RING - 2.5
        roomy = wide(text, SIZE_M, bold=True) < 2 * inner - 6
        ink.ring(spot.at, inner if roomy else r + _RING - 0.5, own, 1)
    size = SIZE_M if wide(text, SIZE_M, bold=True) < 2 * r - 9 else SIZE_S
    ink.line(spot.at, text, t.text, size, bold=True)


def _count(scene: Scene, state: State, place: int) -> float:
    if state.foreseen is not None:
        return dict(state.foreseen.counts).get(place, scene.numbers.counts[place])
    return scene.numbers.counts[place]


def _retold(label: Label, full: tuple[Line, ...], told: tuple[Line, ...]) -> Label:
    """Return a label with other lines: as many kinds of them as there was room for, and warnings.

    `full` are those that it would say if it had room.
    """
    first = told[:1] if label.lines else ()
    if label.lines != full:
        told = (*first, *(li for li in told[1:] if li.tone == "warn"))
    return label._replace(lines=told)


def _label(ink: Ink, label: Label, paint: str) -> None:
    line = QRectF(label.box.left(), label.box.top(), label.box.width(), label.line)
    for text in label.name:
        ink.text(line, text, paint, label.size, label.align, bold=True)
        line.translate(0, label.line)
    line.setHeight(LINE_S)
    for told in label.lines:
        ink.text(line, told.text, ink.tokens.tone(told.tone), SIZE_S, label.align, bold=told.bold)
        line.translate(0, LINE_S)


def _figure(ink: Ink, box: QRectF, figure: str, arrow: Arrow | None) -> None:
    t = ink.tokens
    if arrow is None:
        ink.text(box, figure, t.text, SIZE_FIGURE, bold=True)
        return
    half = wide(figure, SIZE_FIGURE, bold=True) / 2
    ink.text(box.translated(-12, 0), figure, t.text, SIZE_FIGURE, bold=True)
    at = QPointF(box.center().x() + half + 8, box.center().y())
    paint = colour({Arrow.UP: t.good, Arrow.DOWN: t.bad, Arrow.FLAT: t.text_2}[arrow])
    dx, dy = (0.7071, -0.7071 * arrow) if arrow else (1.0, 0.0)
    reach = 9.0
    tail = QPointF(at.x() - dx * reach + 6, at.y() - dy * reach)
    tip = QPointF(at.x() + dx * reach + 6, at.y() + dy * reach)
    barbs = shapes.head(tip, dx, dy, 8)
    ink.stroke(QPolygonF([tail, tip]), paint, 2.5, round_caps=True)
    ink.stroke(QPolygonF([barbs[1], tip, barbs[2]]), paint, 2.5, round_caps=True)
