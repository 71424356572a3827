"""The program around the board, as far as the first paint needs it: bars, settings, language."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kanban_app.domain.card import ColumnTop
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.ui import aio, formats, i18n, notify, theme
from kanban_app.ui.board.answers import Refused
from kanban_app.ui.board.metrics import Density
from kanban_app.ui.board.presenter import BoardPresenter
from kanban_app.ui.board.requests import ColumnChange, LaneFold
from kanban_app.ui.main_window import BOARD, MainWindow
from kanban_app.ui.rail import RailEntry
from kanban_app.ui.settings import Settings
from kanban_app.ui.top_bar import BOTH
from kanban_app.ui.widgets.choices import Choice

TODAY, WHEEL, MAPS, ANALYTICS = "today", "wheel", "maps", "analytics"
CONTACTS, PROPERTIES = "contacts", "properties"
KEYS, OPTIONS = "keys", "settings"
_A_MINUTE = 60_000


class Shell(QObject):
    """Joins window, board and settings; the links come later and add the rest."""

    language_changed = Signal()
    day_changed = Signal()
    minute_passed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        clock: Callable[[], Moment],
        days: LocalDays,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.settings = settings
        self.clock = clock
        self.days = days
        self.presenter = BoardPresenter(window.board, clock, self)
        aio.tell_refusals(lambda error: self.presenter.refused.emit(Refused(error)))
        formats.set_today(lambda: days.date_of(clock()))
        self._choices: tuple[list[Choice], str] = ([], "")
        self._day = 0
        # What the rail was asked for before there was anybody to open it.
        self._early = ""
        self._minute = QTimer(self)
        self._minute.timeout.connect(self.tick)
        self._connect()

    def show_first(self, journeys: Sequence[Journey], tops: Iterable[ColumnTop]) -> None:
        """Show the board as the first screen has read it."""
        self.window.board.set_density(self.density())
        self.window.top_bar.show_density(self.density())
        self.window.board.set_reduced_motion(reduced=notify.reduce_motion())
        now = self.clock()
        self._day = self.days.day(now)
        self.presenter.board.contents.set_today(self.days.date_of(now).isoformat())
        self.presenter.show_first(journeys, tops, self._keys(journeys))
        self.restore_columns()
        self.show_words()
        self.window.board.setFocus()
        if not self.settings.geometry.isEmpty():
            self.window.restoreGeometry(self.settings.geometry)

    def density(self) -> Density:
        """Return how much of a card is shown: as chosen, else comfortably much."""
        chosen = self.settings.density
        if chosen in set(Density):
            return Density(chosen)
        return Density.COMFORTABLE

    def choose_journey(self, key: str) -> None:
        """Show another journey, or all of them."""
        self.settings.journey = key
        self.presenter.show_journeys(self._keys(self.presenter.board.journeys))
        self.restore_columns()
        self.show_words()

    def choose_density(self, density: str) -> None:
        """Show more or less of each card, and remember it."""
        self.settings.density = density
        self.window.board.set_density(Density(density))
        self.window.top_bar.show_density(density)

    def choose_language(self, language: str) -> None:
        """Speak another language at once, and remember it."""
        self.settings.language = language
        i18n.install(_application(), language)

    def choose_mode(self, mode: theme.Mode) -> None:
        """Dress light or dark at once, and remember it."""
        self.settings.mode = mode
        theme.apply(_application(), mode)

    def restore_columns(self) -> None:
        """Give every lane and column on the board the width and fold it had."""
        for lane in self.window.board.lanes:
            lane.set_folded(folded=self.settings.lane_folded(lane.journey.id))
            for column in lane.columns:
                folded, width = self.settings.column(column.stage.id)
                if folded or width:
                    lane.set_plan(column.stage.id, collapsed=folded, width=width)

    def show_words(self) -> None:
        """Word everything the shell itself says."""
        self.window.rail.show_entries(
            [
                RailEntry(TODAY, "sun", self.tr("Today")),
                RailEntry(BOARD, "board", self.tr("Board")),
                RailEntry(WHEEL, "infinity", self.tr("Flywheel")),
                RailEntry(MAPS, "map", self.tr("Journeys")),
                RailEntry(ANALYTICS, "chart", self.tr("Analytics")),
                RailEntry(CONTACTS, "users", self.tr("Contacts")),
                RailEntry(PROPERTIES, "house", self.tr("Properties")),
            ],
            [
                RailEntry(KEYS, "keys", self.tr("Keys")),
                RailEntry(OPTIONS, "settings", self.tr("Settings")),
            ],
        )
        self.window.rail.set_active(self.window.screen_key)
        self._show_choices()

    def _show_choices(self) -> None:
        board = self.presenter.board
        choices = [
            Choice(j.key, j.name.text(formats.language()), self._count(j)) for j in board.journeys
        ]
        active = BOTH if len(board.shown) > 1 else next((j.key for j in board.shown), "")
        # Most changes move cards within a journey: the bar need not be painted for them.
        if (choices, active) != self._choices:
            self._choices = (choices, active)
            self.window.top_bar.show_journeys(choices, active)

    def start_clock(self) -> None:
        """Let ages and windows follow the time."""
        self._minute.start(_A_MINUTE)

    def catch_up(self) -> None:
        """Open what the rail was asked for while the rest of the program was being read."""
        self.window.rail.chosen.disconnect(self._on_early)
        early, self._early = self._early, ""
        if early:
            self.window.rail.chosen.emit(early)

    def _on_early(self, key: str) -> None:
        self._early = key
        if key not in (KEYS, OPTIONS):
            self.window.rail.set_active(key)

    def tick(self) -> None:
        """Count days up to now."""
        now = self.clock()
        day, self._day = self._day, self.days.day(now)
        self.presenter.set_now(now, self._day)
        self.minute_passed.emit()
        if day != self._day:
            self.day_changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._choices = ([], "")
            self.show_words()
            self.presenter.board.contents.forget_texts()
            self.presenter.board.show_cards()
            self.presenter.refresh_numbers()
            self.language_changed.emit()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        window = self.window
        window.installEventFilter(self)
        window.rail.chosen.connect(self._on_early)
        window.top_bar.journey_chosen.connect(self.choose_journey)
        window.top_bar.density_chosen.connect(self.choose_density)
        window.board.column_changed.connect(self._keep_column)
        window.board.fold_changed.connect(self._keep_lane)
        self.presenter.contents_changed.connect(self._show_choices)
        self.presenter.journeys_changed.connect(self.show_words)

    def _keep_column(self, change: ColumnChange) -> None:
        self.settings.set_column(change.stage_id, folded=change.collapsed, width=change.width)

    def _keep_lane(self, change: LaneFold) -> None:
        self.settings.set_lane_folded(change.journey_id, folded=change.folded)

    def _count(self, journey: Journey) -> int:
        contents = self.presenter.board.contents
        return sum(contents.totals(stage.id).count for stage in journey.stages)

    def _keys(self, journeys: Sequence[Journey]) -> list[str]:
        chosen = self.settings.journey
        if chosen == BOTH:
            return [j.key for j in journeys]
        return [chosen or (journeys[0].key if journeys else "")]


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
