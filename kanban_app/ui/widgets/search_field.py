"""The field that narrows a screen to what the user types."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import RADIUS_CARD, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT, IconButton
from kanban_app.ui.widgets.key_cap import KeyCap
from kanban_app.ui.widgets.text_line import TextLine

_ICON = 16
_LEFT = 3 * UNIT
_WIDTH, _NARROW = 264, 160
_CLEAR = 24


class SearchField(QFrame):
    """A search field: Esc clears it, then Esc, Return or Down leave it (`left`).

    Return is told first (`entered`).
    """

    text_changed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._edit = TextLine(self)
        self._edit.setProperty("bare", True)  # noqa: FBT003 -- Qt takes no keyword here
        self._edit.textChanged.connect(self._on_text)
        self._edit.installEventFilter(self)
        self._cap = KeyCap(shortcut, self)
        self._cap.setVisible(bool(shortcut))
        self._has_cap = bool(shortcut)
        self._clear = IconButton("close", "", self, size=_CLEAR)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT + _ICON + 2 * UNIT, 2, UNIT, 2)
        row.setSpacing(UNIT)
        row.addWidget(self._edit, 1)
        row.addWidget(self._cap)
        row.addWidget(self._clear)
        self.setFocusProxy(self._edit)
        self._retranslate()

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Type `text` for the user."""
        self._edit.setText(text)

    def set_placeholder(self, text: str) -> None:
        """Say what can be searched for."""
        self._edit.setPlaceholderText(text)
        self._edit.setAccessibleName(text)

    def clear(self) -> None:
        """Empty the field and stay in it."""
        self._edit.clear()
        self._edit.setFocus()

    def start(self) -> None:
        """Put the cursor here with everything selected, as a shortcut does."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, HEIGHT)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area, busy = tokens(), QRectF(self.rect()), self._edit.hasFocus()
        with painting.painter_for(self) as painter:
            painting.box(painter, area, RADIUS_CARD, t.surface, t.control)
            shade = t.accent if busy or self.text else t.text_3
            painter.drawPixmap(_LEFT, (self.height() - _ICON) // 2, pixmap("search", _ICON, shade))
            if busy:
                painting.focus_ring(painter, area, RADIUS_CARD)

    def _on_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape and self.text:
            self.clear()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        leaving = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if key in leaving:
            self.left.emit()
            return True
        return False

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._cap.setVisible(self._has_cap and not text)
        self.text_changed.emit(text)

    def _retranslate(self) -> None:
        self._clear.set_name(self.tr("Clear search"))
