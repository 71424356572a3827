"""What a worked-out log holds for the forecast."""

import numpy as np

from kanban_app.analytics.outlook import Seen
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.track import Standing, Track
from kanban_app.analytics.visits import Leave, Visit
from kanban_app.domain.ids import StageId

_ONWARD = {Leave.ADVANCED, Leave.WON}


def seen_of(sheet: Sheet) -> Seen:
    """Return what happened up to `as_of`, whatever the window."""
    pipeline = sheet.journey.pipeline
    places: dict[StageId | None, int] = {s.id: place for place, s in enumerate(pipeline)}
    slots = [sheet.rules.slot(stage.id, strict=False) for stage in pipeline]
    tracks = list(sheet.tracks.values())
    visits: list[list[int]] = [[] for _ in pipeline]
    for visit in sheet.visits:
        if visit.stage in places and visit.leave in _ONWARD:
            visits[places[visit.stage]] += _lengths(visit, sheet.tracks[visit.card])
    open_at = [places.get(t.stage, -1) if t.standing is Standing.OPEN else -1 for t in tracks]
    reached = [[t.reached >> slot & 1 for t in tracks] for slot in slots]
    return Seen(
        ids=np.array(list(sheet.tracks), np.int64),
        place=np.array(open_at, np.int64),
        since=np.array([t.since for t in tracks], np.int64),
        reached=np.array(reached, np.bool_).reshape(len(slots), len(tracks)),
        won=np.array([t.standing is Standing.WON for t in tracks], np.bool_),
        lost=np.array([t.standing is Standing.LOST for t in tracks], np.bool_),
        wins=np.array([t.won for t in tracks if t.won is not None], np.int64),
        began=min((t.began for t in tracks if t.began is not None), default=None),
        visits=[np.array(lengths, np.int64) for lengths in visits],
    )


def _lengths(visit: Visit, track: Track) -> list[int]:
    """Return the length of a visit that ended; none if it began nobody knows when."""
    unseen = track.imported and visit.since == track.began
    return [] if unseen or visit.until is None else [visit.until - visit.since]
