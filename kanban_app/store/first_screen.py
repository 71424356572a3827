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

# One line for each sale: open cards about one property compete, and count once at the highest.
_TOTALS = f"""
SELECT stage_id, sum(cards), sum(highest), sum(iif(cards = 1, staged, 0)),
  sum(iif(cards = 1, own, 0)),
  group_concat(iif(cards = 1, NULL, highest || ',' || staged || ',' || own), ';') FROM (
  SELECT stage_id, count(*) AS cards, max(cents) AS highest,
    sum(iif(probability IS NULL, cents, 0)) AS staged,
    sum(iif(probability IS NULL, 0, CAST(cents * probability + 0.5 AS INTEGER))) AS own
  FROM (SELECT stage_id, probability,
    iif(property_id IS NULL OR outcome != 'open', -id, property_id) AS sale,
    iif(parked_until <= ? AND currency = 'EUR', value_cents, 0) AS cents
    FROM card WHERE {ON_BOARD}) GROUP BY stage_id, sale)
GROUP BY stage_id
"""  # noqa: S608 -- made of constants


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
    counts = {
        stage: (count, Sums(value, staged, own, _contested(sales or "")))
        for stage, count, value, staged, own, sales in connection.execute(_TOTALS, (today,))
    }
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


def _contested(sales: str) -> tuple[Contested, ...]:
    parts = (map(int, sale.split(",")) for sale in sales.split(";") if sale)
    return tuple(sorted(Contested(*cents) for cents in parts))
