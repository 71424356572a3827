"""The part of the report that looks ahead."""

from collections.abc import Mapping
from datetime import date

from kanban_app.analytics.foretold import Closings, Commission, StageProbability
from kanban_app.analytics.lead_plan import needed
from kanban_app.analytics.seen import foreseen
from kanban_app.analytics.sheet import Sheet
from kanban_app.domain.ids import StageId

_RANKS = ("p10", "p50", "p90")


def forecast(sheet: Sheet) -> dict[str, object]:
    """Return closings, commission and probabilities; EUR, shares from 0 to 1, local dates."""
    outlook = foreseen(sheet.book, sheet.view.days)
    keys = sheet.keys
    return {
        "closings": _closings(outlook.closings),
        "commission": _commission(outlook.commission),
        "probabilities": _probabilities(outlook.probabilities, keys),
    }


def _closings(told: Closings) -> dict[str, object]:
    return {
        "sample": list(told.sample),
        "weeks": told.weeks,
        "mean": told.mean,
        "at_least": list(told.at_least),
        "confident": {str(p / 100): k for p, k in told.confident.items()},
    }


def _commission(told: Commission) -> dict[str, object]:
    months = [
        {
            "first": date.fromordinal(month.first).isoformat(),
            "last": date.fromordinal(month.last).isoformat(),
            "p10_eur": month.p10_eur,
            "p50_eur": month.p50_eur,
            "p90_eur": month.p90_eur,
            "mean_eur": month.mean_eur,
            "mean_closings": month.mean_closings,
        }
        for month in told.months
    ]
    return {
        "runs": told.runs,
        "weeks": told.weeks,
        "cards": told.cards,
        "months": months,
        "total_eur": dict(zip(_RANKS, told.total, strict=True)),
        "closings": dict(zip(_RANKS, told.closings, strict=True)),
        "expected_eur": told.expected_eur,
        "stages_with_own_times": told.own_times,
        "stages": told.stages,
    }


def _probabilities(
    told: tuple[StageProbability, ...], keys: Mapping[StageId, str]
) -> dict[str, object]:
    return {
        keys[each.stage]: {
            "template": each.template,
            "yours": each.yours,
            "wins": each.wins,
            "closed": each.closed,
            "used": each.used,
            "cards_per_win": needed(1, (each.used,))[0],
        }
        for each in told
    }
