"""The panel beside the loop follows the wheel, thanks clients, tries what-ifs and keeps goals."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.origin import Origin
from kanban_app.ui import formats
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.wheel import WheelLink
from kanban_app.ui.links.wheel_side import WheelSide
from kanban_app.ui.wheel.panels.side_panel import Part
from kanban_app.ui.wheel.panels.values import CardLine, CauseLine, FrictionLine, Trial
from tests.builders import a_lead
from tests.ui.links.rooms import Room, a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def side(room: Room, qtbot: QtBot) -> WheelSide:
    FollowNumbers(room.shell, room.desk, room.worker)
    wheel = WheelLink(room.shell, room.desk, room.worker)
    made = WheelSide(room.shell, room.desk, room.worker, wheel)
    room.show(qtbot)
    room.shell.window.resize(1440, 900)
    wheel.open()
    return made


def stage(room: Room, key: str) -> StageId:
    return room.small.stage(key).id


def a_client(room: Room) -> CardId:
    """Return a won card that has brought another one."""
    client = room.add("Brandt, Eva")
    room.do(lambda: room.desk.board.win([client]))
    brought = room.add("Lenz, Petra")
    room.do(lambda: room.desk.origins.assign(brought, Origin(client)))
    return client


def test_the_panel_tells_the_wheel_and_follows_a_referral(room: Room, side: WheelSide) -> None:
    assert side.panel.wheel.edges.values == []

    a_client(room)

    (line,) = side.panel.wheel.edges.values
    assert line.name == "Brandt, Eva → Lenz, Petra"
    assert [b.root.name for b in side.panel.trees.blocks if b.root] == ["Brandt, Eva"]


def test_the_panel_does_not_wait_in_the_queue_behind_the_loop(
    room: Room, side: WheelSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    run = room.worker.run

    async def counted(work: Callable[..., object], *args: object) -> object:
        asked.append(work.__qualname__)
        return await run(work, *args)

    monkeypatch.setattr(room.worker, "run", counted)
    side._wheel.refresh()
    assert asked == ["WheelLink._read"]


def test_a_chosen_referral_lights_up_its_way_on_the_loop(room: Room, side: WheelSide) -> None:
    a_client(room)
    canvas = side._wheel.screen.canvas
    drawing = canvas.drawing
    assert drawing is not None
    before = canvas.grab().toImage()

    side.panel.wheel.edges.setCurrentRow(0)

    ends = (stage(room, "after_sales"), stage(room, "awareness"))
    assert canvas.state.lit == tuple(drawing.place_of(s) for s in ends)
    assert canvas.grab().toImage() != before
    side.panel.wheel.edges.setCurrentRow(-1)
    assert canvas.state.lit is None


def test_thanks_are_a_task_that_can_be_undone(room: Room, side: WheelSide) -> None:
    client = a_client(room)
    block = side.panel.trees.blocks[0]

    block.thanks.click()

    (task,) = [t for t in room.desk.tasks.open_of_card(client) if t.fields.title.startswith("Say")]
    assert task.fields.title == "Say thank you: brought Lenz, Petra"
    assert task.fields.due == room.days.date_of(room.small.clock())
    assert not block.thanks.isEnabled()
    room.do(room.desk.undo.undo)
    assert block.thanks.isEnabled()


def test_thanks_by_the_mouse_leave_no_focus_frame_on_another_client(
    room: Room, side: WheelSide
) -> None:
    for name in ("Lang, Rita", "Brandt, Eva"):
        client = room.add(name)
        room.do(partial(room.desk.board.win, [client]))
        brought = room.add(f"Von {name}")
        room.do(partial(room.desk.origins.assign, brought, Origin(client)))
    side.panel.show_trees()
    first, second = side.panel.trees.blocks

    QTest.mouseClick(first.thanks, Qt.MouseButton.LeftButton)

    assert first.head.hasFocus()
    assert not first.head.shows_focus
    QTest.keyClick(first.head, Qt.Key.Key_Tab)
    second.thanks.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(second.thanks, Qt.Key.Key_Space)
    assert second.head.shows_focus


def test_a_client_who_came_again_is_thanked_for_that(room: Room, side: WheelSide) -> None:
    client = room.add("Brandt, Eva")
    room.do(lambda: room.desk.board.win([client]))
    again = room.add("Brandt, Eva")
    room.do(lambda: room.desk.origins.assign(again, Origin(client)))

    side.panel.trees.blocks[0].thank.click()

    titles = [t.fields.title for t in room.desk.tasks.open_of_card(client)]
    assert "Say thank you: came again" in titles


def test_who_wants_no_contact_is_not_offered_for_thanks(room: Room, side: WheelSide) -> None:
    client = a_client(room)
    contact = room.desk.contacts.of_card(client)
    assert contact is not None
    detail = room.small.store.contacts.detail(contact)
    assert detail is not None
    fields = replace(detail.fields, do_not_contact=True)

    room.do(lambda: room.desk.contacts.edit(contact, fields))

    assert not side.panel.trees.blocks[0].thanks.isEnabled()


def test_a_stage_of_the_loop_opens_its_panel_and_esc_leaves_it(room: Room, side: WheelSide) -> None:
    room.add("Brandt, Eva")

    side._wheel.screen.select(stage(room, "awareness"))

    assert side.panel.page is side.panel.stage
    (line,) = side.panel.stage.cards.values
    assert isinstance(line, CardLine)
    assert line.name == "Brandt, Eva"
    assert side.panel.go_back()
    assert side.panel.page is side.panel.wheel
    assert side._wheel.screen.canvas.selected is None


def test_the_card_chosen_in_the_list_is_the_one_a_drag_takes(room: Room, side: WheelSide) -> None:
    room.add("Alt")
    room.small.clock.pass_days(3)
    young = room.add("Neu")
    wheel, awareness = side._wheel, stage(room, "awareness")
    wheel.screen.select(awareness)
    rows = side.panel.stage.cards
    first = rows.value_at(0)
    assert isinstance(first, CardLine)
    held = wheel.cards.held(awareness)
    assert held is not None
    assert held.card == first.card

    room.shell.window.activateWindow()
    rows.setFocus()
    rows.setCurrentRow(1)

    held = wheel.cards.held(awareness)
    assert held is not None
    assert held.card == young


def test_a_moved_card_leaves_the_list_of_the_stage(room: Room, side: WheelSide) -> None:
    card = room.add("Brandt, Eva")
    side._wheel.screen.select(stage(room, "awareness"))

    room.shell.presenter.move([card], stage(room, "acquisition"), None)

    assert side.panel.stage.cards.values == []
    assert side.panel.stage.nobody.isVisible()


def test_a_card_leaves_the_list_before_the_store_has_answered(room: Room, side: WheelSide) -> None:
    card = room.add("Brandt, Eva")
    side._wheel.screen.select(stage(room, "awareness"))
    seen = []
    room.shell.presenter.contents_changed.connect(
        lambda: seen.append(len(side.panel.stage.cards.values))
    )

    room.shell.presenter.move([card], stage(room, "acquisition"), None)

    assert seen[0] == 0


def test_a_loss_is_listed_with_its_card(room: Room, side: WheelSide, qtbot: QtBot) -> None:
    card = a_lead_worth(room, 1_000_000)
    room.do(lambda: room.desk.board.lose([card], "price"))
    side.panel.show_part(Part.LEDGER)
    block = side.panel.ledger.blocks[0]
    (cause,) = block.causes.values
    assert isinstance(cause, CauseLine)
    # 10,000 EUR at the 5 % of the first stage.
    assert (cause.amount, cause.number) == ("€500", "1")

    block.causes.opened.emit(cause)

    assert side.panel.page is side.panel.cards
    (line,) = side.panel.cards.cards.values
    assert isinstance(line, CardLine)
    assert line.name == "Brandt, Eva"
    with qtbot.waitSignal(side.open_requested) as opened:
        side.panel.cards.cards.opened.emit(line)
    assert opened.args == [card]


def a_lead_worth(room: Room, cents: int) -> CardId:
    fields = a_lead("Brandt, Eva", value_cents=cents)
    room.do(lambda: room.desk.board.add(stage(room, "awareness"), fields))
    return room.small.store.column(stage(room, "awareness"))[0][0]


def several(room: Room) -> None:
    """Let eight cards come to a stage, of which six go on after some days."""
    cards = [room.add(f"Lead {i}") for i in range(8)]
    room.small.clock.pass_days(10)
    for card in cards[:6]:
        room.shell.presenter.move([card], stage(room, "acquisition"), None)
    room.do(lambda: room.desk.board.lose(cards[6:], "price"))


def test_a_moved_slider_tells_more_commission_at_once(room: Room, side: WheelSide) -> None:
    several(room)
    a_lead_worth(room, 1_000_000)
    side.panel.show_part(Part.WHAT_IF)
    page = side.panel.whatif
    before = page.results.values[0]
    assert before.change.startswith("±")

    page.conversion.slider.setValue(100)

    after = page.results.values[0]
    assert after.before == before.before
    assert after.change.startswith("+")
    assert after.tone == "good"


def test_a_stage_that_has_gone_meanwhile_is_not_tried(room: Room, side: WheelSide) -> None:
    several(room)
    side.panel.show_part(Part.WHAT_IF)
    shown = side.panel.whatif.results.values

    side.panel.whatif.tried.emit(Trial(StageId(4711), 0.5, None))

    assert side.panel.whatif.results.values == shown


def test_a_kept_goal_is_shown_everywhere_and_undone(room: Room, side: WheelSide) -> None:
    several(room)
    first = stage(room, "awareness")
    side.panel.show_part(Part.WHAT_IF)
    page = side.panel.whatif
    page.conversion.slider.setValue(80)

    page.keep.click()

    assert room.desk.goals.all() == {first: Goal(0.8, None)}
    assert [g.stage for g in side.panel.wheel.goals.lines.values] == [first]
    assert page.goals.isVisible()
    page.days.slider.setValue(5)
    page.keep.click()
    assert room.desk.goals.all() == {first: Goal(0.8, 5)}
    room.do(room.desk.undo.undo)
    room.do(room.desk.undo.undo)
    assert room.desk.goals.all() == {}
    assert side.panel.wheel.goals.isHidden()


def test_a_goal_can_be_given_up(room: Room, side: WheelSide) -> None:
    several(room)
    room.do(lambda: room.desk.goals.keep(stage(room, "awareness"), Goal(0.8)))
    side.panel.show_part(Part.WHAT_IF)

    side.panel.whatif.drop.click()

    assert room.desk.goals.all() == {}
    assert side.panel.whatif.drop.isHidden()


def test_the_need_is_asked_for_when_it_is_looked_at(room: Room, side: WheelSide) -> None:
    assert side.panel.need.words.text() == ""

    side.panel.show_part(Part.NEED)

    assert side.panel.need.words.text() == "Neither side has open cards that may be won."
    room.add("Open, Olga")
    assert side.panel.need.words.text().startswith("The buyers' loop needs leads now")


def test_the_panel_speaks_the_language_in_force(room: Room, side: WheelSide) -> None:
    formats.set_language("de")

    room.shell.language_changed.emit()

    line = side.panel.wheel.friction.values[1]
    assert isinstance(line, FrictionLine)
    assert line.name == "Erwerb"


def test_the_deals_in_the_crossing_are_listed_with_what_they_brought(
    room: Room, side: WheelSide
) -> None:
    older, newer = room.small.add("Brandt, Eva"), room.small.add("Lenz, Petra", value_cents=500_000)
    for card in (older, newer):
        room.do(partial(room.desk.board.win, [card]))
    canvas = side._wheel.screen.canvas
    assert canvas.scene is not None

    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.scene.frame.centre.toPoint())

    assert side.panel.page is side.panel.cards
    lines = side.panel.cards.cards.values
    assert [line.card for line in lines if isinstance(line, CardLine)] == [newer, older]
    assert [line.age for line in lines if isinstance(line, CardLine)] == ["€5,000", "€19,470"]
    opened: list[object] = []
    side.open_requested.connect(opened.append)
    side.panel.cards.cards.opened.emit(lines[0])
    assert opened == [newer]
    assert side.panel.go_back()
    assert side.panel.page is side.panel.wheel


def test_enter_on_the_deals_gives_the_keyboard_to_their_list(room: Room, side: WheelSide) -> None:
    a_client(room)
    canvas = side._wheel.screen.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Left)

    QTest.keyClick(canvas, Qt.Key.Key_Return)

    assert side.panel.page is side.panel.cards
    assert side.panel.cards.cards.hasFocus()
    QTest.keyClick(side.panel.cards.cards, Qt.Key.Key_Escape)
    assert side.panel.page is side.panel.wheel
    assert canvas.hasFocus()
    assert canvas.state.crossing


def test_the_list_of_deals_follows_what_is_won_and_undone(room: Room, side: WheelSide) -> None:
    a_client(room)
    side._wheel.screen.deals_wanted.emit()
    assert side.panel.cards.cards.count() == 1
    another = room.small.add("Vogt, Ida")
    room.do(partial(room.desk.board.win, [another]))
    assert side.panel.cards.cards.count() == 2
    room.do(room.desk.undo.undo)
    assert side.panel.cards.cards.count() == 1
