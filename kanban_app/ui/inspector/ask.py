"""The two questions about cards: why they were lost, and until when they rest."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from kanban_app.domain.journey import LossReason
from kanban_app.ui import formats
from kanban_app.ui.inspector.requests import LostReason, ParkUntil
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import NotesField
from kanban_app.ui.widgets.sheet import Sheet, caption, error_label, labelled, show_error
from kanban_app.ui.widgets.typed_day import Year

_WIDTH = 400
_DECEMBER = 12


class LostDialog(Sheet):
    """Asks why cards were lost; the reason is what the analysis of losses lives on."""

    chosen = Signal(LostReason)

    def __init__(
        self, reasons: Sequence[LossReason], count: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.show_title(
            self.tr("Why were %n card(s) lost?", "", count),
            self.tr("The reasons show where deals get stuck. You can undo this."),
        )
        self._reasons = tuple(reasons)
        self.group = QButtonGroup(self)
        self.note = NotesField(self)
        self.accept_button = PrimaryButton(self.tr("Mark as lost"), self)
        self.accept_button.setEnabled(not self._reasons)
        self.accept_button.clicked.connect(self._answer)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.body.addLayout(self._choices())
        self.body.addLayout(labelled(caption(self.tr("Note (optional)"), self), self.note))
        self.note.setAccessibleName(self.tr("Note (optional)"))
        self.add_buttons(cancel, self.accept_button)
        self.group.idClicked.connect(self._on_picked)
        self.group.idToggled.connect(self._on_picked)

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2 * UNIT)
        for index, reason in enumerate(self._reasons):
            words = reason.name.text(formats.language())
            if not reason.counts_as_loss:
                words = self.tr("%s (not counted as a loss)") % words
            button = QRadioButton(words.replace("&", "&&"), self)
            self.group.addButton(button, index)
            column.addWidget(button)
        if self._reasons:
            self.group.button(0).setFocus(Qt.FocusReason.TabFocusReason)
        return column

    def _on_picked(self) -> None:
        self.accept_button.setEnabled(self.group.checkedId() >= 0)

    def _answer(self) -> None:
        index = self.group.checkedId()
        key = self._reasons[index].key if index >= 0 else ""
        self.accept()
        self.chosen.emit(LostReason(key, self.note.value.strip()))


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, its last one if it is shorter."""
    years, month = divmod(day.month - 1 + months, _DECEMBER)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class ParkDialog(Sheet):
    """Asks until when cards rest: in a week, a month, a quarter, or on a day of one's own."""

    chosen = Signal(ParkUntil)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("Let rest until"),
            self.tr("A resting card does not age. It wakes up in the same stage."),
            width=_WIDTH,
        )
        self._today = today
        self._days = (
            today + timedelta(days=7),
            months_later(today, 1),
            months_later(today, 3),
        )
        self.group = QButtonGroup(self)
        self.day = DateField(self, clearable=False, opens_at=self._days[0], year=Year.AHEAD)
        self.error = error_label(self)
        self.accept_button = PrimaryButton(self.tr("Let rest"), self)
        self.accept_button.clicked.connect(self._answer)
        cancel = Button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self._add_choices()
        self.add_buttons(cancel, self.accept_button)
        self.day.typed.connect(self._on_day)
        self.group.idToggled.connect(self._check)
        self.group.button(0).setChecked(True)
        self.group.button(0).setFocus(Qt.FocusReason.TabFocusReason)

    def _add_choices(self) -> None:
        words = (self.tr("One week"), self.tr("One month"), self.tr("Three months"))
        column = QVBoxLayout()
        column.setSpacing(2 * UNIT)
        for index, (text, day) in enumerate(zip(words, self._days, strict=True)):
            self._add(column, index, f"{text} · {formats.day_text(day)}")
        self._add(column, len(words), self.tr("On a day of my own"))
        column.addWidget(self.day)
        column.addWidget(self.error)
        self.day.line.setAccessibleName(self.tr("On a day of my own"))
        self.body.addLayout(column)

    def _add(self, column: QVBoxLayout, index: int, text: str) -> None:
        button = QRadioButton(text, self)
        self.group.addButton(button, index)
        column.addWidget(button)

    def _on_day(self) -> None:
        self.group.button(len(self._days)).setChecked(True)
        self._check()

    def _wanted(self) -> date | None:
        index = self.group.checkedId()
        if 0 <= index < len(self._days):
            return self._days[index]
        return None if self.day.unread else self.day.value

    def _check(self) -> None:
        wanted = self._wanted()
        past = wanted is not None and wanted <= self._today
        show_error(self.error, self.tr("Choose a day after today.") if past else "")
        self.accept_button.setEnabled(wanted is not None and not past)

    def _answer(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self.accept()
            self.chosen.emit(ParkUntil(wanted))
