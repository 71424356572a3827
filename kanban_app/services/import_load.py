"""Writing what an import has planned, within one operation."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.history import Step
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.records import NewCard
from kanban_app.services.import_fresh import Fresh
from kanban_app.services.import_plan import CancelledError, ContactUpdate
from kanban_app.services.import_updates import PreparedUpdate
from kanban_app.services.ports import Writer

Progress = Callable[[int, int], bool]
_CHUNK = 1_000


def unheeded(_done: int, _total: int) -> bool:
    """Go on whatever the progress."""
    return True


@dataclass(slots=True)
class Load:
    """What an import writes, card by card and contact by contact, telling its progress.

    `filled` counts the contacts of `completed` that were not gone or the same, `merged` the cards
    that got something new of their history, `steps` what is new.
    """

    fresh: Fresh
    new: Sequence[NewCard] = ()
    updates: Sequence[PreparedUpdate] = ()
    histories: Mapping[CardId, tuple[Step, ...]] = field(default_factory=dict)
    people: Sequence[ContactFields] = ()
    completed: Sequence[ContactUpdate] = ()
    voices: Sequence[ActivityFields] = ()
    progress: Progress = unheeded
    done: int = 0
    sites: dict[str, PropertyId] = field(default_factory=dict)
    filled: int = 0
    merged: int = 0
    steps: int = 0

    def write(self, writer: Writer) -> None:
        """Write everything; CancelledError as soon as the progress says no."""
        sites = Counter(card.site for card in self.new if card.site)
        shared = {site for site, cards in sites.items() if cards > 1}
        for start in range(0, len(self.new), _CHUNK):
            part = self.new[start : start + _CHUNK]
            writer.add_cards([self._placed(card, shared, writer) for card in part])
            self.steps += sum(len(card.steps) for card in part)
            self._advance(len(part))
        for update in self.updates:
            _update(writer, self.fresh.reached(update))
            self._advance(1)
        for card, history in self.histories.items():
            added = writer.merge(card, history)
            self.steps += added
            self.merged += added > 0
            self._advance(1)
        for start in range(0, len(self.people), _CHUNK):
            people = self.people[start : start + _CHUNK]
            writer.contacts.add_many(people)
            self._advance(len(people))
        for person in self.completed:
            fields = self.fresh.contact(person)
            if fields is not None:
                writer.contacts.save(person.contact, fields)
                self.filled += 1
            self._advance(1)
        for voice in self.voices:
            writer.activities.add(voice)
            self._advance(1)

    def _placed(self, card: NewCard, shared: Collection[str], writer: Writer) -> NewCard:
        """Return the card, about one property with the others of its site."""
        if card.site not in shared:
            return card
        if card.site not in self.sites:
            told = PropertyFields(line=card.fields.object_line, place=card.fields.place)
            self.sites[card.site] = writer.properties.add(told)
        return card._replace(about=self.sites[card.site])

    def _advance(self, count: int) -> None:
        self.done += count
        cards = len(self.new) + len(self.updates) + len(self.histories)
        total = cards + len(self.people) + len(self.completed) + len(self.voices)
        if not self.progress(self.done, total):
            raise CancelledError


def _update(writer: Writer, update: PreparedUpdate) -> None:
    card, before = update.detail.id, update.detail
    if update.moved is not None:
        # First: what the card says of its contact comes on top.
        writer.contacts.save(*update.moved)
    writer.set_fields(card, update.fields)
    for step in update.steps:
        writer.append(card, step)
    if update.parked_until != before.parked_until:
        writer.set_parked(card, update.parked_until)
    if update.loss_note != before.loss_note:
        writer.set_loss_note(card, update.loss_note)
