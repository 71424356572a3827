"""The live statistics of the journeys on the board, and what headers and charts read of them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from kanban_app.analytics.live import CohortPart, LiveStats
from kanban_app.analytics.reading import BoardReading, PeriodUnit
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId


class BoardNumbers:
    """One `LiveStats` per journey; none before the history has been read."""

    def __init__(self) -> None:
        self._stats: dict[JourneyId, LiveStats] = {}

    def install(self, journey: JourneyId, stats: LiveStats) -> None:
        """Take the statistics of a journey, read from its whole history."""
        self._stats[journey] = stats

    def show(self, numbers: Mapping[JourneyId, LiveStats]) -> None:
        """Take the statistics of all journeys, of another day."""
        self._stats = dict(numbers)

    def forget(self) -> None:
        """Drop everything: the journeys have changed."""
        self._stats.clear()

    def predict(self, events: Iterable[StageEvent]) -> None:
        """Count events that are about to be stored."""
        for event in events:
            stats = self._stats.get(event.journey)
            if stats is not None:
                stats.apply(event)

    def settle(self, cards: Sequence[CardId], events: Iterable[StageEvent]) -> None:
        """Give these cards the histories they have in the store."""
        for stats in self._stats.values():
            for card in cards:
                stats.remove(card)
        for (card, journey), steps in groupby(events, key=lambda e: (e.card, e.journey)):
            home = self._stats.get(journey)
            if home is not None:
                # A card that was handed over and came back has two runs in one journey.
                home.replace(card, [*home.events_of(card), *steps])

    def set_today(self, day: int) -> None:
        """Let every window end on another local day."""
        for stats in self._stats.values():
            stats.set_today(day)

    def stats(self, journey: JourneyId) -> LiveStats | None:
        """Return all live numbers of a journey, None before there are any."""
        return self._stats.get(journey)

    def reading(
        self,
        journey: JourneyId,
        unit: PeriodUnit = PeriodUnit.WEEK,
        *,
        strict: bool = False,
        end: int | None = None,
    ) -> BoardReading | None:
        """Return twelve periods up to a local day (None: today), None before there are numbers."""
        stats = self._stats.get(journey)
        return stats.reading(unit, strict=strict, end=end) if stats else None

    def first_day(self, journey: JourneyId, *, strict: bool = False) -> int | None:
        """Return the first local day any reading of the journey counts."""
        stats = self._stats.get(journey)
        return stats.first_day(strict=strict) if stats else None

    def last_day(self, journey: JourneyId, *, strict: bool = False) -> int | None:
        """Return the last local day up to today any reading of the journey counts."""
        stats = self._stats.get(journey)
        return stats.last_day(strict=strict) if stats else None

    def pace(self, journey: JourneyId, stage: StageId) -> tuple[float | None, float | None]:
        """Return the stage's own median and P85 in seconds, None where there are too few."""
        stats = self._stats.get(journey)
        return (stats.pace_median(stage), stats.pace_p85(stage)) if stats else (None, None)

    def behind(
        self,
        journey: JourneyId,
        stage: StageId,
        segment: str,
        shown: BoardReading,
        period: int | None,
        *,
        strict: bool,
    ) -> list[CardId]:
        """Return the cards behind a bar (`throughput`, with its period) or a part of a cohort."""
        stats = self._stats.get(journey)
        if stats is None:
            return []
        first, last = shown.periods[0], shown.periods[-1]
        window = type(first)(first.first, last.last)
        if segment == "throughput":
            bar = window if period is None else shown.periods[period]
            return stats.cards_in_bar(stage, bar, strict=strict)
        return stats.cards_in_cohort(stage, CohortPart(segment), window, strict=strict)
