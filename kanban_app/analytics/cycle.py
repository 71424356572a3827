"""How long cards take from commitment to the end, and how old the open ones are."""

from dataclasses import dataclass

from kanban_app.analytics.track import Standing, Track
from kanban_app.domain.moment import LocalDays, Moment, days_between


@dataclass(frozen=True, slots=True)
class Elapsed:
    """A stretch of time: days of 24 hours, and local calendar days (the same day is 1)."""

    elapsed_days: float
    calendar_days_inclusive: int


def elapsed(start: Moment, end: Moment, days: LocalDays) -> Elapsed:
    """Return the time between two moments in both ways; weekends count."""
    return Elapsed(days_between(start, end), days.day(end) - days.day(start) + 1)


def clock_start(track: Track, commitment: int | None) -> Moment | None:
    """Return when the card first stood at or behind the commitment stage (a slot).

    A card created behind it starts when created, one of unknown past when imported. None if it
    never got there, came won, or the journey has no such stage.
    """
    if commitment is None or track.began is None or track.came_won:
        return None
    if track.truncated >> commitment & 1:
        return track.began
    reached = track.reached >> commitment & 1
    return Moment(track.joined[commitment]) if reached else None


def cycle_time(track: Track, commitment: int | None, days: LocalDays) -> Elapsed | None:
    """Return the time from commitment to the win or loss.

    None for open, archived and handed-over cards, for losses that were no leads, and where the
    clock's start is unknown (import).
    """
    start = None if track.imported else clock_start(track, commitment)
    ended = track.standing in {Standing.WON, Standing.LOST}
    if start is None or track.closed is None or not ended:
        return None
    return elapsed(start, track.closed, days)


def age(track: Track, commitment: int | None, as_of: Moment, days: LocalDays) -> Elapsed | None:
    """Return how long an open card is committed, None if it is not open or not committed."""
    start = clock_start(track, commitment)
    if start is None or track.standing is not Standing.OPEN:
        return None
    return elapsed(start, as_of, days)


def time_in_system(track: Track, as_of: Moment) -> float:
    """Return the days from the card's first event to its end, or to `as_of` while it is open."""
    assert track.began is not None
    return days_between(track.began, as_of if track.closed is None else track.closed)
