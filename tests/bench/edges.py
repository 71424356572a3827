"""A store whose clients bring others: what the flywheel is measured on."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kanban_app.domain.card import Source

# Every second card is a buyer's, of every so many one was brought by a client.
_BROUGHT, _SAME = 7, 3


def with_edges(path: Path) -> Path:
    """Give a generated store buyers, and clients who refer, come again and change sides."""
    with closing(sqlite3.connect(path)) as connection, connection:
        _half_to_buyers(connection)
        clients = _clients(connection)
        cards = connection.execute(
            "SELECT id, created FROM card WHERE id % ? = 0 ORDER BY created", (_BROUGHT,)
        ).fetchall()
        rows = []
        for number, (card, created) in enumerate(cards):
            before = [client for client in clients if client[1] < created and client[0] != card]
            if before:
                origin, _, contact = before[number * 31 % len(before)]
                source = _source(origin, card, same=number % _SAME == 0)
                own = None if "REFERRAL" in source.name else contact
                rows.append((origin, own, source.value, card))
        connection.executemany(
            "UPDATE card SET origin_card_id = ?, contact_id = coalesce(?, contact_id), source = ?"
            " WHERE id = ?",
            rows,
        )
    return path


def _source(origin: int, card: int, *, same: bool) -> Source:
    """Return how a client's card brought another: a buyer's card has an even number."""
    if origin % 2 != card % 2:
        return Source.CROSS_OWNER_TO_BUYER if origin % 2 else Source.CROSS_BUYER_TO_OWNER
    if same:
        return Source.REPEAT
    return Source.REFERRAL_OWNER if origin % 2 else Source.REFERRAL_BUYER


def _half_to_buyers(connection: sqlite3.Connection) -> None:
    """Move every second card to the stage of the other journey that stands at the same place."""
    (buyer,) = connection.execute("SELECT id FROM journey WHERE key = 'buyer'").fetchone()
    stages = connection.execute(
        "SELECT here.id, there.id FROM stage AS here JOIN stage AS there"
        " ON there.position = here.position AND there.journey_id = ? AND there.gone = 0"
        " WHERE here.journey_id <> ? AND here.gone = 0 AND here.journey_id ="
        " (SELECT id FROM journey WHERE key = 'owner')",
        (buyer, buyer),
    ).fetchall()
    for here, there in stages:
        connection.execute(
            "UPDATE card SET journey_id = ?, stage_id = ? WHERE stage_id = ? AND id % 2 = 0",
            (buyer, there, here),
        )
        connection.execute(
            "UPDATE stage_event SET to_stage_id = ? WHERE to_stage_id = ? AND card_id % 2 = 0",
            (there, here),
        )
    connection.execute("UPDATE stage_event SET journey_id = ? WHERE card_id % 2 = 0", (buyer,))


def _clients(connection: sqlite3.Connection) -> list[tuple[int, int, int | None]]:
    """Return the cards behind a win with when they came there and whose they are."""
    return connection.execute(
        "SELECT card.id, card.entered, card.contact_id FROM card JOIN stage"
        " ON stage.id = card.stage_id WHERE stage.position ="
        " (SELECT max(position) FROM stage AS last WHERE last.journey_id = stage.journey_id)"
        " ORDER BY card.entered"
    ).fetchall()
