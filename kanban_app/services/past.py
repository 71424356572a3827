"""The board as of any day of its history: opened once, then looked at day after day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, PropertyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.past import Replay, as_of
from kanban_app.services.columns import columns_of, face_of
from kanban_app.services.past_numbers import Numbers, PastNumbers
from kanban_app.services.ports import CardReader


@dataclass(frozen=True, slots=True)
class PastBoard:
    """The board at the end of a day: its journeys, what stands in every column, its statistics."""

    moment: Moment
    journeys: tuple[Journey, ...]
    columns: Mapping[StageId, tuple[CardFace, ...]]
    numbers: Numbers


class History:
    """All that was, read at one moment; changes that come later are not in it.

    `first` and `last` are the local days it reaches from and to.
    """

    def __init__(
        self,
        replay: Replay,
        first: date,
        last: date,
        days: LocalDays,
        listings: Mapping[CardId, PropertyId],
    ) -> None:
        self.first = first
        self.last = last
        self._replay = replay
        self._days = days
        # What a card is about has no moment: it is today's.
        self._listings = listings
        self._numbers = PastNumbers(replay, days)
        # A card that did not change from one day to the next need not be worded again.
        self._faces: dict[CardId, tuple[CardDetail, CardFace]] = {}

    def board(self, day: date) -> PastBoard:
        """Return the board as it stood at the end of a local day.

        Its numbers are good until the call after the next.
        """
        moment = self._days.end_of(day)
        then = self._replay.at(moment)
        columns = columns_of(then.cards, then.journeys, self._face)
        return PastBoard(moment, then.journeys, columns, self._numbers.at(then))

    def card(self, card: CardId, moment: Moment) -> CardDetail | None:
        """Return a card as it stood at `moment`, None if it was not there yet."""
        return self._replay.card(card, moment)

    def faces(self, cards: Sequence[CardId], moment: Moment) -> list[CardFace]:
        """Return the faces of those of the cards that were there at `moment`."""
        found = (self._replay.card(c, moment) for c in cards)
        return [face_of(c, self._listings.get(c.id)) for c in found if c is not None]

    def events_of(self, card: CardId, moment: Moment) -> list[StageEvent]:
        """Return the history of a card up to `moment`, in order."""
        events = self._replay.events[: self._replay.place(moment)]
        return [e for e in events if e.card == card]

    def _face(self, card: CardDetail) -> CardFace:
        kept = self._faces.get(card.id)
        if kept is None or kept[0] is not card:
            kept = self._faces[card.id] = (card, face_of(card, self._listings.get(card.id)))
        return kept[1]


class PastService:
    """Opens the past of the pipeline."""

    def __init__(self, store: CardReader, days: LocalDays) -> None:
        self._store = store
        self._days = days

    def journey(self, journey: Journey, moment: Moment, now: Moment) -> Journey:
        """Return a journey with the stages it had at `moment`."""
        then = as_of(self._store.snapshot(now, daybook=False), moment, self._days)
        return next(j for j in then.journeys if j.id == journey.id)

    def open(self, now: Moment) -> History:
        """Read everything there is, as of `now`, and return its past."""
        replay = Replay(self._store.snapshot(now, daybook=False), self._days)
        today = self._days.date_of(now)
        first = self._days.date_of(replay.events[0].at) if replay.events else today
        listings = self._store.properties.of_all_cards()
        return History(replay, min(first, today), today, self._days, listings)
