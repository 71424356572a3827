"""What the history of a journey says about the months to come."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Floats, Ints
from kanban_app.analytics.forecast import (
    HISTORY_WEEKS,
    Past,
    Today,
    belief_of,
    closings_of,
    commission_of,
    probabilities_of,
)
from kanban_app.analytics.foretold import Closings, Commission, StageProbability
from kanban_app.analytics.open_cards import Now, Pipeline, Stand, owner_chances, pipeline_of
from kanban_app.analytics.remaining import StageTimes
from kanban_app.analytics.simulation import Belief
from kanban_app.analytics.weekly import weekly_counts
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.records import CardFacts


class Seen(NamedTuple):
    """What happened by the moment the forecast is told at, as far as it looks back.

    One entry per card: its id, the `place` of its stage in the pipeline while it is open (-1: it
    is not, or stands in none of these stages) and `since` when, `reached[place]` (skipped stages
    count, those before the one it began in do not), and whether it is `won` or `lost`; "not a
    lead", archived and handed over are neither. `wins` are the moments at which cards were won
    that still are and did not come won; `began` is that of the first event, None without any.
    `visits[place]` are the lengths in microseconds of the past visits, in any order, that went on
    towards the win: how long losers stayed says nothing about winners. First visits of cards of
    unknown past are none.
    """

    ids: Ints
    place: Ints
    since: Ints
    reached: Flags
    won: Flags
    lost: Flags
    wins: Ints
    began: Moment | None
    visits: Sequence[Ints]


class Ahead(NamedTuple):
    """What the commission is foretold from: the open cards, and what the stages take and bring."""

    pipeline: Pipeline
    times: tuple[StageTimes, ...]
    today: Today
    probabilities: tuple[StageProbability, ...]

    def commission(self, belief: Belief | None = None) -> Commission:
        """Return what the open cards bring.

        `belief` says how sure the chances of the stages are, if it is not that of the chances
        themselves. Two sides of a comparison take the same: then a better chance wins the same
        cards on the same days and more, and the difference is none of luck. Only where several
        buyers want one property another one of them may win it.
        """
        cards, caps = self.pipeline
        sure = belief_of(self.probabilities) if belief is None else belief
        return commission_of(cards, self.times, self.today, caps, sure)


class Outlook(NamedTuple):
    """The forecast of one journey."""

    closings: Closings
    commission: Commission
    probabilities: tuple[StageProbability, ...]


def outlook_of(
    seen: Seen,
    stages: Sequence[Stage],
    facts: Mapping[CardId, CardFacts],
    owners: Mapping[str, float],
    now: Now,
) -> Outlook:
    """Return the forecast from all that was seen up to `now`.

    `stages` are those before the win, in order; `facts` know every open card; `owners` give the
    chance of the owner's card by listing.
    """
    ahead = ahead_of(seen, stages, facts, owners, now)
    closings = closings_of(_weekly_wins(seen, now))
    return Outlook(closings, ahead.commission(), ahead.probabilities)


def ahead_of(
    seen: Seen,
    stages: Sequence[Stage],
    facts: Mapping[CardId, CardFacts],
    owners: Mapping[str, float],
    now: Now,
) -> Ahead:
    """Return what the commission is foretold from; the arguments are those of `outlook_of`."""
    probabilities = learned(seen, stages)
    used = [each.used for each in probabilities]
    times = tuple(
        StageTimes(_days(lengths), stage.dwell_target_days)
        for stage, lengths in zip(stages, seen.visits, strict=True)
    )
    pipeline = pipeline_of(_stands(seen), facts, used, owners, now)
    return Ahead(pipeline, times, Today(now.day, now.over), probabilities)


def learned(seen: Seen, stages: Sequence[Stage]) -> tuple[StageProbability, ...]:
    """Return the chances of the stages before the win, in order."""
    wins = (seen.reached & seen.won).sum(axis=1).tolist()
    losses = (seen.reached & seen.lost).sum(axis=1).tolist()
    return probabilities_of(
        [
            Past(stage.id, stage.probability, won, won + lost)
            for stage, won, lost in zip(stages, wins, losses, strict=True)
        ]
    )


def listing_caps(
    seen: Seen, stages: Sequence[Stage], facts: Mapping[CardId, CardFacts]
) -> dict[str, float]:
    """Return, where the cards are owners', the chance of each listing to be sold.

    That is 0 where the owners' cards were won or lost: the property is not for sale (any more).
    Archived ones and losses that were no leads say nothing.
    """
    used = [each.used for each in learned(seen, stages)]
    closed = (facts[CardId(card)].listing for card in seen.ids[seen.won | seen.lost].tolist())
    sold = {listing: 0.0 for listing in closed if listing}
    return sold | owner_chances(_stands(seen), facts, used)


def _stands(seen: Seen) -> dict[CardId, Stand]:
    there = seen.place >= 0
    columns = (column[there].tolist() for column in (seen.ids, seen.place, seen.since))
    rows = zip(*columns, strict=True)
    return {CardId(card): Stand(place, Moment(since)) for card, place, since in rows}


def _weekly_wins(seen: Seen, now: Now) -> tuple[int, ...]:
    if seen.began is None:
        return ()
    # Asking for the day of a moment is slow; one week more is far enough back.
    recent = seen.wins[seen.wins > now.as_of - (HISTORY_WEEKS + 2) * 7 * DAY]
    won = map(now.days.day, recent.tolist())
    return weekly_counts(won, now.days.day(seen.began), now.day, HISTORY_WEEKS)


def _days(lengths: Ints) -> Floats:
    return np.sort(lengths) / DAY
