"""The voice of the customer: what clients said of a stage, as the map and its curves hear it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.activity import Activity, ActivityFields, ActivityKind
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import ActivityId, CardId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.template_texts import names_in
from kanban_app.domain.text import fold
from kanban_app.domain.wheel_facts import Client

FIVE, TEN = "1-5", "0-10"
SCALES: Mapping[str, tuple[int, int]] = {FIVE: (1, 5), TEN: (0, 10)}
# The three curves of the map, from -2 to 2.
RATED = ("usability", "emotion", "solving")


class Voice(NamedTuple):
    """What a client said of a stage on one occasion.

    `usability`, `emotion`, `solving` and `sentiment` run from -2 to 2; `score` is an answer on
    `scale` ("1-5", "0-10"; "" without a score). `step` and `touchpoint` are "" where nothing more
    exact is known than the stage, `persona` where the card has none. `client` None is the card.
    """

    activity: ActivityId
    card: CardId
    persona: str
    stage: StageId
    step: str
    touchpoint: str
    at: Moment
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None
    quote: str = ""
    sentiment: int | None = None
    score: int | None = None
    scale: str = ""
    client: Client | None = None


class Touchpoint(NamedTuple):
    """Where client and broker meet in a stage; `key` is what answers call it in any language."""

    key: str
    name: Names

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return every text that means it, the key first."""
        return tuple(dict.fromkeys(filter(None, (self.key, *self.name))))


class Asked(NamedTuple):
    """What a stage asks clients: the question, and the scale of its answers."""

    stage: StageId
    question: Names
    scale: str


def speaks(fields: ActivityFields) -> bool:
    """Return whether a client is heard in an activity: a rating, a quote, a mood or an answer.

    The stars of a viewing are of the property, and no voice of the journey.
    """
    rated = any(getattr(fields, name) is not None for name in (*RATED, "sentiment"))
    return rated or bool(fields.quote) or _score(fields) is not None


def voice_of(
    activity: Activity, persona: str, events: Sequence[StageEvent], asked: Iterable[Asked]
) -> Voice | None:
    """Return the voice in an activity of a card; None if nothing can be heard in it.

    It speaks of the stage it names; an answer that names none of the one whose question it
    answers, everything else of where the card stood then. `events` are the card's, in order;
    `asked` what the stages of its journey ask.
    """
    fields = activity.fields
    if fields.card is None or not speaks(fields):
        return None
    surveys = list(asked)
    stage = fields.stage or _asking(fields, surveys) or stood_in(events, fields.at)
    if stage is None:
        return None
    score = _score(fields)
    scale = "" if score is None else fields.scale or _told(fields) or _usual(stage, surveys)
    return Voice(
        activity.id, fields.card, persona, stage, fields.step, fields.touchpoint, fields.at,
        fields.usability, fields.emotion, fields.solving, fields.quote, fields.sentiment,
        score if scale else None, scale,
    )  # fmt: skip


def stood_in(events: Iterable[StageEvent], at: Moment) -> StageId | None:
    """Return the stage a card stood in at a moment, or left last; before all: its first one."""
    found = None
    for event in events:
        if found is not None and event.at > at:
            break
        found = event.to or found
    return found


def touchpoints_of(rest: Mapping[str, object], step: str = "") -> tuple[Touchpoint, ...]:
    """Return the touchpoints of a stage, or of a sub-stage in it by its path.

    `rest` is what the template says of the stage. A sub-stage without any has those of the level
    above; the stage itself has its own and those of its sub-stages.
    """
    level: Mapping[str, object] = rest
    found = _own(rest)
    for key in filter(None, step.split("/")):
        inner = next((s for s in _tables(level.get("steps")) if s.get("key") == key), None)
        if inner is None:
            break
        level, found = inner, _own(inner) or found
    if not step:
        found += [point for inner in _tables(rest.get("steps")) for point in _below(inner)]
    return tuple({point.key: point for point in reversed(found)}.values())[::-1]


def touchpoint_in(
    points: Iterable[Touchpoint], text: str, alike: Callable[[str], str] = fold
) -> Touchpoint | None:
    """Return the touchpoint that a text means, in whichever language it was typed.

    The key goes before a name, so that no name takes over what was said of another touchpoint.
    """
    wanted = alike(text)
    if not wanted:
        return None
    named = list(points)
    exact = next((point for point in named if point.key == text), None)
    if exact is not None:
        return exact
    by_key = (point for point in named if alike(point.key) == wanted)
    by_name = (point for point in named if wanted in map(alike, point.spellings))
    return next(by_key, None) or next(by_name, None)


def _own(level: Mapping[str, object]) -> list[Touchpoint]:
    entries = level.get("touchpoints")
    return [p for e in entries if (p := _touchpoint(e))] if isinstance(entries, list) else []


def _below(level: Mapping[str, object]) -> list[Touchpoint]:
    return [*_own(level), *(p for s in _tables(level.get("steps")) for p in _below(s))]


def _touchpoint(entry: object) -> Touchpoint | None:
    if isinstance(entry, str):
        text = entry.strip()
        return Touchpoint(text, Names(text, text)) if text else None
    if isinstance(entry, Mapping):
        name, known = names_in(entry), entry.get("key")
        # One that was worded anew keeps its key: what was said of it before is still said of it.
        key = known if isinstance(known, str) and known else name.de or name.en
        return Touchpoint(key, name) if any(name) else None
    return None


def _tables(value: object) -> list[Mapping[str, object]]:
    return [v for v in value if isinstance(v, Mapping)] if isinstance(value, list) else []


def _score(fields: ActivityFields) -> int | None:
    return fields.rating if fields.kind is ActivityKind.SURVEY else None


def _asking(fields: ActivityFields, asked: Iterable[Asked]) -> StageId | None:
    if fields.kind is not ActivityKind.SURVEY or not fields.subject:
        return None
    return next((a.stage for a in asked if fields.subject in a.question), None)


def _told(fields: ActivityFields) -> str:
    """Return the scale by how an answer was written down: `4/5`."""
    most = fields.outcome.removeprefix(f"{fields.rating}/")
    return next((s for s, (_, high) in SCALES.items() if most == str(high)), "")


def _usual(stage: StageId, asked: Iterable[Asked]) -> str:
    return next((a.scale for a in asked if a.stage == stage), "")
