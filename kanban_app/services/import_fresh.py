"""What cards and contacts that are here become, as they are when they are written.

Between the preview and the import they may have changed, and rows before change them: of two cards
of one contact both rows count.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kanban_app.domain.card import Contact
from kanban_app.domain.card_rules import checked as checked_card
from kanban_app.domain.completing import at_home, completed
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.contact_rules import checked
from kanban_app.domain.errors import DomainError, ImportProblem
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import Moment
from kanban_app.services.import_cards import updated
from kanban_app.services.import_piles import refused
from kanban_app.services.import_plan import CardUpdate, ContactUpdate
from kanban_app.services.import_updates import PreparedUpdate, prepared
from kanban_app.services.ports import CardReader


@dataclass(slots=True)
class Fresh:
    """Reads who is to change as he is now; `problems` are the rows that cannot be taken."""

    store: CardReader
    now: Moment
    problems: list[ImportProblem] = field(default_factory=list)

    def cards(self, updates: Iterable[CardUpdate]) -> Iterator[PreparedUpdate]:
        """Yield what each known card becomes: only what the file really gives is changed."""
        journeys = {j.id: j for j in self.store.journeys()}
        for update in updates:
            detail = self.store.detail(update.card)
            if detail is None:
                continue
            try:
                yield prepared(detail, update.record, journeys[detail.journey_id], self.now)
            except DomainError as error:
                self.problems.append(refused(error, update.record))

    def reached(self, update: PreparedUpdate) -> PreparedUpdate:
        """Return an update with what it says of the contact on top of what he is by now."""
        contact = self.store.contacts.of_card(update.detail.id)
        found = self.store.contacts.detail(contact) if contact is not None else None
        if found is None:
            return update
        before = found.fields
        known = Contact(before.name, before.phones, before.emails)
        fields = update.fields
        if known != update.detail.fields.contact:
            on_top = updated(replace(update.detail.fields, contact=known), update.record)
            try:
                fields = checked_card(replace(fields, contact=on_top.contact))
            except DomainError as error:
                self.problems.append(refused(error, update.record))
                fields = replace(fields, contact=known)
        after = replace(before, **at_home(before.home, update.record.home)._asdict())
        return replace(update, fields=fields, moved=_changed(found.id, before, after))

    def contact(self, update: ContactUpdate) -> ContactFields | None:
        """Return a contact with what he lacks, None if that is nothing or he is gone."""
        found = self.store.contacts.detail(update.contact)
        if found is None:
            return None
        after = found.fields
        for told in update.told:
            try:
                after = checked(completed(after, told))
            except DomainError:
                # He has got so much else since the preview that this has no room.
                continue
        return after if after != found.fields else None


def _changed(
    contact: ContactId, before: ContactFields, after: ContactFields
) -> tuple[ContactId, ContactFields] | None:
    return (contact, after) if after != before else None
