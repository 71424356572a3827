"""Journeys and stages out of their rows; plain SQL, shared by the first screen and the store."""

import sqlite3
from collections.abc import Callable, Sequence

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage, StageKind

# What `gone` says of a stage that was removed: what was won behind the boundary stays won.
REMOVED, REMOVED_BEHIND_WIN = 1, 2

Row = Sequence[object]
Fetch = Callable[[str], list[Row]]

_JOURNEYS = """
SELECT id, key, name_de, name_en, goal_de, goal_en, lobe, version, commitment_stage,
  won_when_leaving FROM journey WHERE gone = 0 ORDER BY position, id
"""
_STAGE_COLUMNS = """
SELECT journey_id, id, key, name_de, name_en, question_de, question_en, kind, counts_as_wip,
  colour, probability, wip_limit, dwell_target_days, stale_after_days
FROM stage
"""
_STAGES = f"{_STAGE_COLUMNS} WHERE gone = 0 ORDER BY journey_id, position, id"
_ONCE_WON = f"SELECT journey_id, id FROM stage WHERE gone = {REMOVED_BEHIND_WIN}"  # noqa: S608
_GONE = f"""{_STAGE_COLUMNS}
WHERE gone > 0 AND journey_id IN (SELECT id FROM journey WHERE gone = 0) ORDER BY id
"""  # noqa: S608 -- made of constants
_REASONS = """
SELECT journey_id, key, name_de, name_en, counts_as_loss FROM loss_reason
ORDER BY journey_id, position, id
"""


def fetch_with(connection: sqlite3.Connection) -> Fetch:
    """Return the way the first screen runs the statements."""
    return lambda statement: connection.execute(statement).fetchall()


def read_journeys(fetch: Fetch) -> tuple[Journey, ...]:
    """Return every journey with its stages and loss reasons, in order."""
    stages, reasons, once_won = fetch(_STAGES), fetch(_REASONS), fetch(_ONCE_WON)
    return tuple(_journey(row, stages, reasons, once_won) for row in fetch(_JOURNEYS))


def gone_stages(fetch: Fetch) -> tuple[Stage, ...]:
    """Return the stages that were removed from journeys that still exist."""
    once_won = {row[1] for row in fetch(_ONCE_WON)}
    return tuple(_stage(row, post_win=row[1] in once_won) for row in fetch(_GONE))


def _journey(row: Row, stages: list[Row], reasons: list[Row], once_won: list[Row]) -> Journey:
    key = _int(row[0])
    mine = [s for s in stages if s[0] == key]
    boundary = str(row[9])
    won_from = next((i + 1 for i, s in enumerate(mine) if s[2] == boundary), len(mine))
    return Journey(
        id=JourneyId(key),
        key=str(row[1]),
        name=Names(str(row[2]), str(row[3])),
        goal=Names(str(row[4]), str(row[5])),
        lobe=str(row[6]),
        version=_int(row[7]),
        commitment_stage=str(row[8]),
        won_when_leaving=boundary,
        stages=tuple(_stage(s, post_win=i >= won_from) for i, s in enumerate(mine)),
        loss_reasons=tuple(
            LossReason(str(r[1]), Names(str(r[2]), str(r[3])), bool(r[4]))
            for r in reasons
            if r[0] == key
        ),
        once_won=frozenset(StageId(_int(s[1])) for s in once_won if s[0] == key),
    )


def _stage(row: Row, *, post_win: bool) -> Stage:
    return Stage(
        id=StageId(_int(row[1])),
        key=str(row[2]),
        name=Names(str(row[3]), str(row[4])),
        question=Names(str(row[5]), str(row[6])),
        kind=StageKind(str(row[7])),
        counts_as_wip=bool(row[8]),
        colour=str(row[9]),
        probability=float(str(row[10])),
        wip_limit=_int(row[11]),
        dwell_target_days=_int(row[12]),
        stale_after_days=_int(row[13]),
        post_win=post_win,
    )


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value
