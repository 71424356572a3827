"""The store as the use cases see it: one object over the one connection."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from typing_extensions import override

from kanban_app.domain.changes import Changes, Noun, OpKind, UndoState
from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot
from kanban_app.store.activity_store import ActivityReader
from kanban_app.store.backup import back_up, backups
from kanban_app.store.card_reader import CardReader
from kanban_app.store.check import check_file, check_state, found_by
from kanban_app.store.check_nouns import check_nouns
from kanban_app.store.connection import OpenStore
from kanban_app.store.contact_store import ContactReader
from kanban_app.store.criteria_store import CriteriaReader, MilestoneReader
from kanban_app.store.daybook_reader import DaybookReader
from kanban_app.store.deal_store import DealReader
from kanban_app.store.draft_store import DraftStore
from kanban_app.store.engine import translated, writing
from kanban_app.store.fact_store import FactReader
from kanban_app.store.migrate import migrate
from kanban_app.store.origin_store import OriginReader
from kanban_app.store.privacy_store import PrivacyStore
from kanban_app.store.profile_store import ProfileReader
from kanban_app.store.property_store import PropertyReader
from kanban_app.store.search_reader import SearchReader
from kanban_app.store.snapshot_store import read_snapshot
from kanban_app.store.substage_store import SubstageReader
from kanban_app.store.task_store import TaskReader
from kanban_app.store.undo_store import UndoStore
from kanban_app.store.unit import Unit
from kanban_app.store.value_store import ValueReader
from kanban_app.store.wheel_reader import WheelReader
from kanban_app.store.writer import StoreWriter


class SqlStore(CardReader, DraftStore, UndoStore):
    """Implements `services.ports.Store`; all calls come from one thread at a time."""

    def __init__(self, opened: OpenStore) -> None:
        super().__init__(opened)
        self._opened = opened
        self.path = opened.path
        self.values = ValueReader(opened.connection)
        self.properties = PropertyReader(opened.connection)
        self.contacts = ContactReader(opened.connection, self.journeys)
        self.profiles = ProfileReader(opened.connection)
        self.facts = FactReader(opened.connection)
        self.criteria = CriteriaReader(opened.connection)
        self.milestones = MilestoneReader(opened.connection)
        self.deals = DealReader(opened.connection)
        self.tasks = TaskReader(opened.connection)
        self.activities = ActivityReader(opened.connection)
        self.origins = OriginReader(opened.connection)
        self.wheel = WheelReader(opened.connection)
        self.substages = SubstageReader(opened.connection)
        self.daybook = DaybookReader(opened.connection)
        self.search = SearchReader(opened.connection)
        self.privacy = PrivacyStore(opened.connection, self._engine, opened.path)

    def bring_up_to_date(self, now: Moment) -> None:
        """Run missing migrations; a store with data is backed up first."""
        with translated():
            migrate(self._engine, self._opened.version, lambda: self.back_up(now))

    def record(
        self,
        kind: OpKind,
        arguments: Sequence[str],
        at: Moment,
        work: Callable[[StoreWriter], None],
    ) -> Changes:
        """Run `work` in one transaction under one name in the undo list."""
        journeys = self.journeys()
        with writing(self._engine) as connection:
            unit = Unit(connection, kind, arguments, at)
            work(StoreWriter(unit, journeys))
            return self._followed(unit.finish())

    @override
    def turn(self, *, undo: bool, for_good: bool = False) -> Changes:
        """Undo the last or redo the next operation; empty `Changes` if there is none."""
        return self._followed(super().turn(undo=undo, for_good=for_good))

    def undo_state(self) -> UndoState:
        """Return the next operation to undo and to redo."""
        return self.state()

    def snapshot(self, as_of: Moment, *, daybook: bool = True) -> Snapshot:
        """Return everything an export may need, or without the daybook what numbers need."""
        return read_snapshot(self._engine, as_of, daybook=daybook)

    def check(self) -> list[str]:
        """Return what is wrong with the file or its contents, nothing if all is well."""
        looks = (check_file, check_state, check_nouns)
        return found_by(*(partial(look, self._engine) for look in looks))

    def check_board(self) -> list[str]:
        """Return cards on the board whose state is not the fold of their history."""
        return found_by(partial(check_state, self._engine, board_only=True))

    def back_up(self, at: Moment) -> Path:
        """Write and verify a backup; return where it lies."""
        with translated():
            return back_up(self._opened.connection, self.path, at)

    def newest_backup(self) -> datetime | None:
        """Return when the newest backup was made, None if there is none."""
        return next((time for time, _ in backups(self.path)), None)

    def backup_count(self) -> int:
        """Return how many backups are kept."""
        return len(backups(self.path))

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file, so that a copied file is complete."""
        with translated():
            self._opened.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _followed(self, changes: Changes) -> Changes:
        if changes.journeys or Noun.MAP in changes.nouns:
            self.forget_journeys()
        return changes

    def __enter__(self) -> "SqlStore":
        """Return the store, which is closed at the end of the block."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close the store; what went wrong before is told rather than what goes wrong now."""
        with suppress(StorageError) if any(error) else nullcontext():
            self.close()

    def close(self) -> None:
        """Checkpoint and let go of the file."""
        try:
            self.checkpoint()
        finally:
            with translated():
                self._engine.dispose()
                self._opened.connection.close()
