"""What cards were believed to be worth at any moment: values and chances with their past."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, StageEstimate
from kanban_app.domain.worth import cents_in_euro

_Estimate = TypeVar("_Estimate", CardEstimate, StageEstimate)
_CENTS = 100
# EUR by card.
Money = Mapping[CardId, float]


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Energy of an open card = value (EUR) x its own chance, or else its stage's (notes 4.3).

    `values`, `chances` and `probabilities` are what holds now and, without estimates, always held;
    a card without a value and a stage without a probability count 0. Estimates, by card and stage
    in the order of time, take precedence; before the first one its own values hold.
    """

    values: Money
    probabilities: Mapping[StageId, float]
    chances: Mapping[CardId, float] = field(default_factory=dict)
    cards: Mapping[CardId, Sequence[CardEstimate]] = field(default_factory=dict)
    stages: Mapping[StageId, Sequence[StageEstimate]] = field(default_factory=dict)

    def value(self, card: CardId, at: Moment) -> float:
        """Return the value of a card in EUR at a moment."""
        known = self.cards.get(card)
        if not known:
            return self.values.get(card, 0.0)
        then = _last(known, at)
        return cents_in_euro(then.value_cents, then.currency) / _CENTS

    def chance(self, card: CardId, stage: StageId, at: Moment) -> float:
        """Return the chance of a card in a stage at a moment."""
        known = self.cards.get(card)
        own = _last(known, at).probability if known else self.chances.get(card)
        if own is not None:
            return own
        past = self.stages.get(stage)
        return _last(past, at).probability if past else self.probabilities.get(stage, 0.0)

    def energy(self, card: CardId, stage: StageId | None, at: Moment) -> float:
        """Return the energy of a card that stands in a stage at a moment; None: 0."""
        return 0.0 if stage is None else self.value(card, at) * self.chance(card, stage, at)

    def changes(self, card: CardId, stage: StageId, after: Moment, until: Moment) -> list[Moment]:
        """Return when in `(after, until]` the energy of a card in a stage may have changed."""
        typed, weighed = self.cards.get(card, ()), self.stages.get(stage, ())
        if not typed and not weighed:
            return []
        moments = {e.at for e in typed} | {e.at for e in weighed}
        return sorted(at for at in moments if after < at <= until)


def by_card(estimates: Iterable[CardEstimate], as_of: Moment) -> dict[CardId, list[CardEstimate]]:
    """Return the estimates of every card up to a moment, in order; of equal moments the last."""
    return _grouped(((e.card, e) for e in estimates), as_of)


def by_stage(
    estimates: Iterable[StageEstimate], as_of: Moment
) -> dict[StageId, list[StageEstimate]]:
    """Return the estimates of every stage up to a moment, in order; of equal moments the last."""
    return _grouped(((e.stage, e) for e in estimates), as_of)


_Owner = TypeVar("_Owner", CardId, StageId)


def _grouped(
    found: Iterable[tuple[_Owner, _Estimate]], as_of: Moment
) -> dict[_Owner, list[_Estimate]]:
    groups: dict[_Owner, list[_Estimate]] = {}
    for owner, estimate in sorted(found, key=lambda pair: pair[1].at):
        known = groups.setdefault(owner, [])
        if known and estimate.at > max(as_of, known[-1].at):
            continue
        if known and known[-1].at == estimate.at:
            known.pop()
        known.append(estimate)
    return groups


def _last(known: Sequence[_Estimate], at: Moment) -> _Estimate:
    return known[max(0, bisect_right(known, at, key=lambda e: e.at) - 1)]
