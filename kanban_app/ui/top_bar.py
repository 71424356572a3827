"""The bar above a screen: which journey, what to search, undo, and the one filled button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, IconButton, PrimaryButton
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.screen_bar import ScreenBar
from kanban_app.ui.widgets.search_field import SearchField
from kanban_app.ui.widgets.segment import Segment

# Below this width density and filter are icons.
_NARROW = 1040
BOTH = "both"
COMFORTABLE, COMPACT = "comfortable", "compact"
_FIND, _UNDO, _REDO, _NEW = "Ctrl+F", "Ctrl+Z", "Ctrl+Shift+Z", "N"


class TopBar(ScreenBar):
    """Asks for what the board shows and does; decides nothing.

    The keys on its buttons are only shown: `ui.actions` owns them, except Ctrl+F.
    """

    journey_chosen = Signal(str)
    search_changed = Signal(str)
    search_left = Signal()
    density_chosen = Signal(str)
    undo_requested = Signal()
    redo_requested = Signal()
    new_lead_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journeys: tuple[Choice, ...] = ()
        self._steps = ("", "")
        self._read_only = False
        self._density = COMFORTABLE
        self._segment = Segment("", self)
        self._search = SearchField(_FIND, self)
        self._chip = Chip("", self, icon="density", bar=True)
        # Buttons that are known by their icon where words find no room.
        self._wordy: list[Button] = [self._chip]
        self._undo = IconButton("undo", "", self, shortcut=_UNDO)
        self._redo = IconButton("redo", "", self, shortcut=_REDO)
        self._new = PrimaryButton("", self, icon="plus", shortcut=_NEW)
        self._row = QHBoxLayout(self)
        self._filters = QHBoxLayout()
        self._menus = QHBoxLayout()
        self._arrange()
        self._connect()
        self._retranslate()
        self.show_steps("", "")

    @property
    def search(self) -> SearchField:
        """Return the search field."""
        return self._search

    def show_journeys(self, journeys: Sequence[Choice], active: str) -> None:
        """Offer the journeys, and all of them at once (`BOTH`) if there are several."""
        self._journeys = tuple(journeys)
        both = [Choice(BOTH, self._both_text())] if len(journeys) > 1 else []
        self._segment.show_choices([*journeys, *both], active)

    def show_density(self, density: str) -> None:
        """Show which density holds."""
        self._density = density
        self._chip.set_active(density)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name the steps that undo and redo would take, "" where there is none."""
        self._steps = (undo, redo)
        self._undo.setEnabled(bool(undo) and not self._read_only)
        self._redo.setEnabled(bool(redo) and not self._read_only)
        self._undo.set_name(self.tr("Undo: %s") % undo if undo else self.tr("Nothing to undo"))
        self._redo.set_name(self.tr("Redo: %s") % redo if redo else self.tr("Nothing to redo"))

    def add_filter(self, widget: QWidget) -> None:
        """Place a filter control behind the density."""
        self._filters.addWidget(widget)
        if isinstance(widget, Button):
            self._wordy.append(widget)
            self._follow_size()

    def add_menu(self, icon: str, name: str, menu: QMenu) -> IconButton:
        """Place a menu button before the primary one and return it."""
        button = IconButton(icon, name, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(menu)
        self._menus.addWidget(button)
        return button

    def add_tool(self, widget: QWidget) -> None:
        """Place a control beside the menus."""
        self._menus.addWidget(widget)

    def set_read_only(self, *, read_only: bool) -> None:
        """Offer nothing that would change a card, or everything again."""
        self._read_only = read_only
        self._new.setEnabled(not read_only)
        self.show_steps(*self._steps)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._follow_size()
        super().resizeEvent(event)

    def _follow_size(self) -> None:
        narrow = self.width() < _NARROW
        self._row.setSpacing(UNIT if narrow else 2 * UNIT)
        for button in self._wordy:
            button.set_wordless(wordless=narrow)

    def _arrange(self) -> None:
        # A click on the bar must not take the keyboard away from the board.
        for button in (self._chip, self._undo, self._redo, self._new):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for row in (self._row, self._filters, self._menus):
            row.setSpacing(2 * UNIT)
        self._row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        for widget in (self._segment, self._search, self._chip):
            self._row.addWidget(widget)
        self._row.addLayout(self._filters)
        self._row.addStretch(1)
        self._row.addWidget(self._undo)
        self._row.addWidget(self._redo)
        self._row.addLayout(self._menus)
        self._row.addSpacing(UNIT)
        self._row.addWidget(self._new)

    def _connect(self) -> None:
        self._segment.chosen.connect(self.journey_chosen)
        self._search.text_changed.connect(self.search_changed)
        self._search.left.connect(self.search_left)
        self._chip.chosen.connect(self.density_chosen)
        self._undo.clicked.connect(self._ask_undo)
        self._redo.clicked.connect(self._ask_redo)
        self._new.clicked.connect(self._ask_new)
        QShortcut(_FIND, self, self._search.start)

    def _retranslate(self) -> None:
        self._segment.setAccessibleName(self.tr("Journey"))
        self._search.set_placeholder(self.tr("Name, place, source …"))
        self._chip.set_name(self.tr("Density"))
        choices = (
            Choice(COMFORTABLE, self.tr("Comfortable")),
            Choice(COMPACT, self.tr("Compact")),
        )
        self._chip.show_choices(choices, self._density)
        self._new.setText(self.tr("New lead"))
        if self._journeys:
            self.show_journeys(self._journeys, self._segment.active)
        self.show_steps(*self._steps)

    def _both_text(self) -> str:
        return self.tr("Both") if len(self._journeys) == 2 else self.tr("All")  # noqa: PLR2004

    def _ask_undo(self) -> None:
        self.undo_requested.emit()

    def _ask_redo(self) -> None:
        self.redo_requested.emit()

    def _ask_new(self) -> None:
        self.new_lead_requested.emit()
