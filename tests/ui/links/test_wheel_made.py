"""The flywheel as the program makes it: cards, levels and the past around its panel."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.links.levels import LEVELS
from kanban_app.ui.links.session import Session
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.links.wheel_commands import wheel_commands
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import WHEEL
from kanban_app.ui.wheel.panels.side_panel import Part, SidePanel
from kanban_app.ui.wheel.panels.values import CardLine
from tests.ui.links.rooms import Room, a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    """Eva comes on the 15th and moves on the 20th."""
    with a_room(tmp_path) as made:
        formats.set_language("en")
        small = made.small
        eva = small.add("Eva")
        small.clock.pass_days(5)
        small.board.move(Drop((eva,), small.stage("acquisition").id))
        small.clock.pass_days(2)
        made.load()
        made.shell.tick()
        yield made


@pytest.fixture
def session(room: Room, qtbot: QtBot) -> Session:
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    # The outbox would wait for a loop.
    room.shell.presenter.attach(room.desk, room.worker, room.worker)
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    made.screens.open(WHEEL)
    return made


def panel(session: Session) -> SidePanel:
    found = session.shell.window.findChild(SidePanel)
    assert found is not None
    return found


def select(session: Session, room: Room, key: str) -> SidePanel:
    link = session.screens.screen(WHEEL)
    assert isinstance(link, WheelLink)
    link.screen.select(room.small.stage(key).id)
    return panel(session)


def run(session: Session, key: str) -> None:
    offered = {c.key: c for c in wheel_commands(session.screens)}
    offered[key].run()


def names(shown: SidePanel) -> list[str]:
    lines = shown.stage.cards.values
    return [line.name for line in lines if isinstance(line, CardLine)]


def test_a_card_of_the_stage_opens_beside_the_wheel(room: Room, session: Session) -> None:
    shown = select(session, room, "acquisition")
    assert names(shown) == ["Eva"]

    shown.stage.cards.opened.emit(shown.stage.cards.values[0])

    assert session.inspector.panel.isVisible()
    assert session.shell.window.screen_key == WHEEL


def test_the_next_level_of_a_stage_is_one_click_away(room: Room, session: Session) -> None:
    select(session, room, "acquisition").stage.substages.click()

    assert session.shell.window.screen_key == LEVELS


@pytest.mark.parametrize(
    ("key", "part"),
    [("friction", Part.LEDGER), ("need", Part.NEED), ("what_if", Part.WHAT_IF)],
)
def test_the_parts_of_the_panel_are_commands(session: Session, key: str, part: Part) -> None:
    session.screens.open_board()

    run(session, key)

    assert session.shell.window.screen_key == WHEEL
    assert panel(session).part == part
    holder = QApplication.focusWidget()
    assert holder is not None
    assert panel(session).segment.isAncestorOf(holder)


def test_who_brought_whom_is_a_command(session: Session) -> None:
    run(session, "trees")

    assert panel(session).page is panel(session).trees
    assert panel(session).trees.head.close_button.hasFocus()


def test_a_day_of_the_past_shows_its_cards_and_changes_nothing(
    room: Room, session: Session
) -> None:
    session.past.go(date(2026, 7, 16))

    shown = select(session, room, "awareness")

    assert names(shown) == ["Eva"]
    assert not shown.stage.cards.dragEnabled()
    assert names(select(session, room, "acquisition")) == []
    session.past.leave()
    assert names(select(session, room, "acquisition")) == ["Eva"]
    assert shown.stage.cards.dragEnabled()
