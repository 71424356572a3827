"""Steps and the timeline of a card in words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.activity import Activity, ActivityFields, ActivityKind, Direction
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment, moment_of
from kanban_app.domain.task import Task, TaskChannel, TaskFields
from kanban_app.domain.voice import SCALES, TEN
from kanban_app.services.voices import CardAsks
from kanban_app.ui import formats
from kanban_app.ui.kinds import activity_icon, activity_label, channel_icon
from kanban_app.ui.links.history_lines import HistoryLine
from kanban_app.ui.links.voice_words import voice_details, with_voice
from kanban_app.ui.links.waiting import WaitLine
from kanban_app.ui.timeline.requests import ActivityTyped, Entry, StepLine, StepTyped
from kanban_app.ui.timeline.step_form import repeat_label
from kanban_app.ui.widgets.mood import signed

_DOT = " \u00b7 "


def due_words(fields: TaskFields, today: date) -> formats.Due:
    """Return when a task is due, in words."""
    at = f"{fields.at:%H:%M}" if fields.at else ""
    return formats.due(fields.due.isoformat(), at, today.isoformat())


def step_lines(tasks: Sequence[Task], today: date) -> list[StepLine]:
    """Return the open tasks of a card as its section lists them."""
    lines = []
    for task in tasks:
        fields = task.fields
        due = due_words(fields, today)
        repeat = repeat_label(fields.repeat) if fields.repeat else ""
        icon = channel_icon(fields.channel or "")
        lines.append(StepLine(task.id, icon, fields.title, due.text, repeat, due.late))
    return lines


def step_of(fields: TaskFields) -> StepTyped:
    """Return a task as its form shows it."""
    return StepTyped(fields.title, fields.due, fields.at, fields.channel or "", fields.repeat)


def task_of(step: StepTyped, card: CardId) -> TaskFields:
    """Return what was typed as a task about a card."""
    channel = TaskChannel(step.channel) if step.channel else None
    return TaskFields(step.title, step.due, step.at, channel, card=card, repeat=step.repeat)


def changed_task(before: TaskFields, step: StepTyped) -> TaskFields:
    """Return a task with what was typed into its form."""
    channel = TaskChannel(step.channel) if step.channel else None
    return replace(
        before, title=step.title, due=step.due, at=step.at, channel=channel, repeat=step.repeat
    )


def changed_activity(
    before: ActivityFields, typed: ActivityTyped, days: LocalDays, now: Moment
) -> ActivityFields:
    """Return an activity with what was typed into its form; seconds are not typed, so they stay."""
    assert before.card is not None
    fields = activity_of(typed, before.card, days, now)
    shown = typed_of(before, days)
    same_minute = (shown.day, shown.at) == (typed.day, typed.at)
    return replace(
        fields,
        at=before.at if same_minute else fields.at,
        contact=before.contact,
        property=before.property,
        task=before.task,
        step=before.step if fields.stage == before.stage else "",
    )


def activity_of(typed: ActivityTyped, card: CardId, days: LocalDays, now: Moment) -> ActivityFields:
    """Return what was typed as an activity of a card; without a time it was now, or that day."""
    fields = ActivityFields(
        ActivityKind(typed.kind),
        _moment(typed, days, now),
        typed.minutes,
        Direction(typed.direction) if typed.direction else None,
        typed.subject,
        typed.note,
        typed.outcome,
        typed.rating,
        typed.objection,
        typed.quote,
        typed.sentiment,
        card=card,
    )
    return with_voice(fields, typed)


def typed_of(fields: ActivityFields, days: LocalDays) -> ActivityTyped:
    """Return an activity as its form shows it."""
    local = days.local(fields.at)
    return ActivityTyped(
        fields.kind,
        local.date(),
        local.time().replace(second=0, microsecond=0),
        fields.minutes,
        fields.direction or "",
        fields.subject,
        fields.note,
        fields.outcome,
        fields.rating,
        fields.objection,
        fields.quote,
        fields.sentiment,
        "" if fields.stage is None else str(fields.stage),
        fields.touchpoint,
        fields.usability,
        fields.emotion,
        fields.solving,
        fields.scale,
    )


class Scene(NamedTuple):
    """When a timeline is told, and what can be said of the stages of its card."""

    now: Moment
    days: LocalDays
    asks: CardAsks | None = None


def timeline(
    activities: Sequence[Activity],
    moves: Sequence[HistoryLine],
    dropped: Sequence[Task],
    scene: Scene,
    waits: Sequence[WaitLine] = (),
) -> list[Entry]:
    """Return what is arranged, the nearest first, then what happened, the newest first.

    `dropped` are the tasks that were no longer needed; those of one moment share a line.
    """
    now, days, _ = scene
    ahead = sorted((a for a in activities if a.fields.at > now), key=lambda a: a.fields.at)
    # Of what happened in the same moment the activity caused the move, so it stands below.
    past = [(m.at, 1, Entry(m.icon, m.text, when_words(m.at, now, days))) for m in moves]
    past += [
        (a.fields.at, 0, _entry(a, scene)) for a in activities if a.fields.at <= now
    ]  # fmt: skip
    # A move comes before the steps that ended with it.
    past += [
        (at, 2, Entry("minus", _dropped(titles), when_words(at, now, days)))
        for at, titles in _by_moment(dropped).items()
    ]
    # Who is waited for next stands above whom one waited for before.
    past += [(w.at, 4 if w.begins else 3, w.entry(when_words(w.at, now, days))) for w in waits]
    past.sort(key=lambda line: line[:2], reverse=True)
    return [*(_entry(a, scene) for a in ahead), *(entry for _, _, entry in past)]


def _by_moment(dropped: Sequence[Task]) -> dict[Moment, list[str]]:
    found: dict[Moment, list[str]] = {}
    for task in sorted(dropped, key=lambda task: task.fields.due):
        if task.done_at is not None:
            found.setdefault(task.done_at, []).append(task.fields.title)
    return found


def _dropped(titles: Sequence[str]) -> str:
    words = QCoreApplication.translate("timeline", "No longer needed: %s")
    return words % _DOT.join(titles)


def when_words(moment: Moment, now: Moment, days: LocalDays) -> str:
    """Return when something was or will be: `heute 16:20`, `gestern 16:20`, `01.07. 11:05`."""
    local, today = days.local(moment), days.date_of(now)
    day = local.date()
    if day >= today:
        return formats.due(day.isoformat(), f"{local:%H:%M}", today.isoformat()).text
    if day == today - timedelta(days=1):
        return f"{QCoreApplication.translate('timeline', 'yesterday')} {local:%H:%M}"
    if day.year == today.year:
        return f"{formats.short_day(day)} {local:%H:%M}"
    return formats.day_text(day)


def _moment(typed: ActivityTyped, days: LocalDays, now: Moment) -> Moment:
    local = days.local(now)
    minute = local.time().replace(second=0, microsecond=0)
    if typed.day == local.date() and typed.at in (None, minute):
        # To the second, or it would stand before what was done a moment ago.
        return now
    at = typed.at or minute
    # The start of the day knows the zone: the wall clock of a changing night does too.
    wall = days.local(days.start_of(typed.day)).replace(hour=at.hour, minute=at.minute)
    return moment_of(wall)


def _entry(activity: Activity, scene: Scene) -> Entry:
    now, days, asks = scene
    fields = activity.fields
    text, details = _said(fields)
    details += [
        _duration(fields.minutes),
        _rating(fields),
        fields.objection,
        _mood(fields.sentiment),
        *voice_details(fields, asks),
    ]
    detail = _DOT.join(part for part in details if part)
    when = when_words(fields.at, now, days)
    icon = activity_icon(fields.kind)
    return Entry(icon, text, when, detail, fields.at > now, activity.id)


def _said(fields: ActivityFields) -> tuple[str, list[str]]:
    """Return what stands first, and what is left to be said behind it."""
    kind = activity_label(fields.kind)
    quote = _quoted(fields.quote)
    texts = [text for text in (fields.subject, fields.note, quote) if text]
    named = fields.kind is ActivityKind.NOTE and bool(texts)
    first, *rest = texts or [kind]
    return first, ["" if named or not texts else kind, fields.outcome, *rest]


def _quoted(text: str) -> str:
    if not text:
        return ""
    return f"„{text}“" if formats.language() == "de" else f"“{text}”"


def _duration(minutes: int) -> str:
    if not minutes:
        return ""
    return QCoreApplication.translate("timeline", "%s min") % formats.number(minutes)


def _rating(fields: ActivityFields) -> str:
    survey = fields.kind is ActivityKind.SURVEY
    # The answer to a survey says its scale itself.
    if fields.rating is None or (survey and fields.outcome):
        return ""
    most = SCALES[fields.scale or TEN][1] if survey else 5
    return QCoreApplication.translate("timeline", "rated %s of %s") % (fields.rating, most)


def _mood(sentiment: int | None) -> str:
    if sentiment is None:
        return ""
    return QCoreApplication.translate("timeline", "Mood %s") % signed(sentiment)
