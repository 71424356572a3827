"""What a sample card has been through, stage by stage, so that more can be told of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum, auto
from random import Random
from typing import NamedTuple

from kanban_app.domain.history import End
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY, SECOND, LocalDays, Moment
from kanban_app.services.demo import DemoCard

OWNER, BUYER = "owner", "buyer"
_OPENS, _CLOSES = 9 * 3_600, 18 * 3_600
_QUARTER = 900
# The first day of the calendar was a Monday: every seventh is a Sunday.
_WEEK = 7


class Left(Enum):
    """How a visit of a stage ended; `HERE`: it has not."""

    ON = auto()
    BACK = auto()
    LOST = auto()
    AWAY = auto()
    HERE = auto()


class Visit(NamedTuple):
    """One stay in a stage; `until` is now for a card that is still there."""

    stage: str
    place: int
    since: Moment
    until: Moment
    left: Left


class Life(NamedTuple):
    """A card with its visits; `won` is when it was first won, `live` whether it is on the board."""

    number: int
    card: DemoCard
    journey: Journey
    visits: tuple[Visit, ...]
    live: bool
    won: Moment | None

    @property
    def last(self) -> Visit:
        """Return the stay the card is in, or was in when it ended."""
        return self.visits[-1]

    @property
    def side(self) -> str:
        """Return the key of the journey."""
        return self.journey.key

    def reached(self, stage: str) -> bool:
        """Return whether the card stands, or ended, in a stage or behind it."""
        places = {s.key: n for n, s in enumerate(self.journey.stages)}
        return stage in places and self.last.place >= places[stage]

    def entered(self, stage: str) -> Moment | None:
        """Return when the card last came to a stage, None if it never did."""
        return next((v.since for v in reversed(self.visits) if v.stage == stage), None)

    def passed(self, stage: str) -> Moment | None:
        """Return when the card first went on from a stage, None if it never did."""
        stays = (v.until for v in self.visits if v.stage == stage and v.left is Left.ON)
        return next(stays, None)


def lives(cards: Sequence[DemoCard], journeys: Mapping[str, Journey], now: Moment) -> list[Life]:
    """Return what every card has been through, in the order of the cards."""
    places = {key: {s.key: n for n, s in enumerate(j.stages)} for key, j in journeys.items()}
    return [
        _life(number, card, journeys[card.journey], places[card.journey], now)
        for number, card in enumerate(cards)
    ]


def _life(
    number: int, card: DemoCard, journey: Journey, places: Mapping[str, int], now: Moment
) -> Life:
    visits: list[Visit] = []
    won = None
    pipeline = len(journey.pipeline)
    for step in card.steps:
        if isinstance(step.to, End):
            if step.to is End.WON:
                won = won or step.at
            left = {End.WON: Left.ON, End.LOST: Left.LOST}.get(step.to, Left.AWAY)
            visits[-1] = visits[-1]._replace(until=step.at, left=left)
            continue
        place = places[step.to]
        if visits and visits[-1].left is Left.HERE:
            left = Left.ON if place > visits[-1].place else Left.BACK
            visits[-1] = visits[-1]._replace(until=step.at, left=left)
        if place >= pipeline:
            won = won or step.at
        visits.append(Visit(step.to, place, step.at, now, Left.HERE))
    return Life(number, card, journey, tuple(visits), visits[-1].left is Left.HERE, won)


class Hours:
    """Puts things that happen into a broker's day; `rng` is not that of the histories."""

    def __init__(self, now: Moment, days: LocalDays, rng: Random) -> None:
        self.now = now
        self.days = days
        self.rng = rng
        self.today = days.date_of(now)
        self._starts: dict[int, Moment] = {}

    def date_of(self, moment: int) -> date:
        """Return the local day of a moment."""
        return date.fromordinal(self.days.day(moment))

    def on(self, day: date, hour: int, minute: int = 0) -> Moment:
        """Return a local time of a day."""
        return Moment(self._start(day.toordinal()) + (hour * 3_600 + minute * 60) * SECOND)

    def near(self, moment: int, first: int, last: int) -> Moment:
        """Return a quarter of an hour in office time near a moment, within two others.

        It is on the same day, or before where that is a Sunday or too late.
        """
        day = _no_sunday(self.days.day(moment))
        seconds = self.rng.randrange(_OPENS, _CLOSES, _QUARTER)
        at = self._start(day) + seconds * SECOND
        if at > last:
            at = self._start(_no_sunday(day - 1)) + seconds * SECOND
        return Moment(min(max(at, first), last))

    def after(self, moment: int, least: float, most: float) -> Moment:
        """Return a time of a day so many days later, in office time and not after now."""
        wanted = moment + int(self.rng.uniform(least, most) * DAY)
        return self.near(min(wanted, self.now), moment, self.now)

    def _start(self, day: int) -> Moment:
        start = self._starts.get(day)
        if start is None:
            start = self._starts[day] = self.days.start_of(date.fromordinal(day))
        return start


def _no_sunday(day: int) -> int:
    return day - (day % _WEEK == 0)
