"""What a stage's template says about tasks, and when they are due."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.durations import Duration, due, duration_of, later
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.task import TaskChannel
from kanban_app.domain.workdays import not_on_sunday

_FIELD, _EVENT = "field:", "event:"
_LONGEST_TITLE = 200
_AFTER = {"viewing": ("viewing", "second_viewing")}


class Anchor(StrEnum):
    """What a task's date is counted from."""

    ENTER = "enter"
    EXIT = "exit"
    FIELD = "field"
    EVENT = "event"
    END_OF_YEAR = "end_of_year"


class TaskRule(NamedTuple):
    """One task of a stage; `name` is the field or the kind of activity it is anchored to.

    `repeat` is None for once.
    """

    key: str
    anchor: Anchor
    title: Names
    span: Duration = Duration()
    name: str = ""
    repeat: Duration | None = None
    channel: TaskChannel | None = None

    def heeds(self, kind: str) -> bool:
        """Return whether an activity of this kind is its event; a second viewing is a viewing."""
        return self.anchor is Anchor.EVENT and kind in _AFTER.get(self.name, (self.name,))

    def due(self, start: datetime) -> tuple[date, time | None]:
        """Return the local day, and if it counts hours the time, for an aware local anchor."""
        if self.anchor is Anchor.END_OF_YEAR:
            return later(date(start.year, 12, 31), self.span), None
        day, at = due(start, self.span)
        return (not_on_sunday(day) if self._wants_somebody else day), at

    @property
    def _wants_somebody(self) -> bool:
        """Return whether it is a visit or a call for which the template only knows about when.

        Days that were set or arranged, terms and answers within hours stay where they are.
        """
        planned = self.anchor in (Anchor.ENTER, Anchor.EXIT) and self.span.whole_days
        return planned and self.channel in (TaskChannel.VISIT, TaskChannel.PHONE)


class Refused(NamedTuple):
    """A rule that cannot be followed, by the key it has (or its place), and why."""

    key: str
    reason: DomainError


class StageTasks(NamedTuple):
    """The tasks of a stage as far as they can be understood, and the others."""

    rules: tuple[TaskRule, ...] = ()
    refused: tuple[Refused, ...] = ()


def stage_tasks(rest: Mapping[str, object]) -> StageTasks:
    """Return the `tasks` of what a template says of a stage; what is wrong is left out and told."""
    rules: dict[str, TaskRule] = {}
    refused: list[Refused] = []
    written = rest.get("tasks", [])
    for place, values in enumerate(written if isinstance(written, list) else [written], 1):
        key = str(values.get("key", place)) if isinstance(values, Mapping) else str(place)
        try:
            rule = task_rule(values)
            if rule.key in rules:
                raise _wrong(QT_TRANSLATE_NOOP("Errors", "the key %s is used twice"), rule.key)
        except DomainError as error:
            refused.append(Refused(key, error))
        else:
            rules[rule.key] = rule
    return StageTasks(tuple(rules.values()), tuple(refused))


def task_rule(values: object) -> TaskRule:
    """Return the rule in one table of `tasks`; DomainError says what is wrong with it."""
    if not isinstance(values, Mapping):
        raise _wrong(QT_TRANSLATE_NOOP("Errors", "a task is a table with key, anchor and due"))
    anchor, name = _anchor(_text(values, "anchor"))
    key, channel = _text(values, "key"), _text(values, "channel")
    if not key:
        raise _wrong(QT_TRANSLATE_NOOP("Errors", "a task needs a key"))
    if channel and channel not in set(TaskChannel):
        raise _wrong(
            QT_TRANSLATE_NOOP("Errors", "channel must be one of %s, not “%s”"),
            ", ".join(TaskChannel),
            channel,
        )
    title = Names(_text(values, "de"), _text(values, "en"))
    if not any(title):
        raise _wrong(QT_TRANSLATE_NOOP("Errors", "a task needs a title (de or en)"))
    repeat = _duration(values, "repeat") if _text(values, "repeat") else None
    if repeat and (repeat.negative or not repeat.whole_days or repeat == Duration()):
        raise _wrong(
            QT_TRANSLATE_NOOP("Errors", "repeat must lead forward by days like P7D, not “%s”"),
            values["repeat"],
        )
    return TaskRule(
        key,
        anchor,
        title,
        _duration(values, "due") if "due" in values else Duration(),
        name,
        repeat,
        TaskChannel(channel) if channel else None,
    )


def _anchor(text: str) -> tuple[Anchor, str]:
    for prefix, anchor in ((_FIELD, Anchor.FIELD), (_EVENT, Anchor.EVENT)):
        if text.startswith(prefix) and text != prefix:
            return anchor, text.removeprefix(prefix)
    plain: Sequence[Anchor] = (Anchor.ENTER, Anchor.EXIT, Anchor.END_OF_YEAR)
    if text not in plain:
        raise _wrong(
            QT_TRANSLATE_NOOP(
                "Errors",
                "anchor must be enter, exit, end_of_year, field:<name> or event:<kind>, not “%s”",
            ),
            text,
        )
    return Anchor(text), ""


def _duration(values: Mapping[str, object], name: str) -> Duration:
    text = _text(values, name)
    try:
        return duration_of(text)
    except ValueError:
        raise _wrong(
            QT_TRANSLATE_NOOP("Errors", "%s must be a duration like P3D or PT4H, not “%s”"),
            name,
            text,
        ) from None


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str) or len(value) > _LONGEST_TITLE:
        raise _wrong(
            QT_TRANSLATE_NOOP("Errors", "%s must be a text in quotes of at most %s letters"),
            name,
            _LONGEST_TITLE,
        )
    return value.strip()


def _wrong(message: str, *arguments: object) -> DomainError:
    return DomainError(message, *arguments)
