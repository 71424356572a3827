"""The balance of owners and buyers, as the board stands."""

from collections.abc import Callable, Sequence

from kanban_app.analytics.balance_sides import (
    SideBalance,
    balance_of_sides,
    expected_deals,
    need_of,
)
from kanban_app.analytics.seen import lies_ahead
from kanban_app.domain.card import Outcome
from kanban_app.domain.deal import Side, side_of
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.property import PropertyFields, PropertyStatus
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.flywheel import lobes_of
from kanban_app.services.ports import CardReader
from kanban_app.services.properties import ListedProperty


class SideBalanceService:
    """Tells whether both sides of the market are in balance; properties and wishes are today's."""

    def __init__(
        self,
        store: CardReader,
        analytics: AnalyticsService,
        days: LocalDays,
        listed: Callable[[], Sequence[ListedProperty]],
        located: Callable[[PropertyFields], PropertyFields],
    ) -> None:
        self._store = store
        self._analytics = analytics
        self._days = days
        self._listed = listed
        self._located = located

    def balance(self, as_of: Moment) -> SideBalance:
        """Return buyers per live property, and which loop needs leads as of a moment.

        Live is what is advertised: prepared ones are not yet, reserved and sold ones no longer.
        """
        live = tuple(p.line.id for p in self._listed() if p.status is PropertyStatus.ACTIVE)
        details = [
            detail._replace(fields=self._located(detail.fields))
            for detail in self._store.properties.details(live)
        ]
        seekers = [s for s in self._store.profiles.active() if s.outcome is Outcome.OPEN]
        sides = self._sides(as_of)
        need = need_of(*(sides.get(side, (0.0, 0.0)) for side in (Side.OWNER, Side.BUYER)))
        return balance_of_sides(need, seekers, details)

    def _sides(self, as_of: Moment) -> dict[Side, tuple[float, float]]:
        rests = self._store.journey_rests()
        found = {}
        for journey in lobes_of(self._store.journeys()):
            side = side_of(journey, rests.get(journey.id, {}))
            if side is not None:
                book = self._analytics.book(journey, as_of)
                found[side] = expected_deals(lies_ahead(book, self._days))
        return found
