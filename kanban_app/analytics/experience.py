"""How clients found a stage: three curves, moods, quotes and scores out of what they said."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from kanban_app.analytics.wheel import Nps
from kanban_app.analytics.wheel_nps import nps_of
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import StageId
from kanban_app.domain.voice import FIVE, TEN, Voice
from kanban_app.domain.wheel_facts import Client

_Key = TypeVar("_Key", StageId, str)


class Mean(NamedTuple):
    """A mean of `n` answers as their exact `total`, so that parts add up to the whole."""

    total: int = 0
    n: int = 0

    @property
    def value(self) -> float | None:
        """Return the mean, None while there are too few answers for one."""
        return self.exact if self.n >= FEWEST else None

    @property
    def exact(self) -> float | None:
        """Return the mean of however few answers, None without any."""
        return self.total / self.n if self.n else None


class Mood(NamedTuple):
    """How many quotes and remarks were against (-2, -1), between (0) and for the broker (1, 2)."""

    bad: int = 0
    neutral: int = 0
    good: int = 0

    @property
    def n(self) -> int:
        """Return how many tell a mood."""
        return self.bad + self.neutral + self.good

    def share(self, count: int) -> float | None:
        """Return a count as a share of all, None while there are too few."""
        return count / self.n if self.n >= FEWEST else None


class Satisfaction(NamedTuple):
    """Scores by their scale: means of all answers; NPS of every client's last 0-10 answer."""

    five: Mean
    ten: Mean
    nps: Nps


class Experience(NamedTuple):
    """What was said of a stage, a sub-stage or a touchpoint; `quotes` newest first."""

    voices: int
    usability: Mean
    emotion: Mean
    solving: Mean
    mood: Mood
    quotes: tuple[Voice, ...]
    satisfaction: Satisfaction


def experience(voices: Iterable[Voice]) -> Experience:
    """Return how clients found what these voices speak of."""
    heard = sorted(voices, key=lambda voice: (voice.at, voice.activity))
    return Experience(
        voices=len(heard),
        usability=_mean(voice.usability for voice in heard),
        emotion=_mean(voice.emotion for voice in heard),
        solving=_mean(voice.solving for voice in heard),
        mood=_mood(heard),
        quotes=tuple(voice for voice in reversed(heard) if voice.quote),
        satisfaction=_satisfaction(heard),
    )


def by_stage(voices: Iterable[Voice]) -> dict[StageId, Experience]:
    """Return how clients found each stage that anybody said anything of."""
    return _by(voices, lambda voice: voice.stage)


def by_touchpoint(voices: Iterable[Voice], stage: StageId) -> dict[str, Experience]:
    """Return how clients found the touchpoints of a stage, by key; "" is what names none.

    The parts are the stage's voices, each once: their means weighted by n are the stage's mean.
    """
    return _by((v for v in voices if v.stage == stage), lambda voice: voice.touchpoint)


def by_step(voices: Iterable[Voice], stage: StageId, above: str = "") -> dict[str, Experience]:
    """Return how clients found the sub-stages one level below `above`, by path.

    `above` is the path of a sub-stage, "" the stage itself; under `above` stands what was said of
    no sub-stage of it. The parts add up to the level above.
    """
    start = f"{above}/" if above else ""

    def part(voice: Voice) -> str:
        rest = voice.step.removeprefix(start) if voice.step != above else ""
        return start + rest.split("/", maxsplit=1)[0] if rest else above

    inside = (v for v in voices if v.stage == stage and (v.step + "/").startswith(start))
    return _by(inside, part)


def _by(voices: Iterable[Voice], key: Callable[[Voice], _Key]) -> dict[_Key, Experience]:
    parts: defaultdict[_Key, list[Voice]] = defaultdict(list)
    for voice in voices:
        parts[key(voice)].append(voice)
    return {name: experience(part) for name, part in parts.items()}


def _mean(values: Iterable[int | None]) -> Mean:
    told = [value for value in values if value is not None]
    return Mean(sum(told), len(told))


def _mood(voices: Iterable[Voice]) -> Mood:
    told = Counter((v.sentiment > 0) - (v.sentiment < 0) for v in voices if v.sentiment is not None)
    return Mood(told[-1], told[0], told[1])


def _satisfaction(voices: Sequence[Voice]) -> Satisfaction:
    last = {v.client or Client(-v.card): v.score for v in voices if v.scale == TEN}
    return Satisfaction(
        five=_mean(v.score for v in voices if v.scale == FIVE),
        ten=_mean(v.score for v in voices if v.scale == TEN),
        nps=nps_of(score for score in last.values() if score is not None),
    )
