"""What Today shows, in words already; `ui.links` makes it of what the use cases tell."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from kanban_app.ui.theme import Tone


class Key(NamedTuple):
    """Whom a row or block is about: an id of its kind (`task`, `card`, `activity`)."""

    kind: str
    id: int


class Do(StrEnum):
    """What can be done with a row."""

    DONE = "done"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"
    ON_DAY = "on_day"
    CALL = "call"
    MAIL = "mail"
    APPOINTMENT = "appointment"
    NEXT_STEP = "next_step"
    PARK = "park"
    OPEN = "open"
    WEEK = "week"


KEYS = {
    Do.DONE: "E",
    Do.TOMORROW: "Right",
    Do.NEXT_WEEK: "Shift+Right",
    Do.ON_DAY: "V",
    Do.CALL: "A",
    Do.MAIL: "M",
    Do.APPOINTMENT: "T",
    Do.NEXT_STEP: "N",
    Do.PARK: "P",
    Do.OPEN: "Return",
    Do.WEEK: "W",
}


class StageMark(NamedTuple):
    """A stage as a coloured rule with its name; "" for none."""

    name: str = ""
    colour: str = ""


class Gauge(NamedTuple):
    """How old a card is against its stage's pace; both as shares of the 85th percentile."""

    median: float
    age: float


class Row(NamedTuple):
    """Two lines: at the left what to do and for whom, at the right when and where.

    `icon` "" is the circle of a task; `due` stands over `below` or the stage.
    """

    key: Key
    title: str
    detail: str
    icon: str = ""
    more: str = ""
    due: str = ""
    tone: Tone = "text_2"
    below: str = ""
    stage: StageMark = StageMark()
    gauge: Gauge | None = None
    # A task may be about nobody who stands on the board.
    card: bool = True


class Section(NamedTuple):
    """A heading, what stands at its right, and its rows; `empty` is said where there are none.

    `total` counts more than the rows where some are left out. `key` is the key cap before `hint`.
    """

    name: str
    title: str
    rows: Sequence[Row]
    total: int
    tone: Tone = "text"
    key: str = ""
    hint: str = ""
    empty: str = ""
    wide: bool = False


class SuggestionWords(NamedTuple):
    """A card where one contact moves much: who, how much, where, and why in one sentence."""

    key: Key
    name: str
    amount: str
    stage: StageMark
    reason: str
    phone: str = ""
    email: str = ""


class Appointment(NamedTuple):
    """A block of the calendar; `start` in minutes since midnight, `minutes` 0 for no length."""

    key: Key
    start: int
    minutes: int
    title: str
    detail: str
    stage: StageMark = StageMark()
    card: bool = True


class Hint(NamedTuple):
    """One key of the command bar, and what it does with the chosen row."""

    key: str
    text: str
    do: Do


class TodayWords(NamedTuple):
    """The whole screen; `now` in minutes since midnight, `few` what is said without suggestions."""

    day: str
    suggestions: Sequence[SuggestionWords]
    few: str
    left: Sequence[Section]
    right: Sequence[Section]
    appointments: Sequence[Appointment]
    tomorrow: Sequence[Appointment]
    now: int
