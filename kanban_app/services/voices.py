"""What clients said of the journey, gathered from calls, viewings, answers and imported lists."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from kanban_app.domain.activity import Activity
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import (
    Substage,
    SubstageEvent,
    known_part,
    place_of,
    substages_of,
    told_last,
    visits_began,
)
from kanban_app.domain.survey_rules import stage_survey
from kanban_app.domain.voice import (
    SCALES,
    Asked,
    Touchpoint,
    Voice,
    touchpoint_in,
    touchpoints_of,
    voice_of,
)
from kanban_app.domain.wheel_facts import Client
from kanban_app.services.persona_cards import personas_of_cards
from kanban_app.services.ports import CardReader

_Levels = Mapping[StageId, Sequence[Substage]]


class StageAsks(NamedTuple):
    """What can be said of a stage: its touchpoints, and the answer to its question.

    `scale` is "" where the stage asks nothing that is answered from 1 to 5 or from 0 to 10.
    """

    stage: StageId
    name: Names
    touchpoints: tuple[Touchpoint, ...] = ()
    question: Names = Names("", "")
    scale: str = ""


class CardAsks(NamedTuple):
    """What can be said of every stage of a card's journey; it stands in `present`."""

    present: StageId
    stages: tuple[StageAsks, ...]


class VoiceService:
    """Reads voices; they are written with the activities they are said in."""

    def __init__(self, store: CardReader, clock: Callable[[], Moment]) -> None:
        self._store = store
        self._clock = clock

    def voices(
        self,
        journey: JourneyId | None = None,
        as_of: Moment | None = None,
        since: Moment | None = None,
        persona: str | None = None,
    ) -> list[Voice]:
        """Return what was said until `as_of` (None: now), the earliest first.

        Only of the stages of a `journey`, only from `since` on, only by clients of a `persona`
        ("": of none), where that is given.
        """
        until = self._clock() if as_of is None else as_of
        said = self._store.activities.voices(until, since)
        stages = self._stages(journey)
        return [
            voice
            for voice in self._heard(said)
            if (stages is None or voice.stage in stages)
            and (persona is None or voice.persona == persona)
        ]

    def touchpoints(self, stage: StageId, step: str = "") -> tuple[Touchpoint, ...]:
        """Return the touchpoints of a stage or of a sub-stage in it."""
        return touchpoints_of(self._store.stage_rests().get(stage, {}), step)

    def asks(self, card: CardId) -> CardAsks | None:
        """Return what can be said of the stages of a card's journey, None once it is gone."""
        state = self._store.states([card]).get(card)
        journey = state and next((j for j in self._store.journeys() if j.id == state.journey), None)
        if state is None or journey is None:
            return None
        rests = self._store.stage_rests()
        return CardAsks(
            state.stage,
            tuple(stage_asks(s.id, s.name, rests.get(s.id, {})) for s in journey.stages),
        )

    def _heard(self, activities: Sequence[Activity]) -> Iterable[Voice]:
        personas, contacts = personas_of_cards(self._store), self._store.wheel.contacts()
        levels = self._levels()
        events = self._histories(activities, all_of=bool(levels))
        moves = self._moves() if levels else {}
        asked, called = self._asked(), _Called(self._store.stage_rests())
        for activity in activities:
            card = activity.fields.card
            if card is None:
                continue
            mine = events.get(card, [])
            homes = {event.journey for event in mine}
            surveys = [one for home, one in asked if not homes or home in homes]
            voice = voice_of(activity, personas.get(card, ""), mine, surveys)
            if voice is not None:
                steps = levels.get(voice.stage, ())
                inside = moves.get((card, voice.stage), [])
                contact = activity.fields.contact or contacts.get(card)
                yield voice._replace(
                    client=None if contact is None else Client(contact),
                    step=_step(voice, steps, mine, inside),
                    touchpoint=called.key(voice.stage, voice.touchpoint),
                )

    def _histories(
        self, activities: Sequence[Activity], *, all_of: bool
    ) -> dict[CardId, list[StageEvent]]:
        """Return the histories of cards, of `all_of` them or where a stage is not named."""
        cards = {
            card
            for activity in activities
            if (card := activity.fields.card) is not None
            and (all_of or activity.fields.stage is None)
        }
        events = self._store.events_of(sorted(cards))
        return {card: list(own) for card, own in groupby(events, key=lambda event: event.card)}

    def _levels(self) -> _Levels:
        found = {s: substages_of(rest) for s, rest in self._store.stage_rests().items()}
        return {stage: steps for stage, steps in found.items() if steps}

    def _moves(self) -> Mapping[tuple[CardId, StageId], list[SubstageEvent]]:
        found = defaultdict[tuple[CardId, StageId], list[SubstageEvent]](list)
        for event in self._store.substages.all():
            found[event.card, event.stage].append(event)
        return found

    def _asked(self) -> list[tuple[JourneyId, Asked]]:
        rests = self._store.stage_rests()
        found = []
        for journey in self._store.journeys():
            for stage in journey.stages:
                rule = stage_survey(rests.get(stage.id, {}))
                if rule is not None:
                    scale = f"{rule.low}-{rule.high}"
                    found.append((journey.id, Asked(stage.id, rule.question, scale)))
        return found

    def _stages(self, journey: JourneyId | None) -> frozenset[StageId] | None:
        if journey is None:
            return None
        own = (j for j in self._store.journeys() if j.id == journey)
        return frozenset(stage.id for j in own for stage in j.stages)


class _Called:
    """Knows the touchpoints of stages by their keys, whatever language they were typed in."""

    def __init__(self, rests: Mapping[StageId, Mapping[str, object]]) -> None:
        self._rests = rests
        self._known: dict[tuple[StageId, str], str] = {}

    def key(self, stage: StageId, text: str) -> str:
        """Return the key of a touchpoint of a stage; what the map does not know stays as it is."""
        if (stage, text) not in self._known:
            point = touchpoint_in(touchpoints_of(self._rests.get(stage, {})), text)
            self._known[stage, text] = text if point is None else point.key
        return self._known[stage, text]


def stage_asks(stage: StageId, name: Names, rest: Mapping[str, object]) -> StageAsks:
    """Return what can be said of a stage; `rest` is what its template says."""
    rule = stage_survey(rest)
    scale = f"{rule.low}-{rule.high}" if rule else ""
    if rule is None or scale not in SCALES:
        return StageAsks(stage, name, touchpoints_of(rest))
    return StageAsks(stage, name, touchpoints_of(rest), rule.question, scale)


def _step(
    voice: Voice,
    steps: Sequence[Substage],
    events: Iterable[StageEvent],
    moves: Iterable[SubstageEvent],
) -> str:
    """Return the sub-stage a voice speaks of: the one it names, else where the card stood then."""
    if not steps:
        return ""
    if voice.step:
        return known_part(steps, voice.step)
    began = visits_began((e for e in events if e.at <= voice.at), voice.stage)
    if not began:
        return ""
    last = told_last((m for m in moves if m.at <= voice.at), began[-1])
    return place_of(steps, last).rstrip("/")
