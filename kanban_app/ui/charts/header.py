"""The 36 px over the charts: what is shown, how it is counted, and where it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.legend import Legend
from kanban_app.ui.charts.period_bar import PeriodBar, Span
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import IconButton
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice

HEIGHT = 36
WINDOW = 12
_BUTTON = 24
_IMPLIED, _STRICT = "implied", "strict"


@dataclass(frozen=True, slots=True)
class Counting:
    """How the charts count: periods of `unit`, skipped stages left out where `strict`."""

    unit: PeriodUnit = PeriodUnit.WEEK
    strict: bool = False


@dataclass(frozen=True, slots=True)
class HeaderState:
    """What the header has to offer at the moment."""

    collapsed: bool = False
    short: bool = False
    floating: bool = False
    table: bool = False


class Header(QWidget):
    """Shows the title and the controls; asks, and decides nothing."""

    counting_chosen = Signal(Counting)
    earlier_wanted = Signal()
    later_wanted = Signal()
    today_wanted = Signal()
    info_wanted = Signal()
    table_wanted = Signal()
    float_wanted = Signal()
    collapse_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._counting = Counting()
        self._state = HeaderState()
        self._foldable = True
        self._title = PlainLabel("", SIZE_M, bold=True)
        self._words = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._window, self._skips = Chip(), Chip()
        self._period_bar = PeriodBar()
        self._legend = Legend()
        self._legend_word = PlainLabel("", SIZE_S, tone="text_2")
        self._info = IconButton("info", size=_BUTTON)
        self._table = IconButton("table", size=_BUTTON)
        self._float = IconButton("float", size=_BUTTON)
        self._collapse = IconButton("chevron-down", size=_BUTTON)
        self._connect()
        self._lay_out()
        self._retranslate()

    def show_words(self, words: str) -> None:
        """Show the rates as one line; it is seen while the panel is collapsed."""
        self._words.setText(words)

    def show_span(self, span: Span) -> None:
        """Show which periods are drawn."""
        self._period_bar.show_span(span)
        self._arrange()

    def set_counting(self, counting: Counting) -> None:
        """Show which counting is in force."""
        self._counting = counting
        self._window.set_active(counting.unit)
        self._skips.set_active(_STRICT if counting.strict else _IMPLIED)
        self._legend.set_unit(counting.unit)
        self._arrange()

    def show_goals(self, *, shown: bool) -> None:
        """Say in the legend what the mark of a goal is, where there is any."""
        self._legend.show_goals(shown=shown)
        self._arrange()

    def show_state(self, state: HeaderState, *, foldable: bool = True) -> None:
        """Offer what makes sense in this state."""
        self._state, self._foldable = state, foldable
        self._retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        # Narrow windows are the board's business; the header never widens them.
        return QSize(0, HEIGHT)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _connect(self) -> None:
        self._window.chosen.connect(self._choose_window)
        self._skips.chosen.connect(self._choose_skips)
        self._period_bar.earlier_wanted.connect(self.earlier_wanted)
        self._period_bar.later_wanted.connect(self.later_wanted)
        self._period_bar.today_wanted.connect(self.today_wanted)
        self._info.clicked.connect(self.info_wanted)
        self._table.clicked.connect(self.table_wanted)
        self._float.clicked.connect(self.float_wanted)
        self._collapse.clicked.connect(self.collapse_wanted)

    def _choose_window(self, key: str) -> None:
        self.counting_chosen.emit(Counting(PeriodUnit(key), self._counting.strict))

    def _choose_skips(self, key: str) -> None:
        self.counting_chosen.emit(Counting(self._counting.unit, key == _STRICT))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 3 * UNIT, 0)
        row.setSpacing(3 * UNIT)
        for widget in (self._title, self._window, self._period_bar, self._skips):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addStretch(0)
        row.addWidget(self._legend)
        row.addWidget(self._legend_word)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        for button in (self._info, self._table, self._float, self._collapse):
            buttons.addWidget(button)
        row.addLayout(buttons)

    def _arrange(self) -> None:
        state = self._state
        self._window.setVisible(not state.collapsed)
        # Beside an open inspector there may be no room: the rarest choice goes first.
        wanted, width = self._taken(), self.width()
        self._skips.setVisible(not state.collapsed and not state.short and wanted <= width)
        room = wanted - self._skips.sizeHint().width() <= width
        self._title.setVisible(state.collapsed or room)
        self._period_bar.setVisible(not state.collapsed)
        self._words.setVisible(state.collapsed)
        self._info.setVisible(not state.collapsed)
        self._table.setVisible(not state.collapsed)
        self._collapse.setVisible(self._foldable and not state.floating)
        self._float.setVisible(self._foldable)
        drawn = not state.collapsed and not state.table
        says = self._legend.fit(width - wanted)
        self._legend.setVisible(drawn and not state.short and says)
        self._legend_word.setVisible(drawn and not self._legend.isVisibleTo(self))

    def _taken(self) -> int:
        shown = (self._title, self._window, self._period_bar, self._skips)
        return sum(w.sizeHint().width() for w in shown) + 4 * (_BUTTON + UNIT) + 24 * UNIT

    def _retranslate(self) -> None:
        state = self._state
        self._title.setText(
            self.tr("Conversion") if state.short and not state.collapsed
            else self.tr("Throughput and conversion")
        )  # fmt: skip
        self._window.show_choices(
            [Choice(unit, wording.window_name(unit, WINDOW)) for unit in PeriodUnit],
            self._counting.unit,
        )
        self._skips.show_choices(
            [
                Choice(_IMPLIED, self.tr("Count skipped stages")),
                Choice(_STRICT, self.tr("Only visited stages")),
            ],
            _STRICT if self._counting.strict else _IMPLIED,
        )
        self._window.set_name(self.tr("Window"))
        self._skips.set_name(self.tr("Skipped stages"))
        self._legend_word.setText(self.tr("Legend"))
        self._info.set_name(self.tr("How it is counted"))
        self._table.set_name(self.tr("Show drawing") if state.table else self.tr("Show table"))
        self._float.set_icon_name("dock" if state.floating else "float")
        self._float.set_name(
            self.tr("Dock below the board") if state.floating else self.tr("Own window")
        )
        self._collapse.set_icon_name("chevron-up" if state.collapsed else "chevron-down")
        self._collapse.set_name(self.tr("Unfold") if state.collapsed else self.tr("Fold"))
        self._arrange()
