"""Shortcuts as the user's keyboard names them, and the little cap that shows one."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.theme import SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting

_HEIGHT = 18


def key_text(shortcut: str) -> str:
    """Return a portable shortcut (`Ctrl+F`) in the user's words: `Strg F`."""
    # The key is called Enter on every keyboard; Qt calls the big one Return.
    native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    native = native.replace("Return", "Enter")
    # The plus between keys goes, the plus that is a key stays.
    return native[:-1].replace("+", " ") + native[-1:]


class KeyCap(QWidget):
    """Shows which key does the thing beside it."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcut = shortcut
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        width = painting.text_width(key_text(self._shortcut), font(SIZE_S)) + 2 * UNIT + 2
        return QSize(max(_HEIGHT, width), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            painting.box(painter, area, UNIT, t.surface_2, t.border_strong)
            words = key_text(self._shortcut)
            painting.text(
                painter, area, words, font(SIZE_S), t.text_2, Qt.AlignmentFlag.AlignHCenter
            )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)
