"""SQLModel tables of what buyers look for, and which buyer goes with which property.

Money is in cents, areas in square metres, days ISO dates or "", lists keys joined by commas. NULL
is not asked for.
"""

from typing import ClassVar

from sqlalchemy import REAL, Index, Text, text
from sqlmodel import Field, SQLModel

from kanban_app.domain.card_rules import LONG
from kanban_app.store.tables import STRICT, limits


class SearchProfileRow(SQLModel, table=True):
    """What a buyer looks for; `places` is one place a line, `weights` a JSON object by criterion.

    It outlives its card's end: who was outbid is matched again while `active` is 1.
    """

    __tablename__: ClassVar[str] = "search_profile"
    __table_args__ = (
        Index("search_profile_card", "card_id"),
        Index("search_profile_contact", "contact_id"),
        *limits(notes=LONG, places=LONG),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    card_id: int | None = Field(default=None, foreign_key="card.id")
    contact_id: int | None = Field(default=None, foreign_key="contact.id")
    active: int = 1
    use: str = Field(default="", sa_type=Text)
    kinds: str = Field(default="", sa_type=Text)
    marketing: str = Field(default="sale", sa_type=Text)
    places: str = Field(default="", sa_type=Text)
    latitude: float | None = Field(default=None, sa_type=REAL)
    longitude: float | None = Field(default=None, sa_type=REAL)
    radius_km: float | None = Field(default=None, sa_type=REAL)
    price_min_cents: int | None = None
    price_max_cents: int | None = None
    area_min: float | None = Field(default=None, sa_type=REAL)
    area_max: float | None = Field(default=None, sa_type=REAL)
    plot_min: float | None = Field(default=None, sa_type=REAL)
    rooms_min: float | None = Field(default=None, sa_type=REAL)
    year_min: int | None = None
    conditions: str = Field(default="", sa_type=Text)
    must: str = Field(default="", sa_type=Text)
    nice: str = Field(default="", sa_type=Text)
    move_in_by: str = Field(default="", sa_type=Text)
    financing: str = Field(default="unknown", sa_type=Text)
    financing_cents: int | None = None
    financing_proof_on: str = Field(default="", sa_type=Text)
    own_home_to_sell: str = Field(default="unknown", sa_type=Text)
    weights: str = Field(default="{}", sa_type=Text)
    notes: str = Field(default="", sa_type=Text)
    created: int = 0
    gone: int = 0


class DealRow(SQLModel, table=True):
    """A buyer's card and an owner's card that are about the same sale.

    `state`: linked, won, outbid (another buyer won), ended (unlinked, or one side was lost);
    `reason` keeps why. Of the deals of one owner's card at most one is won. While it lasts
    both cards point at the owner's property; `before_property_id` is what the buyer's card had.
    """

    __tablename__: ClassVar[str] = "deal"
    __table_args__ = (
        Index("deal_owner", "owner_card_id", sqlite_where=text("gone = 0")),
        Index("deal_buyer", "buyer_card_id", sqlite_where=text("gone = 0")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    owner_card_id: int = Field(foreign_key="card.id")
    buyer_card_id: int = Field(foreign_key="card.id")
    since: int
    until: int | None = None
    state: str = Field(default="linked", sa_type=Text)
    reason: str = Field(default="", sa_type=Text)
    before_property_id: int | None = Field(default=None, foreign_key="property.id")
    gone: int = 0


class MatchNoteRow(SQLModel, table=True):
    """What is known of one profile and one property: seen with which score, or why it is no match.

    `seen_score` NULL: never looked at. `refused` is the broker's reason, "" for none.
    """

    __tablename__: ClassVar[str] = "match_note"
    __table_args__ = (
        Index("match_note_pair", "profile_id", "property_id", unique=True),
        Index("match_note_property", "property_id"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    profile_id: int = Field(foreign_key="search_profile.id")
    property_id: int = Field(foreign_key="property.id")
    seen_score: float | None = Field(default=None, sa_type=REAL)
    seen_at: int = 0
    refused: str = Field(default="", sa_type=Text)
