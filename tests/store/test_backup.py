"""Backups: verified, private, thinned out."""

import hashlib
import shutil
import sqlite3
import stat
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import DAY, Moment
from kanban_app.store.backup import backups, kept
from tests.builders import NOW, Desk, a_desk

LATER = datetime(2026, 7, 15, tzinfo=UTC)


def test_a_backup_holds_everything_and_restores(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        desk.add("A")
        made = desk.store.back_up(NOW)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    digest = made.with_suffix(".sha256").read_text().split()[0]
    assert digest == hashlib.sha256(made.read_bytes()).hexdigest()
    shutil.copyfile(made, tmp_path / "restored.sqlite")
    with a_desk(tmp_path / "restored.sqlite") as restored:
        assert restored.titles("awareness") == ["A"]
        assert restored.store.check() == []


def test_backups_are_listed_newest_first_and_thinned_out(tmp_path):
    desk = Desk(tmp_path / "b.sqlite")
    for day in range(40):
        desk.store.back_up(Moment(NOW + day * DAY))
    times = [t for t, _ in backups(tmp_path / "b.sqlite")]
    assert times == sorted(times, reverse=True)
    assert len(times) < 25
    desk.store.close()


@given(st.lists(st.integers(0, 24 * 400), min_size=1, max_size=60))
def test_the_newest_backup_always_stays_and_recent_ones_too(hours):
    times = {LATER - timedelta(hours=h) for h in hours}
    stays = kept(times, LATER)
    assert max(times) in stays
    assert all(t in stays for t in times if LATER - t <= timedelta(days=2))


def test_a_backup_of_a_store_that_works_on_is_whole(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        for number in range(20):
            desk.add(f"{number}")
            made = desk.store.back_up(Moment(NOW + number * 1_000_000))
        connection = sqlite3.connect(made)
        assert connection.execute("SELECT count(*) FROM card").fetchone() == (20,)
        connection.close()


def test_backups_of_another_store_beside_are_neither_listed_nor_thinned_out(tmp_path):
    with a_desk(tmp_path / "a-b.sqlite") as other:
        kept_there = [other.store.back_up(Moment(NOW - n * DAY)) for n in (900, 901, 902)][:1]
        others = backups(tmp_path / "a-b.sqlite")
    with a_desk(tmp_path / "a.sqlite") as desk:
        for day in range(20):
            desk.store.back_up(Moment(NOW + day * DAY))
        assert all(p.name.startswith("a-2026") for _, p in backups(tmp_path / "a.sqlite"))
        assert desk.store.backup_count() < 20
    assert backups(tmp_path / "a-b.sqlite") == others
    assert kept_there[0].exists()


def test_a_stem_with_the_signs_of_a_pattern_is_taken_as_it_is(tmp_path):
    with a_desk(tmp_path / "a[1]*.sqlite") as desk:
        desk.store.back_up(NOW)
        assert desk.store.backup_count() == 1


def test_a_backup_with_broken_references_is_not_kept(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        desk.add("A")
    connection = sqlite3.connect(tmp_path / "b.sqlite")
    connection.execute("UPDATE card SET contact_id = 999")
    connection.commit()
    connection.close()
    with a_desk(tmp_path / "b.sqlite") as desk:
        with pytest.raises(StorageError, match="not kept"):
            desk.store.back_up(NOW)
        assert list((tmp_path / "backups").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "backups").write_text("in the way")
    with a_desk(tmp_path / "b.sqlite") as desk, pytest.raises(StorageError, match="completed"):
        desk.store.back_up(NOW)
