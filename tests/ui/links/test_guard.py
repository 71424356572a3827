"""The check at the start, and backups that are made when there is something to keep."""

import pytest

from kanban_app.ui.links.guard import Guard
from tests.ui.links.rooms import finish


@pytest.fixture
def guard(room):
    return Guard(room.shell, room.desk, room.worker)


def told(room) -> str:
    return room.shell.window.status._backup._label.text()


def test_the_first_start_of_a_day_backs_up_and_says_so(room, guard):
    finish(guard.begin())
    assert room.small.store.backup_count() == 1
    assert told(room).startswith("Backup checked today")
    assert told(room).endswith("1 backup(s)")


def test_the_second_start_of_a_day_does_not(room, guard):
    finish(guard.begin())
    finish(guard.begin())
    assert room.small.store.backup_count() == 1
    room.small.clock.pass_days(1)
    finish(guard.begin())
    assert room.small.store.backup_count() == 2


def test_at_the_close_only_changes_are_backed_up(room, guard):
    finish(guard.begin())
    finish(guard.finish())
    assert room.small.store.backup_count() == 1
    room.small.clock.pass_days(1)
    room.add("Müller, Eva")
    finish(guard.finish())
    assert room.small.store.backup_count() == 2


def test_half_an_hour_without_changes_needs_no_backup(room, guard):
    finish(guard.begin())
    room.small.clock.pass_days(1)
    guard._timer.timeout.emit()
    assert room.small.store.backup_count() == 1
    room.add("Müller, Eva")
    guard._timer.timeout.emit()
    assert room.small.store.backup_count() == 2


def test_a_backup_that_cannot_be_written_is_said_and_tried_again_at_the_close(room, guard):
    room.add("Müller, Eva")
    folder = room.small.path.parent / "backups"
    folder.write_text("in the way")
    finish(guard.begin())
    assert room.shell.window.status._backup._icon._tone == "bad"
    folder.unlink()
    finish(guard.finish())
    assert room.small.store.backup_count() == 1


def test_a_card_that_does_not_fit_its_history_is_announced(room, guard):
    card = room.add("Müller, Eva")
    elsewhere = room.small.stage("staging").id
    with room.small.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE card SET stage_id = ? WHERE id = ?", (elsewhere, card))
    finish(guard.begin())
    assert "1 card(s) do not fit their history" in room.shell.window.banner.accessibleName()


def test_a_sound_store_starts_in_silence(room, guard):
    room.add("Müller, Eva")
    finish(guard.begin())
    assert not room.shell.window.banner.isVisibleTo(room.shell.window)
