"""What a whole board holds and is worth, in the words of its status line."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.journey import Journey
from kanban_app.domain.worth import weighted_cents
from kanban_app.ui import formats
from kanban_app.ui.board.card_text import is_parked
from kanban_app.ui.board.contents import BoardContents


@dataclass(frozen=True, slots=True)
class BoardTotals:
    """A whole board: cards, value of the open ones, and what may be expected of it, in cents.

    `resting` tells whether open cards are left out of both sums because they rest.
    """

    count: int
    open_cents: int
    weighted_cents: int
    resting: bool

    def open_words(self) -> str:
        """Return the value of the open cards."""
        return QCoreApplication.translate("Board", "open %s") % formats.whole_money(self.open_cents)

    def weighted_words(self) -> str:
        """Return what may be expected, and that this is less than all open cards weigh."""
        told = QCoreApplication.translate("Board", "weighted %s") % formats.money(
            self.weighted_cents
        )
        if not self.resting:
            return told
        return f"{told} {QCoreApplication.translate('Board', 'without resting cards')}"


def totals_of(contents: BoardContents, journey: Journey) -> BoardTotals:
    """Return what lies on the board of a journey."""
    pairs = [(s, contents.totals(s.id)) for s in journey.stages]
    ahead = [s for s in journey.stages if not s.post_win]
    return BoardTotals(
        sum(t.count for _, t in pairs),
        sum(t.sums.value_cents for s, t in pairs if not s.post_win),
        # Whole euro: a broker reads no cents in an expectation.
        round(sum(weighted_cents(t.sums, s) for s, t in pairs) / 100) * 100,
        any(is_parked(card, contents.today) for s in ahead for card in contents.cards(s.id)),
    )
