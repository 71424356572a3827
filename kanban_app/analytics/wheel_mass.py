"""The mass of the wheel: clients who are near, weighed by what they say of the broker."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints
from kanban_app.analytics.spans import Span
from kanban_app.analytics.wheel import People
from kanban_app.analytics.wheel_near import Ties
from kanban_app.analytics.wheel_nps import PASSIVE, PROMOTER, Scores
from kanban_app.analytics.wheel_wins import Wins
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.domain.wheel_facts import Client


class Mass(NamedTuple):
    """Stretches in which a client was near: whose, `[since, until)`, and what he weighs in it."""

    client: Ints
    since: Ints
    until: Ints
    weight: Floats

    def at(self, moment: int) -> float:
        """Return the mass at a moment."""
        there = (self.since <= moment) & (moment < self.until)
        return float(self.weight[there].sum())

    def clients(self, moment: int) -> dict[Client, float]:
        """Return who is near at a moment, and what he weighs."""
        there = (self.since <= moment) & (moment < self.until)
        rows = zip(self.client[there].tolist(), self.weight[there].tolist(), strict=True)
        return {Client(client): weight for client, weight in rows}

    def average(self, start: int, end: int) -> float:
        """Return the mean mass over `[start, end)`, the integral divided by its length."""
        held = np.minimum(self.until, end) - np.maximum(self.since, start)
        return float((np.maximum(held, 0) * self.weight).sum()) / (end - start)


def mass_of(ties: Mapping[Client, Ties], scores: Scores, *, plain: bool = False) -> Mass:
    """Return the mass of some clients; `plain` counts them without weighing.

    Promoters weigh 1, passives and those who never answered one half, detractors nothing.
    """
    rows = [
        (client, since, until, weight)
        for client, tie in ties.items()
        for span in tie.near()
        for since, until, weight in _weighed(span, None if plain else scores.get(client, ()))
    ]
    columns = list(zip(*rows, strict=True)) or [()] * 4
    client, since, until = (np.array(column, np.int64) for column in columns[:3])
    return Mass(client, since, until, np.array(columns[3], np.float64))


def weight_of(score: int | None) -> float:
    """Return what a client weighs by his last answer, None: he gave none."""
    if score is None:
        return 0.5
    return 1.0 if score >= PROMOTER else 0.5 if score >= PASSIVE else 0.0


def people_of(mass: Mass, ties: Mapping[Client, Ties], wins: Wins, at: Moment) -> People:
    """Return the clients as of a moment, each by the card that made him one."""
    weights = mass.clients(at)
    found: dict[str, list[CardId]] = {}
    for client in sorted(wins.clients(at)):
        lacks = ties[client].lacks(at)
        found.setdefault(lacks, []).append(_card(client, wins, at))
        if not lacks and not weights.get(client):
            found.setdefault("detractor", []).append(_card(client, wins, at))
    parts = ("", "held", "basis", "recent", "detractor")
    near, ended, baseless, far, detractors = (tuple(found.get(part, ())) for part in parts)
    return People(sum(weights.values()), near, ended, baseless, far, detractors)


def _card(client: Client, wins: Wins, at: Moment) -> CardId:
    """Return the card a client was won with first, of those that stand won."""
    spans = ((won.at(at), won.card) for won in wins.by_client[client])
    return min((span.since, card) for span, card in spans if span is not None)[1]


def _weighed(
    span: Span, answers: Sequence[tuple[Moment, int]] | None
) -> Iterator[tuple[int, int, float]]:
    """Yield the parts of a stretch and what the client weighs in each; None: 1 in all of it."""
    since, until = span
    weight = 1.0 if answers is None else weight_of(None)
    for at, score in answers or ():
        if since < at < until:
            yield since, at, weight
        since = max(since, min(at, until))
        weight = weight_of(score)
    if since < until:
        yield since, until, weight
