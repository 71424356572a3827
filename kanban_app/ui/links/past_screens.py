"""Screens beside the board that tell other days: the button in their bar, and the day itself."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from kanban_app.ui.links.past import PastLink, Shown


class ControlBar(Protocol):
    """A bar that takes controls of other parts of the program."""

    def add_control(self, widget: QWidget) -> None:
        """Place a control."""
        ...


def join_past(past: PastLink, bar: ControlBar, follow: Callable[[Shown], None]) -> None:
    """Let a screen follow the day that is shown, now and from now on."""
    bar.add_control(past.new_button())
    follow(Shown(past.moment))
    past.changed.connect(follow)
