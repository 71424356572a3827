"""Painting a whole wheel at rest: what the canvas keeps, and what goes into files."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from kanban_app.ui.theme import Tokens, colour
from kanban_app.ui.wheel.frame import Frame
from kanban_app.ui.wheel.paint_loop import (
    paint_bands,
    paint_bare_loop,
    paint_chords,
    paint_inflows,
    paint_losses,
)
from kanban_app.ui.wheel.paint_path import paint_path
from kanban_app.ui.wheel.paint_words import (
    paint_centre,
    paint_crossing,
    paint_legend,
    paint_made_of,
    paint_names,
    paint_nodes,
)
from kanban_app.ui.wheel.pen import Ink
from kanban_app.ui.wheel.scene import Scene, State


def paint_wheel(painter: QPainter, tokens: Tokens, scene: Scene, state: State) -> None:
    """Paint everything but the drops."""
    ink = Ink(painter, tokens)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, round(scene.frame.size.width()) + 1,
                     round(scene.frame.size.height()) + 1, colour(tokens.surface))  # fmt: skip
    if scene.drawing.empty:
        paint_bare_loop(ink, scene.frame)
    else:
        paint_losses(ink, scene, state)
        paint_chords(ink, scene, state)
        paint_inflows(ink, scene)
        paint_bands(ink, scene, state)
    paint_path(ink, scene, state)
    paint_nodes(ink, scene, state)
    paint_names(ink, scene, state)
    paint_made_of(ink, scene)
    if scene.drawing.empty:
        return
    paint_crossing(ink, scene, state)
    paint_centre(ink, scene)
    if state.foreseen is None and state.held is None:
        paint_legend(ink, scene)


def paint_waiting(painter: QPainter, tokens: Tokens, size: QSizeF) -> None:
    """Paint the bare way, as long as no number is known."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, round(size.width()) + 1, round(size.height()) + 1,
                     colour(tokens.surface))  # fmt: skip
    paint_bare_loop(Ink(painter, tokens), Frame(size))
