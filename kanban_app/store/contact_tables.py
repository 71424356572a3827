"""SQLModel tables of people and companies, and of what they consented to.

Days are ISO dates or "", moments microseconds UTC, lists keys joined by commas.
"""

from typing import ClassVar

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from kanban_app.domain.card_rules import LONG, SHORT
from kanban_app.store.tables import STRICT, limits


class ContactRow(SQLModel, table=True):
    """A person or company; one contact may have many cards.

    `name` is how lists show it. `merged_into` is set while `gone`, for a contact that became part
    of another; `erased` is when its personal data was erased, 0 for never.
    """

    __tablename__: ClassVar[str] = "contact"
    __table_args__ = (*limits(name=SHORT, notes=LONG), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(sa_type=Text, unique=True)
    name: str = Field(sa_type=Text)
    kind: str = Field(default="person", sa_type=Text)
    salutation: str = Field(default="", sa_type=Text)
    title: str = Field(default="", sa_type=Text)
    first_name: str = Field(default="", sa_type=Text)
    last_name: str = Field(default="", sa_type=Text)
    company: str = Field(default="", sa_type=Text)
    roles: str = Field(default="", sa_type=Text)
    street: str = Field(default="", sa_type=Text)
    postcode: str = Field(default="", sa_type=Text)
    city: str = Field(default="", sa_type=Text)
    country: str = Field(default="", sa_type=Text)
    channel: str = Field(default="", sa_type=Text)
    language: str = Field(default="", sa_type=Text)
    birthday: str = Field(default="", sa_type=Text)
    do_not_contact: int = 0
    keep_until: str = Field(default="", sa_type=Text)
    identity_kind: str = Field(default="", sa_type=Text)
    identity_number: str = Field(default="", sa_type=Text)
    identity_valid_to: str = Field(default="", sa_type=Text)
    identity_checked_on: str = Field(default="", sa_type=Text)
    identity_copy: str = Field(default="", sa_type=Text)
    notes: str = Field(default="", sa_type=Text)
    created: int = 0
    erased: int = 0
    merged_into: int | None = Field(default=None, foreign_key="contact.id")
    gone: int = 0


class ContactPhoneRow(SQLModel, table=True):
    """A phone number as typed, and its E.164 key for finding duplicates."""

    __tablename__: ClassVar[str] = "contact_phone"
    __table_args__ = (
        Index("contact_phone_contact", "contact_id", "position"),
        Index("contact_phone_key", "key"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id")
    position: int = 0
    number: str = Field(sa_type=Text)
    key: str = Field(default="", sa_type=Text)


class ContactEmailRow(SQLModel, table=True):
    """An e-mail address as typed, and its folded key for finding duplicates."""

    __tablename__: ClassVar[str] = "contact_email"
    __table_args__ = (
        Index("contact_email_contact", "contact_id", "position"),
        Index("contact_email_key", "key"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id")
    position: int = 0
    address: str = Field(sa_type=Text)
    key: str = Field(default="", sa_type=Text)


class ConsentRow(SQLModel, table=True):
    """A contact's permission to be contacted on one channel; it expires after its last use.

    `proof` says where the proof lies. `withdrawn_on` ends it before that.
    """

    __tablename__: ClassVar[str] = "consent"
    __table_args__ = (
        Index("consent_contact", "contact_id", "position"),
        *limits(wording=LONG),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    contact_id: int = Field(foreign_key="contact.id")
    position: int = 0
    channel: str = Field(sa_type=Text)
    wording: str = Field(default="", sa_type=Text)
    granted_on: str = Field(sa_type=Text)
    how: str = Field(default="", sa_type=Text)
    proof: str = Field(default="", sa_type=Text)
    last_used_on: str = Field(default="", sa_type=Text)
    withdrawn_on: str = Field(default="", sa_type=Text)


class NotDuplicateRow(SQLModel, table=True):
    """Two contacts of which the broker said that they are not the same one; `low` < `high`."""

    __tablename__: ClassVar[str] = "not_duplicate"
    __table_args__ = (Index("not_duplicate_pair", "low_id", "high_id", unique=True), STRICT)

    id: int | None = Field(default=None, primary_key=True)
    low_id: int = Field(foreign_key="contact.id")
    high_id: int = Field(foreign_key="contact.id")
