"""The sheets of a workbook about people, properties, tasks and activities."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple
from datetime import tzinfo
from typing import NamedTuple

from xlsxwriter.format import Format  # type: ignore[import-untyped] # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped] # it ships no types

from kanban_app.domain.activity import Activity
from kanban_app.domain.daybook import ContactEntry, Daybook, PropertyEntry
from kanban_app.domain.ids import CardId, ContactId, PropertyId, StageId
from kanban_app.domain.records import Snapshot
from kanban_app.domain.task import Task
from kanban_app.domain.voice import Touchpoint, touchpoint_in, touchpoints_of
from kanban_app.exchange.writing.cells import cell_date, cell_time
from kanban_app.exchange.writing.daybook_texts import DaybookTexts
from kanban_app.exchange.writing.xlsx_looks import Looks, Value, put, put_head

Sheets = Callable[[str], Worksheet]
_Row = tuple[Value, ...]
_CONTACT_WIDTHS = (28, 12, 20, 22, 28, 24, 10, 18, 12, 10, 8, 40, 34)
_PROPERTY_WIDTHS = (28, 22, 12, 18, 14, 24, 10, 18, 8, 10, 10, 10, 14, 26, 16, 13, 8, 40, 34)
_TASK_WIDTHS = (34, 12, 8, 14, 12, 16, 26, 26, 26, 34, 34)
_ACTIVITY_WIDTHS = (16, 18, 28, 26, 26, 26, 10, 40, 34, 34, *(10, 22, 24), *[12] * 5, 34)


class _Names(NamedTuple):
    """What cards, contacts, properties, stages and their touchpoints are called."""

    cards: Mapping[CardId, str]
    contacts: Mapping[ContactId, str]
    properties: Mapping[PropertyId, str]
    stages: Mapping[StageId, str]
    points: Mapping[StageId, Sequence[Touchpoint]]
    language: str

    def whom(
        self, card: CardId | None, contact: ContactId | None, about: PropertyId | None
    ) -> _Row:
        return (
            self.cards.get(card, "") if card is not None else "",
            self.contact(contact),
            self.properties.get(about, "") if about is not None else "",
        )

    def met(self, stage: StageId | None, said: str) -> str:
        """Return a touchpoint in the language of the book; without a stage it may be of any."""
        points = (p for key, own in self.points.items() if stage in {None, key} for p in own)
        point = touchpoint_in(points, said)
        return said if point is None else point.name.text(self.language)

    def contact(self, contact: ContactId | None) -> str:
        return "" if contact is None else self.contacts.get(contact, "")


def add_daybook(
    sheet: Sheets, snapshot: Snapshot, texts: DaybookTexts, zone: tzinfo, looks: Looks
) -> None:
    """Add a sheet for each of these of which there is any; `sheet` makes one of that name."""
    daybook, names = snapshot.daybook, _names(snapshot, texts.language)
    text, day, time, money = looks.text, looks.date, looks.time, looks.money
    count, area = looks.count, looks.days
    people, places, tasks, activities = texts.sheets
    tables = (
        _Table(
            people, astuple(texts.contacts), _CONTACT_WIDTHS,
            (*[text] * 8, day, text, count, text, text), _contacts(daybook, texts),
        ),
        _Table(
            places, astuple(texts.properties), _PROPERTY_WIDTHS,
            (*[text] * 8, area, area, area, count, money, text, text, day, count, text, text),
            _properties(daybook, names, texts),
        ),
        _Table(
            tasks, astuple(texts.tasks), _TASK_WIDTHS,
            (text, day, text, text, text, time, *[text] * 5),
            [_task(t, names, texts, zone) for t in daybook.tasks],
        ),
        _Table(
            activities, astuple(texts.activities), _ACTIVITY_WIDTHS,
            (time, *[text] * 5, count, *[text] * 3, count, text, text, *[count] * 4, text, text),
            [_activity(a, names, texts, zone) for a in daybook.activities],
        ),
    )  # fmt: skip
    for table in tables:
        if table.rows:
            _fill(sheet(table.name), table, looks)


class _Table(NamedTuple):
    """A sheet: its name, heads, widths and formats by column, and its rows."""

    name: str
    heads: tuple[str, ...]
    widths: Sequence[int]
    formats: Sequence[Format]
    rows: Sequence[_Row]


def _fill(sheet: Worksheet, table: _Table, looks: Looks) -> None:
    put_head(sheet, 0, table.heads, looks)
    for number, values in enumerate(table.rows, 1):
        for column, value in enumerate(values):
            put(sheet, number, column, value, table.formats[column])
    for column, width in enumerate(table.widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)


def _names(snapshot: Snapshot, language: str) -> _Names:
    daybook = snapshot.daybook
    stages = [*(s for j in snapshot.journeys for s in j.stages), *snapshot.gone]
    return _Names(
        {c.id: c.fields.title or c.fields.contact.name for c in snapshot.cards},
        {c.id: c.fields.name for c in daybook.contacts},
        {p.id: p.fields.line or p.fields.place for p in daybook.properties},
        {s.id: s.name.text(language) for s in stages},
        _points(snapshot),
        language,
    )


def _points(snapshot: Snapshot) -> dict[StageId, Sequence[Touchpoint]]:
    """Return the touchpoints of every stage that the map has any of."""
    found: dict[StageId, Sequence[Touchpoint]] = {}
    for journey in snapshot.journeys:
        template = snapshot.templates.get(journey.key)
        rests = {stage.key: stage.rest for stage in template.stages} if template else {}
        found |= {s.id: touchpoints_of(rests[s.key]) for s in journey.stages if s.key in rests}
    return found


def _counted(ids: Iterable[int | None]) -> Counter[int]:
    return Counter(i for i in ids if i is not None)


def _contacts(daybook: Daybook, texts: DaybookTexts) -> list[_Row]:
    cards = _counted(e.contact for e in daybook.cards.values())
    return [_contact(c, cards[c.id], texts) for c in daybook.contacts]


def _contact(entry: ContactEntry, cards: int, texts: DaybookTexts) -> _Row:
    fields = entry.fields
    return (
        fields.name,
        texts.contact_kind(fields.kind),
        ", ".join(map(texts.role, fields.roles)),
        ", ".join(fields.phones),
        ", ".join(fields.emails),
        fields.street,
        fields.postcode,
        fields.city,
        cell_date(fields.birthday),
        texts.yes if fields.do_not_contact else "",
        cards,
        fields.notes,
        entry.uid,
    )


def _properties(daybook: Daybook, names: _Names, texts: DaybookTexts) -> list[_Row]:
    shown = [p for p in daybook.properties if not p.put_away]
    cards = _counted(e.property for e in daybook.cards.values())
    return [_property(p, cards[p.id], names, texts) for p in shown]


def _property(entry: PropertyEntry, cards: int, names: _Names, texts: DaybookTexts) -> _Row:
    fields, mandate = entry.fields, entry.fields.mandate
    return (
        fields.line,
        fields.place,
        fields.external_no,
        texts.property_word(fields.kind) if fields.kind else "",
        texts.property_word(fields.status),
        fields.street,
        fields.postcode,
        fields.city,
        fields.rooms,
        fields.living_area,
        fields.plot_area,
        fields.year_built,
        None if fields.price_cents is None else fields.price_cents / 100,
        names.contact(fields.owner),
        texts.property_word(mandate.type) if mandate.type else "",
        cell_date(mandate.until),
        cards,
        fields.notes,
        entry.uid,
    )


def _task(task: Task, names: _Names, texts: DaybookTexts, zone: tzinfo) -> _Row:
    fields = task.fields
    closed = texts.dropped if task.dropped else texts.done
    return (
        fields.title,
        cell_date(fields.due),
        f"{fields.at:%H:%M}" if fields.at else "",
        texts.channel(fields.channel) if fields.channel else "",
        texts.open if task.done_at is None else closed,
        None if task.done_at is None else cell_time(task.done_at, zone),
        *names.whom(fields.card, fields.contact, fields.property),
        task.outcome,
        task.uid,
    )


def _activity(activity: Activity, names: _Names, texts: DaybookTexts, zone: tzinfo) -> _Row:
    fields = activity.fields
    return (
        cell_time(fields.at, zone),
        texts.activity(fields.kind),
        fields.subject,
        *names.whom(fields.card, fields.contact, fields.property),
        fields.minutes or None,
        fields.note,
        fields.outcome,
        fields.quote,
        fields.sentiment,
        "" if fields.stage is None else names.stages.get(fields.stage, ""),
        names.met(fields.stage, fields.touchpoint),
        fields.usability,
        fields.emotion,
        fields.solving,
        fields.rating,
        fields.scale,
        activity.uid,
    )
