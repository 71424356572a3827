"""What matching finds: a pair with its explanation, all pairs of a property, and what is new."""

from collections.abc import Iterable
from typing import NamedTuple

from kanban_app.domain.match_demand import Demand
from kanban_app.domain.match_values import Match
from kanban_app.domain.property import PropertyDetail, PropertyFields
from kanban_app.domain.search_profile import Seeking
from kanban_app.services.match_scores import Pair


class Fit(NamedTuple):
    """A profile and a property with their match; `refused` is why the broker said no, or "".

    `linked` says that the buyer's card is in one deal with the property already, `fresh` that the
    broker has not seen this score of theirs, nor a better one.
    """

    seeking: Seeking
    detail: PropertyDetail
    match: Match
    refused: str = ""
    linked: bool = False
    fresh: bool = False

    @property
    def pair(self) -> Pair:
        """Return the two with their score."""
        return Pair(self.seeking.profile.id, self.detail.id, self.match.score)


class Matches(NamedTuple):
    """All active profiles against one property, the best first; `demand` by asking price.

    `fair` of them are worth telling of; `unlisted` are too many to list.
    """

    detail: PropertyDetail
    fits: tuple[Fit, ...]
    excluded: tuple[Fit, ...]
    refused: tuple[Fit, ...]
    demand: Demand
    profiles: int
    fair: int
    unlisted: int = 0


class NewFits(NamedTuple):
    """The best matches nobody has looked at; `unlisted` are too many to list."""

    fits: tuple[Fit, ...]
    unlisted: int = 0


class NewMatch(NamedTuple):
    """A pair worth telling of whose score is new, or rose since the broker last saw it."""

    pair: Pair
    name: str
    line: str
    before: int | None = None


def heading(fields: PropertyFields) -> str:
    """Return how a property is called: its line on the board, else its street or place."""
    return fields.line or fields.street or fields.place or fields.city or fields.external_no


def best_first(fits: Iterable[Fit]) -> tuple[Fit, ...]:
    """Sort by score; what is excluded by its fewest musts, then by the points it would have."""

    def order(fit: Fit) -> tuple[int, int, str]:
        points = sum(row.points for row in fit.match.rows)
        return (len(fit.match.excluded), -points, fit.seeking.name.casefold())

    return tuple(sorted(fits, key=order))
