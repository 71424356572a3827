"""Recognising what the columns of a foreign table mean, and letting the user say it better."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.exchange.reading.contact_fields import SEVERAL, address_book, contact_columns
from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import (
    CARD_WORDS,
    HISTORY_WORDS,
    VOICE_FIELDS,
    VOICE_WORDS,
    Field,
    field_named,
)
from kanban_app.exchange.reading.formats import KNOWN_FORMATS, KnownFormat
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import outcome_of, word


class TableKind(StrEnum):
    """What a row is: a card, a contact, a step, a start or end, or what a client said."""

    CARDS = "cards"
    CONTACTS = "contacts"
    HISTORY = "history"
    EVENT_LOG = "eventlog"
    VOICES = "voices"


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a table is and means. `format_name` is "" for a table of no known program.

    `mapping` gives the column of each field, `unused` the columns that will not be read.
    `order` is how dates with slashes are meant if the file itself does not tell.
    """

    format_name: str
    kind: TableKind
    mapping: Mapping[Field, str]
    unused: tuple[str, ...]
    order: DateOrder = DateOrder.DAY_FIRST


HISTORY_NEEDS = (Field.REF, Field.AT, Field.TO_STAGE)
# A quote and points alone may as well stand in a list of leads.
_TELLING = frozenset(
    {Field.TOUCHPOINT, Field.USABILITY, Field.EMOTION, Field.SOLVING, Field.SENTIMENT, Field.SCALE}
)
_DIGITS = re.compile(r"[0-9]+")
# `Status` is an outcome if all its words are; in other files it is the stage.
_STATUS = "status"


def recognise(table: Table, kind: TableKind | None = None) -> Recognition:
    """Return what the columns of `table` seem to mean, by known format, else by their names.

    Its rows are contacts if `kind` says so, or if nothing is said and it is an address book's
    export.
    """
    words = {word(name): name for name in reversed(table.header)}
    known = next((f for f in KNOWN_FORMATS if f.fits(frozenset(words))), None)
    book = None if known else address_book(words)
    if kind is TableKind.CONTACTS or (book and kind is None):
        named = known or book
        columns = contact_columns(table, _known(known, words) if known else {})
        found = _recognition(table, named.name, columns, named.order) if named else None
        found = found or _recognition(table, "", columns)
        return replace(found, kind=TableKind.CONTACTS)
    if known is not None and kind is not TableKind.VOICES:
        mapping = _known(known, words)
        return _recognition(table, known.name, mapping, known.order)
    voices = _guessed(table.header, VOICE_WORDS)
    if kind is TableKind.VOICES or (kind is None and _are_voices(voices)):
        return replace(_recognition(table, "", voices), kind=TableKind.VOICES)
    steps = _guessed(table.header, HISTORY_WORDS)
    if steps.keys() >= {*HISTORY_NEEDS, Field.FROM_STAGE} or (
        steps.keys() >= {*HISTORY_NEEDS, Field.LIFECYCLE}
    ):
        return _recognition(table, "", steps)
    cards = _guessed(table.header, CARD_WORDS)
    if _STATUS in words:
        _place_status(table, words[_STATUS], cards)
    return _recognition(table, "", cards)


def with_overrides(recognition: Recognition, overrides: Mapping[str, str]) -> Recognition:
    """Return the recognition with fields mapped as the user says, `{"stage": "Phase"}`.

    A column serves one field only: it is taken from the field it had. An empty column name takes
    a field out. Raises ImportProblem for unknown fields and columns, naming those there are.
    """
    mapping = dict(recognition.mapping)
    columns = (*mapping.values(), *recognition.unused)
    by_word = {word(name): name for name in reversed(columns)} | {c: c for c in columns}
    for name, wanted in overrides.items():
        field = field_named(name)
        if field is None:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "There is no field %s. There are: %s."),
                name,
                ", ".join(Field),
            )
        mapping.pop(field, None)
        if not wanted:
            continue
        column = by_word.get(wanted) or by_word.get(word(wanted))
        if column is None:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "There is no column %s. There are: %s."),
                wanted,
                ", ".join(columns),
            )
        mapping = {f: c for f, c in mapping.items() if c != column} | {field: column}
    used = set(mapping.values())
    # These are what they are, whatever their columns.
    stays = recognition.kind in (TableKind.CONTACTS, TableKind.VOICES)
    return replace(
        recognition,
        kind=recognition.kind if stays else _kind(mapping),
        mapping=mapping,
        unused=tuple(c for c in columns if c not in used),
    )


def _known(known: KnownFormat, words: Mapping[str, str]) -> dict[Field, str]:
    mapping: dict[Field, str] = {}
    for field, names in known.columns.items():
        column = next((words[word(n)] for n in names if word(n) in words), None)
        if column is not None:
            mapping[field] = column
    return mapping


def _guessed(header: Iterable[str], meanings: Mapping[str, Field]) -> dict[Field, str]:
    mapping: dict[Field, str] = {}
    for name in header:
        told = word(name)
        field = meanings.get(told)
        if field is None and (numbered := meanings.get(_DIGITS.sub("", told))) in SEVERAL:
            # `Telefon 2`; of nothing else a card takes a second one.
            field = numbered
        if field is None:
            continue
        free = next((f for f in SEVERAL.get(field, (field,)) if f not in mapping), None)
        if free is not None:
            mapping[free] = name
    return mapping


def _place_status(table: Table, column: str, mapping: dict[Field, str]) -> None:
    told = [cell for cell in table.column(column) if cell.strip()]
    if Field.OUTCOME not in mapping and all(outcome_of(cell) for cell in told):
        mapping[Field.OUTCOME] = column
    elif Field.STAGE not in mapping:
        mapping[Field.STAGE] = column


def _recognition(
    table: Table,
    name: str,
    mapping: Mapping[Field, str],
    order: DateOrder = DateOrder.DAY_FIRST,
) -> Recognition:
    used = set(mapping.values())
    unused = tuple(c for c in table.header if c not in used)
    return Recognition(name, _kind(mapping), mapping, unused, order)


def _are_voices(mapping: Mapping[Field, str]) -> bool:
    """Return whether rows seem to tell what clients said, when: more than one column does."""
    told = VOICE_FIELDS.intersection(mapping)
    return Field.AT in mapping and len(told) > 1 and bool(told & _TELLING)


def _kind(mapping: Mapping[Field, str]) -> TableKind:
    if not mapping.keys() >= {*HISTORY_NEEDS}:
        return TableKind.CARDS
    return TableKind.EVENT_LOG if Field.LIFECYCLE in mapping else TableKind.HISTORY
