"""Everything the inspector shows of a card beside its fields, in the order a broker reads it."""

from PySide6.QtCore import QObject, Signal

from kanban_app.services.desk import Desk
from kanban_app.services.match_scores import Pair
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.card_contact import CardContact
from kanban_app.ui.links.card_property import CardPropertyLink
from kanban_app.ui.links.criteria import CriteriaLink
from kanban_app.ui.links.deals import DealsLink
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.milestones import MilestoneLink
from kanban_app.ui.links.namesakes import NamesakesLink
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.links.profiles import ProfilesLink
from kanban_app.ui.links.timeline import TimelineLink
from kanban_app.ui.links.timeline_keys import TimelineKeys
from kanban_app.ui.shell import Shell


class CardParts(QObject):
    """Makes the sections: what is next, what the stage asks for, who is linked, what about."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    property_wanted = Signal(object)
    contact_wanted = Signal(object)
    new_matches_wanted = Signal()
    match_wanted = Signal(Pair)

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink, feedback: Feedback
    ) -> None:
        super().__init__(shell)
        self.timeline = TimelineLink(shell, desk, worker, inspector)
        self.keys = TimelineKeys(shell, self.timeline)
        self.criteria = CriteriaLink(shell, desk, worker, inspector)
        self.milestones = MilestoneLink(shell, desk, worker)
        self.deals = DealsLink(shell, desk, worker, inspector, feedback.toast)
        self.about = CardPropertyLink(shell, desk, worker, inspector)
        self.profiles = ProfilesLink(shell, desk, worker, inspector)
        self.contact = CardContact(shell, desk, worker, inspector)
        self.personas = PersonasLink(shell, desk, worker, inspector)
        self.namesakes = NamesakesLink(shell, desk, worker, inspector, feedback.toast)
        self.criteria.told.connect(feedback.say)
        self.profiles.new_matches.said.connect(
            lambda saying: feedback.say(saying, self.new_matches_wanted.emit)
        )
        self.about.open_requested.connect(self.property_wanted)
        self.profiles.match_requested.connect(self.match_wanted)
        self.contact.open_requested.connect(self.contact_wanted)
        self.deals.contact_wanted.connect(self.contact_wanted)
