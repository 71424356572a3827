"""The numbers of the flywheel as of any moment, those of the present ready after every change."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple, TypeVar

from kanban_app.analytics.believed import entries_by_card
from kanban_app.analytics.book import Book
from kanban_app.analytics.energy import Entry
from kanban_app.analytics.wheel import Wheel
from kanban_app.analytics.wheel_wins import CardWins, wins_by_card
from kanban_app.analytics.wheeling import Source, wheel_of
from kanban_app.analytics.window import Window
from kanban_app.domain.changes import Changes, Noun
from kanban_app.domain.durations import Duration, duration_of
from kanban_app.domain.ids import CardId, ContactId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.survey_rules import stage_survey
from kanban_app.domain.wheel_facts import BASIS, WheelFacts
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.ports import CardReader

# The lobes in the order of the picture.
_LOBES = ("left", "right")
_BASIS = "client_basis"
_Way = TypeVar("_Way")


class FlywheelService:
    """Tells the wheel; lives in the thread of the database.

    Cards come from the numbers of the analytics (`follow` both of them), ledger and wins of a card
    are kept until it changes, and people are read again only when something of theirs was written
    or a card became somebody else's.
    """

    def __init__(self, store: CardReader, analytics: AnalyticsService, days: LocalDays) -> None:
        self._store = store
        self._analytics = analytics
        self._days = days
        self._ways: dict[JourneyId, _Ways] = {}
        self._touched: set[CardId] = set()
        self._changed: set[CardId] = set()
        self._people: WheelFacts | None = None

    def wheel(
        self, start: Moment, end: Moment, as_of: Moment, now: Moment, *, plain: bool = False
    ) -> Wheel:
        """Return the wheel over `[start, end)` as it was known at `as_of`, at `now` at the latest.

        `plain` counts clients in the mass without weighing them by what they answered.
        """
        told_at = min(as_of, now)
        source = self._source(told_at, past=self._days.day(told_at) < self._days.day(now))
        return wheel_of(source, Window(start, end, told_at), self._days, plain=plain)

    def contacts(self) -> Mapping[CardId, ContactId]:
        """Return whose the cards are, as the wheel told last knows it."""
        return self._people.contacts if self._people is not None else {}

    def follow(self, changes: Changes) -> None:
        """Take note of what changed."""
        if changes.everything or changes.journeys:
            self._ways.clear()
            self._touched.clear()
        self._touched.update(changes.cards)
        self._changed.update(changes.cards)
        if changes.everything or changes.nouns.intersection((Noun.CONTACT, Noun.ACTIVITY)):
            self._people = None

    def _source(self, as_of: Moment, *, past: bool) -> Source:
        journeys = lobes_of(self._store.journeys())
        books = tuple(self._analytics.bare_book(j, as_of) for j in journeys)
        books = books if past else self._with_estimates(books)
        kept = not past and not any(map(_knows_more, books))
        ways = self._kept(books) if kept else [_ways_of(book) for book in books]
        entries = tuple(list(chain.from_iterable(way.entries.values())) for way in ways)
        wins = tuple(tuple(way.wins.values()) for way in ways)
        return Source(books, entries, wins, self._facts())

    def _with_estimates(self, books: Sequence[Book]) -> tuple[Book, ...]:
        """Return the books with what was believed of their cards; only the past knows that."""
        cards, stages = self._store.wheel.estimates()
        gone = self._store.wheel.gone()
        return tuple(
            replace(
                book,
                log=replace(
                    book.log,
                    gone=gone,
                    card_estimates=tuple(cards),
                    stage_estimates=tuple(stages),
                ),
            )
            for book in books
        )

    def _kept(self, books: Sequence[Book]) -> list["_Ways"]:
        """Return what cards did up to now, worked out anew for what was touched since."""
        for book in books:
            known = self._ways.get(book.journey.id)
            self._ways[book.journey.id] = (
                _ways_of(book) if known is None else known.with_cards(book, self._touched)
            )
        self._touched.clear()
        return [self._ways[book.journey.id] for book in books]

    def _facts(self) -> WheelFacts:
        wheel = self._store.wheel
        contacts = wheel.contacts()
        people = self._people
        # A card without a contact stands for itself: that it came or went shows nowhere else.
        alone = not self._changed.issubset(contacts)
        if people is None or people.contacts != contacts or alone:
            people = self._people = WheelFacts(
                contacts=contacts,
                people=wheel.people(),
                touches=wheel.touches(),
                answers=wheel.answers(),
            )
        self._changed.clear()
        rests = self._store.stage_rests()
        rules = {stage: stage_survey(rest) for stage, rest in rests.items()}
        return people._replace(
            origins=wheel.origins(),
            sales=wheel.sales(),
            bases={j: basis_of(rest) for j, rest in self._store.journey_rests().items()},
            asking=frozenset(stage for stage, rule in rules.items() if rule and rule.nps),
        )


class _Ways(NamedTuple):
    """What the cards of a journey did, by card and in their order: ledger and wins."""

    entries: dict[CardId, list[Entry]]
    wins: dict[CardId, CardWins]

    def with_cards(self, book: Book, cards: Collection[CardId]) -> "_Ways":
        """Return them with those of some cards told anew; in order, so that sums stay the same."""
        if not cards:
            return self
        new = _ways_of(book, cards)
        return _Ways(_with(self.entries, cards, new.entries), _with(self.wins, cards, new.wins))


def _ways_of(book: Book, cards: Collection[CardId] | None = None) -> _Ways:
    return _Ways(entries_by_card(book, cards), wins_by_card(book, cards))


def _with(
    known: dict[CardId, _Way], cards: Collection[CardId], new: dict[CardId, _Way]
) -> dict[CardId, _Way]:
    kept = {card: way for card, way in known.items() if card not in cards}
    return dict(sorted({**kept, **new}.items()))


def lobes_of(journeys: Collection[Journey]) -> list[Journey]:
    """Return the journeys of the wheel: the first of each lobe, else the first there is."""
    firsts = (next((j for j in journeys if j.lobe == lobe), None) for lobe in _LOBES)
    return [j for j in firsts if j is not None] or list(journeys)[:1]


def _knows_more(book: Book) -> bool:
    """Tell whether a log goes on after its book: an earlier hour of today is asked about."""
    log = book.log
    estimates = [*(e.at for e in log.card_estimates), *(e.at for e in log.stage_estimates)]
    return max(int(log.events.at.max(initial=0)), *estimates, 0) > book.as_of


def basis_of(rest: Mapping[str, object]) -> Duration:
    """Return how long a win lets the broker stay in touch, as the rest of a template says."""
    told = rest.get(_BASIS)
    if not isinstance(told, str):
        return BASIS
    try:
        found = duration_of(told)
    except ValueError:
        return BASIS
    return BASIS if found.negative else found
