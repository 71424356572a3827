"""The screens beside the board, joined to the rest of the program, and the ways onto them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal

from kanban_app.domain.ids import ContactId, JourneyId, PropertyId
from kanban_app.services.desk import Desk
from kanban_app.services.match_scores import Pair
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.links.card_parts import CardParts
from kanban_app.ui.links.cards import CardCommands
from kanban_app.ui.links.contacts import ContactsLink
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.fresh_matches import FRESH
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.levels import LevelsLink
from kanban_app.ui.links.map_parts import MapNeighbours, MapTools, join_parts
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.matching import MatchingLink
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.persona_filter import PersonaFilter
from kanban_app.ui.links.privacy import PrivacyLink
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.links.screens import Screen, Screens
from kanban_app.ui.links.today import TodayLink
from kanban_app.ui.links.transfer import TransferLink
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.links.wheel_made import Around, make_wheel
from kanban_app.ui.shell import ANALYTICS, CONTACTS, MAPS, PROPERTIES, TODAY, WHEEL, Shell


class Others(NamedTuple):
    """What the screens need of the rest of the program."""

    past: PastLink
    feedback: Feedback
    inspector: InspectorLink
    exit_sheet: ExitLink
    parts: CardParts
    commands: CardCommands
    levels: LevelsLink
    transfer: TransferLink
    journeys: JourneyLink
    new_task: NewTask
    privacy: PrivacyLink


class AllScreens(Screens):
    """Joins each screen at its first opening, and opens a thing on the screen it belongs to."""

    search_wanted = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, others: Others) -> None:
        makers: Mapping[str, Callable[[], Screen]] = {
            TODAY: self._today,
            WHEEL: self._wheel,
            MAPS: self._maps,
            ANALYTICS: self._analytics,
            CONTACTS: self._contacts,
            PROPERTIES: self._properties,
        }
        super().__init__(shell, makers)
        self._desk, self._worker, self._others = desk, worker, others
        # Made with the screen of the properties, and with the map.
        self.matching: MatchingLink | None = None
        self.map_tools: MapTools | None = None
        self._open_where_it_belongs(others.parts, others.privacy)

    def open_property(self, thing: int) -> None:
        """Show a property on its screen."""
        self._properties_shown().open_property(PropertyId(thing))

    def open_match(self, pair: Pair) -> None:
        """Show a property with the match of a buyer explained."""
        self.open_property(pair.property)
        assert self.matching is not None
        self.matching.show_match(pair)

    def open_new_matches(self) -> None:
        """Show the matches that are new."""
        screen = self._properties_shown()
        screen.open()
        screen.screen.show_view(FRESH)

    def open_contact(self, thing: int) -> None:
        """Show a contact on its screen."""
        screen = self.screen(CONTACTS)
        assert isinstance(screen, ContactsLink)
        screen.show_contact(ContactId(thing))

    def open_map(self, journey: JourneyId) -> None:
        """Show the map of a journey."""
        screen = self.screen(MAPS)
        assert isinstance(screen, MapsLink)
        screen.show_journey(journey)

    def _open_where_it_belongs(self, parts: CardParts, privacy: PrivacyLink) -> None:
        parts.property_wanted.connect(self.open_property)
        parts.contact_wanted.connect(self.open_contact)
        parts.new_matches_wanted.connect(self.open_new_matches)
        parts.match_wanted.connect(self.open_match)
        privacy.contact_requested.connect(self.open_contact)
        privacy.property_requested.connect(self.open_property)
        privacy.map_requested.connect(self.open_map)

    def _properties_shown(self) -> PropertiesLink:
        screen = self.screen(PROPERTIES)
        assert isinstance(screen, PropertiesLink)
        return screen

    def _today(self) -> TodayLink:
        made, keys = TodayLink(self._shell, self._desk, self._worker), self._others.parts.keys
        header = made.screen.header
        made.open_requested.connect(self._others.inspector.open)
        made.call_wanted.connect(keys.note_call_of)
        made.step_wanted.connect(keys.add_step_of)
        made.appointment_wanted.connect(keys.arrange_with)
        made.rest_wanted.connect(self._others.commands.park_card)
        header.search_wanted.connect(self.search_wanted)
        header.lead_wanted.connect(self._new_lead)
        header.task_wanted.connect(self._others.new_task.ask)
        return made

    def _new_lead(self) -> None:
        self.open_board()
        self._others.commands.new_lead()

    def _wheel(self) -> WheelLink:
        past, feedback, inspector, sheet = self._others[:4]
        around = Around(past, feedback, inspector, self._others.levels, sheet, self._new_lead)
        return make_wheel(self._shell, self._desk, self._worker, around)

    def _maps(self) -> MapsLink:
        made, others = MapsLink(self._shell, self._desk, self._worker), self._others
        made.open_requested.connect(others.inspector.open)
        made.panels.level_wanted.connect(others.levels.open)
        near = MapNeighbours(others.journeys, others.parts.personas, others.past)
        self.map_tools = join_parts(self._shell, self._desk, self._worker, made, near)
        return made

    def _analytics(self) -> AnalyticsLink:
        made, others = AnalyticsLink(self._shell, self._desk, self._worker), self._others
        made.board_wanted.connect(self.open_board)
        made.open_requested.connect(others.inspector.open)
        made.images.said.connect(others.feedback.say)
        join_past(others.past, made.screen.header, made.follow_past)
        PersonaFilter(self._shell, others.parts.personas, made)
        return made

    def _contacts(self) -> ContactsLink:
        made, others = ContactsLink(self._shell, self._desk, self._worker), self._others
        made.open_requested.connect(others.inspector.open)
        # There is no room for a card beside two contacts.
        made.merging.shown.connect(others.inspector.close)
        others.inspector.opened.connect(made.merging.give_way)
        made.screen.header.keep_list_wanted.connect(others.privacy.show_list)
        made.screen.header.import_wanted.connect(others.transfer.ask_for_file)
        made.screen.detail.export_wanted.connect(others.privacy.export)
        made.screen.detail.erase_wanted.connect(others.privacy.ask_erase)
        others.past.changed.connect(made.refresh)
        return made

    def _properties(self) -> PropertiesLink:
        made = PropertiesLink(self._shell, self._desk, self._worker)
        made.open_requested.connect(self._others.inspector.open)
        matching = MatchingLink(self._shell, self._desk, self._worker, made.screen)
        matching.open_requested.connect(self._others.inspector.open)
        matching.profile_requested.connect(self._others.parts.profiles.edit)
        self.matching = matching
        return made
