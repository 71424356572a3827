"""Reading a day of the past, or the present after it, for the board: on the database thread."""

from collections.abc import Sequence
from datetime import date

from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.services.past import History
from kanban_app.ui.board.past_day import BoardDay
from kanban_app.ui.board.perform import BoardDesk, read_pile
from kanban_app.ui.board.pile import Pile
from kanban_app.ui.board.reader import PresentReader


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


def past_day(history: History, day: date) -> BoardDay:
    """Return a day of a history as the board shows it."""
    board = history.board(day)
    piles = {stage: Pile(cards, day.isoformat()) for stage, cards in board.columns.items()}
    return BoardDay(
        day, board.moment, board.journeys, piles, board.numbers, PastReader(history, board.moment)
    )


def present_day(desk: BoardDesk, today: date, now: Moment) -> BoardDay:
    """Return the board as it is, in one piece: no change comes between its parts."""
    live, journeys = desk.live, desk.live.journeys()
    stages = [s.id for j in journeys for s in j.stages]
    piles = {stage: read_pile(live, stage, today.isoformat()) for stage in stages}
    numbers = {j.id: live.statistics(j, now) for j in journeys}
    return BoardDay(today, now, journeys, piles, numbers, PresentReader(desk))
