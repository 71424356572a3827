"""The map as it was painted last: what is only pointed at paints no letter anew."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

from kanban_app.ui.maps.grid import Grid
from kanban_app.ui.maps.screen_paint import paint_map


class MapPicture:
    """Keeps one picture until map, size or what is scrolled change."""

    def __init__(self) -> None:
        self._about: object = None
        self._picture = QPixmap()

    def of(self, grid: Grid, offset: QPointF, whole: QRectF, ratio: float) -> QPixmap:
        """Return the picture of a map that is scrolled by `offset`."""
        about = (grid, offset.toTuple(), whole.size().toTuple(), ratio)
        if self._about != about:
            self._about = about
            self._picture = QPixmap(whole.size().toSize() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_map(painter, whole, grid, offset)
        return self._picture
