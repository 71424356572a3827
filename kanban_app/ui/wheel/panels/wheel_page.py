"""The wheel in numbers: four figures, friction per stage, the balance of energy, referrals."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.theme import UNIT
from kanban_app.ui.wheel.panels.figures import FigureGrid
from kanban_app.ui.wheel.panels.goal_list import GoalSection
from kanban_app.ui.wheel.panels.lines import LineList
from kanban_app.ui.wheel.panels.looks import BALANCE, EDGE, FACT, FRICTION
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.section import Section, sentence
from kanban_app.ui.wheel.panels.values import EdgeLine, FrictionLine, WheelValue
from kanban_app.ui.widgets.buttons import Button

# The latest ones; all others are in the trees.
MOST_EDGES = 4


class WheelPage(Page):
    """Shows the whole wheel; a stage opens its panel, a referral its card."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    stage_wanted = Signal(object)
    card_wanted = Signal(object)
    edge_chosen = Signal(object)
    trees_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureGrid()
        self.few = sentence()
        self.friction, self.balance = LineList(FRICTION), LineList(BALANCE)
        self.edges, self.facts = LineList(EDGE), LineList(FACT)
        self.nothing, self.estimate = sentence(), sentence()
        self.trees = Button(small=True, icon="users")
        self.goals = GoalSection()
        self._top, self._friction = Section(), Section()
        self._balance, self._edges = Section(), Section()
        self._facts = Section(rule=False)
        self._value: WheelValue | None = None
        self._lay_out()
        self.friction.opened.connect(self._on_stage)
        self.goals.stage_wanted.connect(self.stage_wanted)
        self.edges.opened.connect(self._on_edge)
        self.edges.currentRowChanged.connect(self._on_row)
        self.trees.clicked.connect(self.trees_wanted)
        self.retranslate()

    def show_wheel(self, value: WheelValue) -> None:
        """Show the numbers of a wheel."""
        self._value = value
        self.figures.show_figures(value.figures)
        self.few.setText(value.few)
        self.few.setVisible(bool(value.few))
        self.goals.show_goals(value.goals)
        self.friction.show_values(value.friction)
        self.balance.show_values(value.balance)
        self.edges.show_values(value.edges[:MOST_EDGES])
        self.facts.show_values(value.facts)
        self.estimate.setText(value.facts_note)
        self.estimate.setVisible(bool(value.facts_note))
        self.nothing.setVisible(not value.edges)
        self.trees.setVisible(bool(value.roots))
        self.retranslate()

    @override
    def retranslate(self) -> None:
        value = self._value
        self._friction.show_title(
            self.tr("Friction per stage"), value.friction_note if value else ""
        )
        self._balance.show_title(self.tr("Energy balance"), value.balance_note if value else "")
        self._edges.show_title(self.tr("Brought by clients"), value.edges_note if value else "")
        self.friction.setAccessibleName(self.tr("Friction per stage"))
        self.balance.setAccessibleName(self.tr("Energy balance"))
        self.edges.setAccessibleName(self.tr("Brought by clients"))
        self._facts.show_title(self.tr("What clients bring"), self.tr("within 24 months"))
        self.facts.setAccessibleName(self.tr("What clients bring"))
        self.trees.setText(self.tr("Who brought whom"))
        self.nothing.setText(
            self.tr("Nobody has brought anybody yet. Say on a card who brought it.")
        )

    def _lay_out(self) -> None:
        self._top.add(self.figures)
        self._top.add(self.few, inset=True)
        self._friction.add(self.friction)
        self._balance.add(self.balance)
        self._edges.add(self.edges)
        self._edges.add(self.nothing, inset=True)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.trees)
        row.addStretch(1)
        self._edges.add(foot, inset=True)
        self._facts.add(self.estimate, inset=True)
        self._facts.add(self.facts)
        parts = (self._top, self.goals, self._friction, self._balance, self._edges, self._facts)
        for part in parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.column.setContentsMargins(0, 0, 0, UNIT)

    def _on_stage(self, line: object) -> None:
        assert isinstance(line, FrictionLine)
        self.stage_wanted.emit(line.stage)

    def _on_edge(self, line: object) -> None:
        assert isinstance(line, EdgeLine)
        self.card_wanted.emit(line.caused)

    def _on_row(self, row: int) -> None:
        line = self.edges.value_at(row) if row >= 0 else None
        self.edge_chosen.emit(line)
