"""The running program: joins board, charts, inspector and dialogs to the use cases."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kanban_app.domain.found import Sought
from kanban_app.domain.ids import ContactId, JourneyId, PropertyId
from kanban_app.services.desk import Desk
from kanban_app.services.match_scores import Pair
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.garbage import MainThreadCollector
from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.links.card_parts import CardParts
from kanban_app.ui.links.cards import CardCommands
from kanban_app.ui.links.charts import ChartLink
from kanban_app.ui.links.closed_cards import ClosedCardsLink
from kanban_app.ui.links.closing import Closing
from kanban_app.ui.links.command_list import ChosenCards, Links, all_commands
from kanban_app.ui.links.contacts import ContactsLink
from kanban_app.ui.links.desktop import DesktopNotice
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.filters import FilterLink
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.fresh_matches import FRESH
from kanban_app.ui.links.guard import Guard
from kanban_app.ui.links.help import HelpLink
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.level_keys import LevelKeys
from kanban_app.ui.links.levels import LEVELS, LevelsLink
from kanban_app.ui.links.map_parts import MapNeighbours, MapTools, join_parts, map_commands
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.matching import MatchingLink
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.links.palette import PaletteLink
from kanban_app.ui.links.panes import Panes
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_card import PastCard
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.persona_filter import PersonaFilter
from kanban_app.ui.links.privacy import PrivacyLink
from kanban_app.ui.links.properties import PropertiesLink
from kanban_app.ui.links.reminders import ReminderLink
from kanban_app.ui.links.screens import Screen, Screens
from kanban_app.ui.links.start import StartLink
from kanban_app.ui.links.today import TodayLink
from kanban_app.ui.links.today_badge import TodayBadge
from kanban_app.ui.links.transfer import TransferLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.links.wheel_made import Around, make_wheel
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import ANALYTICS, CONTACTS, MAPS, PROPERTIES, TODAY, WHEEL, Shell

_OF_TODAY = frozenset({TODAY, CONTACTS, PROPERTIES})


class Session(QObject):
    """Everything that lives between the first paint and the close of the window."""

    # Made with the screen of the properties, at its first opening.
    _matching: MatchingLink | None = None
    # Made with the map.
    _map_tools: MapTools | None = None

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, outbox: Outbox, closed: Callable[[], None]
    ) -> None:
        super().__init__(shell)
        self.shell = shell
        shell.presenter.attach(desk, worker, outbox)
        FollowNumbers(shell, desk, worker)
        self.undo = UndoLink(shell, desk, worker)
        self.feedback = Feedback(shell, outbox, self.undo)
        self.guard = Guard(shell, desk, worker)
        self.charts = ChartLink(shell, desk, worker)
        self.past = self._past(desk, worker)
        self.inspector = self._inspector(desk, worker)
        self.parts = self._parts(desk, worker)
        self.reminders = ReminderLink(shell, desk, worker, self.inspector, DesktopNotice(shell))
        self.exit_sheet = ExitLink(shell, desk, worker)
        self.panes = Panes(shell, self.inspector, self.exit_sheet.sheet)
        self.past_card = PastCard(self.past, self.inspector)
        self.commands = self._commands(desk)
        self.levels = self._levels(desk, worker)
        self.transfer = self._transfer(desk, worker)
        self.journeys = JourneyLink(shell, desk, worker)
        self.start = StartLink(shell, self.transfer)
        self.commands.lead_begun.connect(self.start.dismiss)
        self.filters = FilterLink(shell)
        self.closed = self._closed(desk, worker)
        self.screens = Screens(shell, self._makers(desk, worker))
        self.help = HelpLink(shell)
        self.new_task = NewTask(shell, desk, worker)
        self.palette = self._palette(desk, worker)
        self.privacy = self._privacy(desk, worker)
        self.badge = TodayBadge(shell, desk, worker)
        self.closing = Closing(shell, outbox, self.inspector, self.guard, closed)

    def _commands(self, desk: Desk) -> CardCommands:
        made = CardCommands(self.shell, desk, self.inspector)
        made.offers.append(self.parts.deals.add_to_menu)
        made.offers_for_all.append(self.parts.personas.add_to_menu)
        return made

    def _inspector(self, desk: Desk, worker: Worker) -> InspectorLink:
        made = InspectorLink(self.shell, desk, worker)
        self.charts.panel.open_requested.connect(made.open)
        return made

    def _levels(self, desk: Desk, worker: Worker) -> LevelsLink:
        made = LevelsLink(self.shell, desk, worker, self.inspector, self.commands)
        made.follow_past(self.past)
        self.exit_sheet.follow(LEVELS, made.page.view)
        return made

    def _transfer(self, desk: Desk, worker: Worker) -> TransferLink:
        made = TransferLink(self.shell, desk, worker)
        self.feedback.export_requested.connect(made.start_export)
        return made

    def _parts(self, desk: Desk, worker: Worker) -> CardParts:
        made = CardParts(self.shell, desk, worker, self.inspector, self.feedback)
        made.property_wanted.connect(self._open_property)
        made.contact_wanted.connect(self.open_contact)
        made.new_matches_wanted.connect(self._open_new_matches)
        made.match_wanted.connect(self._open_match)
        return made

    def _makers(self, desk: Desk, worker: Worker) -> dict[str, Callable[[], Screen]]:
        sheet, lead = self.exit_sheet, self._new_lead
        around = Around(self.past, self.feedback, self.inspector, self.levels, sheet, lead)
        return {
            TODAY: partial(self._today, desk, worker),
            WHEEL: partial(make_wheel, self.shell, desk, worker, around),
            MAPS: partial(self._maps, desk, worker),
            ANALYTICS: partial(self._analytics, desk, worker),
            CONTACTS: partial(self._contacts, desk, worker),
            PROPERTIES: partial(self._properties, desk, worker),
        }

    def _closed(self, desk: Desk, worker: Worker) -> ClosedCardsLink:
        made = ClosedCardsLink(self.shell, desk, worker, self.transfer.menu)
        made.open_requested.connect(self.inspector.open)
        # Who looks for a card by name need not know that it was closed.
        self.filters.nothing_found.connect(made.show)
        return made

    def _today(self, desk: Desk, worker: Worker) -> TodayLink:
        made, keys = TodayLink(self.shell, desk, worker), self.parts.keys
        header = made.screen.header
        made.open_requested.connect(self.inspector.open)
        made.call_wanted.connect(keys.note_call_of)
        made.step_wanted.connect(keys.add_step_of)
        made.appointment_wanted.connect(keys.arrange_with)
        made.rest_wanted.connect(self.commands.park_card)
        header.search_wanted.connect(self.palette.open)
        header.lead_wanted.connect(self._new_lead)
        header.task_wanted.connect(self.new_task.ask)
        return made

    def _new_lead(self) -> None:
        self.screens.open_board()
        self.commands.new_lead()

    def _analytics(self, desk: Desk, worker: Worker) -> AnalyticsLink:
        made = AnalyticsLink(self.shell, desk, worker)
        made.board_wanted.connect(self.screens.open_board)
        made.open_requested.connect(self.inspector.open)
        made.images.said.connect(self.feedback.say)
        join_past(self.past, made.screen.header, made.follow_past)
        PersonaFilter(self.shell, self.parts.personas, made)
        return made

    def _maps(self, desk: Desk, worker: Worker) -> MapsLink:
        made = MapsLink(self.shell, desk, worker)
        made.open_requested.connect(self.inspector.open)
        made.panels.level_wanted.connect(self.levels.open)
        others = MapNeighbours(self.journeys, self.parts.personas, self.past)
        self._map_tools = join_parts(self.shell, desk, worker, made, others)
        return made

    def _properties(self, desk: Desk, worker: Worker) -> PropertiesLink:
        made = PropertiesLink(self.shell, desk, worker)
        made.open_requested.connect(self.inspector.open)
        matching = self._matching = MatchingLink(self.shell, desk, worker, made.screen)
        matching.open_requested.connect(self.inspector.open)
        matching.profile_requested.connect(self.parts.profiles.edit)
        return made

    def _palette(self, desk: Desk, worker: Worker) -> PaletteLink:
        made = PaletteLink(self.shell, desk, worker, self.inspector, self.screens)
        chosen = ChosenCards(self.commands)
        made.opening.connect(chosen.look)
        self.shell.window.closing.connect(made.stop)
        links = Links(
            self.shell, self.undo, self.past, self.commands, self.parts, self.panes, chosen,
            self.transfer, self.journeys, self.closed, self.screens, self.help, self.charts,
            self.new_task, self.filters,
        )  # fmt: skip
        made.commands.add(partial(all_commands, links))
        made.commands.add(self.parts.personas.commands)
        made.commands.add(partial(map_commands, self.screens, lambda: self._map_tools))
        made.task_wanted.connect(self.new_task.change)
        made.open_by(Sought.PROPERTY, self._open_property)
        made.open_by(Sought.CONTACT, self.open_contact)
        return made

    def _open_property(self, thing: int) -> None:
        screen = self.screens.screen(PROPERTIES)
        assert isinstance(screen, PropertiesLink)
        screen.open_property(PropertyId(thing))

    def _open_match(self, pair: Pair) -> None:
        self._open_property(pair.property)
        assert self._matching is not None
        self._matching.show_match(pair)

    def _open_new_matches(self) -> None:
        screen = self.screens.screen(PROPERTIES)
        assert isinstance(screen, PropertiesLink)
        screen.open()
        screen.screen.show_view(FRESH)

    def open_contact(self, thing: int) -> None:
        """Show a contact on its screen."""
        screen = self.screens.screen(CONTACTS)
        assert isinstance(screen, ContactsLink)
        screen.show_contact(ContactId(thing))

    def _open_map(self, journey: JourneyId) -> None:
        if isinstance(screen := self.screens.screen(MAPS), MapsLink):
            screen.show_journey(journey)

    def _privacy(self, desk: Desk, worker: Worker) -> PrivacyLink:
        made = PrivacyLink(self.shell, desk, worker)
        made.contact_requested.connect(self.open_contact)
        made.property_requested.connect(self._open_property)
        made.map_requested.connect(self._open_map)
        made.card_requested.connect(self.inspector.open)
        made.said.connect(self.feedback.say)
        self.palette.commands.add(made.commands)
        self.palette.commands.add(LevelKeys(self.shell, self.levels, self.screens).commands)
        return made

    def _contacts(self, desk: Desk, worker: Worker) -> ContactsLink:
        made = ContactsLink(self.shell, desk, worker)
        made.open_requested.connect(self.inspector.open)
        # There is no room for a card beside two contacts.
        made.merging.shown.connect(self.inspector.close)
        self.inspector.opened.connect(made.merging.give_way)
        made.screen.header.keep_list_wanted.connect(self.privacy.show_list)
        made.screen.header.import_wanted.connect(self.transfer.ask_for_file)
        made.screen.detail.export_wanted.connect(self.privacy.export)
        made.screen.detail.erase_wanted.connect(self.privacy.ask_erase)
        self.past.changed.connect(made.refresh)
        return made

    def _past(self, desk: Desk, worker: Worker) -> PastLink:
        made = PastLink(self.shell, desk, worker)
        self.feedback.today_requested.connect(made.leave)
        # What the toast offers is of the day that is left.
        made.entering.connect(self.feedback.toast.close_toast)
        made.returned.connect(self.feedback.toast.close_toast)
        self.shell.window.screen_changed.connect(self._on_screen)
        return made

    def _on_screen(self, key: str) -> None:
        """Come back to today for what is known of today only."""
        if key in _OF_TODAY and self.past.moment is not None:
            self.past.leave()

    def begin(self) -> None:
        """Read what the first screen left out, then watch over the file."""
        self.shell.start_clock()
        self.shell.catch_up()
        spawn(self._begin())

    async def _begin(self) -> None:
        try:
            await self.shell.presenter.load()
        finally:
            # In this order, but each for itself: what one of them meets stops no other.
            MainThreadCollector(self)
            spawn(self.parts.criteria.begin())
            spawn(self.parts.milestones.begin())
            spawn(self.undo.refresh())
            spawn(self.parts.deals.read_journeys())
            spawn(self.parts.personas.begin())
            spawn(self.levels.card.begin())
            spawn(self.inspector.edits.restore())
            spawn(self.parts.timeline.forms.restore())
            spawn(self.parts.profiles.new_matches.begin())
            spawn(self.guard.begin())
            self.reminders.begin()
            if not self.shell.window.close_wanted:
                self.palette.build()
                self.badge.refresh()
