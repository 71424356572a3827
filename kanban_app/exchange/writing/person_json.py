"""Everything stored about one person as JSON, to be handed out on request (Art. 15, 20 GDPR).

The keys are stable and described in docs/person-export.md.
"""

import json
from collections.abc import Sequence

from kanban_app.domain.moment import Moment, iso
from kanban_app.domain.person import Person, Record, is_moment

FORMAT = "schwungrad-person"
VERSION = 1


def write_person(person: Person) -> bytes:
    """Return the person as UTF-8 JSON of version 1, one record per line.

    Moments are ISO 8601 in UTC with microseconds, money is cents. Nothing is left out because it
    is empty: an empty section says that nothing is stored.
    """
    head: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "as_of": iso(person.at),
        "uid": person.uid,
        "journal_rows": person.journal,
    }
    try:
        return _text(head, person, ascii_only=False).encode()
    except UnicodeEncodeError:
        # Half a character from a foreign file: it can only be written escaped.
        return _text(head, person, ascii_only=True).encode()


def _text(head: dict[str, object], person: Person, *, ascii_only: bool) -> str:
    encoder = json.JSONEncoder(ensure_ascii=ascii_only)
    first = [f"{encoder.encode(key)}: {encoder.encode(value)}" for key, value in head.items()]
    parts = [
        f"{encoder.encode(name)}: {_lines(encoder, records)}"
        for name, records in person.sections.items()
    ]
    return "{\n" + ",\n".join((*first, *parts)) + "\n}\n"


def _lines(encoder: json.JSONEncoder, records: Sequence[Record]) -> str:
    if not records:
        return "[]"
    return "[\n" + ",\n".join(f" {encoder.encode(_plain(record))}" for record in records) + "\n]"


def _plain(record: Record) -> dict[str, object]:
    return {
        key: iso(Moment(value)) if is_moment(key) and isinstance(value, int) else value
        for key, value in record.items()
    }
