"""Opening store files: private, guarded, one program at a time."""

import sqlite3
import stat
import subprocess
import sys

import pytest

from kanban_app.domain.errors import StorageError
from kanban_app.store.connection import APPLICATION_ID, SCHEMA_VERSION, open_store


def _made(path):
    opened = open_store(path)
    opened.connection.execute("CREATE TABLE x (id INTEGER)")
    opened.connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    opened.connection.close()
    return path


def test_a_new_store_is_private_from_the_first_byte(tmp_path):
    path = tmp_path / "new" / "board.sqlite"
    opened = open_store(path)
    opened.connection.execute("CREATE TABLE x (id INTEGER)")
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    opened.connection.close()


def test_every_setting_is_in_force(tmp_path):
    connection = open_store(tmp_path / "b.sqlite").connection
    wanted = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "application_id": APPLICATION_ID,
    }
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted
    connection.close()


def test_a_second_program_is_told_to_wait(tmp_path):
    path = _made(tmp_path / "b.sqlite")
    first = open_store(path)
    code = (
        "import sys, pathlib\n"
        "from kanban_app.store.connection import open_store\n"
        "from kanban_app.domain.errors import StorageError\n"
        "try:\n    open_store(pathlib.Path(sys.argv[1]))\n"
        "except StorageError as e:\n    print(e); sys.exit(2)\n"
    )
    second = subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, "-c", code, path], capture_output=True, text=True, check=False
    )
    assert second.returncode == 2
    assert "another window" in second.stdout
    first.connection.close()


def _foreign(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (id INTEGER)")
    connection.commit()
    connection.close()


def _with_a_trigger(path):
    connection = sqlite3.connect(_made(path))
    connection.execute("CREATE TRIGGER cheap AFTER INSERT ON x BEGIN DELETE FROM x; END")
    connection.close()


def _newer(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE later (id INTEGER)")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda p: p.write_bytes(b"just a text, long enough to be no header of SQLite" * 4),
            "not a",
        ),
        (_foreign, "not a Schwungrad"),
        (_newer, "newer version"),
        (_with_a_trigger, "run at every change"),
    ],
)
def test_strange_and_newer_files_are_refused_unharmed(tmp_path, make, words):
    path = tmp_path / "b.sqlite"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StorageError, match=words):
        open_store(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_explained(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be opened"):
        open_store(tmp_path / "file" / "b.sqlite")
