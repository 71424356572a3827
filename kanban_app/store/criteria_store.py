"""Which exit criteria a card meets by the broker's word, and which milestones it has reached."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection
from datetime import date

from kanban_app.domain.criteria import Tick
from kanban_app.domain.daybook import Reached
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.moment import Moment
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit
from kanban_app.store.work_tables import CriterionRow, MilestoneRow

_TICKS = "SELECT rule, met_at, note FROM card_criterion WHERE card_id = ?"
_TICK = "SELECT id FROM card_criterion WHERE card_id = ? AND rule = ?"
_REACHED = "SELECT key, on_day, note FROM card_milestone WHERE card_id = ? ORDER BY on_day, id"
_KEYS = "SELECT card_id, key FROM card_milestone WHERE card_id IN (%s)"
_PART = 500
_ONE = "SELECT id FROM card_milestone WHERE card_id = ? AND key = ?"
_BETWEEN = """
SELECT card_id, card_milestone.key FROM card_milestone JOIN card ON card.id = card_id
WHERE card.gone = 0 AND card.journey_id = ? AND on_day BETWEEN ? AND ?
"""


class CriteriaReader:
    """Implements `services.ports_criteria.CriteriaReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def of_card(self, card: CardId) -> dict[str, Tick]:
        """Return the ticks of a card by rule (`stage_key.criterion_key`)."""
        with translated_plain():
            rows = self._run.execute(_TICKS, (card,)).fetchall()
        return {rule: Tick(Moment(at), note) for rule, at, note in rows}


class CriteriaWriter:
    """Implements `services.ports_criteria.CriteriaWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def tick(self, card: CardId, rule: str, note: str = "") -> None:
        """Tick a criterion now; one that is ticked keeps its moment and takes the note."""
        found = self._unit.plain.execute(_TICK, (card, rule)).fetchone()
        if found is None:
            values = {"card_id": card, "rule": rule, "met_at": self._unit.at, "note": note}
            self._unit.insert(CriterionRow, values)
        else:
            self._unit.update(CriterionRow, found[0], note=note)
        self._unit.touch(card)

    def untick(self, card: CardId, rule: str) -> None:
        """Take a tick away, if there is one."""
        found = self._unit.plain.execute(_TICK, (card, rule)).fetchone()
        if found is not None:
            self._unit.delete(CriterionRow, found[0])
            self._unit.touch(card)


class MilestoneReader:
    """Implements `services.ports_criteria.MilestoneReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def of_card(self, card: CardId) -> list[Reached]:
        """Return the milestones a card has reached, in order of time."""
        with translated_plain():
            rows = self._run.execute(_REACHED, (card,)).fetchall()
        return [Reached(key, date.fromisoformat(day), note) for key, day, note in rows]

    def keys_of(self, cards: Collection[CardId]) -> dict[CardId, set[str]]:
        """Return which milestones each of these cards has reached; who has none is left out."""
        wanted, found = list(cards), defaultdict[CardId, set[str]](set)
        with translated_plain():
            for start in range(0, len(wanted), _PART):
                places = ",".join(str(int(card)) for card in wanted[start : start + _PART])
                for card, key in self._run.execute(_KEYS % places):
                    found[card].add(key)
        return dict(found)

    def between(self, journey: JourneyId, first: date, last: date) -> list[tuple[CardId, str]]:
        """Return which cards of a journey reached which milestone between two days."""
        days = (first.isoformat(), last.isoformat())
        with translated_plain():
            return self._run.execute(_BETWEEN, (journey, *days)).fetchall()


class MilestoneWriter:
    """Implements `services.ports_criteria.MilestoneWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def reach(self, card: CardId, key: str, on: date) -> bool:
        """Record a milestone unless the card has it; return whether it is new."""
        if self._row(card, key) is not None:
            return False
        values = {"card_id": card, "key": key, "on_day": on.isoformat()}
        self._unit.insert(MilestoneRow, values)
        self._unit.touch(card)
        return True

    def set_day(self, card: CardId, key: str, on: date) -> bool:
        """Give a milestone that the card has another day; return whether it has it."""
        row = self._row(card, key)
        if row is None:
            return False
        self._unit.update(MilestoneRow, row, on_day=on.isoformat())
        self._unit.touch(card)
        return True

    def forget(self, card: CardId, key: str) -> None:
        """Take a milestone away, if the card has it."""
        row = self._row(card, key)
        if row is not None:
            self._unit.delete(MilestoneRow, row)
            self._unit.touch(card)

    def _row(self, card: CardId, key: str) -> int | None:
        found = self._unit.plain.execute(_ONE, (card, key)).fetchone()
        return None if found is None else found[0]
