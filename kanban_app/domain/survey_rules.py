"""When a stage asks the customer, as its template says.

A survey makes no task: where the broker himself has to ask, the shipped journeys say so among
their tasks (After Sales: "Ask for survey and review"), and two reminders of one question are one
too many.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.durations import Duration, duration_of
from kanban_app.domain.journey import Names
from kanban_app.domain.task_rules import Anchor

_MOST_DIGITS = 2
_EVERY, _ENTER, _EVENT = "every:", "enter+", "event:"
_WRITTEN = re.compile(r"\s*\((?:(1\s*[-–]\s*5)|0\s*[-–]\s*10(,\s*NPS)?)\)$", re.IGNORECASE)


class Answers(StrEnum):
    """How a question is answered: 1 to 5, 0 to 10, or 0 to 10 to be counted as NPS."""

    FIVE = "1-5"
    TEN = "0-10"
    NPS = "nps"


class SurveyRule(NamedTuple):
    """One question to the customer, answered from `low` to `high`.

    It is asked `span` after the anchor (`name` is the kind of activity), or again and again every
    `repeat` after the stage was entered.
    """

    question: Names
    low: int
    high: int
    anchor: Anchor
    span: Duration = Duration()
    name: str = ""
    repeat: Duration | None = None
    nps: bool = False


def stage_survey(rest: Mapping[str, object]) -> SurveyRule | None:
    """Return the `survey` of what a template says of a stage, None if none can be understood."""
    values = rest.get("survey")
    if not isinstance(values, Mapping):
        return None
    texts = [values.get(name, "") for name in ("scale", "when", "de", "en")]
    scale, when, german, english = (text if isinstance(text, str) else "" for text in texts)
    low, _, high = scale.partition("-")
    question = Names(german, english)
    if not (any(question) and _is_digits(low) and _is_digits(high) and int(low) < int(high)):
        return None
    try:
        anchor, name, span, repeat = _when(when)
    except ValueError:
        return None
    nps = values.get("nps") is True
    return SurveyRule(question, int(low), int(high), anchor, span, name, repeat, nps)


def answers_of(survey: object) -> Answers | None:
    """Return how the `survey` of a stage is answered, None if not as the program can ask it."""
    values = survey if isinstance(survey, Mapping) else {}
    if values.get("scale") == Answers.TEN:
        return Answers.NPS if values.get("nps") is True else Answers.TEN
    return Answers.FIVE if values.get("scale") == Answers.FIVE else None


def with_answers(survey: Mapping[str, object], answers: Answers) -> dict[str, object]:
    """Return a `survey` that is answered so; one without a moment is asked at the exit."""
    kept = {key: value for key, value in survey.items() if key != "nps"}
    if answers is Answers.NPS:
        return {"when": str(Anchor.EXIT), **kept, "scale": str(Answers.TEN), "nps": True}
    return {"when": str(Anchor.EXIT), **kept, "scale": str(answers)}


def written_answers(text: str) -> tuple[str, Answers | None]:
    """Return a question without the scale that is typed behind it, and that: `How? (0-10)`."""
    found = _WRITTEN.search(text)
    if found is None:
        return text, None
    five, nps = found.groups()
    return text[: found.start()], Answers.FIVE if five else Answers.NPS if nps else Answers.TEN


def _when(text: str) -> tuple[Anchor, str, Duration, Duration | None]:
    if text == Anchor.EXIT:
        return Anchor.EXIT, "", Duration(), None
    if text.startswith(_EVERY):
        every = duration_of(text.removeprefix(_EVERY))
        if every.negative or every == Duration():
            raise ValueError("a repetition leads forward")
        return Anchor.ENTER, "", every, every
    if text.startswith(_ENTER):
        return Anchor.ENTER, "", duration_of(text.removeprefix(_ENTER)), None
    kind, plus, span = text.removeprefix(_EVENT).partition("+")
    if not (text.startswith(_EVENT) and kind and plus):
        raise ValueError("no moment of a survey")
    return Anchor.EVENT, kind, duration_of(span), None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
