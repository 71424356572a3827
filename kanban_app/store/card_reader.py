"""Reading cards and their histories as domain values; rows never leave this module."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import select

from kanban_app.domain.card import CardDetail, CardFace, CardFields
from kanban_app.domain.history import FoldedState, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardFacts, Pause
from kanban_app.store import faces, facts
from kanban_app.store.card_details import details
from kanban_app.store.connection import OpenStore
from kanban_app.store.engine import engine_for, reading
from kanban_app.store.event_rows import COLUMNS, STATE_COLUMNS, to_event, to_state
from kanban_app.store.journey_rows import Row, fetch_with, read_journeys
from kanban_app.store.tables import CardRow, JourneyVersionRow, table
from kanban_app.store.trouble import translated_plain

Rest = Mapping[str, object]
_CARD, _VERSION = table(CardRow), table(JourneyVersionRow)
_CHUNK = 500  # small enough that the window keeps its frame while rows are made
_NO_LIMIT = -1
COUNTING_EVENTS = f"""
SELECT {COLUMNS} FROM stage_event
WHERE voided = 0 AND EXISTS (SELECT 1 FROM card WHERE card.id = card_id AND gone = 0)
"""  # noqa: S608 -- made of constants
_ORDER = " ORDER BY card_id, at, id"
_STATE = f"SELECT {', '.join(STATE_COLUMNS)} FROM card"  # noqa: S608 -- made of constants
_COLUMN = "SELECT id, rank FROM card WHERE stage_id = ? AND on_board = 1 AND gone = 0"
_DOWN = f"{_COLUMN} ORDER BY rank, id"
_UP = "ORDER BY rank DESC, id DESC"
_CREATED = "SELECT id, created FROM card WHERE created >= ? AND gone = 0"
_CLOSED = """
SELECT card.id, max(at) FROM card JOIN stage_event ON stage_event.card_id = card.id
WHERE on_board = 0 AND gone = 0 AND voided = 0 GROUP BY card.id ORDER BY 2 DESC, 1 DESC
"""


class CardReader:
    """Implements `services.ports.CardReader`, except the snapshot."""

    def __init__(self, opened: OpenStore) -> None:
        self._engine = engine_for(opened)
        # What a move asks for, and all that is read in bulk, takes no detour.
        self._plain = opened.connection
        self._journeys: tuple[Journey, ...] | None = None
        self._stage_rests: dict[StageId, Rest] | None = None
        self._journey_rests: dict[JourneyId, Rest] | None = None

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order.

        They are kept until an operation changes columns: every move asks for them, and nobody
        else can write to the file.
        """
        if self._journeys is None:
            with translated_plain():
                self._journeys = read_journeys(fetch_with(self._plain))
        return self._journeys

    def forget_journeys(self) -> None:
        """Read the journeys again when they are asked for."""
        self._journeys = self._stage_rests = self._journey_rests = None

    def stage_rests(self) -> dict[StageId, Rest]:
        """Return what the template file said of every stage beyond its columns, by stage."""
        if self._stage_rests is None:
            rows = self._rests("stage")
            self._stage_rests = {StageId(row): rest for row, rest in rows}
        return self._stage_rests

    def journey_rests(self) -> dict[JourneyId, Rest]:
        """Return what the template file said of every journey beyond its columns."""
        if self._journey_rests is None:
            rows = self._rests("journey")
            self._journey_rests = {JourneyId(row): rest for row, rest in rows}
        return self._journey_rests

    def _rests(self, of: str) -> list[tuple[int, Rest]]:
        with translated_plain():
            rows = self._plain.execute(f"SELECT id, template FROM {of}").fetchall()  # noqa: S608
        return [(row, json.loads(template)) for row, template in rows]

    def orders(self, journey: JourneyId) -> dict[int, tuple[StageId, ...]]:
        """Return the stage order of every version of a journey."""
        statement = select(_VERSION.c.version, _VERSION.c.stage_order).where(
            _VERSION.c.journey_id == journey
        )
        with reading(self._engine) as connection:
            return {
                version: tuple(StageId(int(s)) for s in order.split(","))
                for version, order in connection.execute(statement).all()
            }

    def column(self, stage: StageId) -> list[tuple[CardId, int]]:
        """Return ids and ranks of the cards a column shows, in order."""
        with translated_plain():
            return self._plain.execute(_DOWN, (stage,)).fetchall()

    def top(self, stage: StageId) -> tuple[CardId, int] | None:
        """Return id and rank of the first card a column shows, None if it shows none."""
        with translated_plain():
            row = self._plain.execute(f"{_DOWN} LIMIT 1", (stage,)).fetchone()
            return (row[0], row[1]) if row else None

    def gap(
        self, stage: StageId, before: CardId | None, moved: Collection[CardId]
    ) -> tuple[int | None, int | None]:
        """Return the ranks above and below the place before a card of a column, None at its ends.

        The `moved` cards are looked past. The place is the end of the column if `before` is None,
        moved itself or not there.
        """
        with translated_plain():
            run, below = self._plain.execute, None
            if before is not None and before not in moved:
                below = run(f"{_COLUMN} AND id = ?", (stage, before)).fetchone()
            if below is None:
                rows = run(f"{_COLUMN} {_UP}", (stage,))
            else:
                rows = run(f"{_COLUMN} AND (rank, id) < (?, ?) {_UP}", (stage, below[1], below[0]))
            above = next((rank for card, rank in rows if card not in moved), None)
            rows.close()
            return above, below[1] if below else None

    def column_faces(self, stage: StageId) -> Iterator[list[CardFace]]:
        """Yield the cards of a column in order, in small chunks."""
        for rows in self._chunks(faces.COLUMN, (stage, _NO_LIMIT)):
            yield faces.to_faces(rows)

    def faces(self, cards: Sequence[CardId]) -> list[CardFace]:
        """Return the faces of these cards, on the board or not; deleted ones are left out."""
        found: list[CardFace] = []
        for part in _parts(cards):
            for rows in self._chunks(faces.by_ids(len(part)), part):
                found += faces.to_faces(rows)
        return found

    def created_since(self, since: Moment) -> list[tuple[CardId, Moment]]:
        """Return the cards that began from a moment on, and when."""
        with translated_plain():
            return self._plain.execute(_CREATED, (since,)).fetchall()

    def closed(self) -> list[tuple[CardId, Moment]]:
        """Return the cards that ended and stand in no column, and when they ended, newest first."""
        with translated_plain():
            return self._plain.execute(_CLOSED).fetchall()

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        with reading(self._engine) as connection:
            return next(details(connection, _CARD.c.id == card), None)

    def states(self, cards: Sequence[CardId]) -> dict[CardId, FoldedState]:
        """Return how these cards stand."""
        found: dict[CardId, FoldedState] = {}
        for part in _parts(cards):
            statement = f"{_STATE} WHERE gone = 0 AND id IN ({_places(part)})"
            for rows in self._chunks(statement, part):
                found |= map(to_state, rows)
        return found

    def events(self, journey: JourneyId | None = None) -> Iterator[list[StageEvent]]:
        """Yield all counting events ordered by (card, at, seq), in chunks."""
        condition, values = (" AND journey_id = ?", (journey,)) if journey else ("", ())
        for rows in self._chunks(COUNTING_EVENTS + condition + _ORDER, values):
            yield [to_event(row) for row in rows]

    def events_of(self, cards: Sequence[CardId]) -> list[StageEvent]:
        """Return the counting events of these cards ordered by (card, at, seq)."""
        found: list[StageEvent] = []
        for part in _parts(cards):
            condition = f" AND card_id IN ({_places(part)})"
            for rows in self._chunks(COUNTING_EVENTS + condition + _ORDER, part):
                found += [to_event(row) for row in rows]
        return found

    def card_facts(
        self, journey: JourneyId, cards: Sequence[CardId] | None = None
    ) -> list[CardFacts]:
        """Return what numbers need to know of the cards that were ever in a journey.

        `cards` narrows that to some of them; deleted ones are left out.
        """
        with translated_plain():
            return facts.card_facts(self._plain, journey, cards)

    def pauses(
        self, journey: JourneyId | None, cards: Sequence[CardId] | None = None
    ) -> list[Pause]:
        """Return the rests of these cards, which were ever in a journey (None: any)."""
        with translated_plain():
            return facts.pauses(self._plain, journey, cards)

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

    def leads(self) -> list[tuple[CardId, CardFields]]:
        """Return what every card says, the eldest first."""
        with reading(self._engine) as connection:
            return [(d.id, d.fields) for d in details(connection, _CARD.c.gone == 0)]

    def _chunks(self, statement: str, values: Sequence[object]) -> Iterator[list[Row]]:
        with translated_plain():
            rows = self._plain.execute(statement, values)
            while chunk := rows.fetchmany(_CHUNK):
                yield chunk


def _parts(cards: Sequence[CardId]) -> Iterator[Sequence[CardId]]:
    # SQLite takes a limited number of values per statement.
    for start in range(0, len(cards), _CHUNK):
        yield cards[start : start + _CHUNK]


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
