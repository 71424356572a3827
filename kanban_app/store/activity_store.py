"""Activities out of their rows and into them, by plain SQL."""

import sqlite3
from collections.abc import Mapping, Sequence

from kanban_app.domain.about import About
from kanban_app.domain.activity import (
    Activity,
    ActivityFields,
    ActivityKind,
    ActivityLine,
    Direction,
    Happening,
)
from kanban_app.domain.ids import ActivityId, CardId, ContactId, PropertyId, StageId, TaskId
from kanban_app.domain.moment import Moment
from kanban_app.store.about_rows import ABOUT, JOINS, LIVE
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit, new_uid
from kanban_app.store.work_tables import ActivityRow

ACTIVITY_COLUMNS = """
activity.id, activity.uid, activity.kind, activity.at, activity.minutes, activity.direction,
activity.subject, activity.note, activity.outcome, activity.rating, activity.objection,
activity.quote, activity.sentiment, activity.card_id, activity.contact_id, activity.property_id,
activity.task_id, activity.stage_id, activity.step, activity.touchpoint, activity.usability,
activity.emotion, activity.solving, activity.scale
"""
_WIDTH = ACTIVITY_COLUMNS.count(",") + 1
_LIVE = LIVE.format("activity")
_NEWEST = "ORDER BY activity.at DESC, activity.id DESC LIMIT :limit"
_ACTIVITY = f"SELECT {ACTIVITY_COLUMNS} FROM activity"  # noqa: S608 -- made of constants
_LINE = f"SELECT {ACTIVITY_COLUMNS}, {ABOUT} FROM activity {JOINS.format('activity')}"  # noqa: S608
_BY_ID = f"{_ACTIVITY} WHERE id = ? AND gone = 0"
_OF_CARD = f"{_ACTIVITY} WHERE card_id = :about AND gone = 0 {_NEWEST}"
_OF_CONTACT = f"""
{_LINE} WHERE activity.gone = 0 AND {_LIVE} AND activity.id IN (
  SELECT id FROM activity WHERE contact_id = :about AND gone = 0 UNION
  SELECT activity.id FROM card CROSS JOIN activity ON activity.card_id = card.id
  WHERE card.contact_id = :about AND activity.gone = 0) {_NEWEST}
"""  # noqa: S608 -- made of constants
_OF_PROPERTY = _OF_CONTACT.replace("contact_id = :about", "property_id = :about")
_BETWEEN = f"""
{_LINE} WHERE activity.gone = 0 AND {_LIVE} AND activity.at >= ? AND activity.at < ?
ORDER BY activity.at, activity.id
"""
_TIMES = "SELECT kind, at FROM activity WHERE card_id = ? AND gone = 0 AND at >= ? ORDER BY at, id"
_HAPPENINGS = """
SELECT activity.kind, activity.at, card.id FROM activity JOIN card ON card.id = activity.card_id
WHERE activity.gone = 0 AND card.gone = 0 AND activity.at >= ? AND activity.at < ?
ORDER BY activity.at, activity.id
"""
# In touch is who called, wrote or met; what came in from the client is not.
_CONTACTS = """
SELECT card_id, at FROM activity
WHERE gone = 0 AND card_id IS NOT NULL AND kind NOT IN ('note', 'survey') AND direction <> 'in'
  AND at <= ? ORDER BY at
"""
_VOICES = f"""
SELECT {ACTIVITY_COLUMNS} FROM activity JOIN card ON card.id = activity.card_id
WHERE activity.gone = 0 AND card.gone = 0 AND activity.at BETWEEN ? AND ? AND (activity.quote <> ''
  OR coalesce(activity.sentiment, activity.usability, activity.emotion, activity.solving)
  IS NOT NULL OR (activity.kind = 'survey' AND activity.rating IS NOT NULL))
ORDER BY activity.at, activity.id
"""  # noqa: S608 -- made of constants
_Values = Sequence[object] | Mapping[str, object]
_Row = tuple[
    ActivityId, str, str, Moment, int, str, str, str, str, int | None, str, str, int | None,
    CardId | None, ContactId | None, PropertyId | None, TaskId | None, StageId | None, str, str,
    int | None, int | None, int | None, str,
]  # fmt: skip


