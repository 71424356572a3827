"""Bringing a backup back in place of a store; what was there is kept aside, not thrown away."""

import hashlib
import os
import shutil
from pathlib import Path

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError, StoreInUseError, reason_of
from kanban_app.domain.moment import Moment, as_utc
from kanban_app.store.connection import open_store

# A log that stays beside another file would silently replace its content.
_COMPANIONS = ("", "-wal", "-shm", "-journal")


def restore_backup(store: Path, backup: Path, at: Moment) -> Path | None:
    """Put `backup` in place of `store` and return where the old one lies, None if there was none.

    StorageError if the backup is damaged or no store of ours, or the store is open elsewhere;
    nothing is changed then.
    """
    _refuse_if_open(store)
    _verify(backup)
    part = store.with_name(f"{store.name}.part")
    try:
        _copy_private(backup, part)
        _prove(part, backup)
        aside = _put_aside(store, at)
        part.replace(store)
    finally:
        # Whatever happened, no second copy of the clients' data stays behind.
        _discard(part)
    return aside


def _prove(part: Path, backup: Path) -> None:
    """Open the copy: the proof that it is ours, whole and not too new."""
    try:
        open_store(part).connection.close()
    except StorageError as error:
        told = (backup if a == part else a for a in error.arguments)
        raise StorageError(error.message, *told) from error


def _discard(part: Path) -> None:
    for companion in _COMPANIONS:
        part.with_name(part.name + companion).unlink(missing_ok=True)


def _verify(backup: Path) -> None:
    note = backup.with_suffix(".sha256")
    try:
        content = backup.read_bytes()
        expected = note.read_text(encoding="ascii").split()[0] if note.exists() else None
    except OSError as error:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be read (%s)."),
            backup,
            reason_of(error),
        ) from error
    if expected is not None and hashlib.sha256(content).hexdigest() != expected:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The backup %s is damaged. Choose another one."), backup
        )


def _copy_private(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
    _discard(target)
    descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with source.open("rb") as original, os.fdopen(descriptor, "wb") as copy:
        shutil.copyfileobj(original, copy)
        copy.flush()
        os.fsync(copy.fileno())


def _put_aside(store: Path, at: Moment) -> Path | None:
    if not store.exists():
        return None
    # Once more, because copying takes its time.
    _refuse_if_open(store)
    stamp = as_utc(at).strftime("%Y%m%dT%H%M%SZ")
    aside = store.with_name(f"{store.stem}-replaced-{stamp}{store.suffix}")
    for companion in _COMPANIONS:
        old = store.with_name(store.name + companion)
        if old.exists():
            old.replace(aside.with_name(aside.name + companion))
    return aside


def _refuse_if_open(store: Path) -> None:
    if not store.exists():
        return
    try:
        open_store(store).connection.close()
    except StoreInUseError:
        raise
    except StorageError:
        # A damaged store is what restoring is for; only an open one must be left alone.
        return
