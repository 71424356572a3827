"""What all numbers of a report share: tracks, visits and names, made once."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kanban_app.analytics.rules import Orders, Rules, rules_of
from kanban_app.analytics.track import Track, tracks_of
from kanban_app.analytics.value import Money, euros
from kanban_app.analytics.visits import Visit, visits_of
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.records import CardFacts


@dataclass(frozen=True, slots=True)
class JourneyLog:
    """What the numbers of one journey are made from.

    `events` of this journey in any order; `values` in cents; `names` are what the report calls a
    card (its key in a file, or its title). `facts` tell what else is known of a card; `owners`
    the chance of the owner's card by listing, where the cards of this journey are its buyers.
    """

    journey: Journey
    orders: Orders
    events: Iterable[StageEvent]
    values: Mapping[CardId, int]
    names: Mapping[CardId, str]
    facts: Mapping[CardId, CardFacts] = field(default_factory=dict)
    owners: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The log worked out for one window; `values` in EUR, `commitment` a slot of the rules.

    `facts` know every card; their value is that of `values`.
    """

    journey: Journey
    window: Window
    days: LocalDays
    rules: Rules
    tracks: Mapping[CardId, Track]
    visits: tuple[Visit, ...]
    names: Mapping[CardId, str]
    values: Money
    commitment: int | None
    facts: Mapping[CardId, CardFacts]
    owners: Mapping[str, float]


def sheet_of(log: JourneyLog, window: Window, days: LocalDays) -> Sheet:
    """Return the log worked out; only cards that began by `as_of` are in it."""
    rules = rules_of(log.journey, log.orders)
    tracks = tracks_of(rules, log.events, window.as_of)
    stages = {s.key: rules.slots[s.id] for s in log.journey.stages}
    return Sheet(
        journey=log.journey,
        window=window,
        days=days,
        rules=rules,
        tracks=tracks,
        visits=tuple(visits_of(rules, tracks)),
        names=_unique(log.names, tracks),
        values=euros(log.values),
        commitment=stages.get(log.journey.commitment_stage),
        facts={card: _facts(log, card) for card in tracks},
        owners=log.owners,
    )


def _facts(log: JourneyLog, card: CardId) -> CardFacts:
    known = log.facts.get(card, CardFacts(card, 0, None, "", "", "", ""))
    return known._replace(value_cents=log.values.get(card, 0))


def _unique(names: Mapping[CardId, str], cards: Collection[CardId]) -> dict[CardId, str]:
    """Return a name of its own for every card, since two clients may have the same."""
    used = Counter(names.get(card, "") for card in cards)
    result = {}
    for card in sorted(cards):
        name = names.get(card, "")
        result[card] = name if name and used[name] == 1 else f"{name} #{card}".strip()
    return result
