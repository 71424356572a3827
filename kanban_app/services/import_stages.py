"""Which words a history has for its stages, and what they may mean in a journey."""

from collections import Counter
from typing import NamedTuple

from kanban_app.domain.card import Outcome
from kanban_app.domain.history import End
from kanban_app.domain.journey import Journey
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import Recognition
from kanban_app.exchange.reading.history import end_named
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import outcome_of, word

_ENDS = {Outcome.WON: End.WON, Outcome.LOST: End.LOST, Outcome.ARCHIVED: End.ARCHIVED}
# Shorter beginnings are those of too many words.
_TELLING = 4


class StageWord(NamedTuple):
    """A word of the file, how many rows lead to it (or only from it), and what it means.

    `meaning` is the key of a stage, the value of an `End`, or None if nobody knows yet.
    """

    text: str
    rows: int
    meaning: str | None = None


def stage_words(table: Table, recognition: Recognition, journey: Journey) -> tuple[StageWord, ...]:
    """Return the words of a history in the order in which they first come."""
    columns = [recognition.mapping.get(f) for f in (Field.TO_STAGE, Field.FROM_STAGE)]
    to, come_from = (table.column(c) if c else () for c in columns)
    spelling: dict[str, str] = {}
    for cell in (*to, *come_from):
        spelling.setdefault(word(cell), cell.strip())
    spelling.pop("", None)
    leading, leaving = (Counter(map(word, cells)) for cells in (to, come_from))
    return tuple(
        StageWord(text, leading[folded] or leaving[folded], meaning(text, journey))
        for folded, text in spelling.items()
    )


def meaning(text: str, journey: Journey) -> str | None:
    """Return the stage or end that a word names or nearly names, None if that is not clear."""
    if is_known(text, journey):
        stage = journey.find(text)
        return stage.key if stage else str(end_named(text))
    outcome = outcome_of(text)
    if outcome in _ENDS:
        return str(_ENDS[outcome])
    near = {s.key for s in journey.stages if any(_alike(text, n) for n in (s.key, *s.name))}
    return near.pop() if len(near) == 1 else None


def is_known(text: str, journey: Journey) -> bool:
    """Return whether a history may use the word in this journey as it is."""
    return journey.find(text) is not None or end_named(text) is not None


def _alike(text: str, name: str) -> bool:
    short, long = sorted((word(text), word(name)), key=len)
    return len(short) >= _TELLING and long.startswith(short)
