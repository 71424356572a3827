"""What goes onto paper: one journey with its cards and numbers at one moment."""

from dataclasses import dataclass

from kanban_app.analytics.reading import BoardReading, StageReading
from kanban_app.domain.card import CardFace
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import LocalDays, Moment


@dataclass(frozen=True, slots=True)
class PageColumn:
    """One column: `count` and the sums (cents) speak of all its cards, `cards` are those given."""

    stage: Stage
    cards: tuple[CardFace, ...]
    count: int
    value_cents: int
    weighted_cents: int


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A board as it stands at `as_of`; `reading` is None where no history is known."""

    journey: Journey
    columns: tuple[PageColumn, ...]
    reading: BoardReading | None
    as_of: Moment
    title: str
    days: LocalDays

    def reading_of(self, stage: Stage) -> StageReading | None:
        """Return the flow of a stage, None where it is not known."""
        return self.reading.stages.get(stage.id) if self.reading else None
