"""SQLModel tables of the daily work: tasks, activities, and what a stage asks of a card.

Days are ISO dates or "", moments microseconds UTC, durations ISO 8601.
"""

from typing import ClassVar

from sqlalchemy import Index, Text, text
from sqlmodel import Field, SQLModel

from kanban_app.domain.card_rules import LONG, SHORT
from kanban_app.store.tables import STRICT, limits


class TaskRow(SQLModel, table=True):
    """Something to be done, about a card, a contact or a property.

    `rule` is `stage_key.task_key` of the template it came from, "" for one of the broker's own.
    `due_time` is HH:MM local time, "" for any time of the day. `done_at` NULL: still open; a task
    that is no longer needed has `dropped` 1 and the moment in `done_at`. What a template made and
    the broker changed since is `touched`: rules leave it alone.
    """

    __tablename__: ClassVar[str] = "task"
    __table_args__ = (
        Index(
            "task_next",
            "card_id",
            "due_on",
            "due_time",
            sqlite_where=text("done_at IS NULL AND gone = 0"),
        ),
        Index("task_due", "due_on", sqlite_where=text("done_at IS NULL AND gone = 0")),
        Index("task_done", "done_at", sqlite_where=text("done_at IS NOT NULL AND gone = 0")),
        Index(
            "task_done_of",
            "card_id",
            "done_at",
            sqlite_where=text("done_at IS NOT NULL AND gone = 0"),
        ),
        Index("task_contact", "contact_id", sqlite_where=text("contact_id IS NOT NULL")),
        Index("task_property", "property_id", sqlite_where=text("property_id IS NOT NULL")),
        *limits(title=SHORT, outcome=LONG),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    card_id: int | None = Field(default=None, foreign_key="card.id")
    contact_id: int | None = Field(default=None, foreign_key="contact.id")
    property_id: int | None = Field(default=None, foreign_key="property.id")
    title: str = Field(sa_type=Text)
    channel: str = Field(default="", sa_type=Text)
    due_on: str = Field(sa_type=Text)
    due_time: str = Field(default="", sa_type=Text)
    minutes: int = 0
    rule: str = Field(default="", sa_type=Text)
    repeat: str = Field(default="", sa_type=Text)
    created: int = 0
    done_at: int | None = None
    dropped: int = 0
    outcome: str = Field(default="", sa_type=Text)
    touched: int = 0
    gone: int = 0


class ActivityRow(SQLModel, table=True):
    """Something that happened or is an appointment: a call, a viewing, a note, an offer.

    `rating` is 1 to 5 of the property, or of a survey on its `scale`; `sentiment`, `usability`,
    `emotion` and `solving` are -2 to 2; NULL: none. `step` is the path of a sub-stage.
    """

    __tablename__: ClassVar[str] = "activity"
    __table_args__ = (
        Index("activity_card", "card_id", "at", sqlite_where=text("gone = 0")),
        Index("activity_contact", "contact_id", "at", sqlite_where=text("gone = 0")),
        Index("activity_property", "property_id", "at", sqlite_where=text("gone = 0")),
        Index("activity_at", "at", sqlite_where=text("gone = 0")),
        *limits(subject=SHORT, note=LONG, outcome=LONG, objection=SHORT, quote=LONG),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    card_id: int | None = Field(default=None, foreign_key="card.id")
    contact_id: int | None = Field(default=None, foreign_key="contact.id")
    property_id: int | None = Field(default=None, foreign_key="property.id")
    task_id: int | None = Field(default=None, foreign_key="task.id")
    kind: str = Field(sa_type=Text)
    at: int
    minutes: int = 0
    direction: str = Field(default="", sa_type=Text)
    subject: str = Field(default="", sa_type=Text)
    note: str = Field(default="", sa_type=Text)
    outcome: str = Field(default="", sa_type=Text)
    rating: int | None = None
    objection: str = Field(default="", sa_type=Text)
    quote: str = Field(default="", sa_type=Text)
    sentiment: int | None = None
    gone: int = 0
    stage_id: int | None = Field(default=None, foreign_key="stage.id")
    step: str = Field(default="", sa_type=Text)
    touchpoint: str = Field(default="", sa_type=Text)
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None
    scale: str = Field(default="", sa_type=Text)


class CardValueRow(SQLModel, table=True):
    """One value of a card that a template asks for (`notary_on`, `motive`, ...), as text."""

    __tablename__: ClassVar[str] = "card_value"
    __table_args__ = (
        Index("card_value_key", "card_id", "key", unique=True),
        *limits(value=LONG),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    key: str = Field(sa_type=Text)
    value: str = Field(sa_type=Text)


class CriterionRow(SQLModel, table=True):
    """An exit criterion that a card meets; one that is open has no row.

    `rule` is `stage_key.criterion_key`.
    """

    __tablename__: ClassVar[str] = "card_criterion"
    __table_args__ = (Index("card_criterion_key", "card_id", "rule", unique=True), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    rule: str = Field(sa_type=Text)
    met_at: int
    note: str = Field(default="", sa_type=Text)


class MilestoneRow(SQLModel, table=True):
    """A milestone a card reached (`mandate`, `reserved`, `contract`), and on which day."""

    __tablename__: ClassVar[str] = "card_milestone"
    __table_args__ = (Index("card_milestone_key", "card_id", "key", unique=True), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    key: str = Field(sa_type=Text)
    on_day: str = Field(sa_type=Text)
    note: str = Field(default="", sa_type=Text)


class StepEventRow(SQLModel, table=True):
    """A card came to a sub-stage of the stage it stood in; `path` is its keys joined by "/"."""

    __tablename__: ClassVar[str] = "step_event"
    __table_args__ = (Index("step_event_card", "card_id", "at"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    card_id: int = Field(foreign_key="card.id")
    stage_id: int = Field(foreign_key="stage.id")
    at: int
    path: str = Field(sa_type=Text)
    gone: int = 0
