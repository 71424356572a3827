"""The section of the inspector that shows which cards belong to this one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.deals.link_row import INDENT, LinkRow, NameLink
from kanban_app.ui.deals.link_values import (
    EndLinked,
    LeadWanted,
    LinkedLine,
    LinkedShown,
    OpenBringer,
    OpenLinked,
)
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE
from kanban_app.ui.widgets.panel import Panel
from kanban_app.ui.widgets.sheet import Rule

# An owner may have many buyers: these are shown, the others when they are asked for.
MOST = 4


class LinkedSection(QWidget):
    """Shows the linked cards, who brought the card and whom it brought; asks for changes."""

    open_requested = Signal(OpenLinked)
    contact_requested = Signal(OpenBringer)
    end_requested = Signal(EndLinked)
    link_requested = Signal()
    origin_requested = Signal()
    bring_requested = Signal()
    lead_requested = Signal(LeadWanted)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = LinkedShown()
        self._all = False
        self._title = PlainLabel("", SIZE_S, self, bold=True, tone="text_2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.rows: list[LinkRow] = []
        self._ask = PlainLabel("", parent=self)
        self._ask.setWordWrap(True)
        self.bring = Button("", self, small=True, icon="arrow-right")
        self.bring.clicked.connect(self.bring_requested)
        self._strip = Panel(self)
        strip = QVBoxLayout(self._strip)
        strip.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        strip.setSpacing(UNIT)
        strip.addWidget(self._ask)
        line = QHBoxLayout()
        line.addWidget(self.bring)
        line.addStretch(1)
        strip.addLayout(line)
        self.more, self.link, self.origin = (NameLink("", self) for _ in range(3))
        self.more.clicked.connect(self._show_all)
        self.link.clicked.connect(self.link_requested)
        self.origin.clicked.connect(self.origin_requested)
        self.lead = Button("", self, small=True, icon="person-add")
        self._leads = QMenu(self)
        self.lead.setMenu(self._leads)
        self._lay_out()
        self.show_linked(LinkedShown())

    def show_linked(self, shown: LinkedShown, *, other_card: bool = False) -> None:
        """Show what is linked with a card; of another card only the first few."""
        if other_card:
            self._all = False
        if shown == self._shown and self.rows and not other_card:
            return
        self._shown = shown
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _fill(self) -> None:
        shown = self._shown
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        cards = shown.cards if self._all else shown.cards[:MOST]
        self._add_rows(cards)
        self._add_rows(shown.ended)
        self._add_rows([shown.origin] if shown.origin else [])
        self._add_rows(shown.brought)
        self._leads.clear()
        for place, choice in enumerate(shown.leads):
            action = self._leads.addAction(choice.text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, p=place: self._want(p))
        self.lead.setVisible(bool(shown.leads))
        self._strip.setVisible(bool(shown.offer))
        self.link.setVisible(bool(shown.link))
        self.more.setVisible(len(cards) < len(shown.cards))
        self._word()

    def _add_rows(self, lines: Sequence[LinkedLine]) -> None:
        for line in lines:
            row = LinkRow(line, self)
            row.opened.connect(self.open_requested)
            row.contact_opened.connect(self.contact_requested)
            row.ended.connect(self.end_requested)
            self.rows.append(row)
            self._rows.addWidget(row)

    def _want(self, place: int) -> None:
        self.lead_requested.emit(LeadWanted(place))

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _word(self) -> None:
        shown = self._shown
        self._title.setText(self.tr("Linked"))
        self._ask.setText(shown.offer)
        self.bring.setText(self.tr("Bring along"))
        self.more.setText(self.tr("%n more", "", len(shown.cards) - MOST))
        self.link.setText(shown.link)
        change = self.tr("Somebody else brought it …")
        self.origin.setText(change if shown.origin else self.tr("Say who brought it …"))
        self.lead.setText(self.tr("New lead from this client"))
        for part in (self.more, self.link, self.origin):
            part.setToolTip("")
            part.updateGeometry()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(Rule(self))
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, UNIT, RIGHT, 0)
        inner.setSpacing(UNIT)
        inner.addWidget(self._title)
        inner.addWidget(self._strip)
        inner.addLayout(self._rows)
        links = QVBoxLayout()
        links.setSpacing(0)
        # The words of a link stand under the names, not the frame around them.
        links.setContentsMargins(INDENT - UNIT, 0, 0, 0)
        for part in (self.more, self.link, self.origin):
            row = QHBoxLayout()
            row.addWidget(part)
            row.addStretch(1)
            links.addLayout(row)
        inner.addLayout(links)
        last = QHBoxLayout()
        last.addWidget(self.lead)
        last.addStretch(1)
        inner.addLayout(last)
        column.addLayout(inner)
