"""Reading a day of the past for the board, on the database thread."""

from collections.abc import Sequence
from datetime import date

from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.services.past import History
from kanban_app.ui.board.past_day import PastDay
from kanban_app.ui.board.pile import Pile


class PastReader:
    """Reads cards as they were at a moment."""

    def __init__(self, history: History, moment: Moment) -> None:
        self._history = history
        self._moment = moment

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it was not there yet."""
        return self._history.card(card, self._moment)

    def events(self, card: CardId) -> Sequence[StageEvent]:
        """Return the history of a card up to then, in order."""
        return self._history.events_of(card, self._moment)

    def faces(self, cards: Sequence[CardId]) -> Sequence[CardFace]:
        """Return how these cards looked."""
        return self._history.faces(cards, self._moment)


def past_day(history: History, day: date) -> PastDay:
    """Return a day of a history as the board shows it."""
    board = history.board(day)
    piles = {stage: Pile(cards, day.isoformat()) for stage, cards in board.columns.items()}
    return PastDay(
        day, board.moment, board.journeys, piles, board.numbers, PastReader(history, board.moment)
    )
