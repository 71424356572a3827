"""What the program can be told to do: every intention that has a button, a menu or a key."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.journey import Journey
from kanban_app.ui import formats
from kanban_app.ui.board.metrics import Density
from kanban_app.ui.links.card_parts import CardParts
from kanban_app.ui.links.cards import CardCommands
from kanban_app.ui.links.charts import ChartLink
from kanban_app.ui.links.closed_cards import KEYS as CLOSED_KEYS
from kanban_app.ui.links.closed_cards import ClosedCardsLink
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.filters import FilterLink
from kanban_app.ui.links.help import HelpLink
from kanban_app.ui.links.journeys import KEYS as STAGE_KEYS
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.links.open_card_commands import open_card_commands
from kanban_app.ui.links.panes import Panes
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.screen_commands import screen_commands
from kanban_app.ui.links.screens import SCREEN_KEYS, Screens
from kanban_app.ui.links.timeline_keys import CALL_KEY, DONE_KEY, STEP_KEY, VOICE_KEY
from kanban_app.ui.links.transfer import TransferLink
from kanban_app.ui.links.undo import UndoLink
from kanban_app.ui.links.wheel_commands import wheel_commands
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.past.button import KEY as PAST_KEY
from kanban_app.ui.past.strip import KEYS as WAY_KEYS
from kanban_app.ui.past.strip import PLAY_KEYS, Way
from kanban_app.ui.shell import ANALYTICS, CONTACTS, MAPS, PROPERTIES, TODAY, WHEEL, Shell
from kanban_app.ui.theme import Mode
from kanban_app.ui.top_bar import BOTH

_SCREENS = {
    TODAY: ("sun", QT_TRANSLATE_NOOP("commands", "Today")),
    BOARD: ("board", QT_TRANSLATE_NOOP("commands", "Board")),
    WHEEL: ("infinity", QT_TRANSLATE_NOOP("commands", "Flywheel")),
    MAPS: ("map", QT_TRANSLATE_NOOP("commands", "Journey map")),
    ANALYTICS: ("chart", QT_TRANSLATE_NOOP("commands", "Analytics")),
    CONTACTS: ("users", QT_TRANSLATE_NOOP("commands", "Contacts")),
    PROPERTIES: ("house", QT_TRANSLATE_NOOP("commands", "Properties")),
}
_MODES = {
    Mode.LIGHT: ("sun", QT_TRANSLATE_NOOP("commands", "Light colours")),
    Mode.DARK: ("moon", QT_TRANSLATE_NOOP("commands", "Dark colours")),
    Mode.SYSTEM: ("contrast", QT_TRANSLATE_NOOP("commands", "Colours of the system")),
}
_LANGUAGES = {
    "de": QT_TRANSLATE_NOOP("commands", "Speak German"),
    "en": QT_TRANSLATE_NOOP("commands", "Speak English"),
}
_DENSITIES = {
    Density.COMFORTABLE: QT_TRANSLATE_NOOP("commands", "Comfortable cards"),
    Density.COMPACT: QT_TRANSLATE_NOOP("commands", "Compact cards"),
}
_WAYS = {
    Way.DAY_BACK: QT_TRANSLATE_NOOP("commands", "A day back"),
    Way.DAY_ON: QT_TRANSLATE_NOOP("commands", "A day on"),
    Way.WEEK_BACK: QT_TRANSLATE_NOOP("commands", "A week back"),
    Way.WEEK_ON: QT_TRANSLATE_NOOP("commands", "A week on"),
}
_BACK = (Way.DAY_BACK, Way.WEEK_BACK)


class ChosenCards:
    """Remembers whether cards were chosen on the board when the keyboard left it."""

    def __init__(self, cards: CardCommands) -> None:
        self._cards = cards
        self.any = False

    def look(self) -> None:
        """See whether cards are chosen now."""
        self.any = bool(self._cards.chosen())


@dataclass(frozen=True, slots=True)
class Links:
    """The parts of the program that do what is told."""

    shell: Shell
    undo: UndoLink
    past: PastLink
    cards: CardCommands
    parts: CardParts
    panes: Panes
    chosen: ChosenCards
    transfer: TransferLink
    journeys: JourneyLink
    closed: ClosedCardsLink
    screens: Screens
    help: HelpLink
    charts: ChartLink
    new_task: NewTask
    filters: FilterLink


def all_commands(links: Links) -> Iterable[Command]:
    """Return every command, the most usual ones first."""
    return (
        *_beginnings(links),
        *screen_commands(links.screens, links.new_task),
        *wheel_commands(links.screens),
        *_screens(links),
        *_turns(links),
        *_of_cards(links),
        *open_card_commands(links.parts, links.panes.card, links.panes),
        *_data(links),
        *_of_board(links),
        *_of_past(links),
        *_looks(links),
    )


def _beginnings(links: Links) -> Iterable[Command]:
    def on_board(run: object) -> None:
        links.screens.open_board()
        assert callable(run)
        run()

    shell = links.shell
    yield Command(
        "new", "plus", QT_TRANSLATE_NOOP("commands", "New lead"),
        partial(on_board, links.cards.new_lead), "N", changes=True,
    )  # fmt: skip
    yield Command(
        "find", "search", QT_TRANSLATE_NOOP("commands", "Search on the board"),
        partial(on_board, shell.window.top_bar.search.start), "Ctrl+F",
    )  # fmt: skip
    yield Command(
        "filter", "filter", QT_TRANSLATE_NOOP("commands", "Filter the board …"),
        partial(on_board, links.filters.button.click),
    )  # fmt: skip


def _screens(links: Links) -> Iterable[Command]:
    for key in links.screens.offered:
        picture, name = _SCREENS[key]
        yield Command(
            f"screen.{key}", picture, name, partial(links.screens.open, key), SCREEN_KEYS[key],
            enabled=partial(_is_elsewhere, links.shell, key),
        )  # fmt: skip


def _is_elsewhere(shell: Shell, key: str) -> bool:
    return shell.window.screen_key != key


def _turns(links: Links) -> Iterable[Command]:
    undo, redo = links.undo.names
    if undo:
        name = QT_TRANSLATE_NOOP("commands", "Undo: %s")
        yield Command("undo", "undo", name, links.undo.undo, "Ctrl+Z", changes=True, filling=undo)
    if redo:
        name = QT_TRANSLATE_NOOP("commands", "Redo: %s")
        keys = "Ctrl+Shift+Z"
        yield Command("redo", "redo", name, links.undo.redo, keys, changes=True, filling=redo)


def _of_cards(links: Links) -> Iterable[Command]:
    cards, steps = links.cards, links.parts.keys
    if not links.chosen.any:
        return
    for key, picture, name, run, keys in (
        ("step.done", "check", QT_TRANSLATE_NOOP("commands", "Card: next step is done …"),
         steps.complete_next, DONE_KEY),
        ("step.add", "plus", QT_TRANSLATE_NOOP("commands", "Card: plan a step …"),
         steps.add_step, STEP_KEY),
        ("call", "phone", QT_TRANSLATE_NOOP("commands", "Card: note a call …"),
         steps.note_call, CALL_KEY),
        ("voice", "star", QT_TRANSLATE_NOOP("commands", "Card: how was it? …"),
         steps.note_voice, VOICE_KEY),
        ("win", "trophy", QT_TRANSLATE_NOOP("commands", "Chosen cards: won"), cards.win,
         "Ctrl+Return"),
        ("lose", "lost", QT_TRANSLATE_NOOP("commands", "Chosen cards: lost …"), cards.lose,
         "Ctrl+L"),
        ("park", "moon", QT_TRANSLATE_NOOP("commands", "Chosen cards: let rest …"), cards.park,
         "Ctrl+P"),
        ("archive", "archive", QT_TRANSLATE_NOOP("commands", "Chosen cards: archive"),
         cards.archive, "Ctrl+E"),
        ("delete", "trash", QT_TRANSLATE_NOOP("commands", "Chosen cards: delete"), cards.delete,
         "Del"),
    ):  # fmt: skip
        yield Command(key, picture, name, run, keys, changes=True)


def _data(links: Links) -> Iterable[Command]:
    transfer = links.transfer
    yield Command(
        "import", "import", QT_TRANSLATE_NOOP("commands", "Import …"), transfer.ask_for_file,
        "Ctrl+I", changes=True,
    )  # fmt: skip
    yield Command(
        "export", "export", QT_TRANSLATE_NOOP("commands", "Export …"), transfer.start_export,
        "Ctrl+Shift+E",
    )  # fmt: skip
    yield Command(
        "closed", "archive", QT_TRANSLATE_NOOP("commands", "Closed cards …"), links.closed.show,
        CLOSED_KEYS, changes=True,
    )  # fmt: skip
    yield Command(
        "stages", "columns", QT_TRANSLATE_NOOP("commands", "Edit stages …"), links.journeys.open,
        STAGE_KEYS, changes=True,
    )  # fmt: skip
    yield Command(
        "journey_file", "file", QT_TRANSLATE_NOOP("commands", "Add journey from file …"),
        links.journeys.choose_file, changes=True,
    )  # fmt: skip


def _of_board(links: Links) -> Iterable[Command]:
    shell = links.shell
    journeys: Sequence[Journey] = shell.presenter.board.journeys
    for journey in journeys if len(journeys) > 1 else ():
        yield Command(
            f"journey.{journey.key}", "board", QT_TRANSLATE_NOOP("commands", "Show journey %s"),
            partial(shell.choose_journey, journey.key),
            filling=journey.name.text(formats.language()),
        )  # fmt: skip
    if len(journeys) > 1:
        name = QT_TRANSLATE_NOOP("commands", "Show all journeys")
        yield Command("journeys", "board", name, partial(shell.choose_journey, BOTH))
    for density, name in _DENSITIES.items():
        if density != shell.density():
            run = partial(shell.choose_density, str(density))
            yield Command(f"density.{density}", "density", name, run)
    panel = links.charts.panel
    fold = QT_TRANSLATE_NOOP("commands", "Fold the charts away")
    unfold = QT_TRANSLATE_NOOP("commands", "Show the charts")
    yield Command(
        "charts", "chart", unfold if panel.collapsed else fold, partial(_turn_charts, links),
    )  # fmt: skip


def _turn_charts(links: Links) -> None:
    panel = links.charts.panel
    panel.set_collapsed(collapsed=not panel.collapsed)


def _of_past(links: Links) -> Iterable[Command]:
    past, there = links.past, links.past.moment is not None
    ask = QT_TRANSLATE_NOOP("commands", "Look at an earlier day …")
    back = QT_TRANSLATE_NOOP("commands", "Back to today")
    yield Command("past", "history", back if there else ask, past.ask, PAST_KEY)
    for way, name in _WAYS.items():
        if there or way in _BACK:
            run = partial(past.step, way)
            yield Command(f"past.{way}", "history", name, run, WAY_KEYS[way])
    if there:
        stop = QT_TRANSLATE_NOOP("commands", "Stop the days")
        play = QT_TRANSLATE_NOOP("commands", "Let the days go by")
        name = stop if past.playing else play
        yield Command("past.play", "play", name, past.toggle_play, PLAY_KEYS)


def _looks(links: Links) -> Iterable[Command]:
    shell = links.shell
    for mode, (picture, name) in _MODES.items():
        if mode is not shell.settings.mode:
            run = partial(shell.choose_mode, mode)
            yield Command(f"mode.{mode}", picture, name, run)
    for language, name in _LANGUAGES.items():
        if language != formats.language():
            run = partial(shell.choose_language, language)
            yield Command(f"language.{language}", "globe", name, run)
    yield Command(
        "settings", "settings", QT_TRANSLATE_NOOP("commands", "Settings …"),
        links.help.show_settings,
    )  # fmt: skip
    yield Command(
        "keys", "keys", QT_TRANSLATE_NOOP("commands", "All keys"), links.help.show_keys, "?",
    )  # fmt: skip
    yield Command(
        "quit", "close", QT_TRANSLATE_NOOP("commands", "Quit"), shell.window.close, "Ctrl+Q",
    )  # fmt: skip
