"""What a broker does with journeys: first start, own journeys, the stage editor."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.history import EventKind, Step
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import (
    RESERVED_KEYS,
    Journey,
    JourneyTemplate,
    StagePlan,
    find_journey,
)
from kanban_app.domain.moment import Moment
from kanban_app.domain.place import STEP
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.services.ports import CardReader, Recorder, Writer

FIRST_JOURNEYS = ("owner", "buyer")


class JourneyStore(CardReader, Recorder, Protocol):
    """What journeys need of persistence."""


class JourneyService:
    """Adds journeys and edits their stages."""

    def __init__(
        self,
        store: JourneyStore,
        clock: Callable[[], Moment],
        template: Callable[[str], bytes],
    ) -> None:
        self._store = store
        self._clock = clock
        self._template = template

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order."""
        return self._store.journeys()

    def find(self, key: str) -> Journey:
        """Return the journey with this key or name; DomainError names those that exist."""
        return find_journey(self._store.journeys(), key)

    def ensure_first(self) -> None:
        """Create the owner and the buyer journey in a store that has none."""
        if not self._store.journeys():
            for key in FIRST_JOURNEYS:
                self.add(self._template(key))
            # A board to begin with is no deed of the broker's: undo must not leave him without.
            self._store.seal()

    def add(self, toml: bytes) -> Changes:
        """Add a journey from a TOML file; ImportProblem gives line and reason."""
        template = read_journey(toml)
        taken = {j.key.casefold() for j in self._store.journeys()} | RESERVED_KEYS
        if template.key.casefold() in taken:
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "A journey with the key %s exists already; choose another key."
                ),
                template.key,
            )
        return self.add_template(template)

    def add_shipped(self, key: str) -> Changes:
        """Add a journey that comes with the program."""
        return self.add(self._template(key))

    def add_template(self, template: JourneyTemplate) -> Changes:
        """Store a journey."""

        def work(writer: Writer) -> None:
            writer.add_journey(template)

        names = (template.name.de, template.name.en)
        return self._store.record(OpKind.ADD_JOURNEY, names, self._clock(), work)

    def edit_stages(
        self,
        journey_id: JourneyId,
        plans: Sequence[StagePlan],
        moved_to: Mapping[StageId, StageId],
    ) -> Changes:
        """Store the stages in this order; cards of removed ones go where `moved_to` says.

        If no stage is left behind the win, the cards there need no other: they stay won and leave
        the board.
        """
        journey = next(j for j in self._store.journeys() if j.id == journey_id)
        _check(plans)
        stays = {p.id for p in plans}
        if journey.shown_wins and stays.isdisjoint(s.id for s in journey.pipeline):
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "At least one stage before the win must stay.")
            )
        removed = [s for s in journey.stages if s.id not in stays]
        if not stays & journey.shown_wins:
            removed = [s for s in removed if not s.post_win]
        moves = {s.id: self._store.column(s.id) for s in removed}
        for stage in removed:
            target = moved_to.get(stage.id)
            # On the same side of the win: to lose a column must neither win nor re-open a card.
            beside = target in journey.shown_wins if stage.post_win else target not in journey.wins
            if moves[stage.id] and not (target in stays and beside):
                raise DomainError(
                    QT_TRANSLATE_NOOP("Errors", "Say which stage the cards of %s go to."),
                    stage.name.de,
                )
        at = self._clock()
        arriving = [(c, moved_to[s]) for s, cards in moves.items() for c, _ in cards]
        last = {t: self._lowest_rank(t) for _, t in arriving}

        def work(writer: Writer) -> None:
            for card, target in arriving:
                writer.append(card, Step(at, EventKind.MOVE, to=target))
                last[target] += STEP
                writer.set_rank(card, last[target])
            writer.save_stages(journey_id, plans)

        names = (journey.name.de, journey.name.en)
        return self._store.record(OpKind.EDIT_STAGES, names, at, work)

    def _lowest_rank(self, stage: StageId) -> int:
        return self._store.gap(stage, None, ())[0] or 0


def _check(plans: Sequence[StagePlan]) -> None:
    keys = [p.key for p in plans]
    if not plans:
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "A journey needs at least one stage."))
    if len(set(keys)) < len(keys):
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "Two stages have the same key."))
    for plan in plans:
        if not (plan.name.de.strip() or plan.name.en.strip()):
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "A stage needs a name."))
        if not 0 <= plan.probability <= 1 or plan.wip_limit < 0 or plan.dwell_target_days < 0:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "The numbers of the stage %s are out of range."),
                plan.name.de or plan.name.en,
            )
