"""Which persona a sample card is of, which improvements are under way, what is wanted.

Chance here is of a generator of its own: histories and everything around them stay the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from kanban_app.domain.daybook import CardEntry
from kanban_app.domain.ids import CardId
from kanban_app.domain.improvement import Measure, improvements_of, with_improvements
from kanban_app.domain.journey import Journey
from kanban_app.domain.persona import PERSONA, personas_of
from kanban_app.services.demo import DemoCard
from kanban_app.services.demo_plans import with_wanted
from kanban_app.services.ports import CardReader, Writer

# Nobody knows whose persona the others are.
_KNOWN = 0.7
# Of the first persona of a journey there are more than of the second.
_FIRST = 0.6
_Tried = tuple[int, int, Measure, int, int | None]
# By journey and stage: effort, effect, measure, and how many days ago it began and was done.
_TRIED: Mapping[tuple[str, str], _Tried] = {
    ("owner", "awareness"): (2, 5, Measure.CONVERSION, 190, 180),
    ("owner", "acquisition"): (3, 4, Measure.TIME, 20, None),
    ("owner", "staging"): (2, 4, Measure.TIME, 170, 160),
    ("buyer", "awareness"): (1, 4, Measure.THROUGHPUT, 130, 118),
    ("buyer", "low_commitment"): (2, 3, Measure.CONVERSION, 40, 25),
    ("buyer", "high_commitment"): (3, 5, Measure.THROUGHPUT, 14, None),
}


class Around:
    """Attaches sample cards to personas and fills the maps of their journeys."""

    def __init__(
        self, store: CardReader, journeys: Mapping[str, Journey], today: date, seed: int
    ) -> None:
        self._journeys, self._today = journeys, today
        self._stages, wholes = store.stage_rests(), store.journey_rests()
        self._keys = {
            key: [p.key for p in personas_of(wholes.get(journey.id, {}))]
            for key, journey in journeys.items()
        }
        self._rng = Random(f"personas {seed}")  # noqa: S311 -- sample data, no secrets

    def write(self, writer: Writer, cards: Sequence[DemoCard], ids: Sequence[CardId]) -> None:
        """Store whose persona each card is of, how far improvements are, and what is wanted."""
        personas = [
            (card, self._persona(made.journey)) for card, made in zip(ids, cards, strict=True)
        ]
        writer.daybook.add_to_cards(
            {card: CardEntry(values={PERSONA: key}) for card, key in personas if key}
        )
        for key, journey in self._journeys.items():
            for stage in journey.stages:
                before = self._stages.get(stage.id, {})
                rest = with_wanted(self._tried(before, (key, stage.key)), key, stage.key)
                if rest != before:
                    writer.save_stage_rest(stage.id, rest)

    def _persona(self, journey: str) -> str:
        known, first = self._rng.random(), self._rng.random()
        keys = self._keys[journey]
        if not keys or known >= _KNOWN:
            return ""
        if first < _FIRST or len(keys) == 1:
            return keys[0]
        return keys[1 + int((first - _FIRST) / (1 - _FIRST) * (len(keys) - 1))]

    def _tried(self, rest: Mapping[str, object], place: tuple[str, str]) -> Mapping[str, object]:
        """Return what a stage says, with its first improvement under way or done."""
        own = list(improvements_of(rest))
        if not own or place not in _TRIED:
            return rest
        effort, effect, measure, began, done = _TRIED[place]
        own[0] = own[0]._replace(
            effort=effort,
            effect=effect,
            metric=measure,
            started=self._today - timedelta(days=began),
            done=None if done is None else self._today - timedelta(days=done),
        )
        return with_improvements(rest, own)
