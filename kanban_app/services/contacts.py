"""What a broker does with contacts, one method per intention."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from typing_extensions import override

from kanban_app.domain import duplicates, names
from kanban_app.domain.activity import ActivityFields, Direction
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.consent import USED_BY
from kanban_app.domain.contact import (
    ROLE_OF_LOBE,
    ContactDetail,
    ContactFields,
    ContactLine,
    Role,
)
from kanban_app.domain.contact_rules import checked
from kanban_app.domain.duplicates import Pair
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.history import FoldedState, Step
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.journey import Journey
from kanban_app.domain.merging import Picks, merged
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.services.follow import Follower
from kanban_app.services.ports import CardReader, Recorder, Writer
from kanban_app.services.rule_books import RuleBooks

Clock = Callable[[], Moment]


class ContactStore(CardReader, Recorder, Protocol):
    """What contacts need of persistence."""


class Added(NamedTuple):
    """A new contact, and the operation that made it."""

    contact: ContactId
    changes: Changes


class ContactService:
    """Adds, edits, joins and deletes contacts; every method is one operation to undo."""

    def __init__(self, store: ContactStore, clock: Clock, books: RuleBooks | None = None) -> None:
        self._store = store
        self._clock = clock
        self._books = books or RuleBooks()

    def lines(self, contacts: Collection[ContactId] | None = None) -> Sequence[ContactLine]:
        """Return every contact as a table shows it, or some of them."""
        return self._store.contacts.lines(self._clock(), contacts)

    def detail(self, contact: ContactId) -> ContactDetail | None:
        """Return one contact whole, None if it is gone."""
        return self._store.contacts.detail(contact)

    def of_card(self, card: CardId) -> ContactId | None:
        """Return whose card this is."""
        return self._store.contacts.of_card(card)

    def is_silent(self, card: CardId) -> bool:
        """Return whether the contact of a card does not want to be contacted."""
        return any(face.silent for face in self._store.faces([card]))

    def cards_of(self, contact: ContactId) -> tuple[CardId, ...]:
        """Return the cards of a contact, the newest first."""
        return self._store.contacts.cards_of(contact)

    def names(self, contacts: Iterable[ContactId]) -> Mapping[ContactId, str]:
        """Return what these contacts are called."""
        return self._store.contacts.names(contacts)

    def identity_due(self, cards: Collection[CardId]) -> bool:
        """Return whether one of these cards has come to where the law wants people identified.

        From which stage on that is, `compliance.toml` says; in journeys it does not name from the
        stage on where the work is committed to.
        """
        stages = self._books.compliance.identification
        due = {
            stage.id
            for journey in self._store.journeys()
            for stage in journey.stages[_due_from(journey, stages) :]
        }
        return any(event.to in due for event in self._store.events_of(list(cards)))

    def derived_roles(self, cards: Collection[CardId]) -> tuple[Role, ...]:
        """Return what somebody is by the journeys of his cards."""
        lobes = {journey.id: journey.lobe for journey in self._store.journeys()}
        states = self._store.states(list(cards)).values()
        found = (ROLE_OF_LOBE.get(lobes.get(state.journey, "")) for state in states)
        return tuple(dict.fromkeys(role for role in found if role is not None))

    def add(self, fields: ContactFields) -> Added:
        """Create a contact without a card."""
        kept = checked(names.begun(fields))
        made: list[ContactId] = []
        changes = self._store.record(
            OpKind.ADD_CONTACT,
            (_called(kept),),
            self._clock(),
            lambda writer: made.append(writer.contacts.add(kept)),
        )
        return Added(made[0], changes)

    def edit(self, contact: ContactId, fields: ContactFields) -> Changes:
        """Store what was typed into a contact; all its cards go by the new name."""
        before = self._known(contact).fields
        kept = checked(names.in_step(before, fields))
        return self._store.record(
            OpKind.EDIT_CONTACT,
            (_called(kept),),
            self._clock(),
            lambda writer: writer.contacts.save(contact, kept),
        )

    def link_card(self, card: CardId, contact: ContactId) -> Changes:
        """Say that a card is somebody else's; whose it was stays, even without any card."""
        called = _called(self._known(contact).fields)
        return self._store.record(
            OpKind.LINK_CONTACT,
            (called,),
            self._clock(),
            lambda writer: writer.contacts.link_card(card, contact),
        )

    def merge(self, keep: ContactId, drop: ContactId, picks: Picks) -> Changes:
        """Make one contact out of two: cards, properties, tasks and notes of both are his then."""
        if keep == drop:
            return Changes()
        fields = checked(merged(self._known(keep).fields, self._known(drop).fields, picks))
        return self._store.record(
            OpKind.MERGE_CONTACTS,
            (_called(fields),),
            self._clock(),
            lambda writer: writer.contacts.merge(keep, drop, fields),
        )

    def not_duplicate(self, one: ContactId, other: ContactId) -> Changes:
        """Remember that two contacts are two people; they are not asked about again."""
        called = _called(self._known(one).fields)
        return self._store.record(
            OpKind.NOT_DUPLICATE,
            (called,),
            self._clock(),
            lambda writer: writer.contacts.set_not_duplicate(one, other),
        )

    def delete(self, contact: ContactId) -> Changes:
        """Take a contact off every list; undo brings it back.

        Raises DomainError while cards are about him: they would be nobody's.
        """
        detail = self._known(contact)
        if detail.cards:
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "%s still has cards. Delete them first, or give them another contact."
                ),
                _called(detail.fields),
            )
        return self._store.record(
            OpKind.DELETE_CONTACT,
            (_called(detail.fields),),
            self._clock(),
            lambda writer: writer.contacts.remove(contact),
        )

    def duplicates(self, lines: Sequence[ContactLine] | None = None) -> list[Pair]:
        """Return the pairs that may be one person, the likeliest first."""
        shown = self.lines() if lines is None else lines
        return duplicates.pairs(shown, self._store.contacts.not_duplicates())

    def _known(self, contact: ContactId) -> ContactDetail:
        found = self._store.contacts.detail(contact)
        if found is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This contact no longer exists."))
        return found


class ConsentUse(Follower):
    """Follows calls, e-mails and letters: each prolongs the consents it made use of."""

    def __init__(self, clock: Clock, days: LocalDays) -> None:
        self._clock = clock
        self._days = days

    @override
    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Heed no step."""

    @override
    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Heed no value."""

    @override
    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Note the use of the consents for a channel.

        What is only arranged uses none yet, and who calls by himself uses none either.
        """
        channels = USED_BY.get(fields.kind)
        if channels and fields.direction is not Direction.INCOMING and fields.at <= self._clock():
            writer.contacts.use_consents(card, channels, self._days.date_of(fields.at))


def _due_from(journey: Journey, stages: Mapping[str, str]) -> int:
    """Return the place of the stage from which on the parties of a journey are identified."""
    keys = [stage.key for stage in journey.stages]
    wanted = stages.get(journey.key, journey.commitment_stage)
    return keys.index(wanted) if wanted in keys else len(keys)


def _called(fields: ContactFields) -> str:
    return fields.name or next(iter((*fields.phones, *fields.emails)), "")
