"""Telling whether a store is sound: the file, its references, and state against history.

`integrity_check` misses most flipped bits, so the meaning is checked too: every card's state
must equal the fold of its history.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from sqlalchemy import Connection, Engine

from kanban_app.domain.errors import StorageError
from kanban_app.domain.history import FoldedState, StageEvent, fold
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.store.engine import reading
from kanban_app.store.event_rows import COLUMNS, on_board, to_event
from kanban_app.store.journey_rows import read_journeys
from kanban_app.store.refold import wins_of

_CHUNK = 2_000
_EVENTS = f"""
SELECT {COLUMNS} FROM stage_event WHERE voided = 0 %s ORDER BY card_id, at, id
"""  # noqa: S608 -- made of constants
_CARDS = """
SELECT id, journey_id, stage_id, outcome, entered, created, loss_reason, on_board
FROM card WHERE gone = 0 %s ORDER BY id
"""
_ON_BOARD = "AND on_board = 1"
_OF_BOARD = "AND card_id IN (SELECT id FROM card WHERE gone = 0 AND on_board = 1)"


def found_by(*looks: Callable[[], list[str]]) -> list[str]:
    """Return the problems that all looks find; one that cannot be finished is a problem too."""
    problems = []
    for look in looks:
        try:
            problems += look()
        except StorageError as error:
            problems.append(f"file: {error}")
        except ValueError:
            # A flipped bit made a word that is no member of its enumeration.
            problems.append("contents: a value that this program never wrote")
    return list(dict.fromkeys(problems))


def check_file(engine: Engine) -> list[str]:
    """Return what SQLite itself finds wrong with the pages and the references."""
    with reading(engine) as connection:
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        problems = [f"file: {text}" for text in found if text != "ok"]
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        return problems + [f"reference: table {row[0]}, row {row[1]}" for row in broken]


def check_state(engine: Engine, *, board_only: bool = False) -> list[str]:
    """Return the cards whose state is not the fold of their history.

    `board_only` looks at the cards that columns show, quick enough for every start.
    """
    events_where, cards_where = (_OF_BOARD, _ON_BOARD) if board_only else ("", "")
    problems = []
    with reading(engine) as connection:
        journeys = _journeys(connection)
        wins = wins_of(journeys.values())
        histories = _histories(connection, _EVENTS % events_where)
        current = next(histories, None)
        for row in connection.exec_driver_sql(_CARDS % cards_where):
            while current and current[0] < row[0]:
                current = next(histories, None)
            events = current[1] if current and current[0] == row[0] else []
            problems += _differences(row[0], tuple(row[1:]), fold(events, wins), journeys)
    return problems


def _differences(
    card: int,
    stored: tuple[object, ...],
    state: FoldedState | None,
    journeys: Mapping[JourneyId, Journey],
) -> list[str]:
    if state is None:
        return [f"card {card}: no history"]
    if state.journey not in journeys:
        return [f"card {card}: its journey is gone"]
    expected = (
        state.journey,
        state.stage,
        str(state.outcome),
        state.entered,
        state.created,
        state.loss_reason,
        on_board(state, journeys[state.journey]),
    )
    names = ("journey", "stage", "outcome", "entered", "created", "loss reason", "on board")
    return [
        f"card {card}: {name} differs from its history"
        for name, mine, folded in zip(names, stored, expected, strict=True)
        if mine != folded
    ]


def _histories(connection: Connection, sql: str) -> Iterator[tuple[int, list[StageEvent]]]:
    result = connection.exec_driver_sql(sql)
    rows = (to_event(row) for part in result.partitions(_CHUNK) for row in part)
    for card, events in groupby(rows, key=lambda e: e.card):
        yield card, list(events)


def _journeys(connection: Connection) -> dict[JourneyId, Journey]:
    journeys = read_journeys(lambda sql: [tuple(r) for r in connection.exec_driver_sql(sql)])
    return {j.id: j for j in journeys}
