"""Which buyers' cards are about an owner's property: the one place that joins the two journeys."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kanban_app.analytics.book import JourneyLog, book_of
from kanban_app.analytics.seen import caps_of
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment

# Where the journeys stand in the flywheel.
_OWNERS, _BUYERS = "left", "right"


def with_owners(
    log: JourneyLog,
    journeys: Iterable[Journey],
    read: Callable[[Journey], JourneyLog],
    as_of: Moment,
) -> JourneyLog:
    """Return a buyers' log with the chances of the owners' properties; any other as it is.

    `read` gives the logs of the owners among the `journeys`, and is asked for no other. A property
    that stands in several of them has the best of its chances.
    """
    if log.journey.lobe != _BUYERS:
        return log
    chances: dict[str, float] = {}
    for journey in journeys:
        if journey.lobe == _OWNERS:
            for listing, chance in caps_of(book_of(read(journey), as_of)).items():
                chances[listing] = max(chance, chances.get(listing, 0.0))
    return replace(log, owners=chances)
