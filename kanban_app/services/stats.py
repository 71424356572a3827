"""The numbers of a journey over a period, as of a moment."""

from dataclasses import dataclass, replace

from kanban_app.analytics.outlook import listing_caps
from kanban_app.analytics.sheet import JourneyLog, sheet_of
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.window import Window
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.facts import facts_of
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.past import as_of
from kanban_app.domain.records import Snapshot, orders_of
from kanban_app.services.ports import CardReader

DEFAULT_WINDOW = 84 * DAY
# Where the journeys stand in the flywheel: buyers' cards may be about an owner's property.
_OWNERS, _BUYERS = "left", "right"


@dataclass(frozen=True, slots=True)
class Asked:
    """The period `[start, end)` and the moment the numbers are told at; None takes defaults.

    By default the numbers are of now, and the period is the twelve weeks before.
    """

    start: Moment | None = None
    end: Moment | None = None
    as_of: Moment | None = None


class StatsService:
    """Computes every number of a journey afresh from its history."""

    def __init__(self, store: CardReader, days: LocalDays) -> None:
        self._store = store
        self._days = days

    def stats(self, journey: Journey, asked: Asked, now: Moment) -> dict[str, object]:
        """Return the numbers of a journey, ready for JSON: days, EUR and shares.

        Raises DomainError if the period ends before it begins.
        """
        told_at = asked.as_of or now
        # What happened at that very moment is told too, and a period ends before its end.
        end = asked.end or Moment(told_at + 1)
        start = asked.start or Moment(end - DEFAULT_WINDOW)
        if end <= start:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "The period ends before it begins; turn it round.")
            )
        snapshot = as_of(self._store.snapshot(now), told_at, self._days)
        window = Window(start, end, told_at)
        log = _log(snapshot, journey.id)
        if log.journey.lobe == _BUYERS:
            log = replace(log, owners=self._owners(snapshot, window))
        return journey_stats(log, window, self._days)

    def _owners(self, snapshot: Snapshot, window: Window) -> dict[str, float]:
        """Return the chance to be sold of every listing that has an open owner's card."""
        owners = [j.id for j in snapshot.journeys if j.lobe == _OWNERS]
        sheets = (sheet_of(_log(snapshot, owner), window, self._days) for owner in owners)
        return dict(cap for sheet in sheets for cap in listing_caps(sheet).items())


def _log(snapshot: Snapshot, journey: JourneyId) -> JourneyLog:
    then = next(j for j in snapshot.journeys if j.id == journey)
    facts = {card.id: facts_of(card) for card in snapshot.cards}
    return JourneyLog(
        journey=then,
        orders=orders_of(snapshot, then),
        events=[e for e in snapshot.events if e.journey == journey],
        # A resting card keeps its worth here: the forecast is not about today's work.
        values={card: fact.value_cents for card, fact in facts.items()},
        names={c.id: c.ref or c.fields.title or c.fields.contact.name for c in snapshot.cards},
        facts=facts,
    )
