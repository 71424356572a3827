"""Every number of one journey over one period, ready for JSON."""

from kanban_app.analytics.sheet import JourneyLog, Sheet, sheet_of
from kanban_app.analytics.stats_cards import age_by_card, cycle_times, incidence, times_in_system
from kanban_app.analytics.stats_forecast import forecast
from kanban_app.analytics.stats_money import money
from kanban_app.analytics.stats_stages import flow, stages
from kanban_app.analytics.track import Standing
from kanban_app.analytics.window import Window
from kanban_app.analytics.winrate import standings
from kanban_app.domain.moment import LocalDays, Moment, as_utc


def journey_stats(log: JourneyLog, window: Window, days: LocalDays) -> dict[str, object]:
    """Return all numbers of a journey by stage key and card name; amounts in EUR, times in days.

    A share of nothing is None. `total` counts everything by `as_of`, the rest is of the period
    (ages and the weighted pipeline: at `as_of`). Definitions: flow notes, section 3.
    """
    sheet = sheet_of(log, window, days)
    return {
        **_frame(sheet),
        **stages(sheet),
        **flow(sheet),
        "time_in_system_days": times_in_system(sheet),
        **cycle_times(sheet),
        "age": age_by_card(sheet),
        "aalen_johansen": incidence(sheet),
        **money(sheet),
        "forecast": forecast(sheet),
    }


def _frame(sheet: Sheet) -> dict[str, object]:
    window, names = sheet.window, sheet.names
    return {
        "as_of": _iso(window.as_of),
        "period": [_iso(window.start), _iso(window.end)],
        "stages": [s.key for s in sheet.journey.stages],
        "stage_probability": {s.key: s.probability for s in sheet.journey.stages},
        "card_value_eur": {name: sheet.values.get(card, 0.0) for card, name in names.items()},
        "total": _total(sheet),
    }


def _total(sheet: Sheet) -> dict[str, int]:
    tracks = sheet.tracks.values()
    count = standings(tracks)
    return {
        **{standing.value: count.get(standing, 0) for standing in Standing},
        "arrivals": sum(track.arrived is not None for track in tracks),
        "reopened": sum(track.reopened for track in tracks),
    }


def _iso(moment: Moment) -> str:
    return as_utc(moment).isoformat().replace("+00:00", "Z")
