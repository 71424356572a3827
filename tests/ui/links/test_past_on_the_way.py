"""Between two days of the time machine, while one is read: what is shown stays what is marked."""

from datetime import date

import pytest

from kanban_app.domain.card import Outcome
from kanban_app.services.moves import Drop
from kanban_app.ui import aio, formats
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.past.strip import Way
from kanban_app.ui.shell import ANALYTICS, CONTACTS, PROPERTIES, TODAY
from tests.ui.links.gates import Gate
from tests.ui.links.rooms import a_room
from tests.ui.links.test_past import shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

EARLY, LATER = date(2026, 7, 16), date(2026, 7, 21)
PRESENT = {"acquisition": ["Eva"]}


@pytest.fixture
def room(tmp_path, qapp):
    """Eva comes on 15 July 2026 and moves on the 20th; Emil comes then and is lost on the 25th."""
    with a_room(tmp_path) as made:
        formats.set_language("en")
        small = made.small
        made.eva = small.add("Eva")
        small.clock.pass_days(5)
        small.board.move(Drop((made.eva,), small.stage("acquisition").id))
        made.emil = small.add("Emil")
        small.clock.pass_days(5)
        small.board.lose([made.emil], "price")
        made.load()
        made.shell.tick()
        yield made


@pytest.fixture
def gate(room):
    made = Gate()
    aio.begin(made.start)
    return made


@pytest.fixture
def session(room, gate, qtbot):
    made = Session(room.shell, room.desk, gate, Outbox(gate), lambda: None)
    # The outbox would wait for a loop.
    room.shell.presenter.attach(room.desk, gate, gate)
    room.show(qtbot)
    return made


@pytest.fixture
def past(session):
    return session.past


def marked(room, past):
    """Whether the window says that it shows the past; its parts say the same."""
    title = room.shell.window.windowTitle() != "Schwungrad"
    assert title == past.strip.isVisible() == (past.moment is not None)
    return title


def test_until_today_is_read_the_past_cannot_be_changed(room, past, gate):
    past.go(LATER)
    gate.shut = True
    past.leave()
    assert marked(room, past)
    assert shown(room)["awareness"] == ["Emil"]
    room.shell.presenter.move([room.emil], room.small.stage("acquisition").id, None)
    gate.open()
    assert not marked(room, past)
    assert room.small.store.detail(room.emil).outcome == Outcome.LOST
    assert shown(room) == PRESENT


def test_all_of_today_appears_in_one_step(room, past, gate):
    past.go(EARLY)
    gate.shut = True
    past.leave()
    seen = []
    room.shell.presenter.contents_changed.connect(lambda: seen.append(shown(room)))
    gate.open()
    assert seen
    assert all(columns == PRESENT for columns in seen)


def test_who_turns_round_on_the_way_back_is_in_the_past(room, past, gate):
    past.go(EARLY)
    gate.shut = True
    returned = []
    past.returned.connect(lambda: returned.append(past.moment))
    past.leave()
    past.go(LATER)
    gate.open()
    assert marked(room, past)
    assert past.day == LATER
    assert shown(room) == {"awareness": ["Emil"], **PRESENT}
    assert returned == []
    past.leave()
    assert not marked(room, past)
    assert shown(room) == PRESENT


def test_a_disk_that_fails_on_the_way_back_leaves_the_past_marked(room, past, session, gate):
    past.go(EARLY)
    gate.broken = True
    past.leave()
    assert marked(room, past)
    assert shown(room) == {"awareness": ["Eva"]}
    assert not room.shell.presenter.past.may_change()
    gate.broken = False
    past.leave()
    assert not marked(room, past)
    assert shown(room) == PRESENT


def test_a_day_wanted_after_today_while_another_is_read_is_shown(room, past, gate):
    past.go(EARLY)
    gate.shut = True
    past.go(date(2026, 7, 17))
    past.leave()
    past.go(LATER)
    gate.open()
    assert past.day == LATER
    past.step(Way.DAY_BACK)
    assert past.day == date(2026, 7, 20)


def test_today_wanted_while_a_day_is_read_does_not_show_that_day(room, past, gate):
    heard = []
    past.changed.connect(lambda told: heard.append(told.moment))
    gate.shut = True
    past.go(EARLY)
    gate.let_one()
    past.leave()
    gate.open()
    assert heard == []
    assert not marked(room, past)


def test_steps_asked_for_while_a_day_is_read_add_up(past, gate):
    past.go(LATER)
    gate.shut = True
    for _ in range(3):
        past.step(Way.DAY_BACK)
    gate.open()
    assert past.day == date(2026, 7, 18)


def test_the_analytics_count_nothing_of_the_past_for_today(room, past, session, gate):
    session.screens.open(ANALYTICS)
    here = room.small.stage("awareness").id
    counted = []

    def follow():
        report = session.screens.screen(ANALYTICS).view.report
        counted.append(next(s.advanced for s in report.funnel if s.stage == here))

    room.shell.presenter.numbers_changed.connect(follow)
    past.go(EARLY)
    assert counted == [1], "Eva has moved on by today"
    counted.clear()
    past.leave()
    assert set(counted) == {0}, "she had not yet"


@pytest.mark.parametrize("screen", [TODAY, CONTACTS, PROPERTIES])
def test_a_screen_that_knows_only_today_comes_back_to_today(room, past, session, screen):
    past.go(EARLY)
    assert past.day == EARLY
    session.screens.open(ANALYTICS)
    assert past.day == EARLY, "the analytics know every day"
    session.screens.open(screen)
    assert past.moment is None
    assert shown(room) == PRESENT
