"""A slider whose handle jumps to where the line is pressed, and follows the pointer from there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget
from typing_extensions import override


class LineSlider(QSlider):
    """Goes along a line with so much room beside it; `sliderMoved` tells where it is dragged to."""

    def __init__(self, parent: QWidget | None, least: QSize, side: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._least, self._side = least, side
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def x_of(self, value: int) -> float:
        """Return where a value stands."""
        part = (value - self.minimum()) / max(1, self.maximum() - self.minimum())
        return self._side + (self.width() - 2 * self._side) * min(1.0, max(0.0, part))

    @override
    def sizeHint(self) -> QSize:
        return self._least

    @override
    def minimumSizeHint(self) -> QSize:
        return self._least

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        room = max(1, self.width() - 2 * self._side)
        share = min(1.0, max(0.0, (event.position().x() - self._side) / room))
        length = self.maximum() - self.minimum()
        self.setSliderPosition(self.minimum() + round(share * length))
