"""The part of the report that is about what became of cards: ledger, sources, losses, figures."""

import numpy as np

from kanban_app.analytics.arrays import Flags
from kanban_app.analytics.book import Book
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.report import Figures, LedgerRow, LossCase, Losses, SourceRow
from kanban_app.analytics.report_flow import rate_of, standing_at
from kanban_app.analytics.report_times import won_days
from kanban_app.analytics.standings import LOST, NO_LEAD, OPEN, WON
from kanban_app.analytics.view import View, gone, in_progress, local_days
from kanban_app.analytics.visits import LEAVES
from kanban_app.domain.ids import CardId, StageId


def ledger(view: View) -> tuple[LedgerRow, ...]:
    """Return what became of the visits that began in the period, by stage (flow notes 3.3)."""
    visits, began = view.book.visits, view.within(view.book.visits.since)
    rows = []
    for stage in view.book.journey.stages:
        here = began & (visits.stage == view.book.slot(stage.id))
        counted = np.bincount(visits.leave[here], minlength=len(LEAVES) + 1).tolist()
        leaves = {leave.value: counted[place] for place, leave in enumerate(LEAVES)}
        rows.append(LedgerRow(stage.id, sum(counted), **leaves, open=counted[-1]))
    return tuple(rows)


def sources(view: View) -> tuple[SourceRow, ...]:
    """Return the leads that came in the period by source, the most frequent first."""
    book, standing = view.book, view.book.cards.standing
    groups: dict[str, list[int]] = {}
    for place in np.flatnonzero(view.arrived).tolist():
        groups.setdefault(book.facts[place].source, []).append(place)
    rows = [
        SourceRow(
            source=source,
            arrived=len(places),
            won=_count(standing[places] == WON),
            lost=_count(standing[places] == LOST),
            open=_count(standing[places] == OPEN),
            left=_count(gone(book)[places]),
            won_eur=_euros(book, [place for place in places if standing[place] == WON]),
        )
        for source, places in groups.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.arrived, row.source)))


def losses(view: View) -> Losses:
    """Return the cards lost in the period, in the order of the cards."""
    book, cards = view.book, view.book.cards
    lost = np.flatnonzero(view.lost)
    when = local_days(view.days, cards.closed[lost])
    stages = last_stages(book)
    no_leads = (cards.standing == NO_LEAD) & view.within(cards.closed)
    cases = tuple(
        LossCase(
            card=CardId(int(cards.ids[place])),
            stage=stages[place],
            reason=book.reasons[cards.reason[place]],
            day=day,
            value_eur=float(book.value[place]),
        )
        for place, day in zip(lost.tolist(), when.tolist(), strict=True)
    )
    return Losses(cases, _count(no_leads))


def last_stages(book: Book) -> list[StageId]:
    """Return the stage of every card's last visit, by the place of the card."""
    lasts = np.searchsorted(book.visits.card, np.arange(book.cards.ids.size), side="right") - 1
    return [book.ways.stages[place] for place in book.visits.stage[lasts].tolist()]


def figures(view: View) -> Figures:
    """Return the key figures of the period; work in progress is that at its end."""
    book = view.book
    won, lost = _count(view.won), _count(view.lost)
    took = won_days(view)
    stages = in_progress(book.journey)
    chosen = np.isin(book.visits.stage, [book.slot(stage.id) for stage in stages])
    return Figures(
        won=won,
        lost=lost,
        arrived=_count(view.arrived),
        win_rate=rate_of(won, won + lost),
        cycle_median=nearest_ranks(took.tolist())[50],
        cycle_n=took.size,
        wip=standing_at(book, chosen, view.shown).size,
        wip_limit=sum(stage.wip_limit for stage in stages),
        won_eur=float(book.value[view.won].sum()),
    )


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))


def _euros(book: Book, places: list[int]) -> float:
    return float(book.value[places].sum())
