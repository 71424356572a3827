"""Reading cards and their histories as domain values; rows never leave this module."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Engine, bindparam, or_, select

from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.history import FoldedState, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.store import faces
from kanban_app.store.card_details import details
from kanban_app.store.engine import reading
from kanban_app.store.event_rows import COLUMNS, state_of, to_event
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
_STATES = select(
    _CARD.c.id,
    _CARD.c.journey_id,
    _CARD.c.stage_id,
    _CARD.c.outcome,
    _CARD.c.entered,
    _CARD.c.created,
    _CARD.c.loss_reason,
).where(_CARD.c.id.in_(bindparam("cards", expanding=True)), _CARD.c.gone == 0)
_COLUMN = select(_CARD.c.id, _CARD.c.rank).where(
    _CARD.c.stage_id == bindparam("stage"), _CARD.c.on_board == 1, _CARD.c.gone == 0
)
_DOWN = _COLUMN.order_by(_CARD.c.rank, _CARD.c.id)
_UP = _COLUMN.order_by(_CARD.c.rank.desc(), _CARD.c.id.desc())
_PLACE = _COLUMN.where(_CARD.c.id == bindparam("card"))
_ABOVE = _UP.where(
    _CARD.c.rank <= bindparam("rank"),
    or_(_CARD.c.rank < bindparam("rank"), _CARD.c.id < bindparam("card")),
)


class CardReader:
    """Implements `services.ports.CardReader`, except the snapshot."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._journeys: tuple[Journey, ...] | None = None

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order.

        They are kept until an operation changes columns: every move asks for them, and nobody
        else can write to the file.
        """
        if self._journeys is None:
            with reading(self._engine) as connection:
                self._journeys = read_journeys(
                    lambda sql: [tuple(r) for r in connection.exec_driver_sql(sql)]
                )
        return self._journeys

    def forget_journeys(self) -> None:
        """Read the journeys again when they are asked for."""
        self._journeys = None

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
        with reading(self._engine) as connection:
            return [(CardId(i), r) for i, r in connection.execute(_DOWN, {"stage": stage})]

    def top(self, stage: StageId) -> tuple[CardId, int] | None:
        """Return id and rank of the first card a column shows, None if it shows none."""
        with reading(self._engine) as connection:
            row = connection.execute(_DOWN.limit(1), {"stage": stage}).first()
            return (CardId(row.id), row.rank) if row else None

    def gap(
        self, stage: StageId, before: CardId | None, moved: Collection[CardId]
    ) -> tuple[int | None, int | None]:
        """Return the ranks above and below the place before a card of a column, None at its ends.

        The `moved` cards are looked past. The place is the end of the column if `before` is None,
        moved itself or not there.
        """
        with reading(self._engine) as connection:
            place = None
            if before is not None and before not in moved:
                place = connection.execute(_PLACE, {"stage": stage, "card": before}).first()
            end = {} if place is None else {"card": place.id, "rank": place.rank}
            rows = connection.execute(_ABOVE if end else _UP, {"stage": stage, **end})
            above = next((rank for card, rank in rows if card not in moved), None)
            return above, place.rank if place else None

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
        with reading(self._engine) as connection:
            rows = connection.execute(_STATES, {"cards": list(cards)}).mappings()
            return {CardId(row["id"]): state_of(dict(row)) for row in rows}

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
