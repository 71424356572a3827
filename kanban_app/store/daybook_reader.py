"""Everything beside the pipeline read at once, for a complete export: plain SQL, table by table."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from sqlmodel import SQLModel

from kanban_app.domain.activity import Activity
from kanban_app.domain.criteria import Tick
from kanban_app.domain.daybook import (
    CardEntry,
    ContactEntry,
    Daybook,
    DealEntry,
    Here,
    NoteEntry,
    Presence,
    PropertyEntry,
    Reached,
)
from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId, TaskId
from kanban_app.domain.moment import Moment
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task
from kanban_app.store import contact_rows, property_rows
from kanban_app.store.activity_store import ACTIVITY_COLUMNS, to_activity
from kanban_app.store.contact_rows import CONSENT, to_consent
from kanban_app.store.deal_store import DEAL_COLUMNS, to_deal
from kanban_app.store.profile_store import PROFILE_COLUMNS, to_profile
from kanban_app.store.property_tables import PropertyDocumentRow, PropertyPortalRow, PropertyRow
from kanban_app.store.tables import table
from kanban_app.store.task_store import TASK_COLUMNS, to_task
from kanban_app.store.trouble import translated_plain

Row = Mapping[str, object]
_T = TypeVar("_T")
# What hangs on a deleted card is as deleted as the card.
_LIVE = "gone = 0 AND (card_id IS NULL OR card_id IN (SELECT id FROM card WHERE gone = 0))"
_CARDS = "SELECT id, contact_id, property_id, origin_contact_id FROM card WHERE gone = 0"
_VALUES = "SELECT card_id, key, value FROM card_value ORDER BY card_id, key"
_TICKS = "SELECT card_id, rule, met_at, note FROM card_criterion ORDER BY card_id, rule"
_REACHED = "SELECT card_id, key, on_day, note FROM card_milestone ORDER BY card_id, on_day, id"
_PAIRS = "SELECT low_id, high_id FROM not_duplicate ORDER BY low_id, high_id"
_DEALS = f"""
SELECT deal.uid, {DEAL_COLUMNS} FROM deal
JOIN card AS owner ON owner.id = owner_card_id AND owner.gone = 0
JOIN card AS buyer ON buyer.id = buyer_card_id AND buyer.gone = 0
WHERE deal.gone = 0 ORDER BY deal.id
"""  # noqa: S608 -- made of constants
_NOTES = """
SELECT profile_id, property_id, seen_score, seen_at, refused FROM match_note ORDER BY id
"""
_CONTACTS = f"""
SELECT id, uid, created, erased, {contact_rows.OWN} FROM contact WHERE gone = 0 ORDER BY id
"""  # noqa: S608 -- made of constants
_SUBSTAGES = """
SELECT card_id, stage_id, at, path FROM step_event
WHERE gone = 0 AND card_id IN (SELECT id FROM card WHERE gone = 0) ORDER BY at, id
"""
_NOUNS = ("contact", "property", "task", "activity", "search_profile", "deal")
_MERGED = "SELECT id, uid, merged_into FROM contact WHERE gone = 1 AND merged_into IS NOT NULL"
_PHONES = "SELECT contact_id, number FROM contact_phone ORDER BY contact_id, position, id"
_EMAILS = "SELECT contact_id, address FROM contact_email ORDER BY contact_id, position, id"
_CONSENTS = f"SELECT contact_id, {CONSENT} FROM consent ORDER BY contact_id, position, id"  # noqa: S608


class DaybookReader:
    """Implements `services.ports_daybook.DaybookReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def presence(self) -> Presence:
        """Return what this store knows already of every noun."""
        with translated_plain():
            nouns = [_here(self._run, name) for name in _NOUNS]
            merged = self._run.execute(_MERGED).fetchall()
        contacts = nouns[0]
        into_of = {number: into for number, _, into in merged}
        alive = frozenset(contacts.ids.values())
        ids = dict(contacts.ids)
        for number, uid, _ in merged:
            now = number
            # As many steps as there are merges: a circle in a damaged file ends as well.
            for _ in merged:
                now = into_of.get(now, now)
            if now in alive:
                ids[uid] = now
        return Presence(contacts._replace(ids=ids), *nouns[1:])


def read_daybook(run: sqlite3.Connection) -> Daybook:
    """Return what is kept beside the cards that are not deleted.

    What was deleted is not named: whatever still points at it points at nothing here.
    """
    deals = [DealEntry(uid, to_deal(row)) for uid, *row in run.execute(_DEALS)]
    contacts = tuple(_contacts(run))
    people = frozenset(c.id for c in contacts)
    wanted = {d.deal.before for d in deals if d.deal.before is not None}
    properties = tuple(_properties(run, wanted, people))
    known = frozenset(p.id for p in properties)
    tasks = tuple(_task(t, people, known) for t in _tasks(run))
    kept = frozenset(t.id for t in tasks)
    profiles = tuple(p._replace(contact=_among(p.contact, people)) for p in _profiles(run))
    mine = frozenset(p.id for p in profiles)
    return Daybook(
        contacts=contacts,
        not_duplicates=tuple(p for p in _pairs(run) if people.issuperset(p)),
        properties=properties,
        cards=_cards(run, people, known),
        tasks=tasks,
        activities=tuple(_activity(a, people, known, kept) for a in _activities(run)),
        profiles=profiles,
        deals=tuple(deals),
        notes=tuple(n for n in _notes(run) if n.profile in mine and n.property in known),
        substages=tuple(SubstageEvent(*row) for row in run.execute(_SUBSTAGES)),
    )


def _here(run: sqlite3.Connection, noun: str) -> Here:
    rows = run.execute(f"SELECT id, uid, gone FROM {noun}").fetchall()  # noqa: S608
    return Here({uid: i for i, uid, gone in rows if not gone}, frozenset(uid for _, uid, _ in rows))


def _contacts(run: sqlite3.Connection) -> Iterator[ContactEntry]:
    phones = _lists(run, _PHONES, lambda row: str(row[0]))
    emails = _lists(run, _EMAILS, lambda row: str(row[0]))
    consents = _lists(run, _CONSENTS, lambda row: to_consent(list(map(str, row))))
    for number, uid, created, erased, *own in run.execute(_CONTACTS):
        fields = contact_rows.to_fields(own, phones[number], emails[number], consents[number])
        yield ContactEntry(
            ContactId(number), uid, fields, Moment(created), Moment(erased) if erased else None
        )


def _properties(
    run: sqlite3.Connection, remembered: set[PropertyId], people: frozenset[ContactId]
) -> Iterator[PropertyEntry]:
    documents = _children(run, PropertyDocumentRow, property_rows.document_of)
    portals = _children(run, PropertyPortalRow, property_rows.publication_of)
    for row in _rows(run, PropertyRow):
        key = PropertyId(int(str(row["id"])))
        if row["gone"] and key not in remembered:
            continue
        fields = property_rows.fields_of(row, documents[key], portals[key])
        known = property_rows.with_people(fields, people)
        yield PropertyEntry(key, str(row["uid"]), known, bool(row["gone"]))


def _cards(
    run: sqlite3.Connection, people: frozenset[ContactId], known: frozenset[PropertyId]
) -> dict[CardId, CardEntry]:
    values = _lists(run, _VALUES, lambda row: (str(row[0]), str(row[1])))
    ticks = _lists(run, _TICKS, lambda row: (row[0], Tick(Moment(row[1]), row[2])))
    reached = _lists(run, _REACHED, lambda row: Reached(row[0], date.fromisoformat(row[1]), row[2]))
    found = {}
    for card, contact, about, origin in run.execute(_CARDS):
        entry = CardEntry(
            _among(contact, people),
            _among(about, known),
            _among(origin, people),
            dict(values.get(card, ())),
            dict(ticks.get(card, ())),
            tuple(reached.get(card, ())),
        )
        if entry != _NOTHING:
            found[CardId(card)] = entry
    return found


_NOTHING = CardEntry()


def _tasks(run: sqlite3.Connection) -> Iterator[Task]:
    return map(to_task, run.execute(f"SELECT {TASK_COLUMNS} FROM task WHERE {_LIVE} ORDER BY id"))  # noqa: S608


def _task(task: Task, people: frozenset[ContactId], known: frozenset[PropertyId]) -> Task:
    fields = task.fields
    contact, about = _among(fields.contact, people), _among(fields.property, known)
    if (contact, about) == (fields.contact, fields.property):
        return task
    return task._replace(fields=replace(fields, contact=contact, property=about))


def _activities(run: sqlite3.Connection) -> Iterator[Activity]:
    rows = run.execute(f"SELECT {ACTIVITY_COLUMNS} FROM activity WHERE {_LIVE} ORDER BY id")  # noqa: S608
    return map(to_activity, rows)


def _activity(
    activity: Activity,
    people: frozenset[ContactId],
    known: frozenset[PropertyId],
    tasks: frozenset[TaskId],
) -> Activity:
    fields = activity.fields
    told = fields.contact, fields.property, fields.task
    kept = _among(told[0], people), _among(told[1], known), _among(told[2], tasks)
    if kept == told:
        return activity
    contact, about, task = kept
    return activity._replace(fields=replace(fields, contact=contact, property=about, task=task))


def _profiles(run: sqlite3.Connection) -> Iterator[SearchProfile]:
    rows = run.execute(f"SELECT {PROFILE_COLUMNS} FROM search_profile WHERE {_LIVE} ORDER BY id")  # noqa: S608
    return map(to_profile, rows)


def _pairs(run: sqlite3.Connection) -> list[tuple[ContactId, ContactId]]:
    return [(ContactId(low), ContactId(high)) for low, high in run.execute(_PAIRS)]


def _notes(run: sqlite3.Connection) -> Iterator[NoteEntry]:
    for profile, about, score, seen, refused in run.execute(_NOTES):
        at = Moment(seen) if seen else None
        yield NoteEntry(ProfileId(profile), PropertyId(about), score, at, refused)


def _among(value: _T | None, known: frozenset[_T]) -> _T | None:
    return value if value in known else None


def _children(
    run: sqlite3.Connection, model: type[SQLModel], made: Callable[[Row], _T]
) -> dict[int, list[_T]]:
    found = defaultdict[int, list[_T]](list)
    for row in _rows(run, model):
        found[int(str(row["property_id"]))].append(made(row))
    return found


def _rows(run: sqlite3.Connection, model: type[SQLModel]) -> Iterator[Row]:
    names = tuple(table(model).c.keys())
    statement = f"SELECT {', '.join(names)} FROM {table(model).name} ORDER BY id"  # noqa: S608
    return (dict(zip(names, row, strict=True)) for row in run.execute(statement))


def _lists(
    run: sqlite3.Connection, statement: str, made: Callable[[Sequence[Any]], _T]
) -> dict[int, list[_T]]:
    found = defaultdict[int, list[_T]](list)
    for owner, *row in run.execute(statement):
        found[owner].append(made(row))
    return found
