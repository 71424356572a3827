"""SQLModel tables of what was believed when; what never changed has no rows here.

With the first change comes a row at 0 that says what had held before, and one that says what holds
from now on. Undo deletes them: a slip never counts.
"""

from typing import ClassVar

from sqlalchemy import REAL, Index, Text
from sqlmodel import Field, SQLModel

from kanban_app.store.tables import STRICT


class CardEstimateRow(SQLModel, table=True):
    """The worth a card had from `at` on, in its currency; probability NULL: as its stage says."""

    __tablename__: ClassVar[str] = "card_estimate"
    __table_args__ = (Index("card_estimate_card", "card_id", "at", unique=True), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    card_id: int = Field(foreign_key="card.id")
    at: int
    value_cents: int
    currency: str = Field(sa_type=Text)
    probability: float | None = Field(default=None, sa_type=REAL)


class StageEstimateRow(SQLModel, table=True):
    """The probability a stage had from `at` on."""

    __tablename__: ClassVar[str] = "stage_estimate"
    __table_args__ = (Index("stage_estimate_stage", "stage_id", "at", unique=True), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    stage_id: int = Field(foreign_key="stage.id")
    at: int
    probability: float = Field(sa_type=REAL)
