"""A small world of two journeys that the tests of the wheel are about, made card by card."""

from collections.abc import Sequence

from kanban_app.analytics.believed import entries_by_card
from kanban_app.analytics.book import Book, book_of, log_of
from kanban_app.analytics.wheel import Edge, Wheel
from kanban_app.analytics.wheel_edges import edges_of
from kanban_app.analytics.wheel_mass import Mass, mass_of
from kanban_app.analytics.wheel_near import ties_of
from kanban_app.analytics.wheel_nps import scores_of
from kanban_app.analytics.wheel_wins import Wins, wins_by_card, wins_of
from kanban_app.analytics.wheeling import Source, wheel_of
from kanban_app.analytics.window import Window
from kanban_app.domain.card import Source as LeadSource
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, ContactId, JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardFacts
from kanban_app.domain.wheel_facts import Answer, Client, Person, WheelFacts
from tests.analytics.logs import BERLIN, ENDS, NO_LEAD, day

A1, A2, A3, AFTER = (StageId(i) for i in range(1, 5))
B1, B2, B3, BEHIND = (StageId(i) for i in range(11, 15))
OWNERS, BUYERS = JourneyId(1), JourneyId(2)
_PROBABILITIES = (0.1, 0.4, 0.7, 1.0)
_TITLE = Names("Name", "Name")


def _journey(key: JourneyId, lobe: str, stages: Sequence[StageId]) -> Journey:
    return Journey(
        key,
        lobe,
        _TITLE,
        tuple(
            Stage(s, f"s{s}", _TITLE, probability=p, post_win=s == stages[-1])
            for s, p in zip(stages, _PROBABILITIES, strict=True)
        ),
        commitment_stage=f"s{stages[1]}",
        won_when_leaving=f"s{stages[2]}",
        lobe=lobe,
        loss_reasons=(
            LossReason("price", _TITLE),
            LossReason(NO_LEAD, _TITLE, counts_as_loss=False),
        ),
    )


JOURNEYS = (
    _journey(OWNERS, "left", (A1, A2, A3, AFTER)),
    _journey(BUYERS, "right", (B1, B2, B3, BEHIND)),
)
BY_STAGE = {s.id: j.id for j in JOURNEYS for s in j.stages}


class World:
    """Cards, who brought them, and what clients said; days are those of January 2026 and on."""

    def __init__(self) -> None:
        self.events: list[StageEvent] = []
        self.cards: dict[CardId, CardFacts] = {}
        self.origins: dict[CardId, CardId] = {}
        self.contacts: dict[CardId, ContactId] = {}
        self.people: dict[ContactId, Person] = {}
        self.touches: dict[Client, list[Moment]] = {}
        self.answers: list[Answer] = []
        self.sales: set[tuple[CardId, CardId]] = set()

    def card(
        self,
        *steps: tuple[float, StageId | str],
        by: CardId | None = None,
        source: LeadSource = LeadSource.WALK_IN,
        euro: int = 10_000,
        contact: int | None = None,
        kind: EventKind = EventKind.CREATE,
    ) -> CardId:
        """Add a card with its steps (day, stage or name of an end); `by` another one."""
        card = CardId(len(self.cards) + 1)
        if by is not None:
            self.origins[card] = by
            source = LeadSource.REFERRAL_OWNER if source is LeadSource.WALK_IN else source
        self.cards[card] = CardFacts(card, euro * 100, None, source, "", "", "")
        if contact is not None:
            self.contacts[card] = ContactId(contact)
        journey = OWNERS
        for number, (when, where) in enumerate(steps):
            end = ENDS[where] if isinstance(where, str) else None
            to = None if isinstance(where, str) else where
            journey = journey if to is None else BY_STAGE[to]
            what = kind if number == 0 else EventKind.MOVE if to is not None else EventKind.CLOSE
            reason = "price" if end is End.LOST else ""
            seq = card * 1_000 + number
            self.events.append(StageEvent(seq, day(when), card, journey, 1, what, to, end, reason))
        return card

    def client(self, won: float, **more: object) -> CardId:
        """Add an owner's card that was won on a day, ten days after it came."""
        return self.card((won - 10, A1), (won, AFTER), **more)

    def answer(self, card: CardId, when: float, rating: int, **more: object) -> None:
        """Let the client of a card answer."""
        client = self.facts().client(card)
        self.answers.append(Answer(day(when), rating, client, card, **more))

    def touch(self, card: CardId, when: float) -> None:
        """Let the client of a card take part in something."""
        self.touches.setdefault(self.facts().client(card), []).append(day(when))

    def facts(self) -> WheelFacts:
        return WheelFacts(
            contacts=self.contacts,
            origins=self.origins,
            people=self.people,
            touches=self.touches,
            answers=tuple(self.answers),
            sales=self.sales,
            asking=frozenset((AFTER, BEHIND)),
        )

    def books(self, when: float) -> tuple[Book, ...]:
        """Return the books as of a day."""
        return tuple(
            book_of(
                log_of(
                    j,
                    {1: tuple(s.id for s in j.stages)},
                    [e for e in self.events if e.journey == j.id],
                    self.cards.values(),
                ),
                day(when),
            )
            for j in JOURNEYS
        )

    def wins(self, when: float) -> Wins:
        found = [won for book in self.books(when) for won in wins_by_card(book).values()]
        return wins_of(found, self.facts())

    def edges(self, when: float) -> tuple[Edge, ...]:
        return edges_of(self.books(when), self.facts(), self.wins(when), day(when))

    def mass(self, when: float, *, plain: bool = False) -> Mass:
        books, facts = self.books(when), self.facts()
        ties = ties_of(facts, self.wins(when), BERLIN)
        return mass_of(ties, scores_of(books, facts), plain=plain)

    def wheel(self, when: float, first: float | None = None) -> Wheel:
        """Return the wheel of the year up to a day, or since `first`, as of that day."""
        start = when - 365 if first is None else first
        window = Window(day(start), Moment(day(when) + 1), day(when))
        books = self.books(when)
        entries = tuple(
            [e for found in entries_by_card(book).values() for e in found] for book in books
        )
        wins = tuple(tuple(wins_by_card(book).values()) for book in books)
        return wheel_of(Source(books, entries, wins, self.facts()), window, BERLIN)
