"""The SQLAlchemy engine around the one open connection."""

import sqlite3

from sqlalchemy import Connection, Engine, StaticPool, event
from sqlmodel import create_engine

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError
from kanban_app.store.connection import OpenStore

READ_ONLY = "read_only"


def engine_for(store: OpenStore) -> Engine:
    """Return an engine that uses exactly the connection that was opened at the start.

    `hide_parameters`, because an exception text would carry names and phone numbers.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: store.connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # pysqlite is in autocommit mode: transactions are ours, DDL included.
    reading = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def storage_error(error: sqlite3.Error) -> StorageError:
    """Return what the broker should know about a failed read or write."""
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        return StorageError(
            QT_TRANSLATE_NOOP("Errors", "The disk is full. Free some space, then try again.")
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return StorageError(QT_TRANSLATE_NOOP("Errors", "The file may not be written to."))
    return StorageError(
        QT_TRANSLATE_NOOP("Errors", "The change could not be saved (%s). Try again."), name or "?"
    )
