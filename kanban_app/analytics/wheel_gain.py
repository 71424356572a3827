"""How much of every deal the wheel makes by itself: the matrix K and what follows from it."""

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import TypeVar

import numpy as np

from kanban_app.analytics.arrays import Floats
from kanban_app.analytics.wheel import FEWEST_CLIENTS, Edge, Gain
from kanban_app.analytics.wheel_rates import OBSERVED
from kanban_app.analytics.wheel_wins import Wins
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.wheel_facts import Client, WheelFacts

Matrix = Sequence[Sequence[float]]
_TWO = 2
_Number = TypeVar("_Number", int, float)


def loop_gain(matrix: Matrix) -> float:
    """Return the largest eigenvalue of a square matrix without negative entries (flow notes 4.2).

    For two journeys by the closed formula; by numpy for any other number. 0 for none.
    """
    if not matrix:
        return 0.0
    if len(matrix) == _TWO:
        (a, b), (c, d) = matrix
        return ((a + d) + sqrt((a - d) ** 2 + 4 * b * c)) / 2
    # By Perron and Frobenius the largest one is real and as large as any other.
    return float(np.abs(np.linalg.eigvals(np.array(matrix, np.float64))).max())


def fundamental(matrix: Matrix) -> Floats | None:
    """Return (I - K)^-1: deals of the row's journey per external one of the column's, itself too.

    None from a loop gain of 1 on: then there is no end to them.
    """
    if loop_gain(matrix) >= 1:
        return None
    size = len(matrix)
    known = np.array(matrix, np.float64).reshape(size, size)
    return np.asarray(np.linalg.inv(np.eye(size) - known), np.float64)


def totals(matrix: Matrix) -> tuple[float, ...] | None:
    """Return how many deals one external deal of each journey yields in all, None without end."""
    found = fundamental(matrix)
    return None if found is None else tuple(found.sum(axis=0).tolist())


def gain(
    journeys: Sequence[JourneyId],
    edges: Iterable[Edge],
    wins: Wins,
    facts: WheelFacts,
    at: Moment,
) -> Gain | None:
    """Return the matrix K with the counts behind it, None below ten won clients.

    A column counts the clients with a won card of its journey; what these won cards brought within
    24 months, by the day it came, are the leads, those of them won by `at` the wins, however long
    that took: leads per client x their win rate is wins per client. Clients count from their first
    day on, so K grows with the time they have.
    """
    if len(wins.clients(at)) < FEWEST_CLIENTS:
        return None
    places = {journey: place for place, journey in enumerate(journeys)}
    clients: list[set[Client]] = [set() for _ in journeys]
    since = {}
    for won, span in wins.origins(at):
        clients[places[won.journey]].add(facts.client(won.card))
        since[won.card] = won.journey, span.since
    leads, won_leads = (np.zeros((len(journeys), len(journeys)), np.int64) for _ in range(2))
    for edge in edges:
        journey, began = since.get(edge.origin, (None, None))
        if journey is None or began is None or edge.created - began > OBSERVED:
            continue
        cell = places[edge.to_journey], places[journey]
        leads[cell] += 1
        won_leads[cell] += edge.won is not None
    counts = [len(found) for found in clients]
    matrix = won_leads / np.maximum(np.array(counts), 1)
    told = _rows(matrix.tolist())
    return Gain(
        journeys=tuple(journeys),
        matrix=told,
        leads=_rows(leads.tolist()),
        wins=_rows(won_leads.tolist()),
        clients=tuple(counts),
        rho=loop_gain(told),
        totals=totals(told),
    )


def _rows(rows: list[list[_Number]]) -> tuple[tuple[_Number, ...], ...]:
    return tuple(tuple(row) for row in rows)
