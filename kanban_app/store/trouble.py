"""What SQLite reports, in words for the broker; plain `sqlite3`, the first screen needs it too.

No message quotes `str(error)`: for a text that cannot be decoded it holds the text itself.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError, StorageError, UserError

_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_FORMAT")
_UNREADABLE = ("SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_CORRUPTFS")


@contextmanager
def translated_plain() -> Iterator[None]:
    """Raise what plain `sqlite3` reports as StorageError, a text over its limit as DomainError."""
    try:
        yield
    except sqlite3.Error as error:
        refuse(error)


def refuse(error: sqlite3.Error) -> NoReturn:
    """Raise what the broker should know about a failed read or write."""
    # Errors without a code are Python's: a chain would bring the quoted text into a log.
    raise _explained(error) from (error if hasattr(error, "sqlite_errorcode") else None)


def _explained(error: sqlite3.Error) -> UserError:
    name: str = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_CONSTRAINT_CHECK" and str(error).endswith("_size"):
        # The forms and the import refuse long texts earlier, each in its own words.
        return DomainError(QT_TRANSLATE_NOOP("Errors", "A text is too long to be stored."))
    if name.startswith("SQLITE_FULL"):
        return StorageError(
            QT_TRANSLATE_NOOP("Errors", "The disk is full. Free some space, then try again.")
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return StorageError(QT_TRANSLATE_NOOP("Errors", "The file may not be written to."))
    if _is_damage(error, name):
        return StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file is damaged (%s). Restore a backup."),
            name or type(error).__name__,
        )
    if name.startswith(_UNREADABLE):
        return StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file could not be read (%s). Try again."), name
        )
    return StorageError(
        QT_TRANSLATE_NOOP("Errors", "The change could not be saved (%s). Try again."),
        name or type(error).__name__,
    )


def _is_damage(error: sqlite3.Error, name: str) -> bool:
    if name:
        return name.startswith(_DAMAGE)
    # Text that is no UTF-8 comes without a code, from Python instead of SQLite.
    return type(error) in (sqlite3.DatabaseError, sqlite3.OperationalError)
