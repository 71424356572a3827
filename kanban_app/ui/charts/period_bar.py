"""Which periods the charts show, in words, with the way to earlier and later ones."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.analytics.reading import Period, PeriodUnit
from kanban_app.ui.charts import wording
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_S, UNIT, font
from kanban_app.ui.widgets.buttons import GhostButton, IconButton

_BUTTON = 24


@dataclass(frozen=True, slots=True)
class Span:
    """The periods that are shown, and what lies around them.

    `running`: they end today. `earlier`: something was counted before them. `found`: they were
    not asked for, but are the last ones that show anything.
    """

    unit: PeriodUnit
    periods: tuple[Period, ...]
    running: bool = True
    earlier: bool = False
    found: bool = False


class PeriodBar(QWidget):
    """Asks for the periods before and after, and for those of today; decides nothing."""

    earlier_wanted = Signal()
    later_wanted = Signal()
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self.earlier = IconButton("chevron-left", size=_BUTTON)
        self.later = IconButton("chevron-right", size=_BUTTON)
        self.today = _TodayButton(small=True)
        self.words = PlainLabel("", SIZE_S)
        self.earlier.clicked.connect(self.earlier_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.today.clicked.connect(self.today_wanted)
        # The words come last but one: whatever they say, the two arrows stay under the mouse.
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addSpacing(UNIT)
        row.addWidget(self.words)
        row.addSpacing(UNIT)
        row.addWidget(self.today)
        self._retranslate()

    def show_span(self, span: Span) -> None:
        """Show which periods are drawn, and offer what lies before and after."""
        if span != self._span:
            self._span = span
            self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.today.setText(self.tr("Today"))
        self.today.setToolTip(self.tr("Back to the periods up to today"))
        span = self._span
        self._allow(
            earlier=span is not None and span.earlier, later=bool(span and not span.running)
        )
        if span is None:
            return
        window = wording.window_name(span.unit, len(span.periods))
        self.earlier.set_name(self.tr("%s earlier") % window)
        self.later.set_name(self.tr("%s later") % window)
        self.words.setText(wording.span_name(span.unit, span.periods))
        # What is not today's is written so that nobody takes it for today's.
        self.words.setFont(font(SIZE_S, bold=not span.running))
        self.words.set_tone("text_2" if span.running else "text")
        tip = self.tr("Nothing was counted since; these are the last periods that show anything.")
        self.words.setToolTip(plain_tooltip(tip if span.found else ""))
        self.words.setAccessibleDescription(tip if span.found else "")
        self.updateGeometry()

    def _allow(self, *, earlier: bool, later: bool) -> None:
        """Offer these ways; the keyboard stays in the bar when its way comes to an end."""
        stuck = (self.later.hasFocus() or self.today.hasFocus()) and not later
        turned = self.earlier.hasFocus() and not earlier
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)
        self.today.setVisible(later)
        if stuck and earlier:
            self.earlier.setFocus(Qt.FocusReason.TabFocusReason)
        elif turned and later:
            self.later.setFocus(Qt.FocusReason.TabFocusReason)


class _TodayButton(GhostButton):
    """As high as the arrows beside it."""

    def __init__(self, *, small: bool) -> None:
        super().__init__("", small=small)
        self._height = _BUTTON
        self.setFont(font(SIZE_S))
