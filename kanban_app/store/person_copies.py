"""Finished copies of a store that lie beside it, and which of them still hold a person.

The open store itself is never touched here: whoever closes its file takes its locks away.
"""

import re
import sqlite3
from collections.abc import Collection
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kanban_app.domain.erasure import HeldBackup
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError, reason_of
from kanban_app.store.backup import backups

_HOLDS = "SELECT erased FROM contact WHERE uid = ?"
_FIRST = "SELECT name FROM contact WHERE uid = ?"
_FORMAT = "%Y%m%dT%H%M%SZ"
_COMPANIONS = ("-wal", "-shm", "-journal")


def copies(store: Path) -> list[tuple[datetime, Path]]:
    """Return the backups of a store and what restoring put aside, newest first."""
    return sorted([*backups(store), *_put_aside(store)], reverse=True)


def holding(store: Path, uids: Collection[str]) -> list[HeldBackup]:
    """Return all copies, each with whether it still holds one of these contacts unerased."""
    return [HeldBackup(at, path, _holds(path, uids)) for at, path in copies(store)]


def drop_copies(store: Path, kept: Path) -> None:
    """Delete every copy of a store but one; StorageError if the disk refuses."""
    try:
        for _, path in copies(store):
            if path != kept:
                path.unlink(missing_ok=True)
                path.with_suffix(".sha256").unlink(missing_ok=True)
                for ending in _COMPANIONS:
                    path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "An old backup could not be deleted (%s)."),
            reason_of(error),
        ) from error


def _put_aside(store: Path) -> list[tuple[datetime, Path]]:
    name = re.compile(
        rf"{re.escape(store.stem)}-replaced-(\d{{8}}T\d{{6}}Z){re.escape(store.suffix)}"
    )
    found = ((name.fullmatch(path.name), path) for path in store.parent.iterdir())
    return [
        (datetime.strptime(match.group(1), _FORMAT).replace(tzinfo=UTC), path)
        for match, path in found
        if match is not None
    ]


def _holds(path: Path, uids: Collection[str]) -> bool:
    """Return whether a copy holds one of the contacts; one that cannot be read may."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as copy:
            return any(_unerased(copy, uid) for uid in uids)
    except sqlite3.Error:
        return True


def _unerased(copy: sqlite3.Connection, uid: str) -> bool:
    known = {column[1] for column in copy.execute("PRAGMA table_info(contact)")}
    # Nobody could be erased in the first versions of the schema.
    row = copy.execute(_HOLDS if "erased" in known else _FIRST, (uid,)).fetchone()
    return row is not None and ("erased" not in known or not row[0])
