"""The numbers of one journey, kept up to date event by event."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from kanban_app.analytics.counts import DayCounts
from kanban_app.analytics.pace import Pace, PaceReading
from kanban_app.analytics.periods import last_periods
from kanban_app.analytics.reading import BoardReading, Period, PeriodUnit, StageReading
from kanban_app.analytics.rules import Orders, Rules, rules_of
from kanban_app.analytics.tally import NOTHING, Share, Tally, share_of
from kanban_app.analytics.track import Marks, Standing, Track, new_track
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY, SECOND, LocalDays, Moment


class CohortPart(StrEnum):
    """What became of the cards of a cohort."""

    ADVANCED = "advanced"
    LOST = "lost"
    UNDECIDED = "undecided"


# What a card adds: to the implied counters, to the strict ones, and the moment of its win.
_Added = tuple[Share, Share, Moment | None]
_ABSENT: _Added = (NOTHING, NOTHING, None)


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
        for pace, visits in zip(self._paces, ended, strict=True):
            pace.refill(visits, self._today)
        self._implied.load((t.standing, t.implied) for t in tracks.values())
        self._strict.load((t.standing, t.strict) for t in tracks.values())
        self._won.add_all(day(t.won) for t in tracks.values() if t.won is not None)

    def apply(self, event: StageEvent) -> None:
        """Take a new event; one that is not the card's last is put in its place."""
        track = self._tracks.get(event.card)
        if track is None:
            track = self._tracks[event.card] = new_track(self._rules)
        elif track.events:
            last = track.events[-1]
            if event.at < last.at or (event.at == last.at and event.seq < last.seq):
                self.replace(event.card, [*track.events, event])
                return
        before = _added(track)
        if track.leaves(event):
            self._end_visit(track, event, 1)
        track.step(self._rules, event)
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
        self._shift(track, _added(track), _ABSENT)
        again = new_track(self._rules)
        for event in track.events:
            if again.leaves(event):
                self._end_visit(again, event, -1)
            again.step(self._rules, event)

    def set_today(self, day: int) -> None:
        """Let the periods and the year of the pace end on another local day."""
        if day != self._today:
            self._today = day
            for pace in self._paces:
                pace.set_today(day)

    def events_of(self, card: CardId) -> Sequence[StageEvent]:
        """Return the card's events in this journey, in order."""
        track = self._tracks.get(card)
        return tuple(track.events) if track else ()

    def reading(self, unit: PeriodUnit, periods: int = 12, *, strict: bool = False) -> BoardReading:
        """Return all stages over the last `periods` (at least 1), the running one included.

        `won` counts cards that are won and were won within the window. `strict` counts only
        stages that were visited, else skipped ones count as reached.
        """
        shown = last_periods(unit, self._today, periods)
        tally = self._strict if strict else self._implied
        stages = {s.id: self._stage(tally, s.id, shown) for s in self._journey.stages}
        won = self._won.between(shown[0].first, shown[-1].last)
        return BoardReading(unit, shown, stages, won)

    def cards_in_bar(self, stage: StageId, period: Period, *, strict: bool = False) -> list[CardId]:
        """Return the cards whose first passage beyond `stage` lies in the period, by id."""
        slot = self._rules.slots[stage]
        start, end = self._bounds(period)
        return sorted(
            card
            for card, marks in self._marks(strict=strict)
            if marks.passed >> slot & 1 and start <= marks.left[slot] < end
        )

    def cards_in_cohort(
        self, stage: StageId, part: CohortPart, window: Period, *, strict: bool = False
    ) -> list[CardId]:
        """Return this part of the cards that joined the stage's cohort in the window, by id."""
        slot = self._rules.slots[stage]
        start, end = self._bounds(window)
        return sorted(
            card
            for card, marks in self._marks(strict=strict)
            if marks.reached >> slot & 1
            and start <= marks.joined[slot] < end
            and self._part(self._tracks[card], marks, slot) is part
        )

    def pace_median(self, stage: StageId) -> float | None:
        """Return the seconds half of the last year's visits took at most, None below five."""
        return _seconds(self._pace(stage).median)

    def pace_p85(self, stage: StageId) -> float | None:
        """Return the seconds 85 % of the last year's visits took at most, None below five."""
        return _seconds(self._pace(stage).p85)

    def _clear(self) -> None:
        size = len(self._rules.slots)
        self._tracks: dict[CardId, Track] = {}
        self._implied = Tally(size, self._days)
        self._strict = Tally(size, self._days)
        self._won = DayCounts()
        self._paces = [Pace(self._today) for _ in range(size)]

    def _shift(self, track: Track, before: _Added, after: _Added) -> None:
        self._implied.shift(track.implied, before[0], after[0])
        self._strict.shift(track.strict, before[1], after[1])
        if before[2] != after[2]:
            if before[2] is not None:
                self._won.add(self._days.day(before[2]), -1)
            if after[2] is not None:
                self._won.add(self._days.day(after[2]), 1)

    def _end_visit(self, track: Track, event: StageEvent, sign: int) -> None:
        assert track.stage is not None
        slot = self._rules.slots.get(track.stage)
        if slot is None:
            return
        pace, day = self._paces[slot], self._days.day(event.at)
        (pace.add if sign > 0 else pace.remove)(day, event.at - track.since)

    def _stage(self, tally: Tally, stage: StageId, shown: tuple[Period, ...]) -> StageReading:
        slot = self._rules.slots[stage]
        joined, advanced, lost = tally.cohort(slot, Period(shown[0].first, shown[-1].last))
        pace = self._paces[slot].reading()
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

    def _marks(self, *, strict: bool) -> Iterable[tuple[CardId, Marks]]:
        if strict:
            return ((card, track.strict) for card, track in self._tracks.items())
        return ((card, track.implied) for card, track in self._tracks.items())

    def _bounds(self, period: Period) -> tuple[Moment, Moment]:
        first, after = date.fromordinal(period.first), date.fromordinal(period.last + 1)
        return self._days.start_of(first), self._days.start_of(after)

    def _part(self, track: Track, marks: Marks, slot: int) -> CohortPart | None:
        if not track.lead:
            return None
        if marks.passed >> slot & 1:
            return CohortPart.ADVANCED
        lost = track.standing is Standing.LOST
        return CohortPart.LOST if lost else CohortPart.UNDECIDED


def _added(track: Track) -> _Added:
    standing = track.standing
    return share_of(standing, track.implied), share_of(standing, track.strict), track.won


def _seconds(microseconds: int | None) -> float | None:
    return None if microseconds is None else microseconds / SECOND
