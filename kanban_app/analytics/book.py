"""What all numbers of a journey are read from: its cards, visits and facts as of one moment."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints
from kanban_app.analytics.columns import Cards, Ways, ways_of
from kanban_app.analytics.events import EventColumns, columns_of
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.rules import Orders, Rules, rules_of
from kanban_app.analytics.visits import Visits
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, CardFacts, Pause, PauseKind, StageEstimate

_UNKNOWN = CardFacts(CardId(0), 0, None, "", "", "", "")
_Rests = Mapping[CardId, tuple[Pause, ...]]


@dataclass(frozen=True, slots=True)
class JourneyLog:
    """What the numbers of one journey are made from, up to the present.

    `facts` tell what is known of a card beyond its history, `pauses` when it waited. `owners`
    gives the chance of the owner's card by listing, where the cards of this journey are its
    buyers. `gone` are the stages removed since; the estimates (in any order) tell the energy
    ledger what was believed when.
    """

    journey: Journey
    orders: Orders
    events: EventColumns
    facts: Mapping[CardId, CardFacts] = field(default_factory=dict)
    pauses: _Rests = field(default_factory=dict)
    owners: Mapping[str, float] = field(default_factory=dict)
    gone: tuple[Stage, ...] = ()
    card_estimates: tuple[CardEstimate, ...] = ()
    stage_estimates: tuple[StageEstimate, ...] = ()

    def with_cards(
        self,
        cards: Collection[CardId],
        events: Iterable[StageEvent],
        facts: Iterable[CardFacts],
        pauses: Iterable[Pause],
    ) -> "JourneyLog":
        """Return the log with all that was known of `cards` replaced; some may be gone."""
        known = {card: fact for card, fact in self.facts.items() if card not in cards}
        rests = {card: rest for card, rest in self.pauses.items() if card not in cards}
        return replace(
            self,
            events=self.events.spliced(cards, events),
            facts={**known, **{fact.card: fact for fact in facts}},
            pauses={**rests, **by_card(pauses)},
        )

    def only(self, cards: Collection[CardId]) -> "JourneyLog":
        """Return the log of some of its cards; what a stage may hold is meant for all of them."""
        stages = tuple(stage._replace(wip_limit=0) for stage in self.journey.stages)
        kept = np.isin(self.events.card, np.fromiter(cards, np.int64, len(cards)))
        return replace(
            self,
            journey=self.journey._replace(stages=stages),
            events=self.events.where(kept),
            facts={card: fact for card, fact in self.facts.items() if card in cards},
            pauses={card: rest for card, rest in self.pauses.items() if card in cards},
            card_estimates=tuple(e for e in self.card_estimates if e.card in cards),
        )


def log_of(
    journey: Journey,
    orders: Orders,
    events: Iterable[StageEvent],
    facts: Iterable[CardFacts] = (),
    pauses: Iterable[Pause] = (),
) -> JourneyLog:
    """Return the log of a journey; `events` are its own, in any order."""
    known = {fact.card: fact for fact in facts}
    return JourneyLog(journey, orders, columns_of(events), known, by_card(pauses))


@dataclass(frozen=True, slots=True)
class Book:
    """A journey's log worked out as of a moment; cards without a stage by then are not in it.

    `value` (EUR) and `probability` (the broker's own chance, nan where the stage says it) have one
    entry per card, `waits` one per waiting interval: the place of the card, since, until
    (`NEVER`: still). `commitment` is a slot of the rules. `facts` know every card.
    """

    log: JourneyLog
    as_of: Moment
    rules: Rules
    ways: Ways
    facts: tuple[CardFacts, ...]
    value: Floats
    probability: Floats
    waits: tuple[Ints, Ints, Ints]
    commitment: int | None

    @property
    def journey(self) -> Journey:
        """Return the journey."""
        return self.log.journey

    @property
    def cards(self) -> Cards:
        """Return the cards by id."""
        return self.ways.cards

    @property
    def visits(self) -> Visits:
        """Return the visits by card and in order."""
        return self.ways.visits

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return the texts that `Cards.reason` counts."""
        return self.log.events.reasons

    def slot(self, stage: StageId, *, strict: bool = False) -> int:
        """Return the slot of a stage of the journey."""
        return self.rules.slot(stage, strict=strict)

    def named(self, cards: Ints) -> list[CardId]:
        """Return the ids of cards given by place, each once and in order."""
        return [CardId(card) for card in self.cards.ids[np.unique(cards)].tolist()]


def book_of(log: JourneyLog, as_of: Moment) -> Book:
    """Return the log worked out as of a moment (inclusive); the facts are taken as they are."""
    rules = rules_of(log.journey, log.orders)
    ways = ways_of(rules, log.events.until(as_of))
    ids = ways.cards.ids.tolist()
    facts = tuple(log.facts.get(card) or _UNKNOWN._replace(card=card) for card in ids)
    chances = [np.nan if fact.probability is None else fact.probability for fact in facts]
    stages = {stage.key: rules.slots[stage.id] for stage in log.journey.stages}
    return Book(
        log=log,
        as_of=as_of,
        rules=rules,
        ways=ways,
        facts=facts,
        value=np.array([fact.value_cents for fact in facts], np.int64) / 100,
        probability=np.array(chances, np.float64),
        waits=_waits(log, ids, as_of),
        commitment=stages.get(log.journey.commitment_stage),
    )


def by_card(pauses: Iterable[Pause]) -> dict[CardId, tuple[Pause, ...]]:
    """Return the pauses of every card that has any."""
    found: dict[CardId, list[Pause]] = {}
    for pause in pauses:
        found.setdefault(pause.card, []).append(pause)
    return {card: tuple(rests) for card, rests in found.items()}


def _waits(log: JourneyLog, ids: list[int], as_of: Moment) -> tuple[Ints, Ints, Ints]:
    places = {card: place for place, card in enumerate(ids)}
    found = [
        (places[card], pause.since, NEVER if pause.until is None else pause.until)
        for card, rests in log.pauses.items()
        if card in places
        for pause in rests
        if pause.kind is PauseKind.WAITING and pause.since <= as_of
    ]
    card, since, until = np.array(found, np.int64).reshape(-1, 3).T
    return card, since, until
