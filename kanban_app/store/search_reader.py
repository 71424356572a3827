"""Reading what the search finds things by, a part at a time; nothing of it is kept on disk."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from kanban_app.domain.changes import Changes
from kanban_app.domain.found import Found, Sought
from kanban_app.domain.ids import CardId
from kanban_app.domain.search_index import Text
from kanban_app.domain.search_text import dial_text
from kanban_app.store.search_sql import BY_NOUN, NO_TIME
from kanban_app.store.trouble import translated_plain

# What the driver gives: the statement says which columns, the schema of which kind.
Row = tuple[Any, ...]
_PART = 500
# More than that is read anew in one go.
_MOST_TOUCHED = 2_000
_LAST_OPS = 100
_JOURNAL = "SELECT table_name, row_id, last_id, image FROM op_change WHERE op_id = ?"
_RECENT = """
SELECT cards FROM op WHERE state = 'done' AND cards NOT IN ('', '*') ORDER BY id DESC LIMIT ?
"""
# Rows that say something of another: of which table, and where they name it.
_PARTS = {
    "contact_phone": (Sought.CONTACT, "contact_id"),
    "contact_email": (Sought.CONTACT, "contact_id"),
    "card_tag": (Sought.CARD, "card_id"),
}
# What a card shows of others.
_CARDS_OF = {Sought.CONTACT: "contact_id", Sought.PROPERTY: "property_id"}
_NOUNS = {str(noun): noun for noun in Sought}


class SearchReader:
    """Implements `services.ports_search.SearchReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def texts(self, noun: Sought, last: Text | None, most: int) -> list[Text]:
        """Return what can be found of so many things that are older than `last`, newest first."""
        at = BY_NOUN[noun].at
        older, values = f"{noun}.id < ?", [] if last is None else [last.id]
        order = f"{noun}.id DESC"
        if at != NO_TIME:
            older, order = f"({at}, {noun}.id) < (?, ?)", f"{at} DESC, {order}"
            values = [] if last is None else [last.at, last.id]
        where = f" AND {older}" if last is not None else ""
        statement = f"{BY_NOUN[noun].texts}{where} ORDER BY {order} LIMIT ?"
        with translated_plain():
            return _to_texts(self._run.execute(statement, (*values, most)).fetchall())

    def texts_of(self, noun: Sought, ids: Collection[int]) -> list[Text]:
        """Return what can be found of these things; those that are gone are left out."""
        return [t for rows in self._by_ids(noun, BY_NOUN[noun].texts, ids) for t in _to_texts(rows)]

    def found(self, noun: Sought, ids: Sequence[int]) -> dict[int, Found]:
        """Return how these things are shown; those that are gone are left out."""
        return {
            row[0]: Found(*row)
            for rows in self._by_ids(noun, BY_NOUN[noun].found, ids)
            for row in rows
        }

    def touched(self, changes: Changes) -> dict[Sought, set[int]] | None:
        """Return which things an operation may have changed, None for too many to list."""
        if changes.everything or changes.op is None:
            return None if changes.everything else {}
        with translated_plain():
            journal = self._run.execute(_JOURNAL, (changes.op.id,)).fetchall()
            if not _can_be_listed(journal, changes):
                return None
            touched: dict[Sought, set[int]] = {noun: set() for noun in Sought}
            touched[Sought.CARD].update(changes.cards)
            for table, first, last, image in journal:
                if table in _NOUNS:
                    touched[_NOUNS[table]].update(range(first, last + 1))
                elif table in _PARTS:
                    whole, column = _PARTS[table]
                    touched[whole].update(self._owner(table, column, first, image))
            for noun, column in _CARDS_OF.items():
                touched[Sought.CARD].update(self._cards_of(column, touched[noun]))
        return None if any(len(ids) > _MOST_TOUCHED for ids in touched.values()) else touched

    def recent_cards(self, most: int) -> list[CardId]:
        """Return the cards that were changed last and are still there, the newest first."""
        with translated_plain():
            lists = self._run.execute(_RECENT, (_LAST_OPS,)).fetchall()
            named = dict.fromkeys(CardId(int(c)) for (ids,) in lists for c in ids.split(","))
            listed = list(named)[:_PART]
            places = ",".join("?" * len(listed))
            there = f"SELECT id FROM card WHERE gone = 0 AND id IN ({places})"  # noqa: S608
            left = {row[0] for row in self._run.execute(there, listed)}
        return [card for card in listed if card in left][:most]

    def _by_ids(self, noun: Sought, statement: str, ids: Collection[int]) -> Iterator[list[Row]]:
        wanted = list(ids)
        for start in range(0, len(wanted), _PART):
            part = wanted[start : start + _PART]
            places = ",".join("?" * len(part))
            with translated_plain():
                yield self._run.execute(f"{statement} AND {noun}.id IN ({places})", part).fetchall()

    def _owner(self, table: str, column: str, row: int, image: str | None) -> list[int]:
        """Return whom a row is about: as it stands, or as it stood where it is no more."""
        statement = f"SELECT {column} FROM {table} WHERE id = ?"  # noqa: S608 -- our own names
        now = [owner for (owner,) in self._run.execute(statement, (row,))]
        before: Mapping[str, int] = json.loads(image) if image else {}
        return [*now, *([before[column]] if column in before else [])]

    def _cards_of(self, column: str, ids: Collection[int]) -> list[int]:
        cards: list[int] = []
        wanted = list(ids)
        for start in range(0, len(wanted), _PART):
            part = wanted[start : start + _PART]
            places = ",".join("?" * len(part))
            statement = f"SELECT id FROM card WHERE {column} IN ({places})"  # noqa: S608
            cards += [card for (card,) in self._run.execute(statement, part)]
        return cards


def _can_be_listed(journal: Sequence[Row], changes: Changes) -> bool:
    """Return whether a journal tells what was touched: not if it went with an erased person."""
    few = all(last - first <= _MOST_TOUCHED for _, first, last, _ in journal)
    return few and bool(journal or not changes.nouns)


def _to_texts(rows: Sequence[Row]) -> list[Text]:
    return [
        Text(thing, bool(standing), name, _more(more, phones), at)
        for thing, standing, name, more, phones, at in rows
    ]


def _more(more: str, phones: str) -> str:
    if not phones:
        return more
    return "\n".join((more, phones, *map(dial_text, phones.split("\n"))))
