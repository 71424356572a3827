"""The properties screen: the list at the left, and at the right whatever is mounted for one."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import PropertyId
from kanban_app.services.properties import ListedProperty
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.properties.bar import ARCHIVE, RUNNING, PropertiesBar
from kanban_app.ui.properties.listing import PropertyList
from kanban_app.ui.theme import SIZE_M, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.segment import Segment

_TABS = 48
Words = Callable[[], str]


class PropertiesScreen(QWidget):
    """Lists properties and shows one; others mount tabs for it, and views beside the lists.

    `property_chosen` carries the PropertyId that is shown now, None for none: it is sent only
    when that is another one than before.
    """

    property_chosen = Signal(object)
    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = PropertiesBar()
        self.list = PropertyList()
        self.tabs = Segment()
        self._tabs: list[tuple[str, Words]] = []
        self._keys = [RUNNING, ARCHIVE]
        self._entries: dict[str, Sequence[ListedProperty]] = {RUNNING: (), ARCHIVE: ()}
        self._shown: PropertyId | None = None
        self._tab_row = QWidget()
        self._parts = QStackedWidget()
        self._right = QStackedWidget()
        self._views = QStackedWidget()
        self._nothing = PlainLabel("", SIZE_M, tone="text_2")
        self._lay_out()
        self.bar.view_chosen.connect(self._on_view)
        self.bar.search.text_changed.connect(self.list.search)
        self.bar.search.left.connect(self.take_keys)
        self.list.chosen.connect(self._on_chosen)
        self.list.new_wanted.connect(self.bar.new_wanted)
        self.list.view.entered.connect(self._on_entered)
        self.tabs.chosen.connect(self.show_tab)
        self._retranslate()

    @property
    def chosen(self) -> PropertyId | None:
        """Return the property that is shown, None for none."""
        return self._shown

    @property
    def view(self) -> str:
        """Return the key of the list or view that is shown."""
        return self.bar.views.active

    def add_tab(self, key: str, words: Words, widget: QWidget, *, first: bool = False) -> None:
        """Mount something about the chosen property; one alone needs no segment."""
        place = 0 if first else len(self._tabs)
        self._tabs.insert(place, (key, words))
        self._parts.insertWidget(place, widget)
        self._show_tabs(self._tabs[0][0])
        self.show_tab(self._tabs[0][0])

    def add_view(self, key: str, words: Words, widget: QWidget) -> None:
        """Mount something in place of list and property, to be chosen in the bar."""
        self._keys.append(key)
        self._views.addWidget(widget)
        self.bar.add_view(key, words)

    def set_view_count(self, key: str, held: int) -> None:
        """Say in the bar how many things a mounted view holds."""
        self.bar.show_held(key, held)

    def set_match_counts(self, counts: Mapping[PropertyId, int]) -> None:
        """Say in the list how many buyers fit; the column is there once any count is."""
        self.list.show_fits(counts)

    def show_tab(self, key: str) -> None:
        """Show one of the mounted tabs."""
        self._parts.setCurrentIndex([name for name, _ in self._tabs].index(key))
        self.tabs.set_active(key)

    def show_view(self, key: str) -> None:
        """Show a list or a mounted view."""
        self.bar.views.set_active(key)
        self._on_view(key)

    def show_entries(self, entries: Sequence[ListedProperty]) -> None:
        """Show these properties, each in its list."""
        running = [e for e in entries if e.running]
        archived = [e for e in entries if not e.running]
        self._entries = {RUNNING: running, ARCHIVE: archived}
        self.bar.show_counts(len(running), len(archived))
        self.list.show_entries(self._entries.get(self.view, ()))

    def show_property(self, property_id: PropertyId) -> None:
        """Choose a property in whichever list it is, now or as soon as it is there."""
        self.bar.search.set_text("")
        where = next((k for k, es in self._entries.items() if _holds(es, property_id)), RUNNING)
        if self.view != where:
            self.show_view(where)
        self.list.choose(property_id)

    def take_keys(self) -> None:
        """Give the keyboard to what is shown."""
        mounted = None if self.view in self._entries else self._views.currentWidget()
        rows = self.list.first if self.list.view.isHidden() else self.list.view
        (mounted or rows).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.take_keys()
        # Where the keyboard was there already the key is for the window.
        if event.key() != Qt.Key.Key_Escape or QApplication.focusWidget() is before:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.list.fit_into(self.width())
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().bg))

    def _on_view(self, key: str) -> None:
        if key in self._entries:
            self._views.setCurrentIndex(0)
            self.list.show_entries(self._entries[key])
        else:
            self._views.setCurrentIndex(self._keys.index(key) - 1)
        self.bar.search.setVisible(key in self._entries)
        self.view_chosen.emit(key)

    def _on_chosen(self) -> None:
        current = self.list.current
        self._right.setCurrentIndex(0 if current is None else 1)
        if current != self._shown:
            self._shown = current
            self.property_chosen.emit(current)

    def _on_entered(self) -> None:
        shown = self._parts.currentWidget()
        if shown is not None and self._shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tabs(self, active: str) -> None:
        choices = [Choice(key, words()) for key, words in self._tabs]
        self.tabs.show_choices(choices, active)
        self._tab_row.setVisible(len(choices) > 1)

    def _lay_out(self) -> None:
        tabs = QHBoxLayout(self._tab_row)
        tabs.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self._tab_row.setFixedHeight(_TABS)
        self._tab_row.hide()
        about = QWidget()
        column = QVBoxLayout(about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row)
        column.addWidget(self._parts, 1)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._right.addWidget(self._nothing)
        self._right.addWidget(about)
        lists = QWidget()
        row = QHBoxLayout(lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._right, 1)
        self._views.addWidget(lists)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)

    def _retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("About the property"))
        self._nothing.setText(self.tr("Choose a property at the left."))
        if self._tabs:
            self._show_tabs(self.tabs.active)


def _holds(entries: Sequence[ListedProperty], property_id: PropertyId) -> bool:
    return any(entry.line.id == property_id for entry in entries)
