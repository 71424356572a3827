"""What is known of cards, as exit criteria and rules read it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kanban_app.domain import energy
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.needs import YES, Facts
from kanban_app.domain.survey_rules import stage_survey
from kanban_app.services.documents import with_papers
from kanban_app.services.ports import CardReader

_VALID = "property.energy_valid"
_HAPPENED, _ASKED, _ASKED_HERE, _NPS = "activity.", "asked.", "asked_here.", "activity.nps"


class _Questions(NamedTuple):
    """The questions of all stages: whether a client recommends the broker, and all others."""

    nps: frozenset[str]
    others: frozenset[str]


class KnownFacts:
    """Reads facts of cards: papers are counted, and what happened is told by its local day.

    Of the energy certificate they say whether it is valid today.
    """

    def __init__(self, store: CardReader, days: LocalDays) -> None:
        self._store = store
        self._days = days

    def of_cards(self, cards: Sequence[CardId], today: date) -> dict[CardId, Facts]:
        """Return what is known of each of these cards."""
        return self._told(self._store.facts.of_cards(cards, today), today)

    def of_stage(self, stage: StageId, today: date) -> dict[CardId, Facts]:
        """Return what is known of each card that the column of a stage shows."""
        return self._told(self._store.facts.of_stage(stage, today), today)

    def _told(self, facts: Mapping[CardId, Facts], today: date) -> dict[CardId, Facts]:
        questions = self._questions()
        told = {card: self._dated(known, questions) for card, known in with_papers(facts).items()}
        return {card: _certified(known, today) for card, known in told.items()}

    def _dated(self, known: Facts, questions: _Questions) -> Facts:
        found: dict[str, str] = {}
        recommended = []
        for fact, text in known.items():
            if fact.startswith(_HAPPENED):
                found[fact] = self._day(text)
            elif _is_nps(fact, questions):
                recommended.append(self._day(text))
            else:
                found[fact] = text
        return {**found, _NPS: min(recommended)} if recommended else found

    def _day(self, moment: str) -> str:
        return self._days.date_of(Moment(int(moment))).isoformat()

    def _questions(self) -> _Questions:
        nps, others = set[str](), set[str]()
        for rest in self._store.stage_rests().values():
            if rule := stage_survey(rest):
                (nps if rule.nps else others).update(filter(None, rule.question))
        return _Questions(frozenset(nps), frozenset(others - nps))


def _certified(known: Facts, today: date) -> Facts:
    """Return facts that say of the energy certificate not until when, but whether it is valid."""
    found = {fact: text for fact, text in known.items() if fact != energy.VALID_TO}
    return {**found, _VALID: YES} if energy.is_valid(known, today) else found


def _is_nps(fact: str, questions: _Questions) -> bool:
    """Return whether a fact is the answer of a client whether he recommends the broker.

    A survey in the broker's own words is one if it was noted in the stage the card is in now.
    """
    if fact.startswith(_ASKED_HERE):
        return fact.removeprefix(_ASKED_HERE) not in questions.others
    return fact.startswith(_ASKED) and fact.removeprefix(_ASKED) in questions.nps
