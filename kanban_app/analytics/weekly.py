"""What whole weeks brought: the sample a forecast of closings draws from."""

from collections import Counter
from collections.abc import Iterable

from kanban_app.analytics.periods import last_periods
from kanban_app.analytics.reading import PeriodUnit


def weekly_counts(days: Iterable[int], began: int, today: int, most: int) -> tuple[int, ...]:
    """Return how many of `days` lie in each whole ISO week before that of `today`, oldest first.

    All are local days (proleptic ordinals; `LocalDays` knows about daylight saving). The weeks
    begin with that of the day `began`, at most `most` of them; weeks without any count 0. The
    running week does not count, however late it is.
    """
    # One week more: the running one is the last.
    weeks = last_periods(PeriodUnit.WEEK, today, most + 1)[:-1]
    counts = Counter((day - 1) // 7 for day in days)
    return tuple(counts[(week.first - 1) // 7] for week in weeks if week.last >= began)
