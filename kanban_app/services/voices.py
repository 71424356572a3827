"""What clients said of the journey, gathered from calls, viewings, answers and imported lists."""

from collections.abc import Callable, Sequence
from itertools import groupby

from kanban_app.domain.activity import Activity
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.persona import PERSONA
from kanban_app.domain.survey_rules import stage_survey
from kanban_app.domain.voice import Asked, Touchpoint, Voice, touchpoints_of, voice_of
from kanban_app.services.ports import CardReader


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
        activities = self._store.activities.voices(until)
        personas = self._store.values.of_key(PERSONA)
        events = self._histories(activities)
        asked = self._asked()
        stages = self._stages(journey)
        found = []
        for activity in activities:
            card = activity.fields.card
            if card is None or (since is not None and activity.fields.at < since):
                continue
            mine = events.get(card, [])
            homes = {event.journey for event in mine}
            surveys = [one for home, one in asked if not homes or home in homes]
            voice = voice_of(activity, personas.get(card, ""), mine, surveys)
            if voice is None or (stages is not None and voice.stage not in stages):
                continue
            if persona is None or voice.persona == persona:
                found.append(voice)
        return found

    def touchpoints(self, stage: StageId, step: str = "") -> tuple[Touchpoint, ...]:
        """Return the touchpoints of a stage or of a sub-stage in it."""
        return touchpoints_of(self._store.stage_rests().get(stage, {}), step)

    def _histories(self, activities: Sequence[Activity]) -> dict[CardId, list[StageEvent]]:
        """Return the histories of cards whose voices do not all name their stage and scale."""
        cards = {
            card
            for activity in activities
            if (card := activity.fields.card) is not None and activity.fields.stage is None
        }
        events = self._store.events_of(sorted(cards))
        return {card: list(own) for card, own in groupby(events, key=lambda event: event.card)}

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
