"""What a picture is drawn from, and what it leaves behind to be pointed at."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from kanban_app.analytics.question import Chart
from kanban_app.analytics.report import Report
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.ui import formats
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.theme import Tone
from kanban_app.ui.widgets.choices import Choice


class View(NamedTuple):
    """A report with the words around it: stages by id, cards by what the board calls them.

    `goals` are what the broker means his stages to do, `whose` names the only clients it tells of.
    """

    report: Report
    journey: Journey
    names: Mapping[CardId, str]
    option: str = ""
    goals: Mapping[StageId, Goal] = {}
    whose: str = ""

    def goal(self, stage: StageId) -> Goal:
        """Return the goal of a stage, an empty one where none is kept."""
        return self.goals.get(stage, Goal())

    def stage(self, stage: StageId) -> Stage:
        """Return a stage of the journey; LookupError for any other."""
        return next(s for s in self.journey.stages if s.id == stage)

    def stage_name(self, stage: StageId | None) -> str:
        """Return how a stage is called in the language in force; removed ones are `–`."""
        for known in self.journey.stages:
            if known.id == stage:
                return plain_name(known)
        return formats.NONE

    def card_name(self, card: CardId) -> str:
        """Return what the board calls a card, its number where that is not known."""
        return self.names.get(card, f"#{card}")


class Table(NamedTuple):
    """The numbers of a picture as rows of text; the first column names the row."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Info(NamedTuple):
    """What the info button says: definition, formula, how to read it, what is left out, and n."""

    definition: str
    formula: str
    reading: str
    left_out: str
    n: str


class Mark(NamedTuple):
    """An entry of a legend: a patch of a colour (or hatched, or dashed) and its words."""

    colour: str
    words: str
    kind: str = "patch"


class Note(NamedTuple):
    """A short remark in the header that needs attention."""

    words: str
    tone: Tone


class Picture(Protocol):
    """One chart of the screen; it holds no numbers, `View` brings them."""

    @property
    def chart(self) -> Chart:
        """Return which chart this is."""
        ...

    @property
    def span(self) -> int:
        """Return how many columns of the grid it takes where there are enough."""
        ...

    @property
    def height(self) -> int:
        """Return the height of its card in px, 0 for that of all others."""
        ...

    def title(self) -> str:
        """Return the name of the chart."""
        ...

    def context(self, view: View) -> str:
        """Return what stands beside the name: unit and n."""
        ...

    def legend(self, view: View) -> Sequence[Mark]:
        """Return what the colours mean where the picture cannot say it itself."""
        ...

    def note(self, view: View) -> Note | None:
        """Return what needs attention, None if nothing does."""
        ...

    def options(self, view: View) -> Sequence[Choice]:
        """Return the alternatives this picture offers, none for most."""
        ...

    def draw(self, canvas: Canvas, view: View) -> None:
        """Draw onto the canvas and leave its spots there."""
        ...

    def table(self, view: View) -> Table:
        """Return the same numbers as rows."""
        ...

    def info(self, view: View) -> Info:
        """Return how it is counted."""
        ...


class PlainPicture:
    """What most pictures share: one column wide, no legend, no note, no options."""

    span = 1
    height = 0

    def legend(self, view: View) -> Sequence[Mark]:
        """Return nothing: the picture says it itself."""
        del view
        return ()

    def note(self, view: View) -> Note | None:
        """Return nothing: all is as usual."""
        del view
        return None

    def options(self, view: View) -> Sequence[Choice]:
        """Return nothing: there is one way to show it."""
        del view
        return ()


def plain_name(stage: Stage) -> str:
    """Return a stage's name without the hints where it may break."""
    return stage.name.text(formats.language()).replace("\u00ad", "")
