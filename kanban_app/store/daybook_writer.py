"""Storing what a file keeps beside the pipeline: many rows at once, table by table.

All numbers in what is given are those of this store already, but for the rows' own, which are
returned. A uid of "" asks for a new one.
"""

from collections.abc import Mapping, Sequence

from kanban_app.domain.activity import Activity
from kanban_app.domain.daybook import (
    CardEntry,
    ContactEntry,
    DealEntry,
    NoteEntry,
    PropertyEntry,
)
from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId, TaskId
from kanban_app.domain.keys import email_key
from kanban_app.domain.phone import phone_key
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task
from kanban_app.store import contact_rows, profile_rows, property_rows
from kanban_app.store.activity_store import activity_columns
from kanban_app.store.contact_tables import (
    ConsentRow,
    ContactEmailRow,
    ContactPhoneRow,
    ContactRow,
)
from kanban_app.store.contact_writer import ContactWriter
from kanban_app.store.match_tables import DealRow, MatchNoteRow, SearchProfileRow
from kanban_app.store.property_tables import PropertyDocumentRow, PropertyPortalRow, PropertyRow
from kanban_app.store.substage_store import SubstageWriter
from kanban_app.store.task_store import task_columns
from kanban_app.store.unit import Unit, new_uid
from kanban_app.store.work_tables import (
    ActivityRow,
    CardValueRow,
    CriterionRow,
    MilestoneRow,
    TaskRow,
)

Rows = list[dict[str, object]]


class DaybookWriter:
    """Implements `services.ports_daybook.DaybookWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add_contacts(self, contacts: Sequence[ContactEntry]) -> list[ContactId]:
        """Store contacts with all that hangs on them; return their ids in this order."""
        rows = [
            {
                **contact_rows.columns(c.fields),
                "uid": c.uid or new_uid(),
                "created": c.created,
                "erased": c.erased or 0,
            }
            for c in contacts
        ]
        ids = self._unit.insert_many(ContactRow, rows)
        phones, emails, consents = Rows(), Rows(), Rows()
        for number, contact in zip(ids, contacts, strict=True):
            fields = contact.fields
            phones += _listed(number, [{"number": p, "key": phone_key(p)} for p in fields.phones])
            emails += _listed(number, [{"address": e, "key": email_key(e)} for e in fields.emails])
            consents += _listed(number, [contact_rows.consent_columns(c) for c in fields.consents])
        self._unit.insert_many(ContactPhoneRow, phones)
        self._unit.insert_many(ContactEmailRow, emails)
        self._unit.insert_many(ConsentRow, consents)
        return [ContactId(i) for i in ids]

    def add_pairs(self, pairs: Sequence[tuple[ContactId, ContactId]]) -> None:
        """Remember of pairs of contacts that they are two people."""
        writer = ContactWriter(self._unit)
        for one, other in pairs:
            writer.set_not_duplicate(one, other)

    def add_properties(self, properties: Sequence[PropertyEntry]) -> list[PropertyId]:
        """Store properties with their papers and advertisements; return their ids in this order."""
        rows = [
            {**property_rows.columns_of(p.fields), "uid": p.uid or new_uid()} for p in properties
        ]
        ids = self._unit.insert_many(PropertyRow, rows)
        documents, portals = Rows(), Rows()
        for number, entry in zip(ids, properties, strict=True):
            mine = {"property_id": number}
            papers, published = entry.fields.documents, entry.fields.publications
            documents += [{**mine, **property_rows.document_columns(d)} for d in papers]
            portals += [{**mine, **property_rows.publication_columns(p)} for p in published]
            if entry.put_away:
                # After the row itself, so that undo takes it back before the row.
                self._unit.update(PropertyRow, number, gone=1)
        self._unit.insert_many(PropertyDocumentRow, documents)
        self._unit.insert_many(PropertyPortalRow, portals)
        return [PropertyId(i) for i in ids]

    def add_to_cards(self, entries: Mapping[CardId, CardEntry]) -> None:
        """Store what hangs on cards that this operation has made."""
        values, ticks, reached = Rows(), Rows(), Rows()
        for card, entry in entries.items():
            mine = {"card_id": card}
            values += [{**mine, "key": k, "value": v} for k, v in entry.values.items()]
            ticks += [
                {**mine, "rule": rule, "met_at": tick.at, "note": tick.note}
                for rule, tick in entry.ticks.items()
            ]
            reached += [
                {**mine, "key": r.key, "on_day": r.on.isoformat(), "note": r.note}
                for r in entry.reached
            ]
        self._unit.insert_many(CardValueRow, values)
        self._unit.insert_many(CriterionRow, ticks)
        self._unit.insert_many(MilestoneRow, reached)

    def add_tasks(self, tasks: Sequence[Task]) -> list[TaskId]:
        """Store tasks as they stand; return their ids in this order."""
        rows = [
            {
                **task_columns(t.fields),
                "uid": t.uid or new_uid(),
                "created": t.created,
                "done_at": t.done_at,
                "dropped": int(t.dropped),
                "outcome": t.outcome,
                "touched": int(t.touched),
            }
            for t in tasks
        ]
        return [TaskId(i) for i in self._unit.insert_many(TaskRow, rows)]

    def add_activities(self, activities: Sequence[Activity]) -> None:
        """Store what happened."""
        rows = [{**activity_columns(a.fields), "uid": a.uid or new_uid()} for a in activities]
        self._unit.insert_many(ActivityRow, rows)

    def add_profiles(self, profiles: Sequence[SearchProfile]) -> list[ProfileId]:
        """Store search profiles; return their ids in this order."""
        rows = [
            {
                **profile_rows.columns_of(p.fields),
                "uid": p.uid or new_uid(),
                "card_id": p.card,
                "contact_id": p.contact,
                "created": p.created,
            }
            for p in profiles
        ]
        return [ProfileId(i) for i in self._unit.insert_many(SearchProfileRow, rows)]

    def add_deals(self, deals: Sequence[DealEntry]) -> None:
        """Store deals as they stand."""
        rows = [
            {
                "uid": uid or new_uid(),
                "owner_card_id": deal.owner,
                "buyer_card_id": deal.buyer,
                "since": deal.since,
                "until": deal.until,
                "state": str(deal.state),
                "reason": deal.reason,
                "before_property_id": deal.before,
            }
            for uid, deal in deals
        ]
        self._unit.insert_many(DealRow, rows)

    def add_notes(self, notes: Sequence[NoteEntry]) -> None:
        """Store what is known of profiles that this operation has made."""
        rows = [
            {
                "profile_id": note.profile,
                "property_id": note.property,
                "seen_score": note.seen_score,
                "seen_at": note.seen_at or 0,
                "refused": note.refused,
            }
            for note in notes
        ]
        self._unit.insert_many(MatchNoteRow, rows)

    def add_substages(self, events: Sequence[SubstageEvent]) -> None:
        """Store where cards went within their stages."""
        SubstageWriter(self._unit).add(events)


def _listed(contact: int, children: Sequence[Mapping[str, object]]) -> Rows:
    return [
        {"contact_id": contact, "position": position, **values}
        for position, values in enumerate(children)
    ]
