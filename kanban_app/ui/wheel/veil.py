"""What lies over the wheel while other numbers are on their way: so it claims nothing meanwhile."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.theme import SIZE_M, colour, font, tokens
from kanban_app.ui.widgets import painting

# What is answered sooner does not flicker.
_PATIENCE_MS = 120
_CLEAR = 0.3
_FROM_TOP, _LINE = 16, 20


class Veil(QWidget):
    """Dims its parent and says over `words_over` that something is being counted."""

    def __init__(self, parent: QWidget, words_over: QWidget) -> None:
        super().__init__(parent)
        self._under, self._over = parent, words_over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._fall)
        self.hide()

    @property
    def waiting(self) -> bool:
        """Return whether numbers are on their way, the veil seen yet or not."""
        return self._patience.isActive() or not self.isHidden()

    def wait(self, *, waiting: bool) -> None:
        """Wait for numbers that fit, or show what has come."""
        if not waiting:
            self._patience.stop()
            self.hide()
        elif not self.waiting:
            self._patience.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # A copy: the colours of the theme are shared.
        ground = QColor(colour(tokens().surface))
        ground.setAlphaF(1 - _CLEAR)
        area = self._over.geometry()
        words = QRectF(area.left(), area.top() + _FROM_TOP, area.width(), _LINE)
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), ground)
            centre = Qt.AlignmentFlag.AlignHCenter
            text = self.tr("Is being counted …")
            painting.text(painter, words, text, font(SIZE_M), tokens().text_2, centre)

    def _fall(self) -> None:
        self.setGeometry(self._under.rect())
        self.raise_()
        self.show()
