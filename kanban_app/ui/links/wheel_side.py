"""Joins the panel beside the loop to the use cases: what it shows, lists, thanks for and keeps."""

from PySide6.QtCore import QObject, Signal

from kanban_app.analytics.what_if import Change
from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import StageId
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.levels import LevelWanted
from kanban_app.ui.links.wheel import WheelLink, WheelShown
from kanban_app.ui.links.wheel_deal_words import deal_lines, deals_title
from kanban_app.ui.links.wheel_need_words import need_value
from kanban_app.ui.links.wheel_panel_words import wheel_value
from kanban_app.ui.links.wheel_side_words import Told
from kanban_app.ui.links.wheel_stage_words import plain_lines, stage_value
from kanban_app.ui.links.wheel_thanks import Thanks
from kanban_app.ui.links.wheel_tree_words import way_of
from kanban_app.ui.links.wheel_whatif_words import journey_of, results_of, whatif_value
from kanban_app.ui.shell import Shell
from kanban_app.ui.wheel.panels.side_panel import Part, SidePanel
from kanban_app.ui.wheel.panels.values import CardLine, CardsWanted, EdgeLine, Trial


class WheelSide(QObject):
    """Keeps the panel true to the wheel it was told last; asks only for what is shown."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    open_requested = Signal(object)
    substages_requested = Signal(LevelWanted)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, wheel: WheelLink) -> None:
        super().__init__(shell)
        self._wheel = wheel
        self._shell, self._desk, self._worker = shell, desk, worker
        self.panel = SidePanel()
        self.thanks = Thanks(shell, desk)
        self._told: Told | None = None
        self._stage: StageId | None = None
        # Whether the cards listed last are those of the deals: these follow the wheel.
        self._deals = False
        # What was moved last.
        self._trial: Trial | None = None
        self._trying = Asking(self._try)
        self._connect()
        wheel.screen.set_side(self.panel)
        wheel.beside = self._read
        wheel.wheel_shown.connect(self.follow)
        wheel.stage_shown.connect(self.show_stage)

    def follow(self, shown: WheelShown) -> None:
        """Show another wheel, or the same one anew."""
        assert isinstance(shown.beside, Told)
        presenter = self._shell.presenter
        past = presenter.past.day is not None
        self._told = shown.beside._replace(journeys=presenter.board.journeys, past=past)
        self.panel.set_changeable(changeable=not past)
        self.panel.show_wheel(wheel_value(self._told))
        self._show_stage()
        self._show_part()
        if self._deals and self.panel.page is self.panel.cards:
            spawn(self._list_deals(keys=False))

    def show_stage(self, stage: StageId | None) -> None:
        """Open the panel of a stage, None gives the wheel back."""
        self._stage = stage
        self._show_stage()

    def _read(self, wheel: Wheel) -> Told:
        """Read on the database thread what cards are called, goals and open thanks."""
        cards = {c for e in wheel.edges for c in (e.origin, e.caused)}
        cards |= {c for root in wheel.roots for c in root.cards}
        faces = self._desk.board.faces(sorted(cards))
        names = {f.id: f.heading for f in faces}
        thanked = self.thanks.planned({c for root in wheel.roots for c in root.cards})
        goals, days = self._desk.goals.all(), self._shell.days
        silent = frozenset(f.id for f in faces if f.silent)
        return Told(wheel, (), names, goals, days, thanked, silent=silent)

    def _on_contents(self) -> None:
        """Let a card that moves leave or join the list at once; its numbers come later."""
        if self._stage is not None and self.panel.isVisible():
            self._show_stage()

    def _show_stage(self) -> None:
        if self._told is None:
            return
        value = None
        if self._stage is not None:
            faces = self._shell.presenter.board.contents.cards(self._stage)
            value = stage_value(self._told, self._stage, faces)
        self.panel.show_stage(value)

    def _show_part(self) -> None:
        if self.panel.part == Part.NEED:
            spawn(self._tell_need())
        elif self.panel.part == Part.WHAT_IF:
            page = self.panel.whatif
            self._show_whatif(page.trial.stage if page.trial else self._stage)

    async def _tell_need(self) -> None:
        if self._told is not None:
            as_of = self._told.wheel.as_of
            balance = await self._worker.run(self._desk.sides.balance, as_of)
            self.panel.show_need(need_value(balance, past=self._told.past))

    def _show_whatif(self, stage: object) -> None:
        if self._told is None:
            return
        wanted = StageId(stage) if isinstance(stage, int) else None
        value = whatif_value(self._told, wanted)
        if value is not None:
            self.panel.whatif.show_whatif(value)
            self._on_tried(self.panel.whatif.trial or Trial(value.stage, None, None))

    def _on_tried(self, trial: Trial) -> None:
        self._trial = trial
        self._trying.again()

    async def _try(self) -> None:
        trial, told = self._trial, self._told
        if trial is None or told is None or all(s.id != trial.stage for _, s, _ in told.stages):
            # Nothing is told, or the stage was removed while the slider was being moved.
            return
        change = Change(trial.stage, trial.conversion, trial.days)
        found = await self._worker.run(self._desk.what_if.what_if, told.wheel, (change,))
        # A slider that has moved on meanwhile is told next.
        if not self._trying.stale:
            journey = journey_of(told, trial.stage)
            names = {j.id: j.name.text(formats.language()) for j in told.journeys}
            self.panel.whatif.show_results(results_of(found, journey, names[journey]))

    def _on_kept(self, trial: Trial) -> None:
        known = self._told.goals.get(trial.stage, Goal()) if self._told else Goal()
        # What was not moved keeps the goal it has.
        goal = Goal(
            known.conversion if trial.conversion is None else trial.conversion,
            known.days if trial.days is None else trial.days,
        )
        spawn(self._keep(trial.stage, goal))

    def _on_dropped(self, stage: StageId) -> None:
        spawn(self._keep(stage, None))

    async def _keep(self, stage: StageId, goal: Goal | None) -> None:
        await self._shell.presenter.apply(lambda: self._desk.goals.keep(stage, goal))

    def _on_cards(self, wanted: CardsWanted) -> None:
        self._deals = False
        spawn(self._list(wanted))

    async def _list(self, wanted: CardsWanted) -> None:
        faces = await self._worker.run(self._desk.board.faces, wanted.cards)
        self.panel.show_cards(wanted.title, plain_lines(faces, wanted.cards))

    def _on_deals(self) -> None:
        """List the deals of the period; who opened them by a key goes on with keys there."""
        keys = self._wheel.screen.canvas.state.crossing
        self._deals = True
        spawn(self._list_deals(keys=keys))

    async def _list_deals(self, *, keys: bool) -> None:
        told = self._told
        if told is None:
            return
        cards = [card for deal in told.wheel.sold for card in deal.cards]
        faces = await self._worker.run(self._desk.board.faces, cards)
        self.panel.show_cards(deals_title(told.wheel), deal_lines(told, faces))
        if keys:
            self.panel.take_keys(back_to=self._wheel.screen.canvas)

    def _on_edge(self, line: EdgeLine | None) -> None:
        """Light up on the loop which way a card came."""
        way = None if self._told is None or line is None else way_of(self._told, line.caused)
        self._wheel.screen.canvas.light(*(way or (None, None)))

    def _on_card_row(self, row: int) -> None:
        """Take the card that is chosen in the list into the hand; one that Qt chose is none."""
        cards = self.panel.stage.cards
        if row >= 0 and self._stage is not None and cards.hasFocus():
            line = cards.value_at(row)
            assert isinstance(line, CardLine)
            self._wheel.cards.pick(self._stage, line.card)

    def _on_substages(self, stage: StageId) -> None:
        self.substages_requested.emit(LevelWanted(stage))

    def _on_left(self) -> None:
        self._stage = None
        self._wheel.screen.select(None)

    def _connect(self) -> None:
        panel = self.panel
        self._shell.presenter.contents_changed.connect(self._on_contents)
        self._wheel.screen.deals_wanted.connect(self._on_deals)
        panel.card_wanted.connect(self.open_requested)
        panel.stage.cards.currentRowChanged.connect(self._on_card_row)
        panel.board_wanted.connect(self._wheel.open_stage)
        panel.stage_wanted.connect(self._wheel.screen.select)
        panel.substages_wanted.connect(self._on_substages)
        panel.stage_left.connect(self._on_left)
        panel.edge_chosen.connect(self._on_edge)
        panel.cards_wanted.connect(self._on_cards)
        panel.thanks_wanted.connect(self.thanks.plan)
        panel.part_shown.connect(self._show_part)
        panel.trial_wanted.connect(self._show_whatif)
        panel.whatif.tried.connect(self._on_tried)
        panel.whatif.kept.connect(self._on_kept)
        panel.whatif.dropped.connect(self._on_dropped)
