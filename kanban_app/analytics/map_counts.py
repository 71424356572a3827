"""Metrics of a stage that are counted from the board and from what happened with clients."""

from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from kanban_app.analytics.arrays import Flags
from kanban_app.analytics.experience import Satisfaction
from kanban_app.analytics.map_ground import Found, Ground, count
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.report_flow import cohort, standing_at
from kanban_app.analytics.report_whole import velocity
from kanban_app.analytics.view import visit_days
from kanban_app.analytics.visits import LEAVES, Leave
from kanban_app.domain.activity import ActivityKind
from kanban_app.domain.journey import Stage
from kanban_app.domain.map_sheet import Unit
from kanban_app.domain.moment import DAY
from kanban_app.domain.property import MandateType

_HOURS = 24
_VIEWINGS = (ActivityKind.VIEWING, ActivityKind.SECOND_VIEWING)
_BOUND = (MandateType.EXCLUSIVE, MandateType.QUALIFIED)


def arrivals(ground: Ground, stage: Stage) -> Found:
    """Return how many leads first reached the stage in the period."""
    return _counted(count(ground.view.joined(ground.view.book.slot(stage.id))))


def throughput(ground: Ground, stage: Stage) -> Found:
    """Return how many cards first went beyond the stage in the period (flow notes 3.1)."""
    return _counted(count(ground.view.passed(ground.view.book.slot(stage.id))))


def standing(ground: Ground, stage: Stage) -> Found:
    """Return how many cards stand in the stage at the end of the period."""
    book = ground.view.book
    here = book.visits.stage == book.slot(stage.id)
    return _counted(standing_at(book, here, ground.view.shown).size)


def conversion(ground: Ground, stage: Stage) -> Found:
    """Return the share of the stage's cohort that went further by now (flow notes 3.4)."""
    following = ground.following(stage)
    return conversion_to(ground, stage, following.key) if following else Found(None)


def conversion_to(ground: Ground, stage: Stage, key: str) -> Found:
    """Return the share of the stage's cohort that reached the stage of a key by now."""
    book = ground.view.book
    stages = book.journey.stages
    keys = [each.key for each in stages]
    if key not in keys or keys.index(key) <= keys.index(stage.key):
        return Found(None)
    before = stages[keys.index(key) - 1]
    parts = cohort(ground.view, book.slot(stage.id))
    joined = parts["advanced"] | parts["lost"] | parts["left"] | parts["open"]
    reached = joined & (book.cards.left[book.slot(before.id)] != NEVER)
    return _share(count(reached), count(joined))


def churn(ground: Ground, stage: Stage) -> Found:
    """Return the share of the stage's cohort that was lost there by now."""
    parts = cohort(ground.view, ground.view.book.slot(stage.id))
    return _share(count(parts["lost"]), sum(count(part) for part in parts.values()))


def fallen(ground: Ground, stage: Stage) -> Found:
    """Return the share of the visits ended in the period that ended lost or a step back."""
    visits = ground.view.book.visits
    ended = _ended(ground, stage)
    fell = ended & np.isin(visits.leave, [LEAVES.index(x) for x in (Leave.LOST, Leave.BACK)])
    return _share(count(fell), count(ended))


def median_days(ground: Ground, stage: Stage) -> Found:
    """Return the median days of the visits that ended in the period."""
    return _median(visit_days(ground.view.book)[_ended(ground, stage)].tolist())


