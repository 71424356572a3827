"""Reading cards and their histories as domain values; rows never leave this module."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Engine, select

from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.history import FoldedState, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.store import faces
from kanban_app.store.card_details import details
from kanban_app.store.engine import reading
from kanban_app.store.event_rows import COLUMNS, to_event, to_state
from kanban_app.store.journey_rows import read_journeys
from kanban_app.store.tables import CardRow, JourneyVersionRow, table

_CARD, _VERSION = table(CardRow), table(JourneyVersionRow)
_CHUNK = 500  # small enough that the window keeps its frame while rows are made
_NO_LIMIT = -1
COUNTING_EVENTS = f"""
SELECT {COLUMNS} FROM stage_event
WHERE voided = 0 AND card_id IN (SELECT id FROM card WHERE gone = 0)
"""  # noqa: S608 -- made of constants
_ORDER = " ORDER BY card_id, at, id"


class CardReader:
    """Implements `services.ports.CardReader`, except the snapshot."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order."""
        with reading(self._engine) as connection:
            return read_journeys(lambda sql: [tuple(r) for r in connection.exec_driver_sql(sql)])

    def orders(self, journey: JourneyId) -> dict[int, tuple[StageId, ...]]:
        """Return the stage order of every version of a journey."""
        statement = select(_VERSION.c.version, _VERSION.c.stage_order).where(
            _VERSION.c.journey_id == journey
        )
        with reading(self._engine) as connection:
            return {
                version: tuple(StageId(int(s)) for s in order.split(","))
                for version, order in connection.execute(statement)
            }

    def column(self, stage: StageId) -> list[tuple[CardId, int]]:
        """Return ids and ranks of the cards a column shows, in order."""
        statement = (
            select(_CARD.c.id, _CARD.c.rank)
            .where(_CARD.c.stage_id == stage, _CARD.c.on_board == 1, _CARD.c.gone == 0)
            .order_by(_CARD.c.rank, _CARD.c.id)
        )
        with reading(self._engine) as connection:
            return [(CardId(i), rank) for i, rank in connection.execute(statement)]

    def column_faces(self, stage: StageId) -> Iterator[list[CardFace]]:
        """Yield the cards of a column in order, in small chunks."""
        with reading(self._engine) as connection:
            result = connection.exec_driver_sql(faces.COLUMN, (stage, _NO_LIMIT))
            for rows in result.partitions(_CHUNK):
                yield faces.to_faces(rows)

    def faces(self, cards: Sequence[CardId]) -> list[CardFace]:
        """Return the faces of these cards, on the board or not; deleted ones are left out."""
        with reading(self._engine) as connection:
            found: list[CardFace] = []
            for start in range(0, len(cards), _CHUNK):
                part = tuple(cards[start : start + _CHUNK])
                found += faces.to_faces(connection.exec_driver_sql(faces.by_ids(len(part)), part))
            return found

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        with reading(self._engine) as connection:
            return next(details(connection, _CARD.c.id == card), None)

    def states(self, cards: Sequence[CardId]) -> dict[CardId, FoldedState]:
        """Return how these cards stand."""
        statement = select(_CARD).where(_CARD.c.id.in_(cards), _CARD.c.gone == 0)
        with reading(self._engine) as connection:
            return {
                CardId(row["id"]): to_state(row) for row in connection.execute(statement).mappings()
            }

    def events(self, journey: JourneyId | None = None) -> Iterator[list[StageEvent]]:
        """Yield all counting events ordered by (card, at, seq), in chunks."""
        condition, values = (" AND journey_id = ?", (journey,)) if journey else ("", ())
        with reading(self._engine) as connection:
            result = connection.exec_driver_sql(COUNTING_EVENTS + condition + _ORDER, values)
            for rows in result.partitions(_CHUNK):
                yield [to_event(row) for row in rows]

    def events_of(self, cards: Sequence[CardId]) -> list[StageEvent]:
        """Return the counting events of these cards ordered by (card, at, seq)."""
        found: list[StageEvent] = []
        with reading(self._engine) as connection:
            for start in range(0, len(cards), _CHUNK):
                part = tuple(cards[start : start + _CHUNK])
                condition = f" AND card_id IN ({','.join('?' * len(part))})"
                rows = connection.exec_driver_sql(COUNTING_EVENTS + condition + _ORDER, part)
                found += [to_event(row) for row in rows]
        return found

    def refs(self) -> dict[str, CardId]:
        """Return the cards that a file knows by a key of its own."""
        statement = select(_CARD.c.uid, _CARD.c.ref, _CARD.c.id).where(_CARD.c.gone == 0)
        with reading(self._engine) as connection:
            rows = connection.execute(statement).all()
        # A key of the file's own wins over an identity of ours, which only our exports carry.
        own = {uid: CardId(i) for uid, _, i in rows}
        return own | {ref: CardId(i) for _, ref, i in rows if ref}

    def all_uids(self) -> set[str]:
        """Return the identities of every card there ever was, deleted ones too."""
        with reading(self._engine) as connection:
            return set(connection.execute(select(_CARD.c.uid)).scalars())

    def duplicate_rows(self) -> list[tuple[CardId, tuple[str, ...], tuple[str, ...], str, str]]:
        """Return id, e-mails, phones, object line and title of every card."""
        with reading(self._engine) as connection:
            return [
                (d.id, d.fields.contact.emails, d.fields.contact.phones,
                 d.fields.object_line, d.fields.title)
                for d in details(connection, _CARD.c.gone == 0)
            ]  # fmt: skip
