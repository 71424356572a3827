"""The part of the report that is about single cards: times, ages and what became of them."""

from dataclasses import asdict

from kanban_app.analytics.competing import cumulative_incidence
from kanban_app.analytics.cycle import Elapsed, age, cycle_time, time_in_system
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.stats_stages import percentiles
from kanban_app.analytics.track import Standing, Track
from kanban_app.analytics.winrate import won_in
from kanban_app.domain.moment import days_between

# Everything else is censored.
_OUTCOMES = {Standing.WON: 1, Standing.LOST: 2}
_SHARES = ("t", "won", "lost", "still_open")


def times_in_system(sheet: Sheet) -> dict[str, float]:
    """Return the days since their first event of all cards that were there in the period.

    Up to the end of the card, or to `as_of`; cards that came won are left out.
    """
    window = sheet.window
    return {
        sheet.names[card]: time_in_system(track, window.as_of)
        for card, track in sheet.tracks.items()
        if _was_there(track, sheet) and not track.came_won
    }


def won_cycle_times(sheet: Sheet) -> list[float]:
    """Return the days from commitment to the win of the cards won in the period."""
    won = won_in(sheet.tracks.values(), sheet.window)
    found = (cycle_time(track, sheet.commitment, sheet.days) for track in won)
    return [time.elapsed_days for time in found if time is not None]


def cycle_times(sheet: Sheet) -> dict[str, object]:
    """Return the cycle times of the cards closed in the period; percentiles over the won ones."""
    closed: dict[str, object] = {}
    for card, track in sheet.tracks.items():
        time = cycle_time(track, sheet.commitment, sheet.days)
        if sheet.window.holds(track.closed) and time is not None:
            closed[f"{sheet.names[card]}_{track.standing.value}"] = asdict(time)
    return {
        "cycle_time": closed,
        "cycle_time_percentiles": percentiles(won_cycle_times(sheet)),
    }


def age_by_card(sheet: Sheet) -> dict[str, object]:
    """Return the age of every open card; None where it is not committed yet.

    Cards of unknown past count from their import and say so.
    """
    keys = {s.id: s.key for s in sheet.journey.stages}
    return {
        sheet.names[card]: _age(sheet, track, keys.get(track.stage))
        for card, track in sheet.tracks.items()
        if track.standing is Standing.OPEN and track.stage is not None
    }


def incidence(sheet: Sheet) -> list[dict[str, float]]:
    """Return how the leads that came in the period ended, by days since they came."""
    came = [t for t in sheet.tracks.values() if sheet.window.holds(t.arrived)]
    times = [time_in_system(t, sheet.window.as_of) for t in came]
    ends = cumulative_incidence(times, [_OUTCOMES.get(t.standing, 0) for t in came], len(_OUTCOMES))
    steps = zip(ends.times, *ends.shares, ends.still_open, strict=True)
    return [dict(zip(_SHARES, map(float, step), strict=True)) for step in steps]


def _age(sheet: Sheet, track: Track, stage: str | None) -> dict[str, object]:
    committed: Elapsed | None = age(track, sheet.commitment, sheet.window.as_of, sheet.days)
    since_import = {"since_import": True} if track.imported else {}
    return {
        "card_elapsed_days": committed.elapsed_days if committed else None,
        "card_calendar_days_inclusive": committed.calendar_days_inclusive if committed else None,
        "stage": stage,
        "stage_elapsed_days": days_between(track.since, sheet.window.as_of),
        **since_import,
    }


def _was_there(track: Track, sheet: Sheet) -> bool:
    assert track.began is not None
    ended_before = track.closed is not None and track.closed < sheet.window.start
    return track.began < sheet.window.end and not ended_before
