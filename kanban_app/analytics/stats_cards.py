"""The part of the printed report that is about cards: times, ages and what became of them."""

import numpy as np

from kanban_app.analytics.arrays import Floats
from kanban_app.analytics.competing import cumulative_incidence
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.report_cards import losses, sources
from kanban_app.analytics.report_times import ageing, won_days
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.standings import LOST, OPEN, STANDINGS, WON
from kanban_app.analytics.stats_stages import percentiles
from kanban_app.analytics.view import clock_starts, cycle_days, local_days
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY

_SHARES = ("t", "won", "lost", "still_open")


def cards(sheet: Sheet) -> dict[str, object]:
    """Return times, ages and ends of the cards, by their names."""
    return {
        "time_in_system_days": _times_in_system(sheet),
        "cycle_time": _cycle_times(sheet),
        "cycle_time_percentiles": percentiles(won_days(sheet.view).tolist()),
        "age": _ages(sheet),
        "ageing": _ageing(sheet),
        "aalen_johansen": _incidence(sheet),
        "sources": {row.source: _source(row._asdict()) for row in sources(sheet.view)},
        "loss_reasons": _losses(sheet),
    }


def _source(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "source"}


def _in_system(sheet: Sheet) -> Floats:
    """Return the days from each card's first event to its end, or to `as_of` while it is open."""
    told = sheet.book.cards
    ends = np.where(told.closed == NEVER, sheet.book.as_of, told.closed)
    return (ends - told.began) / DAY


def _times_in_system(sheet: Sheet) -> dict[str, float]:
    """Return them for all cards that were there in the period, but those that came won."""
    told, window = sheet.book.cards, sheet.view.window
    there = (told.began < window.end) & (told.closed >= window.start) & ~told.came_won
    return dict(zip(sheet.called(there), _in_system(sheet)[there].tolist(), strict=True))


def _cycle_times(sheet: Sheet) -> dict[str, object]:
    """Return the days from commitment to the end of the cards that ended in the period."""
    told, took = sheet.book.cards, cycle_days(sheet.book)
    timed = np.flatnonzero(sheet.view.within(told.closed) & ~np.isnan(took))
    calendar = _calendar_days(sheet, told.closed)
    return {
        f"{sheet.names[place]}_{STANDINGS[told.standing[place]].value}": {
            "elapsed_days": float(took[place]),
            "calendar_days_inclusive": calendar[place],
        }
        for place in timed.tolist()
    }


def _ages(sheet: Sheet) -> dict[str, object]:
    """Return the age of every open card; None where it is not committed yet.

    Cards of unknown past count from their import and say so.
    """
    book, told = sheet.book, sheet.book.cards
    starts = clock_starts(book)
    calendar = _calendar_days(sheet, np.full(starts.size, book.as_of))
    ages: dict[str, object] = {}
    for place in sheet.places(told.standing == OPEN):
        committed = starts[place] != NEVER
        ages[sheet.names[place]] = {
            "card_elapsed_days": float(book.as_of - starts[place]) / DAY if committed else None,
            "card_calendar_days_inclusive": calendar[place] if committed else None,
            "stage": sheet.keys.get(book.ways.stages[told.stage[place]]),
            "stage_elapsed_days": float(book.as_of - told.since[place]) / DAY,
            **({"since_import": True} if told.imported[place] else {}),
        }
    return ages


def _calendar_days(sheet: Sheet, ends: object) -> list[int]:
    """Return the local days each card's clock touched up to `ends`; nonsense where it never ran."""
    days, starts = sheet.view.days, clock_starts(sheet.book)
    touched = local_days(days, np.asarray(ends)) - local_days(days, starts) + 1
    found: list[int] = touched.tolist()
    return found


def _ageing(sheet: Sheet) -> dict[str, object]:
    names = dict(zip(sheet.book.cards.ids.tolist(), sheet.names, strict=True))

    def told(cards: list[CardId]) -> list[str]:
        return [names[card] for card in cards]

    return {
        sheet.keys[stage.stage]: {
            "open": len(stage.points),
            "resting": stage.resting,
            "p50": stage.p50,
            "p85": stage.p85,
            "visits": stage.visits,
            "late": told([point.card for point in stage.points if point.late]),
        }
        for stage in ageing(sheet.book, sheet.view.days)
    }


def _incidence(sheet: Sheet) -> list[dict[str, float]]:
    """Return how the leads that came in the period ended, by days since they came."""
    came = sheet.view.arrived
    standing = sheet.book.cards.standing[came]
    outcomes = np.where(standing == WON, 1, np.where(standing == LOST, 2, 0))
    ends = cumulative_incidence(_in_system(sheet)[came], outcomes, 2)
    steps = zip(ends.times, *ends.shares, ends.still_open, strict=True)
    return [dict(zip(_SHARES, map(float, step), strict=True)) for step in steps]


def _losses(sheet: Sheet) -> dict[str, object]:
    told = losses(sheet.view)
    keys = sheet.all_keys
    stages: dict[str, dict[str, int]] = {}
    for case in told.cases:
        counts = stages.setdefault(case.reason, {})
        counts[keys[case.stage]] = counts.get(keys[case.stage], 0) + 1
    return {
        "lost": len(told.cases),
        "no_leads": told.no_leads,
        "by_reason": told.by_reason(),
        "by_reason_and_stage": stages,
        "value_eur": sum(case.value_eur for case in told.cases),
    }
