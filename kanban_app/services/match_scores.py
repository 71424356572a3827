"""All scores of many profiles and many properties, each pair computed once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.ids import ProfileId, PropertyId
from kanban_app.domain.match_criteria import Offer, offer_of
from kanban_app.domain.matching import Seeker, score_of, seeker_of
from kanban_app.domain.property import PropertyDetail, PropertyFields
from kanban_app.domain.search_profile import ProfileFields, Seeking


class Pair(NamedTuple):
    """A profile, a property and their score, None if a must excludes it."""

    profile: ProfileId
    property: PropertyId
    score: int | None


class ScoreBook:
    """Keeps what was made of profiles and properties while they stay the same."""

    def __init__(self) -> None:
        self._seekers: dict[ProfileId, tuple[ProfileFields, Seeker]] = {}
        self._offers: dict[PropertyId, tuple[PropertyFields, Offer]] = {}
        self._scores: dict[
            PropertyId, tuple[Offer, dict[ProfileId, tuple[Seeker, int | None]]]
        ] = {}

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
            kept = self._offers[detail.id] = (detail.fields, offer_of(detail.fields))
        return kept[1]

    def fill(
        self, seeking: Sequence[Seeking], offered: Sequence[PropertyDetail], limit: int
    ) -> int:
        """Compute up to `limit` pairs that are new or changed; return how many are left."""
        seekers = [(s.profile.id, self.seeker(s)) for s in seeking]
        left = 0
        for detail in offered:
            offer = self.offer(detail)
            row = self._row(detail.id, offer)
            for key, seeker in seekers:
                kept = row.get(key)
                if kept is not None and kept[0] is seeker:
                    continue
                if limit:
                    row[key] = (seeker, score_of(seeker, offer))
                    limit -= 1
                else:
                    left += 1
        return left

    def pairs(
        self, seeking: Iterable[Seeking], offered: Iterable[PropertyDetail]
    ) -> Iterable[Pair]:
        """Return all pairs that have been computed and still hold, property by property."""
        seekers = [(s.profile.id, self.seeker(s)) for s in seeking]
        for detail in offered:
            row: Mapping[ProfileId, tuple[Seeker, int | None]] = self._row(
                detail.id, self.offer(detail)
            )
            for key, seeker in seekers:
                kept = row.get(key)
                if kept is not None and kept[0] is seeker:
                    yield Pair(key, detail.id, kept[1])

    def _row(self, key: PropertyId, offer: Offer) -> dict[ProfileId, tuple[Seeker, int | None]]:
        kept = self._scores.get(key)
        if kept is None or kept[0] is not offer:
            kept = self._scores[key] = (offer, {})
        return kept[1]
