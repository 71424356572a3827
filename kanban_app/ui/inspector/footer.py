"""The foot of the inspector: let rest, lose, and the one next step."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.card import CardDetail, Outcome
from kanban_app.domain.journey import Journey, Stage
from kanban_app.ui.inspector.stage_line import stage_name
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton

_LEAST = 96


class _Next(PrimaryButton):
    """Gives way: a long stage name is cut, not the panel widened."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())


def next_stage(journey: Journey, stage: Stage) -> Stage | None:
    """Return the stage behind `stage`, None behind the last one."""
    ids = [s.id for s in journey.stages]
    after = ids.index(stage.id) + 1
    return journey.stages[after] if after < len(ids) else None


class CardFooter(QWidget):
    """Offers what fits how the card stands; one of the buttons is primary."""

    park_requested = Signal()
    wake_requested = Signal()
    lost_requested = Signal()
    next_requested = Signal()
    won_requested = Signal()
    reopen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.park = Button("", self)
        self.wake = Button("", self)
        self.lost = Button("", self)
        self.next = _Next("", self)
        self.won = PrimaryButton("", self)
        self.reopen = PrimaryButton("", self)
        self.reopen_quiet = Button("", self)
        self._target: Stage | None = None
        self.park.clicked.connect(self.park_requested)
        self.wake.clicked.connect(self.wake_requested)
        self.lost.clicked.connect(self.lost_requested)
        self.next.clicked.connect(self.next_requested)
        self.won.clicked.connect(self.won_requested)
        self.reopen.clicked.connect(self.reopen_requested)
        self.reopen_quiet.clicked.connect(self.reopen_requested)
        self.next.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._quiet = (self.park, self.wake, self.lost, self.reopen_quiet)
        self._row = QHBoxLayout()
        self._row.setSpacing(UNIT)
        for button in self._quiet:
            self._row.addWidget(button)
        self._row.addStretch(1)
        for button in (self.won, self.reopen, self.next):
            self._row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4 * UNIT, 2 * UNIT + 1, 4 * UNIT, 2 * UNIT)
        self._column.setSpacing(2 * UNIT)
        self._column.addLayout(self._row)
        self.retranslate()

    def show_card(self, detail: CardDetail, journey: Journey, stage: Stage) -> None:
        """Offer what the outcome of the card allows."""
        is_open, is_won = detail.outcome is Outcome.OPEN, detail.outcome is Outcome.WON
        parked = detail.parked_until is not None
        self._target = next_stage(journey, stage)
        moves = self._target is not None and (is_open or is_won)
        self.park.setVisible(is_open and not parked)
        self.wake.setVisible(is_open and parked)
        self.lost.setVisible(is_open)
        self.next.setVisible(moves)
        self.won.setVisible(is_open and not moves)
        self.reopen.setVisible(not is_open and not moves)
        self.reopen_quiet.setVisible(is_won and moves)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons in the language in force."""
        self.park.setText(self.tr("Let rest …"))
        self.wake.setText(self.tr("Wake up"))
        self.lost.setText(self.tr("Lost …"))
        self.won.setText(self.tr("Won"))
        for button in (self.reopen, self.reopen_quiet):
            button.setText(self.tr("Open again"))
        if self._target is not None:
            words = self.tr("To %s") % stage_name(self._target)
            self.next.setText(words)
            self.next.setToolTip(plain_tooltip(words))
            self.next.updateGeometry()
        self._place_next()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_next()

    def _place_next(self) -> None:
        """Give the next step a line of its own where its words do not fit beside the others."""
        buttons = [b for b in (*self._quiet, self.next) if not b.isHidden()]
        gaps = self._row.spacing() * (len(buttons) - 1)
        needed = sum(b.sizeHint().width() for b in buttons) + gaps
        margins = self._column.contentsMargins()
        alone = needed > self.width() - margins.left() - margins.right()
        if alone and self._column.count() == 1:
            self._row.removeWidget(self.next)
            self._column.addWidget(self.next)
        elif not alone and self._column.count() > 1:
            self._column.removeWidget(self.next)
            self._row.addWidget(self.next)
