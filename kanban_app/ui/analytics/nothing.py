"""What the screen shows of a journey without any card: one sentence and the way to the board."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.analytics.report import Report
from kanban_app.ui.widgets.nothing import Nothing


def without_cards(report: Report) -> bool:
    """Tell whether the journey has no card, open or closed, now or before."""
    standing = any(s.points or s.resting for s in report.ageing)
    closed = any(p.closed for p in report.probabilities)
    seen = any(r.entries for r in report.ledger) or report.figures.arrived or report.figures.wip
    return not (standing or closed or seen)


class NothingYet(Nothing):
    """Says that there is nothing to measure yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.show_words(
            self.tr("Nothing to measure yet"),
            self.tr(
                "As soon as cards come and move, this screen tells how many go on, how long it "
                "takes and what they may bring. Put the first cards on the board, or import them."
            ),
            self.tr("To the board"),
        )
