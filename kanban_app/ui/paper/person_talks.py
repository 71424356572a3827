"""The part of the letter about talks, visits and notes, and about tasks."""

from collections.abc import Iterable

from kanban_app.domain.activity import ActivityKind, Direction
from kanban_app.domain.person import Record
from kanban_app.domain.voice import SCALES
from kanban_app.ui.kinds import activity_label, channel_label
from kanban_app.ui.paper.letter import Letter
from kanban_app.ui.paper.person_words import (
    Words,
    day,
    figure,
    joined,
    quoted,
    text,
    translate,
)
from kanban_app.ui.timeline.step_form import repeat_label
from kanban_app.ui.widgets.mood import signed

_POINTS, _SURVEY_POINTS = 5, 10


def write_talks(letter: Letter, words: Words) -> None:
    """Write every talk, visit and note, the oldest first."""
    activities = words.records("activities")
    if not activities:
        return
    letter.heading(translate("Person", "Talks, visits and notes"))
    for activity in activities:
        said = joined(*_said(activity))
        letter.entry(
            words.moment(activity, "at", clock=True), said, joined(*_more(activity, words))
        )


def _said(activity: Record) -> Iterable[str]:
    kind, subject = activity_label(text(activity, "kind")), text(activity, "subject")
    yield kind
    direction = text(activity, "direction")
    if direction:
        incoming = direction == Direction.INCOMING
        yield translate("Person", "from you") if incoming else translate("Person", "to you")
    if subject not in kind:
        yield subject
    yield text(activity, "outcome")
    if activity.get("minutes"):
        yield figure(activity, "minutes", translate("Person", "min"))


def _more(activity: Record, words: Words) -> Iterable[str]:
    rating = activity.get("rating")
    # The answer to a survey says its scale itself.
    survey = text(activity, "kind") == ActivityKind.SURVEY
    if isinstance(rating, int) and not (survey and text(activity, "outcome")):
        scale = SCALES.get(text(activity, "scale"))
        most = scale[1] if scale else _SURVEY_POINTS if survey else _POINTS
        yield translate("Person", "rated %s of %s") % (rating, most)
    if text(activity, "objection"):
        yield translate("Person", "objection: %s") % text(activity, "objection")
    yield quoted(text(activity, "quote"))
    mood = activity.get("sentiment")
    if isinstance(mood, int):
        yield translate("Person", "mood %s (-2 to +2)") % signed(mood)
    yield text(activity, "note")
    yield from _found(activity, words)
    if activity.get("deleted"):
        yield translate("Person", "deleted, can still be undone")


def _found(activity: Record, words: Words) -> Iterable[str]:
    """Yield what was said of a stage, and how it was found."""
    ratings = [
        f"{name} {signed(value)}"
        for key, name in (
            ("usability", translate("Person", "ease of use")),
            ("emotion", translate("Person", "feeling")),
            ("solving", translate("Person", "problem solved")),
        )
        if isinstance(value := activity.get(key), int)
    ]
    if ratings:
        yield translate("Person", "found %s (-2 to +2)") % ", ".join(ratings)
    if text(activity, "about_stage"):
        yield translate("Person", "about the stage %s") % words.stage_spoken_of(activity)
    yield words.touchpoint(activity)


def write_tasks(letter: Letter, words: Words) -> None:
    """Write every task, the earliest first."""
    tasks = words.records("tasks")
    if not tasks:
        return
    letter.heading(translate("Person", "Tasks"))
    for task in tasks:
        due = day(task, "due_on")
        at = text(task, "due_time")
        letter.entry(
            f"{due}, {at}" if at else due,
            joined(text(task, "title"), *_how(task), _state(words, task)),
            text(task, "outcome"),
        )


def _state(words: Words, task: Record) -> str:
    done = words.moment(task, "done_at")
    if task.get("deleted"):
        return translate("Person", "deleted, can still be undone")
    if task.get("dropped"):
        return translate("Person", "no longer needed")
    return translate("Person", "done on %s") % done if done else translate("Person", "open")


def _how(task: Record) -> Iterable[str]:
    if text(task, "channel"):
        yield channel_label(text(task, "channel"))
    if text(task, "repeat"):
        yield repeat_label(text(task, "repeat"))
