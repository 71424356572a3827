"""The part of the printed report that is about closing and money."""

from collections.abc import Mapping
from datetime import date

import numpy as np

from kanban_app.analytics.arrays import Ints
from kanban_app.analytics.believed import beliefs_of
from kanban_app.analytics.energy import Energies, Flow
from kanban_app.analytics.intervals import ratio
from kanban_app.analytics.report_whole import velocity, weighted
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.standings import LOST, OPEN, WON
from kanban_app.analytics.track import tracks_of
from kanban_app.analytics.view import local_days
from kanban_app.domain.ids import StageId


def money(sheet: Sheet) -> dict[str, object]:
    """Return win rate, weighted pipeline, energy ledger and sales velocity."""
    book, view = sheet.book, sheet.view
    won, lost = int(np.count_nonzero(view.won)), int(np.count_nonzero(view.lost))
    tracks = tracks_of(book.rules, book.log.events.told(book.journey.id), book.as_of)
    energy = Energies(book.rules, beliefs_of(book)).ledger(tracks, view.window)
    return {
        "win_rate_closed_in_period": {"won": won, "lost": lost, "rate": ratio(won, won + lost)},
        "win_rate_with_overdue": _with_overdue(sheet, won, lost),
        "win_rate_by_creation": _by_creation(sheet),
        "weighted_pipeline_eur": weighted(book),
        "energy_ledger_eur": {flow.value: amount for flow, amount in energy.flows.items()},
        "energy_lost_by_stage_eur": _leaks(sheet, energy.leaks),
        "sales_velocity_eur_per_day": velocity(view),
        "realised_eur_per_day": ratio(float(book.value[view.won].sum()), view.window.days),
    }


def _with_overdue(sheet: Sheet, won: int, lost: int) -> dict[str, object]:
    """Return the stricter rate: open cards whose expected close is past count as not won."""
    book = sheet.book
    today = sheet.view.days.date_of(book.as_of).isoformat()
    past = np.array([bool(f.expected_close) and f.expected_close < today for f in book.facts], bool)
    overdue = int(np.count_nonzero(past & (book.cards.standing == OPEN)))
    return {"overdue": overdue, "rate": ratio(won, won + lost + overdue)}


def _by_creation(sheet: Sheet) -> dict[str, object]:
    """Return what became of the leads of the period, by the local month they came in."""
    book = sheet.book
    came = np.flatnonzero(sheet.view.arrived)
    when = local_days(sheet.view.days, book.cards.began[came]).tolist()
    months: dict[str, list[int]] = {}
    for place, day in sorted(zip(came.tolist(), when, strict=True), key=lambda each: each[1]):
        months.setdefault(date.fromordinal(day).isoformat()[:7], []).append(place)
    return {month: _month(book.cards.standing[places]) for month, places in months.items()}


def _month(standing: Ints) -> dict[str, object]:
    won, lost, opened = (int(np.count_nonzero(standing == each)) for each in (WON, LOST, OPEN))
    return {
        "arrived": standing.size,
        "won": won,
        "lost": lost,
        "open": opened,
        "rate": ratio(won, won + lost),
        "open_share": ratio(opened, standing.size),
    }


def _leaks(sheet: Sheet, leaks: Mapping[tuple[StageId, Flow], float]) -> dict[str, float]:
    """Return the leaks as `stage:flow`."""
    keys = sheet.all_keys
    return {f"{keys[stage]}:{flow.value}": amount for (stage, flow), amount in leaks.items()}
