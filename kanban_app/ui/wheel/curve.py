"""Bernoulli's lemniscate measured along its length, so that stages and drops lie evenly on it.

`x = cos t / (1 + sin^2 t)`, `y = sin t cos t / (1 + sin^2 t)` with y downwards (flow notes 4.4).
The way begins in the crossing, runs clockwise round the right lobe, through the crossing, and
anticlockwise round the left one. Everything here is for a = 1; a caller multiplies.
"""

from bisect import bisect_right
from functools import cache
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt
from typing import NamedTuple

SAMPLES = 4_000
_START = -pi / 2
# Uniform along the way: what moves is looked up here and never bisected.
_FINE = 4_096


class Place(NamedTuple):
    """A point of the curve, the direction of travel and the normal that points out of its lobe."""

    x: float
    y: float
    tx: float
    ty: float
    nx: float
    ny: float


class _Table(NamedTuple):
    lengths: tuple[float, ...]
    uniform: tuple[Place, ...]


def length() -> float:
    """Return the length of the whole way: 5.244115 for a = 1."""
    return _table().lengths[-1]


def place(s: float) -> Place:
    """Return what lies `s` along the way; it goes round and round."""
    return _at(_parameter(s % length(), _table().lengths))


def near(s: float) -> Place:
    """Return the same between two looked-up points: for whatever moves in every frame."""
    fine = _table().uniform
    spot = s / length() % 1.0 * _FINE
    first = int(spot)
    part = spot - first
    a, b = fine[first % _FINE], fine[(first + 1) % _FINE]
    return Place(*(u + (v - u) * part for u, v in zip(a, b, strict=True)))


def nodes(right: int, left: int) -> list[float]:
    """Return where so many stages lie along each lobe, in the order of travel."""
    half = length() / 2
    return [(k + 0.5) / right * half for k in range(right)] + [
        half + (k + 0.5) / left * half for k in range(left)
    ]


@cache
def _table() -> _Table:
    step = 2 * pi / SAMPLES
    points = [_point(_START + i * step) for i in range(SAMPLES + 1)]
    lengths = [0.0]
    for (x, y), (u, v) in pairwise(points):
        lengths.append(lengths[-1] + hypot(u - x, v - y))
    whole = tuple(lengths)
    fine = tuple(_at(_parameter(i / _FINE * whole[-1], whole)) for i in range(_FINE))
    return _Table(whole, fine)


def _parameter(s: float, lengths: tuple[float, ...]) -> float:
    after = min(bisect_right(lengths, s), SAMPLES)
    before = after - 1
    part = (s - lengths[before]) / (lengths[after] - lengths[before])
    return _START + (before + part) * 2 * pi / SAMPLES


def _point(t: float) -> tuple[float, float]:
    below = 1 + sin(t) ** 2
    return cos(t) / below, sin(t) * cos(t) / below


def _at(t: float) -> Place:
    """Return a point with its direction: the derivative is known, nothing is approximated."""
    x, y = _point(t)
    square = sin(t) ** 2
    speed = sqrt(1 + square)
    tx = -sin(t) * (3 - square) / (1 + square) ** 2 * speed
    ty = (1 - 3 * square) / (1 + square) ** 2 * speed
    side = 1.0 if t < pi / 2 else -1.0
    return Place(x, y, tx, ty, side * ty, -side * tx)
