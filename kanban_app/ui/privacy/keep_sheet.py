"""The yearly list: whom nothing keeps any more, and what to do with each."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.contact_days import keep_fault
from kanban_app.domain.ids import ContactId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.privacy.requests import KeepPage, KeepWish
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.card_rows import CARD, ROW, CardRows, card_row
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.sheet import Sheet
from kanban_app.ui.widgets.typed_day import Year

_WIDTH = 640
_ROWS = 8


class KeepSheet(Sheet):
    """Lists people with the reason; Enter shows one, Del asks to erase one."""

    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    contact_wanted = Signal(object)
    erase_wanted = Signal(object)
    keep_wanted = Signal(KeepWish)
    # A year fits.
    year_wanted = Signal(int)

    def __init__(self, page: KeepPage, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("Keep or delete"),
            self.tr("Whom no duty and no consent keeps any more. Nothing goes by itself."),
            width=_WIDTH,
        )
        self._page = page
        self.years = QComboBox(self)
        self.years.setAccessibleName(self.tr("Year"))
        self._count = PlainLabel("", SIZE_M, self, tone="text_2")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Keep or delete"))
        self._nobody = PlainLabel("", SIZE_M, self, tone="text_2")
        self._elsewhere = PlainLabel("", SIZE_S, self, tone="text_2")
        self.until = DateField(self, clearable=False, year=Year.AHEAD)
        self.until.line.setAccessibleName(self.tr("Keep until"))
        self.keep = Button(self.tr("Keep until"), self, icon="calendar")
        self.erase = Button(self.tr("Erase …"), self, icon="trash")
        self.close_button = PrimaryButton(self.tr("Close"), self)
        self.until.forbid(self._wrong)
        self._lay_out()
        self._connect()
        self.show_page(page)

    def show_page(self, page: KeepPage) -> None:
        """Show the list of a year; the row that was chosen stays chosen, or its place."""
        held, place = self.current, self.list.currentRow()
        self._page = replace(page, rows=(), elsewhere="")
        self.years.blockSignals(True)  # noqa: FBT003 -- Qt takes no keyword here
        self.years.clear()
        for year in page.years:
            self.years.addItem(str(year), year)
        self.years.setCurrentIndex(self.years.findData(page.year))
        self.years.blockSignals(False)  # noqa: FBT003
        self.list.clear()
        self._page = page
        for row in page.rows:
            self.list.addItem(card_row(row.contact, row.name, row.reason))
        self._stack.setCurrentWidget(self.list if page.rows else self._nobody)
        self._count.setText(self.tr("%n person(s)", "", len(page.rows)))
        self._nobody.setText(self.tr("Nobody falls due in %s.") % page.year)
        self._elsewhere.setText(page.elsewhere)
        self._elsewhere.setVisible(bool(page.elsewhere))
        self._choose(held, place)

    @property
    def current(self) -> ContactId | None:
        """Return the contact of the chosen row."""
        place = self.list.currentRow()
        return self._page.rows[place].contact if 0 <= place < len(self._page.rows) else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._on_erase()
        else:
            super().keyPressEvent(event)

    def _choose(self, held: ContactId | None, place: int) -> None:
        rows = self._page.rows
        found = next((n for n, row in enumerate(rows) if row.contact == held), place)
        self.list.setCurrentRow(max(0, min(found, len(rows) - 1)) if rows else -1)
        self._on_row()
        (self.list if rows else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_row(self) -> None:
        place = self.list.currentRow()
        chosen = 0 <= place < len(self._page.rows)
        for part in (self.keep, self.erase, self.until):
            part.setEnabled(chosen)
        if chosen:
            self.until.reset(self._page.rows[place].until)

    def _wrong(self, day: date) -> str:
        fault = keep_fault(day, self._page.today)
        return QCoreApplication.translate("Errors", fault) if fault else ""

    def _on_year(self) -> None:
        self.year_wanted.emit(self.years.currentData())

    def _on_open(self, item: QListWidgetItem) -> None:
        self.accept()
        self.contact_wanted.emit(item.data(CARD))

    def _on_erase(self) -> None:
        if self.current is not None:
            self.erase_wanted.emit(self.current)

    def _on_keep(self) -> None:
        if self.current is None or self.until.complain():
            return
        if self.until.value is not None:
            self.keep_wanted.emit(KeepWish(self.current, self.until.value))

    def _connect(self) -> None:
        self.years.currentIndexChanged.connect(self._on_year)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemActivated.connect(self._on_open)
        self.keep.clicked.connect(self._on_keep)
        self.erase.clicked.connect(self._on_erase)
        self.close_button.clicked.connect(self.accept)
        for button in (self.keep, self.erase):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(3 * UNIT)
        top.addWidget(self.years)
        top.addWidget(self._count)
        top.addStretch(1)
        self.list.setItemDelegate(CardRows(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nobody)
        self._stack.setFixedHeight(_ROWS * ROW)
        deeds = QHBoxLayout()
        deeds.setSpacing(2 * UNIT)
        deeds.addWidget(self.keep)
        deeds.addWidget(self.until)
        deeds.addStretch(1)
        deeds.addWidget(self.erase)
        self._elsewhere.setWordWrap(True)
        self.body.addLayout(top)
        self.body.addWidget(self._stack)
        self.body.addLayout(deeds)
        self.body.addWidget(self._elsewhere)
        self.add_buttons(self.close_button)
