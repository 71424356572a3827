"""The stages of one journey as nodes of the wheel."""

from collections.abc import Collection, Iterator, Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Floats
from kanban_app.analytics.believed import weights
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.report import Rate
from kanban_app.analytics.report_flow import cohort, rate_of, standing_at
from kanban_app.analytics.report_times import age_stage, rests, stage_time
from kanban_app.analytics.standings import OPEN
from kanban_app.analytics.view import View, in_progress
from kanban_app.analytics.visits import STAYS
from kanban_app.analytics.wheel import Edge, Lobe, Stall, WheelStage
from kanban_app.analytics.wheel_energy import PeriodEnergy
from kanban_app.analytics.window import Window
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage, StageKind
from kanban_app.domain.moment import Moment
from kanban_app.domain.wheel_facts import Client, WheelFacts

# So many earlier windows are looked at, at most: a stage of ten years ago is another one.
EARLIER = 40


class Surroundings(NamedTuple):
    """What a lobe needs of the whole wheel: its edges by now, and the clients who are near."""

    edges: Sequence[Edge]
    near: frozenset[Client]
    facts: WheelFacts

    def loop(self) -> frozenset[CardId]:
        """Return the cards that others brought."""
        return frozenset(edge.caused for edge in self.edges)


def lobe_of(
    view: View, around: Surroundings, energy: PeriodEnergy, handed: Collection[CardId] = ()
) -> Lobe:
    """Return one journey as a lobe of the wheel; `handed` are the cards it took over."""
    book, loop = view.book, around.loop()
    came = book.cards.ids[view.arrived].tolist()
    arrived = [card for card in came if card not in handed]
    brought = sum(card in loop for card in arrived)
    board = _board_of(view)
    working = [book.slot(stage.id) for stage in in_progress(book.journey)]
    chosen = np.isin(book.visits.stage, working)
    return Lobe(
        journey=book.journey.id,
        stages=tuple(
            _behind(board, stage, around) if stage.post_win else _before(board, stage, energy)
            for stage in (*book.journey.pipeline, *_won_stages(view))
        ),
        wip=standing_at(book, chosen, book.as_of).size,
        weighted_eur=float(board.weights.sum()),
        external=len(arrived) - brought,
        loop=brought,
        external_eur=energy.injected_external,
        loop_eur=energy.injected_loop,
        handed=len(came) - len(arrived),
        handed_eur=energy.injected_handed,
    )


class _Board(NamedTuple):
    """A view with what all its stages ask for; one entry per card in every column."""

    view: View
    earlier: tuple[View, ...]
    weights: Floats
    rests: Flags
    waits: Flags


def _board_of(view: View) -> _Board:
    book = view.book
    since_first = int(book.cards.began.min()) if book.cards.ids.size else NEVER
    owner, since, until = book.waits
    waiting = np.zeros(book.cards.ids.size, np.bool_)
    waiting[owner[(since <= book.as_of) & (until > book.as_of)]] = True
    return _Board(
        view=view,
        earlier=tuple(_earlier(view, since_first)),
        weights=weights(book),
        rests=rests(book, view.days.day(book.as_of)),
        waits=waiting,
    )


def _won_stages(view: View) -> tuple[Stage, ...]:
    return tuple(stage for stage in view.book.journey.stages if stage.post_win)


def _earlier(view: View, first: int) -> list[View]:
    """Return the windows of the same length before, the latest first, as far as cards reach."""
    window, found = view.window, []
    length = window.end - window.start
    for number in range(1, EARLIER + 1):
        start, end = window.start - number * length, window.start - (number - 1) * length
        if end <= first:
            break
        found.append(View(view.book, Window(Moment(start), Moment(end), window.as_of), view.days))
    return found


def _before(board: _Board, stage: Stage, energy: PeriodEnergy) -> WheelStage:
    """Return a stage of the pipeline."""
    view = board.view
    slot, cards = view.book.slot(stage.id), view.book.cards
    here = (cards.standing == OPEN) & (cards.stage == slot)
    resting = here & board.rests
    before = [_count(then.passed(slot)) for then in board.earlier[:1]]
    return WheelStage(
        stage=stage.id,
        cards=_count(here & ~resting),
        parked=_count(resting),
        standing=_count(here),
        weighted_eur=float(board.weights[here].sum()),
        throughput=_count(view.passed(slot)),
        throughput_before=sum(before),
        conversion=_conversion(view, slot),
        own_median=_own_median(board, slot),
        median_days=stage_time(view, None, stage.id).p50,
        entered_eur=energy.entered.get(stage.id, 0.0),
        lost_eur=energy.lost(stage.id),
        causes=energy.causes(stage.id),
        stall=_stall(board, stage, here),
    )


