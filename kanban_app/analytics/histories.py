"""The events of all cards packed into numbers, because a million objects take 200 MB."""

from array import array

from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment

_Shape = tuple[JourneyId, int, EventKind, StageId | None, End | None, str]
_WIDTH = 3


class Histories:
    """Per card: moment, sequence and shape of every event; few shapes are ever different."""

    def __init__(self) -> None:
        self._packed: dict[CardId, array[int]] = {}
        self._shapes: list[_Shape] = []
        self._places: dict[_Shape, int] = {}

    def append(self, event: StageEvent) -> None:
        """Keep the next event of its card."""
        shape = (event.journey, event.version, event.kind, event.to, event.end, event.reason)
        place = self._places.get(shape)
        if place is None:
            place = self._places[shape] = len(self._shapes)
            self._shapes.append(shape)
        packed = self._packed.get(event.card)
        if packed is None:
            self._packed[event.card] = array("q", (event.at, event.seq, place))
        else:
            packed.extend((event.at, event.seq, place))

    def of(self, card: CardId) -> list[StageEvent]:
        """Return the events of a card in the order they were kept."""
        packed = self._packed.get(card)
        if packed is None:
            return []
        return [
            StageEvent(packed[i + 1], Moment(packed[i]), card, *self._shapes[packed[i + 2]])
            for i in range(0, len(packed), _WIDTH)
        ]

    def is_next(self, event: StageEvent) -> bool:
        """Tell whether an event comes after (or with) all others of its card."""
        packed = self._packed.get(event.card)
        if packed is None or packed[-3] < event.at:
            return True
        return packed[-3] == event.at and packed[-2] <= event.seq

    def pop(self, card: CardId) -> list[StageEvent]:
        """Return the events of a card and forget them."""
        events = self.of(card)
        self._packed.pop(card, None)
        return events
