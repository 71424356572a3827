"""How a JSON snapshot names what it speaks of, and how it says days and moments."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from kanban_app.domain.daybook import Daybook
from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId, StageId, TaskId
from kanban_app.domain.moment import Moment, iso

Json = dict[str, object]


class Names(NamedTuple):
    """The uids by which a file names what it speaks of; `stages` are the ids it holds."""

    cards: Mapping[CardId, str]
    contacts: Mapping[ContactId, str]
    properties: Mapping[PropertyId, str]
    tasks: Mapping[TaskId, str]
    profiles: Mapping[ProfileId, str]
    stages: Collection[StageId] = ()

    def whom(self, card: CardId | None, who: ContactId | None, what: PropertyId | None) -> Json:
        """Return whom or what something is about."""
        return {
            "card": None if card is None else self.cards[card],
            "contact": self.contact(who),
            "property": self.about(what),
        }

    def stage(self, stage: StageId | None) -> StageId | None:
        """Return a stage as the file has it, None if the file does not hold it."""
        return stage if stage in self.stages else None

    def contact(self, contact: ContactId | None) -> str | None:
        """Return what names a contact."""
        return None if contact is None else self.contacts[contact]

    def about(self, about: PropertyId | None) -> str | None:
        """Return what names a property."""
        return None if about is None else self.properties[about]


def names_of(daybook: Daybook, cards: Mapping[CardId, str], stages: Collection[StageId]) -> Names:
    """Return the uids of everything; `cards` are those of the snapshot's cards."""
    return Names(
        cards,
        {c.id: c.uid for c in daybook.contacts},
        {p.id: p.uid for p in daybook.properties},
        {t.id: t.uid for t in daybook.tasks},
        {p.id: p.uid for p in daybook.profiles},
        stages,
    )


def day_or_none(day: date | None) -> str | None:
    """Return a day as the file has it."""
    return day.isoformat() if day else None


def moment_or_none(moment: Moment | None) -> str | None:
    """Return a moment as the file has it."""
    return None if moment is None else iso(moment)
