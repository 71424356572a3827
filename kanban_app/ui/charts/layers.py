"""One graphics object per kind of mark; each paints all cells of the row at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from kanban_app.ui import theme
from kanban_app.ui.charts import geometry, paint
from kanban_app.ui.charts.cells import Scale
from kanban_app.ui.charts.geometry import Placed, Target

# Pixels by which outlines stand over the edge of a cell.
_OVER = 4


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything the layers paint: the placed cells and what they share."""

    placed: tuple[Placed, ...] = ()
    scale: Scale | None = None
    strict: bool = False

    def resembles(self, other: "Drawing") -> bool:
        """Tell whether the same cells stand in the same places on the same scale."""
        same = (self.scale, self.strict) == (other.scale, other.strict)
        return same and _places(self) == _places(other)


def _places(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    return [(p.x, p.top, p.width, p.plot) for p in drawing.placed]


Painting = Callable[[QPainter, Sequence[Placed], Scale], None]


class Layer(QGraphicsObject):
    """Paints one kind of mark in every cell."""

    def __init__(self, painting: Painting, z: float = 0.0, *, by_cell: bool = False) -> None:
        """Paint with `painting`; `by_cell` if each cell stays within its own width."""
        super().__init__()
        self._painting = painting
        self._by_cell = by_cell
        self._drawing = Drawing()
        self._bounds = QRectF()
        self.setZValue(z)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, enabled=by_cell)

    def show_drawing(self, drawing: Drawing, bounds: QRectF) -> None:
        """Paint this from now on; `bounds` holds everything."""
        before, self._drawing = self._drawing, drawing
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        elif drawing.resembles(before):
            for old, new in zip(before.placed, drawing.placed, strict=True):
                if old != new:
                    self.update(_reach(new))
            return
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        scale, placed = self._drawing.scale, self._drawing.placed
        if scale is None:
            return
        if self._by_cell:
            exposed: QRectF = option.exposedRect
            placed = tuple(one for one in placed if _reach(one).intersects(exposed))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painting(painter, placed, scale)


def _reach(placed: Placed) -> QRectF:
    """Return what a change of a cell may touch: its outlines stand a little over."""
    height = placed.bottom - placed.top
    area = QRectF(placed.x, placed.top, placed.width, height)
    return area.adjusted(-_OVER, -_OVER, _OVER, _OVER)


class Pointer:
    """What the mouse points at and where the keyboard stands, painted over the cells."""

    def __init__(self) -> None:
        self.hovered: Target | None = None
        self.focused: Target | None = None

    def __call__(self, painter: QPainter, placed: Sequence[Placed], scale: Scale) -> None:
        """Outline both."""
        tokens = theme.tokens()
        for target, ink, width in (
            (self.hovered, tokens.text, 1.0),
            (self.focused, tokens.accent, 2.0),
        ):
            if target is not None and target.index < len(placed):
                rect = geometry.target_rect(placed[target.index], scale, target)
                grown = rect.adjusted(-width, -width, width, width)
                paint.outline(painter, grown, theme.colour(ink), width)


def paint_labels(painter: QPainter, placed: Sequence[Placed], scale: Scale) -> None:
    """Paint names and sums of all cells."""
    for one in placed:
        paint.paint_label(painter, one.label, one.cell, scale, theme.tokens())


def paint_bars(painter: QPainter, placed: Sequence[Placed], scale: Scale) -> None:
    """Paint the bars of all cells."""
    for one in placed:
        if one.plot:
            paint.paint_throughput(painter, one.throughput, one.cell, scale, theme.tokens())


def paint_conversions(painter: QPainter, placed: Sequence[Placed], scale: Scale) -> None:  # noqa: ARG001 -- all layers are called alike
    """Paint the conversion of all cells."""
    for one in placed:
        paint.paint_conversion(painter, one.conversion, one.cell, theme.tokens())
