"""The numbers of the analytics screen, kept ready while cards change."""

from collections.abc import Callable

from kanban_app.analytics.behind import cards_behind
from kanban_app.analytics.book import Book, JourneyLog, book_of, log_of
from kanban_app.analytics.question import Pick, Question
from kanban_app.analytics.report import Report
from kanban_app.analytics.reporting import report
from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.past import Replay
from kanban_app.domain.persona import NOBODY
from kanban_app.services.columns import face_of
from kanban_app.services.owners import with_owners
from kanban_app.services.past_logs import PastLogs
from kanban_app.services.persona_cards import personas_of_cards
from kanban_app.services.ports import CardReader


class AnalyticsService:
    """Answers questions about journeys; lives in the thread of the database.

    The logs stay in memory: after a change only the touched cards are read again. What is asked
    about an earlier day is told from the whole past, with the values and stages of that day.
    """

    def __init__(self, store: CardReader, clock: Callable[[], Moment], days: LocalDays) -> None:
        self._store = store
        self._clock = clock
        self._days = days
        self._logs: dict[JourneyId, JourneyLog] = {}
        self._touched: set[CardId] = set()
        self._past: tuple[Replay, PastLogs] | None = None
        self._book: tuple[tuple[JourneyId, Moment, str], Book] | None = None

    def report(self, journey: Journey, question: Question) -> Report:
        """Return all numbers of a journey over the question's window, as of its moment."""
        return report(self._asked(journey, question), question, self._days)

    def cards(self, journey: Journey, question: Question, pick: Pick) -> list[CardFace]:
        """Return the cards behind a number of the report, by id, as they stood at its moment."""
        book = self._asked(journey, question)
        cards = cards_behind(book, question, pick, self._days)
        if self._is_past(question.as_of):
            replay, _ = self._opened()
            found = (replay.card(card, question.as_of) for card in cards)
            return [face_of(card) for card in found if card is not None]
        return sorted(self._store.faces(cards), key=lambda face: face.id)

    def follow(self, changes: Changes) -> None:
        """Take note of what changed."""
        self._past = self._book = None
        if changes.everything or changes.journeys:
            self._logs.clear()
            self._touched.clear()
        else:
            self._touched.update(changes.cards)

    def book(self, journey: Journey, as_of: Moment, persona: str = "") -> Book:
        """Return what all numbers of a journey are read from, as of a moment.

        With a `persona` they are those of its cards, with `NOBODY` of cards of none; whose they are
        is known as of today only.
        """
        asked = journey.id, as_of, persona
        if self._book is None or self._book[0] != asked:
            past = self._is_past(as_of)
            log = self._past_log(journey.id, as_of) if past else self._present_log(journey, as_of)
            if persona:
                known = personas_of_cards(self._store)
                wanted = "" if persona == NOBODY else persona
                cards = {CardId(card) for card in log.events.card.tolist()}
                log = log.only({card for card in cards if known.get(card, "") == wanted})
            self._book = asked, book_of(log, as_of)
        return self._book[1]

    def _asked(self, journey: Journey, question: Question) -> Book:
        return self.book(journey, question.as_of, question.persona)

    def bare_book(self, journey: Journey, as_of: Moment) -> Book:
        """Return the book without what only a forecast asks for: the chances of other journeys."""
        if self._is_past(as_of):
            return self.book(journey, as_of)
        return book_of(self._log(journey), as_of)

    def _is_past(self, as_of: Moment) -> bool:
        return self._days.day(as_of) < self._days.day(self._clock())

    def _opened(self) -> tuple[Replay, PastLogs]:
        if self._past is None:
            replay = Replay(self._store.snapshot(self._clock(), daybook=False), self._days)
            self._past = replay, PastLogs(replay.events)
        return self._past

    def _past_log(self, journey: JourneyId, as_of: Moment) -> JourneyLog:
        replay, logs = self._opened()
        return logs.log(replay.at(as_of), journey)

    def _present_log(self, journey: Journey, as_of: Moment) -> JourneyLog:
        return with_owners(self._log(journey), self._store.journeys(), self._log, as_of)

    def _log(self, journey: Journey) -> JourneyLog:
        if self._touched:
            self._refresh(list(self._touched))
            self._touched.clear()
        if journey.id not in self._logs:
            # What the screen holds may be older than what the store says, or removed by now.
            known = (j for j in self._store.journeys() if j.id == journey.id)
            self._logs[journey.id] = self._read(next(known, journey))
        return self._logs[journey.id]

    def _read(self, journey: Journey) -> JourneyLog:
        store = self._store
        return log_of(
            journey=journey,
            orders=store.orders(journey.id),
            events=(event for chunk in store.events(journey.id) for event in chunk),
            facts=store.card_facts(journey.id),
            pauses=store.pauses(journey.id),
        )

    def _refresh(self, cards: list[CardId]) -> None:
        events = self._store.events_of(cards)
        for journey, log in self._logs.items():
            self._logs[journey] = log.with_cards(
                cards,
                [event for event in events if event.journey == journey],
                self._store.card_facts(journey, cards),
                self._store.pauses(journey, cards),
            )
