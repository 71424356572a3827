"""The bar above the properties: which part of them, a search, and a new one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.screen_bar import ScreenBar
from kanban_app.ui.widgets.search_field import SearchField
from kanban_app.ui.widgets.segment import Segment

RUNNING, ARCHIVE = "running", "archive"
NEW_KEY, FIND_KEY = "Ctrl+N", "Ctrl+F"
# Below this the sentence on how many there are makes room.
_WIDE = 960
Words = Callable[[], str]


class PropertiesBar(ScreenBar):
    """Asks what to list; decides nothing."""

    view_chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self._sentence = PlainLabel("", SIZE_M, tone="text_2")
        self._views: list[tuple[str, Words]] = []
        self._held: dict[str, int] = {}
        self._counts = (0, 0)
        self.views = Segment("", self)
        self.search = SearchField(FIND_KEY, self)
        self.new = PrimaryButton("", self, icon="plus", shortcut=NEW_KEY)
        self._lay_out()
        self.views.chosen.connect(self.view_chosen)
        self.new.clicked.connect(self.new_wanted)
        # Only while the bar is shown: the other screens have these keys for themselves.
        QShortcut(QKeySequence(NEW_KEY), self, self.new.click)
        QShortcut(QKeySequence(FIND_KEY), self, self.search.start)
        self._retranslate()

    def add_view(self, key: str, words: Words) -> None:
        """Offer another view behind the two lists."""
        self._views.append((key, words))
        self._show_views()

    def show_counts(self, running: int, archived: int) -> None:
        """Say how many properties there are."""
        self._counts = (running, archived)
        self._sentence.setText(
            self.tr("%n running", "", running) + " · " + self.tr("%n in the archive", "", archived)
        )

    def show_held(self, key: str, held: int) -> None:
        """Say how many things a mounted view holds."""
        self._held[key] = held
        self._show_views()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sentence.setVisible(self.width() >= _WIDE)
        super().resizeEvent(event)

    def _show_views(self) -> None:
        choices = [Choice(RUNNING, self.tr("Running")), Choice(ARCHIVE, self.tr("Archive"))]
        choices += [Choice(key, words(), self._held.get(key)) for key, words in self._views]
        self.views.show_choices(choices, self.views.active or RUNNING)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 1)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setSpacing(3 * UNIT)
        row.addWidget(self._title)
        row.addWidget(self._sentence)
        row.addWidget(self.views)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(self.new)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Properties"))
        self.views.setAccessibleName(self.tr("Which properties"))
        self.search.set_placeholder(self.tr("Place, street, owner"))
        self.new.setText(self.tr("Property"))
        self.new.setAccessibleName(self.tr("New property"))
        self._show_views()
        self.show_counts(*self._counts)
