"""Reading lists of what clients said: ratings, quotes and answers, one occasion per row."""

from dataclasses import dataclass
from datetime import tzinfo
from typing import NamedTuple

from kanban_app.domain.card_rules import LONG, SHORT
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.moment import Moment
from kanban_app.domain.voice import SCALES, TEN
from kanban_app.exchange.reading.cells import Cells, sheet_of
from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import Recognition
from kanban_app.exchange.reading.table import Table
from kanban_app.exchange.reading.values import email_key, several, word

_MOST = 2
_MOODS = {
    "positiv": 1, "positive": 1, "gut": 1, "good": 1, "zufrieden": 1, "happy": 1,
    "neutral": 0, "gemischt": 0, "mixed": 0,
    "negativ": -1, "negative": -1, "schlecht": -1, "bad": -1, "unzufrieden": -1, "unhappy": -1,
}  # fmt: skip
_SCALE_WORDS = {"15": "1-5", "5": "1-5", "010": TEN, "10": TEN, "nps": TEN}
# Whoever typed a minus from a word processor means one.
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_LONGEST_NUMBER = 4


class VoiceRecord(NamedTuple):
    """What a client said, as a foreign file tells it; `row` is its line in the file.

    Whose it is tell `ref`, `email` or `person`; `journey` and `stage` are words of the file.
    `scale` is "" where the file does not say it.
    """

    row: int
    at: Moment
    ref: str = ""
    person: str = ""
    email: str = ""
    journey: str = ""
    stage: str = ""
    touchpoint: str = ""
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None
    quote: str = ""
    sentiment: int | None = None
    score: int | None = None
    scale: str = ""


@dataclass(frozen=True, slots=True)
class VoiceBatch:
    """The records of a file in its order, and the rows that could not be read."""

    records: tuple[VoiceRecord, ...]
    problems: tuple[ImportProblem, ...]


def read_voices(
    table: Table,
    recognition: Recognition,
    zone: tzinfo,
    latest: Moment,
    order: DateOrder | None = None,
) -> VoiceBatch:
    """Return what the rows of `table` say; unreadable rows become problems.

    A row needs a day that is not after `latest`, somebody who said it, and something said.
    """
    sheet = sheet_of(table, recognition, zone, order)
    records: list[VoiceRecord] = []
    problems = list(table.problems)
    for row in table.rows:
        try:
            records.append(_record(sheet.row(row), row.number, latest))
        except ImportProblem as problem:
            problems.append(ImportProblem(problem.message, *problem.arguments, row=row.number))
    return VoiceBatch(tuple(records), tuple(problems))


def _record(cells: Cells, row: int, latest: Moment) -> VoiceRecord:
    scale = _scale(cells)
    record = VoiceRecord(
        row=row,
        at=_at(cells, latest),
        ref=cells.short(Field.REF, SHORT) or cells.short(Field.UID, SHORT),
        person=_person(cells),
        email=next(filter(None, map(email_key, several(cells.text(Field.EMAIL)))), ""),
        journey=cells.text(Field.JOURNEY),
        stage=cells.text(Field.STAGE),
        touchpoint=cells.short(Field.TOUCHPOINT, SHORT),
        usability=_rating(cells, Field.USABILITY),
        emotion=_rating(cells, Field.EMOTION),
        solving=_rating(cells, Field.SOLVING),
        quote=cells.short(Field.QUOTE, LONG),
        sentiment=_mood(cells),
        score=_score(cells, scale),
        scale=scale,
    )
    if not (record.ref or record.person or record.email):
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "Nobody is named: a key, a name or an e-mail is needed.")
        )
    said = (record.usability, record.emotion, record.solving, record.sentiment, record.score)
    if not record.quote and all(value is None for value in said):
        raise ImportProblem(QT_TRANSLATE_NOOP("Errors", "Nothing is said in this row."))
    return record


def _at(cells: Cells, latest: Moment) -> Moment:
    at = cells.moment(Field.AT)
    if at is None:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "The day is missing. Write it like 03.02.2026.")
        )
    if at > latest:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "%s lies in the future. Correct the day."),
            cells.text(Field.AT),
        )
    return at


def _person(cells: Cells) -> str:
    parts = (cells.text(Field.FIRST_NAME), cells.text(Field.LAST_NAME))
    return cells.text(Field.PERSON) or " ".join(filter(None, parts))


def _rating(cells: Cells, field: Field) -> int | None:
    text = cells.text(field)
    value = _whole(text)
    if text and (value is None or abs(value) > _MOST):
        raise ImportProblem(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“%s” in column %s: ratings run from -2 to +2. Subtract 3 from ratings of 1 to 5.",
            ),
            text[:80],
            cells.sheet.names[field],
        )
    return value


def _mood(cells: Cells) -> int | None:
    text = cells.text(Field.SENTIMENT)
    value = _whole(text)
    found = value if value is not None and abs(value) <= _MOST else _MOODS.get(word(text))
    if text and found is None:
        raise ImportProblem(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“%s” in column %s: write -2 to +2, or positive, neutral or negative.",
            ),
            text[:80],
            cells.sheet.names[Field.SENTIMENT],
        )
    return found


def _scale(cells: Cells) -> str:
    text = cells.text(Field.SCALE)
    found = _SCALE_WORDS.get(word(text.translate(_MINUS)), "")
    if text and not found:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "“%s” is no scale: write 1-5 or 0-10."), text[:80]
        )
    return found


def _score(cells: Cells, scale: str) -> int | None:
    """Return the points of an answer; those like `4/5` only if the scale is the same."""
    text = cells.text(Field.SCORE)
    value = _whole(text)
    if text and value is None:
        raise ImportProblem(
            QT_TRANSLATE_NOOP("Errors", "“%s” in column %s is no whole number."),
            text[:80],
            cells.sheet.names[Field.SCORE],
        )
    if value is not None and scale:
        check_score(value, scale)
    return value


def check_score(score: int, scale: str) -> None:
    """Raise ImportProblem for points that are not on their scale."""
    low, high = SCALES[scale]
    if not low <= score <= high:
        raise ImportProblem(
            QT_TRANSLATE_NOOP(
                "Errors", "The score %s is not on the scale %s. Correct it, or say another scale."
            ),
            score,
            scale,
        )


def _whole(text: str) -> int | None:
    plain = text.translate(_MINUS).removeprefix("+").replace(" ", "")
    for end in (".0", ",0"):
        plain = plain.removesuffix(end)
    digits = plain.removeprefix("-")
    if len(plain) > _LONGEST_NUMBER or not (digits.isascii() and digits.isdigit()):
        return None
    return int(plain)