class ActivityReader:
    """Implements `services.ports_tasks.ActivityReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def by_id(self, activity: ActivityId) -> Activity | None:
        """Return an activity, None if it is gone."""
        return next(iter(self._activities(_BY_ID, (activity,))), None)

    def of_card(self, card: CardId, limit: int = 200) -> list[Activity]:
        """Return what happened and is arranged with a card."""
        return self._activities(_OF_CARD, {"about": card, "limit": limit})

    def of_contact(self, contact: ContactId, limit: int = 200) -> list[ActivityLine]:
        """Return what happened and is arranged with a contact or any of its cards."""
        return self._lines(_OF_CONTACT, {"about": contact, "limit": limit})

    def of_property(self, property_id: PropertyId, limit: int = 200) -> list[ActivityLine]:
        """Return what happened and is arranged about a property or any card about it."""
        return self._lines(_OF_PROPERTY, {"about": property_id, "limit": limit})

    def between(self, start: Moment, end: Moment) -> list[ActivityLine]:
        """Return the activities from `start` up to but without `end`, the earliest first."""
        return self._lines(_BETWEEN, (start, end))

    def happenings(self, start: Moment, end: Moment) -> list[Happening]:
        """Return what is with cards from `start` up to but without `end`, the earliest first."""
        with translated_plain():
            rows = self._run.execute(_HAPPENINGS, (start, end)).fetchall()
        return [Happening(ActivityKind(kind), at, card) for kind, at, card in rows]

    def contacts(self, until: Moment) -> Mapping[CardId, list[Moment]]:
        """Return when the broker was in touch, the earliest first, by card."""
        found: dict[CardId, list[Moment]] = {}
        for card, at in self._pairs(_CONTACTS, (until,)):
            found.setdefault(card, []).append(at)
        return found

    def voices(self, until: Moment, since: Moment | None = None) -> list[Activity]:
        """Return in what of all cards a client is heard, the earliest first; from `since` on."""
        return self._activities(_VOICES, (since or 0, until))

    def times(self, card: CardId, since: Moment) -> list[tuple[str, Moment]]:
        """Return kind and moment of a card's activities from `since` on, the earliest first."""
        with translated_plain():
            return self._run.execute(_TIMES, (card, since)).fetchall()

    def _pairs(self, statement: str, values: _Values) -> list[tuple[CardId, Moment]]:
        with translated_plain():
            return self._run.execute(statement, values).fetchall()

    def _activities(self, statement: str, values: _Values) -> list[Activity]:
        with translated_plain():
            rows = self._run.execute(statement, values).fetchall()
        return [to_activity(row) for row in rows]

    def _lines(self, statement: str, values: _Values) -> list[ActivityLine]:
        with translated_plain():
            rows = self._run.execute(statement, values).fetchall()
        return [ActivityLine(to_activity(row[:_WIDTH]), About._make(row[_WIDTH:])) for row in rows]


class ActivityWriter:
    """Implements `services.ports_tasks.ActivityWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add(self, fields: ActivityFields) -> ActivityId:
        """Store something that happened or is arranged."""
        self._touch(fields.card)
        return ActivityId(
            self._unit.insert(ActivityRow, {"uid": new_uid(), **activity_columns(fields)})
        )

    def change(self, activity: ActivityId, fields: ActivityFields) -> None:
        """Store an activity's fields."""
        self._touch(self._unit.row(ActivityRow, activity)["card_id"])
        self._touch(fields.card)
        self._unit.update(ActivityRow, activity, **activity_columns(fields))

    def remove(self, activity: ActivityId) -> None:
        """Take an activity off every list."""
        self._touch(self._unit.row(ActivityRow, activity)["card_id"])
        self._unit.update(ActivityRow, activity, gone=1)

    def _touch(self, card: object) -> None:
        if isinstance(card, int):
            self._unit.touch(CardId(card))


def activity_columns(fields: ActivityFields) -> dict[str, object]:
    """Return what was typed into an activity as its row holds it."""
    return {
        "kind": str(fields.kind),
        "at": fields.at,
        "minutes": fields.minutes,
        "direction": str(fields.direction or ""),
        "subject": fields.subject,
        "note": fields.note,
        "outcome": fields.outcome,
        "rating": fields.rating,
        "objection": fields.objection,
        "quote": fields.quote,
        "sentiment": fields.sentiment,
        "card_id": fields.card,
        "contact_id": fields.contact,
        "property_id": fields.property,
        "task_id": fields.task,
        "stage_id": fields.stage,
        "step": fields.step,
        "touchpoint": fields.touchpoint,
        "usability": fields.usability,
        "emotion": fields.emotion,
        "solving": fields.solving,
        "scale": fields.scale,
    }


def to_activity(row: _Row) -> Activity:
    """Return an activity from its columns in the order of `ACTIVITY_COLUMNS`."""
    number, uid, kind, at, minutes, direction, *_ = row
    who = Direction(direction) if direction else None
    fields = ActivityFields(ActivityKind(kind), at, minutes, who, *row[6:])
    return Activity(number, uid, fields)
