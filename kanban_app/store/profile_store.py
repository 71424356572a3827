"""Search profiles in their table, and what was seen and refused of their matches."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, ContactId, JourneyId, ProfileId, PropertyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.search_profile import MatchNote, ProfileFields, SearchProfile, Seeking
from kanban_app.store import profile_rows
from kanban_app.store.match_tables import MatchNoteRow, SearchProfileRow
from kanban_app.store.tables import table
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit, new_uid

_NAMES = tuple(table(SearchProfileRow).c.keys())
PROFILE_COLUMNS = ", ".join(f"search_profile.{name}" for name in _NAMES)
_SEEKING = f"""
SELECT {PROFILE_COLUMNS}, coalesce(nullif(person.name, ''), card.title, ''), card.journey_id,
  iif(card.on_board = 1, card.stage_id, NULL), coalesce(card.outcome, 'open')
FROM search_profile
LEFT JOIN card ON card.id = search_profile.card_id
LEFT JOIN contact AS person ON person.id = coalesce(card.contact_id, search_profile.contact_id)
WHERE search_profile.gone = 0 AND coalesce(card.gone, 0) = 0
"""  # noqa: S608 -- made of constants
_ALL = f"{_SEEKING} ORDER BY search_profile.id"
_ACTIVE = f"{_SEEKING} AND active = 1 ORDER BY search_profile.id"
_ONE = f"{_SEEKING} AND search_profile.id = ?"
_OF_CARD = f"{_SEEKING} AND search_profile.card_id = ? ORDER BY search_profile.id DESC"
_NOTES = "SELECT profile_id, property_id, seen_score, refused FROM match_note"
_NOTE = "SELECT id FROM match_note WHERE profile_id = ? AND property_id = ?"
# One statement is one transaction: all of it is seen, or nothing.
_SEE = """
INSERT INTO match_note (profile_id, property_id, seen_score, seen_at, refused)
SELECT value ->> 0, value ->> 1, value ->> 2, ?, '' FROM json_each(?) WHERE true
ON CONFLICT (profile_id, property_id)
DO UPDATE SET seen_score = excluded.seen_score, seen_at = excluded.seen_at
"""
_ADD_NOTE = """
INSERT INTO match_note (profile_id, property_id, seen_at, refused) VALUES (?, ?, 0, '')
"""
_WIDTH = len(_NAMES)
_Kept = tuple[tuple[object, ...], SearchProfile]


class ProfileReader:
    """Implements `services.ports_matching.ProfileReader`.

    A profile whose row has not changed is the same object again, so that what was made of it can be
    kept by whoever made it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection
        self._kept: dict[int, _Kept] = {}

    def active(self) -> list[Seeking]:
        """Return every profile that is to be matched, the eldest first."""
        return self._seeking(_ACTIVE, ())

    def all(self) -> list[Seeking]:
        """Return every profile, the eldest first."""
        return self._seeking(_ALL, ())

    def find(self, profile: ProfileId) -> Seeking | None:
        """Return one profile, None if it or its card is gone."""
        return next(iter(self._seeking(_ONE, (profile,))), None)

    def of_card(self, card: CardId) -> SearchProfile | None:
        """Return the profile of a card, None if it has none."""
        return next((s.profile for s in self._seeking(_OF_CARD, (card,))), None)

    def notes(self) -> list[MatchNote]:
        """Return everything that was seen or refused."""
        with translated_plain():
            rows = self._run.execute(_NOTES).fetchall()
        return [
            MatchNote(p, o, None if seen is None else round(seen), refused)
            for p, o, seen, refused in rows
        ]

    def see(self, seen: Iterable[tuple[ProfileId, PropertyId, int | None]], at: Moment) -> None:
        """Keep which scores the broker has seen; it is no operation and cannot be undone."""
        with translated_plain():
            self._run.execute(_SEE, (at, json.dumps(list(seen))))

    def _seeking(self, statement: str, values: Sequence[object]) -> list[Seeking]:
        with translated_plain():
            rows = self._run.execute(statement, values).fetchall()
        found = []
        for row in rows:
            name, journey, stage, outcome = row[_WIDTH:]
            found.append(
                Seeking(
                    self._profile(row[:_WIDTH]),
                    name,
                    None if journey is None else JourneyId(journey),
                    None if stage is None else StageId(stage),
                    Outcome(outcome),
                )
            )
        return found

    def _profile(self, row: tuple[object, ...]) -> SearchProfile:
        key = int(str(row[0]))
        kept = self._kept.get(key)
        if kept is None or kept[0] != row:
            kept = self._kept[key] = (row, to_profile(row))
        return kept[1]


def to_profile(row: tuple[object, ...]) -> SearchProfile:
    """Return a profile from its columns in the order of `PROFILE_COLUMNS`."""
    named = dict(zip(_NAMES, row, strict=True))
    card, contact = named["card_id"], named["contact_id"]
    return SearchProfile(
        ProfileId(int(str(named["id"]))),
        str(named["uid"]),
        profile_rows.fields_of(named),
        Moment(int(str(named["created"]))),
        None if card is None else CardId(int(str(card))),
        None if contact is None else ContactId(int(str(contact))),
    )


class ProfileWriter:
    """Implements `services.ports_matching.ProfileWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add(
        self, fields: ProfileFields, card: CardId | None = None, contact: ContactId | None = None
    ) -> ProfileId:
        """Store a new profile of a card or a contact."""
        values = {
            "uid": new_uid(),
            "card_id": card,
            "contact_id": contact,
            "created": self._unit.at,
            **profile_rows.columns_of(fields),
        }
        self._touch(card)
        return ProfileId(self._unit.insert(SearchProfileRow, values))

    def save(self, profile: ProfileId, fields: ProfileFields) -> None:
        """Store what differs."""
        self._unit.update(SearchProfileRow, profile, **profile_rows.columns_of(fields))
        self._touch_card_of(profile)

    def remove(self, profile: ProfileId) -> None:
        """Take a profile away; undo brings it back."""
        self._unit.update(SearchProfileRow, profile, gone=1)
        self._touch_card_of(profile)

    def refuse(self, profile: ProfileId, property_id: PropertyId, reason: str) -> None:
        """Keep why a property is no match, "" to let it be one again."""
        row = self._unit.plain.execute(_NOTE, (profile, property_id)).fetchone()
        if row is None:
            # Not journaled: undo empties the reason and leaves the row, which may be seen since.
            self._unit.plain.execute(_ADD_NOTE, (profile, property_id))
            row = self._unit.plain.execute(_NOTE, (profile, property_id)).fetchone()
        self._unit.update(MatchNoteRow, row[0], refused=reason)
        self._touch_card_of(profile)

    def _touch_card_of(self, profile: ProfileId) -> None:
        card = self._unit.row(SearchProfileRow, profile)["card_id"]
        self._touch(None if card is None else CardId(int(str(card))))

    def _touch(self, card: CardId | None) -> None:
        if card is not None:
            self._unit.touch(card)
