"""The bar above the contacts: how many there are, search, an address list, a new one."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button, IconButton, PrimaryButton
from kanban_app.ui.widgets.key_cap import key_text
from kanban_app.ui.widgets.screen_bar import ScreenBar
from kanban_app.ui.widgets.search_field import SearchField

NEW = "Ctrl+N"
_SEARCH = 360


class ContactHeader(ScreenBar):
    """Asks for what the screen shows and does; decides nothing."""

    new_wanted = Signal()
    keep_list_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self._count = PlainLabel("", SIZE_M, tone="text_2")
        self._hits = PlainLabel("", SIZE_S, tone="text_2")
        self.search = SearchField("Ctrl+F", self)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.setMaximumWidth(_SEARCH)
        self.bring = Button("", self, icon="import")
        self.more = self._more()
        self.new = PrimaryButton("", self, icon="plus")
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._title)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._hits)
        row.addWidget(self.search, 3)
        row.addSpacing(UNIT)
        row.addWidget(self.bring)
        row.addWidget(self.more)
        row.addWidget(self.new)
        self.bring.clicked.connect(self.import_wanted)
        self.new.clicked.connect(self.new_wanted)
        QShortcut("Ctrl+F", self, self.search.start)
        QShortcut(NEW, self, self.new_wanted.emit)
        self._retranslate()

    def _more(self) -> IconButton:
        button, menu = IconButton("more", "", self), QMenu(self)
        self.keep_list = menu.addAction("")
        self.keep_list.triggered.connect(self.keep_list_wanted)
        button.setMenu(menu)
        return button

    def show_count(self, count: int) -> None:
        """Show how many contacts there are."""
        self._count.setText(formats.number(count))

    def show_hits(self, hits: int | None) -> None:
        """Show how many were found, None without a search."""
        self._hits.setText("" if hits is None else self.tr("%n hit(s)", "", hits))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Contacts"))
        self.search.set_placeholder(self.tr("Name, phone, e-mail, place, note …"))
        self.more.set_name(self.tr("More"))
        self.bring.setText(self.tr("Import …"))
        self.bring.setToolTip(self.tr("Bring in people from an address list or address book"))
        self.keep_list.setText(self.tr("Keep or delete …"))
        self.new.setText(self.tr("Contact"))
        self.new.setAccessibleName(self.tr("New contact"))
        self.new.setToolTip(f"{self.tr('New contact')} ({key_text(NEW)})")
