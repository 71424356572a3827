"""Single rows by plain SQL, made once per table: through SQLAlchemy a row takes five times as long.

Only names out of our own tables get into the statements.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import ColumnDefault, Table

Values = Mapping[str, object]


def read(connection: sqlite3.Connection, target: Table, row_id: int) -> dict[str, object] | None:
    """Return a row by its columns' names, None if there is none of this id."""
    row = connection.execute(_read(target), (row_id,)).fetchone()
    return None if row is None else dict(zip(target.c.keys(), row, strict=True))


def add(connection: sqlite3.Connection, target: Table, values: Values) -> int:
    """Insert a row, with defaults for what is not given, and return its id."""
    whole = {**defaults(target), **values}
    added = connection.execute(_add(target, tuple(whole)), whole).lastrowid
    assert added is not None
    return added


def add_many(connection: sqlite3.Connection, target: Table, new: Sequence[Values]) -> None:
    """Insert rows that give the same columns, with defaults for those that are not given."""
    given = defaults(target)
    names = tuple({**given, **new[0]})
    connection.executemany(_add(target, names), ({**given, **values} for values in new))


def change(connection: sqlite3.Connection, target: Table, row_id: int, values: Values) -> None:
    """Set columns of a row."""
    connection.execute(_change(target, tuple(values)), (*values.values(), row_id))


def drop(connection: sqlite3.Connection, target: Table, row_id: int) -> None:
    """Delete a row."""
    connection.execute(_drop(target), (row_id,))


@cache
def defaults(target: Table) -> Values:
    """Return what a row holds where nothing was given."""
    given = ((c.name, c.default) for c in target.c)
    return {name: d.arg for name, d in given if isinstance(d, ColumnDefault) and d.is_scalar}


@cache
def _read(target: Table) -> str:
    return f"SELECT {', '.join(target.c.keys())} FROM {target.name} WHERE id = ?"  # noqa: S608


@cache
def _add(target: Table, names: tuple[str, ...]) -> str:
    places = ", ".join(f":{name}" for name in names)
    return f"INSERT INTO {target.name} ({', '.join(names)}) VALUES ({places})"  # noqa: S608


@cache
def _change(target: Table, names: tuple[str, ...]) -> str:
    settings = ", ".join(f"{name} = ?" for name in names)
    return f"UPDATE {target.name} SET {settings} WHERE id = ?"  # noqa: S608


@cache
def _drop(target: Table) -> str:
    return f"DELETE FROM {target.name} WHERE id = ?"  # noqa: S608
