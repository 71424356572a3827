"""The columns every journey had at an earlier moment; names and colours are today's."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, JourneyTemplate, Stage, StageTemplate
from kanban_app.domain.journey_copies import stage_template
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot, StageEstimate

Orders = Mapping[tuple[int, int], tuple[int, ...]]
# A version of a journey: its number, and from when on it held.
_Version = tuple[Moment, int]


class JourneysThen(NamedTuple):
    """The journeys of a moment, with the orders, removed stages and templates that fit them."""

    journeys: tuple[Journey, ...]
    orders: Orders
    gone: tuple[Stage, ...]
    templates: Mapping[str, JourneyTemplate]
    version_since: Mapping[tuple[int, int], Moment]


class PastJourneys:
    """Knows the stages of every journey at any moment.

    A stage that was removed since is back, one that was added since is not there yet. A history
    read in later may tell of cards in a stage before the journey had it: such a stage is shown
    while cards stand in it, so that no card is without a column.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._stages = {s.id: s for s in snapshot.gone}
        self._stages.update((s.id, s) for j in snapshot.journeys for s in j.stages)
        self._versions = {j.id: _versions(j, snapshot) for j in snapshot.journeys}
        self._chances = _chances(snapshot.stage_estimates)
        self._known = {j.id: _ever(j, snapshot.orders) for j in snapshot.journeys}
        self._used: dict[tuple[int, int], Moment] = {}
        for event in reversed(snapshot.events):
            self._used[event.journey, event.version] = event.at

    def at(self, moment: Moment, standing: Collection[StageId]) -> JourneysThen:
        """Return the journeys as they were at `moment`; `standing` are the stages with cards."""
        orders = self._orders(moment)
        journeys = tuple(
            self._journey(j, moment, standing, orders) for j in self._snapshot.journeys
        )
        shown = {s.id for j in journeys for s in j.stages}
        known = {s for order in orders.values() for s in order}
        return JourneysThen(
            journeys=journeys,
            orders=orders,
            gone=tuple(s for s in self._stages.values() if s.id in known and s.id not in shown),
            version_since={o: at for o, at in self._snapshot.version_since.items() if o in orders},
            templates={
                j.key: _fitting(self._snapshot.templates[j.key], j)
                for j in journeys
                if j.key in self._snapshot.templates
            },
        )

    def _orders(self, moment: Moment) -> dict[tuple[int, int], tuple[int, ...]]:
        """Return the orders one knew at `moment`, and those that what happened by then is told in.

        A history that was read in later is told in the order of the day it was read in.
        """
        latest = {j.id: self._version(j, moment) for j in self._snapshot.journeys}
        present = {j.id: j.version for j in self._snapshot.journeys}
        return {
            (journey, version): order
            for (journey, version), order in self._snapshot.orders.items()
            if latest.get(JourneyId(journey)) == present.get(JourneyId(journey))
            or version <= latest[JourneyId(journey)]
            or self._used.get((journey, version), moment + 1) <= moment
        }

    def _journey(
        self,
        journey: Journey,
        moment: Moment,
        standing: Collection[StageId],
        orders: dict[tuple[int, int], tuple[int, ...]],
    ) -> Journey:
        version = self._version(journey, moment)
        ids = [StageId(s) for s in orders.get((journey.id, version), ())]
        ids = [s for s in ids if s in self._stages] or [s.id for s in journey.stages]
        missing = self._known[journey.id].intersection(standing).difference(ids)
        if missing:
            known = {v: o for (j, v), o in self._snapshot.orders.items() if j == journey.id}
            ids = _with(ids, missing, known.values())
            version = max(known) + 1
            orders[journey.id, version] = tuple(ids)
        stages = tuple(self._stage(self._stages[s], moment) for s in ids)
        keys = [s.key for s in stages]
        before = [s.key for s in stages if not s.post_win] or keys
        return journey._replace(
            stages=stages,
            version=version,
            commitment_stage=_among(journey.commitment_stage, keys, keys[0]),
            won_when_leaving=_among(journey.won_when_leaving, keys, before[-1]),
            once_won=journey.wins.difference(s.id for s in stages if s.post_win),
        )

    def _version(self, journey: Journey, moment: Moment) -> int:
        versions = self._versions[journey.id]
        begun = (version for since, version in versions if since <= moment)
        first = min((version for _, version in versions), default=journey.version)
        return max(begun, default=first)

    def _stage(self, stage: Stage, moment: Moment) -> Stage:
        chances = self._chances.get(stage.id)
        if chances is None:
            return stage
        place = bisect_right(chances, moment, key=lambda e: e.at)
        chance = chances[max(place, 1) - 1].probability
        return stage if chance == stage.probability else stage._replace(probability=chance)


def _versions(journey: Journey, snapshot: Snapshot) -> list[_Version]:
    """Return the journey's versions up to the present one; one that was undone is no more."""
    return [
        (since, version)
        for (owner, version), since in snapshot.version_since.items()
        if owner == journey.id
        and version <= journey.version
        and (owner, version) in snapshot.orders
    ]


def _chances(estimates: Iterable[StageEstimate]) -> dict[StageId, list[StageEstimate]]:
    ordered = sorted(estimates, key=lambda e: (e.stage, e.at))
    return {stage: list(group) for stage, group in groupby(ordered, key=lambda e: e.stage)}


def _ever(journey: Journey, orders: Orders) -> frozenset[StageId]:
    """Return every stage the journey has or had."""
    listed = (s for (owner, _), order in orders.items() if owner == journey.id for s in order)
    return frozenset(map(StageId, listed)).union(s.id for s in journey.stages)


def _with(
    ids: list[StageId], missing: Iterable[StageId], orders: Iterable[tuple[int, ...]]
) -> list[StageId]:
    """Return the stages with the missing ones, each behind the one it followed in some order."""
    known = list(orders)
    whole = list(ids)
    for stage in sorted(missing):
        order = next((o for o in reversed(known) if stage in o), ())
        earlier = [s for s in order[: order.index(stage)] if s in whole] if order else []
        place = whole.index(StageId(earlier[-1])) + 1 if earlier else 0
        whole.insert(place, stage)
    return whole


def _among(key: str, keys: Collection[str], otherwise: str) -> str:
    return key if key in keys else otherwise


def _fitting(template: JourneyTemplate, journey: Journey) -> JourneyTemplate:
    """Return the template with the stages the journey had; one that was removed has no rest."""
    present = {s.key: s for s in template.stages}
    return template._replace(
        stages=tuple(_template(s, present.get(s.key)) for s in journey.stages),
        commitment_stage=journey.commitment_stage,
        won_when_leaving=journey.won_when_leaving,
    )


def _template(stage: Stage, present: StageTemplate | None) -> StageTemplate:
    if present is not None:
        return present._replace(probability=stage.probability)
    return stage_template(stage, {})
