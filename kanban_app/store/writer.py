"""All writes of one operation: cards, and one part per noun beside them."""

from collections.abc import Iterable

from kanban_app.domain.journey import Journey
from kanban_app.store.activity_store import ActivityWriter
from kanban_app.store.card_writer import CardWriter
from kanban_app.store.contact_writer import ContactWriter
from kanban_app.store.criteria_store import CriteriaWriter, MilestoneWriter
from kanban_app.store.daybook_writer import DaybookWriter
from kanban_app.store.deal_store import DealWriter
from kanban_app.store.origin_store import OriginWriter
from kanban_app.store.profile_store import ProfileWriter
from kanban_app.store.property_store import PropertyWriter
from kanban_app.store.substage_store import SubstageWriter
from kanban_app.store.task_store import TaskWriter
from kanban_app.store.unit import Unit
from kanban_app.store.value_store import ValueWriter


class StoreWriter(CardWriter):
    """Implements `services.ports.Writer` over one `Unit`."""

    def __init__(self, unit: Unit, journeys: Iterable[Journey]) -> None:
        super().__init__(unit, journeys)
        self.values = ValueWriter(unit)
        self.properties = PropertyWriter(unit)
        self.contacts = ContactWriter(unit)
        self.profiles = ProfileWriter(unit)
        self.criteria = CriteriaWriter(unit)
        self.milestones = MilestoneWriter(unit)
        self.deals = DealWriter(unit)
        self.tasks = TaskWriter(unit)
        self.activities = ActivityWriter(unit)
        self.origins = OriginWriter(unit)
        self.substages = SubstageWriter(unit)
        self.daybook = DaybookWriter(unit)
