"""What a worked-out log says about the months to come."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.forecast import (
    HISTORY_WEEKS,
    Past,
    Today,
    closings_of,
    commission_of,
    probabilities_of,
)
from kanban_app.analytics.open_cards import Now, Stand, owner_chances, pipeline_of
from kanban_app.analytics.remaining import StageTimes
from kanban_app.analytics.report import Closings, Commission, StageProbability
from kanban_app.analytics.sheet import Sheet
from kanban_app.analytics.track import Standing
from kanban_app.analytics.visits import Leave, Visit
from kanban_app.analytics.weekly import weekly_counts
from kanban_app.domain.ids import CardId, StageId

_CLOSED = {Standing.WON, Standing.LOST}
_ONWARD = {Leave.ADVANCED, Leave.WON}


class Outlook(NamedTuple):
    """The forecast of one journey, told at the end of its log."""

    closings: Closings
    commission: Commission
    probabilities: tuple[StageProbability, ...]


def outlook_of(sheet: Sheet) -> Outlook:
    """Return the forecast from the whole history up to `as_of`, whatever the window."""
    now = Now(sheet.window.as_of, sheet.days)
    probabilities = learned(sheet)
    used = [each.used for each in probabilities]
    pipeline = pipeline_of(_stands(sheet), sheet.facts, used, sheet.owners, now)
    return Outlook(
        closings_of(_weekly_wins(sheet, now.day)),
        commission_of(pipeline.cards, _times(sheet), Today(now.day, now.over), pipeline.caps),
        probabilities,
    )


def learned(sheet: Sheet) -> tuple[StageProbability, ...]:
    """Return the chances of the stages before the win, in order.

    Closed cards are those won or lost; "not a lead", archived and handed over ones are neither.
    """
    closed = [track for track in sheet.tracks.values() if track.standing in _CLOSED]
    pasts = []
    for stage in sheet.journey.pipeline:
        slot = sheet.rules.slot(stage.id, strict=False)
        there = [track for track in closed if track.reached >> slot & 1]
        wins = sum(track.standing is Standing.WON for track in there)
        pasts.append(Past(stage.id, stage.probability, wins, len(there)))
    return probabilities_of(pasts)


def listing_caps(sheet: Sheet) -> dict[str, float]:
    """Return, where the cards of the journey are owners, the chance of each listing to be sold."""
    used = [each.used for each in learned(sheet)]
    return owner_chances(_stands(sheet), sheet.facts, used)


def _stands(sheet: Sheet) -> dict[CardId, Stand]:
    places = _places(sheet)
    return {
        card: Stand(places[track.stage], track.since)
        for card, track in sheet.tracks.items()
        if track.standing is Standing.OPEN and track.stage in places
    }


def _places(sheet: Sheet) -> dict[StageId | None, int]:
    return {stage.id: place for place, stage in enumerate(sheet.journey.pipeline)}


def _weekly_wins(sheet: Sheet, today: int) -> tuple[int, ...]:
    tracks = sheet.tracks.values()
    began = min((track.began for track in tracks if track.began is not None), default=None)
    if began is None:
        return ()
    won = [sheet.days.day(track.won) for track in tracks if track.won is not None]
    return weekly_counts(won, sheet.days.day(began), today, HISTORY_WEEKS)


def _times(sheet: Sheet) -> list[StageTimes]:
    """Return the visits of every stage that went on towards the win.

    How long losers stayed says nothing about winners. The first visit of a card of unknown past
    began nobody knows when.
    """
    past: dict[StageId, list[float]] = {stage.id: [] for stage in sheet.journey.pipeline}
    for visit in sheet.visits:
        if visit.stage in past and visit.leave in _ONWARD and not _began_unseen(sheet, visit):
            past[visit.stage].append(visit.elapsed_days(sheet.window.as_of))
    return [
        StageTimes(np.sort(np.array(past[stage.id], np.float64)), stage.dwell_target_days)
        for stage in sheet.journey.pipeline
    ]


def _began_unseen(sheet: Sheet, visit: Visit) -> bool:
    track = sheet.tracks[visit.card]
    return track.imported and visit.since == track.began
