"""Opening the one SQLite connection safely; plain `sqlite3`, because start-up waits for it.

Settings and their reasons: one connection in EXCLUSIVE mode rules out the WAL-reset bug and a
second program; FULL loses nothing that was acknowledged; every PRAGMA is read back because
SQLite ignores unknown ones silently.
"""

import os
import sqlite3
from pathlib import Path
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError, StoreInUseError

APPLICATION_ID = 0x4B424E31
SCHEMA_VERSION = 5
_PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", "2000", 2000),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("wal_autocheckpoint", "1000", 1000),
    ("journal_size_limit", "4194304", 4194304),
)


class OpenStore(NamedTuple):
    """The open connection; `version` is 0 for a store that has no tables yet."""

    path: Path
    connection: sqlite3.Connection
    version: int


def open_store(path: Path) -> OpenStore:
    """Open or create the store at `path`; StorageError says why not, the file stays unharmed."""
    try:
        _create_private(path)
        connection = sqlite3.connect(path, timeout=2, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be opened (%s)."),
            path,
            type(error).__name__,
        ) from error
    try:
        return OpenStore(path, connection, _guard(connection, path))
    except StorageError:
        connection.close()
        raise
    except sqlite3.Error as error:
        connection.close()
        raise _explained(error, path) from error


def _create_private(path: Path) -> None:
    """Make folder and file readable by the user only, before SQLite touches them."""
    if path.exists():
        return
    folder = path.parent
    if not folder.exists():
        folder.mkdir(parents=True, mode=0o700)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _guard(connection: sqlite3.Connection, path: Path) -> int:
    """Refuse strange and newer files before anything is written; return the schema version."""
    # EXCLUSIVE first: with it the very first read takes the lock a second program runs into.
    connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchone()
    application = _value(connection, "application_id")
    version = int(str(_value(connection, "user_version")))
    empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
    if application != APPLICATION_ID and not (empty and application == 0):
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "%s is not a Schwungrad file. Choose another file."), path
        )
    if version > SCHEMA_VERSION:
        raise StorageError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "%s was written by a newer version of Schwungrad. Nothing was changed; "
                "please update the program.",
            ),
            path,
        )
    _refuse_programs(connection, path)
    _configure(connection)
    if empty:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    return version


def _refuse_programs(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse triggers and views: ours have none, and a strange one would change what is saved."""
    strange = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1"
    ).fetchone()
    if strange is not None:
        raise StorageError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Another program put something into %s that would run at every change (%s). "
                "Nothing was changed; please restore a backup.",
            ),
            path,
            strange[0],
        )


def _configure(connection: sqlite3.Connection) -> None:
    for name, value, expected in _PRAGMAS:
        connection.execute(f"PRAGMA {name}={value}").fetchone()
        found = _value(connection, name)
        if found != expected:
            # Network shares refuse WAL; a rollback journal with EXTRA is as safe, only slower.
            if name == "journal_mode":
                connection.execute("PRAGMA journal_mode=DELETE").fetchone()
                continue
            raise StorageError(
                QT_TRANSLATE_NOOP("Errors", "SQLite refuses the setting %s (it says %s)."),
                name,
                found,
            )
    if _value(connection, "journal_mode") != "wal":
        connection.execute("PRAGMA synchronous=EXTRA")


def _value(connection: sqlite3.Connection, pragma: str) -> object:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return row[0] if row else None


def _explained(error: sqlite3.Error, path: Path) -> StorageError:
    if "locked" in str(error):
        return StoreInUseError(
            QT_TRANSLATE_NOOP(
                "Errors", "%s is open in another window of Schwungrad. Close that one first."
            ),
            path,
        )
    if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
        return StorageError(
            QT_TRANSLATE_NOOP("Errors", "%s is not a Schwungrad file. Choose another file."), path
        )
    return StorageError(
        QT_TRANSLATE_NOOP("Errors", "The file %s cannot be read (%s). Restore a backup."),
        path,
        getattr(error, "sqlite_errorname", type(error).__name__),
    )
