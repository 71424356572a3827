"""SQLModel tables of properties: what is sold, the mandate, its papers, where it is advertised.

Money is in cents, areas in square metres, rates and shares in thousandths of a percent net (3.00 %
is 3000), days ISO dates or "", lists keys joined by commas. NULL is not known.
"""

from typing import ClassVar

from sqlalchemy import REAL, Index, Text
from sqlmodel import Field, SQLModel

from kanban_app.domain.card_rules import LONG, SHORT
from kanban_app.store.tables import STRICT, limits


class PropertyRow(SQLModel, table=True):
    """The object of a card; the cards of its owner and of its buyers all point at one row.

    `line` and `place` are how the board names it.
    """

    __tablename__: ClassVar[str] = "property"
    __table_args__ = (*limits(line=SHORT, place=SHORT, notes=LONG), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    line: str = Field(default="", sa_type=Text)
    place: str = Field(default="", sa_type=Text)
    external_no: str = Field(default="", sa_type=Text)
    openimmo_obid: str = Field(default="", sa_type=Text)
    kind: str = Field(default="", sa_type=Text)
    use: str = Field(default="", sa_type=Text)
    marketing: str = Field(default="sale", sa_type=Text)
    status: str = Field(default="preparing", sa_type=Text)
    street: str = Field(default="", sa_type=Text)
    postcode: str = Field(default="", sa_type=Text)
    city: str = Field(default="", sa_type=Text)
    district: str = Field(default="", sa_type=Text)
    latitude: float | None = Field(default=None, sa_type=REAL)
    longitude: float | None = Field(default=None, sa_type=REAL)
    address_released: int = 0
    living_area: float | None = Field(default=None, sa_type=REAL)
    usable_area: float | None = Field(default=None, sa_type=REAL)
    plot_area: float | None = Field(default=None, sa_type=REAL)
    rooms: float | None = Field(default=None, sa_type=REAL)
    floor: int | None = None
    year_built: int | None = None
    condition: str = Field(default="", sa_type=Text)
    features: str = Field(default="", sa_type=Text)
    available_from: str = Field(default="", sa_type=Text)
    price_cents: int | None = None
    agreed_price_cents: int | None = None
    energy_kind: str = Field(default="", sa_type=Text)
    energy_value: float | None = Field(default=None, sa_type=REAL)
    energy_source: str = Field(default="", sa_type=Text)
    energy_class: str = Field(default="", sa_type=Text)
    energy_valid_to: str = Field(default="", sa_type=Text)
    owner_contact_id: int | None = Field(default=None, foreign_key="contact.id")
    mandate_type: str = Field(default="", sa_type=Text)
    mandate_from: str = Field(default="", sa_type=Text)
    mandate_to: str = Field(default="", sa_type=Text)
    mandate_notice_days: int | None = None
    commission_model: str = Field(default="", sa_type=Text)
    owner_rate: int | None = None
    buyer_rate: int | None = None
    vat_rate: int = 19_000
    consumer_buyer: int = 1
    tipster_contact_id: int | None = Field(default=None, foreign_key="contact.id")
    tipster_fee_kind: str = Field(default="", sa_type=Text)
    tipster_fee: int = 0
    partner_contact_id: int | None = Field(default=None, foreign_key="contact.id")
    partner_share: int = 0
    notes: str = Field(default="", sa_type=Text)
    gone: int = 0


class PropertyDocumentRow(SQLModel, table=True):
    """One paper of a property's checklist: `missing`, `requested` or `present`."""

    __tablename__: ClassVar[str] = "property_document"
    __table_args__ = (
        Index("property_document_key", "property_id", "key", unique=True),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    property_id: int = Field(foreign_key="property.id")
    key: str = Field(sa_type=Text)
    state: str = Field(default="missing", sa_type=Text)
    on_day: str = Field(default="", sa_type=Text)
    note: str = Field(default="", sa_type=Text)


class PropertyPortalRow(SQLModel, table=True):
    """Where a property is advertised, since when, and until when."""

    __tablename__: ClassVar[str] = "property_portal"
    __table_args__ = (Index("property_portal_property", "property_id", "portal"), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    property_id: int = Field(foreign_key="property.id")
    portal: str = Field(sa_type=Text)
    published_on: str = Field(default="", sa_type=Text)
    withdrawn_on: str = Field(default="", sa_type=Text)
    link: str = Field(default="", sa_type=Text)
