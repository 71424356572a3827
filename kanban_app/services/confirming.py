"""Milestones that only a move has recorded: which they are, and what would confirm them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from kanban_app.domain.criteria import MilestoneData, criteria_of
from kanban_app.domain.durations import day_of
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.milestones import Doubts, Proof, milestones_of, proof_of
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.needs import Facts
from kanban_app.services.known import KnownFacts
from kanban_app.services.ports import CardReader
from kanban_app.services.rule_books import RuleBooks

_UNKNOWN = MilestoneData("")


class Confirming:
    """Tells by what is stored today which milestones nothing speaks for yet.

    One is confirmed by the value that says its day, by the criterion that asks for it, or by a
    day the broker gave it himself: one on which the card made no step. What one side of a deal
    has confirmed holds for the other: both signed the same deed.
    """

    def __init__(self, store: CardReader, days: LocalDays, books: RuleBooks) -> None:
        self._store = store
        self._days = days
        self._books = books
        self._known = KnownFacts(store, days)

    def doubts(self, cards: Sequence[CardId], now: Moment) -> dict[CardId, Doubts]:
        """Return the unconfirmed milestones of these cards; who has none is left out."""
        today = self._days.date_of(now)
        found = self._of_themselves(cards, today)
        others = self._partners(list(found))
        sure = self._sure({other for partners in others.values() for other in partners}, today)
        for card, doubts in found.items():
            told = {key for other in others.get(card, ()) for key in sure[other]}
            found[card] = {key: names for key, names in doubts.items() if key not in told}
        return {card: doubts for card, doubts in found.items() if doubts}

    def with_partners(self, cards: Sequence[CardId]) -> list[CardId]:
        """Return these cards and those on the other side of their deals: all that may change."""
        others = self._partners(cards).values()
        return list({*cards, *(other for partners in others for other in partners)})

    def _partners(self, cards: Sequence[CardId]) -> dict[CardId, list[CardId]]:
        deals = self._store.deals.of_cards(cards)
        return {card: [d.other(card) for d in of if d.live] for card, of in deals.items()}

    def _sure(self, cards: Collection[CardId], today: date) -> dict[CardId, set[str]]:
        """Return the milestones of cards that something speaks for."""
        doubts = self._of_themselves(list(cards), today)
        reached = self._store.milestones.keys_of(cards)
        return {card: {*reached.get(card, ())} - doubts.get(card, {}).keys() for card in cards}

    def _of_themselves(self, cards: Sequence[CardId], today: date) -> dict[CardId, Doubts]:
        """Return what is unconfirmed by all that is known of each card alone."""
        states = self._store.states(cards)
        facts = self._known.of_cards(list(states), today)
        proofs = self._proofs()
        open_ = {
            card: missing
            for card, state in states.items()
            if (missing := _missing(proofs.get(state.journey, ()), facts[card], today))
        }
        moved = self._moved_on(list(open_))
        found = {
            card: {key: names for key, (on, names) in of_card.items()
                   if on > today or on in moved[card]}
            for card, of_card in open_.items()
        }  # fmt: skip
        return {card: doubts for card, doubts in found.items() if doubts}

    def _proofs(self) -> dict[JourneyId, tuple[Proof, ...]]:
        rests = self._store.journey_rests()
        return {j.id: self._of_journey(j, rests.get(j.id, {})) for j in self._store.journeys()}

    def _of_journey(self, journey: Journey, rest: Mapping[str, object]) -> tuple[Proof, ...]:
        book, rests = self._books.criteria, self._store.stage_rests()
        stages = {stage.key: stage for stage in journey.stages}
        found = []
        for milestone in milestones_of(rest):
            data = book.milestones.get(f"{journey.key}.{milestone.key}", _UNKNOWN)
            stage = stages.get(milestone.when_leaving)
            asked = criteria_of(journey, stage, rests.get(stage.id, {}), book) if stage else ()
            found.append(proof_of(milestone, data.day_from, asked))
        return tuple(found)

    def _moved_on(self, cards: Sequence[CardId]) -> dict[CardId, set[date]]:
        days: dict[CardId, set[date]] = defaultdict(set)
        for event in self._store.events_of(cards):
            days[event.card].add(self._days.date_of(event.at))
        return days


def _missing(
    proofs: Sequence[Proof], facts: Facts, today: date
) -> dict[str, tuple[date, tuple[Names, ...]]]:
    """Return the day of each milestone that no fact confirms, and what would."""
    found = {}
    for proof in proofs:
        on = day_of(facts.get(f"milestone.{proof.key}", ""))
        names = proof.missing(facts, today) if on else ()
        if on and names:
            found[proof.key] = on, names
    return found
