"""Everything stored about one person, as rows of plain values under stable names.

`docs/person-export.md` says what each section and key means. A key that is `at` or ends in `_at`
is a moment, one that ends in `_cents` is money; days are ISO dates, "" or None is not known.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.moment import Moment

Value = str | int | float | None
Record = Mapping[str, Value]


class Person(NamedTuple):
    """One person whole; `journal` counts the rows of the undo journal that are about him."""

    at: Moment
    uid: str
    name: str
    sections: Mapping[str, Sequence[Record]]
    journal: int


def is_moment(key: str) -> bool:
    """Return whether a key names a moment."""
    return key == "at" or key.endswith("_at")


def is_money(key: str) -> bool:
    """Return whether a key names an amount in cents."""
    return key.endswith("_cents")
