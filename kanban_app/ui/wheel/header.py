"""The bar above the loop: which period, stopped or flowing, with the table, as an image."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, UNIT
from kanban_app.ui.widgets.buttons import Button, ToggleButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.screen_bar import ScreenBar
from kanban_app.ui.widgets.segment import Segment

_WORDLESS_BELOW = 1_000
FORMATS = ("png", "svg", "pdf")


class Period(StrEnum):
    """The windows the wheel is measured over."""

    DAYS_90 = "90d"
    MONTHS_12 = "12m"
    MONTHS_24 = "24m"


class WheelHeader(ScreenBar):
    """Asks; decides nothing. `image_wanted` carries an ending, "" for the clipboard."""

    period_chosen = Signal(str)
    pause_toggled = Signal()
    table_toggled = Signal()
    image_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self.periods = Segment("", self)
        self.pause = ToggleButton(self, icon="pause")
        self.table = ToggleButton(self, icon="table")
        self.image = Button("", self, icon="export")
        self._slots = QHBoxLayout()
        self._lay_out()
        self.periods.chosen.connect(self.period_chosen)
        self.pause.clicked.connect(self.pause_toggled)
        self.table.clicked.connect(self.table_toggled)
        self.image.clicked.connect(self._on_image)
        self._retranslate()

    def show_period(self, period: Period) -> None:
        """Mark the period that holds."""
        self.periods.set_active(str(period))

    def show_pause(self, *, paused: bool) -> None:
        """Show whether the drops stand still."""
        self.pause.setChecked(paused)
        self._name_pause()

    def show_table(self, *, shown: bool) -> None:
        """Show whether the tables stand below."""
        self.table.setChecked(shown)

    def add_control(self, widget: QWidget) -> None:
        """Place a control of another part of the program behind the period."""
        self._slots.addWidget(widget)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for button in (self.pause, self.table, self.image):
            button.set_wordless(wordless=self.width() < _WORDLESS_BELOW)
        super().resizeEvent(event)

    def _on_image(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy as image")).triggered.connect(
            lambda: self.image_wanted.emit("")
        )
        menu.addSeparator()
        for ending, text in zip(
            FORMATS,
            (self.tr("Save as PNG …"), self.tr("Save as SVG …"), self.tr("Save as PDF …")),
            strict=True,
        ):
            menu.addAction(text).triggered.connect(
                lambda _=False, kind=ending: self.image_wanted.emit(kind)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.image.mapToGlobal(QPoint(0, self.image.height() + UNIT)))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._title)
        row.addSpacing(2 * UNIT)
        row.addWidget(self.periods)
        row.addLayout(self._slots)
        row.addStretch(1)
        for button in (self.pause, self.table, self.image):
            row.addWidget(button)

    def _name_pause(self) -> None:
        on = self.pause.isChecked()
        self.pause.set_icon_name("play" if on else "pause")
        self.pause.setText(self.tr("Let flow") if on else self.tr("Hold"))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Flywheel"))
        self.periods.setAccessibleName(self.tr("Period"))
        choices = (
            Choice(Period.DAYS_90, self.tr("90 days")),
            Choice(Period.MONTHS_12, self.tr("12 months")),
            Choice(Period.MONTHS_24, self.tr("24 months")),
        )
        self.periods.show_choices(choices, self.periods.active or Period.MONTHS_12)
        self._name_pause()
        self.table.setText(self.tr("Table"))
        self.image.setText(self.tr("As image"))
