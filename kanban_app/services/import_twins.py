"""Which rows of a file are people who are here already, or who stand in the file twice."""

import re
from collections.abc import Iterator, Mapping, Sequence

from kanban_app.domain.contact import ContactFields, ContactLine, Home
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
    known: Sequence[ContactLine], told: Mapping[int, ContactFields]
) -> Iterator[ImportProblem]:
    """Yield for each row that may be somebody who is here, or a row before, who that is.

    They are found as the contact screen finds duplicates; more than MOST are not compared.
    """
    if len(known) + len(told) > MOST:
        return
    names = {line.id: line.name for line in known}
    found: dict[int, list[ContactId]] = {}
    for pair in pairs([*known, *(_line(row, fields) for row, fields in told.items())]):
        if pair.one not in names:
            found.setdefault(-pair.one, []).append(pair.other)
    for row in sorted(found):
        # Whoever is here already says more than a row before.
        other = next((c for c in found[row] if c in names), found[row][0])
        if other in names:
            here = QT_TRANSLATE_NOOP("Errors", "Seems to be %s, who is among the contacts already.")
            yield ImportProblem(here, names[other] or "–", row=row)
        else:
            twice = QT_TRANSLATE_NOOP("Errors", "Seems to be the same person as %s in row %s.")
            yield ImportProblem(twice, told[-other].name or "–", -other, row=row)


def told_of(record: CardRecord) -> ContactFields:
    """Return what a record tells of its contact."""
    contact = record.fields.contact
    place = _PLACE.fullmatch(record.fields.place.strip())
    postcode, city = place.groups(default="") if place else ("", "")
    home = record.home if any(record.home) else Home("", postcode, city)
    return ContactFields(
        name=contact.name, phones=contact.phones, emails=contact.emails, **home._asdict()
    )


def _line(row: int, fields: ContactFields) -> ContactLine:
    """Return a row as a contact with an id that none has; of two rows the later is smaller."""
    return ContactLine(
        id=ContactId(-row), name=fields.name, kind=fields.kind, person="", roles=(),
        phones=fields.phones, keys=tuple(phone_key(n) for n in fields.phones),
        emails=fields.emails, street=fields.street, postcode=fields.postcode, city=fields.city,
        notes="", consents=(), do_not_contact=False, cards=1, after_sales=False, last=Moment(0),
    )  # fmt: skip
