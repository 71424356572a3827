"""What a person's rights need of the store: looking at everything, handing it out, erasing it."""

import sqlite3
from collections.abc import Collection
from pathlib import Path

from sqlalchemy import Engine

from kanban_app.domain.changes import Changes
from kanban_app.domain.erasure import (
    ErasureWish,
    HeldBackup,
    Holdings,
    Mention,
    called,
    family_name,
)
from kanban_app.domain.ids import ContactId, PropertyId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.person import Person
from kanban_app.domain.retention import PersonCase
from kanban_app.store.case_reader import read_cases
from kanban_app.store.engine import translated
from kanban_app.store.erased_list import erased_before, note_erased
from kanban_app.store.erasing import erase, names_of, purge
from kanban_app.store.mentions import mentions
from kanban_app.store.person_copies import drop_copies, holding
from kanban_app.store.person_journal import rows_about
from kanban_app.store.person_reader import read_person
from kanban_app.store.person_rows import AMONG, count, ids_of, listed
from kanban_app.store.trouble import translated_plain

_WHO = "SELECT name, identity_checked_on || identity_number FROM contact WHERE id = ?"
_BY_NAME = "SELECT id FROM contact WHERE gone = 0 AND erased = 0 AND (uid = ? OR name = ?)"
_BY_UID = "SELECT id FROM contact WHERE uid = ? AND erased = 0 AND merged_into IS NULL"
_UIDS = f"SELECT uid FROM contact WHERE id IN {AMONG}"  # noqa: S608
_NAMES = f"SELECT name FROM contact WHERE id IN {AMONG}"  # noqa: S608
_LIVE = f"SELECT count(*) FROM card WHERE gone = 0 AND id IN {AMONG}"  # noqa: S608
_OPEN = f"{_LIVE} AND outcome = 'open'"
_STEPS = f"SELECT count(*) FROM stage_event WHERE voided = 0 AND id IN {AMONG}"  # noqa: S608
# What his cards are about and nobody owns is his too.
_OWNED = f"""
SELECT id FROM property WHERE owner_contact_id IN {AMONG} OR (owner_contact_id IS NULL
  AND id IN (SELECT property_id FROM card WHERE id IN {AMONG}))
"""  # noqa: S608
_SHARED = f"""
SELECT DISTINCT property_id FROM card JOIN property ON property.id = property_id
WHERE card.gone = 0 AND (outcome = 'open' OR owner_contact_id IS NULL)
AND property_id IN {AMONG} AND card.id NOT IN {AMONG}
"""  # noqa: S608


class PrivacyStore:
    """Implements `services.ports_privacy.PrivacyStore`."""

    def __init__(self, run: sqlite3.Connection, engine: Engine, path: Path) -> None:
        self._run = run
        self._engine = engine
        self._path = path

    def find(self, text: str) -> list[ContactId]:
        """Return the contacts of exactly this identity or name."""
        with translated_plain():
            return [ContactId(row[0]) for row in self._run.execute(_BY_NAME, (text, text))]

    def cases(
        self, days: LocalDays, contacts: Collection[ContactId] | None = None
    ) -> list[PersonCase]:
        """Return what says how long everybody is kept, or some of them."""
        with translated_plain():
            return read_cases(self._run, days, contacts)

    def whole(self, contact: ContactId, at: Moment) -> Person | None:
        """Return everything that is stored about somebody, None if there is no such contact."""
        with translated_plain():
            return read_person(self._run, contact, at)

    def holdings(self, contact: ContactId) -> Holdings | None:
        """Return how much is stored of somebody, None if there is no such contact."""
        with translated_plain():
            row = self._run.execute(_WHO, (contact,)).fetchone()
            return None if row is None else self._holdings(contact, *row)

    def mentions(self, contact: ContactId) -> list[Mention]:
        """Return what of others has his name, a phone or an e-mail of his in it."""
        with translated_plain():
            ids = ids_of(self._run, contact)
            names = names_of(self._run, ids)
            own = [row[0] for row in self._run.execute(_NAMES, (listed(ids["contact"]),))]
            family = {family_name(name) for name in own}
            return mentions(self._run, ids, [n for name in names for n in called(name)], family)

    def backups_with(self, contact: ContactId) -> list[HeldBackup]:
        """Return the finished backups, each with whether it still holds this person."""
        with translated_plain():
            ids = ids_of(self._run, contact)
            uids = [row[0] for row in self._run.execute(_UIDS, (listed(ids["contact"]),))]
        return holding(self._path, uids)

    def erase(self, wish: ErasureWish, at: Moment) -> Changes:
        """Write over what tells of a person; nothing of it can be undone."""
        return erase(self._engine, wish, at)

    def note_erased(self, contact: ContactId, *, properties: bool) -> None:
        """Remember by identity that somebody was erased, for the day an old backup comes back."""
        with translated_plain():
            ids = ids_of(self._run, contact)
            uids = [row[0] for row in self._run.execute(_UIDS, (listed(ids["contact"]),))]
        note_erased(self._path, uids, properties=properties)

    def back_again(self) -> dict[ContactId, bool]:
        """Return who was erased and is here again, and whether his properties went as well."""
        with translated_plain():
            return {
                ContactId(row[0]): properties
                for uid, properties in erased_before(self._path).items()
                for row in self._run.execute(_BY_UID, (uid,))
            }

    def purge(self) -> None:
        """Write the file anew without what was freed in it, and empty the log beside it."""
        with translated():
            purge(self._run)

    def drop_copies(self, kept: Path) -> None:
        """Delete every backup but one."""
        drop_copies(self._path, kept)

    def _holdings(self, contact: ContactId, name: str, identity: str) -> Holdings:
        run = self._run
        ids = ids_of(run, contact)
        cards = listed(ids["card"])
        owned = [row[0] for row in run.execute(_OWNED, (listed(ids["contact"]), cards))]
        shared = {row[0] for row in run.execute(_SHARED, (listed(owned), cards))}
        return Holdings(
            contact=contact,
            name=name,
            phones=len(ids["contact_phone"]),
            emails=len(ids["contact_email"]),
            consents=len(ids["consent"]),
            identified=bool(identity),
            merged=len(ids["contact"]) - 1,
            cards=count(run, _LIVE, cards),
            open_cards=count(run, _OPEN, cards),
            steps=count(run, _STEPS, listed(ids["stage_event"])),
            activities=len(ids["activity"]),
            tasks=len(ids["task"]),
            profiles=len(ids["search_profile"]),
            drafts=len(ids["draft"]) + len(ids["form_draft"]),
            changes=rows_about(run, ids),
            properties=tuple(PropertyId(p) for p in owned if p not in shared),
            shared=len(shared),
        )
