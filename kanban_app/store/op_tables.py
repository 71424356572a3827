"""SQLModel tables beside the pipeline itself: operations for undo, and unfinished typing."""

from typing import ClassVar

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from kanban_app.store.tables import STRICT


class OpRow(SQLModel, table=True):
    """One intention of the broker, as the undo list names it. `state`: done, undone or dead.

    `cards` holds the touched card ids joined by commas, `*` for too many to list.
    """

    __tablename__: ClassVar[str] = "op"
    __table_args__ = (Index("op_state", "state", "id"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    kind: str = Field(sa_type=Text)
    at: int
    arguments: str = Field(default="[]", sa_type=Text)
    state: str = Field(default="done", sa_type=Text)
    cards: str = Field(default="", sa_type=Text)
    structure: int = 0


class OpChangeRow(SQLModel, table=True):
    """One changed row (or range of inserted rows) of an operation, with its other image."""

    __tablename__: ClassVar[str] = "op_change"
    __table_args__ = (Index("op_change_op", "op_id", "id"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    op_id: int = Field(foreign_key="op.id")
    table_name: str = Field(sa_type=Text)
    row_id: int
    last_id: int
    image: str | None = Field(default=None, sa_type=Text)


class DraftRow(SQLModel, table=True):
    """What was being typed into a card, as JSON, so that a crash costs nothing."""

    __tablename__: ClassVar[str] = "draft"
    __table_args__ = (STRICT,)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id", unique=True)
    at: int
    fields: str = Field(sa_type=Text)


class FormDraftRow(SQLModel, table=True):
    """What stands in a form of a card that was not sent; `about` says of which, texts are JSON."""

    __tablename__: ClassVar[str] = "form_draft"
    __table_args__ = (Index("form_draft_card", "card_id", "about", unique=True), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    about: str = Field(sa_type=Text)
    at: int
    texts: str = Field(sa_type=Text)
