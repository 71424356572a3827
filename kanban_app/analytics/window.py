"""The period a report is about, and the moment it is told from."""

from dataclasses import dataclass

from kanban_app.domain.moment import Moment, days_between


@dataclass(frozen=True, slots=True)
class Window:
    """The period `[start, end)` as known at `as_of`; what happened after `as_of` is ignored."""

    start: Moment
    end: Moment
    as_of: Moment

    @property
    def seen_end(self) -> Moment:
        """Return where the observed part of the period ends."""
        return min(self.end, self.as_of)

    @property
    def days(self) -> float:
        """Return the observed days (24 h each), 0 if the period has not begun."""
        return max(0.0, days_between(self.start, self.seen_end))
