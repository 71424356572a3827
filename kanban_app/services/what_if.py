"""What would be if a stage were better or quicker, told as fast as a slider moves."""

from collections.abc import Iterable

from kanban_app.analytics.seen import lies_ahead
from kanban_app.analytics.what_if import Baseline, Change, WhatIf, baseline_of, what_if
from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.moment import LocalDays
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.ports import CardReader


class WhatIfService:
    """Compares a wheel with what would be; lives in the thread of the database."""

    def __init__(self, store: CardReader, analytics: AnalyticsService, days: LocalDays) -> None:
        self._store = store
        self._analytics = analytics
        self._days = days
        self._baseline: Baseline | None = None

    def what_if(self, wheel: Wheel, changes: Iterable[Change]) -> WhatIf:
        """Return how a wheel would stand with all changes made; the first time takes longer.

        What it is compared with is kept as long as the same wheel is asked about.
        """
        if self._baseline is None or self._baseline.wheel is not wheel:
            self._baseline = self._baseline_of(wheel)
        return what_if(self._baseline, changes)

    def _baseline_of(self, wheel: Wheel) -> Baseline:
        journeys = {journey.id: journey for journey in self._store.journeys()}
        books = {
            lobe.journey: self._analytics.book(journeys[lobe.journey], wheel.as_of)
            for lobe in wheel.lobes
        }
        return baseline_of(wheel, {j: lies_ahead(book, self._days) for j, book in books.items()})
