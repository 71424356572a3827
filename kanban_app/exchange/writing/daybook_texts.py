"""The words of the sheets about people, properties, tasks and activities."""

from collections.abc import Callable
from dataclasses import dataclass

from kanban_app.domain.activity import ActivityKind
from kanban_app.domain.contact import ContactKind, Role
from kanban_app.domain.property import MandateType, PropertyKind, PropertyStatus
from kanban_app.domain.task import TaskChannel


@dataclass(frozen=True, slots=True)
class ContactHeadings:
    """The heads of the sheet of contacts, in their order."""

    name: str
    kind: str
    roles: str
    phones: str
    emails: str
    street: str
    postcode: str
    city: str
    birthday: str
    do_not_contact: str
    cards: str
    notes: str
    uid: str


@dataclass(frozen=True, slots=True)
class PropertyHeadings:
    """The heads of the sheet of properties, in their order."""

    line: str
    place: str
    external_no: str
    kind: str
    status: str
    street: str
    postcode: str
    city: str
    rooms: str
    living_area: str
    plot_area: str
    year_built: str
    price: str
    owner: str
    mandate: str
    mandate_until: str
    cards: str
    notes: str
    uid: str


@dataclass(frozen=True, slots=True)
class TaskHeadings:
    """The heads of the sheet of tasks, in their order."""

    title: str
    due: str
    time: str
    channel: str
    state: str
    done: str
    card: str
    contact: str
    property: str
    outcome: str
    uid: str


@dataclass(frozen=True, slots=True)
class ActivityHeadings:
    """The heads of the sheet of activities, in their order."""

    at: str
    kind: str
    subject: str
    card: str
    contact: str
    property: str
    minutes: str
    note: str
    outcome: str
    quote: str
    mood: str
    stage: str
    touchpoint: str
    usability: str
    emotion: str
    solving: str
    score: str
    scale: str
    uid: str


@dataclass(frozen=True, slots=True)
class DaybookTexts:
    """Heads, names of sheets, and what fixed words are called.

    `language` is that of the stages' names; `open`, `done` and `dropped` are how a task stands;
    `yes` is said where something is so.
    """

    sheets: tuple[str, str, str, str]
    contacts: ContactHeadings
    properties: PropertyHeadings
    tasks: TaskHeadings
    activities: ActivityHeadings
    role: Callable[[Role], str]
    contact_kind: Callable[[ContactKind], str]
    property_word: Callable[[PropertyKind | PropertyStatus | MandateType], str]
    channel: Callable[[TaskChannel], str]
    activity: Callable[[ActivityKind], str]
    open: str
    done: str
    dropped: str
    yes: str
    language: str = "de"
