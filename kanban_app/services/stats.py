"""The numbers of a journey over a period, as of a moment."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kanban_app.analytics.book import book_of
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.stats_substages import Within
from kanban_app.analytics.window import Window
from kanban_app.domain.card import CardDetail
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.milestones import milestones_of
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.past import as_of
from kanban_app.domain.substages import substages_of
from kanban_app.services.confirming import Confirming
from kanban_app.services.past_logs import PastLogs
from kanban_app.services.ports import CardReader

DEFAULT_WINDOW = 84 * DAY


@dataclass(frozen=True, slots=True)
class Asked:
    """The period `[start, end)` and the moment the numbers are told at; None takes defaults.

    By default the numbers are of now, and the period is the twelve weeks before.
    """

    start: Moment | None = None
    end: Moment | None = None
    as_of: Moment | None = None

    def window(self, now: Moment) -> Window:
        """Return the period and the moment; DomainError if it ends before it begins."""
        told_at = self.as_of or now
        # What happened at that very moment is told too, and a period ends before its end.
        end = self.end or Moment(told_at + 1)
        start = self.start or Moment(end - DEFAULT_WINDOW)
        if end <= start:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "The period ends before it begins; turn it round.")
            )
        return Window(start, end, told_at)


def names_of(cards: Iterable[CardDetail]) -> dict[CardId, str]:
    """Return what a report calls cards: their key in a file, or their title, or the person."""
    return {c.id: c.ref or c.fields.title or c.fields.contact.name for c in cards}


class StatsService:
    """Computes every number of a journey afresh from its history."""

    def __init__(self, store: CardReader, days: LocalDays, confirming: Confirming) -> None:
        self._store = store
        self._days = days
        self._confirming = confirming

    def stats(self, journey: Journey, asked: Asked, now: Moment) -> dict[str, object]:
        """Return the numbers of a journey, ready for JSON: days, EUR and shares.

        Raises DomainError if the period ends before it begins.
        """
        window = asked.window(now)
        told_at = window.as_of
        snapshot = as_of(self._store.snapshot(now, daybook=False), told_at, self._days)
        log = PastLogs(snapshot.events).log(snapshot, journey.id)
        names = names_of(snapshot.cards)
        steps = {s: substages_of(rest) for s, rest in self._store.stage_rests().items()}
        inside = Within(steps, self._store.substages.all())
        told = journey_stats(book_of(log, told_at), window, self._days, names, inside)
        sure, unsure = self._milestones(journey, window, now)
        return {**told, "milestones": sure, "milestones_unconfirmed": unsure}

    def _milestones(
        self, journey: Journey, window: Window, now: Moment
    ) -> tuple[dict[str, int], dict[str, int]]:
        """Return how many cards reached each milestone within the window's days.

        First those that are confirmed, then those that nothing speaks for yet.
        """
        last = min(window.end - 1, window.as_of)
        days = (self._days.date_of(Moment(m)) for m in (window.start, last))
        reached = self._store.milestones.between(journey.id, *days)
        doubts = self._confirming.doubts(list({card for card, _ in reached}), now)
        counts = Counter((key, key in doubts.get(card, {})) for card, key in reached)
        keys = [m.key for m in milestones_of(self._store.journey_rests().get(journey.id, {}))]
        return {k: counts[k, False] for k in keys}, {k: counts[k, True] for k in keys}
