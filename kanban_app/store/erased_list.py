"""Who was erased, by identity only: a file beside the store, so that an old backup forgets too."""

import os
from collections.abc import Collection
from pathlib import Path

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError, reason_of

_ENDING = "-erased.txt"
_WITH_PROPERTIES = " properties"


def note_erased(store: Path, uids: Collection[str], *, properties: bool) -> None:
    """Add contacts to the list; StorageError if the disk refuses."""
    ending = _WITH_PROPERTIES if properties else ""
    try:
        descriptor = os.open(_path(store), os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.writelines(f"{uid}{ending}\n" for uid in sorted(uids))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be written (%s)."),
            _path(store),
            reason_of(error),
        ) from error


def erased_before(store: Path) -> dict[str, bool]:
    """Return who was erased from this store, and whether with his own properties."""
    try:
        lines = _path(store).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return {}
    return {
        line.removesuffix(_WITH_PROPERTIES): line.endswith(_WITH_PROPERTIES)
        for line in lines
        if line
    }


def _path(store: Path) -> Path:
    return store.with_name(f"{store.stem}{_ENDING}")
