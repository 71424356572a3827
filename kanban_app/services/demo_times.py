"""When things happen in the sample data: in a broker's working hours and never in the future."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from random import Random

from kanban_app.domain.moment import SECOND, LocalDays, Moment

_OPENS, _CLOSES = 8 * 3_600, 19 * 3_600
# Enough of today must be over that a few steps fit in.
_LEAST = 600
_MONTH = 30.44
_SATURDAY = 5


class WorkingHours:
    """Turns days before now into moments at local 8 to 19 h, weekdays and some Saturdays."""

    def __init__(self, now: Moment, months: int, days: LocalDays, rng: Random) -> None:
        self._days = days
        self._rng = rng
        self._starts: dict[int, Moment] = {}
        self.span = months * _MONTH
        self.today = days.day(now)
        gone = (now - self._start(self.today)) // SECOND
        self._closes = min(_CLOSES, gone)
        self._last = self.today
        if self._closes < _OPENS + _LEAST or _working(self.today) != self.today:
            self._last, self._closes = _working(self.today - 1), _CLOSES

    def moments(self, backs: Sequence[float], anchor: int) -> list[Moment]:
        """Return one moment per step, in order; `backs` are days before now, falling.

        What lies before the step `anchor` is drawn together where the span would be left.
        """
        backs = self._within(backs, anchor)
        moments: list[Moment] = []
        for day, steps in groupby(min(_working(self.today - int(b)), self._last) for b in backs):
            closes = self._closes if day == self._last else _CLOSES
            seconds = sorted(self._rng.sample(range(_OPENS, closes), sum(1 for _ in steps)))
            start = self._start(day)
            moments += [Moment(start + second * SECOND) for second in seconds]
        return moments

    def _within(self, backs: Sequence[float], anchor: int) -> Sequence[float]:
        held = backs[anchor]
        room, wanted = self.span - held, backs[0] - held
        if wanted <= room:
            return backs
        return [held + (b - held) * room / wanted if b > held else b for b in backs]

    def _start(self, day: int) -> Moment:
        start = self._starts.get(day)
        if start is None:
            start = self._starts[day] = self._days.start_of(date.fromordinal(day))
        return start


def _working(day: int) -> int:
    """Return `day`, or the last working day before it; every third Saturday is one."""
    weekday = (day - 1) % 7
    if weekday < _SATURDAY:
        return day
    saturday = day - (weekday - _SATURDAY)
    return saturday if saturday // 7 % 3 == 0 else saturday - 1
