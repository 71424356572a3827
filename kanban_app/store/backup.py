"""Backups that restore: written aside, verified, named by time, thinned out by age."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError
from kanban_app.domain.moment import Moment, as_utc

FOLDER = "backups"
_NAME = re.compile(r"-(\d{8}T\d{6})Z\.sqlite$")
_FORMAT = "%Y%m%dT%H%M%S"
_DAYS, _WEEKS, _MONTHS = 12, 10, 9
_ALL_WITHIN = timedelta(days=2)


def back_up(connection: sqlite3.Connection, store: Path, at: Moment) -> Path:
    """Write a verified copy of the open store beside it and return its path.

    `VACUUM INTO` on the one connection: copying the file of a live WAL store would give an
    empty one that opens without error.
    """
    folder = store.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    target = folder / f"{store.stem}-{as_utc(at).strftime(_FORMAT)}Z.sqlite"
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection.execute("VACUUM INTO ?", (str(part),))
    _verify(part)
    digest = hashlib.sha256(part.read_bytes()).hexdigest()
    part.replace(target)
    note = target.with_suffix(".sha256")
    descriptor = os.open(note, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as manifest:
        manifest.write(f"{digest}  {target.name}\n")
    _thin_out(folder, as_utc(at))
    return target


def backups(store: Path) -> list[tuple[datetime, Path]]:
    """Return the finished backups of a store, newest first."""
    folder = store.parent / FOLDER
    found = [(_time_of(p), p) for p in folder.glob(f"{store.stem}-*Z.sqlite")]
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


def _verify(path: Path) -> None:
    connection = sqlite3.connect(path)
    try:
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    if found != "ok":
        path.unlink()
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The backup could not be verified and was not kept.")
        )


def _thin_out(folder: Path, now: datetime) -> None:
    dated = {t: p for p in folder.glob("*Z.sqlite") if (t := _time_of(p)) is not None}
    for time in dated.keys() - kept(dated, now):
        dated[time].unlink()
        dated[time].with_suffix(".sha256").unlink(missing_ok=True)


def _time_of(path: Path) -> datetime | None:
    match = _NAME.search(path.name)
    if match is None:
        return None
    return datetime.strptime(match.group(1), _FORMAT).replace(tzinfo=UTC)
