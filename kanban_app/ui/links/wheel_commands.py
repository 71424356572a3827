"""What the panel beside the loop can be told to show by name."""

from collections.abc import Iterable
from functools import partial

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.shell import WHEEL
from kanban_app.ui.wheel.panels.side_panel import Part, SidePanel


def wheel_commands(screens: Screens) -> Iterable[Command]:
    """Return the parts of the panel, where there is a flywheel."""
    if WHEEL not in screens.offered:
        return
    yield Command(
        "friction", "minus", QT_TRANSLATE_NOOP("commands", "Where energy is lost"),
        partial(_show, screens, Part.LEDGER),
    )  # fmt: skip
    yield Command(
        "need", "swap", QT_TRANSLATE_NOOP("commands", "Which side needs leads"),
        partial(_show, screens, Part.NEED),
    )  # fmt: skip
    yield Command(
        "what_if", "calculator", QT_TRANSLATE_NOOP("commands", "What if a stage were better"),
        partial(_show, screens, Part.WHAT_IF),
    )  # fmt: skip
    yield Command(
        "trees", "heart", QT_TRANSLATE_NOOP("commands", "Who brought whom"),
        partial(_show, screens, Part.WHEEL, trees=True),
    )  # fmt: skip


def _show(screens: Screens, part: Part, *, trees: bool = False) -> None:
    screens.open(WHEEL)
    link = screens.screen(WHEEL)
    assert isinstance(link, WheelLink)
    side = link.screen.side
    assert isinstance(side, SidePanel)
    side.show_part(part)
    if trees:
        side.show_trees()
    side.take_keys()
