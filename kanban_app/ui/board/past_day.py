"""A day of the past on the board, and what holds while it is shown: nothing can be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from kanban_app.analytics.live import LiveStats
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, PastError
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.ui.board.answers import OvertakenError, Refused
from kanban_app.ui.board.pile import Pile
from kanban_app.ui.board.reader import Reader

_REFUSAL = QT_TRANSLATE_NOOP("Errors", "This is past. Only today can be changed.")


@dataclass(frozen=True, slots=True)
class BoardDay:
    """The board at a moment, for the past the end of a day, and who tells of its cards."""

    day: date
    moment: Moment
    journeys: tuple[Journey, ...]
    piles: Mapping[StageId, Pile]
    numbers: Mapping[JourneyId, LiveStats]
    reader: Reader


class PastMode(QObject):
    """Knows which day of the past is shown, None for the present, and forbids changes in it."""

    refused = Signal(Refused)

    def __init__(self, clock: Callable[[], Moment], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.day: BoardDay | None = None

    def now(self) -> Moment:
        """Return the moment the board is told at."""
        return self.day.moment if self.day else self._clock()

    def may_change(self) -> bool:
        """Return whether anything can be changed; what cannot is refused in words."""
        if self.day:
            self.refused.emit(Refused(PastError(_REFUSAL)))
        return not self.day

    def heed(self) -> None:
        """Let nothing newer show beside a day of the past: who leaves it reads everything again."""
        if self.day:
            raise OvertakenError
