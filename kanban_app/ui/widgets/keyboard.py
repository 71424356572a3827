"""Who had the keyboard may be gone when it is to go back: rows are made anew at every change."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def held(widget: QWidget | None) -> QWidget | None:
    """Return the widget, None if Qt has deleted it meanwhile."""
    return widget if widget is not None and isValid(widget) else None
