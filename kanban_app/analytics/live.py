"""The numbers of one journey, kept up to date event by event."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from kanban_app.analytics.counts import DayCounts
from kanban_app.analytics.histories import Histories
from kanban_app.analytics.pace import Pace, PaceReading
from kanban_app.analytics.periods import last_periods
from kanban_app.analytics.reading import BoardReading, Period, PeriodUnit, StageReading
from kanban_app.analytics.rules import Orders, Rules, rules_of
from kanban_app.analytics.tally import NOTHING, Share, Tally, share_of
from kanban_app.analytics.track import Standing, Track, new_track
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY, SECOND, LocalDays, Moment


class CohortPart(StrEnum):
    """What became of the cards of a cohort."""

    ADVANCED = "advanced"
    LOST = "lost"
    UNDECIDED = "undecided"


# What a card adds to the counters, and the moment of its win.
_Added = tuple[Share, Moment | None]
_ABSENT: _Added = (NOTHING, None)
# Unit, periods, whether only visits count, and the last day of a reading.
_Asked = tuple[PeriodUnit, int, bool, int]


class LiveStats:
    """Counters of one journey; after any changes they equal a fresh `rebuild`.

    `today` is a local day (ordinal). A change of stages needs a new object, since the orders of
    all versions are fixed here.
    """

    def __init__(self, journey: Journey, orders: Orders, days: LocalDays, today: int) -> None:
        self._journey = journey
        self._rules: Rules = rules_of(journey, orders)
        self._days = days
        self._today = today
        self._clear()

    def rebuild(self, events: Iterable[StageEvent]) -> None:
        """Start over; each card's events in order `(at, seq)`, cards may alternate."""
        self._clear()
        tracks, rules, day, slots = self._tracks, self._rules, self._days.day, self._rules.slots
        keep = self._histories.append
        ended: list[dict[int, list[int]]] = [{} for _ in self._paces]
        for event in events:
            track = tracks.get(event.card)
            if track is None:
                track = tracks[event.card] = new_track(rules)
            stage = track.stage
            if stage is not None and event.to != stage and stage in slots:
                visits = ended[slots[stage]]
                visits.setdefault(day(event.at), []).append(event.at - track.since)
            track.step(rules, event)
            keep(event)
        for pace, visits in zip(self._paces, ended, strict=True):
            pace.refill(visits, self._today)
        self._tally.load(tracks.values())
        self._won.add_all(day(t.won) for t in tracks.values() if t.won is not None)

    def apply(self, event: StageEvent) -> None:
        """Take a new event; one that is not the card's last is put in its place."""
        track = self._tracks.get(event.card)
        if track is None:
            track = self._tracks[event.card] = new_track(self._rules)
        elif not self._histories.is_next(event):
            self.replace(event.card, [*self._histories.of(event.card), event])
            return
        self._readings.clear()
        before = _added(track)
        if track.leaves(event):
            self._end_visit(track, event, 1)
        track.step(self._rules, event)
        self._histories.append(event)
        self._shift(track, before, _added(track))

    def replace(self, card: CardId, events: Iterable[StageEvent]) -> None:
        """Give the card another history (undo, edit, import); without events it is gone."""
        self.remove(card)
        for event in sorted(events, key=lambda e: (e.at, e.seq)):
            self.apply(event)

    def remove(self, card: CardId) -> None:
        """Take the card out of every number; an unknown one is fine."""
        track = self._tracks.pop(card, None)
        if track is None:
            return
        self._readings.clear()
        self._shift(track, _added(track), _ABSENT)
        again = new_track(self._rules)
        for event in self._histories.pop(card):
            if again.leaves(event):
                self._end_visit(again, event, -1)
            again.step(self._rules, event)

    def set_today(self, day: int) -> None:
        """Let the periods and the year of the pace end on another local day."""
        if day != self._today:
            self._today = day
            self._readings.clear()
            for pace in self._paces:
                pace.set_today(day)

    def events_of(self, card: CardId) -> Sequence[StageEvent]:
        """Return the card's events in this journey, in order."""
        return self._histories.of(card)

    def reading(
        self, unit: PeriodUnit, periods: int = 12, *, strict: bool = False, end: int | None = None
    ) -> BoardReading:
        """Return all stages over `periods` (at least 1) up to the one the local day `end` is in.

        `end` is an ordinal, today if None or later. `won` counts cards that are won and were won
        within the window. `strict` counts only visited stages, else skipped ones count as reached.
        """
        last = self._today if end is None else min(end, self._today)
        asked = unit, periods, strict, last
        found = self._readings.get(asked)
        if found is None:
            found = self._readings[asked] = self._read(asked)
        return found

    def over(
        self, periods: tuple[Period, ...], *, strict: bool = False
    ) -> dict[StageId, StageReading]:
        """Return every stage over periods of any length; cohorts are of all of them together."""
        return {s.id: self._stage(s.id, periods, strict=strict) for s in self._journey.stages}

    def first_day(self, *, strict: bool = False) -> int | None:
        """Return the first local day (ordinal) any reading counts, None without a history."""
        days = (self._tally.first_day(slot) for slot in self._slots(strict=strict))
        return min((day for day in days if day is not None), default=None)

    def last_day(self, *, strict: bool = False) -> int | None:
        """Return the last local day (ordinal) up to today any reading counts, None without one."""
        days = (self._tally.last_day(s, self._today) for s in self._slots(strict=strict))
        return max((day for day in days if day is not None), default=None)

    def cards_in_bar(self, stage: StageId, period: Period, *, strict: bool = False) -> list[CardId]:
        """Return the cards whose first passage beyond `stage` lies in the period, by id."""
        slot = self._rules.slot(stage, strict=strict)
        start, end = self._bounds(period)
        return sorted(
            card
            for card, track in self._tracks.items()
            if track.passed >> slot & 1 and start <= track.left[slot] < end
        )

    def cards_in_cohort(
        self, stage: StageId, part: CohortPart, window: Period, *, strict: bool = False
    ) -> list[CardId]:
        """Return this part of the cards that joined the stage's cohort in the window, by id."""
        slot = self._rules.slot(stage, strict=strict)
        start, end = self._bounds(window)
        return sorted(
            card
            for card, track in self._tracks.items()
            if track.reached >> slot & 1
            and start <= track.joined[slot] < end
            and _part(track, slot) is part
        )

    def pace_median(self, stage: StageId) -> float | None:
        """Return the seconds half of the last year's visits took at most, None below five."""
        return _seconds(self._pace(stage).median)

    def pace_p85(self, stage: StageId) -> float | None:
        """Return the seconds 85 % of the last year's visits took at most, None below five."""
        return _seconds(self._pace(stage).p85)

    def _read(self, asked: _Asked) -> BoardReading:
        unit, periods, strict, last = asked
        shown = last_periods(unit, last, periods)
        stages = {s.id: self._stage(s.id, shown, strict=strict) for s in self._journey.stages}
        won = self._won.between(shown[0].first, shown[-1].last)
        return BoardReading(unit, shown, stages, won, running=self._today <= shown[-1].last)

    def _clear(self) -> None:
        size = self._rules.size
        self._tracks: dict[CardId, Track] = {}
        # Headers and charts ask the same after every change.
        self._readings: dict[_Asked, BoardReading] = {}
        self._histories = Histories()
        self._tally = Tally(2 * size, self._days)
        self._won = DayCounts()
        self._paces = [Pace(self._today) for _ in range(size)]

    def _shift(self, track: Track, before: _Added, after: _Added) -> None:
        if before[0] != after[0]:
            self._tally.shift(track, before[0], after[0])
        if before[1] != after[1]:
            if before[1] is not None:
                self._won.add(self._days.day(before[1]), -1)
            if after[1] is not None:
                self._won.add(self._days.day(after[1]), 1)

    def _end_visit(self, track: Track, event: StageEvent, sign: int) -> None:
        assert track.stage is not None
        slot = self._rules.slots.get(track.stage)
        if slot is None:
            return
        pace, day = self._paces[slot], self._days.day(event.at)
        (pace.add if sign > 0 else pace.remove)(day, event.at - track.since)

    def _stage(self, stage: StageId, shown: tuple[Period, ...], *, strict: bool) -> StageReading:
        tally, slot = self._tally, self._rules.slot(stage, strict=strict)
        joined, advanced, lost = tally.cohort(slot, Period(shown[0].first, shown[-1].last))
        # The year of a running period ends today, not on the Sunday to come.
        pace = self._paces[self._rules.slots[stage]].reading_at(min(shown[-1].last, self._today))
        return StageReading(
            tuple(tally.throughput(slot, period) for period in shown),
            joined,
            advanced,
            lost,
            None if pace.median is None else pace.median / DAY,
            None if pace.p85 is None else pace.p85 / DAY,
            pace.visits,
        )

    def _pace(self, stage: StageId) -> PaceReading:
        return self._paces[self._rules.slots[stage]].reading()

    def _slots(self, *, strict: bool) -> Iterator[int]:
        return (self._rules.slot(s.id, strict=strict) for s in self._journey.stages)

    def _bounds(self, period: Period) -> tuple[Moment, Moment]:
        first, after = date.fromordinal(period.first), date.fromordinal(period.last + 1)
        return self._days.start_of(first), self._days.start_of(after)


def _added(track: Track) -> _Added:
    return share_of(track), track.won


def _seconds(microseconds: int | None) -> float | None:
    return None if microseconds is None else microseconds / SECOND


def _part(track: Track, slot: int) -> CohortPart | None:
    if not track.lead:
        return None
    if track.passed >> slot & 1:
        return CohortPart.ADVANCED
    return CohortPart.LOST if track.standing is Standing.LOST else CohortPart.UNDECIDED
