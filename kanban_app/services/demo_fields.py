"""What is typed on a sample card: people, homes, commissions and remarks."""

from datetime import date
from itertools import accumulate
from random import Random

from kanban_app.domain.card import CardFields, Contact, Source, WaitingOn
from kanban_app.domain.journey import StageKind
from kanban_app.domain.text import fold
from kanban_app.services.demo_ways import Ways
from kanban_app.services.demo_words import (
    DISTRICTS,
    GIVEN,
    HOMES,
    NOTES,
    SOURCES,
    SURNAMES,
    TAGS,
    VILLAGES,
    WAITING,
    Home,
)

_KNOWN = frozenset({"owner", "buyer"})
_HOME_WEIGHTS = tuple(accumulate(home.weight for home in HOMES))
# The Bundesnetzagentur keeps these numbers free for films: nobody can be called by mistake.
_EXCHANGES = ("0171 39200", "0176 040690", "030 23125", "069 90009", "040 66969", "0221 4710",
              "089 99998")  # fmt: skip
_MOBILE = 2
_LEAST_EUR, _MOST_EUR, _STEP_EUR = 6_000, 35_000, 50
_BUYERS_SHARE = 0.78
# Shares of cards that have it.
_TAGGED, _NOTED, _WAITS, _SEARCHES, _NO_AREA = 0.35, 0.3, 0.1, 0.4, 0.1
_WAITS_IN_WAITING = 0.65
_NO_PHONE, _NO_EMAIL = 0.12, 0.1


class Typist:
    """Types the fields of sample cards."""

    def __init__(self, rng: Random, today: int) -> None:
        self._rng = rng
        self._today = today

    def source(self, key: str, *, among: frozenset[Source] | None = None) -> Source:
        """Return a source as often as it occurs in a journey, of `among` only."""
        table = SOURCES[key if key in _KNOWN else ""]
        sources = [s for s in table if among is None or s in among]
        weights = [table[s] for s in sources]
        return self._rng.choices(sources, weights)[0]

    def person(self, number: int, *, owner: bool) -> Contact:
        """Return a person, a couple, a family or heirs."""
        rng = self._rng
        surname, given = rng.choice(SURNAMES), rng.choice(GIVEN)
        name = self._name(surname, given, owner=owner)
        address = f"{fold(given)}.{fold(surname)}{number}@example.org"
        if rng.random() < _NO_PHONE:
            return Contact(name, (), (address,))
        emails = () if rng.random() < _NO_EMAIL else (address,)
        return Contact(name, (self._phone(),), emails)

    def fields(self, ways: Ways, place: int, source: Source, person: Contact) -> CardFields:
        """Return a card's fields; `place` is how far it came."""
        rng = self._rng
        key = ways.journey.key if ways.journey.key in _KNOWN else ""
        home = rng.choices(HOMES, cum_weights=_HOME_WEIGHTS)[0]
        size = rng.randint(home.least, home.most)
        where = rng.choice(DISTRICTS if home.kind == "ETW" and rng.random() < 0.8 else VILLAGES)  # noqa: PLR2004
        tags = rng.sample(TAGS[key], rng.randint(1, 2)) if rng.random() < _TAGGED else ()
        return CardFields(
            title=f"{'Suche ' if key == 'buyer' else ''}{home.kind} {where}",
            contact=person,
            object_line=self._object(home, size, searches=key == "buyer" and place <= 1),
            place=where,
            value_cents=self._commission(home, size, _BUYERS_SHARE if key == "buyer" else 1.0),
            source=source,
            tags=tuple(tags),
            notes=rng.choice(NOTES[key]) if rng.random() < _NOTED else "",
        )

    def waiting(self, ways: Ways, place: int) -> tuple[WaitingOn, str]:
        """Return who has the next move on a live card, and what for."""
        rng, stage = self._rng, ways.stages[place]
        waits = _WAITS_IN_WAITING if stage.kind is StageKind.WAITING else _WAITS
        if stage.post_win or rng.random() >= waits:
            return WaitingOn.NOBODY, ""
        if stage.kind is StageKind.WAITING:
            who = rng.choice((WaitingOn.NOTARY, WaitingOn.BANK, WaitingOn.AUTHORITY))
        elif ways.journey.key == "buyer":
            who = rng.choice((WaitingOn.BUYER, WaitingOn.BANK))
        else:
            who = rng.choice((WaitingOn.OWNER, WaitingOn.AUTHORITY, WaitingOn.CRAFTSMAN))
        return who, rng.choice(WAITING[who])

    def expected_close(self, ways: Ways, place: int) -> date | None:
        """Return when an open card should be won, None while that is anybody's guess."""
        if not 0 < place < len(ways.pipeline):
            return None
        left = sum(ways.dwell(stage) for stage in ways.pipeline[place:])
        return date.fromordinal(self._today + 7 + int(left * self._rng.uniform(0.3, 0.9)))

    def parked_until(self) -> date:
        """Return when a parked card wakes up."""
        return date.fromordinal(self._today + self._rng.randint(10, 90))

    def _name(self, surname: str, given: str, *, owner: bool) -> str:
        rng, chance = self._rng, self._rng.random()
        if chance < 0.14:  # noqa: PLR2004 -- one in seven is a couple, and so on
            return f"{surname}, {given} u. {rng.choice(GIVEN)}"
        if chance < 0.18:  # noqa: PLR2004
            return f"{surname}-{rng.choice(SURNAMES)}, {given}"
        if chance < 0.21:  # noqa: PLR2004
            return f"Dr. {surname}, {given}"
        if chance < 0.24:  # noqa: PLR2004
            return f"{surname}, Familie"
        if owner and chance < 0.28:  # noqa: PLR2004
            return f"Erbengem. {surname}"
        return f"{surname}, {given}"

    def _phone(self) -> str:
        place = self._rng.randrange(len(_EXCHANGES))
        if place < _MOBILE:
            return f"{_EXCHANGES[place]}{self._rng.randrange(100):02}"
        return f"{_EXCHANGES[place]}{self._rng.randrange(1_000):03}"

    def _object(self, home: Home, size: int, *, searches: bool) -> str:
        if searches and self._rng.random() < _SEARCHES:
            low = size // 10 * 10
            return (
                f"sucht {home.kind} {low}–{low + 20} {home.unit}" if low else f"sucht {home.kind}"
            )
        if self._rng.random() < _NO_AREA:
            return home.kind
        return f"{home.kind} {size} {home.unit}"

    def _commission(self, home: Home, size: int, share: float) -> int:
        """Return cents: by size, give or take a tenth, as brokers round."""
        larger = (size - home.least) / (home.most - home.least)
        euros = (home.low + larger * (home.high - home.low)) * self._rng.uniform(0.9, 1.1) * share
        return round(min(max(euros, _LEAST_EUR), _MOST_EUR) / _STEP_EUR) * _STEP_EUR * 100
