"""The metrics a journey map names, as far as the program knows them: one table, key by key.

What each key means is told in docs/journey-map.md. A key that is not in the table is shown by its
name, without a number.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kanban_app.analytics import map_counts as counts
from kanban_app.analytics import map_loop as loop
from kanban_app.analytics.experience import Experience
from kanban_app.analytics.map_ground import Found, Ground
from kanban_app.analytics.substages import Row
from kanban_app.domain.goal import Goal
from kanban_app.domain.journey import Stage
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Measure, Unit

# What every stage is measured by, whatever its template names.
ARRIVALS, THROUGHPUT, CONVERSION = "arrivals", "throughput", "conversion"
MEDIAN_DAYS, SATISFACTION, NPS, CHURN = "median_days", "satisfaction", "nps", "churn_rate"
_ALWAYS = {
    LaneKey.METRICS_IN: (ARRIVALS,),
    LaneKey.METRICS_OUT: (CONVERSION, MEDIAN_DAYS, THROUGHPUT, SATISFACTION, CHURN),
}
TO = "conversion_to_"


class Metric(NamedTuple):
    """How a metric is worked out for a stage, what it counts, and whether less of it is better."""

    of: Callable[[Ground, Stage], Found | None]
    unit: Unit = Unit.COUNT
    less: bool = False


TABLE: Mapping[str, Metric] = {
    ARRIVALS: Metric(counts.arrivals),
    THROUGHPUT: Metric(counts.throughput),
    CONVERSION: Metric(counts.conversion, Unit.SHARE),
    MEDIAN_DAYS: Metric(counts.median_days, Unit.DAYS, less=True),
    SATISFACTION: Metric(counts.satisfaction, Unit.SCORE),
    NPS: Metric(counts.nps, Unit.NPS),
    CHURN: Metric(counts.churn, Unit.SHARE, less=True),
    "win_rate": Metric(counts.win_rate, Unit.SHARE),
    "sales_velocity": Metric(counts.velocity_eur, Unit.EUR_DAY),
    # What comes in, by where it came from.
    "new_leads_by_source": Metric(counts.by_source),
    "arrivals_by_source": Metric(counts.by_source),
    "inquiries_by_source": Metric(counts.by_source),
    # Cards that reach the stage.
    "qualified_inquiries": Metric(counts.arrivals),
    "qualified_leads": Metric(counts.arrivals),
    "opportunities": Metric(counts.arrivals),
    "new_customers": Metric(counts.arrivals),
    "listings_started": Metric(counts.arrivals),
    "agreed_deals": Metric(counts.arrivals),
    "won_owner_cards": Metric(counts.arrivals),
    "won_buyer_cards": Metric(counts.arrivals),
    "expansion_opportunities": Metric(counts.arrivals),
    "active_customers": Metric(counts.standing),
    # Cards that go beyond the stage, or into it where it stands among what comes in.
    "mandates_signed": Metric(counts.throughput),
    "agreements": Metric(counts.throughput),
    "notarised_contracts": Metric(counts.throughput),
    "agreed_commission_eur": Metric(counts.commission, Unit.EUR),
    "commission_collected_eur": Metric(counts.commission, Unit.EUR),
    # Times of the stage.
    "days_mandate_to_market": Metric(counts.median_days, Unit.DAYS, less=True),
    "days_on_market": Metric(counts.median_days, Unit.DAYS, less=True),
    "days_agreed_to_notary": Metric(counts.median_days, Unit.DAYS, less=True),
    "time_to_first_value": Metric(counts.median_days, Unit.DAYS, less=True),
    "onboarding_completion": Metric(counts.conversion, Unit.SHARE),
    "fall_through_rate": Metric(counts.fallen, Unit.SHARE, less=True),
    "reservation_fall_through_rate": Metric(counts.fallen, Unit.SHARE, less=True),
    # What happened with clients.
    "median_first_response_time": Metric(counts.first_response, Unit.HOURS, less=True),
    "valuation_appointments": Metric(counts.valuations),
    "brochures_sent": Metric(counts.brochures),
    "viewings_agreed": Metric(counts.viewings_agreed),
    "viewings_done": Metric(counts.viewings_done),
    "offers_received": Metric(counts.offers),
    "viewings_per_listing": Metric(counts.viewings_per_listing, Unit.EACH),
    "offers_per_listing": Metric(counts.offers_per_listing, Unit.EACH),
    "inquiries_per_listing": Metric(counts.inquiries_per_listing, Unit.EACH),
    # What is known of properties.
    "share_exclusive": Metric(counts.exclusive, Unit.SHARE),
    "price_realisation_ratio": Metric(counts.price_ratio, Unit.SHARE),
    "asking_to_agreed_ratio": Metric(counts.price_ratio, Unit.SHARE),
    # The wheel.
    "loop_share_of_arrivals": Metric(loop.loop_share, Unit.SHARE),
    "referral_leads_per_client": Metric(loop.referrals, Unit.EACH),
    "repeat_leads_per_client": Metric(loop.repeats, Unit.EACH),
    "cross_leads_per_client": Metric(loop.crosses, Unit.EACH),
    "loop_time_days": Metric(loop.loop_time, Unit.DAYS, less=True),
    "loop_gain": Metric(loop.loop_gain, Unit.EACH),
}
# What is asked of the wheel.
OF_LOOP = frozenset(key for key, metric in TABLE.items() if metric.of.__module__ == loop.__name__)
# Among what comes into a stage these count what arrives in it: the same cards, one stage later.
_INTO = frozenset({"mandates_signed", "agreements", "notarised_contracts"})


def measures(
    ground: Ground,
    stage: Stage,
    lane: LaneKey,
    named: Sequence[str],
    targets: Mapping[str, float],
    goal: Goal | None = None,
) -> tuple[Measure, ...]:
    """Return the metrics of a stage in a row: those it names, then those of every stage.

    The goal kept out of a what-if is the target of all that measure the same, where none is typed.

    A metric of every stage that the stage names by a word of its own is told once, under that
    word. What cannot be measured comes last.
    """
    told = {_same(key, stage, lane, ground) for key in named}
    more = [key for key in _ALWAYS[lane] if key not in told]
    if stage.post_win:
        # Behind the win cards stay: nothing converts, passes or gets lost.
        more = [key for key in more if key in (ARRIVALS, SATISFACTION)]
    found = []
    for key in (*named, *more):
        one = measure(ground, stage, lane, key, targets.get(key))
        aim = _aim(key, stage, lane, ground, goal) if goal and one.target is None else None
        found.append(one if aim is None else one._replace(target=aim, from_goal=True))
    return tuple(sorted(found, key=lambda each: not each.known))


def step_measures(
    row: Row, lane: LaneKey, said: Experience, targets: Mapping[str, float]
) -> tuple[Measure, ...]:
    """Return what a sub-stage is measured by in a row.

    As of a stage, leads that first reached it have arrived: at the first sub-stage those of the
    stage, at every other one those that went beyond the one before.
    """
    cohort = row.cohort
    known = {
        ARRIVALS: Found(float(row.arrived), row.arrived),
        CONVERSION: Found(row.advanced / cohort if cohort else None, cohort, row.advanced),
        MEDIAN_DAYS: Found(row.median, len(row.took)),
        THROUGHPUT: Found(float(row.passed), row.passed),
        SATISFACTION: counts.scored(said.satisfaction),
        CHURN: Found(row.lost / cohort if cohort else None, cohort, row.lost),
    }
    return tuple(_told(key, TABLE[key], known[key], targets.get(key)) for key in _ALWAYS[lane])


def measure(ground: Ground, stage: Stage, lane: LaneKey, key: str, target: float | None) -> Measure:
    """Return one metric of a stage beside its target."""
    metric = _metric(key, lane)
    if metric is None:
        return Measure(key, target=target)
    found = metric.of(ground, stage)
    if found is None:
        return Measure(key, target=target)
    return _told(key, metric, found, target)


def unit_of(key: str) -> Unit:
    """Return in what a target of a metric is typed."""
    metric = _metric(key, LaneKey.METRICS_OUT)
    return metric.unit if metric else Unit.COUNT


def _told(key: str, metric: Metric, found: Found, target: float | None) -> Measure:
    return Measure(
        key=key,
        unit=found.unit or metric.unit,
        value=found.value,
        n=found.n,
        k=found.k,
        target=target,
        less_is_better=metric.less,
        known=True,
        parts=found.parts,
    )


def _metric(key: str, lane: LaneKey) -> Metric | None:
    if key.startswith(TO):
        return Metric(
            lambda ground, stage: counts.conversion_to(ground, stage, key[len(TO) :]), Unit.SHARE
        )
    if key in _INTO and lane is LaneKey.METRICS_IN:
        return TABLE[ARRIVALS]
    return TABLE.get(key)


def _aim(key: str, stage: Stage, lane: LaneKey, ground: Ground, goal: Goal) -> float | None:
    """Return what a goal says of a metric: the share that goes on, the days of the stage."""
    following, metric = ground.following(stage), _metric(key, lane)
    if following is not None and key == TO + following.key:
        return goal.conversion
    if metric is None:
        return None
    if metric.of is counts.conversion:
        return goal.conversion
    return goal.days if metric.of is counts.median_days else None


def _same(key: str, stage: Stage, lane: LaneKey, ground: Ground) -> str:
    """Return the metric of every stage that a named one is, by a word of its own."""
    following = ground.following(stage)
    if following is not None and key == TO + following.key:
        return CONVERSION
    metric = _metric(key, lane)
    if metric is None:
        return key
    of = counts.arrivals if metric.of is counts.by_source else metric.of
    return next((each for each in _ALWAYS[lane] if TABLE[each].of is of), key)
