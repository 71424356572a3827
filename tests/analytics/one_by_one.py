"""Numbers told card by card and event by event: what the columns must equal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kanban_app.analytics.beliefs import Beliefs
from kanban_app.analytics.rules import Rules
from kanban_app.analytics.track import Standing, Track
from kanban_app.analytics.visits import Leave
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment

_ENDS = {
    End.WON: Leave.WON,
    End.LOST: Leave.LOST,
    End.ARCHIVED: Leave.ARCHIVED,
    End.HANDED_OVER: Leave.HANDED_OFF,
}


@dataclass(frozen=True, slots=True)
class Visit:
    """A card in a stage from `since` (inclusive) until `until`; None means still there.

    `seq` and `version` are those of the event that began it. A visit may have no length.
    """

    card: CardId
    stage: StageId
    since: Moment
    seq: int
    version: int
    until: Moment | None = None
    leave: Leave | None = None


def visits_of(rules: Rules, tracks: Mapping[CardId, Track]) -> list[Visit]:
    """Return all visits of all cards, ordered by their beginning `(since, seq)`."""
    visits = [v for track in tracks.values() for v in _visits(rules, track.events)]
    return sorted(visits, key=lambda v: (v.since, v.seq))


def overlap(window: Window, visit: Visit) -> int:
    """Return the microseconds of a visit within the observed part of a window."""
    last = window.seen_end if visit.until is None else min(visit.until, window.seen_end)
    return max(0, last - max(visit.since, window.start))


def leave_of(rules: Rules, visit: Visit, event: StageEvent) -> Leave:
    """Return how `event` ends `visit`.

    Forward or back is judged by the order of the event's version, else by that of the visit.
    """
    if event.to is None:
        return _ENDS[event.end] if event.end is not None else Leave.ARCHIVED
    if event.to in rules.post_win and visit.stage not in rules.post_win:
        return Leave.WON
    versions = (event.version, visit.version)
    forward = rules.is_forward(versions, visit.stage, event.to)
    return Leave.ADVANCED if forward else Leave.BACK


def _visits(rules: Rules, events: Sequence[StageEvent]) -> list[Visit]:
    visits: list[Visit] = []
    current: Visit | None = None
    for event in events:
        if current is not None and event.to != current.stage:
            leave = leave_of(rules, current, event)
            visits.append(replace(current, until=event.at, leave=leave))
            current = None
        if current is None and event.to is not None:
            current = Visit(event.card, event.to, event.at, event.seq, event.version)
    return visits if current is None else [*visits, current]


def weighted_pipeline(tracks: Mapping[CardId, Track], beliefs: Beliefs, at: Moment) -> float:
    """Return the sum of value times chance over the cards open by their tracks (notes 3.6).

    `at` is the moment the tracks are told at.
    """
    return sum(
        beliefs.energy(card, track.stage, at)
        for card, track in tracks.items()
        if track.standing is Standing.OPEN
    )