def _conversion(view: View, slot: int) -> Rate:
    parts = {name: _count(part) for name, part in cohort(view, slot).items()}
    return rate_of(parts["advanced"], sum(parts.values()))


def _own_median(board: _Board, slot: int) -> float | None:
    """Return the median share of the earlier windows, each seen as long after it as this one."""
    left = board.view.book.cards.left[slot]
    shares = []
    for then, seen in _seen_alike(board):
        joined = then.joined(slot)
        if _count(joined) >= FEWEST:
            shares.append(_count(joined & (left <= seen)) / _count(joined))
    return median(shares) if shares else None


def _seen_alike(board: _Board) -> Iterator[tuple[View, int]]:
    """Yield the earlier windows, and up to when each is seen: what is still open counts against."""
    after = board.view.book.as_of - board.view.window.end
    return ((then, then.window.end + after) for then in board.earlier)


def _stall(board: _Board, stage: Stage, here: Flags) -> Stall:
    book = board.view.book
    ages = age_stage(book, stage, board.view.days)
    late = np.isin(book.cards.ids, [point.card for point in ages.points if point.late])
    waiting = here & ~board.rests & (board.waits | (stage.kind is StageKind.WAITING))
    return Stall(
        p85_days=ages.p85,
        rotten=_ids(board, late),
        rotten_eur=float(board.weights[late].sum()),
        waiting=_ids(board, waiting),
        waiting_eur=float(board.weights[waiting].sum()),
    )


def _behind(board: _Board, stage: Stage, around: Surroundings) -> WheelStage:
    """Return a stage behind the win: its clients, and what they bring to other journeys."""
    view, journey = board.view, board.view.book.journey.id
    slot, cards = view.book.slot(stage.id), view.book.cards
    stays = (view.book.visits.leave == STAYS) & (view.book.visits.stage == slot)
    here = np.zeros(cards.ids.size, np.bool_)
    here[view.book.visits.card[stays]] = True
    clients = {around.facts.client(card) for card in _ids(board, here)}
    last = stage == view.book.journey.stages[-1]
    others = [e for e in around.edges if last and e.from_journey == journey != e.to_journey]
    return WheelStage(
        stage=stage.id,
        cards=len(clients & around.near),
        parked=_count(here & board.rests),
        standing=_count(here),
        weighted_eur=0.0,
        throughput=sum(_within(view, edge.created) for edge in others),
        throughput_before=sum(
            _within(then, edge.created) for then in board.earlier[:1] for edge in others
        ),
        conversion=_brought(view, slot, around, view.book.as_of),
        own_median=_own_brought(board, slot, around),
        median_days=stage_time(view, None, stage.id).p50,
        entered_eur=0.0,
        lost_eur=0.0,
        causes=(),
        stall=Stall(None, (), 0.0, (), 0.0),
    )


def _brought(view: View, slot: int, around: Surroundings, by: int) -> Rate:
    """Return how many of the clients who came into a stage in the period brought anybody `by`."""
    joined = view.book.cards.ids[view.joined(slot)].tolist()
    clients = {around.facts.client(CardId(card)) for card in joined}
    bringing = {around.facts.client(e.origin) for e in around.edges if e.created <= by}
    return rate_of(len(clients & bringing), len(clients))


def _own_brought(board: _Board, slot: int, around: Surroundings) -> float | None:
    rates = (_brought(then, slot, around, seen) for then, seen in _seen_alike(board))
    shares = [rate.k / rate.n for rate in rates if rate.n >= FEWEST]
    return median(shares) if shares else None


def _within(view: View, moment: int) -> bool:
    return view.window.start <= moment < view.window.end


def _ids(board: _Board, chosen: Flags) -> tuple[CardId, ...]:
    return tuple(CardId(card) for card in board.view.book.cards.ids[chosen].tolist())


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))
