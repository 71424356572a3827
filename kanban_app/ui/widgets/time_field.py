"""A time of day that may be missing: typed as `10:30`, `10.30`, `1030` or just `10`."""

import re
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.ui.widgets.sheet import error_label, show_error
from kanban_app.ui.widgets.text_line import TextLine

_SPLIT = re.compile(r"(?P<h>[0-9]{1,2})[:.](?P<m>[0-9]{2})")
_WHOLE = re.compile(r"(?P<h>[0-9]{1,2})(?P<m>[0-9]{2})?")
_LAST_HOUR, _LAST_MINUTE = 23, 59
_EXAMPLE = "10:30"


def time_of(text: str) -> time | None:
    """Return the time of day in `10:30`, `10.30`, `1030`, `930` or `9`, None for others."""
    compact = "".join(text.split())
    found = _SPLIT.fullmatch(compact) or _WHOLE.fullmatch(compact)
    if found is None:
        return None
    hour, minute = int(found["h"]), int(found["m"] or 0)
    return time(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


class TimeField(QWidget):
    """A line for a time of day; empty means any time."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TextLine(self)
        self.line.textEdited.connect(self._on_text)
        self.line.editingFinished.connect(self._on_left)
        self.error = error_label(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.error)
        self.setFocusProxy(self.line)
        self.retranslate()

    @property
    def value(self) -> time | None:
        """Return the time typed, None for none and for what cannot be read."""
        return time_of(self.line.text())

    @property
    def unread(self) -> bool:
        """Return whether something is typed that is no time."""
        return bool(self.line.text().strip()) and self.value is None

    def set_value(self, at: time | None) -> None:
        """Show a time."""
        self.line.setText(f"{at:%H:%M}" if at else "")
        self._check()

    def restore(self, text: str) -> None:
        """Show again what was typed, even if it is no time."""
        self.line.setText(text)
        self._check()

    def retranslate(self) -> None:
        """Word the field in the language in force."""
        self.line.setPlaceholderText(self.tr("HH:MM"))

    def _on_text(self) -> None:
        # Half a time is doubted by nobody; a doubt that is cleared goes at once.
        if not self.error.isHidden():
            self._check()
        self.typed.emit()

    def _on_left(self) -> None:
        at = self.value
        if at is not None:
            self.line.setText(f"{at:%H:%M}")
        self._check()

    def _check(self) -> None:
        wrong = self.tr("Write a time like %s") % _EXAMPLE
        show_error(self.error, wrong if self.unread else "")
