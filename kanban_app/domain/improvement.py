"""Improvements of a stage: what to try, how big it is, and when it began and was done."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.journey import Names
from kanban_app.domain.map_items import Item, edited
from kanban_app.domain.map_steps import KEY as SUBSTAGES
from kanban_app.domain.template_texts import text_of

IMPROVEMENTS = "improvements"
# Effort and effect run from 1 to this; 0: nobody has said yet.
MOST = 5
_OWN = ("key", "de", "en", "priority", "effort", "effect", "started", "done", "metric")


class Measure(StrEnum):
    """The measure of its stage that an improvement is to change."""

    THROUGHPUT = "throughput"
    ARRIVALS = "arrivals"
    CONVERSION = "conversion"
    TIME = "time"
    SATISFACTION = "satisfaction"


class Progress(StrEnum):
    """How far an improvement is."""

    OPEN = "open"
    RUNNING = "running"
    DONE = "done"


class Improvement(NamedTuple):
    """Something to try in a stage; `priority` 1 comes first, 0 has none.

    `metric` is None where it names none of `Measure`. `rest` is what else the template says of it.
    """

    key: str
    text: Names
    priority: int = 0
    effort: int = 0
    effect: int = 0
    started: date | None = None
    done: date | None = None
    metric: Measure | None = None
    rest: Mapping[str, object] = {}

    @property
    def progress(self) -> Progress:
        """Return how far it is."""
        if self.done is not None:
            return Progress.DONE
        return Progress.OPEN if self.started is None else Progress.RUNNING

    def then(self, day: date) -> "Improvement":
        """Return it as it was on a day: it had neither begun nor ended later."""
        started = self.started if (self.started or day) <= day else None
        done = self.done if (self.done or day) <= day else None
        return self._replace(started=started, done=done)


def improvements_of(rest: Mapping[str, object]) -> tuple[Improvement, ...]:
    """Return a stage's improvements by what its template says, the most urgent first.

    Done ones come last. One without a key is known by its place until it is first changed.
    """
    entries = rest.get(IMPROVEMENTS)
    found: list[Improvement] = []
    for place, entry in enumerate(entries if isinstance(entries, list) else [], 1):
        improvement = _improvement(entry, place, {known.key for known in found})
        if any(improvement.text):
            found.append(improvement)
    return tuple(sorted(found, key=_order))


def with_improvements(
    rest: Mapping[str, object], improvements: Sequence[Improvement]
) -> dict[str, object]:
    """Return what a stage's template says, with these improvements in this order.

    Those that are not done get their place as priority: 1, 2, 3; what is done has none.
    """
    entries, place = [], 0
    for improvement in sorted(improvements, key=lambda i: i.done is not None):
        if improvement.done is None:
            place += 1
            entries.append(_entry(improvement._replace(priority=place)))
        else:
            entries.append(_entry(improvement._replace(priority=0)))
    kept = {key: value for key, value in rest.items() if key != IMPROVEMENTS}
    return kept | {IMPROVEMENTS: entries} if entries else kept


def with_lines(
    rest: Mapping[str, object], lines: Sequence[str], language: str
) -> dict[str, object]:
    """Return what a stage's template says, with its improvements typed anew, one per line.

    A new one gets its key at once: by that it is known, wherever it stands later.
    """
    known = improvements_of(rest)
    made: list[Improvement] = []
    taken = {improvement.key for improvement in known}
    for item in edited([Item(_entry(improvement)) for improvement in known], lines, language):
        new = _improvement(item.raw, len(made), ())
        if not (isinstance(item.raw, Mapping) and item.raw.get("key")):
            new = new._replace(key=free_key(new.text.de or new.text.en, taken, "improvement"))
            taken.add(new.key)
        made.append(new)
    return with_improvements(rest, made)


def without_days(rest: Mapping[str, object]) -> dict[str, object]:
    """Return what a stage's template says, its improvements as if none had begun yet.

    So it is with those of its sub-stages.
    """
    return improved_by(rest, date.min)


def improved_by(rest: Mapping[str, object], day: date) -> dict[str, object]:
    """Return what a stage's template says, its improvements as they were on a day.

    So it is with those of its sub-stages.
    """
    told, steps = dict(rest), rest.get(SUBSTAGES)
    if isinstance(steps, list):
        told[SUBSTAGES] = [improved_by(s, day) if isinstance(s, Mapping) else s for s in steps]
    own = improvements_of(told)
    then = [improvement.then(day) for improvement in own]
    return told if list(own) == then else with_improvements(told, then)


def checked_improvement(improvement: Improvement, today: date) -> Improvement:
    """Return an improvement that can be kept; DomainError says what does not fit together."""
    if not any(text.strip() for text in improvement.text):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "Say in a few words what is to be improved."))
    sizes = improvement.effort, improvement.effect
    if not all(0 <= size <= MOST for size in sizes):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "Effort and effect run from 1 to 5."))
    days = [day for day in (improvement.started, improvement.done) if day is not None]
    if any(day > today for day in days):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "An improvement begins and ends today or earlier.")
        )
    if days != sorted(days):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "An improvement cannot be done before it began.")
        )
    return improvement


def _order(improvement: Improvement) -> tuple[bool, int]:
    # What has no priority comes behind what has one.
    return improvement.done is not None, improvement.priority or 1_000_000


def _improvement(entry: object, place: int, taken: Collection[str]) -> Improvement:
    table: Mapping[str, object] = entry if isinstance(entry, Mapping) else {}
    written = table.get("key")
    key = written if isinstance(written, str) and written else f"place_{place}"
    while key in taken:
        key += "_"
    metric = table.get("metric")
    return Improvement(
        key=key,
        text=text_of(entry),
        priority=_whole(table.get("priority"), 1_000),
        effort=_whole(table.get("effort"), MOST),
        effect=_whole(table.get("effect"), MOST),
        started=_day(table.get("started")),
        done=_day(table.get("done")),
        # A list or a table is no measure, and cannot be looked for among them.
        metric=Measure(metric) if isinstance(metric, str) and metric in set(Measure) else None,
        rest={k: v for k, v in table.items() if k not in _OWN},
    )


def _entry(improvement: Improvement) -> dict[str, object]:
    told: dict[str, object] = {"key": improvement.key}
    told |= {key: text for key, text in improvement.text._asdict().items() if text}
    for key in ("priority", "effort", "effect"):
        size = getattr(improvement, key)
        if size:
            told[key] = size
    for key, day in (("started", improvement.started), ("done", improvement.done)):
        if day is not None:
            told[key] = day.isoformat()
    if improvement.metric is not None:
        told["metric"] = str(improvement.metric)
    return dict(improvement.rest) | told


def _whole(value: object, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        return 0
    return value if 0 <= value <= most else 0


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
