"""Asks on which day a task is to be done instead."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.sheet import Sheet, error_label, show_error
from kanban_app.ui.widgets.typed_day import Year

_WIDTH = 360


@dataclass(frozen=True, slots=True)
class PostponeTo:
    """The day a task is to be done on."""

    day: date


class DaySheet(Sheet):
    """One date, today at the earliest; Enter takes it, Esc leaves everything as it was."""

    chosen = Signal(PostponeTo)

    def __init__(self, title: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, title, width=_WIDTH)
        self.show_title(title, self.tr("On which day is it to be done?"))
        self._today = today
        self.day = DateField(
            self, clearable=False, opens_at=today + timedelta(days=1), year=Year.AHEAD
        )
        self.day.line.setAccessibleName(self.tr("Day"))
        self.error = error_label(self)
        self.accept_button = PrimaryButton(self.tr("Postpone"), self)
        self.accept_button.setEnabled(False)
        cancel = Button(self.tr("Cancel"), self)
        self.body.addWidget(self.day)
        self.body.addWidget(self.error)
        self.add_buttons(cancel, self.accept_button)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._answer)
        self.day.typed.connect(self._check)
        self.day.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self) -> None:
        day = None if self.day.unread else self.day.value
        past = day is not None and day < self._today
        show_error(self.error, self.tr("Choose today or a later day.") if past else "")
        self.accept_button.setEnabled(day is not None and not past)

    def _answer(self) -> None:
        day = self.day.value
        if day is not None:
            self.accept()
            self.chosen.emit(PostponeTo(day))
