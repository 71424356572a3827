"""Backups that restore: written aside, verified, named by time, thinned out by age."""

import hashlib
import os
import re
import sqlite3
import sys
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError, reason_of
from kanban_app.domain.moment import Moment, as_utc

FOLDER = "backups"
_ENDING = r"-(\d{8}T\d{6})Z\.sqlite"
_FORMAT = "%Y%m%dT%H%M%S"
_DAYS, _WEEKS, _MONTHS = 12, 10, 9
_ALL_WITHIN = timedelta(days=2)


def back_up(connection: sqlite3.Connection, store: Path, at: Moment) -> Path:
    """Write a verified copy of the open store beside it and return its path.

    `VACUUM INTO` on the one connection: copying the file of a live WAL store would give an
    empty one that opens without error. StorageError if disk or folder refuse.
    """
    folder = store.parent / FOLDER
    target = folder / f"{store.stem}-{as_utc(at).strftime(_FORMAT)}Z.sqlite"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        try:
            _write(connection, part)
            digest = hashlib.sha256(part.read_bytes()).hexdigest()
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        _note(target, digest)
        _sync_folder(folder)
        _thin_out(store, as_utc(at))
    except OSError as error:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The backup could not be completed (%s)."),
            reason_of(error),
        ) from error
    return target


def backups(store: Path) -> list[tuple[datetime, Path]]:
    """Return the finished backups of a store, newest first."""
    # Not a pattern made of the stem: that of `a` also takes `a-b-…`, another store's.
    found = [(_time_of(p, store), p) for p in (store.parent / FOLDER).glob("*.sqlite")]
    return sorted(((t, p) for t, p in found if t is not None), reverse=True)


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return which backups stay: all of two days, then one a day, week and month for a while."""
    stays: set[datetime] = set()
    seen: set[tuple[str, object]] = set()
    limits = {"day": _DAYS, "week": _WEEKS, "month": _MONTHS}
    counts = dict.fromkeys(limits, 0)
    for time in sorted(times, reverse=True):
        if now - time <= _ALL_WITHIN:
            stays.add(time)
        slots: dict[str, object] = {
            "day": time.date(),
            "week": time.isocalendar()[:2],
            "month": (time.year, time.month),
        }
        for kind, slot in slots.items():
            if (kind, slot) not in seen and counts[kind] < limits[kind]:
                seen.add((kind, slot))
                counts[kind] += 1
                stays.add(time)
    return stays


def _write(connection: sqlite3.Connection, part: Path) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection.execute("VACUUM INTO ?", (str(part),))
    if not _is_sound(part):
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The backup could not be verified and was not kept.")
        )
    with part.open("rb+") as copy:
        os.fsync(copy.fileno())


def _is_sound(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        pages = connection.execute("PRAGMA integrity_check").fetchone()[0]
        return pages == "ok" and not connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def _note(target: Path, digest: str) -> None:
    note = target.with_suffix(".sha256")
    descriptor = os.open(note, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as manifest:
        manifest.write(f"{digest}  {target.name}\n")
        manifest.flush()
        os.fsync(manifest.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new names last; Windows cannot open folders and does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _thin_out(store: Path, now: datetime) -> None:
    dated = dict(backups(store))
    for time in dated.keys() - kept(dated, now):
        dated[time].unlink()
        dated[time].with_suffix(".sha256").unlink(missing_ok=True)


def _time_of(path: Path, store: Path) -> datetime | None:
    match = re.fullmatch(re.escape(store.stem) + _ENDING, path.name)
    if match is None:
        return None
    return datetime.strptime(match.group(1), _FORMAT).replace(tzinfo=UTC)
