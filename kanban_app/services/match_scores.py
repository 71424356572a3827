"""All scores of many profiles and many properties, each pair computed once."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kanban_app.domain.ids import ProfileId, PropertyId
from kanban_app.domain.match_criteria import Offer, offer_of
from kanban_app.domain.matching import FAIR, Seeker, score_of, seeker_of
from kanban_app.domain.property import PropertyDetail, PropertyFields
from kanban_app.domain.search_profile import ProfileFields, Seeking

Key = tuple[ProfileId, PropertyId]
"""A profile and a property."""


class Pair(NamedTuple):
    """A profile, a property and their score, None if a must excludes it."""

    profile: ProfileId
    property: PropertyId
    score: int | None


class _Row:
    """The scores of one property as it was when they were computed."""

    def __init__(self, offer: Offer) -> None:
        self.offer = offer
        self.scores: dict[ProfileId, tuple[Seeker, int | None]] = {}
        # Of which set of profiles everything is here, and the pairs worth telling of then.
        self.complete = 0
        self.fair: list[Pair] = []


class ScoreBook:
    """Keeps what was made of profiles and properties while they stay the same.

    `located` returns a property with the degrees of its place, where they can be known.
    """

    def __init__(self, located: Callable[[PropertyFields], PropertyFields]) -> None:
        self._located = located
        self._seekers: dict[ProfileId, tuple[ProfileFields, Seeker]] = {}
        self._offers: dict[PropertyId, tuple[PropertyFields, Offer]] = {}
        self._rows: dict[PropertyId, _Row] = {}
        # The profiles looked at last; a number tells such a set from the ones before.
        self._set: list[tuple[ProfileId, Seeker]] = []
        self._number = 0

    def seeker(self, seeking: Seeking) -> Seeker:
        """Return a profile ready for comparisons."""
        key, fields = seeking.profile.id, seeking.profile.fields
        kept = self._seekers.get(key)
        # The reader hands out the same object until the profile changes.
        if kept is None or kept[0] is not fields:
            kept = self._seekers[key] = (fields, seeker_of(fields))
        return kept[1]

    def offer(self, detail: PropertyDetail) -> Offer:
        """Return a property ready for comparisons."""
        kept = self._offers.get(detail.id)
        if kept is None or kept[0] != detail.fields:
            kept = self._offers[detail.id] = (detail.fields, offer_of(self._located(detail.fields)))
        return kept[1]

    def fill(
        self, seeking: Sequence[Seeking], offered: Sequence[PropertyDetail], limit: int
    ) -> int:
        """Compute up to `limit` pairs that are new or changed; return how many are left."""
        self._look_at(seeking)
        left = 0
        for detail in offered:
            row = self._row(detail)
            if row.complete == self._number:
                continue
            missing = [pair for pair in self._set if not _holds(row, *pair)]
            for key, seeker in missing[:limit]:
                row.scores[key] = (seeker, score_of(seeker, row.offer))
            left += max(0, len(missing) - limit)
            if len(missing) <= limit:
                self._complete(row, detail.id)
            limit = max(0, limit - len(missing))
        return left

    def fair_pairs(
        self, seeking: Sequence[Seeking], offered: Sequence[PropertyDetail]
    ) -> list[Pair]:
        """Return the pairs worth telling of, property by property."""
        self.fill(seeking, offered, len(seeking) * len(offered))
        return [pair for detail in offered for pair in self._rows[detail.id].fair]

    def _look_at(self, seeking: Sequence[Seeking]) -> None:
        now = [(s.profile.id, self.seeker(s)) for s in seeking]
        same = len(now) == len(self._set) and all(
            one[1] is other[1] for one, other in zip(now, self._set, strict=True)
        )
        if not same:
            self._set = now
            self._number += 1

    def _row(self, detail: PropertyDetail) -> _Row:
        offer = self.offer(detail)
        row = self._rows.get(detail.id)
        if row is None or row.offer is not offer:
            row = self._rows[detail.id] = _Row(offer)
        return row

    def _complete(self, row: _Row, about: PropertyId) -> None:
        scored = ((key, row.scores[key][1]) for key, _ in self._set)
        row.fair = [Pair(key, about, score) for key, score in scored if (score or 0) >= FAIR]
        row.complete = self._number


def _holds(row: _Row, key: ProfileId, seeker: Seeker) -> bool:
    kept = row.scores.get(key)
    return kept is not None and kept[0] is seeker
