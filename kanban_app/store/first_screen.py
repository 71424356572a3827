"""What the board needs before its first paint, read with plain `sqlite3` only.

The rest (further cards, statistics) comes after the paint through the engine.
"""

import sqlite3
from typing import NamedTuple

from kanban_app.domain.card import ColumnTop, Contested, Sums
from kanban_app.domain.journey import Journey
from kanban_app.domain.worth import NOTHING
from kanban_app.store.faces import COLUMN, ON_BOARD, to_faces
from kanban_app.store.journey_rows import fetch_with, read_journeys
from kanban_app.store.trouble import translated_plain

_CARDS = f"""
SELECT stage_id, property_id, cents, iif(probability IS NULL, cents, 0) AS staged,
  iif(probability IS NULL, 0, CAST(cents * probability + 0.5 AS INTEGER)) AS own
FROM (SELECT stage_id, property_id, probability,
  iif(parked_until <= ? AND currency = 'EUR', value_cents, 0) AS cents
  FROM card WHERE {ON_BOARD} AND {{}})
"""  # noqa: S608 -- made of constants
_TOTALS = f"""
SELECT stage_id, count(*), sum(cents), sum(staged), sum(own) FROM ({_CARDS.format("1")})
GROUP BY stage_id
"""  # noqa: S608
# Open cards about one property compete, and count once at the highest. Properties of several cards
# are found in the index alone: only their cards are looked at once more.
_SHARED = """outcome = 'open' AND property_id IN (
  SELECT property_id FROM card WHERE property_id IS NOT NULL GROUP BY property_id
  HAVING count(*) > 1)"""
_RIVALS = f"""
SELECT stage_id, sum(cents), max(cents), sum(staged), sum(own) FROM ({_CARDS.format(_SHARED)})
GROUP BY stage_id, property_id HAVING count(*) > 1
"""  # noqa: S608


class FirstScreen(NamedTuple):
    """Everything the first paint shows."""

    journeys: tuple[Journey, ...]
    tops: list[ColumnTop]


def read_first_screen(
    connection: sqlite3.Connection, cards_per_column: int, today: str
) -> FirstScreen:
    """Read every journey and the top of its columns; StorageError says why not.

    `today` (ISO) tells which cards still rest.
    """
    with translated_plain():
        return _read(connection, cards_per_column, today)


def _read(connection: sqlite3.Connection, cards_per_column: int, today: str) -> FirstScreen:
    journeys = read_journeys(fetch_with(connection))
    counts = _totals(connection, today)
    tops = [
        ColumnTop(
            stage.id,
            to_faces(connection.execute(COLUMN, (stage.id, cards_per_column))),
            *counts.get(stage.id, (0, NOTHING)),
        )
        for journey in journeys
        for stage in journey.stages
    ]
    return FirstScreen(journeys, tops)


def _totals(connection: sqlite3.Connection, today: str) -> dict[int, tuple[int, Sums]]:
    """Return the number of cards and their sums by stage, rivals for a property as one."""
    totals = {
        stage: (count, Sums(*sums)) for stage, count, *sums in connection.execute(_TOTALS, (today,))
    }
    for stage, cents, *parts in connection.execute(_RIVALS, (today,)):
        sale = Contested(*parts)
        count, sums = totals[stage]
        totals[stage] = (
            count,
            Sums(
                sums.value_cents - cents + sale.highest_cents,
                sums.staged_cents - sale.staged_cents,
                sums.own_cents - sale.own_cents,
                tuple(sorted((*sums.contested, sale))),
            ),
        )
    return totals
