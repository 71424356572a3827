"""Open cards for the forecast, with nothing special about them unless a test says so."""

from collections.abc import Sequence

import numpy as np

from kanban_app.analytics.remaining import StageTimes
from kanban_app.analytics.simulation import OpenCards


def open_cards(count: int = 1, **columns: object) -> OpenCards:
    """Return `count` sure cards of 10,000 EUR, new in the first stage, or as `columns` say."""
    usual = {
        "place": (0, np.int64),
        "age": (0, np.float64),
        "value": (10_000, np.float64),
        "probability": (1, np.float64),
        "own": (False, np.bool_),
        "listing": (-1, np.int64),
        "rests": (0, np.float64),
        "closes": (-1, np.int64),
    }
    return OpenCards(
        **{
            name: np.broadcast_to(np.asarray(columns.get(name, value), kind), (count,)).copy()
            for name, (value, kind) in usual.items()
        }
    )


def taking(*days: float, target: float = 0.0) -> StageTimes:
    return StageTimes(np.sort(np.asarray(days, float)), target)


def mixed_cards(count: int, seed: int = 1) -> OpenCards:
    """Return cards of every kind in five stages."""
    random = np.random.default_rng(seed)
    typed = random.random(count) < 0.2
    shared = random.random(count) < 0.3
    place = random.integers(0, 5, count)
    return open_cards(
        count,
        place=place,
        age=random.exponential(20, count),
        value=random.integers(0, 30, count) * 1_000,
        probability=np.array([0.05, 0.35, 0.8, 0.85, 0.95])[place],
        listing=np.where(shared, random.integers(0, max(1, count // 8), count), -1),
        rests=np.where(random.random(count) < 0.1, 40, 0),
        closes=np.where(typed, random.integers(0, 200, count), -1),
    )


def mixed_stages(seed: int = 3, visits: Sequence[int] = (400, 200, 3, 80, 50)) -> list[StageTimes]:
    random = np.random.default_rng(seed)
    return [taking(*random.exponential(30, n), target=30) for n in visits]
