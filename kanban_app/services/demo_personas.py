"""Which persona a sample card is of, and which improvements are under way.

Chance here is of a generator of its own: histories and everything around them stay the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from kanban_app.domain.daybook import CardEntry
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.improvement import Measure, improvements_of, with_improvements
from kanban_app.domain.journey import Journey
from kanban_app.domain.persona import PERSONA, personas_of
from kanban_app.services.demo import DemoCard
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
    """Attaches sample cards to the personas of their journeys, and tries improvements."""

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
        """Store whose persona each card is of, and how far improvements are."""
        personas = [
            (card, self._persona(made.journey)) for card, made in zip(ids, cards, strict=True)
        ]
        writer.daybook.add_to_cards(
            {card: CardEntry(values={PERSONA: key}) for card, key in personas if key}
        )
        for (journey, stage), tried in _TRIED.items():
            stages = self._journeys[journey].stages if journey in self._journeys else ()
            for found in stages:
                if found.key == stage:
                    self._try(writer, found.id, tried)

    def _persona(self, journey: str) -> str:
        known, first = self._rng.random(), self._rng.random()
        keys = self._keys[journey]
        if not keys or known >= _KNOWN:
            return ""
        if first < _FIRST or len(keys) == 1:
            return keys[0]
        return keys[1 + int((first - _FIRST) / (1 - _FIRST) * (len(keys) - 1))]

    def _try(self, writer: Writer, stage: StageId, tried: _Tried) -> None:
        rest = self._stages.get(stage, {})
        own = list(improvements_of(rest))
        if not own:
            return
        effort, effect, measure, began, done = tried
        own[0] = own[0]._replace(
            effort=effort,
            effect=effect,
            metric=measure,
            started=self._today - timedelta(days=began),
            done=None if done is None else self._today - timedelta(days=done),
        )
        writer.save_stage_rest(stage, with_improvements(rest, own))
