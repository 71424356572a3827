"""The numbers of the flywheel, ready for JSON."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kanban_app.analytics.report import Rate
from kanban_app.analytics.sheet import iso
from kanban_app.analytics.wheel import (
    Edge,
    Gain,
    Lobe,
    LoopRates,
    LoopTime,
    Momentum,
    People,
    Root,
    Wheel,
    WheelStage,
)
from kanban_app.domain.ids import CardId, JourneyId, StageId


class Words(NamedTuple):
    """What journeys, stages and cards are called."""

    journeys: Mapping[JourneyId, str]
    stages: Mapping[StageId, str]
    cards: Mapping[CardId, str]

    def called(self, cards: Iterable[CardId]) -> list[str]:
        """Return the names of cards; two clients may have the same."""
        return [self.card(card) for card in cards]

    def card(self, card: CardId) -> str:
        """Return the name of a card."""
        return self.cards.get(card) or f"#{card}"


def wheel_stats(wheel: Wheel, words: Words) -> dict[str, object]:
    """Return the wheel by keys of journeys and stages; amounts in EUR, times in days of 24 hours.

    A share of nothing is None, and so is what fewer than ten won clients do not allow. Definitions:
    flow notes, section 4; docs/stats.md explains every key.
    """
    return {
        "as_of": iso(wheel.as_of),
        "period": [iso(wheel.start), iso(wheel.end)],
        "deals": wheel.deals,
        "commission_eur": wheel.commission_eur,
        "loop_share": _rate(wheel.loop_share),
        "rates": _rates(wheel.loop_rates),
        "loop_time": _time(wheel.loop_time),
        "spin": wheel.loop_time.turns,
        "loop_gain": wheel.gain.rho if wheel.gain else None,
        "k": _gain(wheel.gain, words),
        "mass": _people(wheel.people, words),
        "momentum": _momentum(wheel.momentum),
        "nps": {
            "promoters": wheel.nps.promoters,
            "passives": wheel.nps.passives,
            "detractors": wheel.nps.detractors,
            "n": wheel.nps.n,
            "nps": wheel.nps.score,
        },
        "energy": {
            "opening": wheel.balance.opening,
            "flows": {flow.value: eur for flow, eur in wheel.balance.flows.items()},
            "closing": wheel.balance.closing,
        },
        "journeys": {words.journeys[lobe.journey]: _lobe(lobe, words) for lobe in wheel.lobes},
        "edges": [_edge(edge, words) for edge in wheel.edges],
        "roots": [_root(root, words) for root in wheel.roots],
    }


def _rate(rate: Rate) -> dict[str, object]:
    return {
        "k": rate.k,
        "n": rate.n,
        "share": rate.share,
        "interval_95": list(rate.interval) if rate.interval else None,
    }


def _rates(told: LoopRates) -> dict[str, object]:
    kinds = {
        kind.value: {"clients": told.counts[kind], "rate": told.rates[kind]} for kind in told.counts
    }
    return {"clients": told.clients, **kinds}


def _time(told: LoopTime) -> dict[str, object]:
    return {
        "lead_days": told.lead,
        "deal_days": told.deal,
        "lead_share": told.lead_share,
        "deal_share": told.deal_share,
        "origins": told.origins,
        "edges": told.edges,
        "spin_before": told.turns_before,
    }


def _gain(gain: Gain | None, words: Words) -> dict[str, object] | None:
    if gain is None:
        return None
    keys = [words.journeys[journey] for journey in gain.journeys]

    def to_from(matrix: Sequence[Sequence[float]]) -> dict[str, dict[str, float]]:
        return {to: dict(zip(keys, row, strict=True)) for to, row in zip(keys, matrix, strict=True)}

    return {
        "to_from": to_from(gain.matrix),
        "leads": to_from(gain.leads),
        "wins": to_from(gain.wins),
        "clients": dict(zip(keys, gain.clients, strict=True)),
        "deals_per_external_deal": (
            dict(zip(keys, gain.totals, strict=True)) if gain.totals else None
        ),
    }


def _people(told: People, words: Words) -> dict[str, object]:
    """Return the mass, and the clients it is made of."""
    return {
        "mass": told.mass,
        "near": len(told.near),
        "ended": words.called(told.ended),
        "without_basis": words.called(told.baseless),
        "out_of_touch": words.called(told.far),
        "detractors": words.called(told.detractors),
    }


def _momentum(told: Momentum | None) -> dict[str, object] | None:
    if told is None:
        return None
    return {
        "wins_per_year": told.per_year,
        "ninety_days_ago": told.before,
        "trend": told.trend,
        "average_mass": told.average_mass,
        "loop_wins": told.loop_wins,
    }


def _lobe(lobe: Lobe, words: Words) -> dict[str, object]:
    return {
        "wip": lobe.wip,
        "weighted_eur": lobe.weighted_eur,
        "arrivals": {
            "external": lobe.external,
            "loop": lobe.loop,
            "handed_over": lobe.handed,
        },
        "force_eur": {
            "external": lobe.external_eur,
            "loop": lobe.loop_eur,
            "handed_over": lobe.handed_eur,
        },
        "stages": {words.stages[stage.stage]: _stage(stage, words) for stage in lobe.stages},
    }


def _stage(stage: WheelStage, words: Words) -> dict[str, object]:
    stall = stage.stall
    return {
        "cards": stage.cards,
        "parked": stage.parked,
        "shown": stage.standing,
        "weighted_eur": stage.weighted_eur,
        "throughput": stage.throughput,
        "throughput_before": stage.throughput_before,
        "conversion": _rate(stage.conversion),
        "own_median": stage.own_median,
        "median_days": stage.median_days,
        "entered_eur": stage.entered_eur,
        "lost_eur": stage.lost_eur,
        "friction": stage.friction,
        "causes": [
            {
                "flow": cause.flow.value,
                "reason": cause.reason,
                "eur": cause.eur,
                "cards": words.called(cause.cards),
            }
            for cause in stage.causes
        ],
        "rotten": {
            "p85_days": stall.p85_days,
            "eur": stall.rotten_eur,
            "cards": words.called(stall.rotten),
        },
        "waiting": {"eur": stall.waiting_eur, "cards": words.called(stall.waiting)},
    }


def _edge(edge: Edge, words: Words) -> dict[str, object]:
    return {
        "kind": edge.kind.value,
        "from": words.card(edge.origin),
        "to": words.card(edge.caused),
        "from_journey": words.journeys[edge.from_journey],
        "to_journey": words.journeys[edge.to_journey],
        "created": iso(edge.created),
        "stage": words.stages.get(edge.stage),
        "won": iso(edge.won) if edge.won is not None else None,
    }


def _root(root: Root, words: Words) -> dict[str, object]:
    return {
        "card": words.card(root.card),
        "cards": words.called(root.cards),
        "brought": words.called(edge.caused for edge in root.edges),
        "generations": root.generations,
        "won": root.won,
        "commission_eur": root.commission_eur,
        "pipeline_eur": root.pipeline_eur,
    }
