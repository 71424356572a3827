"""Where else somebody is mentioned: in what was typed on maps and about others."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterator
from itertools import chain

from kanban_app.domain.erasure import Mention, Place
from kanban_app.domain.text import fold
from kanban_app.store.person_rows import AMONG, Ids, listed

MOST = 50
_SHORTEST = 4
# Each yields what to open, what it is called, a name of others, and what was typed freely.
_TEXTS = (
    """SELECT 'card', id, title, title, notes || ' ' || waiting_note || ' ' || loss_note
    FROM card WHERE gone = 0 AND id NOT IN %s""",
    """SELECT 'card', card.id, card.title, '', value FROM card_value
    JOIN card ON card.id = card_id AND card.gone = 0 WHERE card_id NOT IN %s""",
    """SELECT 'card', card.id, card.title, '', card_criterion.note FROM card_criterion
    JOIN card ON card.id = card_id AND card.gone = 0 WHERE card_id NOT IN %s""",
    """SELECT 'card', card.id, card.title, '', subject || ' ' || activity.note || ' '
    || activity.outcome || ' ' || objection || ' ' || quote || ' ' || touchpoint
    FROM activity JOIN card ON card.id = card_id AND card.gone = 0
    WHERE activity.gone = 0 AND activity.id NOT IN %s""",
    """SELECT 'card', card.id, card.title, '', task.title || ' ' || task.outcome
    FROM task JOIN card ON card.id = card_id AND card.gone = 0
    WHERE task.gone = 0 AND task.id NOT IN %s""",
    """SELECT 'contact', id, name, name, notes FROM contact
    WHERE gone = 0 AND erased = 0 AND id NOT IN %s""",
    """SELECT 'contact', contact.id, name, number, '' FROM contact_phone
    JOIN contact ON contact.id = contact_id AND gone = 0 WHERE contact_id NOT IN %s""",
    """SELECT 'contact', contact.id, name, address, '' FROM contact_email
    JOIN contact ON contact.id = contact_id AND gone = 0 WHERE contact_id NOT IN %s""",
    """SELECT 'property', id, trim(line || ' ' || place), '', line || ' ' || notes FROM property
    WHERE gone = 0 AND id NOT IN %s""",
)
# Each yields whose part of a map it is, its texts of its own, and its template.
_MAPS = (
    """SELECT 'journey', id, name_de, name_de || ' ' || name_en || ' ' || goal_de || ' ' || goal_en,
    template FROM journey WHERE gone = 0""",
    """SELECT 'stage', stage.id, stage.name_de, stage.name_de || ' ' || stage.name_en || ' '
    || question_de || ' ' || question_en, stage.template
    FROM stage JOIN journey ON journey.id = journey_id AND journey.gone = 0 WHERE stage.gone = 0""",
)
_PICTURE = "picture"
_WHOSE = ("card", "card", "card", "activity", "task", "contact", "contact", "contact", "property")


def mentions(
    run: sqlite3.Connection, ids: Ids, names: Collection[str], family: Collection[str]
) -> list[Mention]:
    """Return what of others and of maps mentions one of these names, each once, at most `MOST`.

    A `family` name counts only in what was typed freely: many share one. Names are found as whole
    words, upper and lower case and accents do not matter.
    """
    full, free = _pattern(names), _pattern([*names, *family])
    found: dict[Mention, None] = {}
    for mention, name, text in chain(_map_texts(run), _texts(run, ids)):
        if mention not in found and (full.search(fold(name)) or free.search(fold(text))):
            found[mention] = None
            if len(found) == MOST:
                break
    return list(found)


def _pattern(names: Collection[str]) -> re.Pattern[str]:
    words = sorted({fold(name) for name in names if len(name) >= _SHORTEST})
    # Without a word nothing is found.
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else r"(?!)")


def _texts(run: sqlite3.Connection, ids: Ids) -> Iterator[tuple[Mention, str, str]]:
    for statement, whose in zip(_TEXTS, _WHOSE, strict=True):
        rows = run.execute(statement % AMONG, (listed(ids.get(whose, ())),))
        for place, row, called, name, text in rows:
            if name or text.strip():
                yield Mention(Place(place), row, called), name, text


def _map_texts(run: sqlite3.Connection) -> Iterator[tuple[Mention, str, str]]:
    for statement in _MAPS:
        for place, row, called, own, template in run.execute(statement):
            text = " ".join((own, *_strings(json.loads(template))))
            yield Mention(Place(place), row, called), "", text


def _strings(value: object) -> Iterator[str]:
    """Yield whatever text there is in a template, its keys too: these are made of what was typed.

    Pictures are left out: among so many letters stands any short word.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key.replace("_", " ")
            if key == "key" and isinstance(each, str):
                yield each.replace("_", " ")
            elif key != _PICTURE:
                yield from _strings(each)
