"""The button of the top bar that says as of which day everything is shown."""

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import tokens
from kanban_app.ui.widgets.buttons import Button, Look
from kanban_app.ui.widgets.key_cap import key_text

KEY = "T"


class DayButton(Button):
    """Says `As of: today`, or the day of the past that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon="calendar")
        self._day: date | None = None
        self._slim = False
        # A click on the bar must not take the keyboard away from the board.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._retranslate()

    def show_day(self, day: date | None) -> None:
        """Say which day is shown, None for today."""
        self._day = day
        self._retranslate()

    def set_slim(self, *, slim: bool) -> None:
        """Show the icon alone where the bar is short of room."""
        if slim != self._slim:
            self._slim = slim
            self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def _look(self) -> Look:
        look, t = super()._look(), tokens()
        return look._replace(fill=t.warn_soft, border=t.warn, icon=t.warn) if self._day else look

    def _retranslate(self) -> None:
        shown = formats.day_text(self._day) if self._day else self.tr("today")
        words = self.tr("As of: %s") % shown
        self.setText("" if self._slim else words)
        self.setAccessibleName(words)
        does = f"{self.tr('Look at an earlier day')} ({key_text(KEY)})"
        self.setToolTip(plain_tooltip(f"{words}\n{does}" if self._slim else does))
        self.updateGeometry()
        self.update()
