"""Timers that run out once."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def single_shot(parent: QWidget, milliseconds: int) -> QTimer:
    """Return a timer of `parent` that runs out once after it was started."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
