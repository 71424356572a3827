"""What is drawn of a flywheel: numbers to scale and texts to set, all of it decided elsewhere."""

from enum import IntEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.ui.theme import Tone


class Side(IntEnum):
    """The lobes in the order of travel."""

    RIGHT = 0
    LEFT = 1


class Line(NamedTuple):
    """One line of a text."""

    text: str
    tone: Tone = "text_2"
    bold: bool = False


class Tip(NamedTuple):
    """What is told of a stage, or of another part of the picture, that is pointed at."""

    name: str
    amount: str
    lines: tuple[Line, ...]


class Node(NamedTuple):
    """One stage on the loop, and the band that leads out of it.

    `clients` is true behind the win (a second ring), `nurture` where cards are only kept warm (a
    dashed ring). `through` gives the band its width, `pale` its lighter fill; `days` is the median
    time and gives the drops their speed. `lost` is in EUR. `name` may hold soft hyphens. `band` is
    told where the mouse rests on the band.
    """

    stage: StageId
    journey: JourneyId
    side: Side
    colour: str
    name: str
    cards: int
    lines: tuple[Line, ...]
    tip: Tip
    spoken: str
    clients: bool = False
    nurture: bool = False
    through: float = 0.0
    pale: bool = False
    days: float | None = None
    lost: float = 0.0
    lost_text: str = ""
    band: Tip = Tip("", "", ())


class Chord(NamedTuple):
    """Cards that clients of a journey brought into the same journey (places among the nodes)."""

    start: int
    end: int
    cards: int
    tip: Tip


class Inflow(NamedTuple):
    """What came from outside into the first stage of a journey (its place among the nodes)."""

    node: int
    figure: str
    text: str
    tip: Tip


class Title(NamedTuple):
    """A journey's name in the middle of its lobe, and what it holds."""

    journey: JourneyId
    side: Side
    name: str
    text: str


class Arrow(IntEnum):
    """Where the momentum is going, against 90 days ago."""

    DOWN = -1
    FLAT = 0
    UP = 1


class Centre(NamedTuple):
    """The words above the crossing; without a figure only what is known is said."""

    head: str
    figure: str
    unit: str
    note: str
    arrow: Arrow | None = None


class Arc(NamedTuple):
    """A line of equal loss in EUR."""

    eur: float
    text: str


class Legend(NamedTuple):
    """What the strokes mean."""

    through: str
    pale: str
    cards: str
    clients: str
    lost: str
    chord: str


class Drawing(NamedTuple):
    """A whole flywheel; `nodes` in the order of travel, those of the right lobe first.

    `deals` stands in the crossing, `deals_name` and `deals_text` below it. `arcs` begin with 0.
    `made_of` says which journeys it shows where there are others beside them, and on a day of the
    past what of it is as known today.
    """

    nodes: tuple[Node, ...]
    titles: tuple[Title, ...]
    chords: tuple[Chord, ...]
    inflows: tuple[Inflow, ...]
    centre: Centre
    deals: str
    deals_name: str
    deals_text: str
    arcs: tuple[Arc, ...]
    arc_unit: str
    legend: Legend
    empty: bool = False
    deals_tip: Tip = Tip("", "", ())
    made_of: str = ""

    def place_of(self, stage: StageId | None) -> int | None:
        """Return where a stage is among the nodes."""
        return next((i for i, n in enumerate(self.nodes) if n.stage == stage), None)


class MoveWish(NamedTuple):
    """Cards shall go to a stage; `follow` keeps the keyboard with them."""

    cards: tuple[CardId, ...]
    stage: StageId
    follow: bool = False


class Held(NamedTuple):
    """The card of a stage that a drag or a key would move.

    `hint` tells the keys; `takes` is said while the mouse rests on the stage.
    """

    card: CardId
    name: str
    lines: tuple[Line, ...]
    hint: tuple[Line, ...] = ()
    takes: Line | None = None


class Foreseen(NamedTuple):
    """What a move would bring: counts that change, and words about the energy.

    `counts` are what the nodes would say, by place, and `lines` what would stand below their
    names. `here` is true where nothing would move.
    """

    sources: tuple[int, ...]
    target: int
    counts: tuple[tuple[int, int], ...]
    hint: tuple[Line, ...]
    lines: tuple[tuple[int, tuple[Line, ...]], ...] = ()
    here: bool = False
