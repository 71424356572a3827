"""The analytics follows the board: moves, undo, the past, and the cards behind a number."""

import stat
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kanban_app.analytics.question import Chart, Part, Pick
from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import Moment
from kanban_app.ui import aio, formats
from kanban_app.ui.analytics.card import ImageWish
from kanban_app.ui.analytics.screen import StrictChosen
from kanban_app.ui.analytics.windows import Window, WindowKind
from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.links.follow_numbers import FollowNumbers
from kanban_app.ui.links.past import Shown
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import ANALYTICS
from tests.ui.links.gates import Gate
from tests.ui.links.rooms import a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def link(room, qtbot):
    FollowNumbers(room.shell, room.desk, room.worker)
    made = AnalyticsLink(room.shell, room.desk, room.worker)
    room.show(qtbot)
    return made


def stage(room, key):
    return room.small.stage(key).id


def report(link):
    assert link.view is not None
    return link.view.report


def cohort(link, stage_id):
    return next(s for s in report(link).funnel if s.stage == stage_id)


def test_nothing_is_computed_while_nobody_looks(room, link):
    room.add()
    assert link.view is None
    link.open()
    assert report(link).figures.arrived == 1


def test_it_follows_a_move_an_undo_and_a_redo(room, link):
    card = room.add()
    link.open()
    here, there = stage(room, "awareness"), stage(room, "acquisition")
    assert cohort(link, here).advanced == 0
    room.shell.presenter.move([card], there, None)
    assert cohort(link, here).advanced == 1
    assert sum(report(link).throughput[here].counts) == 1
    room.do(room.desk.undo.undo)
    assert cohort(link, here).advanced == 0
    room.do(room.desk.undo.redo)
    assert cohort(link, here).advanced == 1


def test_throughput_and_funnel_change_before_the_store_has_answered(room, link):
    card = room.add()
    link.open()
    here = stage(room, "awareness")
    seen = []
    link.refresh = lambda: None
    room.shell.presenter.numbers_changed.connect(
        lambda: seen.append(
            (cohort(link, here).advanced, sum(report(link).throughput[None].counts))
        )
    )
    room.shell.presenter.move([card], stage(room, "acquisition"), None)
    assert seen[0] == (1, 1)


def test_the_parts_of_a_cohort_are_listed_and_add_up(room, link):
    for name in ("Adam", "Berg", "Cohn"):
        card = room.add(name)
    room.shell.presenter.move([card], stage(room, "acquisition"), None)
    dorn = room.add("Dorn")
    reasons = room.small.journey().loss_reasons
    reason = next(r.key for r in reasons if r.counts_as_loss)
    room.do(lambda: room.desk.board.lose([dorn], reason))
    link.open()
    link.screen.picked.emit(Pick(Chart.CONVERSION, stage(room, "awareness"), None, Part.ADVANCED))
    dock = link.screen.dock
    assert dock.isVisible()
    assert [dock.list.item(i).text() for i in range(dock.list.count())] == ["Cohn"]
    held = {c.choice.key: c.choice.held for c in dock.parts._buttons()}
    assert held == {"advanced": 1, "open": 2, "lost": 1}
    dock.parts.chosen.emit("open")
    assert {dock.list.item(i).text() for i in range(dock.list.count())} == {"Adam", "Berg"}


def test_a_list_that_is_open_follows_a_move(room, link):
    card = room.add()
    link.open()
    link.screen.picked.emit(Pick(Chart.CUMULATIVE, stage(room, "acquisition")))
    assert link.screen.dock.list.count() == 0
    room.shell.presenter.move([card], stage(room, "acquisition"), None)
    assert link.screen.dock.list.count() == 1


def test_a_card_is_opened_from_the_list(room, link, qtbot):
    card = room.add()
    link.open()
    link.screen.picked.emit(Pick(Chart.BALANCE, None, None, Part.ARRIVED))
    with qtbot.waitSignal(link.open_requested) as caught:
        qtbot.keyClick(link.screen.dock.list, Qt.Key.Key_Return)
    assert caught.args == [card]


def test_in_the_past_it_tells_the_past(room, link):
    room.small.clock.pass_days(-10)
    room.add("Early")
    room.small.clock.pass_days(10)
    room.add("Late")
    link.open()
    assert report(link).figures.arrived == 2
    link.follow_past(Shown(Moment(room.small.clock.now - 5 * 86_400_000_000)))
    assert report(link).figures.arrived == 1
    link.follow_past(Shown())
    assert report(link).figures.arrived == 2


def test_the_window_is_remembered_and_an_own_one_is_not(room, link):
    link.open()
    link.screen.header.kinds.chosen.emit(WindowKind.QUARTER)
    assert room.shell.settings.analytics == "quarter,1"
    again = AnalyticsLink(room.shell, room.desk, room.worker)
    assert again._window.kind is WindowKind.QUARTER


