"""What the screen shows of a journey without any card: one sentence and the way to the board."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.analytics.report import Report
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import PrimaryButton

_WIDTH = 420


def without_cards(report: Report) -> bool:
    """Tell whether the journey has no card, open or closed, now or before."""
    standing = any(s.points or s.resting for s in report.ageing)
    closed = any(p.closed for p in report.probabilities)
    seen = any(r.entries for r in report.ledger) or report.figures.arrived or report.figures.wip
    return not (standing or closed or seen)


class NothingYet(QWidget):
    """Says that there is nothing to measure yet."""

    board_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self._text = PlainLabel("", SIZE_M, tone="text_2")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(_WIDTH)
        self.board = PrimaryButton("")
        self.board.clicked.connect(self.board_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(3 * UNIT)
        column.addStretch(2)
        for part in (self._title, self._text, self.board):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Nothing to measure yet"))
        self._text.setText(
            self.tr(
                "As soon as cards come and move, this screen tells how many go on, how long it "
                "takes and what they may bring. Put the first cards on the board, or import them."
            )
        )
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # A layout gives a centred label one line too few.
        self._text.setFixedHeight(self._text.heightForWidth(_WIDTH))
        self.board.setText(self.tr("To the board"))
