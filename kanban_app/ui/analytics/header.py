"""The bar above the analytics: which journey, which window, compared or not."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.analytics.own_window import OwnDays, OwnWindow
from kanban_app.ui.analytics.windows import Window, WindowKind
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import IconButton, ToggleButton
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.screen_bar import ScreenBar
from kanban_app.ui.widgets.segment import Segment

# Below this the days of the window are said in a tooltip only, and below that the windows are a
# drop-down. Controls of other parts take their room from both.
_WIDE, _NARROW = 1056, 966


class AnalyticsHeader(ScreenBar):
    """Asks for journey and window; decides nothing."""

    journey_chosen = Signal(str)
    window_chosen = Signal(Window)
    float_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = Window()
        self._title = PlainLabel("", SIZE_L, bold=True)
        self.journeys = Segment("", self)
        self.kinds = Segment("", self)
        self.kind = Chip("", self, bar=True)
        self._days = PlainLabel("", SIZE_S, tone="text_2")
        self.compare = ToggleButton(self)
        self.float = IconButton("float", "", self)
        self._slots = QHBoxLayout()
        self._shown: tuple[int, int] | None = None
        self._floating = False
        self._lay_out()
        self.journeys.chosen.connect(self.journey_chosen)
        self.kinds.chosen.connect(self._on_kind)
        self.kind.chosen.connect(self._on_kind)
        self.compare.clicked.connect(self._on_compare)
        self.float.clicked.connect(self.float_wanted)
        self._retranslate()

    def show_journeys(self, journeys: Sequence[Choice], active: str) -> None:
        """Offer the journeys."""
        self.journeys.show_choices(journeys, active)
        self.journeys.setVisible(len(journeys) > 1)

    def show_window(self, window: Window, first: int, last: int) -> None:
        """Show which window holds, and its days (ordinals)."""
        self._window = window
        self._shown = (first, last)
        for control in (self.kinds, self.kind):
            control.set_active(str(window.kind))
        self.compare.setChecked(window.compare)
        self._days.setText(f"{_short(first)} – {_short(last)}")
        self.kinds.setToolTip(f"{_day(first)} – {_day(last)}")

    def add_control(self, widget: QWidget) -> None:
        """Place a control of another part of the program behind the comparison."""
        self._slots.addWidget(widget)

    def set_floating(self, *, floating: bool) -> None:
        """Offer to dock the screen again, or to float it."""
        self._floating = floating
        self.float.set_icon_name("dock" if floating else "float")
        self.float.set_name(
            self.tr("Back into the window") if floating else self.tr("In a window of its own")
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # A control of another part says something else now, or has come or gone.
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room = self.width() - self._slots.sizeHint().width()
        self._days.setVisible(room >= _WIDE)
        self.kinds.setVisible(room >= _NARROW)
        self.kind.setVisible(room < _NARROW)

    def _on_kind(self, key: str) -> None:
        if key == WindowKind.OWN:
            self._ask_days()
        else:
            self.window_chosen.emit(self._window._replace(kind=WindowKind(key)))

    def _ask_days(self) -> None:
        first, last = self._shown or (date.min.toordinal(), date.min.toordinal())
        asked = OwnWindow(self, date.fromordinal(first), date.fromordinal(last))
        asked.chosen.connect(self._on_days)
        asked.cancelled.connect(self._on_cancelled)
        control = self.kinds if self.kinds.isVisible() else self.kind
        corner = control.mapToGlobal(QPoint(control.width(), control.height() + UNIT))
        asked.open_at(corner)

    def _on_days(self, days: OwnDays) -> None:
        own = (days.first, days.last)
        self.window_chosen.emit(self._window._replace(kind=WindowKind.OWN, own=own))

    def _on_cancelled(self) -> None:
        for control in (self.kinds, self.kind):
            control.set_active(str(self._window.kind))

    def _on_compare(self) -> None:
        self.window_chosen.emit(self._window._replace(compare=self.compare.isChecked()))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        # The window may be narrower than all of it side by side: then some of it goes.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._title)
        row.addWidget(self.journeys)
        row.addStretch(1)
        row.addWidget(self.kinds)
        row.addWidget(self.kind)
        row.addWidget(self._days)
        row.addWidget(self.compare)
        self._slots.setSpacing(2 * UNIT)
        row.addLayout(self._slots)
        row.addWidget(self.float)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Analytics"))
        self.journeys.setAccessibleName(self.tr("Journey"))
        self.kinds.setAccessibleName(self.tr("Window"))
        self.compare.setText(self.tr("Compare"))
        self.compare.setToolTip(self.tr("Compare with the period before"))
        choices = (
            Choice(WindowKind.DAYS_30, self.tr("30 days")),
            Choice(WindowKind.DAYS_90, self.tr("90 days")),
            Choice(WindowKind.DAYS_365, self.tr("365 days")),
            Choice(WindowKind.QUARTER, self.tr("Quarter")),
            Choice(WindowKind.YEAR, self.tr("Year")),
            Choice(WindowKind.OWN, self.tr("From – to")),
        )
        self.kinds.show_choices(choices, str(self._window.kind))
        self.kind.show_choices(choices, str(self._window.kind))
        self.kind.set_name(self.tr("Window"))
        self.set_floating(floating=self._floating)
        if self._shown is not None:
            self.show_window(self._window, *self._shown)


def _short(ordinal: int) -> str:
    """Return a day with two figures of the year: the bar is short of room."""
    whole = _day(ordinal)
    return whole[:-4] + whole[-2:]


def _day(ordinal: int) -> str:
    return formats.day_text(date.fromordinal(ordinal))
