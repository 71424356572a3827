"""What a comparison of a search profile with a property says, as data; the views word it."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.property import Condition, Feature, Marketing, PropertyKind, Use

MUST = -1
"""In `ProfileFields.weights`: the criterion does not score, it excludes."""


class Criterion(StrEnum):
    """What is compared; the values are the keys of `ProfileFields.weights`.

    Features have keys of their own there, those of `Feature`.
    """

    MARKETING = "marketing"
    USE = "use"
    KIND = "kind"
    PLACE = "place"
    PRICE = "price"
    AREA = "area"
    PLOT = "plot"
    ROOMS = "rooms"
    YEAR = "year"
    CONDITION = "condition"
    FEATURE = "feature"
    MOVE_IN = "move_in"


ESSENTIAL = frozenset({Criterion.PLACE, Criterion.PRICE})
"""What excludes if it is missed altogether; met in part it scores like any other wish."""


class State(StrEnum):
    """How far a wish is met; UNKNOWN: the property does not say."""

    MET = "met"
    NEARLY = "nearly"
    NOT = "not"
    UNKNOWN = "unknown"


class Circle(NamedTuple):
    """Around degrees (WGS 84), with its radius in kilometres."""

    latitude: float
    longitude: float
    km: float


_Word = Use | PropertyKind | Marketing | Condition | Feature
Value = Circle | str | int | float | date | _Word | None


class Gap(NamedTuple):
    """How far a property is off, and how far off still counts as nearly.

    Price in percent, areas in square metres, rooms in rooms, years in years, move-in in days,
    distance in kilometres. A negative amount is a price below the range sought, which costs
    nothing.
    """

    amount: float
    slack: float


class MatchRow(NamedTuple):
    """One wish: what is wanted, what the property has, and the points it brings.

    `wanted` are the bounds (price, area: from and to, None open), or the places, kinds and
    conditions; a circle comes behind the places. `has` is the property's side, empty
    if it does not say. `weight` 0 is a must: it brings no points.
    """

    criterion: Criterion
    state: State
    wanted: tuple[Value, ...] = ()
    has: tuple[Value, ...] = ()
    weight: int = 0
    points: int = 0
    feature: Feature | None = None
    gap: Gap | None = None


class Financing(NamedTuple):
    """A buyer's proven money that does not reach the price: a hint, never points."""

    amount_cents: int
    price_cents: int


class Match(NamedTuple):
    """A profile against a property: the score with its rows, or what excludes the property.

    `score` is None if a must is not met, otherwise the sum of the points of `rows`, out of 100.
    """

    score: int | None
    rows: tuple[MatchRow, ...]
    musts: tuple[MatchRow, ...] = ()
    money: Financing | None = None

    @property
    def excluded(self) -> tuple[MatchRow, ...]:
        """Return the musts that are not met, and place or price if it is missed altogether."""
        musts = (row for row in self.musts if row.state in (State.NEARLY, State.NOT))
        rows = (r for r in self.rows if r.criterion in ESSENTIAL and r.state is State.NOT)
        return (*musts, *rows)

    def in_state(self, state: State) -> int:
        """Return how many scored wishes are in a state."""
        return sum(row.state is state for row in self.rows)
