"""Which buyer fits which property, from either side, with every point explained."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from kanban_app.domain.card import Outcome
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId, ProfileId, PropertyId
from kanban_app.domain.match_advice import Advice, advice_on
from kanban_app.domain.match_demand import demand_for
from kanban_app.domain.matching import FAIR, match_of, score_of
from kanban_app.domain.moment import Moment
from kanban_app.domain.profile_rules import checked
from kanban_app.domain.property import PropertyDetail, PropertyFields
from kanban_app.domain.search_profile import MatchNote, ProfileFields, SearchProfile, Seeking
from kanban_app.services.match_results import Fit, Matches, NewFits, NewMatch, best_first, heading
from kanban_app.services.match_scores import Key, Pair, ScoreBook
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.properties import ListedProperty

PART = 5_000
"""Pairs that are scored in one go, so that nothing else waits long."""
LISTED = 200
"""The most profiles of a kind that are explained for one property."""


class MatchingStore(CardReader, Recorder, Protocol):
    """What matching needs of persistence."""


class MatchingService:
    """Keeps search profiles and finds what fits; every change is one operation to undo."""

    def __init__(
        self,
        store: MatchingStore,
        clock: Callable[[], Moment],
        listed: Callable[[], Sequence[ListedProperty]],
        located: Callable[[PropertyFields], PropertyFields],
    ) -> None:
        self._store = store
        self._clock = clock
        self._listed = listed
        self._book = ScoreBook(located)

    def profile_of(self, card: CardId) -> SearchProfile | None:
        """Return what a buyer's card looks for, None if nobody has said."""
        return self._store.profiles.of_card(card)

    def save_profile(self, card: CardId, fields: ProfileFields) -> Changes:
        """Store what a card looks for; the first time makes its profile."""
        kept = checked(fields)
        found = self.profile_of(card)

        def work(writer: Writer) -> None:
            if found is None:
                writer.profiles.add(kept, card)
            else:
                writer.profiles.save(found.id, kept)

        return self._store.record(OpKind.EDIT_PROFILE, (self._name(card),), self._clock(), work)

    def remove_profile(self, card: CardId) -> Changes:
        """Take a card's profile away."""
        found = self.profile_of(card)
        if found is None:
            return Changes()

        def work(writer: Writer) -> None:
            writer.profiles.remove(found.id)

        return self._store.record(OpKind.EDIT_PROFILE, (self._name(card),), self._clock(), work)

    def refuse(self, profile: ProfileId, property_id: PropertyId, reason: str) -> Changes:
        """Keep why the two are no match, "" to let them be one again."""
        seeking = self._profile(profile)

        def work(writer: Writer) -> None:
            writer.profiles.refuse(profile, property_id, reason)

        return self._store.record(OpKind.REFUSE_MATCH, (seeking.name,), self._clock(), work)

    def matches_of(self, property_id: PropertyId) -> Matches:
        """Return all active profiles against one property."""
        detail = self._property(property_id)
        seeking = self._seekers()
        notes, offer = self._notes(), self._book.offer(detail)
        bought = self._store.deals.bought()
        scores = {s.profile.id: score_of(self._book.seeker(s), offer) for s in seeking}
        refused = {key[0] for key, note in notes.items() if key[1] == property_id and note.refused}
        no = [s for s in seeking if s.profile.id in refused]
        rest = [s for s in seeking if s.profile.id not in refused]
        good = sorted(
            (s for s in rest if scores[s.profile.id] is not None),
            key=lambda s: -(scores[s.profile.id] or 0),
        )
        out = [s for s in rest if scores[s.profile.id] is None]

        def listed(group: Sequence[Seeking]) -> tuple[Fit, ...]:
            return best_first(self._fit(s, detail, notes, bought) for s in group[:LISTED])

        return Matches(
            detail,
            listed(good),
            listed(out),
            listed(no),
            demand_for(map(self._book.seeker, seeking), offer),
            len(seeking),
            sum((scores[s.profile.id] or 0) >= FAIR for s in rest),
            sum(max(0, len(group) - LISTED) for group in (good, out, no)),
        )

    def best_of(self, property_id: PropertyId, limit: int) -> tuple[list[Fit], int]:
        """Return the best profiles worth telling of for a property, and how many there are."""
        detail, notes = self._property(property_id), self._notes()
        bought = self._store.deals.bought()
        offer = self._book.offer(detail)
        scored = [
            (score_of(self._book.seeker(s), offer) or 0, s)
            for s in self._seekers()
            if not ((note := notes.get((s.profile.id, property_id))) and note.refused)
        ]
        fair = sorted((pair for pair in scored if pair[0] >= FAIR), key=lambda pair: -pair[0])
        return [self._fit(s, detail, notes, bought) for _, s in fair[:limit]], len(fair)

    def matches_for(self, profile: ProfileId) -> list[Fit]:
        """Return one profile against everything that is offered, the best first."""
        seeking, notes = self._profile(profile), self._notes()
        bought = self._store.deals.bought()
        return list(
            best_first(self._fit(seeking, detail, notes, bought) for detail in self.offered())
        )

    def new_fits(self, kept: Collection[Key] = ()) -> NewFits:
        """Return what `new_matches` names, and what of it was `kept` though it was seen since."""
        seekers, offered = self._seekers(), self.offered()
        wanted, named = {s.profile.id: s for s in seekers}, {d.id: d for d in offered}
        notes, bought = self._notes(), self._store.deals.bought()
        pairs = self._new_pairs(seekers, offered, kept)
        fits = [
            self._fit(wanted[pair.profile], named[pair.property], notes, bought)
            for pair, _ in pairs[:LISTED]
        ]
        return NewFits(tuple(fits), max(0, len(pairs) - LISTED))

    def advice(self, profile: ProfileId, property_id: PropertyId) -> list[Advice]:
        """Return what would make the two fit, the most helpful first."""
        seeking, detail = self._profile(profile), self._property(property_id)
        return advice_on(seeking.profile.fields, self._book.offer(detail).fields)

    def profiles(self) -> list[Seeking]:
        """Return every profile that is to be matched."""
        return self._store.profiles.active()

    def offered(self) -> list[PropertyDetail]:
        """Return what is for sale, or will be, and has a price."""
        priced = (p.line.id for p in self._listed() if p.running and p.line.price_cents is not None)
        return self._store.properties.details(tuple(priced))

    def prepare(self, pairs: int = PART) -> int:
        """Score some of the pairs that are new or changed; return how many are left.

        Called until nothing is left, other work of the store can go in between.
        """
        seeking = self._seekers()
        # Who keeps no profiles never waits for his properties to be read.
        return self._book.fill(seeking, self.offered(), pairs) if seeking else 0

    def counts(self) -> Counter[PropertyId]:
        """Return how many profiles worth telling of everything on offer has, 0 where none.

        Without any profile nothing is counted.
        """
        seeking = self._seekers()
        offered = self.offered() if seeking else []
        found = Counter({detail.id: 0 for detail in offered})
        found.update(pair.property for pair in self._fair_of(seeking, offered))
        return found

    def best_of_profiles(self) -> dict[ProfileId, list[Pair]]:
        """Return the properties worth telling of by profile, the best first."""
        found: dict[ProfileId, list[Pair]] = {}
        for pair in sorted(self._fair_pairs(), key=lambda pair: -(pair.score or 0)):
            found.setdefault(pair.profile, []).append(pair)
        return found

    def new_matches(self) -> list[NewMatch]:
        """Return the pairs worth telling of that are new or better than last seen, best first.

        Who is in a deal with a property is not told of it again.
        """
        seekers, offered = self._seekers(), self.offered()
        names = {s.profile.id: s.name for s in seekers}
        lines = {detail.id: heading(detail.fields) for detail in offered}
        return [
            NewMatch(pair, names[pair.profile], lines[pair.property], before)
            for pair, before in self._new_pairs(seekers, offered)
        ]

    def _new_pairs(
        self,
        seekers: Sequence[Seeking],
        offered: Sequence[PropertyDetail],
        kept: Collection[Key] = (),
    ) -> list[tuple[Pair, int | None]]:
        """Return the pairs nobody has looked at since their score rose, with that seen before."""
        cards = {s.profile.id: s.profile.card for s in seekers}
        notes, bought = self._notes(), self._store.deals.bought()
        found = []
        for pair in self._fair_of(seekers, offered) if seekers else ():
            note = notes.get(pair[:2])
            linked = (cards[pair.profile], pair.property) in bought
            if not linked and (_is_fresh(pair.score, note) or pair[:2] in kept):
                found.append((pair, note.seen_score if note else None))
        return sorted(found, key=lambda new: -(new[0].score or 0))

    def mark_seen(self, pairs: Iterable[Pair]) -> None:
        """Remember the scores the broker has looked at; this is no operation."""
        seen = [(pair.profile, pair.property, pair.score) for pair in pairs]
        if seen:
            self._store.profiles.see(seen, self._clock())

    def _seekers(self) -> list[Seeking]:
        """Return who still seeks; who has bought does not, who was outbid does."""
        active = self._store.profiles.active()
        return [seeking for seeking in active if seeking.outcome is not Outcome.WON]

    def _fair_pairs(self) -> list[Pair]:
        seeking = self._seekers()
        return self._fair_of(seeking, self.offered()) if seeking else []

    def _fair_of(self, seeking: Sequence[Seeking], offered: Sequence[PropertyDetail]) -> list[Pair]:
        pairs = self._book.fair_pairs(seeking, offered)
        refused = self._refusals()
        return [pair for pair in pairs if pair[:2] not in refused]

    def _fit(
        self,
        seeking: Seeking,
        detail: PropertyDetail,
        notes: Mapping[Key, MatchNote],
        bought: AbstractSet[tuple[CardId, PropertyId]],
    ) -> Fit:
        match = match_of(self._book.seeker(seeking), self._book.offer(detail))
        note = notes.get((seeking.profile.id, detail.id))
        card = seeking.profile.card
        linked = card is not None and (card, detail.id) in bought
        fresh = (match.score or 0) >= FAIR and _is_fresh(match.score, note)
        return Fit(seeking, detail, match, note.refused if note else "", linked, fresh)

    def _notes(self) -> dict[Key, MatchNote]:
        return {(n.profile, n.property): n for n in self._store.profiles.notes()}

    def _refusals(self) -> dict[Key, MatchNote]:
        return {key: note for key, note in self._notes().items() if note.refused}

    def _profile(self, profile: ProfileId) -> Seeking:
        found = self._store.profiles.find(profile)
        if found is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This search profile no longer exists."))
        return found

    def _property(self, property_id: PropertyId) -> PropertyDetail:
        found = self._store.properties.detail(property_id)
        if found is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This property no longer exists."))
        return found

    def _name(self, card: CardId) -> str:
        faces = self._store.faces([card])
        if not faces:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This card no longer exists."))
        return faces[0].heading


def _is_fresh(score: int | None, note: MatchNote | None) -> bool:
    """Return whether nobody has looked at a pair with this score, nor with a better one."""
    if note is None:
        return True
    return not note.refused and (note.seen_score is None or (score or 0) > note.seen_score)
