"""The bar over Today: which day it is, the search, and the two things one adds."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.screen_bar import ScreenBar

# N is the next step here.
LEAD_KEY = "Ctrl+N"
_NARROW, _NARROWER, _NARROWEST = 860, 560, 320


class TodayHeader(ScreenBar):
    """Asks for the palette, a task or a lead; decides nothing."""

    search_wanted = Signal()
    task_wanted = Signal()
    lead_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, self, bold=True)
        self._day = PlainLabel("", SIZE_M, self, tone="text_2", elide=True)
        self.search = Button("", self, icon="search", shortcut="Ctrl+K")
        self.task = Button("", self, icon="plus")
        self.lead = PrimaryButton("", self, icon="plus")
        self.search.clicked.connect(self.search_wanted)
        self.task.clicked.connect(self.task_wanted)
        self.lead.clicked.connect(self.lead_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        row.setSpacing(3 * UNIT)
        self.setMinimumWidth(_NARROWEST)
        row.addWidget(self._title)
        row.addWidget(self._day, 1)
        for button in (self.search, self.task, self.lead):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._retranslate()

    def show_day(self, day: str) -> None:
        """Say which day it is."""
        self._day.setText(day)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.search.set_wordless(wordless=self.width() < _NARROW)
        self.task.set_wordless(wordless=self.width() < _NARROWER)
        super().resizeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Today"))
        self.search.setText(self.tr("Search or command"))
        self.task.setText(self.tr("Task"))
        self.lead.setText(self.tr("New lead"))
