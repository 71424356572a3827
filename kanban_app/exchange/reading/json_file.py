"""What the parts of a JSON snapshot may speak of, by uid."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from kanban_app.domain.activity import Activity
from kanban_app.domain.daybook import DealEntry
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import CardId, ContactId, PropertyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.task import Task
from kanban_app.exchange.reading.json_parts import Node
from kanban_app.exchange.reading.json_values import NO_CARD, NO_CONTACT, NO_PROPERTY, reference
from kanban_app.exchange.reading.snapshot_fit import refuse_twice

_Entry = TypeVar("_Entry", Task, Activity, SearchProfile, DealEntry)


class File(NamedTuple):
    """What the daybook may speak of, by uid; `latest` is the last moment of the past.

    `stages` are the ids of the stages that the file holds.
    """

    cards: Mapping[str, CardId]
    contacts: Mapping[str, ContactId]
    properties: Mapping[str, PropertyId]
    latest: Moment
    stages: Collection[StageId] = ()

    def card(self, node: Node) -> CardId | None:
        """Return the card that a node is about."""
        return reference(node, "card", self.cards, NO_CARD)

    def stage(self, node: Node) -> StageId | None:
        """Return the stage that a node speaks of."""
        stage = node.whole_or_none("stage")
        if stage is not None and stage not in self.stages:
            raise node.problem(
                "stage", QT_TRANSLATE_NOOP("Errors", "%s: the file has no stage %s."), stage
            )
        return None if stage is None else StageId(stage)

    def contact(self, node: Node, key: str = "contact") -> ContactId | None:
        """Return the contact that a node names as `key`."""
        return reference(node, key, self.contacts, NO_CONTACT)

    def about(self, node: Node, key: str = "property") -> PropertyId | None:
        """Return the property that a node names as `key`."""
        return reference(node, key, self.properties, NO_PROPERTY)


def numbered(root: Node, part: str) -> Iterable[tuple[int, Node]]:
    """Return the entries of a list with the numbers they get."""
    return enumerate(root.nodes(part), 1)


def unique(root: Node, part: str, entries: Sequence[_Entry]) -> tuple[_Entry, ...]:
    """Return the entries of a list; refuse a uid that occurs twice."""
    refuse_twice(root, part, "uid", (e.uid for e in entries))
    return tuple(entries)
