"""Everything stored about one person, as rows of plain values under stable names.

`docs/person-export.md` says what each section and key means. A key that is `at` or ends in `_at`
is a moment, one that ends in `_cents` is money; days are ISO dates, "" or None is not known.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kanban_app.domain.criteria import Ask
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.retention import Hold
from kanban_app.domain.voice import Touchpoint

Value = str | int | float | None
Record = Mapping[str, Value]


class Person(NamedTuple):
    """One person whole; `journal` counts the rows of the undo journal that are about him.

    `things` are the lines that properties go by, by their uid: of those the sections name.
    """

    at: Moment
    uid: str
    name: str
    sections: Mapping[str, Sequence[Record]]
    journal: int
    things: Mapping[str, str]


class Handout(NamedTuple):
    """A person whole with what it takes to tell it in words; `today` is the day of `person.at`.

    `working` says that a case is open, `holds` what keeps the data after that. `rules` and `asks`
    name what stages asked for, by the key of the journey and their own; `touchpoints` are those of
    a stage, by the keys of its journey and its own.
    """

    person: Person
    today: date
    working: bool
    holds: Sequence[Hold]
    journeys: Sequence[Journey]
    rules: Mapping[tuple[str, str], Names]
    asks: Mapping[tuple[str, str], Ask]
    touchpoints: Mapping[tuple[str, str], Sequence[Touchpoint]] = {}


def is_moment(key: str) -> bool:
    """Return whether a key names a moment."""
    return key == "at" or key.endswith("_at")
