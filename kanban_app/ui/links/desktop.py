"""A notice of the desktop, where the platform has one."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from kanban_app.ui.icons import icon
from kanban_app.ui.theme import tokens

_SHOWN_MS = 10_000
# On Windows a notice goes with its icon.
_ICON_MS = 60_000


class DesktopNotice(QObject):
    """Tells something outside the window; `clicked` when the user comes for it."""

    clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_ICON_MS)
        self._away.timeout.connect(self._hide)

    @property
    def there(self) -> bool:
        """Return whether the platform shows such notices."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, title: str, text: str) -> None:
        """Show a notice with a title and one line."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon(), self)
            self._tray.messageClicked.connect(self.clicked)
            self._tray.activated.connect(self._on_icon)
        self._tray.show()
        self._tray.showMessage(title, text, self._icon(), _SHOWN_MS)
        self._away.start()

    def _icon(self) -> QIcon:
        return icon("clock", tokens().accent)

    def _on_icon(self) -> None:
        self.clicked.emit()

    def _hide(self) -> None:
        if self._tray is not None:
            self._tray.hide()
