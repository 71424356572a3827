"""Which cards are behind a number of a chart."""

from collections.abc import Callable, Mapping

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.buckets import buckets_of
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.question import Chart, FlowKey, Part, Pick, Question
from kanban_app.analytics.report_cards import last_stages
from kanban_app.analytics.report_flow import cohort, standing_at
from kanban_app.analytics.report_times import ageing, rests
from kanban_app.analytics.report_whole import present, reopened, timed
from kanban_app.analytics.reporting import view_of
from kanban_app.analytics.standings import LOST, OPEN, STANDINGS, WON
from kanban_app.analytics.track import Standing
from kanban_app.analytics.view import View, cycle_days, gone, in_progress
from kanban_app.analytics.visits import LEAVES, STAYS
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import LocalDays

_STANDINGS = {Part.WON: WON, Part.LOST: LOST, Part.OPEN: OPEN}
_HANDED_OVER = STANDINGS.index(Standing.HANDED_OVER)


class _Asked:
    """A pick with all that is needed to look it up."""

    def __init__(self, view: View, question: Question, pick: Pick) -> None:
        self.view, self.book, self.pick = view, view.book, pick
        self.strict = question.strict

    @property
    def stages(self) -> tuple[StageId, ...]:
        """Return the stages that are meant."""
        every = tuple(stage.id for stage in self.book.journey.stages)
        return every if self.pick.stage is None else (self.pick.stage,)

    @property
    def slots(self) -> list[int]:
        """Return the slots of the stages, those of visits if only these count."""
        return [self.book.slot(stage, strict=self.strict) for stage in self.stages]

    @property
    def working(self) -> list[int]:
        """Return the slots of those of the stages whose cards are work in progress."""
        stages = {stage.id for stage in in_progress(self.book.journey)}
        return [self.book.slot(stage) for stage in self.stages if stage in stages]

    @property
    def visited(self) -> Flags:
        """Tell which visits are of the stages."""
        slots = [self.book.slot(stage) for stage in self.stages]
        return np.isin(self.book.visits.stage, slots)

    @property
    def none(self) -> Flags:
        """Return no card."""
        return np.zeros(self.book.cards.ids.size, np.bool_)


def cards_behind(book: Book, question: Question, pick: Pick, days: LocalDays) -> list[CardId]:
    """Return the cards that a number of the report counted, by id and each once.

    Parts a chart does not tell apart have no cards. `Part.OPEN` of a cohort are all undecided
    cards, `ARCHIVED` those of them that left; elsewhere `ARCHIVED` are the archived and handed
    over ones together where the chart counts both as one. `key` "late" and "resting" narrow
    AGEING. `ALL` of BALANCE are those the net flow counts. Nothing is behind a stage or bucket that
    is not there (any more).
    """
    if pick.stage is not None and pick.stage not in {s.id for s in book.journey.stages}:
        return []
    view = view_of(book, (question.first, question.last), days)
    if pick.bucket is not None:
        buckets = buckets_of(view, question.unit).buckets
        if not 0 <= pick.bucket < len(buckets):
            return []
        view = view_of(book, buckets[pick.bucket][:2], days)
    asked = _Asked(view, question, pick)
    return book.named(_FINDERS[pick.chart](asked))


def _passed(asked: _Asked) -> Ints:
    found = asked.none
    for slot in asked.slots:
        found |= asked.view.passed(slot)
    return np.flatnonzero(found)


def _came_or_went(asked: _Asked) -> Ints:
    view = asked.view
    parts = {
        Part.ARRIVED: view.arrived,
        Part.WON: view.won,
        Part.LOST: view.lost,
        Part.ARCHIVED: view.left,
        Part.HANDED_OFF: view.left & (view.book.cards.standing == _HANDED_OVER),
    }
    parts[Part.ALL] = parts[Part.ARRIVED] | view.won | view.lost | view.archived
    return np.flatnonzero(parts.get(asked.pick.part, asked.none))


def _cohort(asked: _Asked) -> Ints:
    found = asked.none
    for slot in asked.slots:
        told = cohort(asked.view, slot)
        parts = {
            Part.ADVANCED: told["advanced"],
            Part.LOST: told["lost"],
            Part.ARCHIVED: told["left"],
            Part.OPEN: told["open"] | told["left"],
        }
        parts[Part.ALL] = parts[Part.ADVANCED] | parts[Part.LOST] | parts[Part.OPEN]
        found |= parts.get(asked.pick.part, asked.none)
    return np.flatnonzero(found)


def _standing(asked: _Asked) -> Ints:
    """Return the cards in progress at the end of the chart."""
    return standing_at(
        asked.book, np.isin(asked.book.visits.stage, asked.working), asked.view.shown
    )


