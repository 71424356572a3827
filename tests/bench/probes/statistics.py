"""The statistics of a long history: rebuilding them, one event more, and the same by SQL."""

import random
import sqlite3
import sys
import time
from pathlib import Path
from statistics import median

from kanban_app.analytics.live import LiveStats
from kanban_app.clock import now
from kanban_app.domain.history import EventKind, StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.paths import local_zone
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.bench.measure import p99
from tests.bench.probes.report import tell

_SQL = (
    # Throughput per column and week.
    """SELECT stage, week, count(*) FROM (
         SELECT lag(to_stage_id) OVER (PARTITION BY card_id ORDER BY at, id) AS stage,
           at / 604800000000 AS week FROM stage_event WHERE voided = 0)
       WHERE stage IS NOT NULL GROUP BY stage, week""",
    # Conversion per column: who entered, who went on.
    """SELECT stage, count(DISTINCT card_id), count(DISTINCT iif(next > stage, card_id, NULL))
       FROM (SELECT card_id, to_stage_id AS stage,
         lead(to_stage_id) OVER (PARTITION BY card_id ORDER BY at, id) AS next
         FROM stage_event WHERE voided = 0)
       WHERE stage IS NOT NULL GROUP BY stage""",
)


def _milliseconds(started: float) -> float:
    return (time.process_time() - started) * 1e3


path = Path(sys.argv[1])
store, days = SqlStore(open_store(path)), LocalDays(local_zone())
journey = next(j for j in store.journeys() if j.key == "owner")
events = [event for chunk in store.events(journey.id) for event in chunk]
stats = LiveStats(journey, store.orders(journey.id), days, days.day(now()))
started = time.process_time()
stats.rebuild(iter(events))
rebuild = _milliseconds(started)

cards = [CardId(card) for card in range(1, 10_001)]
dice = random.Random(5)
at, seq, taken = now(), events[-1].seq + 10_000_000, []
for number in range(20_000):
    card, stage = dice.choice(cards), dice.choice(journey.stages)
    event = StageEvent(
        seq + number, Moment(at + number), card, journey.id, 1, EventKind.MOVE, stage.id
    )
    began = time.perf_counter()
    stats.apply(event)
    taken.append((time.perf_counter() - began) * 1e6)
store.close()

raw = sqlite3.connect(path)
started = time.process_time()
for statement in _SQL:
    raw.execute(statement).fetchall()
tell(
    events=len(events), rebuild=rebuild, sql=_milliseconds(started),
    apply_median=median(taken[1000:]), apply_p99=p99(taken[1000:]),
)  # fmt: skip