def test_visited_stages_only_is_another_question(room, link):
    link.open()
    link.screen.strict_chosen.emit(StrictChosen(strict=True))
    assert report(link).question.strict


def test_it_has_a_window_of_its_own_beside_the_board(room, link):
    card = room.add()
    link.open()
    link.screen.header.float_wanted.emit()
    assert link.screen.window() is not room.shell.window
    assert room.shell.window.screen_key == BOARD
    room.shell.presenter.move([card], stage(room, "acquisition"), None)
    assert cohort(link, stage(room, "awareness")).advanced == 1
    link.screen.header.float_wanted.emit()
    assert link.screen.window() is room.shell.window
    assert room.shell.window.screen_key == ANALYTICS


def test_a_chart_is_written_for_the_user_alone(room, link, tmp_path, qtbot):
    room.add()
    link.open()
    path = tmp_path / "chart.svg"
    with qtbot.waitSignal(link.images.said) as caught:
        link.images.write(partial(link.images.sheet, ImageWish(Chart.BALANCE, "svg")), "svg", path)
    assert caught.args[0].tone == "good"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"as of" in path.read_bytes()


def test_a_folder_that_is_not_there_is_told(room, link, tmp_path, qtbot):
    link.open()
    with qtbot.waitSignal(link.images.said) as caught:
        draw = partial(link.images.sheet, ImageWish(Chart.BALANCE, "png"))
        link.images.write(draw, "png", tmp_path / "no" / "chart.png")
    assert caught.args[0].tone == "bad"


def test_a_disk_that_cannot_be_read_is_told(room, link, monkeypatch, qtbot):
    monkeypatch.setattr(type(room.desk.analytics), "report", _unreadable)
    with qtbot.waitSignal(room.shell.presenter.refused):
        link.open()
    assert link.view is None


@pytest.fixture
def gated(room, qtbot):
    """A link whose answers come when the gate lets them."""
    gate = Gate()
    aio.end()
    aio.begin(gate.start)
    link = AnalyticsLink(room.shell, room.desk, gate)
    room.show(qtbot)
    yield link, gate
    aio.end()
    aio.begin(finish)


def test_twenty_changes_in_a_row_are_asked_once_more_only(gated):
    link, gate = gated
    gate.shut = True
    link.open()
    for _ in range(20):
        link.refresh()
    gate.let_one()
    assert link.view is None, "the first answer was overtaken"
    gate.let_one()
    assert link.view is not None
    assert not gate.waits


def test_a_list_that_was_closed_while_it_was_read_stays_closed(gated):
    link, gate = gated
    link.open()
    gate.shut = True
    link.screen.picked.emit(Pick(Chart.BALANCE, None, None, Part.ARRIVED))
    link.lists.forget()
    gate.open()
    assert not link.screen.dock.isVisible()


def test_a_list_of_another_journey_is_not_shown(gated):
    link, gate = gated
    link.open()
    gate.shut = True
    link.screen.picked.emit(Pick(Chart.BALANCE, None, None, Part.ARRIVED))
    link.screen.header.journey_chosen.emit("buyer")
    gate.open()
    assert not link.screen.dock.isVisible()


def test_what_changed_is_not_forgotten_when_the_disk_says_no(room, link, monkeypatch):
    link.open()
    card = room.add()
    monkeypatch.setattr(link, "_read", _unreadable)
    room.shell.presenter.move([card], stage(room, "acquisition"), None)
    monkeypatch.undo()
    link.refresh()
    assert cohort(link, stage(room, "awareness")).advanced == 1


def test_a_list_of_a_week_is_closed_when_the_window_has_other_weeks(room, link):
    room.add()
    link.open()
    link.screen.header.window_chosen.emit(Window(WindowKind.DAYS_90))
    last = len(report(link).buckets) - 1
    link.screen.picked.emit(Pick(Chart.BALANCE, None, last, Part.ARRIVED))
    assert link.screen.dock.isVisible()
    link.screen.header.window_chosen.emit(Window(WindowKind.DAYS_30))
    assert not link.screen.dock.isVisible()


def test_after_midnight_the_window_ends_on_the_new_day(room, link):
    link.open()
    room.shell.tick()
    last = report(link).question.last
    room.small.clock.pass_days(1)
    room.shell.tick()
    assert report(link).question.last == last + 1


def test_a_lost_card_in_a_list_says_why_and_when(room, link):
    card = room.add("Dorn")
    reason = next(r for r in room.small.journey().loss_reasons if r.counts_as_loss)
    room.do(lambda: room.desk.board.lose([card], reason.key))
    link.open()
    link.screen.picked.emit(Pick(Chart.BALANCE, None, None, Part.LOST))
    row = link.screen.dock.list.item(0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"Dorn, {reason.name.en}")
    link.screen.dock.copy()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith(f"Dorn\t{reason.name.en}")


def _unreadable(*_: object) -> None:
    raise StorageError("The file %s cannot be read.", "board.sqlite")
