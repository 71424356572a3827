"""Unfinished typing, kept so that a crash costs nothing; no operation, never undone."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from sqlalchemy import Delete, Engine, delete, insert, select

from kanban_app.domain.card import CardFields, Contact, Source, WaitingOn
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.store.engine import reading, writing
from kanban_app.store.op_tables import DraftRow, FormDraftRow
from kanban_app.store.tables import table

_DRAFT, _FORM = table(DraftRow), table(FormDraftRow)
_DELETED = "card_id IN (SELECT id FROM card WHERE gone != 0)"
# The task or the activity a form is about; one that is about a new one has no number.
_ABOUT = "CAST(substr(about, instr(about, ':') + 1) AS INTEGER)"
_LOST = (
    f"DELETE FROM draft WHERE {_DELETED}",  # noqa: S608 -- made of constants
    f"DELETE FROM form_draft WHERE {_DELETED}",  # noqa: S608
    f"""DELETE FROM form_draft WHERE (about GLOB 'step:[0-9]*' OR about GLOB 'done:[0-9]*')
    AND {_ABOUT} NOT IN (SELECT id FROM task WHERE done_at IS NULL AND gone = 0)""",  # noqa: S608
    f"""DELETE FROM form_draft WHERE about GLOB 'note:[0-9]*'
    AND {_ABOUT} NOT IN (SELECT id FROM activity WHERE gone = 0)""",  # noqa: S608
)


class DraftStore:
    """Implements `services.ports.Drafts`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save_draft(self, card: CardId, fields: CardFields, at: Moment) -> None:
        """Keep unfinished typing; it replaces what was kept for this card."""
        with writing(self._engine) as connection:
            connection.execute(delete(_DRAFT).where(_DRAFT.c.card_id == card))
            text = json.dumps(asdict(fields), default=str, ensure_ascii=False)
            connection.execute(insert(_DRAFT).values(card_id=card, at=at, fields=text))

    def drafts(self) -> dict[CardId, CardFields]:
        """Return all kept typing."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(_DRAFT.c.card_id, _DRAFT.c.fields))
            return {CardId(card): _to_fields(text) for card, text in rows}

    def drop_draft(self, card: CardId) -> None:
        """Forget the typing of a card."""
        with writing(self._engine) as connection:
            connection.execute(delete(_DRAFT).where(_DRAFT.c.card_id == card))

    def save_form(self, card: CardId, about: str, texts: Mapping[str, str], at: Moment) -> None:
        """Keep what stands in a form; it replaces what was kept of this form."""
        with writing(self._engine) as connection:
            connection.execute(_of_form(card, about))
            text = json.dumps(dict(texts), ensure_ascii=False)
            row = {"card_id": card, "about": about, "at": at, "texts": text}
            connection.execute(insert(_FORM).values(row))

    def forms(self) -> dict[tuple[CardId, str], dict[str, str]]:
        """Return what stands in forms, by card and by what the form is about."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(_FORM.c.card_id, _FORM.c.about, _FORM.c.texts))
            return {(CardId(card), about): json.loads(texts) for card, about, texts in rows}

    def drop_lost(self) -> None:
        """Forget what nobody can go on with: its card or note was deleted, its step is over."""
        with writing(self._engine) as connection:
            for statement in _LOST:
                connection.exec_driver_sql(statement)

    def drop_form(self, card: CardId, about: str) -> None:
        """Forget what stood in a form."""
        with writing(self._engine) as connection:
            connection.execute(_of_form(card, about))


def _of_form(card: CardId, about: str) -> Delete:
    return delete(_FORM).where(_FORM.c.card_id == card, _FORM.c.about == about)


def _to_fields(text: str) -> CardFields:
    raw = json.loads(text)
    contact = raw.pop("contact")
    close = raw.pop("expected_close")
    return CardFields(
        contact=Contact(contact["name"], tuple(contact["phones"]), tuple(contact["emails"])),
        expected_close=date.fromisoformat(close) if close else None,
        source=Source(raw.pop("source")),
        waiting_on=WaitingOn(raw.pop("waiting_on")),
        tags=tuple(raw.pop("tags")),
        **raw,
    )
