"""What SQLite reports, in words for the broker; plain `sqlite3`, the first screen needs it too.

No message quotes `str(error)`: for a text that cannot be decoded it holds the text itself.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from kanban_app.domain.errors import (
    QT_TRANSLATE_NOOP,
    DiskError,
    DomainError,
    StorageError,
)

_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT")
_UNREADABLE = ("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_CORRUPTFS")
_DISK = ("SQLITE_IOERR", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CANTOPEN")


@contextmanager
def translated_plain() -> Iterator[None]:
    """Raise trouble with disk or file as StorageError, a text over its limit as DomainError.

    Of the first, what may pass by itself is a DiskError. Everything else is a bug of ours and
    stays what it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        refuse(error)
        raise


def refuse(error: sqlite3.Error) -> None:
    """Raise what the broker should know about a failed read or write; return if it is our bug."""
    name: str = getattr(error, "sqlite_errorname", "")
    # Errors without a code are Python's: a chain would bring the quoted text into a log.
    cause = error if name else None
    if name == "SQLITE_CONSTRAINT_CHECK" and str(error).endswith("_size"):
        # The forms and the import refuse long texts earlier, each in its own words.
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A text is too long to be stored.")
        ) from cause
    if _is_damage(error, name):
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file is damaged (%s). Restore a backup."),
            name or type(error).__name__,
        ) from cause
    _refuse_by_disk(name, cause)


def _refuse_by_disk(name: str, cause: sqlite3.Error | None) -> None:
    if name.startswith("SQLITE_FULL"):
        raise DiskError(
            QT_TRANSLATE_NOOP("Errors", "The disk is full. Free some space, then try again.")
        ) from cause
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        raise DiskError(QT_TRANSLATE_NOOP("Errors", "The file may not be written to.")) from cause
    if name.startswith(_UNREADABLE):
        raise DiskError(
            QT_TRANSLATE_NOOP("Errors", "The file could not be read (%s). Try again."), name
        ) from cause
    if name.startswith(_DISK):
        raise DiskError(
            QT_TRANSLATE_NOOP("Errors", "The change could not be saved (%s). Try again."), name
        ) from cause


def _is_damage(error: sqlite3.Error, name: str) -> bool:
    if name == "SQLITE_ERROR":
        # A table of ours that is not there was taken from the file by somebody else.
        return str(error).startswith("no such table")
    if name:
        return name.startswith(_DAMAGE)
    # Text that is no UTF-8 comes without a code, from Python instead of SQLite.
    return type(error) in (sqlite3.DatabaseError, sqlite3.OperationalError)
