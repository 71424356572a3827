"""Turning the rows of a recognised table into cards, row by row, so that one bad row costs one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import tzinfo

from kanban_app.domain.card import CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.card_rules import LONG, SHORT
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem, Listed, Word
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardRecord
from kanban_app.exchange.reading.card_places import OF_PROPERTY, CardPlaces, places_of
from kanban_app.exchange.reading.cells import Cells, sheet_of
from kanban_app.exchange.reading.contact_fields import EMAILS, PHONES
from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.formats import WEKAN
from kanban_app.exchange.reading.headers import Recognition
from kanban_app.exchange.reading.money import currency_of, money_of
from kanban_app.exchange.reading.reach import reached, unlikely
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import (
    chance_of,
    outcome_of,
    several,
    source_of,
    waiting_of,
)

# Which columns stand behind which field of a card.
_BEHIND: dict[str, tuple[Field, ...]] = {
    "title": (Field.TITLE,),
    "person": (Field.PERSON, Field.FIRST_NAME, Field.LAST_NAME, Field.ORGANIZATION),
    "phones": PHONES,
    "emails": EMAILS,
    "object_line": (Field.OBJECT_LINE, Field.STREET),
    "place": (Field.PLACE, Field.POSTCODE),
    "value_cents": (Field.VALUE,),
    "currency": (Field.CURRENCY,),
    "probability": (Field.PROBABILITY,),
    "source": (Field.SOURCE,),
    "expected_close": (Field.EXPECTED_CLOSE,),
    "tags": (Field.TAGS,),
    "notes": (Field.NOTES,),
    "waiting_on": (Field.WAITING_ON,),
    "waiting_note": (Field.WAITING_NOTE,),
    "stage": (Field.STAGE,),
    "outcome": (Field.OUTCOME, Field.WON_AT, Field.LOST_AT),
    "loss_reason": (Field.LOSS_REASON,),
    "loss_note": (Field.LOSS_NOTE,),
    "parked_until": (Field.PARKED_UNTIL,),
}
_OUTCOMES = Listed(
    map(
        Word,
        (
            QT_TRANSLATE_NOOP("Errors", "open"),
            QT_TRANSLATE_NOOP("Errors", "won"),
            QT_TRANSLATE_NOOP("Errors", "lost"),
            QT_TRANSLATE_NOOP("Errors", "archived"),
        ),
    )
)
_CONTACT = {"person", "phones", "emails"}
_COLOUR = re.compile(
    "-(?:white|green|yellow|orange|red|purple|blue|sky|lime|pink|black|silver|peachpuff|crimson|plum"
    "|darkgreen|slateblue|magenta|gold|navy|gray|saddlebrown|paleturquoise|mistyrose|indigo)$"
)


@dataclass(frozen=True, slots=True)
class CardOptions:
    """What the user may decide: how dates with slashes are meant, the currency of bare numbers."""

    date_order: DateOrder | None = None
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class CardBatch:
    """The cards of a file in its order, and the rows that could not be read with the reason.

    `notices` name what was read, and cannot be what its column says it is.
    """

    records: tuple[CardRecord, ...]
    problems: tuple[ImportProblem, ...]
    notices: tuple[ImportProblem, ...] = ()


def read_cards(
    table: Table, recognition: Recognition, zone: tzinfo, options: CardOptions | None = None
) -> CardBatch:
    """Return one record per row; rows that cannot be read become problems with their line.

    An address is the property's only if the row says anything else of a property, else it is the
    contact's `home`. Dates without a zone are local to `zone`. What has no field of its own (asking
    price, area, an organisation beside a person, unknown sources, when an open card was
    created) goes into the notes as `Column: text`. `given` names the fields with a filled cell, in
    our own export all columns; of a contact also its parts `person`, `phones`, `emails`. A card
    that was closed, nobody says how, is archived. Raises ImportProblem only if the mapping does
    not fit the table.
    """
    options = options or CardOptions()
    sheet = sheet_of(table, recognition, zone, options.date_order)
    records: list[CardRecord] = []
    notices: list[ImportProblem] = []
    problems = list(table.problems)
    for row in table.rows:
        try:
            cells = sheet.row(row)
            record = _record(cells, options)
            records.append(record)
            notices += () if sheet.own else unlikely(cells, record)
        except ImportProblem as problem:
            problems.append(ImportProblem(problem.message, *problem.arguments, row=row.number))
    by_row = sorted(problems, key=lambda p: p.row)
    return CardBatch(tuple(records), tuple(by_row), tuple(notices))


def _record(cells: Cells, options: CardOptions) -> CardRecord:
    outcome, stage = _outcome(cells)
    closed = _closed(cells, outcome)
    places = places_of(cells)
    fields = _fields(cells, places, options, outcome)
    given = _given(cells)
    if any(places.home):
        given -= {n for n in ("object_line", "place") if not getattr(places, n)}
    if not stage and cells.text(Field.STAGE):
        given = given - {"stage"} | {"outcome"}
    if outcome is Outcome.OPEN and closed is not None and fields.expected_close is None:
        # Programs with one closing date mean the expected one while the deal is open.
        fields = replace(fields, expected_close=cells.date(Field.CLOSED))
        given |= {"expected_close"}
    return CardRecord(
        row=cells.row.number,
        ref=cells.short(Field.REF, SHORT) or cells.short(Field.UID, SHORT),
        fields=fields,
        journey=cells.short(Field.JOURNEY, SHORT),
        stage=stage,
        outcome=outcome,
        loss_reason=cells.short(Field.LOSS_REASON, SHORT) if outcome is Outcome.LOST else "",
        created=cells.moment(Field.CREATED),
        closed=None if outcome is Outcome.OPEN else closed,
        loss_note=cells.short(Field.LOSS_NOTE, LONG),
        parked_until=cells.date(Field.PARKED_UNTIL),
        given=given,
        home=places.home,
        site=places.site,
    )


def _outcome(cells: Cells) -> tuple[Outcome, str]:
    """Return outcome and stage; a stage like Closed Won is an outcome and no stage."""
    stage, status = cells.short(Field.STAGE, SHORT), cells.text(Field.OUTCOME)
    ended = outcome_of(stage)
    if ended in {Outcome.WON, Outcome.LOST}:
        return ended, ""
    if status:
        outcome = outcome_of(status)
        if outcome is None:
            raise ImportProblem(
                QT_TRANSLATE_NOOP("Errors", "%s is no outcome. There are: %s."),
                status[:80],
                _OUTCOMES,
            )
        return outcome, stage
    if cells.text(Field.WON_AT):
        return Outcome.WON, stage
    return (Outcome.LOST if cells.text(Field.LOST_AT) else Outcome.OPEN), stage


def _closed(cells: Cells, outcome: Outcome) -> Moment | None:
    special = {Outcome.WON: Field.WON_AT, Outcome.LOST: Field.LOST_AT}.get(outcome)
    moment = cells.moment(special) if special else None
    return cells.moment(Field.CLOSED) if moment is None else moment


def _fields(cells: Cells, places: CardPlaces, options: CardOptions, outcome: Outcome) -> CardFields:
    person, beside = _person(cells)
    emails, phones = (tuple(t for _, t in reached(cells, f)) for f in (EMAILS, PHONES))
    title = cells.short(Field.TITLE, SHORT)
    if not title and not person:
        title = next((t for t in (places.object_line, *emails, *phones) if t), "")
    if not (title or person):
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "The row has neither a title nor a name."))
    money = money_of(cells.text(Field.VALUE) or "0", cells.sheet.mark)
    written = cells.text(Field.CURRENCY)
    waiting_on, waiting_note = _waiting(cells)
    return CardFields(
        title=title,
        contact=Contact(
            name=person,
            phones=phones,
            emails=emails,
        ),
        object_line=places.object_line,
        place=places.place,
        value_cents=money.cents,
        currency=money.currency or (currency_of(written) if written else options.currency),
        source=_source(cells),
        expected_close=cells.date(Field.EXPECTED_CLOSE),
        tags=_tags(cells),
        notes=_notes(cells, (beside, places.beside), outcome),
        waiting_on=waiting_on,
        waiting_note=waiting_note,
        # What programs give closed deals, 0 or 100 %, is no estimate.
        probability=_chance(cells) if outcome is Outcome.OPEN or cells.sheet.own else None,
    )


def _person(cells: Cells) -> tuple[str, str]:
    """Return who the contact is, and the organisation if that is somebody else."""
    names = (Field.FIRST_NAME, Field.LAST_NAME)
    first, last = (cells.short(f, SHORT) for f in names)
    whole, organization = (cells.short(f, SHORT) for f in (Field.PERSON, Field.ORGANIZATION))
    if first and whole and not last and first not in whole:
        # `Vorname;Name`: the name is the last one.
        last = whole
    person = " ".join(n for n in (first, last) if n) or whole
    return (person, organization) if person else (organization, "")


def _source(cells: Cells) -> Source:
    text = cells.text(Field.SOURCE)
    return (source_of(text) or Source.OTHER) if text else Source.IMPORT


def _chance(cells: Cells) -> float | None:
    return chance_of(cells.text(Field.PROBABILITY), shares=cells.sheet.shares)


def _waiting(cells: Cells) -> tuple[WaitingOn, str]:
    text, note = cells.text(Field.WAITING_ON), cells.short(Field.WAITING_NOTE, SHORT)
    party = waiting_of(text)
    if text and party is None:
        return WaitingOn.NOBODY, f"{text}: {note}" if note else text
    return party or WaitingOn.NOBODY, note


def _tags(cells: Cells) -> tuple[str, ...]:
    tags = several(cells.short(Field.TAGS, LONG))
    if cells.sheet.format_name == WEKAN:
        # It exports the colour of a label as part of its name.
        return tuple(_COLOUR.sub("", tag) for tag in tags)
    return tags


def _notes(cells: Cells, beside: tuple[str, str], outcome: Outcome) -> str:
    lines = [cells.short(Field.NOTES, LONG), *_left_over(cells, *beside)]
    if outcome is Outcome.OPEN and not cells.sheet.own:
        # Its history begins with the import: nobody knows how it got where it is.
        lines.append(cells.labelled(Field.CREATED))
    notes = "\n".join(line for line in lines if line)
    if len(notes.encode()) > LONG:
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "The notes of the row are too long."))
    return notes


def _left_over(cells: Cells, organization: str, street: str) -> Iterator[str]:
    """Yield what no field of a card can take, so that nothing of the file is lost."""
    for column in OF_PROPERTY:
        yield cells.labelled(column)
    if organization:
        yield cells.labelled(Field.ORGANIZATION)
    if cells.text(Field.SOURCE) and source_of(cells.text(Field.SOURCE)) is None:
        yield cells.labelled(Field.SOURCE)
    if _chance(cells) is None:
        yield cells.labelled(Field.PROBABILITY)
    yield street


def _given(cells: Cells) -> frozenset[str]:
    has: Callable[[Field], bool] = (
        (lambda field: field in cells.sheet.places)
        if cells.sheet.own
        else (lambda field: bool(cells.text(field)))
    )
    given = {name for name, columns in _BEHIND.items() if any(map(has, columns))}
    return frozenset(given | ({"contact"} if given & _CONTACT else set()))