def win_rate(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return won per closed card of the period."""
    won = count(ground.view.won)
    return _share(won, won + count(ground.view.lost))


def velocity_eur(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return the velocity of sales in EUR per day (flow notes 3.8)."""
    return Found(velocity(ground.view), count(ground.view.won))


def by_source(ground: Ground, stage: Stage) -> Found:
    """Return how many leads reached the stage in the period, and from which sources."""
    view = ground.view
    joined = np.flatnonzero(view.joined(view.book.slot(stage.id)))
    found = Counter(view.book.facts[place].source for place in joined.tolist())
    parts = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return Found(float(joined.size), joined.size, parts=tuple(parts))


def satisfaction(ground: Ground, stage: Stage) -> Found:
    """Return the mean score of the answers on the scale of the stage, 1 to 5 before 0 to 10."""
    told = ground.experience.get(stage.id)
    if told is None:
        return Found(None, 0)
    return scored(told.satisfaction)


def scored(told: Satisfaction) -> Found:
    """Return the mean of scores from 1 to 5, where there are none of those from 0 to 10."""
    if told.five.n:
        return Found(told.five.exact, told.five.n)
    return Found(told.ten.exact, told.ten.n, unit=Unit.SCORE_10 if told.ten.n else None)


def nps(ground: Ground, stage: Stage) -> Found:
    """Return promoters minus detractors in percent, of the last answer of every client."""
    told = ground.experience.get(stage.id)
    return Found(told.satisfaction.nps.score, told.satisfaction.nps.n) if told else Found(None, 0)


def commission(ground: Ground, stage: Stage) -> Found:
    """Return what the cards are worth that first went beyond the stage in the period, in EUR."""
    passed = ground.view.passed(ground.view.book.slot(stage.id))
    return Found(float(ground.view.book.value[passed].sum()), count(passed))


def first_response(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of all that came
    """Return the median hours from a lead's arrival to the broker's first contact.

    Of the leads that came in the period and were answered by now; `n` is how many these are.
    """
    cards, contacts = ground.view.book.cards, ground.contacts
    came = np.flatnonzero(ground.view.arrived)
    hours = []
    for card, began in zip(cards.ids[came].tolist(), cards.began[came].tolist(), strict=True):
        first = next((at for at in contacts.get(card, ()) if at >= began), None)
        if first is not None and first <= ground.view.book.as_of:
            hours.append((first - began) / DAY * _HOURS)
    return _median(hours)


def valuations(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return how many valuation visits took place in the period."""
    return _happened(ground, (ActivityKind.VALUATION,))


def brochures(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return how many brochures were sent in the period."""
    return _happened(ground, (ActivityKind.BROCHURE_SENT,))


def viewings_agreed(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return how many viewings fell into the period, those to come included."""
    return _counted(sum(a.kind in _VIEWINGS and a.card in ground.own for a in ground.activities))


def viewings_done(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return how many viewings took place in the period."""
    return _happened(ground, _VIEWINGS)


def offers(ground: Ground, stage: Stage) -> Found:  # noqa: ARG001 -- of the whole journey
    """Return how many offers came in the period."""
    return _happened(ground, (ActivityKind.OFFER,))


def viewings_per_listing(ground: Ground, stage: Stage) -> Found:
    """Return viewings per property that stood in the stage in the period."""
    return _per_listing(ground, stage, _VIEWINGS)


def offers_per_listing(ground: Ground, stage: Stage) -> Found:
    """Return offers per property that stood in the stage in the period."""
    return _per_listing(ground, stage, (ActivityKind.OFFER,))


def inquiries_per_listing(ground: Ground, stage: Stage) -> Found:
    """Return inquiries per property.

    For the owner's side: cards of the other side that came in the period about a property which
    stood in the stage. For the buyer's side: the journey's own arrivals about any property.
    """
    if ground.view.book.journey.lobe == "right":
        told = _listings(ground, ground.view.arrived)
        return Found(len(told) / len(set(told)) if told else None, len(set(told)))
    here = _advertised(ground, stage)
    asked = 0
    for other in ground.others:
        facts = other.book.facts
        asked += sum(facts[p].listing in here for p in np.flatnonzero(other.arrived).tolist())
    return Found(asked / len(here) if here else None, len(here))


def exclusive(ground: Ground, stage: Stage) -> Found:
    """Return exclusive mandates of all mandates whose kind is known, of the cards that passed."""
    passed = ground.cards(ground.view.passed(ground.view.book.slot(stage.id)))
    kinds = [ground.properties[c].mandate for c in passed if c in ground.properties]
    known = [kind for kind in kinds if kind is not None]
    return _share(sum(kind in _BOUND for kind in known), len(known))


def price_ratio(ground: Ground, stage: Stage) -> Found:
    """Return the mean of agreed per asked price over the properties of the cards that passed."""
    passed = ground.cards(ground.view.passed(ground.view.book.slot(stage.id)))
    sold = [ground.properties[card] for card in passed if card in ground.properties]
    ratios = [
        terms.agreed_price_cents / terms.price_cents
        for terms in sold
        if terms.agreed_price_cents and terms.price_cents
    ]
    return Found(sum(ratios) / len(ratios) if ratios else None, len(ratios))


def _counted(number: int) -> Found:
    return Found(float(number), number)


def _share(k: int, n: int) -> Found:
    return Found(k / n if n else None, n, k)


def _median(values: Sequence[float]) -> Found:
    return Found(nearest_ranks(values)[50], len(values))


def _ended(ground: Ground, stage: Stage) -> Flags:
    visits = ground.view.book.visits
    here: Flags = visits.stage == ground.view.book.slot(stage.id)
    return here & ground.view.within(visits.until)


def _happened(ground: Ground, kinds: Collection[ActivityKind]) -> Found:
    as_of = ground.view.book.as_of
    return _counted(
        sum(a.kind in kinds and a.at <= as_of and a.card in ground.own for a in ground.activities)
    )


def _per_listing(ground: Ground, stage: Stage, kinds: Collection[ActivityKind]) -> Found:
    """Count what happened with cards of either side that are about a property in the stage."""
    here, as_of = _advertised(ground, stage), ground.view.book.as_of
    facts = (fact for view in (ground.view, *ground.others) for fact in view.book.facts)
    about = {fact.card for fact in facts if fact.listing in here}
    done = sum(a.kind in kinds and a.at <= as_of and a.card in about for a in ground.activities)
    return Found(done / len(here) if here else None, len(here))


def _advertised(ground: Ground, stage: Stage) -> set[str]:
    """Return the properties whose card stood in the stage at any time of the period."""
    view, visits = ground.view, ground.view.book.visits
    there = (visits.stage == view.book.slot(stage.id)) & (visits.since < view.window.seen_end)
    there &= visits.until >= view.window.start
    places = np.unique(visits.card[there]).tolist()
    return {listing for p in places if (listing := view.book.facts[p].listing)}


def _listings(ground: Ground, flags: Flags) -> list[str]:
    facts = ground.view.book.facts
    return [told for place in np.flatnonzero(flags).tolist() if (told := facts[place].listing)]
