"""Telling whether what is kept beside the pipeline is what this program would have written.

References cannot dangle (the database refuses), so it is words, days, keys and states that count.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping

from sqlalchemy import Engine

from kanban_app.domain.activity import ActivityKind, Direction
from kanban_app.domain.contact import Channel, ContactKind, Role
from kanban_app.domain.deal import DealState
from kanban_app.domain.durations import day_of, duration_of
from kanban_app.domain.keys import email_key
from kanban_app.domain.phone import phone_key
from kanban_app.domain.property import (
    CommissionModel,
    Condition,
    DocumentState,
    EnergyKind,
    Feature,
    MandateType,
    Marketing,
    PropertyKind,
    PropertyStatus,
    TipsterFeeKind,
    Use,
)
from kanban_app.domain.search_profile import Financing, YesNo
from kanban_app.domain.task import TaskChannel
from kanban_app.store.engine import plain, reading

_OR_NONE = ("",)
# Which words a column may hold.
_WORDS: Mapping[tuple[str, str], Iterable[str]] = {
    ("contact", "kind"): ContactKind,
    ("contact", "channel"): (*_OR_NONE, *Channel),
    ("consent", "channel"): Channel,
    ("property", "kind"): (*_OR_NONE, *PropertyKind),
    ("property", "use"): (*_OR_NONE, *Use),
    ("property", "marketing"): Marketing,
    ("property", "status"): PropertyStatus,
    ("property", "condition"): (*_OR_NONE, *Condition),
    ("property", "energy_kind"): (*_OR_NONE, *EnergyKind),
    ("property", "mandate_type"): (*_OR_NONE, *MandateType),
    ("property", "commission_model"): (*_OR_NONE, *CommissionModel),
    ("property", "tipster_fee_kind"): (*_OR_NONE, *TipsterFeeKind),
    ("property_document", "state"): DocumentState,
    ("task", "channel"): (*_OR_NONE, *TaskChannel),
    ("activity", "kind"): ActivityKind,
    ("activity", "direction"): (*_OR_NONE, *Direction),
    ("search_profile", "use"): (*_OR_NONE, *Use),
    ("search_profile", "marketing"): Marketing,
    ("search_profile", "financing"): Financing,
    ("search_profile", "own_home_to_sell"): YesNo,
    ("deal", "state"): DealState,
}
# Which words the lists of a column may hold.
_LISTS: Mapping[tuple[str, str], Iterable[str]] = {
    ("contact", "roles"): Role,
    ("property", "features"): Feature,
    ("search_profile", "kinds"): PropertyKind,
    ("search_profile", "conditions"): Condition,
    ("search_profile", "must"): Feature,
    ("search_profile", "nice"): Feature,
}
_DAYS = {
    "contact": ("birthday", "keep_until", "identity_valid_to", "identity_checked_on"),
    "consent": ("granted_on", "last_used_on", "withdrawn_on"),
    "property": ("available_from", "energy_valid_to", "mandate_from", "mandate_to"),
    "property_document": ("on_day",),
    "property_portal": ("published_on", "withdrawn_on"),
    "task": ("due_on",),
    "card_milestone": ("on_day",),
    "search_profile": ("move_in_by", "financing_proof_on"),
}
# Days that must be there.
_NEEDED = {("consent", "granted_on"), ("task", "due_on"), ("card_milestone", "on_day")}
_FINDINGS = (
    (
        "SELECT id FROM task WHERE due_time <> '' AND strftime('%H:%M', due_time) IS NOT due_time",
        "task %s: its time is none of a day",
    ),
    (
        "SELECT id FROM task WHERE dropped <> 0 AND done_at IS NULL",
        "task %s: it is no longer needed, but open",
    ),
    (
        "SELECT id FROM contact WHERE merged_into IS NOT NULL AND (gone = 0 OR merged_into = id)",
        "contact %s: it is part of another one, but listed",
    ),
    (
        "SELECT id FROM not_duplicate WHERE low_id >= high_id",
        "pair of contacts %s: it is not in order",
    ),
    (
        "SELECT id FROM card_criterion WHERE rule NOT LIKE '_%._%'",
        "criterion met %s: its rule is not a stage and a criterion",
    ),
    ("SELECT id FROM card_milestone WHERE key = ''", "milestone %s: it has no key"),
    ("SELECT id FROM card_value WHERE key = '' OR value = ''", "value %s: it is empty"),
    (
        "SELECT id FROM deal WHERE gone = 0 AND owner_card_id = buyer_card_id",
        "deal %s: both sides are the same card",
    ),
    (
        "SELECT id FROM deal WHERE (until IS NULL) <> (state IN ('linked', 'won'))",
        "deal %s: its end does not go with its state",
    ),
    (
        """
        SELECT owner_card_id FROM deal
        JOIN card AS owner ON owner.id = owner_card_id AND owner.gone = 0
        JOIN card AS buyer ON buyer.id = buyer_card_id AND buyer.gone = 0
        WHERE deal.gone = 0 AND state = 'won' GROUP BY owner_card_id HAVING count(*) > 1
        """,
        "card %s: its property is sold to several buyers",
    ),
    (
        "SELECT id FROM search_profile WHERE NOT json_valid(weights)",
        "search profile %s: its weights cannot be read",
    ),
    (
        """
        SELECT step_event.id FROM step_event LEFT JOIN stage ON stage.id = stage_id
        WHERE stage.id IS NULL OR path = ''
        """,
        "step %s within a stage: its stage or its path is missing",
    ),
    (
        """
        SELECT id FROM activity
        WHERE rating NOT BETWEEN 0 AND 10 OR sentiment NOT BETWEEN -2 AND 2
        """,
        "activity %s: its rating or mood is out of range",
    ),
    (
        """
        SELECT id FROM activity
        WHERE usability NOT BETWEEN -2 AND 2 OR emotion NOT BETWEEN -2 AND 2
        OR solving NOT BETWEEN -2 AND 2 OR scale NOT IN ('', '1-5', '0-10')
        OR (scale = '1-5' AND rating NOT BETWEEN 1 AND 5)
        """,
        "activity %s: what it says of a stage is out of range",
    ),
)


def check_nouns(engine: Engine) -> list[str]:
    """Return what is wrong with people, properties, work and deals, a sentence each."""
    with reading(engine) as connection:
        run = plain(connection)
        return [
            *_wrong_words(run),
            *_wrong_days(run),
            *_wrong_keys(run, "contact_phone", "number", phone_key),
            *_wrong_keys(run, "contact_email", "address", email_key),
            *_wrong_repeats(run),
            *(text % row for statement, text in _FINDINGS for row in run.execute(statement)),
        ]


def _wrong_words(run: sqlite3.Connection) -> Iterator[str]:
    for (name, column), words in _WORDS.items():
        for row, word in _named(run, name, column):
            if word not in tuple(words):
                yield f"{name} {row}: {column} is a word that this program never wrote"
    for (name, column), words in _LISTS.items():
        for row, listed in _named(run, name, column):
            if listed and not set(listed.split(",")).issubset(words):
                yield f"{name} {row}: {column} has a word that this program never wrote"


def _named(run: sqlite3.Connection, name: str, column: str) -> Iterable[tuple[int, str]]:
    """Return a row of every word in a column, the first one that has it."""
    return run.execute(
        f"SELECT min(id), {column} FROM {name} GROUP BY {column} ORDER BY 1"  # noqa: S608
    )


def _wrong_days(run: sqlite3.Connection) -> Iterator[str]:
    for name, columns in _DAYS.items():
        for column in columns:
            needed = (name, column) in _NEEDED
            for row, text in _named(run, name, column):
                if (needed or text) and day_of(text) is None:
                    yield f"{name} {row}: {column} is no day"


def _wrong_keys(
    run: sqlite3.Connection, name: str, column: str, made: Callable[[str], str]
) -> Iterator[str]:
    for row, text, key in run.execute(f"SELECT id, {column}, key FROM {name} ORDER BY id"):  # noqa: S608
        if made(text) != key:
            yield f"{name} {row}: its key is not that of its {column}"


def _wrong_repeats(run: sqlite3.Connection) -> Iterator[str]:
    for row, text in _named(run, "task", "repeat"):
        try:
            if text:
                duration_of(text)
        except ValueError:
            yield f"task {row}: it repeats after no duration"
