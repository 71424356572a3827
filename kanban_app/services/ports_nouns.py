"""The parts of persistence, one per noun beside the cards: `store.contacts`, `writer.tasks`, ..."""

from collections.abc import Mapping
from typing import Protocol

from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.services.ports_contacts import ContactReader, ContactWriter
from kanban_app.services.ports_criteria import (
    CriteriaReader,
    CriteriaWriter,
    FactReader,
    MilestoneReader,
    MilestoneWriter,
)
from kanban_app.services.ports_daybook import DaybookReader, DaybookWriter
from kanban_app.services.ports_deals import DealReader, DealWriter
from kanban_app.services.ports_matching import ProfileReader, ProfileWriter
from kanban_app.services.ports_origins import OriginReader, OriginWriter
from kanban_app.services.ports_properties import PropertyReader, PropertyWriter
from kanban_app.services.ports_substages import SubstageReader, SubstageWriter
from kanban_app.services.ports_tasks import (
    ActivityReader,
    ActivityWriter,
    TaskReader,
    TaskWriter,
)
from kanban_app.services.ports_wheel import WheelReader


class ValueReader(Protocol):
    """Reading what templates ask of a card beyond its fields."""

    def of_card(self, card: CardId) -> Mapping[str, str]:
        """Return the values of a card by key."""
        ...

    def of_key(self, key: str) -> Mapping[JourneyId, Mapping[CardId, str]]:
        """Return what every card that exists has under a key, by the journey it is in.

        Cards without it are left out.
        """
        ...

    def counted(self, key: str) -> Mapping[tuple[JourneyId, str], int]:
        """Return how many cards of each journey have which value under a key."""
        ...


class ValueWriter(Protocol):
    """Writing what templates ask of a card beyond its fields."""

    def set(self, card: CardId, key: str, value: str) -> bool:
        """Store a value, "" forgets it; return whether anything changed."""
        ...


class NounWriters(Protocol):
    """What a running operation writes, noun by noun."""

    @property
    def values(self) -> ValueWriter:
        """Return what writes values of cards."""
        ...

    @property
    def daybook(self) -> DaybookWriter:
        """Return what writes many of every noun."""
        ...

    @property
    def contacts(self) -> ContactWriter:
        """Return what writes contacts."""
        ...

    @property
    def deals(self) -> DealWriter:
        """Return what links cards of owners and buyers."""
        ...

    @property
    def origins(self) -> OriginWriter:
        """Return what writes who brought which card."""
        ...

    @property
    def properties(self) -> PropertyWriter:
        """Return what writes properties."""
        ...

    @property
    def tasks(self) -> TaskWriter:
        """Return what writes tasks."""
        ...

    @property
    def activities(self) -> ActivityWriter:
        """Return what writes activities."""
        ...

    @property
    def profiles(self) -> ProfileWriter:
        """Return what writes search profiles."""
        ...

    @property
    def criteria(self) -> CriteriaWriter:
        """Return what ticks criteria."""
        ...

    @property
    def milestones(self) -> MilestoneWriter:
        """Return what writes milestones."""
        ...

    @property
    def substages(self) -> SubstageWriter:
        """Return what writes where cards go within their stage."""
        ...


class NounReaders(Protocol):
    """What is read, noun by noun."""

    @property
    def values(self) -> ValueReader:
        """Return what reads values of cards."""
        ...

    @property
    def daybook(self) -> DaybookReader:
        """Return what reads which nouns are known already."""
        ...

    @property
    def contacts(self) -> ContactReader:
        """Return what reads contacts."""
        ...

    @property
    def deals(self) -> DealReader:
        """Return what reads which cards are about the same sale."""
        ...

    @property
    def origins(self) -> OriginReader:
        """Return what reads who brought which card."""
        ...

    @property
    def wheel(self) -> WheelReader:
        """Return what reads of all clients what the wheel needs."""
        ...

    @property
    def properties(self) -> PropertyReader:
        """Return what reads properties."""
        ...

    @property
    def tasks(self) -> TaskReader:
        """Return what reads tasks."""
        ...

    @property
    def activities(self) -> ActivityReader:
        """Return what reads activities."""
        ...

    @property
    def profiles(self) -> ProfileReader:
        """Return what reads search profiles."""
        ...

    @property
    def facts(self) -> FactReader:
        """Return what reads everything known of cards as facts."""
        ...

    @property
    def criteria(self) -> CriteriaReader:
        """Return what reads ticks of criteria."""
        ...

    @property
    def milestones(self) -> MilestoneReader:
        """Return what reads milestones."""
        ...

    @property
    def substages(self) -> SubstageReader:
        """Return what reads where cards stood within their stages."""
        ...
