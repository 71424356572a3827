"""What is known of cards, as exit criteria and rules read it."""

from collections.abc import Mapping, Sequence
from datetime import date

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.needs import Facts
from kanban_app.services.documents import with_papers
from kanban_app.services.ports import CardReader

_HAPPENED = "activity."


class Known:
    """Reads facts of cards: papers are counted, and what happened is told by its local day."""

    def __init__(self, store: CardReader, days: LocalDays) -> None:
        self._store = store
        self._days = days

    def of_cards(self, cards: Sequence[CardId], today: date) -> dict[CardId, Facts]:
        """Return what is known of each of these cards."""
        return self._told(self._store.facts.of_cards(cards, today))

    def of_stage(self, stage: StageId, today: date) -> dict[CardId, Facts]:
        """Return what is known of each card that the column of a stage shows."""
        return self._told(self._store.facts.of_stage(stage, today))

    def _told(self, facts: Mapping[CardId, Facts]) -> dict[CardId, Facts]:
        return {card: self._dated(known) for card, known in with_papers(facts).items()}

    def _dated(self, known: Facts) -> Facts:
        return {
            fact: self._day(text) if fact.startswith(_HAPPENED) else text
            for fact, text in known.items()
        }

    def _day(self, moment: str) -> str:
        return self._days.date_of(Moment(int(moment))).isoformat()
