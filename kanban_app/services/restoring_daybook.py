"""Taking over what a file keeps beside the pipeline, with this store's numbers for the file's."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from kanban_app.domain.activity import Activity
from kanban_app.domain.daybook import (
    CardEntry,
    ContactEntry,
    Daybook,
    DealEntry,
    Here,
    NoteEntry,
    Presence,
    PropertyEntry,
    people_of,
    properties_of,
)
from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId, StageId, TaskId
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task
from kanban_app.services.ports import Writer

_Key = TypeVar("_Key", bound=int)


@dataclass(frozen=True, slots=True)
class Brought:
    """What of a file's daybook a store does not have yet; ids are still those of the file.

    What hangs on a card comes with the card: of one that is here already nothing is taken, nor
    the people and properties that only such cards speak of.
    """

    daybook: Daybook
    presence: Presence

    @property
    def anything(self) -> bool:
        """Return whether there is anything to take over."""
        return any(self.daybook)


def coming(daybook: Daybook, presence: Presence, cards: Collection[CardId]) -> Brought:
    """Return what comes with these cards of a file, and what belongs to no card at all."""
    tasks = presence.tasks
    part = daybook._replace(
        cards={card: entry for card, entry in daybook.cards.items() if card in cards},
        tasks=tuple(t for t in daybook.tasks if _comes(t.fields.card, t.uid, cards, tasks)),
        activities=tuple(
            a
            for a in daybook.activities
            if _comes(a.fields.card, a.uid, cards, presence.activities)
        ),
        profiles=tuple(
            p for p in daybook.profiles if _comes(p.card, p.uid, cards, presence.profiles)
        ),
        deals=tuple(d for d in daybook.deals if {d.deal.owner, d.deal.buyer}.issubset(cards)),
        substages=tuple(e for e in daybook.substages if e.card in cards),
    )
    profiles = {p.id for p in part.profiles}
    part = part._replace(notes=tuple(n for n in daybook.notes if n.profile in profiles))
    # Whatever only cards speak of that are here already, their owner has linked otherwise since.
    elsewhere = properties_of(daybook) - properties_of(part)
    places = tuple(
        p
        for p in daybook.properties
        if p.id not in elsewhere and p.uid not in presence.properties.ids
    )
    part = part._replace(properties=places)
    strangers = people_of(daybook) - people_of(part)
    people = tuple(
        c for c in daybook.contacts if c.id not in strangers and c.uid not in presence.contacts.ids
    )
    new = {c.id for c in people}
    pairs = tuple(p for p in daybook.not_duplicates if new.intersection(p))
    return Brought(part._replace(contacts=people, not_duplicates=pairs), presence)


@dataclass(slots=True)
class DaybookLoad:
    """Writes what is brought, part by part; later parts go by the numbers of earlier ones."""

    whole: Daybook
    part: Brought
    contacts: dict[ContactId, ContactId] = field(default_factory=dict)
    properties: dict[PropertyId, PropertyId] = field(default_factory=dict)
    stages: Mapping[StageId, StageId] = field(default_factory=dict)

    def write_people(self, writer: Writer) -> None:
        """Write contacts and properties, of which cards will speak."""
        part, presence = self.part.daybook, self.part.presence
        here = presence.contacts.ids
        self.contacts = {c.id: ContactId(here[c.uid]) for c in self.whole.contacts if c.uid in here}
        added = writer.daybook.add_contacts([_fresh(c, presence.contacts) for c in part.contacts])
        self.contacts.update(zip((c.id for c in part.contacts), added, strict=True))
        pairs = [tuple(self.contacts.get(c) for c in pair) for pair in part.not_duplicates]
        writer.daybook.add_pairs([(a, b) for a, b in pairs if a and b and a != b])
        known = presence.properties.ids
        self.properties = {
            p.id: PropertyId(known[p.uid]) for p in self.whole.properties if p.uid in known
        }
        new = [
            _fresh(p, presence.properties)._replace(fields=self._owned(p.fields))
            for p in part.properties
        ]
        self.properties.update(
            zip((p.id for p in part.properties), writer.daybook.add_properties(new), strict=True)
        )

    def entry(self, card: CardId) -> CardEntry:
        """Return what hangs on a card of the file, with the numbers of this store."""
        entry = self.part.daybook.cards.get(card, CardEntry())
        return entry._replace(
            contact=_at(self.contacts, entry.contact),
            property=_at(self.properties, entry.property),
            origin_contact=_at(self.contacts, entry.origin_contact),
        )

    def write_work(self, writer: Writer, cards: Mapping[CardId, CardId]) -> Iterator[int]:
        """Write what hangs on cards, which are numbered now; tell how many rows were written."""
        part, presence = self.part.daybook, self.part.presence
        writer.daybook.add_to_cards({cards[card]: self.entry(card) for card in part.cards})
        yield len(part.cards)
        tasks = dict[TaskId, TaskId]()
        for task in self.whole.tasks:
            if task.uid in presence.tasks.ids:
                tasks[task.id] = TaskId(presence.tasks.ids[task.uid])
        new_tasks = [self._task(t, cards) for t in part.tasks]
        tasks.update(
            zip((t.id for t in part.tasks), writer.daybook.add_tasks(new_tasks), strict=True)
        )
        yield len(part.tasks)
        writer.daybook.add_activities([self._activity(a, cards, tasks) for a in part.activities])
        yield len(part.activities)
        added = writer.daybook.add_profiles([self._profile(p, cards) for p in part.profiles])
        profiles = dict(zip((p.id for p in part.profiles), added, strict=True))
        writer.daybook.add_deals([self._deal(d, cards) for d in part.deals])
        writer.daybook.add_notes(list(self._notes(profiles)))
        writer.daybook.add_substages(list(self._substages(cards)))
        yield len(part.profiles) + len(part.deals)

    def _owned(self, fields: PropertyFields) -> PropertyFields:
        commission = fields.commission
        if fields.owner is commission.tipster is commission.partner is None:
            return fields
        commission = replace(
            commission,
            tipster=_at(self.contacts, commission.tipster),
            partner=_at(self.contacts, commission.partner),
        )
        return replace(fields, owner=_at(self.contacts, fields.owner), commission=commission)

    def _task(self, task: Task, cards: Mapping[CardId, CardId]) -> Task:
        fields = replace(
            task.fields,
            card=_at(cards, task.fields.card),
            contact=_at(self.contacts, task.fields.contact),
            property=_at(self.properties, task.fields.property),
        )
        return _fresh(task, self.part.presence.tasks)._replace(fields=fields)

    def _activity(
        self, activity: Activity, cards: Mapping[CardId, CardId], tasks: Mapping[TaskId, TaskId]
    ) -> Activity:
        fields = replace(
            activity.fields,
            card=_at(cards, activity.fields.card),
            contact=_at(self.contacts, activity.fields.contact),
            property=_at(self.properties, activity.fields.property),
            task=_at(tasks, activity.fields.task),
            stage=_at(self.stages, activity.fields.stage),
        )
        return _fresh(activity, self.part.presence.activities)._replace(fields=fields)

    def _profile(self, profile: SearchProfile, cards: Mapping[CardId, CardId]) -> SearchProfile:
        return _fresh(profile, self.part.presence.profiles)._replace(
            card=_at(cards, profile.card), contact=_at(self.contacts, profile.contact)
        )

    def _deal(self, entry: DealEntry, cards: Mapping[CardId, CardId]) -> DealEntry:
        deal = entry.deal._replace(
            owner=cards[entry.deal.owner],
            buyer=cards[entry.deal.buyer],
            before=_at(self.properties, entry.deal.before),
        )
        return _fresh(entry, self.part.presence.deals)._replace(deal=deal)

    def _notes(self, profiles: Mapping[ProfileId, ProfileId]) -> Iterator[NoteEntry]:
        for note in self.part.daybook.notes:
            about = self.properties.get(note.property)
            if about is not None:
                yield note._replace(profile=profiles[note.profile], property=about)

    def _substages(self, cards: Mapping[CardId, CardId]) -> Iterator[SubstageEvent]:
        for event in self.part.daybook.substages:
            stage = self.stages.get(event.stage)
            if stage is not None:
                yield event._replace(card=cards[event.card], stage=stage)


_Entry = TypeVar("_Entry", ContactEntry, PropertyEntry, Task, Activity, SearchProfile, DealEntry)


def _fresh(entry: _Entry, here: Here) -> _Entry:
    """Return an entry without its uid if that is taken: what was deleted keeps it for undo."""
    return entry._replace(uid="") if entry.uid in here.taken else entry


def _comes(card: CardId | None, uid: str, cards: Collection[CardId], here: Here) -> bool:
    return uid not in here.ids if card is None else card in cards


def _at(numbers: Mapping[_Key, _Key], number: _Key | None) -> _Key | None:
    return None if number is None else numbers.get(number)
