"""Plugging the real store into the use cases; imported by the window after its first paint."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from kanban_app.clock import now
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, StorageError
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone, shipped
from kanban_app.services.desk import Desk, desk_over
from kanban_app.services.rule_books import RuleBooks
from kanban_app.store.connection import OpenStore, open_store
from kanban_app.store.erased_list import erased_before
from kanban_app.store.restore import restore_backup
from kanban_app.store.store import SqlStore
from kanban_app.ui import formats, i18n, theme


def desk_of(store: SqlStore, days: LocalDays) -> Desk:
    """Return every use case over a store, with the real clock and the shipped templates.

    A file of rules that lies beside the store takes the place of the shipped one.
    """
    books = RuleBooks(partial(_beside, store.path))
    return desk_over(store, now, days, _template, books, formats.language)


@contextmanager
def headless(path: Path, language: str | None, *, create: bool = True) -> Iterator[Desk]:
    """Open the store for one command, with the same use cases as the window.

    Unless `create`, a file that is not there is a StorageError: a slip in its name must not be
    answered with the numbers of a new, empty store.
    """
    app = QApplication.instance() or QApplication(theme.arguments())
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Mode.LIGHT)
    i18n.install(app, language or i18n.system_language())
    if not create and not path.exists():
        raise StorageError(
            QT_TRANSLATE_NOOP("Errors", "There is no file %s; name another with --store."), path
        )
    days = LocalDays(local_zone())
    with SqlStore(open_store(path)) as store:
        store.bring_up_to_date(now())
        desk = desk_of(store, days)
        desk.journeys.ensure_first()
        yield desk


def restore(path: Path, backup: Path, language: str | None) -> str:
    """Put a backup in place of the store and say where the old one lies."""
    app = QApplication.instance() or QApplication(theme.arguments())
    assert isinstance(app, QApplication)
    i18n.install(app, language or i18n.system_language())
    aside = restore_backup(path, backup, now())
    if erased_before(path):
        with headless(path, language) as desk:
            desk.privacy.erase_again()
    if aside is None:
        return QCoreApplication.translate("commands", "The backup was restored.")
    said = QCoreApplication.translate(
        "commands", "The backup was restored; what was there before lies in %s."
    )
    return said % aside


def brought_up(opened: OpenStore, days: LocalDays) -> OpenStore:
    """Migrate a store, or make a new one with its first journeys, and open it again."""
    with SqlStore(opened) as store:
        store.bring_up_to_date(now())
        desk_of(store, days).journeys.ensure_first()
    return open_store(opened.path)


def _beside(store: Path, name: str) -> bytes | None:
    """Return a file in the folder of the store, None if there is none to be read."""
    try:
        return (store.parent / name).read_bytes()
    except OSError:
        return None


def _template(key: str) -> bytes:
    return (shipped("resources") / "journeys" / f"{key}.toml").read_bytes()
