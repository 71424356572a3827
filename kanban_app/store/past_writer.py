"""Writing much at once with its past: one journal entry per table, whatever hangs on the rows."""

from collections.abc import Mapping, Sequence

from sqlmodel import SQLModel

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.ids import ContactId, PropertyId
from kanban_app.domain.keys import email_key
from kanban_app.domain.past_records import (
    PastContact,
    PastDeal,
    PastMilestone,
    PastProfile,
    PastTask,
    PastTick,
    PastValue,
)
from kanban_app.domain.phone import phone_key
from kanban_app.domain.property import PropertyFields
from kanban_app.store import contact_rows, profile_rows, property_rows
from kanban_app.store.activity_store import activity_columns
from kanban_app.store.contact_tables import (
    ConsentRow,
    ContactEmailRow,
    ContactPhoneRow,
    ContactRow,
)
from kanban_app.store.match_tables import DealRow, SearchProfileRow
from kanban_app.store.property_tables import PropertyDocumentRow, PropertyPortalRow, PropertyRow
from kanban_app.store.task_store import task_columns
from kanban_app.store.unit import Unit, new_uid
from kanban_app.store.work_tables import (
    ActivityRow,
    CardValueRow,
    CriterionRow,
    MilestoneRow,
    TaskRow,
)

_Rows = list[Mapping[str, object]]


class PastWriter:
    """Implements `services.ports_past.PastWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add_contacts(self, contacts: Sequence[PastContact]) -> list[ContactId]:
        """Store new contacts with their numbers and consents, and return their ids."""
        ids = self._add(
            ContactRow,
            [{"created": made, **contact_rows.columns(fields)} for fields, made in contacts],
        )
        phones: _Rows = []
        emails: _Rows = []
        consents: _Rows = []
        for contact, (fields, _) in zip(ids, contacts, strict=True):
            for place, number in enumerate(fields.phones):
                own = {"contact_id": contact, "position": place}
                phones.append({**own, "number": number, "key": phone_key(number)})
            for place, address in enumerate(fields.emails):
                own = {"contact_id": contact, "position": place}
                emails.append({**own, "address": address, "key": email_key(address)})
            for place, consent in enumerate(fields.consents):
                own = {"contact_id": contact, "position": place}
                consents.append({**own, **contact_rows.consent_columns(consent)})
        self._unit.insert_many(ContactPhoneRow, phones)
        self._unit.insert_many(ContactEmailRow, emails)
        self._unit.insert_many(ConsentRow, consents)
        return [ContactId(i) for i in ids]

    def add_properties(self, properties: Sequence[PropertyFields]) -> list[PropertyId]:
        """Store new properties with their papers and advertisements, and return their ids."""
        ids = self._add(PropertyRow, [property_rows.columns_of(fields) for fields in properties])
        papers: _Rows = []
        portals: _Rows = []
        for number, fields in zip(ids, properties, strict=True):
            own = {"property_id": number}
            papers += [{**own, **property_rows.document_columns(d)} for d in fields.documents]
            portals += [
                {**own, **property_rows.publication_columns(p)} for p in fields.publications
            ]
        self._unit.insert_many(PropertyDocumentRow, papers)
        self._unit.insert_many(PropertyPortalRow, portals)
        return [PropertyId(i) for i in ids]

    def add_tasks(self, tasks: Sequence[PastTask]) -> None:
        """Store tasks, done ones too."""
        self._add(
            TaskRow,
            [
                {
                    "created": task.created,
                    "done_at": task.done_at,
                    "outcome": task.outcome,
                    **task_columns(task.fields),
                }
                for task in tasks
            ],
        )

    def add_activities(self, activities: Sequence[ActivityFields]) -> None:
        """Store what happened and is arranged."""
        self._add(ActivityRow, [activity_columns(fields) for fields in activities])

    def add_profiles(self, profiles: Sequence[PastProfile]) -> None:
        """Store search profiles."""
        self._add(
            SearchProfileRow,
            [
                {"card_id": card, "created": made, **profile_rows.columns_of(fields)}
                for fields, card, made in profiles
            ],
        )

    def add_deals(self, deals: Sequence[PastDeal]) -> None:
        """Store deals, those that have ended too."""
        self._add(
            DealRow,
            [
                {
                    "owner_card_id": deal.owner,
                    "buyer_card_id": deal.buyer,
                    "since": deal.since,
                    "until": deal.until,
                    "state": str(deal.state),
                    "reason": deal.reason,
                }
                for deal in deals
            ],
        )

    def add_values(self, values: Sequence[PastValue]) -> None:
        """Store values of new cards."""
        self._unit.insert_many(
            CardValueRow, [{"card_id": c, "key": key, "value": value} for c, key, value in values]
        )

    def add_ticks(self, ticks: Sequence[PastTick]) -> None:
        """Store which criteria new cards meet."""
        self._unit.insert_many(
            CriterionRow, [{"card_id": c, "rule": rule, "met_at": at} for c, rule, at in ticks]
        )

    def add_milestones(self, milestones: Sequence[PastMilestone]) -> None:
        """Store which milestones new cards have reached."""
        self._unit.insert_many(
            MilestoneRow,
            [{"card_id": c, "key": key, "on_day": on.isoformat()} for c, key, on in milestones],
        )

    def _add(self, model: type[SQLModel], rows: Sequence[Mapping[str, object]]) -> range:
        """Store rows that have a tombstone and an identity of their own."""
        return self._unit.insert_many(model, [{"uid": new_uid(), "gone": 0, **r} for r in rows])
