"""SQLModel tables: the schema in one place; nothing outside `store` may import them.

Rows that others point at are never deleted: `gone` (for events `voided`) hides them, so undo can
bring them back and the history keeps its references.
"""

from typing import ClassVar

from sqlalchemy import REAL, CheckConstraint, Index, Table, Text, text
from sqlmodel import Field, SQLModel

from kanban_app.domain.card_rules import LONG, SHORT

STRICT = {"sqlite_strict": True}


def limits(**sizes: int) -> tuple[CheckConstraint, ...]:
    """Return constraints on how many bytes of UTF-8 the named columns may hold."""
    # A pasted novel in a name field would freeze every view that shows it.
    return tuple(
        CheckConstraint(f"length(CAST({column} AS BLOB)) <= {size}", name=f"{column}_size")
        for column, size in sizes.items()
    )


class JourneyRow(SQLModel, table=True):
    """A board. `template` keeps, as JSON, what the template file says beyond these columns."""

    __tablename__: ClassVar[str] = "journey"
    __table_args__ = (
        Index("journey_key", "key", unique=True, sqlite_where=text("gone = 0")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    key: str = Field(sa_type=Text)
    name_de: str = Field(sa_type=Text)
    name_en: str = Field(sa_type=Text)
    goal_de: str = Field(default="", sa_type=Text)
    goal_en: str = Field(default="", sa_type=Text)
    lobe: str = Field(default="single", sa_type=Text)
    position: int = 0
    version: int = 1
    commitment_stage: str = Field(sa_type=Text)
    won_when_leaving: str = Field(sa_type=Text)
    template: str = Field(default="{}", sa_type=Text)
    gone: int = 0


class LossReasonRow(SQLModel, table=True):
    """A reason to lose a card of one journey."""

    __tablename__: ClassVar[str] = "loss_reason"
    __table_args__ = (Index("loss_reason_journey", "journey_id", "position"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    journey_id: int = Field(foreign_key="journey.id")
    position: int = 0
    key: str = Field(sa_type=Text)
    name_de: str = Field(sa_type=Text)
    name_en: str = Field(sa_type=Text)
    counts_as_loss: int = 1


class StageRow(SQLModel, table=True):
    """A column of a board; a removed stage is `gone`, its events keep pointing at it.

    What `gone` holds then, `journey_rows` says.
    """

    __tablename__: ClassVar[str] = "stage"
    __table_args__ = (
        Index("stage_key", "journey_id", "key", unique=True, sqlite_where=text("gone = 0")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    journey_id: int = Field(foreign_key="journey.id")
    key: str = Field(sa_type=Text)
    position: int = 0
    name_de: str = Field(sa_type=Text)
    name_en: str = Field(sa_type=Text)
    question_de: str = Field(default="", sa_type=Text)
    question_en: str = Field(default="", sa_type=Text)
    kind: str = Field(default="active", sa_type=Text)
    counts_as_wip: int = 1
    colour: str = Field(default="#56707F", sa_type=Text)
    probability: float = Field(default=0.0, sa_type=REAL)
    wip_limit: int = 0
    dwell_target_days: int = 0
    stale_after_days: int = 0
    template: str = Field(default="{}", sa_type=Text)
    gone: int = 0


class JourneyVersionRow(SQLModel, table=True):
    """The stage order of one version of a journey from `at` on: stage ids joined by commas."""

    __tablename__: ClassVar[str] = "journey_version"
    __table_args__ = (
        Index("journey_version_key", "journey_id", "version", unique=True),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    journey_id: int = Field(foreign_key="journey.id")
    version: int
    stage_order: str = Field(sa_type=Text)
    at: int = 0


class CardRow(SQLModel, table=True):
    """A card. `journey_id` to `loss_reason` are state and equal the fold of `stage_event`.

    `probability` is the broker's own chance of a win, NULL where the stage says it.

    `on_board` is 1 while a column shows the card: open, or won and behind the winning boundary.
    """

    __tablename__: ClassVar[str] = "card"
    __table_args__ = (
        Index(
            "card_board",
            "stage_id",
            "rank",
            "value_cents",
            sqlite_where=text("on_board = 1 AND gone = 0"),
        ),
        Index("card_ref", "ref"),
        Index("card_contact", "contact_id"),
        Index("card_property", "property_id"),
        Index("card_origin", "origin_card_id", sqlite_where=text("origin_card_id IS NOT NULL")),
        Index(
            "card_origin_contact",
            "origin_contact_id",
            sqlite_where=text("origin_contact_id IS NOT NULL"),
        ),
        *limits(title=SHORT, notes=LONG),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    ref: str = Field(default="", sa_type=Text)
    journey_id: int = Field(foreign_key="journey.id")
    stage_id: int = Field(foreign_key="stage.id")
    rank: int
    created: int
    entered: int
    outcome: str = Field(default="open", sa_type=Text)
    on_board: int = 1
    loss_reason: str = Field(default="", sa_type=Text)
    loss_note: str = Field(default="", sa_type=Text)
    title: str = Field(sa_type=Text)
    contact_id: int | None = Field(default=None, foreign_key="contact.id")
    property_id: int | None = Field(default=None, foreign_key="property.id")
    value_cents: int = 0
    currency: str = Field(default="EUR", sa_type=Text)
    source: str = Field(default="other", sa_type=Text)
    origin_card_id: int | None = Field(default=None, foreign_key="card.id")
    origin_contact_id: int | None = Field(default=None, foreign_key="contact.id")
    probability: float | None = Field(default=None, sa_type=REAL)
    expected_close: str = Field(default="", sa_type=Text)
    parked_until: str = Field(default="", sa_type=Text)
    waiting_on: str = Field(default="nobody", sa_type=Text)
    waiting_note: str = Field(default="", sa_type=Text)
    notes: str = Field(default="", sa_type=Text)
    gone: int = 0


class TagRow(SQLModel, table=True):
    """A tag's one spelling."""

    __tablename__: ClassVar[str] = "tag"
    __table_args__ = (STRICT,)

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Text, unique=True)


class CardTagRow(SQLModel, table=True):
    """A tag on a card."""

    __tablename__: ClassVar[str] = "card_tag"
    __table_args__ = (Index("card_tag_card", "card_id", "position"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    tag_id: int = Field(foreign_key="tag.id")
    position: int = 0


class PauseRow(SQLModel, table=True):
    """An interval in which a card waited for somebody or was parked."""

    __tablename__: ClassVar[str] = "pause"
    __table_args__ = (Index("pause_card", "card_id", "since"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    kind: str = Field(sa_type=Text)
    who: str = Field(default="", sa_type=Text)
    since: int
    until: int | None = None


class StageEventRow(SQLModel, table=True):
    """The append-only history; no personal data in it. Undo sets `voided`, nothing deletes."""

    __tablename__: ClassVar[str] = "stage_event"
    __table_args__ = (
        Index("stage_event_card", "card_id", "at", "id"),
        CheckConstraint("(to_stage_id IS NULL) <> (end_kind IS NULL)", name="one_target"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    at: int
    card_id: int = Field(foreign_key="card.id")
    journey_id: int = Field(foreign_key="journey.id")
    version: int = 1
    kind: str = Field(sa_type=Text)
    to_stage_id: int | None = Field(default=None, foreign_key="stage.id")
    end_kind: str | None = Field(default=None, sa_type=Text)
    reason: str = Field(default="", sa_type=Text)
    voided: int = 0


def table(model: type[SQLModel]) -> Table:
    """Return the Core table of a model; lists and writes use Core, it is six times faster."""
    return SQLModel.metadata.tables[str(model.__tablename__)]
