"""Reading what numbers need beyond histories: facts of cards, rests, and what was believed when.

Plain SQL into tuples, because the analytics ask for ten thousand cards at once.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeVar

from kanban_app.domain.facts import listing_of
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, CardFacts, Pause, PauseKind, StageEstimate

_Fact = TypeVar("_Fact")
_CHUNK = 500  # SQLite takes a limited number of values per statement
# A card's state is the fold of its history, so most cards need no look at their events.
_OF_JOURNEY = """(card.journey_id = :journey OR EXISTS (
  SELECT 1 FROM stage_event WHERE stage_event.card_id = card.id AND voided = 0
  AND stage_event.journey_id = :journey))"""
_FACTS = """
SELECT card.id, iif(card.currency = 'EUR', card.value_cents, 0), card.probability, card.source,
  property.line, property.place, card.expected_close, card.parked_until
FROM card LEFT JOIN property ON property.id = card.property_id WHERE card.gone = 0{}
"""
_PAUSES = """
SELECT card_id, pause.kind, who, since, until FROM pause
JOIN card ON card.id = card_id WHERE card.gone = 0{} ORDER BY card_id, pause.id
"""
_CARD_ESTIMATES = """
SELECT card_id, card_estimate.at, card_estimate.value_cents, card_estimate.currency,
  card_estimate.probability
FROM card_estimate JOIN card ON card.id = card_id WHERE card.gone = 0
ORDER BY card_id, card_estimate.at
"""
_STAGE_ESTIMATES = """
SELECT stage_id, at, stage_estimate.probability FROM stage_estimate
JOIN stage ON stage.id = stage_id JOIN journey ON journey.id = stage.journey_id
WHERE journey.gone = 0 ORDER BY stage_id, at
"""
_VERSIONS = """
SELECT journey_id, journey_version.version, at FROM journey_version
JOIN journey ON journey.id = journey_id WHERE journey.gone = 0
"""


def card_facts(
    run: sqlite3.Connection, journey: JourneyId | None, cards: Sequence[CardId] | None
) -> list[CardFacts]:
    """Return what is known of cards that were ever in a journey (None: any), in no order."""
    return _read(run, _facts, _FACTS, journey, cards)


def pauses(
    run: sqlite3.Connection, journey: JourneyId | None, cards: Sequence[CardId] | None
) -> list[Pause]:
    """Return the rests of such cards, per card in the order they were noted."""
    return _read(run, _pause, _PAUSES, journey, cards)


def card_estimates(run: sqlite3.Connection) -> list[CardEstimate]:
    """Return what cards were believed to be worth, by (card, at)."""
    return [CardEstimate._make(row) for row in run.execute(_CARD_ESTIMATES)]


def stage_estimates(run: sqlite3.Connection) -> list[StageEstimate]:
    """Return the probabilities that stages had, removed ones too, by (stage, at)."""
    rows = run.execute(_STAGE_ESTIMATES)
    return [StageEstimate(StageId(stage), Moment(at), chance) for stage, at, chance in rows]


def version_since(run: sqlite3.Connection) -> dict[tuple[int, int], Moment]:
    """Return from when on every order of stages held, by (journey, version)."""
    return {(journey, version): Moment(at) for journey, version, at in run.execute(_VERSIONS)}


def _read(
    run: sqlite3.Connection,
    made: Callable[[Sequence[object]], _Fact],
    statement: str,
    journey: JourneyId | None,
    cards: Sequence[CardId] | None,
) -> list[_Fact]:
    of_journey = "" if journey is None else f" AND {_OF_JOURNEY}"
    if cards is None:
        chosen = [""]
    else:
        parts = (cards[start : start + _CHUNK] for start in range(0, len(cards), _CHUNK))
        chosen = [f" AND card.id IN ({','.join(map(str, part))})" for part in parts]
    return [
        made(row)
        for condition in chosen
        for row in run.execute(statement.format(f"{of_journey}{condition}"), {"journey": journey})
    ]


def _facts(row: Sequence[object]) -> CardFacts:
    return CardFacts._make((*row[:4], listing_of(str(row[4] or ""), str(row[5] or "")), *row[6:]))


def _pause(row: Sequence[object]) -> Pause:
    card, kind, *rest = row
    return Pause._make((card, PauseKind(str(kind)), *rest))
