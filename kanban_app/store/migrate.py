"""Bringing a store to the current schema: a verified backup first, then one transaction."""

from collections.abc import Callable
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Engine

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError
from kanban_app.paths import shipped
from kanban_app.store.engine import writing


def migrate(
    engine: Engine, version: int, backup: Callable[[], object], scripts: Path | None = None
) -> int:
    """Run every revision after `version` and return the new one; all or nothing.

    A revision's id is its schema version, and `user_version` is set in the same transaction, so
    there is one truth about what a file holds. `backup` is called first unless the store is new.
    """
    missing = _revisions_after(version, scripts or shipped("db") / "migrations")
    if not missing:
        return version
    if version > 0:
        backup()
    head = int(missing[-1].revision)
    with writing(engine) as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        with Operations.context(MigrationContext.configure(connection)):
            for script in missing:
                script.module.upgrade()
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise StorageError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The file could not be brought to the new version; it is unchanged."
                )
            )
        connection.exec_driver_sql(f"PRAGMA user_version={head}")
    return head


def _revisions_after(version: int, folder: Path) -> list[Script]:
    scripts = ScriptDirectory(str(folder)).walk_revisions()
    return [s for s in reversed(list(scripts)) if int(s.revision) > version]
