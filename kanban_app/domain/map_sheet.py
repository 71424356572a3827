"""A journey map as a value: everything that is drawn, on the screen and on paper."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import METRICS, SPLIT, Lane, LaneKey
from kanban_app.domain.moment import Moment
from kanban_app.domain.voice_plan import Ratings

# Closer to the target than this share of it is neither better nor worse.
_NEAR = 0.05
_NO_NAMES = Names("", "")


class Unit(StrEnum):
    """What a number counts; says how it is written. Scores run from 1 to 5 or from 0 to 10."""

    COUNT = "count"
    SHARE = "share"
    DAYS = "days"
    HOURS = "hours"
    EUR = "eur"
    EUR_DAY = "eur_day"
    SCORE = "score"
    SCORE_10 = "score_10"
    NPS = "nps"
    EACH = "each"


class Verdict(StrEnum):
    """How a measured value stands to its target."""

    MET = "met"
    NEAR = "near"
    MISSED = "missed"


class Outcome(StrEnum):
    """What came of a done improvement: a signal one way or the other, or noise."""

    BETTER = "better"
    WORSE = "worse"
    NOISE = "noise"


class Measure(NamedTuple):
    """A number of a stage beside its target.

    `value` is None where it is not known: `known` tells whether the program measures it at all.
    `n` is of how many, `k` how many of these where it is a share. `parts` names what a count
    consists of, the most frequent first. `from_goal`: nobody typed the target, it is the goal that
    was kept out of a what-if.
    """

    key: str
    unit: Unit = Unit.COUNT
    value: float | None = None
    n: int | None = None
    k: int | None = None
    target: float | None = None
    less_is_better: bool = False
    known: bool = False
    parts: tuple[tuple[str, int], ...] = ()
    from_goal: bool = False

    @property
    def few(self) -> bool:
        """Return whether there are too few cases to say it as a share or an average."""
        return self.unit is not Unit.COUNT and self.n is not None and self.n < FEWEST

    @property
    def verdict(self) -> Verdict | None:
        """Return how the value stands to the target, None without either or of too few."""
        if self.value is None or self.target is None or self.few:
            return None
        better = self.target - self.value if self.less_is_better else self.value - self.target
        if abs(better) < _NEAR * abs(self.target) or better == 0:
            return Verdict.NEAR
        return Verdict.MET if better > 0 else Verdict.MISSED


class Point(NamedTuple):
    """A mean from -2 to +2 and of how many ratings it is."""

    mean: float | None = None
    n: int = 0

    @property
    def told(self) -> bool:
        """Return whether there are enough ratings to draw it."""
        return self.mean is not None and self.n >= FEWEST


class Quote(NamedTuple):
    """What a client said; `mood` from -2 to 2, None if nobody noted it."""

    text: str
    who: str = ""
    mood: int | None = None
    card: CardId | None = None
    at: Moment | None = None


class Experience(NamedTuple):
    """How clients found a stage or a part of it."""

    usability: Point = Point()
    emotion: Point = Point()
    solving: Point = Point()

    @property
    def n(self) -> int:
        """Return how many ratings the best known of the three has."""
        return max(self.usability.n, self.emotion.n, self.solving.n)


class Place(NamedTuple):
    """What a column is of: a stage, a sub-stage (`path`: keys joined by "/"), or a touchpoint."""

    stage: StageId
    path: str = ""
    touchpoint: str = ""


class Column(NamedTuple):
    """One column of the map: a stage, or a part of one.

    `cells` are the typed items by row; the measured rows have values of their own. `parts` are
    what the column opens into: its sub-stages, else its touchpoints. `clients`: its cards are won.
    `plan` is how clients should find it, `story` tells the ideal in words; `quotes` begin
    with the newest. `outcomes` are those of done improvements, by their key.
    """

    place: Place
    key: str
    name: Names
    colour: str
    cards: int = 0
    wip_limit: int = 0
    clients: bool = False
    cells: Mapping[str, tuple[Item, ...]] = {}
    measures: Mapping[str, tuple[Measure, ...]] = {}
    experience: Experience = Experience()
    plan: Ratings = Ratings()
    story: Names = _NO_NAMES
    quotes: tuple[Quote, ...] = ()
    parts: tuple["Column", ...] = ()
    outcomes: Mapping[str, Outcome] = {}

    def splits(self, lane: str) -> bool:
        """Return whether the parts of the opened column stand each for itself in a row."""
        if lane not in SPLIT:
            return False
        if any(part.place.touchpoint for part in self.parts):
            return lane in (LaneKey.EXPERIENCE, LaneKey.QUOTES)
        return lane not in METRICS or any(part.measures.get(lane) for part in self.parts)


class Sheet(NamedTuple):
    """The map of a journey, over the local days `first` to `last`, told at `as_of`.

    `lanes` are all rows in order, hidden ones too. `persona` is the key of the only clients it
    speaks of, "" for all of them.
    """

    journey: JourneyId
    key: str
    name: Names
    goal: Names
    lanes: tuple[Lane, ...]
    columns: tuple[Column, ...]
    first: int
    last: int
    as_of: Moment
    persona: str = ""

    @property
    def shown(self) -> tuple[Lane, ...]:
        """Return the rows that are not hidden."""
        return tuple(lane for lane in self.lanes if not lane.hidden)
