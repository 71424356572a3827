"""A backup comes back whole, and what it replaces is kept."""

import pytest

from kanban_app.domain.errors import StorageError, StoreInUseError
from kanban_app.store.connection import open_store
from kanban_app.store.restore import restore_backup
from tests.builders import NOW, a_desk


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "b.sqlite"


@pytest.fixture
def backup(path):
    with a_desk(path) as desk:
        desk.add("A")
        made = desk.store.back_up(NOW)
        desk.add("B")
    return made


def test_the_store_is_as_it_was_and_the_newer_one_is_kept(path, backup):
    aside = restore_backup(path, backup, NOW)
    with a_desk(path) as desk:
        assert desk.titles("awareness") == ["A"]
        assert desk.store.check() == []
    with a_desk(aside) as desk:
        assert desk.titles("awareness") == ["B", "A"]


def test_a_stale_log_beside_the_store_does_not_come_along(path, backup):
    path.with_name(path.name + "-wal").write_bytes(b"of another life")
    restore_backup(path, backup, NOW)
    with a_desk(path) as desk:
        assert desk.titles("awareness") == ["A"]


def test_a_damaged_backup_is_refused_and_nothing_changes(path, backup):
    content = bytearray(backup.read_bytes())
    content[5000] ^= 1
    backup.write_bytes(content)
    with pytest.raises(StorageError, match="damaged"):
        restore_backup(path, backup, NOW)
    with a_desk(path) as desk:
        assert desk.titles("awareness") == ["B", "A"]


def test_a_store_that_is_open_is_left_alone_and_no_copy_stays_beside_it(path, backup):
    opened = open_store(path)
    opened.connection.execute("SELECT count(*) FROM card").fetchone()
    with pytest.raises(StoreInUseError, match="another window"):
        restore_backup(path, backup, NOW)
    assert not list(path.parent.glob("*.part*"))
    opened.connection.close()


def test_an_open_store_is_said_before_what_is_wrong_with_the_backup(path, backup):
    backup.write_bytes(b"damaged")
    opened = open_store(path)
    with pytest.raises(StoreInUseError):
        restore_backup(path, backup, NOW)
    opened.connection.close()


def test_a_file_that_is_no_backup_is_named_as_it_was_given(path, backup, tmp_path):
    notes = tmp_path / "README.md"
    notes.write_text("# Kein Backup, aber lang genug für einen Kopf\n" * 200, encoding="utf-8")
    with pytest.raises(StorageError, match=r"README\.md is not a Schwungrad file"):
        restore_backup(path, notes, NOW)
    assert not list(path.parent.glob("*.part*"))
    with a_desk(path) as desk:
        assert desk.titles("awareness") == ["B", "A"]


def test_a_log_left_beside_an_older_copy_does_not_come_along(path, backup):
    path.with_name(path.name + ".part-wal").write_bytes(b"of another life")
    restore_backup(path, backup, NOW)
    assert not list(path.parent.glob("*.part*"))