def _timed_wins(asked: _Asked) -> Ints:
    return np.flatnonzero(asked.view.won & ~np.isnan(cycle_days(asked.book)))


def _ageing(asked: _Asked) -> Ints:
    book, key = asked.book, asked.pick.key
    cards = book.cards
    here = (cards.standing == OPEN) & np.isin(cards.stage, asked.working)
    resting = rests(book, asked.view.days.day(book.as_of))
    if key == "resting":
        return np.flatnonzero(here & resting)
    if key == "late":
        return _late(asked)
    return np.flatnonzero(here & ~resting)


def _late(asked: _Asked) -> Ints:
    told = ageing(asked.book, asked.view.days)
    late = [p.card for s in told if s.stage in asked.stages for p in s.points if p.late]
    return np.flatnonzero(np.isin(asked.book.cards.ids, late))


def _stays(asked: _Asked) -> Ints:
    visits, view = asked.book.visits, asked.view
    stays = visits.leave == STAYS
    ended = view.within(visits.until)
    began = view.within(visits.since) & stays
    parts = {Part.ALL: ended, Part.OPEN: began}
    chosen = parts.get(asked.pick.part, np.zeros(ended.size, np.bool_))
    found: Ints = visits.card[chosen & asked.visited]
    return found


def _entries(asked: _Asked) -> Ints:
    visits = asked.book.visits
    chosen = asked.view.within(visits.since) & asked.visited
    leaves = {Part(leave.value): place for place, leave in enumerate(LEAVES)}
    leaves[Part.OPEN] = STAYS
    if asked.pick.part is not Part.ALL:
        chosen &= visits.leave == leaves.get(asked.pick.part, -1)
    found: Ints = visits.card[chosen]
    return found


def _leads(asked: _Asked) -> Ints:
    book, pick = asked.book, asked.pick
    found = asked.view.arrived
    if pick.key is not None:
        found &= np.array([fact.source == pick.key for fact in book.facts], np.bool_)
    if pick.part is Part.ARCHIVED:
        found &= gone(book)
    elif pick.part not in (Part.ALL, Part.ARRIVED):
        found &= book.cards.standing == _STANDINGS.get(pick.part, -1)
    return np.flatnonzero(found)


def _lost(asked: _Asked) -> Ints:
    book, pick = asked.book, asked.pick
    found = np.flatnonzero(asked.view.lost)
    if pick.key is not None:
        reasons = book.cards.reason[found]
        found = found[[book.reasons[reason] == pick.key for reason in reasons.tolist()]]
    if pick.stage is not None:
        stages = last_stages(book)
        found = found[[stages[place] == pick.stage for place in found.tolist()]]
    return found


def _wins_so_far(asked: _Asked) -> Ints:
    return np.flatnonzero(asked.book.cards.won != NEVER)


def _simulated(asked: _Asked) -> Ints:
    cards = asked.book.cards
    slots = [asked.book.slot(stage.id) for stage in asked.book.journey.pipeline]
    return np.flatnonzero((cards.standing == OPEN) & np.isin(cards.stage, slots))


def _closed_there(asked: _Asked) -> Ints:
    cards, found = asked.book.cards, asked.none
    for stage in asked.stages:
        found |= cards.joined[asked.book.slot(stage)] != NEVER
    parts = {Part.ALL: (WON, LOST), Part.WON: (WON,), Part.LOST: (LOST,)}
    return np.flatnonzero(found & np.isin(cards.standing, parts.get(asked.pick.part, ())))


def _whole(asked: _Asked) -> Ints:
    """Return the cards behind one of the figures of the whole flow."""
    view, key = asked.view, asked.pick.key
    if key == FlowKey.FINISHED:
        return np.flatnonzero(timed(view))
    if key == FlowKey.OPEN:
        return np.flatnonzero(asked.book.cards.standing == OPEN)
    return reopened(view) if key == FlowKey.REOPENED else present(view)


_FINDERS: Mapping[Chart, Callable[[_Asked], Ints]] = {
    Chart.THROUGHPUT: _passed,
    Chart.BALANCE: _came_or_went,
    Chart.CONVERSION: _cohort,
    Chart.CURVES: _cohort,
    Chart.CUMULATIVE: _standing,
    Chart.CYCLE: _timed_wins,
    Chart.AGEING: _ageing,
    Chart.STAGE_TIME: _stays,
    Chart.LEDGER: _entries,
    Chart.SOURCES: _leads,
    Chart.REASONS: _lost,
    Chart.CLOSINGS: _wins_so_far,
    Chart.COMMISSION: _simulated,
    Chart.PROBABILITIES: _closed_there,
    Chart.FLOW: _whole,
}
