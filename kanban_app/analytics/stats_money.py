"""The part of the report that is about closing and money."""

from collections.abc import Mapping

from kanban_app.analytics.beliefs import weighted_pipeline
from kanban_app.analytics.energy import Energies, Flow
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.stats_cards import won_cycle_times
from kanban_app.analytics.track import Standing
from kanban_app.analytics.value import Velocity
from kanban_app.analytics.winrate import WinRate, lost_in, standings, won_in
from kanban_app.domain.ids import StageId


def money(sheet: Sheet) -> dict[str, object]:
    """Return win rate, weighted pipeline, energy ledger and sales velocity."""
    tracks, window = sheet.tracks.values(), sheet.window
    rate = WinRate(len(won_in(tracks, window)), len(lost_in(tracks, window)))
    energy = Energies(sheet.rules, sheet.beliefs).ledger(sheet.tracks, window)
    return {
        "win_rate_closed_in_period": {"won": rate.won, "lost": rate.lost, "rate": rate.rate},
        "weighted_pipeline_eur": weighted_pipeline(sheet.tracks, sheet.beliefs, window.as_of),
        "energy_ledger_eur": {flow.value: amount for flow, amount in energy.flows.items()},
        "energy_lost_by_stage_eur": _leaks(sheet, energy.leaks),
        "sales_velocity_eur_per_day": _velocity(sheet, rate.rate),
    }


def _leaks(sheet: Sheet, leaks: Mapping[tuple[StageId, Flow], float]) -> dict[str, float]:
    """Return the leaks as `stage:flow`; a deleted stage by its number."""
    keys = {s.id: s.key for s in sheet.journey.stages}
    return {
        f"{keys.get(stage, stage)}:{flow.value}": amount for (stage, flow), amount in leaks.items()
    }


def _velocity(sheet: Sheet, rate: float | None) -> float | None:
    open_cards = standings(sheet.tracks.values()).get(Standing.OPEN, 0)
    values = [
        sheet.values.get(card, 0.0)
        for card, track in sheet.tracks.items()
        if sheet.window.holds(track.won)
    ]
    return Velocity(open_cards, rate, values, won_cycle_times(sheet)).per_day
