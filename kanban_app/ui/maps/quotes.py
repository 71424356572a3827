"""What clients said of a stage: all quotes of a cell, each with the card it is from."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.map_sheet import Quote
from kanban_app.domain.moment import LocalDays
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.cells import FACE
from kanban_app.ui.maps.drawn.marks import draw_mark
from kanban_app.ui.maps.requests import CellWish
from kanban_app.ui.maps.spoken import experience_lines, quote_text
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, Tone, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.sheet import scroll_area

_WIDTH, _HIGHEST = 380, 420
# So many quotes are shown at once, and with every "more".
_PAGE = 40


class _Face(QWidget):
    """The mood of a quote: a face whose mouth tells it."""

    def __init__(self, mood: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._mood = mood
        self.setFixedSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._mood is None:
            return
        with painting.painter_for(self) as painter:
            tone: Tone = "good" if self._mood > 0 else "bad" if self._mood < 0 else "text_2"
            draw_mark(painter, QPointF(0, 0), f"{FACE}{self._mood}", tone, tokens())


class QuotesPanel(QFrame):
    """Stands beside a cell until Esc or a click elsewhere; `open_wanted` carries a card id."""

    open_wanted = Signal(object)

    def __init__(self, wish: CellWish, days: LocalDays, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._days = days
        self._quotes = wish.column.quotes
        name = words.stage_name(wish.column)
        self.setAccessibleName(self.tr("Quotes: %s") % name)
        self.buttons: list[GhostButton] = []
        self.labels: list[PlainLabel] = []
        self._inner = QWidget()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2 * UNIT)
        self.more = GhostButton("", self._inner, small=True)
        self.more.clicked.connect(self._show_more)
        self._lay_out(name, experience_lines(wish.column))
        self._show_more()
        self._inner.setFixedWidth(_WIDTH - 8 * UNIT)
        self.setFixedHeight(min(_HIGHEST, self._inner.sizeHint().height() + 14 * UNIT))
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def open_beside(self, where: QRect) -> None:
        """Stand below a part of the screen, above it where there is no room."""
        screen = self.screen().availableGeometry()
        top = where.bottom() + UNIT
        if top + self.height() > screen.bottom():
            top = max(screen.top(), where.top() - UNIT - self.height())
        left = max(screen.left(), min(where.left(), screen.right() - self.width()))
        self.move(left, top)
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), 0, t.surface, t.border_strong)

    def _lay_out(self, name: str, ratings: list[str]) -> None:
        lines = QVBoxLayout(self._inner)
        lines.setContentsMargins(0, 0, 2 * UNIT, 0)
        lines.setSpacing(2 * UNIT)
        for text in ratings:
            lines.addWidget(self._quiet(text))
        lines.addLayout(self._rows)
        lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        if not self._quotes:
            nothing = self.tr("No quotes yet: they are noted with calls, visits and at the exit.")
            self.labels.append(self._quiet(nothing))
            lines.addWidget(self.labels[-1])
        lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 2 * UNIT, 3 * UNIT)
        column.addWidget(PlainLabel(name, SIZE_M, self, bold=True))
        column.addWidget(scroll_area(self._inner), 1)

    def _quiet(self, text: str) -> PlainLabel:
        label = PlainLabel(text, SIZE_S, self._inner, tone="text_2")
        label.setWordWrap(True)
        return label

    def _show_more(self) -> None:
        """Show the next quotes; the button says how many are left."""
        shown = self._rows.count()
        for quote in self._quotes[shown : shown + _PAGE]:
            self._rows.addLayout(self._line(quote, self._inner))
        left = len(self._quotes) - self._rows.count()
        self.more.setText(self.tr("Show more quotes (%n left)", "", left))
        self.more.setVisible(left > 0)
        if shown and shown < len(self.buttons):
            self.buttons[shown].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, quote: Quote, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        text = quote_text(quote)
        if quote.at is not None:
            text = f"{text}, {formats.day_text(self._days.date_of(quote.at))}"
        label = PlainLabel(text, SIZE_S, parent)
        label.setWordWrap(True)
        row.addWidget(_Face(quote.mood, parent), 0, Qt.AlignmentFlag.AlignTop)
        self.labels.append(label)
        row.addWidget(label, 1)
        if quote.card is not None:
            button = GhostButton(self.tr("Card"), parent, small=True)
            button.setAccessibleName(self.tr("Open the card: %s") % text)
            card = quote.card
            button.clicked.connect(lambda: self._open(card))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons.append(button)
        return row

    def _open(self, card: object) -> None:
        self.close()
        self.open_wanted.emit(card)
