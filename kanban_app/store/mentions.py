"""Where else somebody is mentioned: in what was typed about other cards, people and properties."""

import re
import sqlite3
from collections.abc import Collection, Iterator

from kanban_app.domain.erasure import Mention, Place
from kanban_app.domain.text import fold
from kanban_app.store.person_rows import AMONG, Ids, listed

MOST = 50
_SHORTEST = 4
# Each yields what to open, what it is called, and the text.
_TEXTS = (
    """SELECT 'card', id, title, title || ' ' || notes || ' ' || waiting_note || ' ' || loss_note
    FROM card WHERE gone = 0 AND id NOT IN %s""",
    """SELECT 'card', card.id, card.title, value FROM card_value
    JOIN card ON card.id = card_id AND card.gone = 0 WHERE card_id NOT IN %s""",
    """SELECT 'card', card.id, card.title, card_criterion.note FROM card_criterion
    JOIN card ON card.id = card_id AND card.gone = 0 WHERE card_id NOT IN %s""",
    """SELECT 'card', card.id, card.title,
    subject || ' ' || activity.note || ' ' || activity.outcome || ' ' || objection || ' ' || quote
    FROM activity JOIN card ON card.id = card_id AND card.gone = 0
    WHERE activity.gone = 0 AND activity.id NOT IN %s""",
    """SELECT 'card', card.id, card.title, task.title || ' ' || task.outcome
    FROM task JOIN card ON card.id = card_id AND card.gone = 0
    WHERE task.gone = 0 AND task.id NOT IN %s""",
    """SELECT 'contact', id, name, name || ' ' || notes FROM contact
    WHERE gone = 0 AND erased = 0 AND id NOT IN %s""",
    """SELECT 'contact', contact.id, name, number FROM contact_phone
    JOIN contact ON contact.id = contact_id AND gone = 0 WHERE contact_id NOT IN %s""",
    """SELECT 'contact', contact.id, name, address FROM contact_email
    JOIN contact ON contact.id = contact_id AND gone = 0 WHERE contact_id NOT IN %s""",
    """SELECT 'property', id, line || ' ' || place, line || ' ' || notes FROM property
    WHERE gone = 0 AND id NOT IN %s""",
)  # fmt: skip
_WHOSE = ("card", "card", "card", "activity", "task", "contact", "contact", "contact", "property")


def mentions(run: sqlite3.Connection, ids: Ids, names: Collection[str]) -> list[Mention]:
    """Return what of others mentions one of these names, each once, not more than `MOST`.

    A name is found as whole words, upper and lower case and accents do not matter.
    """
    words = sorted({fold(name) for name in names if len(name) >= _SHORTEST})
    if not words:
        return []
    wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
    found: dict[Mention, None] = {}
    for mention, text in _texts(run, ids):
        if mention not in found and wanted.search(fold(text)):
            found[mention] = None
            if len(found) == MOST:
                break
    return list(found)


def _texts(run: sqlite3.Connection, ids: Ids) -> Iterator[tuple[Mention, str]]:
    for statement, whose in zip(_TEXTS, _WHOSE, strict=True):
        for place, row, name, text in run.execute(statement % AMONG, (listed(ids.get(whose, ())),)):
            if text.strip():
                yield Mention(Place(place), row, name), text
