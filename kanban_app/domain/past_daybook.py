"""What was kept beside the pipeline at an earlier moment, as far as its own moments tell.

Whatever has no moment (names, properties, values, whose a card is, whom a refusal was of) is
today's, like all that is typed.
"""

from collections.abc import Mapping
from dataclasses import replace

from kanban_app.domain.card import CardDetail, Outcome
from kanban_app.domain.daybook import (
    CardEntry,
    Daybook,
    DealEntry,
    NoteEntry,
    people_of,
    with_cards,
)
from kanban_app.domain.deal import DealState
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.task import Task


def daybook_at(
    daybook: Daybook, moment: Moment, cards: Mapping[CardId, CardDetail], days: LocalDays
) -> Daybook:
    """Return the daybook as it stood at an earlier `moment`; `cards` are told as of it as well.

    A task was there from when it was made and open until it was done; an activity, tick, look,
    deal or step within a stage from when it happened; a milestone from its day. A contact is there
    if it was made by then, or if anything that was there speaks of it.
    """
    part = with_cards(daybook, cards)
    part = part._replace(
        cards={card: _entry(e, moment, days) for card, e in part.cards.items()},
        tasks=tuple(_task(t, moment) for t in part.tasks if t.created <= moment),
        activities=tuple(a for a in part.activities if a.fields.at <= moment),
        profiles=tuple(p for p in part.profiles if p.created <= moment),
        deals=tuple(_deal(d, moment, cards) for d in part.deals if d.deal.since <= moment),
        substages=tuple(e for e in part.substages if e.at <= moment),
    )
    tasks, profiles = {t.id for t in part.tasks}, {p.id for p in part.profiles}
    part = part._replace(
        activities=tuple(
            a
            if a.fields.task is None or a.fields.task in tasks
            else a._replace(fields=replace(a.fields, task=None))
            for a in part.activities
        ),
        notes=tuple(_note(n, moment) for n in part.notes if n.profile in profiles),
    )
    told = people_of(part)
    contacts = tuple(
        c._replace(erased=c.erased if c.erased is not None and c.erased <= moment else None)
        for c in part.contacts
        if c.created <= moment or c.id in told
    )
    there = {c.id for c in contacts}
    pairs = tuple(p for p in part.not_duplicates if there.issuperset(p))
    return part._replace(contacts=contacts, not_duplicates=pairs)


def _entry(entry: CardEntry, moment: Moment, days: LocalDays) -> CardEntry:
    today = days.date_of(moment)
    return entry._replace(
        ticks={rule: tick for rule, tick in entry.ticks.items() if tick.at <= moment},
        reached=tuple(r for r in entry.reached if r.on <= today),
    )


def _task(task: Task, moment: Moment) -> Task:
    if task.done_at is None or task.done_at <= moment:
        return task
    return task._replace(done_at=None, dropped=False, outcome="")


def _deal(entry: DealEntry, moment: Moment, cards: Mapping[CardId, CardDetail]) -> DealEntry:
    """Return a deal as it stood: linked until it ended, won once the buyer's card was."""
    deal = entry.deal
    later = deal.until is not None and deal.until > moment
    sold = deal.state is DealState.WON and cards[deal.buyer].outcome is Outcome.WON
    if not later and (deal.state is not DealState.WON or sold):
        return entry
    return entry._replace(deal=deal._replace(state=DealState.LINKED, until=None, reason=""))


def _note(note: NoteEntry, moment: Moment) -> NoteEntry:
    if note.seen_at is None or note.seen_at <= moment:
        return note
    return note._replace(seen_score=None, seen_at=None)
