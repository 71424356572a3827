"""The contact screen: filters, hint and table at the left, one contact or two at the right."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.contact_search import Hay, found, needle
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import LocalDays
from kanban_app.ui.contacts.detail import ContactPanel
from kanban_app.ui.contacts.empty import NoContacts, NotAmongThem
from kanban_app.ui.contacts.filters import Filter, FilterStrip, takes
from kanban_app.ui.contacts.header import ContactHeader
from kanban_app.ui.contacts.hint import DuplicateHint
from kanban_app.ui.contacts.merge_panel import MergePanel
from kanban_app.ui.contacts.model import ContactModel
from kanban_app.ui.contacts.table import ContactTable
from kanban_app.ui.theme import colour, theme, tokens
from kanban_app.ui.widgets import painting

_LEAST, _DETAIL, _MERGE = 340, 372, 432
_WIDE = 1180
# While somebody types on, the table is not searched.
_SEARCH_MS = 60


class ContactScreen(QWidget):
    """Shows contacts as a search and a filter leave them; asks for everything else."""

    compare_wanted = Signal()
    new_wanted = Signal()
    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    chosen = Signal(object)
    side_closed = Signal()
    narrowed = Signal()

    def __init__(self, days: LocalDays, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hays: Sequence[Hay] = ()
        self._today = date.min
        self._filter = Filter.ALL
        self.header = ContactHeader()
        self.filters = FilterStrip(self)
        self.hint = DuplicateHint(self)
        self.model = ContactModel(days)
        self.table = ContactTable(self.model, self)
        self.nobody = NoContacts(self)
        self.others = NotAmongThem(self)
        self.detail, self.merge = ContactPanel(self), MergePanel(self)
        self._search = QTimer(self)
        self._search.setSingleShot(True)
        self._search.setInterval(_SEARCH_MS)
        self._search.timeout.connect(self._show)
        self._lay_out()
        self._connect()

    def show_contacts(self, hays: Sequence[Hay], today: date) -> None:
        """Show these contacts, narrowed as before; the chosen one stays chosen."""
        self._hays, self._today = hays, today
        self._show()

    def show_detail(self) -> None:
        """Let one contact stand at the right."""
        self._show_side(self.detail)

    def show_merge(self) -> None:
        """Let the two that may be one stand at the right."""
        self._show_side(self.merge)

    def close_side(self) -> None:
        """Put away what stands at the right; if it had the keyboard, the table has it again."""
        focus = QApplication.focusWidget()
        held = focus is None or self._side.isAncestorOf(focus)
        self._side.hide()
        self.update()
        if held:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def side(self) -> QWidget | None:
        """Return what stands at the right, None for nothing."""
        return None if self._side.isHidden() else self._side.currentWidget()

    @property
    def all_shown(self) -> bool:
        """Return whether neither a search nor a filter hides anybody."""
        return not self.searched and self._filter is Filter.ALL

    @property
    def searched(self) -> str:
        """Return what is searched for."""
        return self.header.search.text.strip()

    def choose(self, contact: ContactId) -> None:
        """Let a contact be the chosen row; what hides it is taken away."""
        if self.model.place_of(contact) < 0:
            self.header.search.set_text("")
            self._filter = Filter.ALL
            self.filters.pills[Filter.ALL].setChecked(True)
            self._show()
        self.table.choose(contact)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            if not self._side.isHidden():
                painter.fillRect(self._side.x() - 1, 0, 1, self.height(), colour(t.border))

    def _show(self) -> None:
        self._search.stop()
        wanted = needle(self.searched)
        hits = found(self._hays, wanted)
        self.filters.show_counts([h.line for h in hits], [h.line for h in self._hays])
        held = self.table.current
        rows = [h for h in hits if takes(self._filter, h.line)]
        self.model.show_rows(rows, wanted, self._today)
        self.table.choose(held)
        self.table.setAccessibleName(self.tr("Contacts"))
        self.header.show_count(len(self._hays))
        self.header.show_hits(len(rows) if wanted.words else None)
        self.nobody.show_search(self.searched)
        self.others.show_search(self.searched)
        self.others.setVisible(bool(rows) and bool(wanted.words))
        self._rows.setCurrentWidget(self.table if rows else self.nobody)
        self.narrowed.emit()

    def _show_side(self, panel: QWidget) -> None:
        self._side.setCurrentWidget(panel)
        self._side.show()
        self._fit_side()
        self.update()

    def _fit_side(self) -> None:
        # Two contacts side by side cannot do with less.
        detail = _DETAIL if self.width() >= _WIDE else _LEAST
        self._side.setFixedWidth(_MERGE if self._side.currentWidget() is self.merge else detail)

    def _on_filter(self, key: str) -> None:
        self._filter = Filter(key)
        self._show()

    def _on_search(self) -> None:
        self._search.start()

    def _on_search_left(self) -> None:
        self._show()
        self.table.begin()

    def _on_side_closed(self) -> None:
        self.close_side()
        self.side_closed.emit()

    def _connect(self) -> None:
        theme().changed.connect(self.update)
        self.header.search.text_changed.connect(self._on_search)
        self.header.search.left.connect(self._on_search_left)
        self.header.new_wanted.connect(self.new_wanted)
        self.filters.chosen.connect(self._on_filter)
        self.hint.compare_wanted.connect(self.compare_wanted)
        self.nobody.new_wanted.connect(self.new_wanted)
        self.others.new_wanted.connect(self.new_wanted)
        self.table.current_changed.connect(self.chosen)
        self.table.compare_wanted.connect(self.compare_wanted)
        self.table.new_wanted.connect(self.new_wanted)
        self.table.search_wanted.connect(self.header.search.start)
        self.table.opened.connect(self._on_opened)
        for panel in (self.detail, self.merge):
            panel.closed.connect(self._on_side_closed)

    def _on_opened(self) -> None:
        if self.side is self.detail:
            self.detail.begin()
        elif self.table.current is not None:
            self.chosen.emit(self.table.current)

    def _lay_out(self) -> None:
        self._rows = QStackedWidget()
        self._rows.addWidget(self.table)
        self._rows.addWidget(self.nobody)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.filters)
        left.addWidget(self.hint)
        left.addWidget(self._rows, 1)
        left.addWidget(self.others)
        self.hint.hide()
        self._side = QStackedWidget()
        for panel in (self.detail, self.merge):
            self._side.addWidget(panel)
        self._side.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addLayout(left, 1)
        row.addWidget(self._side)
