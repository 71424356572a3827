"""The running program: joins board, charts, inspector and dialogs to the use cases."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kanban_app.domain.found import Sought
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.garbage import MainThreadCollector
from kanban_app.ui.links.all_screens import AllScreens, Others
from kanban_app.ui.links.card_parts import CardParts
from kanban_app.ui.links.cards import CardCommands
from kanban_app.ui.links.charts import ChartLink
from kanban_app.ui.links.closed_cards import ClosedCardsLink
from kanban_app.ui.links.closing import Closing
from kanban_app.ui.links.command_list import ChosenCards, Links, all_commands
from kanban_app.ui.links.desktop import DesktopNotice
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.feedback import Feedback
from kanban_app.ui.links.filters import FilterLink
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.guard import Guard
from kanban_app.ui.links.help import HelpLink
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.level_keys import LevelKeys
from kanban_app.ui.links.levels import LEVELS, LevelsLink
from kanban_app.ui.links.map_parts import map_commands
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.links.palette import PaletteLink
from kanban_app.ui.links.panes import Panes
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_card import PastCard
from kanban_app.ui.links.privacy import PrivacyLink
from kanban_app.ui.links.reminders import ReminderLink
from kanban_app.ui.links.start import StartLink
from kanban_app.ui.links.today_badge import TodayBadge
from kanban_app.ui.links.transfer import TransferLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import CONTACTS, PROPERTIES, TODAY, Shell

_OF_TODAY = frozenset({TODAY, CONTACTS, PROPERTIES})


class Session(QObject):
    """Everything that lives between the first paint and the close of the window."""

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
        self.parts = CardParts(shell, desk, worker, self.inspector, self.feedback)
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
        self.new_task = NewTask(shell, desk, worker)
        self.privacy = self._privacy(desk, worker)
        self.screens = self._screens(desk, worker)
        self.help = HelpLink(shell)
        self.palette = self._palette(desk, worker)
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

    def _closed(self, desk: Desk, worker: Worker) -> ClosedCardsLink:
        made = ClosedCardsLink(self.shell, desk, worker, self.transfer.menu)
        made.open_requested.connect(self.inspector.open)
        # Who looks for a card by name need not know that it was closed.
        self.filters.nothing_found.connect(made.show)
        return made

    def _privacy(self, desk: Desk, worker: Worker) -> PrivacyLink:
        made = PrivacyLink(self.shell, desk, worker)
        made.card_requested.connect(self.inspector.open)
        made.said.connect(self.feedback.say)
        return made

    def _screens(self, desk: Desk, worker: Worker) -> AllScreens:
        others = Others(
            self.past, self.feedback, self.inspector, self.exit_sheet, self.parts, self.commands,
            self.levels, self.transfer, self.journeys, self.new_task, self.privacy,
        )  # fmt: skip
        return AllScreens(self.shell, desk, worker, others)

    def _palette(self, desk: Desk, worker: Worker) -> PaletteLink:
        made = PaletteLink(self.shell, desk, worker, self.inspector, self.screens)
        chosen = ChosenCards(self.commands)
        made.opening.connect(chosen.look)
        self.screens.search_wanted.connect(made.open)
        self.shell.window.closing.connect(made.stop)
        links = Links(
            self.shell, self.undo, self.past, self.commands, self.parts, self.panes, chosen,
            self.transfer, self.journeys, self.closed, self.screens, self.help, self.charts,
            self.new_task, self.filters,
        )  # fmt: skip
        made.commands.add(partial(all_commands, links))
        made.commands.add(self.parts.personas.commands)
        made.commands.add(partial(map_commands, self.screens, lambda: self.screens.map_tools))
        made.task_wanted.connect(self.new_task.change)
        made.commands.add(self.privacy.commands)
        made.commands.add(LevelKeys(self.shell, self.levels, self.screens).commands)
        made.open_by(Sought.PROPERTY, self.screens.open_property)
        made.open_by(Sought.CONTACT, self.screens.open_contact)
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
