"""Writing cards and their history in the domain's words, inside one unit."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import select

from kanban_app.domain.card import CardFields, WaitingOn
from kanban_app.domain.history import StageEvent, Step, step
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, JourneyTemplate, Names, StagePlan
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import NewCard, Pause, PauseKind, Snapshot
from kanban_app.paths import local_zone
from kanban_app.store import card_fields, estimates, journey_restore, journey_writer
from kanban_app.store.bulk import add_cards
from kanban_app.store.event_rows import (
    STATE_COLUMNS,
    event_values,
    history_of,
    state_columns,
    to_state,
)
from kanban_app.store.imported import ImportedEvents
from kanban_app.store.refold import refold
from kanban_app.store.tables import CardRow, JourneyRow, PauseRow, StageEventRow, StageRow, table
from kanban_app.store.unit import Unit

_CARD, _EVENT, _PAUSE = table(CardRow), table(StageEventRow), table(PauseRow)
# Later than what the card did within its stage: at the same moment it would begin there anew.
_LATEST = """
SELECT max(at) FROM (
    SELECT max(at) AS at FROM stage_event WHERE card_id = :card AND voided = 0
    UNION ALL SELECT max(at) + 1 FROM step_event WHERE card_id = :card AND gone = 0
)
"""

_TOLD = (
    "SELECT id FROM pause WHERE card_id = ? AND kind = ? AND who = ? AND since = ? AND until IS ?"
)


class CardWriter:
    """The part of `services.ports.Writer` that is about cards and journeys."""

    def __init__(self, unit: Unit, journeys: Iterable[Journey]) -> None:
        self._unit = unit
        self._read = unit.connection.execute
        self._journeys = {j.id: j for j in journeys}
        self._imports = ImportedEvents(unit.plain)

    def add_cards(self, cards: Sequence[NewCard]) -> list[CardId]:
        """Store cards with their histories; the state follows from the steps."""
        return add_cards(self._unit, cards, self._journeys)

    def append(self, card: CardId, taken: Step) -> None:
        """Write the next step of a card's history and the state that follows from it.

        The clock may have been set back: a step is never earlier than the one before, and later
        than those within a stage.
        """
        row = self._unit.row(CardRow, card)
        _, before = to_state([row[name] for name in STATE_COLUMNS])
        (latest,) = self._unit.plain.execute(_LATEST, {"card": card}).fetchone()
        journey = self._journey_of(taken.to) if taken.to is not None else before.journey
        at = Moment(max(taken.at, latest or 0))
        version = self._journeys[journey].version
        event = StageEvent(
            0, at, card, journey, version, taken.kind, taken.to, taken.end, taken.reason
        )
        after = step(before, event, self._journeys[journey].wins)
        assert after is not None
        self._unit.insert(StageEventRow, event_values(event))
        columns = state_columns(after, self._journeys[after.journey])
        self._unit.update(CardRow, card, **columns)
        self._unit.touch(card)

    def merge(self, card: CardId, steps: Sequence[Step]) -> int:
        """Put steps into a card's history where they belong in time; return how many were new.

        What a list of cards only told of its start and end makes way for a real history.
        """
        present = history_of(self._unit.connection, card)
        guessed = self._imports.guessed(present)
        stay = present[len(guessed) :]
        if guessed and stay and steps and steps[0].at > stay[0].at:
            # These steps do not reach back to how the card began.
            guessed, stay = [], present
        known = {(e.at, e.to, e.end) for e in stay}
        new = [s for s in steps if (s.at, s.to, s.end) not in known]
        if not new:
            return 0
        for event in guessed:
            self._unit.update(StageEventRow, event.seq, voided=1)
        journey = self._read(select(_CARD.c.journey_id).where(_CARD.c.id == card)).scalar_one()
        for taken in new:
            if taken.to is not None:
                journey = self._journey_of(taken.to)
            version = self._journeys[journey].version
            event = StageEvent(
                0, taken.at, card, journey, version, taken.kind, taken.to, taken.end, taken.reason
            )
            self._unit.insert(StageEventRow, event_values(event))
        refold(self._unit, card, self._journeys)
        return len(new)

    def set_rank(self, card: CardId, rank: int) -> None:
        """Give the card its place in the column."""
        self._unit.update(CardRow, card, rank=rank)
        self._unit.touch(card)

    def set_fields(self, card: CardId, fields: CardFields) -> None:
        """Store what the broker typed; waiting intervals are kept along the way."""
        old = self._read(select(_CARD.c.waiting_on).where(_CARD.c.id == card)).scalar()
        card_fields.save(self._unit, card, fields)
        if old != fields.waiting_on:
            who = "" if fields.waiting_on is WaitingOn.NOBODY else str(fields.waiting_on)
            self._pause(card, PauseKind.WAITING, who)
        self._unit.touch(card)

    def set_value(self, card: CardId, value_cents: int) -> None:
        """Store what the card is worth, and what it was worth before."""
        columns = {**self._unit.row(CardRow, card), "value_cents": value_cents}
        estimates.keep_card(self._unit, card, columns)
        self._unit.update(CardRow, card, value_cents=value_cents)
        self._unit.touch(card)

    def set_parked(self, card: CardId, until: date | None) -> None:
        """Park the card until a day, or wake it."""
        old = str(self._unit.row(CardRow, card)["parked_until"])
        new = until.isoformat() if until else ""
        if new == old:
            return
        self._unit.update(CardRow, card, parked_until=new)
        self._pause(card, PauseKind.PARKED, "parked" if until else "", _begin_of(old))
        self._unit.touch(card)

    def correct_pause(self, pause: Pause, since: Moment, until: Moment | None) -> None:
        """Let a rest that is stored begin and end at other moments."""
        told = (pause.card, str(pause.kind), pause.who, pause.since, pause.until)
        (row,) = self._unit.plain.execute(_TOLD, told).fetchone()
        self._unit.update(PauseRow, row, since=since, until=until)
        self._unit.touch(pause.card)

    def set_loss_note(self, card: CardId, note: str) -> None:
        """Keep what the broker noted about a loss."""
        self._unit.update(CardRow, card, loss_note=note)

    def remove(self, card: CardId) -> None:
        """Take the card off every view and out of every number."""
        self._unit.update(CardRow, card, gone=1)
        self._unit.touch(card)

    def add_journey(self, template: JourneyTemplate) -> JourneyId:
        """Store a new journey with its stages."""
        self._unit.touch_structure()
        added = journey_writer.add(self._unit, template)
        self._reload()
        return added

    def restore_journey(self, journey: Journey, snapshot: Snapshot) -> dict[StageId, StageId]:
        """Store a journey of a snapshot with all its versions; return its stages' new ids."""
        self._unit.touch_structure()
        ids = journey_restore.restore(self._unit, journey, snapshot)
        self._reload()
        return ids

    def remove_journey(self, journey: JourneyId) -> None:
        """Take a journey without cards away."""
        self._unit.touch_structure()
        journey_restore.remove(self._unit, journey)
        self._reload()

    def rename_journey(self, journey: JourneyId, name: Names) -> None:
        """Store another name of a journey."""
        self._unit.touch_structure()
        self._unit.update(JourneyRow, journey, name_de=name.de, name_en=name.en)
        self._reload()

    def journeys(self) -> Sequence[Journey]:
        """Return the journeys as this operation has left them so far."""
        return list(self._journeys.values())

    def save_stages(self, journey: JourneyId, stages: Sequence[StagePlan]) -> dict[str, StageId]:
        """Store the stages of a journey in this order and return their ids by key."""
        self._unit.touch_structure()
        ids = journey_writer.save_stages(self._unit, journey, stages)
        self._reload()
        return ids

    def save_stage_rest(self, stage: StageId, rest: Mapping[str, object]) -> None:
        """Store what a stage's template says beyond its columns."""
        journey_writer.save_rest(self._unit, StageRow, stage, rest)

    def save_journey_rest(self, journey: JourneyId, rest: Mapping[str, object]) -> None:
        """Store what a journey's template says beyond its columns."""
        journey_writer.save_rest(self._unit, JourneyRow, journey, rest)

    def save_question(self, stage: StageId, question: Names) -> None:
        """Store the guiding question of a stage."""
        self._unit.touch_structure()
        texts = {"question_de": question.de, "question_en": question.en}
        self._unit.update(StageRow, stage, **texts)
        self._reload()

    def _reload(self) -> None:
        self._journeys = {j.id: j for j in journey_writer.journeys(self._unit.connection)}

    def _journey_of(self, stage: StageId) -> JourneyId:
        return next(j.id for j in self._journeys.values() if any(s.id == stage for s in j.stages))

    def _pause(self, card: CardId, kind: PauseKind, who: str, last: Moment | None = None) -> None:
        """End the running interval of this kind and begin a new one if `who` says so.

        It ended at `last` already if that is over: a parked card wakes by itself.
        """
        at = self._unit.at
        end = at if last is None else min(at, last)
        running = select(_PAUSE.c.id, _PAUSE.c.since).where(
            _PAUSE.c.card_id == card, _PAUSE.c.kind == str(kind), _PAUSE.c.until.is_(None)
        )
        for row in self._read(running).all():
            self._unit.update(PauseRow, row.id, until=max(end, row.since))
        if who:
            values = {"card_id": card, "kind": str(kind), "who": who, "since": at, "until": None}
            self._unit.insert(PauseRow, values)


def _begin_of(day: str) -> Moment | None:
    """Return when an ISO day begins where the user is, None for none."""
    return LocalDays(local_zone()).start_of(date.fromisoformat(day)) if day else None
