"""What a broker keeps beside the pipeline: people, properties, work and deals, as a file has it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from kanban_app.domain.activity import Activity
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.criteria import Tick
from kanban_app.domain.deal import Deal
from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task

_Id = TypeVar("_Id", bound=int)


class Reached(NamedTuple):
    """A milestone of a card; `on` is the day it was reached."""

    key: str
    on: date
    note: str = ""


class ContactEntry(NamedTuple):
    """A contact; `erased` is when its personal data was erased."""

    id: ContactId
    uid: str
    fields: ContactFields
    created: Moment
    erased: Moment | None = None


class PropertyEntry(NamedTuple):
    """A property; one that is `put_away` is on no list, a deal remembers it for its buyer."""

    id: PropertyId
    uid: str
    fields: PropertyFields
    put_away: bool = False


class CardEntry(NamedTuple):
    """What hangs on a card: whose it is, what it is about, who brought it, how far it is."""

    contact: ContactId | None = None
    property: PropertyId | None = None
    origin_contact: ContactId | None = None
    values: Mapping[str, str] = {}
    ticks: Mapping[str, Tick] = {}
    reached: tuple[Reached, ...] = ()


class DealEntry(NamedTuple):
    """A deal, and what it is known by elsewhere."""

    uid: str
    deal: Deal


class NoteEntry(NamedTuple):
    """What is known of a profile and a property; `seen_at` None: nobody has looked."""

    profile: ProfileId
    property: PropertyId
    seen_score: float | None = None
    seen_at: Moment | None = None
    refused: str = ""


class Daybook(NamedTuple):
    """All of it. Whatever is named by an id is in it, or a card of the snapshot it belongs to.

    `not_duplicates` are pairs of contacts that are two people. A card that nothing hangs on may
    have no entry.
    """

    contacts: tuple[ContactEntry, ...] = ()
    not_duplicates: tuple[tuple[ContactId, ContactId], ...] = ()
    properties: tuple[PropertyEntry, ...] = ()
    cards: Mapping[CardId, CardEntry] = {}
    tasks: tuple[Task, ...] = ()
    activities: tuple[Activity, ...] = ()
    profiles: tuple[SearchProfile, ...] = ()
    deals: tuple[DealEntry, ...] = ()
    notes: tuple[NoteEntry, ...] = ()
    substages: tuple[SubstageEvent, ...] = ()


class Here(NamedTuple):
    """What a store knows of one noun already: its rows by uid, and every uid that is taken.

    A contact that was merged into another is known as that one. What was deleted is not here, but
    keeps its uid for undo.
    """

    ids: Mapping[str, int] = {}
    taken: frozenset[str] = frozenset()


class Presence(NamedTuple):
    """What a store knows already, noun by noun."""

    contacts: Here = Here()
    properties: Here = Here()
    tasks: Here = Here()
    activities: Here = Here()
    profiles: Here = Here()
    deals: Here = Here()


def with_cards(daybook: Daybook, cards: Collection[CardId]) -> Daybook:
    """Return the daybook without what hangs on other cards than these."""
    tasks = tuple(t for t in daybook.tasks if _of(t.fields.card, cards))
    profiles = tuple(p for p in daybook.profiles if _of(p.card, cards))
    kept, known = {t.id for t in tasks}, {p.id for p in profiles}
    return daybook._replace(
        cards={card: entry for card, entry in daybook.cards.items() if card in cards},
        tasks=tasks,
        activities=tuple(
            a
            for a in daybook.activities
            if _of(a.fields.card, cards) and (a.fields.task is None or a.fields.task in kept)
        ),
        profiles=profiles,
        deals=tuple(d for d in daybook.deals if {d.deal.owner, d.deal.buyer}.issubset(cards)),
        notes=tuple(n for n in daybook.notes if n.profile in known),
        substages=tuple(e for e in daybook.substages if e.card in cards),
    )


def only_of_cards(daybook: Daybook, cards: Collection[CardId]) -> Daybook:
    """Return what hangs on these cards, and the people and properties that it speaks of."""
    mine = with_cards(daybook, cards)
    mine = mine._replace(
        tasks=tuple(t for t in mine.tasks if t.fields.card is not None),
        activities=tuple(a for a in mine.activities if a.fields.card is not None),
        profiles=tuple(p for p in mine.profiles if p.card is not None),
    )
    profiles = {p.id for p in mine.profiles}
    properties = properties_of(mine)
    mine = mine._replace(
        properties=tuple(p for p in mine.properties if p.id in properties),
        notes=tuple(n for n in mine.notes if n.profile in profiles and n.property in properties),
    )
    people = people_of(mine)
    return mine._replace(
        contacts=tuple(c for c in mine.contacts if c.id in people),
        not_duplicates=tuple(p for p in mine.not_duplicates if people.issuperset(p)),
    )


def next_steps(daybook: Daybook) -> dict[CardId, Task]:
    """Return the task of every card that is to be done next, as the board names it."""

    def order(task: Task) -> tuple[str, str, int]:
        # A task for some time of a day comes before one for any time of it.
        at = task.fields.at
        return task.fields.due.isoformat(), f"{at:%H:%M}" if at else "24", task.id

    found: dict[CardId, Task] = {}
    for task in sorted((t for t in daybook.tasks if t.open), key=order):
        if task.fields.card is not None:
            found.setdefault(task.fields.card, task)
    return found


def properties_of(daybook: Daybook) -> set[PropertyId]:
    """Return the properties that cards, tasks, activities and deals speak of."""
    return _told(
        (e.property for e in daybook.cards.values()),
        (t.fields.property for t in daybook.tasks),
        (a.fields.property for a in daybook.activities),
        (d.deal.before for d in daybook.deals),
    )


def people_of(daybook: Daybook) -> set[ContactId]:
    """Return the contacts that anything but the list of contacts speaks of."""
    commissions = [p.fields.commission for p in daybook.properties]
    return _told(
        (e.contact for e in daybook.cards.values()),
        (e.origin_contact for e in daybook.cards.values()),
        (p.fields.owner for p in daybook.properties),
        (c.tipster for c in commissions),
        (c.partner for c in commissions),
        (t.fields.contact for t in daybook.tasks),
        (a.fields.contact for a in daybook.activities),
        (p.contact for p in daybook.profiles),
    )


def _of(card: CardId | None, cards: Collection[CardId]) -> bool:
    return card is None or card in cards


def _told(*several: Iterable[_Id | None]) -> set[_Id]:
    return {one for some in several for one in some if one is not None}
