"""How the programs brokers come from head the columns of their CSV files."""

from collections.abc import Mapping
from dataclasses import dataclass

from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.values import word

OWN_FORMAT = "Schwungrad"
WEKAN = "Wekan"


@dataclass(frozen=True, slots=True)
class KnownFormat:
    """A file is of this format if it has every column of `sign`; headers compare by `word`.

    `columns` lists the possible headers of each field, best first. `order` says how the program
    writes dates with slashes, should the file itself not tell.
    """

    name: str
    sign: tuple[str, ...]
    columns: Mapping[Field, tuple[str, ...]]
    order: DateOrder = DateOrder.DAY_FIRST

    def fits(self, words: frozenset[str]) -> bool:
        """Return whether a header with these folded names is of this format."""
        return all(word(name) in words for name in self.sign)


_KANBOARD_TRANSITIONS = KnownFormat(
    "Kanboard transitions",
    ("Task Title", "Source column", "Destination column", "Date"),
    {
        # The export has no key of the task: its title has to do.
        Field.REF: ("Task Title",),
        Field.SEQ: ("Id",),
        Field.FROM_STAGE: ("Source column",),
        Field.TO_STAGE: ("Destination column",),
        Field.AT: ("Date",),
        Field.HOURS: ("Time spent",),
    },
    DateOrder.MONTH_FIRST,
)
_KANBOARD_TASKS = KnownFormat(
    "Kanboard tasks",
    ("Task Id", "Column", "Title", "Status", "Swimlane"),
    {
        Field.REF: ("Reference",),
        Field.UID: ("Task Id",),
        Field.JOURNEY: ("Project",),
        Field.OUTCOME: ("Status",),
        Field.STAGE: ("Column",),
        Field.TITLE: ("Title",),
        Field.EXPECTED_CLOSE: ("Due date",),
        Field.CREATED: ("Creation date",),
        Field.CLOSED: ("Completion date",),
        Field.TAGS: ("Tags",),
    },
    DateOrder.MONTH_FIRST,
)
_PIPEDRIVE = KnownFormat(
    "Pipedrive",
    ("Deal - Title", "Deal - Stage"),
    {
        Field.REF: ("Deal - ID", "Deal - Pipedrive System ID", "Deal - System ID"),
        Field.TITLE: ("Deal - Title",),
        Field.VALUE: ("Deal - Value",),
        Field.CURRENCY: ("Deal - Currency of value", "Deal - Currency"),
        Field.ORGANIZATION: ("Organization", "Deal - Organization", "Organization - Name"),
        Field.PERSON: ("Contact person", "Deal - Contact person", "Person - Name"),
        Field.FIRST_NAME: ("Person - First name",),
        Field.LAST_NAME: ("Person - Last name",),
        Field.EMAIL: ("Person - Email (Work)", "Person - Email"),
        Field.PHONE: ("Person - Phone (Work)", "Person - Phone"),
        Field.JOURNEY: ("Deal - Pipeline",),
        Field.STAGE: ("Deal - Stage",),
        Field.OUTCOME: ("Deal - Status",),
        Field.PROBABILITY: ("Deal - Probability",),
        Field.CREATED: ("Deal - Deal created", "Deal - Creation date"),
        Field.CLOSED: ("Deal - Closed on", "Deal - Deal closed on"),
        Field.WON_AT: ("Deal - Won time",),
        Field.LOST_AT: ("Deal - Lost time",),
        Field.LOSS_REASON: ("Deal - Lost reason",),
        Field.EXPECTED_CLOSE: ("Deal - Expected close date",),
        Field.TAGS: ("Deal - Label",),
    },
)
_HUBSPOT = KnownFormat(
    "HubSpot",
    ("Deal Name", "Pipeline", "Deal Stage"),
    {
        Field.REF: ("Record ID",),
        Field.TITLE: ("Deal Name",),
        Field.JOURNEY: ("Pipeline",),
        Field.STAGE: ("Deal Stage",),
        Field.VALUE: ("Amount",),
        Field.CURRENCY: ("Currency",),
        Field.CLOSED: ("Close Date",),
        Field.CREATED: ("Create Date",),
        Field.PERSON: ("Associated Contact",),
        Field.ORGANIZATION: ("Associated Company",),
        Field.LOSS_REASON: ("Closed Lost Reason",),
        Field.NOTES: ("Deal Description",),
    },
    DateOrder.MONTH_FIRST,
)
_PROPSTACK = KnownFormat(
    "Propstack",
    ("Benutzer-E-Mail", "Phase"),
    {
        # A deal joins a contact and an object, neither of which is a key of the deal.
        Field.OBJECT_LINE: ("Objekt", "Objekt-ID", "Objekt-Datensatznummer"),
        Field.EMAIL: ("Kontakt-E-Mail",),
        Field.STAGE: ("Phase",),
        Field.PRICE: ("Preis",),
        Field.CREATED: ("Datum",),
    },
)
_WEKAN = KnownFormat(
    WEKAN,
    ("Title", "Description", "Stage", "Members", "Labels"),
    {
        Field.TITLE: ("Title",),
        Field.NOTES: ("Description",),
        Field.STAGE: ("Stage",),
        Field.TAGS: ("Labels",),
        Field.EXPECTED_CLOSE: ("Due Date",),
        Field.CREATED: ("created at", "start date"),
    },
    DateOrder.MONTH_FIRST,
)
_OWN = KnownFormat(
    OWN_FORMAT,
    ("uid", "ref", "journey", "stage", "outcome", "title", "waiting_note", "loss_reason"),
    {
        Field.UID: ("uid",),
        Field.REF: ("ref",),
        Field.JOURNEY: ("journey",),
        Field.STAGE: ("stage",),
        Field.OUTCOME: ("outcome",),
        Field.TITLE: ("title",),
        Field.PERSON: ("person",),
        Field.PHONE: ("phones",),
        Field.EMAIL: ("emails",),
        Field.OBJECT_LINE: ("object",),
        Field.PLACE: ("place",),
        Field.VALUE: ("value",),
        Field.CURRENCY: ("currency",),
        Field.PROBABILITY: ("probability",),
        Field.SOURCE: ("source",),
        Field.CREATED: ("created",),
        Field.CLOSED: ("closed",),
        Field.EXPECTED_CLOSE: ("expected_close",),
        Field.PARKED_UNTIL: ("parked_until",),
        Field.WAITING_ON: ("waiting_on",),
        Field.WAITING_NOTE: ("waiting_note",),
        Field.TAGS: ("tags",),
        Field.LOSS_REASON: ("loss_reason",),
        Field.LOSS_NOTE: ("loss_note",),
        Field.NOTES: ("notes",),
    },
)
_PLAIN_HISTORY = KnownFormat(
    # No program writes it: it is what ours asks for.
    "",
    ("at", "card", "to_stage"),
    {
        Field.SEQ: ("seq",),
        Field.AT: ("at",),
        Field.REF: ("card",),
        Field.FROM_STAGE: ("from_stage",),
        Field.TO_STAGE: ("to_stage",),
        Field.KIND: ("kind",),
        Field.REASON: ("reason",),
    },
)

KNOWN_FORMATS = (
    _OWN,
    _KANBOARD_TRANSITIONS,
    _KANBOARD_TASKS,
    _PIPEDRIVE,
    _HUBSPOT,
    _PROPSTACK,
    _WEKAN,
    _PLAIN_HISTORY,
)
