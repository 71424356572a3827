"""Sample data: what a broker's last months could have looked like, made up from a seed."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import NamedTuple

from kanban_app.domain.card import CardFields, Contact, Source
from kanban_app.domain.history import End, EventKind
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.services.demo_fields import Typist
from kanban_app.services.demo_times import WorkingHours
from kanban_app.services.demo_ways import Leg, Ways

# What a full board of 86 cards has in both journeys; any other journey is a small one beside them.
_LIVE_SHARES = {"owner": 33.0, "buyer": 53.0}
_CLOSED_SHARES = {"owner": 27.0, "buyer": 73.0}
_OTHER_SHARE = 20.0
# Closed cards per live card and month: most buyers are gone within weeks.
_CLOSED_PER_MONTH = 0.5
# Below 1: the business grows, so more was decided lately than long ago.
_GROWTH = 0.85
_PARKED, _PARKED_WON = 0.05, 0.2
_LATEST = 0.95
_RECENT_CLIENTS = 40
_ORIGINS = {
    Source.REFERRAL_OWNER: "owner",
    Source.CROSS_OWNER_TO_BUYER: "owner",
    Source.REFERRAL_BUYER: "buyer",
    Source.CROSS_BUYER_TO_OWNER: "buyer",
    Source.REPEAT: "",
}
# The client comes himself; with a referral it is somebody else.
_SAME_PERSON = frozenset({Source.REPEAT, Source.CROSS_OWNER_TO_BUYER, Source.CROSS_BUYER_TO_OWNER})
_WITHOUT_ORIGIN = frozenset(Source) - _ORIGINS.keys()


@dataclass(frozen=True, slots=True)
class DemoStep:
    """One step: into the stage with the key `to`, or to an end."""

    at: Moment
    to: str | End
    kind: EventKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DemoCard:
    """One sample card; `origin_ref` is the card of the client who brought it."""

    ref: str
    journey: str
    fields: CardFields
    steps: tuple[DemoStep, ...]
    parked_until: date | None = None
    origin_ref: str | None = None


@dataclass(frozen=True, slots=True)
class Demo:
    """Sample cards by their creation, so that who was referred comes after who referred."""

    cards: tuple[DemoCard, ...]


class _Path(NamedTuple):
    """A card's history before it has a face; `place` is the stage a live card is in."""

    steps: tuple[DemoStep, ...]
    ways: Ways
    place: int
    live: bool
    won: Moment | None


def demo_history(  # noqa: PLR0913, PLR0917 -- together they are the scenario
    journeys: Mapping[str, Journey],
    cards: int,
    months: int,
    seed: int,
    now: Moment,
    days: LocalDays,
    closed: int | None = None,
) -> Demo:
    """Return made-up cards with their histories; the same arguments always make the same ones.

    `cards` are those on the boards at `now` (open, or won and looked after). `closed` ones come on
    top, lost or won and archived, decided evenly over `months` (None: half a card per live card
    and month). Journeys may be any; those with the keys owner and buyer get a broker's usual
    numbers. Nothing happens after `now` or, but for a weekend, before the months.
    """
    rng = Random(seed)  # noqa: S311 -- sample data, no secrets
    hours = WorkingHours(now, months, days, rng)
    paths = sorted(
        _paths(journeys, cards, _closed(cards, months, closed), hours, rng),
        key=lambda path: path.steps[0].at,
    )
    return Demo(tuple(_Faces(paths, Typist(rng, hours.today), rng).cards()))


