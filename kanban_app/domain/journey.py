"""Journeys and their stages: what the columns of a board mean."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from typing_extensions import override

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import JourneyId, StageId


class Names(NamedTuple):
    """One text in both languages of the program."""

    de: str
    en: str

    def text(self, language: str) -> str:
        """Return the text in `language` (`de` or `en`), the other one where it is empty."""
        return (self.de or self.en) if language == "de" else (self.en or self.de)

    @override
    def __str__(self) -> str:
        return self.text("en")


# What the numbers of all journeys are printed beside under a name of its own.
RESERVED_KEYS = frozenset({"flywheel"})


class StageKind(StrEnum):
    """What happens to a card in a stage; whether that is work, `counts_as_wip` says."""

    NURTURE = "nurture"
    ACTIVE = "active"
    WAITING = "waiting"
    RELATIONSHIP = "relationship"


class LossReason(NamedTuple):
    """Why a card was lost; `counts_as_loss` is false for duplicates and spam."""

    key: str
    name: Names
    counts_as_loss: bool = True


class StageTemplate(NamedTuple):
    """One stage as a template file describes it, before it has an id.

    `probability` is the share of cards in this stage that end won (0 to 1). `wip_limit` and
    `dwell_target_days` use 0 for none. `rest` keeps every other key of the file untouched.
    """

    key: str
    name: Names
    question: Names = Names("", "")
    kind: StageKind = StageKind.ACTIVE
    counts_as_wip: bool = True
    colour: str = "#56707F"
    probability: float = 0.0
    wip_limit: int = 0
    dwell_target_days: int = 0
    stale_after_days: int = 0
    rest: Mapping[str, object] = {}


class JourneyTemplate(NamedTuple):
    """A journey as a template file describes it; `stages` in board order.

    `commitment_stage` is where the cycle-time clock starts, `won_when_leaving` the last stage
    before the win: stages behind it hold won cards.
    """

    key: str
    name: Names
    stages: tuple[StageTemplate, ...]
    commitment_stage: str
    won_when_leaving: str
    goal: Names = Names("", "")
    lobe: str = "single"
    loss_reasons: tuple[LossReason, ...] = ()
    rest: Mapping[str, object] = {}


class Stage(NamedTuple):
    """One column of the board; `key` is stable, everything else may be edited.

    `post_win` is true behind the journey's winning boundary: its cards are won.
    """

    id: StageId
    key: str
    name: Names
    question: Names = Names("", "")
    kind: StageKind = StageKind.ACTIVE
    counts_as_wip: bool = True
    colour: str = "#56707F"
    probability: float = 0.0
    wip_limit: int = 0
    dwell_target_days: int = 0
    stale_after_days: int = 0
    post_win: bool = False


class Journey(NamedTuple):
    """A board: its stages in order. `version` grows whenever the order or set changes.

    `once_won` are the removed stages that stood behind the winning boundary: what was won there
    stays won.
    """

    id: JourneyId
    key: str
    name: Names
    stages: tuple[Stage, ...]
    commitment_stage: str
    won_when_leaving: str
    version: int = 1
    goal: Names = Names("", "")
    lobe: str = "single"
    loss_reasons: tuple[LossReason, ...] = ()
    once_won: frozenset[StageId] = frozenset()

    def find(self, name_or_key: str) -> Stage | None:
        """Return the stage with this key or name (any language, any case)."""
        wanted = name_or_key.strip().casefold()
        for stage in self.stages:
            # A soft hyphen in a name is a break hint, not a letter.
            names = (stage.key, stage.name.de, stage.name.en)
            if wanted in {n.replace("\u00ad", "").casefold() for n in names}:
                return stage
        return None

    def way_back(self, stage: StageId, *, before_win: bool) -> Stage:
        """Return where a closed card comes back to: its stage, the first if that is gone.

        `before_win` takes the last stage of the pipeline for any behind the winning boundary.
        """
        found = next((s for s in self.stages if s.id == stage), self.stages[0])
        return self.pipeline[-1] if found.post_win and before_win else found

    @property
    def pipeline(self) -> Sequence[Stage]:
        """Return the stages before the winning boundary, in order."""
        return tuple(s for s in self.stages if not s.post_win)

    @property
    def wins(self) -> frozenset[StageId]:
        """Return every stage whose cards are won: those behind the boundary, removed or not."""
        return self.once_won | self.shown_wins

    @property
    def shown_wins(self) -> frozenset[StageId]:
        """Return the stages that show won cards."""
        return frozenset(s.id for s in self.stages if s.post_win)

    @property
    def first_post_win(self) -> Stage | None:
        """Return the stage that won cards enter, if the journey has one."""
        return next((s for s in self.stages if s.post_win), None)


def find_journey(journeys: Sequence[Journey], name_or_key: str) -> Journey:
    """Return the journey with this key or name in any case; DomainError names those there are."""
    wanted = name_or_key.strip().casefold()
    for journey in journeys:
        names = (journey.key, journey.name.de, journey.name.en)
        if wanted in {name.casefold() for name in names}:
            return journey
    raise DomainError(
        QT_TRANSLATE_NOOP("Errors", "There is no journey %s. There are: %s."),
        name_or_key,
        ", ".join(j.key for j in journeys),
    )


class StagePlan(NamedTuple):
    """A stage as the stage editor wants it; `id` None makes a new one."""

    id: StageId | None
    key: str
    name: Names
    colour: str
    probability: float = 0.0
    wip_limit: int = 0
    dwell_target_days: int = 0
