"""Writing a finished file whole or not at all, readable by the user only."""

import os
from pathlib import Path

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError, reason_of


def write_file(target: Path, content: bytes) -> None:
    """Replace `target` by `content`; StorageError says why not, the old file stays then."""
    part = target.with_name(target.name + ".part")
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "The file %s cannot be written (%s)."),
            target,
            reason_of(error),
        ) from error
