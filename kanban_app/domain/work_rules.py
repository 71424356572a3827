"""What every task and activity must keep to, whoever writes it."""

from dataclasses import replace

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card_rules import LONG, SHORT, fits, writable
from kanban_app.domain.durations import Duration, duration_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.domain.voice import SCALES

_MOST_MINUTES = 7 * 24 * 60
_MOST_STARS, _MOST_POINTS, _MOST_FEELING = 5, 10, 2
_KINDS = {
    TaskChannel.PHONE: ActivityKind.CALL,
    TaskChannel.EMAIL: ActivityKind.EMAIL,
    TaskChannel.LETTER: ActivityKind.LETTER,
    TaskChannel.VISIT: ActivityKind.MEETING,
    TaskChannel.DESK: ActivityKind.NOTE,
}


def kind_of(channel: TaskChannel | None) -> ActivityKind:
    """Return what it is called when a task of this channel has been done."""
    return ActivityKind.NOTE if channel is None else _KINDS[channel]


def checked_task(fields: TaskFields) -> TaskFields:
    """Return a task as it can be stored; DomainError without a title or with impossible numbers."""
    kept = replace(fields, title=_short(fields.title))
    if not kept.title:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "Say what is to be done."))
    _check_minutes(kept.minutes)
    if kept.repeat and not _leads_forward(kept.repeat):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A task repeats after days, weeks, months or years.")
        )
    return kept


def checked_activity(fields: ActivityFields) -> ActivityFields:
    """Return an activity as it can be stored; DomainError for texts or numbers out of range."""
    kept = replace(
        fields,
        subject=_short(fields.subject),
        objection=_short(fields.objection),
        note=long_text(fields.note),
        outcome=long_text(fields.outcome),
        quote=long_text(fields.quote),
        step=_short(fields.step),
        touchpoint=_short(fields.touchpoint),
    )
    _check_minutes(kept.minutes)
    _check_rating(kept)
    if kept.sentiment is not None and abs(kept.sentiment) > _MOST_FEELING:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "The mood lies between -2 and +2."))
    found = (kept.usability, kept.emotion, kept.solving)
    if any(value is not None and abs(value) > _MOST_FEELING for value in found):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "How clients found it is rated from -2 to +2.")
        )
    return kept


def _check_rating(fields: ActivityFields) -> None:
    if fields.scale and fields.scale not in SCALES:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A survey is answered from 1 to 5 or from 0 to 10.")
        )
    most = _MOST_POINTS if fields.kind is ActivityKind.SURVEY else _MOST_STARS
    least, most = SCALES.get(fields.scale, (0, most))
    if fields.rating is None or least <= fields.rating <= most:
        return
    if least:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The rating lies between %s and %s."), least, most
        )
    raise DomainError(QT_TRANSLATE_NOOP("Errors", "The rating lies between 0 and %s."), most)


def long_text(text: str) -> str:
    """Return a note as it can be stored; DomainError if it is longer than its field."""
    return _kept(text, LONG)


def _short(text: str) -> str:
    return _kept(text.strip(), SHORT)


def _kept(text: str, most: int) -> str:
    if not fits(text, most):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A text is too long to be stored."))
    return writable(text)


def _check_minutes(minutes: int) -> None:
    if not 0 <= minutes <= _MOST_MINUTES:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "The duration is at most a week."))


def _leads_forward(repeat: str) -> bool:
    try:
        span = duration_of(repeat)
    except ValueError:
        return False
    return span.whole_days and not span.negative and span != Duration()
