"""Reading all faces and writing moves, against bare `sqlite3` on the very same connection.

Both sides leave the same rows behind, in one durable transaction with the same settings.
"""

import json
import random
import sqlite3
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC
from functools import partial
from pathlib import Path
from statistics import median

from kanban_app.clock import now
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.place import STEP
from kanban_app.services.board import BoardService
from kanban_app.services.desk import desk_over
from kanban_app.services.moves import Drop
from kanban_app.store import faces
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.bench.probes.report import tell
from tests.builders import template

_MOVES = 150
_LAST = """SELECT rank FROM card WHERE stage_id=? AND on_board=1 AND gone=0
  ORDER BY rank DESC LIMIT 1"""
_EVENT = """INSERT INTO stage_event (at, card_id, journey_id, version, kind, to_stage_id, reason,
  voided) VALUES (?, ?, 1, 1, 'move', ?, '', 0)"""
_OP = """INSERT INTO op (uid, kind, at, arguments, state, cards, structure)
  VALUES (?, 'move', ?, ?, 'done', ?, 0)"""
_CHANGE = "INSERT INTO op_change (op_id, table_name, row_id, last_id, image) VALUES (?, ?, ?, ?, ?)"
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
    """Write the rows a move leaves behind: card, event, operation, and how to take them back."""
    run = connection.execute
    run("BEGIN IMMEDIATE")
    old = run("SELECT stage_id, entered, rank FROM card WHERE id=?", (card,)).fetchone()
    last = run(_LAST, (stage,)).fetchone()
    rank = (last[0] if last else 0) + STEP
    run("UPDATE card SET stage_id=?, entered=?, rank=? WHERE id=?", (stage, at, rank, card))
    event = run(_EVENT, (at, card, stage)).lastrowid
    run("UPDATE op SET state='dead' WHERE state='undone'")
    arguments = json.dumps(["Maier", "staging", "marketing", "owner"])
    op = run(_OP, (uuid.uuid4().hex, at, arguments, str(card))).lastrowid
    image = json.dumps(dict(zip(("stage_id", "entered", "rank"), old, strict=True)))
    run(_CHANGE, (op, "stage_event", event, event, None))
    run(_CHANGE, (op, "card", card, card, image))
    run("COMMIT")


reads = [(_cpu(_read_ours), _cpu(_read_raw)) for _ in range(9)]
board, dice = BoardService(store, now), random.Random(1)
# With all that follows from a move: tasks, milestones, deals.
whole = desk_over(store, now, LocalDays(UTC), template).board
ours, bare, followed = [], [], []
for _ in range(_MOVES):
    card, stage = CardId(dice.randrange(1, 10_001)), dice.choice(stages)
    ours.append(_cpu(partial(board.move, Drop((card,), stage))))
    followed.append(_cpu(partial(whole.move, Drop((card,), dice.choice(stages)))))
    other, place = dice.randrange(1, 10_001), dice.choice(stages)
    bare.append(_cpu(partial(_move_raw, raw, other, place, now())))
tell(
    read=median(r[0] for r in reads), read_raw=median(r[1] for r in reads),
    move=median(ours), move_raw=median(bare), followed=median(followed),
)  # fmt: skip
