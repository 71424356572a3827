"""The whole window in the past: what it shows, that nothing can be changed, and the way back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.card import CardFields
from kanban_app.domain.card_filter import CardFilter
from kanban_app.domain.errors import StorageError
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.board.requests import MoveRequest, QuickAddRequest
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.past.strip import WEEKLY, Way
from kanban_app.ui.top_bar import BOTH
from tests.builders import a_lead
from tests.services.test_restoring_histories import planned
from tests.ui.languages import take_translators_out
from tests.ui.links.rooms import AtOnce, a_room, finish

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# The clock of the tests begins on Wednesday, 15 July 2026; the board is shown ten days later.
FIRST = date(2026, 7, 15)
TODAY = date(2026, 7, 25)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def room(tmp_path, qapp):
    """Eva comes on the 15th and moves on the 20th; Emil comes on the 20th and is lost."""
    with a_room(tmp_path) as made:
        formats.set_language("en")
        small = made.small
        made.eva = small.add("Eva", value_cents=1_000_000)
        small.clock.pass_days(5)
        small.board.move(Drop((made.eva,), small.stage("acquisition").id))
        small.board.edit(made.eva, a_lead("Eva", value_cents=2_000_000))
        made.emil = small.add("Emil")
        small.clock.pass_days(3)
        small.board.lose([made.emil], "price")
        small.clock.pass_days(2)
        made.load()
        made.shell.tick()
        yield made


@pytest.fixture
def session(room, qtbot):
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    # The outbox would wait for a loop.
    room.shell.presenter.attach(room.desk, room.worker, room.worker)
    room.show(qtbot)
    return made


@pytest.fixture
def past(session):
    return session.past


def shown(room):
    """The names in every column that has any, on the widgets themselves."""
    columns = room.shell.window.board.columns
    return {c.stage.key: [f.heading for f in c.model.cards] for c in columns if c.model.cards}


def header(room, key):
    columns = room.shell.window.board.columns
    return next(c for c in columns if c.stage.key == key).header.state


PRESENT = {"acquisition": ["Eva"]}


def test_the_board_is_that_of_the_day(room, past):
    past.go(date(2026, 7, 16))
    assert shown(room) == {"awareness": ["Eva"]}
    assert header(room, "awareness").totals.sum_cents == 1_000_000
    past.go(date(2026, 7, 21))
    assert shown(room) == {"awareness": ["Emil"], "acquisition": ["Eva"]}
    assert header(room, "acquisition").totals.sum_cents == 2_000_000


def test_headers_and_charts_count_up_to_the_day(room, past):
    numbers, owner = room.shell.presenter.numbers, room.small.journey()
    stage = room.small.stage("awareness").id
    past.go(date(2026, 7, 16))
    reading = numbers.reading(owner.id, PeriodUnit.WEEK)
    assert (reading.stages[stage].cohort, reading.stages[stage].advanced) == (1, 0)
    past.go(date(2026, 7, 21))
    reading = numbers.reading(owner.id, PeriodUnit.WEEK)
    assert (reading.stages[stage].cohort, reading.stages[stage].advanced) == (2, 1)
    assert header(room, "awareness").reading == reading.stages[stage]


def test_everything_says_that_it_is_the_past(room, past):
    window = room.shell.window
    past.go(date(2026, 7, 16))
    assert past.strip.isVisible()
    assert past.strip.words == "As of: Thu, 16 July 2026,"
    assert window.windowTitle() == "Schwungrad – As of 16 July 2026"
    assert window.status._past.isVisible()
    assert past.button.text() == "As of: 16/07/2026"
    assert past.moment == room.days.end_of(date(2026, 7, 16))
    past.leave()
    assert past.strip.isHidden()
    assert window.windowTitle() == "Schwungrad"
    assert window.status._past.isHidden()
    assert past.button.text() == "As of: today"
    assert past.moment is None


def test_another_language_words_the_past_anew(room, past, qapp):
    past.go(date(2026, 7, 16))
    room.shell.choose_language("de")
    qapp.processEvents()
    try:
        assert past.strip.words == "Stand: Do, 16. Juli 2026,"
        assert room.shell.window.windowTitle() == "Schwungrad – Stand 16. Juli 2026"
        assert past.button.text() == "Stand: 16.07.2026"
        assert shown(room) == {"awareness": ["Eva"]}
    finally:
        take_translators_out(qapp)


def test_who_shows_numbers_can_follow(past):
    heard = []
    past.changed.connect(lambda told: heard.append(told.moment))
    past.go(date(2026, 7, 16))
    past.go(date(2026, 7, 17))
    past.leave()
    assert heard[0] < heard[1]
    assert heard[2:] == [None]


def test_steps_lead_by_day_and_week_and_end_at_both_ends_of_the_history(room, past):
    past.step(Way.DAY_BACK)
    assert past.day == date(2026, 7, 24)
    past.step(Way.WEEK_BACK)
    assert past.day == date(2026, 7, 17)
    past.step(Way.DAY_ON)
    assert past.day == date(2026, 7, 18)
    past.step(Way.WEEK_BACK)
    assert past.day == FIRST
    past.step(Way.WEEK_ON)
    past.step(Way.WEEK_ON)
    assert past.moment is None
    assert shown(room) == PRESENT


def test_stepping_shows_what_going_there_at_once_shows(room, past):
    stepped = []
    past.go(FIRST)
    while past.moment is not None:
        stepped.append(shown(room))
        past.step(Way.DAY_ON)
    for days, columns in enumerate(stepped):
        past.go(FIRST + timedelta(days=days))
        assert shown(room) == columns
        past.leave()


def test_playing_lets_the_days_go_by_until_today(room, past, session):
    past.go(FIRST)
    past.toggle_play()
    assert past.playing
    days = []
    while past.playing:
        days.append(past.day)
        past._play_on()
    assert days == [FIRST + timedelta(days=n) for n in range(10)]
    assert past.moment is None
    assert shown(room) == PRESENT


def test_playing_by_week_takes_seven_days_at_once(past):
    past.go(FIRST)
    past.strip.pace_chosen.emit(WEEKLY)
    past.toggle_play()
    past._play_on()
    assert past.day == date(2026, 7, 22)
    past.toggle_play()
    assert not past.playing


def test_nothing_can_be_changed_and_the_way_back_is_offered(room, past, session):
    past.go(date(2026, 7, 16))
    before = room.small.store.snapshot(room.small.clock())
    presenter, board = room.shell.presenter, room.shell.window.board
    staging = room.small.stage("staging").id
    board.select([room.eva])
    board.move_requested.emit(MoveRequest((room.eva,), staging, None))
    board.quick_add_requested.emit(QuickAddRequest(staging, "New"))
    presenter.move((room.eva,), staging, None)
    for act in (
        session.commands.win, session.commands.archive, session.commands.delete,
        session.commands.lose, session.commands.park, session.undo.undo, session.undo.redo,
        session.commands.new_lead, session.transfer.ask_for_file, session.transfer.sample,
        session.journeys.open, session.journeys.choose_file, session.closed.show,
    ):  # fmt: skip
        session.feedback.toast.close_toast()
        act()
        assert session.feedback.toast.isVisible(), act
        assert session.feedback.toast._undo.text() == "Back to today"
    after = room.small.store.snapshot(room.small.clock())
    assert after._replace(as_of=before.as_of) == before
    assert shown(room) == {"awareness": ["Eva"]}
    assert session.journeys.editor is None
    assert not any(c.quick_add.isVisible() for c in board.columns)
    QTest.mouseClick(session.feedback.toast._undo, LEFT)
    assert shown(room) == PRESENT
    assert session.feedback.toast.isHidden()


def test_a_card_cannot_be_lifted_and_keys_carry_none(room, past, session):
    past.go(date(2026, 7, 16))
    board = room.shell.window.board
    board.focus_card(room.eva)
    view = board.column_with(room.eva).view
    drags = []
    board.drag_started.connect(drags.append)
    spot = view.visualRect(view.currentIndex()).center()
    QTest.mousePress(view.viewport(), LEFT, pos=spot)
    QTest.mouseMove(view.viewport(), spot + QPoint(60, 5))
    QTest.mouseRelease(view.viewport(), LEFT, pos=spot + QPoint(60, 5))
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert drags == []
    assert session.feedback.toast.isVisible()
    assert shown(room) == {"awareness": ["Eva"]}


class Leaves(AtOnce):
    """Implements `Performer`; by the time the change is written the board shows the past."""

    def __init__(self, past):
        self.past = past

    async def perform(self, work):
        changes = work()
        self.past.go(date(2026, 7, 16))
        return changes


def test_a_change_on_its_way_shows_when_the_present_is_back(room, past):
    presenter, small = room.shell.presenter, room.small
    presenter.attach(room.desk, room.worker, Leaves(past))
    presenter.move((room.eva,), small.stage("staging").id, None)
    assert shown(room) == {"awareness": ["Eva"]}
    presenter.attach(room.desk, room.worker, room.worker)
    past.leave()
    assert shown(room) == {"staging": ["Eva"]}


def test_reading_the_board_anew_does_not_disturb_the_past(room, past):
    past.go(date(2026, 7, 16))
    room.small.board.move(Drop((room.eva,), room.small.stage("staging").id))
    finish(room.shell.presenter.reload())
    assert shown(room) == {"awareness": ["Eva"]}


def test_the_clock_moves_nothing_in_the_past(room, past):
    past.go(date(2026, 7, 16))
    room.small.clock.pass_days(3)
    room.shell.tick()
    view = room.shell.window.board.column_with(room.eva).view
    assert view.cards.now == room.days.end_of(date(2026, 7, 16))


def test_the_open_card_is_shown_as_it_was_and_only_to_be_looked_at(room, past, session):
    session.inspector.open(room.eva)
    panel = session.inspector.panel
    assert panel.form.fields().value_cents == 2_000_000
    past.go(date(2026, 7, 16))
    assert panel.form.fields().value_cents == 1_000_000
    assert not panel.form.isEnabled()
    assert panel.footer.isHidden()
    assert len(session.parts.timeline.timeline.entries.rows) == 1, "only that the card was made"
    assert session.parts.timeline.steps.isHidden(), "nobody knows what was to be done then"
    past.leave()
    assert panel.form.fields().value_cents == 2_000_000
    assert panel.form.isEnabled()
    assert not panel.footer.isHidden()


@pytest.mark.parametrize("field", ["name", "notes", "tags", "source", "money", "close_day"])
def test_letters_typed_into_a_card_of_the_past_are_no_keys_of_the_window(
    room, past, session, qapp, field
):
    past.go(date(2026, 7, 16))
    session.inspector.open(room.eva)
    window, panel = room.shell.window, session.inspector.panel
    room.shell.window.board.focus_card(room.eva)
    qapp.processEvents()
    into = getattr(panel.form, field)
    panel._area.ensureWidgetVisible(into)
    QTest.mouseClick(window.windowHandle(), LEFT, pos=into.mapTo(window, into.rect().center()))
    before = panel.form.fields()
    for key in (Qt.Key.Key_T, Qt.Key.Key_N):
        QTest.keyClick(window.windowHandle(), key)
    assert past.day == date(2026, 7, 16)
    assert panel.form.fields() == before
    assert not session.feedback.toast.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert panel.isHidden()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_T)
    assert past.moment is None, "the keyboard is on the board again"


def test_a_card_that_was_not_there_yet_is_closed_and_open_again_in_the_present(room, past, session):
    room.small.board.reopen([room.emil])
    room.load()
    session.inspector.open(room.emil)
    past.go(date(2026, 7, 16))
    assert session.inspector.panel.isHidden()
    past.leave()
    assert session.inspector.panel.card_id == room.emil
    assert session.inspector.panel.isVisible()


def test_what_is_being_typed_is_stored_before_the_present_is_left(room, past, session):
    session.inspector.open(room.eva)
    session.inspector.panel.form.title.set_value("Villa")
    past.go(date(2026, 7, 16))
    assert room.desk.board.detail(room.eva).fields.title == "Villa"
    past.leave()
    assert session.inspector.panel.form.fields().title == "Villa"


def test_coming_back_keeps_journeys_filter_and_selection(room, past, session):
    room.shell.choose_journey(BOTH)
    room.shell.presenter.set_filter(CardFilter(text="eva"))
    board = room.shell.window.board
    board.select([room.eva])
    past.go(date(2026, 7, 16))
    assert len(board.lanes) == 2
    assert shown(room) == {"awareness": ["Eva"]}
    past.go(date(2026, 7, 21))
    assert shown(room) == PRESENT, "Emil does not pass the filter"
    past.leave()
    assert len(board.lanes) == 2
    assert room.shell.presenter.board.filter.text == "eva"
    assert board.selected_ids == (room.eva,)
    assert shown(room) == PRESENT


def test_a_removed_stage_is_back_on_the_board(room, past):
    small = room.small
    journey = small.journey()
    kept = [planned(s) for s in journey.stages if s.key != "acquisition"]
    moved = {small.stage("acquisition").id: small.stage("staging").id}
    room.do(lambda: room.desk.journeys.edit_stages(journey.id, kept, moved))
    assert shown(room) == {"staging": ["Eva"]}
    past.go(date(2026, 7, 21))
    assert shown(room) == {"awareness": ["Emil"], "acquisition": ["Eva"]}
    past.leave()
    assert "acquisition" not in [c.stage.key for c in room.shell.window.board.columns]
    assert shown(room) == {"staging": ["Eva"]}


def test_escape_clears_the_selection_then_closes_the_card_then_comes_back(room, past, session):
    past.go(date(2026, 7, 16))
    session.inspector.open(room.eva)
    board = room.shell.window.board
    board.select([room.eva])
    board.focus_card(room.eva)
    view = board.column_with(room.eva).view
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert board.selected_ids == ()
    assert session.inspector.panel.isVisible()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert session.inspector.panel.isHidden()
    assert past.moment is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert past.moment is None


def test_escape_comes_back_from_wherever_nothing_else_wants_it(room, past):
    past.go(date(2026, 7, 16))
    QTest.keyClick(room.shell.window.top_bar, Qt.Key.Key_Escape)
    assert past.moment is None


def test_an_export_from_the_past_is_as_of_that_day_unless_today_is_wanted(room, past, session):
    past.go(date(2026, 7, 16))
    session.transfer.start_export()
    run = session.transfer.exporting
    assert run.dialog.as_of.isVisible()
    assert run.dialog._suggested.name == "Schwungrad-2026-07-16"
    wishes = []
    run.dialog.wanted.disconnect()
    run.dialog.wanted.connect(wishes.append)
    run.dialog._on_file("a.csv")
    run.dialog.as_of._group.buttons()[1].click()
    run.dialog._on_file("a.csv")
    assert [run.scope_of(w).as_of for w in wishes] == [past.moment, None]
    run.dialog.reject()


def test_the_first_start_is_not_offered_on_a_day_without_cards(room, past, session):
    small = room.small
    changes = small.board.archive([room.eva])
    assert changes.cards
    past.go(FIRST)
    assert session.start.surface.isHidden()


class Breaks(AtOnce):
    """Implements `Worker` over a disk that does not answer."""

    async def run(self, work, /, *args, **kwargs):
        raise StorageError("The disk does not answer.")


def test_a_past_that_cannot_be_read_is_told_and_the_present_stays(room, past, session):
    past._worker = Breaks()
    past.go(date(2026, 7, 16))
    assert past.moment is None
    assert "The disk does not answer." in session.feedback.toast.toolTip()
    assert shown(room) == PRESENT
    past._worker = room.worker
    past.go(date(2026, 7, 16))
    assert shown(room) == {"awareness": ["Eva"]}


def test_before_yesterday_there_is_no_past(tmp_path, qapp, qtbot):
    with a_room(tmp_path) as room:
        session = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
        stage = room.small.stage("awareness").id
        room.do(lambda: room.desk.board.add(stage, CardFields(title="New")))
        session.past.step(Way.DAY_BACK)
        assert session.past.moment is None
        assert shown(room) == {"awareness": ["New"]}
