"""Which rows of a file are people who are here already, or who stand in the file twice."""

import re
from collections.abc import Iterator, Sequence

from kanban_app.domain.contact import ContactKind, ContactLine
from kanban_app.domain.duplicates import pairs
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import Moment
from kanban_app.domain.phone import phone_key
from kanban_app.domain.records import CardRecord

# Beyond this many people the preview would keep the broker waiting.
MOST = 20_000
_PLACE = re.compile(r"(?:(\d{5})\s+)?(.*)", re.DOTALL)


def told_twins(
    known: Sequence[ContactLine], records: Sequence[CardRecord]
) -> Iterator[ImportProblem]:
    """Yield for each row that may be somebody who is here, or a row before, who that is.

    They are found as the contact screen finds duplicates; more than MOST are not compared.
    """
    if len(known) + len(records) > MOST:
        return
    rows = {_id_of(r): r for r in records}
    names = {line.id: line.name for line in known}
    found: dict[int, list[ContactId]] = {}
    for pair in pairs([*known, *map(_line, records)]):
        if pair.one in rows:
            found.setdefault(rows[pair.one].row, []).append(pair.other)
    for row in sorted(found):
        # Whoever is here already says more than a row before.
        other = next((c for c in found[row] if c in names), found[row][0])
        if other in names:
            here = QT_TRANSLATE_NOOP("Errors", "Seems to be %s, who is among the contacts already.")
            yield ImportProblem(here, names[other] or "–", row=row)
        else:
            twice = QT_TRANSLATE_NOOP("Errors", "Seems to be the same person as %s in row %s.")
            before = rows[other]
            yield ImportProblem(twice, before.fields.contact.name or "–", before.row, row=row)


def _id_of(record: CardRecord) -> ContactId:
    """Return an id that no contact has; of two rows the later one has the smaller."""
    return ContactId(-record.row)


def _line(record: CardRecord) -> ContactLine:
    contact = record.fields.contact
    place = _PLACE.fullmatch(record.fields.place.strip())
    postcode, city = place.groups(default="") if place else ("", "")
    return ContactLine(
        id=_id_of(record), name=contact.name, kind=ContactKind.PERSON, person="", roles=(),
        phones=contact.phones, keys=tuple(phone_key(n) for n in contact.phones),
        emails=contact.emails, street="", postcode=postcode, city=city, notes="", consents=(),
        do_not_contact=False, cards=1, after_sales=False, last=Moment(0),
    )  # fmt: skip
