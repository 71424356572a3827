"""The panel at the right of the loop: the wheel, friction, needs, what-ifs, or one stage."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.theme import UNIT, colour, tokens
from kanban_app.ui.wheel.panels.cards_page import CardsPage
from kanban_app.ui.wheel.panels.ledger_page import LedgerPage
from kanban_app.ui.wheel.panels.lines import SIDE, LineList
from kanban_app.ui.wheel.panels.need_page import NeedPage
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.section import sentence
from kanban_app.ui.wheel.panels.stage_page import StagePage
from kanban_app.ui.wheel.panels.trees_page import TreesPage
from kanban_app.ui.wheel.panels.values import (
    CardLine,
    CardsWanted,
    NeedValue,
    RootValue,
    StageValue,
    WheelValue,
)
from kanban_app.ui.wheel.panels.whatif_page import WhatIfPage
from kanban_app.ui.wheel.panels.wheel_page import WheelPage
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.segment import Segment

WIDTH = 320


class Part(StrEnum):
    """The pages that the segment at the head offers."""

    WHEEL = "wheel"
    LEDGER = "ledger"
    NEED = "need"
    WHAT_IF = "what_if"


class SidePanel(QWidget):
    """Shows one page at a time; what opened within a page leads back to it, Esc too."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    card_wanted = Signal(object)
    stage_wanted = Signal(object)
    board_wanted = Signal(object)
    substages_wanted = Signal(object)
    stage_left = Signal()
    edge_chosen = Signal(object)
    thanks_wanted = Signal(RootValue)
    cards_wanted = Signal(CardsWanted)
    part_shown = Signal(str)
    trial_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.segment = Segment("", self)
        self.wheel, self.ledger, self.need = WheelPage(), LedgerPage(), NeedPage()
        self.whatif, self.stage = WhatIfPage(), StagePage()
        self.trees, self.cards = TreesPage(), CardsPage()
        self._parts: dict[str, Page] = {
            Part.WHEEL: self.wheel,
            Part.LEDGER: self.ledger,
            Part.NEED: self.need,
            Part.WHAT_IF: self.whatif,
        }
        self._stack = QStackedWidget(self)
        # Before the first answer no page may claim that there is nothing.
        self._stack.hide()
        self.waiting = sentence(self)
        self.waiting.setContentsMargins(SIDE, 4 * UNIT, SIDE, 0)
        self._areas: dict[Page, QScrollArea] = {}
        for page in (*self._parts.values(), self.stage, self.trees, self.cards):
            self._areas[page] = page.scrolling()
            self._stack.addWidget(self._areas[page])
        self._way: list[Page] = [self.wheel]
        # Where the keyboard was when a page opened.
        self._origins: dict[Page, QWidget] = {}
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        return self._way[-1]

    @property
    def part(self) -> str:
        """Return which part of the segment is chosen."""
        return self.segment.active

    def show_wheel(self, value: WheelValue) -> None:
        """Show the numbers of a wheel on all pages that tell them."""
        self.waiting.hide()
        self._stack.show()
        self.wheel.show_wheel(value)
        self.ledger.show_ledger(value.ledger_figures, value.ledger)
        self.trees.show_roots(value.roots)
        self.whatif.show_goals(value.goals)

    def show_need(self, value: NeedValue) -> None:
        """Show the balance of both sides."""
        self.need.show_need(value)

    def show_stage(self, value: StageValue | None) -> None:
        """Open a stage; None gives the page before it back."""
        if value is None:
            if self.stage in self._way:
                self._go(self._way[: self._way.index(self.stage)])
            return
        opened = self.stage.value
        self.stage.show_stage(value)
        if self.stage not in self._way:
            self._go([*self._way[:1], self.stage])
        elif opened is None or opened.stage != value.stage:
            self._go(self._way[: self._way.index(self.stage) + 1])

    def show_cards(self, title: str, cards: Sequence[CardLine]) -> None:
        """List the cards behind a number."""
        self.cards.show_cards(title, cards)
        if self.cards not in self._way:
            self._go([*self._way, self.cards])

    def show_part(self, part: str) -> None:
        """Show a page of the segment."""
        self.segment.set_active(part)
        was_stage = self.stage in self._way
        self._go([self._parts[part]])
        if was_stage:
            self.stage_left.emit()
        self.part_shown.emit(part)

    def show_trees(self) -> None:
        """Show who brought whom."""
        self._go([self.wheel, self.trees])

    def take_keys(self, back_to: QWidget | None = None) -> None:
        """Take the keyboard, at the head of what is shown; leaving that gives it `back_to`."""
        if back_to is not None:
            self._origins[self.page] = back_to
        first = self.page.first
        if first is self.page:
            buttons = self.segment.findChildren(PaintedButton)
            first = next((b for b in buttons if b.isChecked()), first)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def set_changeable(self, *, changeable: bool) -> None:
        """Let thanks and goals be written and cards be dragged; a past day is only looked at."""
        self.trees.set_changeable(changeable=changeable)
        self.whatif.set_changeable(changeable=changeable)
        self.stage.cards.set_movable(movable=changeable)
        self.cards.cards.set_movable(movable=changeable)

    def go_back(self) -> bool:
        """Leave what has opened last; return whether there was anything."""
        if len(self._way) == 1:
            return False
        left = self._way[-1]
        self._go(self._way[:-1])
        if left is self.stage:
            self.stage_left.emit()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.go_back():
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(QRectF(0, 0, 1, self.height()), colour(t.border))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _go(self, way: list[Page]) -> None:
        """Show the last page of a way; the keyboard goes along, and back to where it came from."""
        holder = QApplication.focusWidget()
        if holder is not None and not self._stack.isAncestorOf(holder):
            holder = None
        reason = Qt.FocusReason.TabFocusReason
        if holder is not None:
            if not _by_key(holder):
                reason = Qt.FocusReason.MouseFocusReason
            # Else Qt passes it on to whatever comes first, as if by Tab.
            holder.clearFocus()
        before, deeper, self._way = self.page, len(way) > len(self._way), way
        self._head.setVisible(len(way) == 1)
        area = self._areas[way[-1]]
        self._stack.setCurrentWidget(area)
        if deeper:
            area.verticalScrollBar().setValue(0)
        if holder is not None:
            self._place_focus(holder, before, deeper=deeper).setFocus(reason)

    def _place_focus(self, holder: QWidget, before: Page, *, deeper: bool) -> QWidget:
        """Return who gets the keyboard: the page that opened, or where it was before that."""
        if before is self.page:
            return holder
        if deeper:
            self._origins[self.page] = holder
            return self.page.first
        return self._origins.pop(before, self.page.first)

    def _lay_out(self) -> None:
        self._head = QFrame(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(4 * UNIT - 1, 2 * UNIT, 0, 0)
        row.addWidget(self.segment)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.waiting, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._stack, 1)
        column.addStretch()

    def _connect(self) -> None:
        self.segment.chosen.connect(self.show_part)
        wheel, stage, trees, cards = self.wheel, self.stage, self.trees, self.cards
        for asked in (wheel.card_wanted, stage.card_wanted, trees.card_wanted, cards.card_wanted):
            asked.connect(self.card_wanted)
        for left in (stage.left, trees.left, cards.left):
            left.connect(self.go_back)
        wheel.stage_wanted.connect(self.stage_wanted)
        self.ledger.stage_wanted.connect(self.stage_wanted)
        self.ledger.cards_wanted.connect(self.cards_wanted)
        stage.cards_wanted.connect(self.cards_wanted)
        self.need.cards_wanted.connect(self.cards_wanted)
        self.wheel.edge_chosen.connect(self.edge_chosen)
        self.wheel.trees_wanted.connect(self.show_trees)
        self.stage.board_wanted.connect(self.board_wanted)
        self.stage.substages_wanted.connect(self.substages_wanted)
        self.stage.trial_wanted.connect(self._on_trial)
        self.whatif.stage_chosen.connect(self.trial_wanted)
        self.trees.thanks_wanted.connect(self.thanks_wanted)

    def _on_trial(self, stage: object) -> None:
        self.trial_wanted.emit(stage)
        self.show_part(Part.WHAT_IF)

    def _retranslate(self) -> None:
        self.waiting.setText(self.tr("Is being counted …"))
        self.segment.setAccessibleName(self.tr("What the panel shows"))
        choices = (
            Choice(Part.WHEEL, self.tr("Wheel")),
            Choice(Part.LEDGER, self.tr("Friction")),
            Choice(Part.NEED, self.tr("Need")),
            Choice(Part.WHAT_IF, self.tr("What-if")),
        )
        self.segment.show_choices(choices, self.segment.active or Part.WHEEL)


def _by_key(holder: QWidget) -> bool:
    """Return whether the keyboard, not the mouse, was used in a part last."""
    if isinstance(holder, LineList):
        return holder.by_key
    return isinstance(holder, PaintedButton) and holder.shows_focus
