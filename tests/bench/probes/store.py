"""Reading all faces and writing moves, against the same statements through bare `sqlite3`."""

import random
import sqlite3
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from kanban_app.clock import now
from kanban_app.domain.ids import CardId
from kanban_app.services.board import BoardService, Drop
from kanban_app.store import faces
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.bench.probes.report import tell

_MOVES = 150
path = Path(sys.argv[1])
opened = open_store(path)
store, raw = SqlStore(opened), opened.connection
stages = [s.id for s in store.journeys()[0].stages]


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1e3


def _read_ours() -> None:
    for stage in stages:
        for _ in store.column_faces(stage):
            pass


def _read_raw() -> None:
    for stage in stages:
        raw.execute(faces.COLUMN, (stage, -1)).fetchall()


def _move_raw(connection: sqlite3.Connection, card: int, stage: int, at: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE card SET stage_id=?, entered=? WHERE id=?", (stage, at, card))
    connection.execute(
        "INSERT INTO stage_event (at, card_id, journey_id, version, kind, to_stage_id, reason,"
        " voided) VALUES (?, ?, 1, 1, 'move', ?, '', 0)",
        (at, card, stage),
    )
    connection.execute("COMMIT")


reads = [(_cpu(_read_ours), _cpu(_read_raw)) for _ in range(9)]
board, dice = BoardService(store, now), random.Random(1)
ours, bare = [], []
for _ in range(_MOVES):
    card, stage = CardId(dice.randrange(1, 10_001)), dice.choice(stages)
    ours.append(_cpu(partial(board.move, Drop((card,), stage))))
    other, place = dice.randrange(1, 10_001), dice.choice(stages)
    bare.append(_cpu(partial(_move_raw, raw, other, place, now())))
tell(
    read=median(r[0] for r in reads), read_raw=median(r[1] for r in reads),
    move=median(ours), move_raw=median(bare),
)  # fmt: skip
