"""What the numbers are made from, taken from a snapshot of any moment."""

from kanban_app.analytics.book import JourneyLog, book_of, by_card
from kanban_app.analytics.events import columns_of
from kanban_app.analytics.seen import caps_of
from kanban_app.domain.facts import facts_of
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.records import Snapshot, orders_of

# Where the journeys stand in the flywheel: buyers' cards may be about an owner's property.
OWNERS, BUYERS = "left", "right"


def past_log(snapshot: Snapshot, journey: JourneyId) -> JourneyLog:
    """Return the log of a journey as the snapshot tells it, the owners of its listings aside."""
    then = next(j for j in snapshot.journeys if j.id == journey)
    return JourneyLog(
        journey=then,
        orders=orders_of(snapshot, then),
        events=columns_of(e for e in snapshot.events if e.journey == journey),
        # A resting card keeps its worth here: the forecast is not about today's work.
        facts={card.id: facts_of(card) for card in snapshot.cards},
        pauses=by_card(snapshot.pauses),
        gone=snapshot.gone,
        card_estimates=snapshot.card_estimates,
        stage_estimates=snapshot.stage_estimates,
    )


def past_owners(snapshot: Snapshot) -> dict[str, float]:
    """Return the chance to be sold of every listing that has an open owner's card."""
    owners = (j.id for j in snapshot.journeys if j.lobe == OWNERS)
    logs = (past_log(snapshot, owner) for owner in owners)
    return dict(cap for log in logs for cap in caps_of(book_of(log, snapshot.as_of)).items())
