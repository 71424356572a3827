"""Where cards stand in the sub-stages of their stage: an append-only history of its own."""

import sqlite3
from collections.abc import Sequence

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import SubstageEvent
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit, new_uid
from kanban_app.store.work_tables import StepEventRow

_EVENTS = """
SELECT step_event.card_id, step_event.stage_id, step_event.at, step_event.path, step_event.uid
FROM step_event JOIN card ON card.id = step_event.card_id
WHERE step_event.gone = 0 AND card.gone = 0 {} ORDER BY step_event.at, step_event.id
"""
_LATEST = """
SELECT max(at) FROM (
    SELECT max(at) AS at FROM stage_event WHERE card_id = :card AND voided = 0
    UNION ALL SELECT max(at) FROM step_event WHERE card_id = :card AND gone = 0
)
"""


class SubstageReader:
    """Implements `services.ports_substages.SubstageReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def all(self) -> list[SubstageEvent]:
        """Return every event of cards that exist, in order."""
        return self._events("", ())

    def of_card(self, card: CardId) -> list[SubstageEvent]:
        """Return the events of a card, in order."""
        return self._events("AND step_event.card_id = ?", (card,))

    def of_stage(self, stage: StageId) -> list[SubstageEvent]:
        """Return the events within a stage, in order."""
        return self._events("AND step_event.stage_id = ?", (stage,))

    def _events(self, where: str, values: Sequence[object]) -> list[SubstageEvent]:
        with translated_plain():
            rows = self._run.execute(_EVENTS.format(where), values).fetchall()
        return [SubstageEvent(*row) for row in rows]


class SubstageWriter:
    """Implements `services.ports_substages.SubstageWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def append(
        self, card: CardId, stage: StageId, at: Moment, path: str, uid: str | None = None
    ) -> None:
        """Write down that a card came to a sub-stage of the stage it stands in.

        The clock may have been set back: it is never earlier than what the card did last.
        """
        (latest,) = self._unit.plain.execute(_LATEST, {"card": card}).fetchone()
        self._unit.insert(
            StepEventRow,
            {
                "uid": uid or new_uid(),
                "card_id": card,
                "stage_id": stage,
                "at": max(at, latest or 0),
                "path": path,
                "gone": 0,
            },
        )
        self._unit.touch(card)

    def add(self, events: Sequence[SubstageEvent]) -> None:
        """Store events of the past as they are; views of their cards have nothing to refresh."""
        rows = [
            {
                "uid": new_uid(),
                "card_id": event.card,
                "stage_id": event.stage,
                "at": event.at,
                "path": event.path,
                "gone": 0,
            }
            for event in events
        ]
        self._unit.insert_many(StepEventRow, rows)