def apportion(total: int, weights: Sequence[float]) -> list[int]:
    """Return whole numbers that add up to `total` and are as close to `weights` as can be."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    counts = [int(share) for share in exact]
    by_rest = sorted(range(len(exact)), key=lambda i: counts[i] - exact[i])
    for place in by_rest[: total - sum(counts)]:
        counts[place] += 1
    return counts


def _closed(cards: int, months: int, closed: int | None) -> int:
    return round(cards * months * _CLOSED_PER_MONTH) if closed is None else closed


def _paths(
    journeys: Mapping[str, Journey], cards: int, closed: int, hours: WorkingHours, rng: Random
) -> Iterator[_Path]:
    keys = list(journeys)
    live = apportion(cards, [_LIVE_SHARES.get(key, _OTHER_SHARE) for key in keys])
    gone = apportion(closed, [_CLOSED_SHARES.get(key, _OTHER_SHARE) for key in keys])
    for key, here, ended in zip(keys, live, gone, strict=True):
        maker = _Paths(Ways(journeys[key], rng), hours, rng)
        yield from maker.live(here)
        yield from maker.closed(ended)


class _Paths:
    """Makes the histories of one journey, backwards from where each card ended."""

    def __init__(self, ways: Ways, hours: WorkingHours, rng: Random) -> None:
        self._ways = ways
        self._hours = hours
        self._rng = rng

    def live(self, count: int) -> Iterator[_Path]:
        """Yield cards that are on the board."""
        ways = self._ways
        for place, here in enumerate(apportion(count, ways.live_weights())):
            for _ in range(here):
                legs = ways.to_stage(place)
                back = min(ways.age(ways.stages[place]), self._hours.span * _LATEST)
                yield self._path(legs, len(legs) - 1, back, place, live=True)

    def closed(self, count: int) -> Iterator[_Path]:
        """Yield cards that were lost, or won and put away since."""
        ways = self._ways
        *lost, won = apportion(count, ways.end_weights())
        for place, here in enumerate(lost):
            for back in self._spread(here):
                legs = ways.to_loss(place)
                yield self._path(legs, len(legs) - 1, back, place, live=False)
        for back in self._spread(won):
            legs, win = ways.to_win()
            yield self._path(legs, win, back, len(ways.pipeline) - 1, live=False)

    def _spread(self, count: int) -> Iterator[float]:
        """Yield days before now, evenly but for chance and growth."""
        for number in range(count):
            share = (number + self._rng.random()) / count
            yield self._hours.span * _LATEST * (1 - share**_GROWTH)

    def _path(
        self, legs: Sequence[Leg], anchor: int, back: float, place: int, *, live: bool
    ) -> _Path:
        backs = [back]
        for leg in reversed(legs[:anchor]):
            backs.append(backs[-1] + leg.days)
        backs.reverse()
        # Only putting away may follow: at its time, or in what is left until now.
        for leg in legs[anchor:-1]:
            backs.append(max(backs[-1] - leg.days, backs[-1] * 0.15))
        moments = self._hours.moments(backs, anchor)
        steps = tuple(
            DemoStep(at, leg.to, leg.kind, leg.reason)
            for at, leg in zip(moments, legs, strict=True)
        )
        first = self._ways.journey.first_post_win
        won = (End.WON, first.key if first else End.WON)
        won_at = next((s.at for s in reversed(steps) if s.to in won), None)
        return _Path(steps, self._ways, place, live, won_at)


class _Faces:
    """Gives histories their people; clients who were won bring new ones."""

    def __init__(self, paths: Sequence[_Path], typist: Typist, rng: Random) -> None:
        self._paths = paths
        self._typist = typist
        self._rng = rng
        self._people: list[Contact] = []
        self._clients: dict[str, list[tuple[Moment, int]]] = {}
        for number, path in enumerate(paths):
            if path.won is not None:
                key = path.ways.journey.key
                self._clients.setdefault(key, []).append((path.won, number))
        for clients in self._clients.values():
            clients.sort()

    def cards(self) -> Iterator[DemoCard]:
        """Yield the cards in the order of the histories."""
        for number, path in enumerate(self._paths):
            yield self._card(number, path)

    def _card(self, number: int, path: _Path) -> DemoCard:
        key, typist = path.ways.journey.key, self._typist
        source = typist.source(key)
        origin = self._client(source, key, path.steps[0].at)
        if origin is None and source in _ORIGINS:
            source = typist.source(key, among=_WITHOUT_ORIGIN)
        if origin is not None and source in _SAME_PERSON:
            person = self._people[origin]
        else:
            person = typist.person(number + 1, owner=key == "owner")
        self._people.append(person)
        fields = typist.fields(path.ways, path.place, source, person)
        parked = None
        if path.live:
            fields, parked = self._alive(path, fields)
        origin_ref = None if origin is None else _ref(origin)
        return DemoCard(_ref(number), key, fields, path.steps, parked, origin_ref)

    def _client(self, source: Source, key: str, at: Moment) -> int | None:
        """Return one of the clients won lately before `at` who can be behind a source."""
        if source not in _ORIGINS:
            return None
        clients = self._clients.get(_ORIGINS[source] or key, [])
        until = bisect_left(clients, (at, 0))
        if not until:
            return None
        return clients[self._rng.randrange(max(0, until - _RECENT_CLIENTS), until)][1]

    def _alive(self, path: _Path, fields: CardFields) -> tuple[CardFields, date | None]:
        won = path.ways.stages[path.place].post_win
        if self._rng.random() < (_PARKED_WON if won else _PARKED):
            return fields, self._typist.parked_until()
        who, what = self._typist.waiting(path.ways, path.place)
        close = self._typist.expected_close(path.ways, path.place)
        return replace(fields, waiting_on=who, waiting_note=what, expected_close=close), None


def _ref(number: int) -> str:
    return f"D{number + 1:05}"
