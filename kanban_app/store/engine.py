"""The SQLAlchemy engine around the one open connection, and the only ways to use it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, StaticPool, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import create_engine

from kanban_app.store import schema  # noqa: F401 -- undo finds tables by their names
from kanban_app.store.connection import OpenStore
from kanban_app.store.trouble import refuse, translated_plain

_READ_ONLY = "read_only"


def engine_for(store: OpenStore) -> Engine:
    """Return an engine that uses exactly the connection that was opened at the start.

    `hide_parameters`, because an exception text would carry names and phone numbers.
    """
    engine = create_engine(
        "sqlite://", creator=lambda: store.connection, poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that only reads; trouble with the file is a StorageError."""
    with translated(), engine.connect() as connection:
        yield connection.execution_options(**{_READ_ONLY: True})


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that is kept if all goes well; trouble with the file is a StorageError."""
    with translated(), engine.begin() as connection:
        yield connection


def plain(connection: Connection) -> sqlite3.Connection:
    """Return the driver's connection, for statements in the running transaction."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


@contextmanager
def translated() -> Iterator[None]:
    """Raise what SQLite reports, wrapped by SQLAlchemy or not, as `translated_plain` does."""
    with translated_plain():
        try:
            yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                refuse(error.orig)
            raise


def _begin(connection: Connection) -> None:
    # pysqlite is in autocommit mode: transactions are ours, DDL included.
    reads = connection.get_execution_options().get(_READ_ONLY, False)
    plain(connection).execute("BEGIN" if reads else "BEGIN IMMEDIATE")
