"""A stage of the loop, opened: its question, figures, losses by reason, and its cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, theme, tokens
from kanban_app.ui.wheel.panels.card_lines import CardLines
from kanban_app.ui.wheel.panels.figures import FigureGrid
from kanban_app.ui.wheel.panels.head import PanelHead
from kanban_app.ui.wheel.panels.lines import SIDE, LineList
from kanban_app.ui.wheel.panels.looks import CAUSE
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.section import Section, sentence
from kanban_app.ui.wheel.panels.values import CardLine, CardsWanted, CauseLine, StageValue
from kanban_app.ui.widgets.buttons import Button

_ICON = 14


class StagePage(Page):
    """Shows a stage; its cards open, and can be dragged onto the loop."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    card_wanted = Signal(object)
    board_wanted = Signal(object)
    substages_wanted = Signal(object)
    trial_wanted = Signal(object)
    cards_wanted = Signal(CardsWanted)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PanelHead()
        self.figures = FigureGrid()
        self.causes = LineList(CAUSE)
        self.calm, self.more, self.nobody = sentence(), sentence(), sentence()
        self.goal = PlainLabel("", SIZE_S, tone="accent")
        self._goal_mark = PlainLabel("", SIZE_S)
        self._goal = QWidget()
        self.cards = CardLines()
        self.board = Button(small=True)
        self.substages, self.trial = Button(small=True), Button(small=True)
        self._top, self._lost, self._cards = Section(), Section(), Section()
        self._value: StageValue | None = None
        self._lay_out()
        self._connect()
        theme().changed.connect(self._recolour)
        self._recolour()
        self.retranslate()

    @property
    def value(self) -> StageValue | None:
        """Return what is shown."""
        return self._value

    def show_stage(self, value: StageValue) -> None:
        """Show a stage."""
        self._value = value
        self.head.show_head(value.name, value.question, value.colour)
        self.figures.show_figures(value.figures)
        self.goal.setText(value.goal)
        self._goal.setVisible(bool(value.goal))
        self.causes.show_values(value.causes)
        self.cards.show_values(value.cards)
        self.calm.setVisible(not value.causes)
        self.nobody.setVisible(not value.cards)
        self.more.setText(value.more)
        self.more.setVisible(bool(value.more))
        self.retranslate()

    @property
    @override
    def first(self) -> QWidget:
        return self.head.close_button

    @override
    def retranslate(self) -> None:
        self._lost.show_title(self.tr("Lost energy"), self._value.lost_note if self._value else "")
        self._cards.show_title(self.tr("Cards"), self.tr("by age"))
        self.causes.setAccessibleName(self.tr("Lost energy"))
        self.cards.setAccessibleName(self.tr("Cards"))
        self.calm.setText(self.tr("Nothing was lost here, and nothing stands still."))
        self.nobody.setText(self.tr("No card stands here. Drag one onto the stage."))
        self.board.setText(self.tr("Show on board"))
        self.substages.setText(self.tr("Open sub-stages"))
        self.trial.setText(self.tr("What if …"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._goal)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._goal_mark)
        row.addWidget(self.goal, 1)
        self._top.add(self.figures)
        self._top.add(self._goal, inset=True)
        self._lost.add(self.causes)
        self._lost.add(self.calm, inset=True)
        self._cards.add(self.cards)
        self._cards.add(self.nobody, inset=True)
        self._cards.add(self.more, inset=True)
        for part in (self.head, self._top, self._lost, self._cards):
            self.column.addWidget(part)
        # Three buttons are wider than the panel.
        for line in ((self.board, self.substages), (self.trial,)):
            buttons = QHBoxLayout()
            buttons.setContentsMargins(SIDE, 2 * UNIT, SIDE, 0)
            buttons.setSpacing(2 * UNIT)
            for button in line:
                buttons.addWidget(button)
            buttons.addStretch(1)
            self.column.addLayout(buttons)
        self.column.addSpacing(SIDE)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.causes.opened.connect(self._on_cause)
        self.cards.opened.connect(self._on_card)
        self.board.clicked.connect(self._on_board)
        self.substages.clicked.connect(self._on_substages)
        self.trial.clicked.connect(self._on_trial)

    def _recolour(self) -> None:
        self._goal_mark.setPixmap(pixmap("bookmark", _ICON, tokens().accent))

    def _on_cause(self, line: object) -> None:
        assert isinstance(line, CauseLine)
        self.cards_wanted.emit(CardsWanted(line.title, line.cards))

    def _on_card(self, line: object) -> None:
        assert isinstance(line, CardLine)
        self.card_wanted.emit(line.card)

    def _on_board(self) -> None:
        if self._value is not None:
            self.board_wanted.emit(self._value.stage)

    def _on_substages(self) -> None:
        if self._value is not None:
            self.substages_wanted.emit(self._value.stage)

    def _on_trial(self) -> None:
        if self._value is not None:
            self.trial_wanted.emit(self._value.stage)
