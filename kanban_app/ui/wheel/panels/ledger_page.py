"""The friction ledger: what every stage lost or lets stand, by cause, with the cards behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.theme import SIZE_S, UNIT, font, tokens
from kanban_app.ui.wheel.panels.figures import FigureGrid
from kanban_app.ui.wheel.panels.lines import SIDE, LineList
from kanban_app.ui.wheel.panels.looks import CAUSE
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.section import Section, sentence
from kanban_app.ui.wheel.panels.strokes import MARK, bar, hatched, mark, small
from kanban_app.ui.wheel.panels.values import CardsWanted, CauseLine, Figure, LedgerStage
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton

_HEAD, _LEGEND = 24, 20


class LedgerPage(Page):
    """Shows the ledger; a cause opens its cards, the head of a stage its panel."""

    # A stage id travels as an object: a Signal(int) would cut it at 32 bits.
    stage_wanted = Signal(object)
    cards_wanted = Signal(CardsWanted)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureGrid()
        self._top = Section()
        self._legend = _Legend()
        self.calm = sentence()
        self._top.add(self.figures)
        self._top.add(self._legend, inset=True)
        self._top.add(self.calm, inset=True)
        self.column.addWidget(self._top)
        self.blocks: list[StageBlock] = []
        self.column.addStretch(1)
        self.retranslate()

    def show_ledger(self, figures: Sequence[Figure], stages: Sequence[LedgerStage]) -> None:
        """Show what was lost and what stands still, stage by stage."""
        self.figures.show_figures(figures)
        self.calm.setVisible(not stages)
        self._legend.setVisible(bool(stages))
        while len(self.blocks) < len(stages):
            self._add_block()
        for block, stage in zip(self.blocks, stages, strict=False):
            block.show_stage(stage)
            block.show()
        for block in self.blocks[len(stages) :]:
            block.hide()

    @override
    def retranslate(self) -> None:
        self.calm.setText(self.tr("Nothing was lost in this period, and nothing stands still."))
        self._legend.show_words(self.tr("lost"), self.tr("stands still or waits"))

    def _add_block(self) -> None:
        block = StageBlock()
        block.stage_wanted.connect(self.stage_wanted)
        block.cards_wanted.connect(self.cards_wanted)
        self.column.insertWidget(1 + len(self.blocks), block)
        self.blocks.append(block)


class StageBlock(Section):
    """One stage of the ledger."""

    stage_wanted = Signal(object)
    cards_wanted = Signal(CardsWanted)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=UNIT // 2)
        self.head = _StageHead(self)
        self.causes = LineList(CAUSE)
        self._stage: LedgerStage | None = None
        self.add(self.head)
        self.add(self.causes)
        self.head.clicked.connect(self._on_head)
        self.causes.opened.connect(self._on_cause)

    def show_stage(self, stage: LedgerStage) -> None:
        """Show the causes of a stage."""
        self._stage = stage
        self.head.show_stage(stage)
        self.causes.show_values(stage.causes)
        self.causes.setAccessibleName(stage.name)

    def _on_head(self) -> None:
        if self._stage is not None:
            self.stage_wanted.emit(self._stage.stage)

    def _on_cause(self, line: object) -> None:
        assert isinstance(line, CauseLine)
        self.cards_wanted.emit(CardsWanted(line.title, line.cards))


class _StageHead(PaintedButton):
    """Mark, name and loss of a stage; pressing it opens the stage."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._stage: LedgerStage | None = None
        self.setFixedHeight(_HEAD)

    def show_stage(self, stage: LedgerStage) -> None:
        """Show the name and the amount of a stage."""
        self._stage = stage
        self.setAccessibleName(f"{stage.name}, {stage.amount}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        stage, t = self._stage, tokens()
        if stage is None:
            return
        area = QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, 0)
        with painting.painter_for(self) as painter:
            if self.underMouse():
                painting.box(painter, QRectF(self.rect()), 0, t.surface_2)
            mark(painter, area, stage.colour)
            amount = painting.text_width(stage.amount, font(SIZE_S, bold=True))
            name = area.adjusted(MARK + 6, 0, -amount - 2 * UNIT, 0)
            small(painter, name, stage.name, t.text, bold=True)
            small(painter, area, stage.amount, t.bad, bold=True, right=True)
            if self.shows_focus:
                painting.focus_ring(painter, QRectF(self.rect()).adjusted(2, 0, -2, 0), 4)


class _Legend(QWidget):
    """Says what full and hatched bars mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ("", "")
        self.setFixedHeight(_LEGEND)

    def show_words(self, lost: str, still: str) -> None:
        """Name the two kinds."""
        self._words = (lost, still)
        self.setAccessibleName(", ".join(self._words))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, left = tokens(), 0.0
        with painting.painter_for(self) as painter:
            for words, stroke, ink in zip(
                self._words, (bar, hatched), (t.bad, t.warn), strict=True
            ):
                stroke(painter, QRectF(left, 0, 20, _LEGEND), 1, ink)
                room = QRectF(left + 24, 0, self.width() - left - 24, _LEGEND)
                small(painter, room, words, t.text_2)
                left += 24 + painting.text_width(words, self.font()) + 3 * UNIT
