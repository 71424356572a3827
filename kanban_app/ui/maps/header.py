"""The bar above the map: which journey, which period, which rows, and the way to paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.maps.periods import PeriodKind
from kanban_app.ui.theme import SIZE_L, UNIT
from kanban_app.ui.widgets.buttons import Button, IconButton
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.screen_bar import ScreenBar
from kanban_app.ui.widgets.segment import Segment

_WIDE = 1120
_MOST_SEGMENTS = 4


class MapsHeader(ScreenBar):
    """Asks for journey, period and rows; decides nothing."""

    journey_chosen = Signal(str)
    period_chosen = Signal(str)
    lanes_wanted = Signal()
    table_wanted = Signal()
    lifecycle_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self.journeys = Segment("", self)
        self.journey = Chip("", self, bar=True)
        self.new = IconButton("plus", "", self)
        # What else begins a journey is added by who can do it.
        self.new_menu = QMenu(self.new)
        self.lifecycle = self.new_menu.addAction("")
        self.new.setMenu(self.new_menu)
        self.period = Chip("", self, bar=True)
        self.lanes = Button("", self, icon="columns")
        self.table = IconButton("table", "", self)
        self.table.setCheckable(True)
        self._slots = QHBoxLayout()
        self._slots.setSpacing(2 * UNIT)
        self._few = True
        self._shown: tuple[int, int] | None = None
        self._lay_out()
        self.journeys.chosen.connect(self.journey_chosen)
        self.journey.chosen.connect(self.journey_chosen)
        self.lifecycle.triggered.connect(self.lifecycle_wanted)
        self.period.chosen.connect(self.period_chosen)
        self.lanes.clicked.connect(self.lanes_wanted)
        self.table.clicked.connect(self.table_wanted)
        self._retranslate()

    def show_journeys(self, journeys: Sequence[Choice], active: str, *, lifecycle: bool) -> None:
        """Offer the journeys, and the lifecycle template where it is not among them."""
        self._few = len(journeys) <= _MOST_SEGMENTS
        for control in (self.journeys, self.journey):
            control.show_choices(journeys, active)
        self.lifecycle.setVisible(lifecycle)
        self._arrange()

    def show_period(self, kind: PeriodKind, first: int, last: int) -> None:
        """Show which period holds, and its days (ordinals)."""
        self._shown = (first, last)
        self.period.set_active(str(kind))
        self.period.setToolTip(plain_tooltip(f"{_day(first)} – {_day(last)}"))

    def add_control(self, widget: QWidget) -> None:
        """Place a control of another part of the program at the right end."""
        self._slots.addWidget(widget)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        wide = self.width() >= _WIDE
        self.journeys.setVisible(self._few and wide)
        self.journey.setVisible(not (self._few and wide))
        self.lanes.set_wordless(wordless=not wide)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setSpacing(2 * UNIT)
        for widget in (self._title, self.journeys, self.journey, self.new, self.period):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.lanes)
        row.addWidget(self.table)
        row.addLayout(self._slots)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Journey map"))
        self.journeys.setAccessibleName(self.tr("Journey"))
        self.journey.set_name(self.tr("Journey"))
        self.new.set_name(self.tr("Add a journey"))
        self.lifecycle.setText(self.tr("Add the journey “customer lifecycle”"))
        self.lanes.setText(self.tr("Rows"))
        self.lanes.setToolTip(self.tr("Which rows the map has, and in which order"))
        self.table.set_name(self.tr("Show as a table"))
        self.period.set_name(self.tr("Period"))
        active = next((str(k) for k in PeriodKind), "")
        self.period.show_choices(
            (
                Choice(PeriodKind.MONTHS_12, self.tr("12 months")),
                Choice(PeriodKind.MONTHS_6, self.tr("6 months")),
                Choice(PeriodKind.MONTHS_3, self.tr("3 months")),
                Choice(PeriodKind.YEAR, self.tr("This year")),
                Choice(PeriodKind.YEAR_BEFORE, self.tr("Last year")),
                Choice(PeriodKind.EVER, self.tr("From the beginning")),
            ),
            active,
        )


def _day(ordinal: int) -> str:
    return formats.day_text(date.fromordinal(ordinal))
