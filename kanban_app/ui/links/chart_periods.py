"""Which periods the charts show: those up to today, unless they are empty or others are wanted."""

from collections.abc import Sequence

from kanban_app.analytics.periods import period_at
from kanban_app.analytics.reading import BoardReading
from kanban_app.domain.ids import JourneyId
from kanban_app.ui.board.numbers import BoardNumbers
from kanban_app.ui.charts.header import Counting
from kanban_app.ui.charts.period_bar import Span

Readings = dict[JourneyId, BoardReading]


class ChartPeriods:
    """Reads all journeys on the board over the same periods.

    While nobody chose where they end, a history that ended long ago is shown where it ended.
    """

    def __init__(self, numbers: BoardNumbers) -> None:
        self._numbers = numbers
        self._chosen = False
        # The day on which the chosen periods end, None for today.
        self._end: int | None = None
        self.shown: Readings = {}

    def begin(self) -> None:
        """Forget what was chosen: other journeys are shown."""
        self._chosen, self._end = False, None

    def go_to_today(self) -> None:
        """End today, even if nothing is to be seen there yet."""
        self._chosen, self._end = True, None

    def go_earlier(self) -> None:
        """Show the periods before those that are shown."""
        reading = self._any()
        if reading is not None:
            self._chosen, self._end = True, reading.periods[0].first - 1

    def go_later(self) -> None:
        """Show the periods after those that are shown, at most those up to today."""
        reading = self._any()
        if reading is not None:
            end = period_at(reading.unit, reading.periods[-1].first, len(reading.periods))
            self._chosen, self._end = True, end.last

    def read(self, journeys: Sequence[JourneyId], counting: Counting) -> Readings:
        """Read these journeys anew; one whose history is still being read is left out."""
        self.shown = self._read(journeys, counting, self._end)
        if not self._chosen and all(reading.empty for reading in self.shown.values()):
            days = [self._numbers.last_day(j, strict=counting.strict) for j in self.shown]
            last = max((day for day in days if day is not None), default=None)
            if last is not None:
                self.shown = self._read(journeys, counting, last)
        return self.shown

    def nothing_yet(self, counting: Counting) -> bool:
        """Return whether the journeys that were read have no history at all."""
        return bool(self.shown) and not any(
            self._numbers.first_day(j, strict=counting.strict) for j in self.shown
        )

    def span(self, counting: Counting) -> Span | None:
        """Return which periods are shown, None before anything is."""
        reading = self._any()
        if reading is None:
            return None
        days = [self._numbers.first_day(j, strict=counting.strict) for j in self.shown]
        earlier = any(day is not None and day < reading.periods[0].first for day in days)
        found = not self._chosen and not reading.running
        return Span(reading.unit, reading.periods, reading.running, earlier, found)

    def _read(self, journeys: Sequence[JourneyId], counting: Counting, end: int | None) -> Readings:
        unit, strict = counting.unit, counting.strict
        found = ((j, self._numbers.reading(j, unit, strict=strict, end=end)) for j in journeys)
        return {journey: reading for journey, reading in found if reading is not None}

    def _any(self) -> BoardReading | None:
        return next(iter(self.shown.values()), None)
