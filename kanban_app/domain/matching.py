"""An open score: how well a property fits a search profile, and where every point comes from.

Only what the profile asks for counts. The weights of these criteria (their defaults, or the
profile's own) are scaled to whole numbers that sum to 100, by largest remainder: each gets the
floor of its scaled weight, and what is missing to 100 goes, one each, to the largest fractions (of
equal ones the first). The points of a criterion are its weight times the share that is met, rounded
down, so that nearly never reads as met; the score is exactly their sum. What a property does not
say brings no points. Place and price exclude as musts do if they are missed altogether: in none of
the places asked for nor near one (`match_place`), or beyond the leeway over the limit; met in part
they score. Where they are not to count (weight 0) they exclude nothing. Musts (marketing, use and
kind if asked for, the must features, and what the profile's weights call `MUST`) never score: one
that is not met excludes, one that is not known does not. A profile that asks for nothing that
scores gets 0 of 100.

The price sought has an upper end only: what costs less than its lower end is no worse for that.
"""

from collections.abc import Sequence
from math import floor
from typing import NamedTuple

from kanban_app.domain.match_criteria import (
    JUDGES,
    Offer,
    Share,
    Wish,
    feature_share,
    is_asked,
    wish_of,
)
from kanban_app.domain.match_sides import gap_of, has_of, wanted_of
from kanban_app.domain.match_values import (
    ESSENTIAL,
    MUST,
    Criterion,
    Financing,
    Match,
    MatchRow,
    State,
)
from kanban_app.domain.property import Feature
from kanban_app.domain.search_profile import Financing as Money
from kanban_app.domain.search_profile import ProfileFields

FULL = 100
GOOD = 80
"""From here on a profile counts as demand for a property."""
FAIR = 60
"""From here on a pair is a match worth telling of."""
# (assumption) of this program; the seven of the picture in design/look/today sum to 100.
WEIGHTS = {
    Criterion.PLACE: 25,
    Criterion.PRICE: 30,
    Criterion.AREA: 15,
    Criterion.PLOT: 10,
    Criterion.ROOMS: 15,
    Criterion.YEAR: 5,
    Criterion.CONDITION: 5,
    Criterion.FEATURE: 5,
    Criterion.MOVE_IN: 5,
}
_ALWAYS_MUST = (Criterion.MARKETING, Criterion.USE, Criterion.KIND)
_BEFORE_FEATURES = tuple(c for c in WEIGHTS if c not in (Criterion.FEATURE, Criterion.MOVE_IN))
# Shares of floats: a weight of 15 times a share of 0.6 is 9, not 8.999...
_TINY = 1e-9


class Ask(NamedTuple):
    """One thing a profile asks for, with its weight of 100; 0 for a must."""

    criterion: Criterion
    feature: Feature | None
    weight: int


class Seeker(NamedTuple):
    """A profile ready for many comparisons."""

    wish: Wish
    musts: tuple[Ask, ...]
    asks: tuple[Ask, ...]


def scaled(weights: Sequence[int], total: int = FULL) -> list[int]:
    """Return whole numbers in the proportion of the weights that sum to `total`."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    parts = [divmod(weight * total, whole) for weight in weights]
    missing = total - sum(quotient for quotient, _ in parts)
    by_rest = sorted(range(len(parts)), key=lambda i: -parts[i][1])
    more = set(by_rest[:missing])
    return [quotient + (i in more) for i, (quotient, _) in enumerate(parts)]


def seeker_of(fields: ProfileFields) -> Seeker:
    """Return a profile ready for comparisons."""
    musts = [Ask(c, None, 0) for c in _ALWAYS_MUST if is_asked(fields, c)]
    musts += [Ask(Criterion.FEATURE, feature, 0) for feature in fields.must]
    asks = []
    for criterion, feature in _scorable(fields):
        weight = fields.weights.get(feature or criterion, WEIGHTS[criterion])
        if weight == MUST:
            musts.append(Ask(criterion, feature, 0))
        elif weight > 0:
            asks.append(Ask(criterion, feature, weight))
    weights = scaled([ask.weight for ask in asks])
    exact = (ask._replace(weight=weight) for ask, weight in zip(asks, weights, strict=True))
    return Seeker(wish_of(fields), tuple(musts), tuple(exact))


def _scorable(fields: ProfileFields) -> list[tuple[Criterion, Feature | None]]:
    found: list[tuple[Criterion, Feature | None]]
    found = [(c, None) for c in _BEFORE_FEATURES if is_asked(fields, c)]
    found += [(Criterion.FEATURE, f) for f in fields.nice if f not in fields.must]
    if is_asked(fields, Criterion.MOVE_IN):
        found.append((Criterion.MOVE_IN, None))
    return found


def share_of(seeker: Seeker, offer: Offer, ask: Ask) -> Share:
    """Return which share of a wish is met, None if the property does not say."""
    if ask.feature is not None:
        return feature_share(ask.feature, offer)
    return JUDGES[ask.criterion](seeker.wish, offer)


def points_of(weight: int, share: Share) -> int:
    """Return the whole points of a share."""
    return floor(weight * share + _TINY) if share else 0


def score_of(seeker: Seeker, offer: Offer) -> int | None:
    """Return the score alone, None if a must excludes; `match_of` says why."""
    for ask in seeker.musts:
        share = share_of(seeker, offer, ask)
        if share is not None and share < 1:
            return None
    total = 0
    for ask in seeker.asks:
        share = share_of(seeker, offer, ask)
        if share:
            total += floor(ask.weight * share + _TINY)
        elif share is not None and ask.criterion in ESSENTIAL:
            return None
    return total


def match_of(seeker: Seeker, offer: Offer) -> Match:
    """Return the score with everything it is made of."""
    rows = tuple(_row(seeker, offer, ask) for ask in seeker.asks)
    musts = tuple(_row(seeker, offer, ask) for ask in seeker.musts)
    match = Match(sum(row.points for row in rows), rows, musts, _money(seeker.wish.fields, offer))
    return match._replace(score=None) if match.excluded else match


def _row(seeker: Seeker, offer: Offer, ask: Ask) -> MatchRow:
    share = share_of(seeker, offer, ask)
    row = MatchRow(
        ask.criterion,
        _state(share),
        weight=ask.weight,
        points=points_of(ask.weight, share),
        feature=ask.feature,
    )
    if ask.feature is not None:
        return row._replace(wanted=(ask.feature,), has=(ask.feature,) if share else ())
    wish = seeker.wish
    return row._replace(
        wanted=wanted_of(wish.fields, ask.criterion),
        has=has_of(offer.fields, ask.criterion),
        gap=gap_of(wish, offer, ask.criterion),
    )


def _state(share: Share) -> State:
    if share is None:
        return State.UNKNOWN
    if share >= 1:
        return State.MET
    return State.NEARLY if share > 0 else State.NOT


def _money(fields: ProfileFields, offer: Offer) -> Financing | None:
    amount, price = fields.financing_cents, offer.fields.price_cents
    if fields.financing not in (Money.CONFIRMED, Money.OWN_FUNDS) or amount is None:
        return None
    return Financing(amount, price) if price is not None and amount < price else None
