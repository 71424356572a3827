"""What the panels beside the loop show: finished words, and shares of 0 to 1 for what is drawn."""

from typing import NamedTuple

from kanban_app.domain.ids import CardId, ContactId, StageId
from kanban_app.ui.theme import Tone
from kanban_app.ui.widgets.choices import Choice


class Figure(NamedTuple):
    """A number with its name above, its unit beside and what it rests on below."""

    name: str
    value: str
    unit: str = ""
    detail: str = ""
    tip: str = ""


class FrictionLine(NamedTuple):
    """What a stage lost; `share` is the length of its bar, `heading` that of its journey."""

    stage: StageId
    name: str
    colour: str
    share: float
    amount: str
    percent: str
    lobe: str = ""
    heading: str = ""


class BalanceLine(NamedTuple):
    """One step of the energy balance, drawn from `low` to `high` in a tone."""

    name: str
    low: float
    high: float
    amount: str
    tone: Tone
    total: bool = False
    tip: str = ""


class FactLine(NamedTuple):
    """A measure of the loop in one line: its name, its number, and what it rests on."""

    name: str
    value: str
    detail: str
    tip: str = ""


class EdgeLine(NamedTuple):
    """A card that a client brought: who brought whom, and how it stands."""

    origin: CardId
    caused: CardId
    name: str
    detail: str


class CardLine(NamedTuple):
    """A card by name; `late` says that it is older in its stage than most."""

    card: CardId
    name: str
    detail: str
    age: str = ""
    late: bool = False


class CauseLine(NamedTuple):
    """Why energy was lost, or stands still (`hatched`), and the cards behind it."""

    title: str
    name: str
    share: float
    amount: str
    number: str
    cards: tuple[CardId, ...]
    hatched: bool = False


class TreeLine(NamedTuple):
    """A card of a tree of referrals, `depth` generations below its root."""

    card: CardId
    depth: int
    name: str
    detail: str
    amount: str


class RootValue(NamedTuple):
    """A client, and everything that came by way of him.

    `earned` and `pipeline` are of those he brought, `whole` is the commission with his own cards.
    `planned` says that thanks are; `silent` that he does not want to be contacted.
    """

    card: CardId
    contact: ContactId | None
    name: str
    detail: str
    earned: str
    pipeline: str
    lines: tuple[TreeLine, ...]
    planned: bool = False
    silent: bool = False
    whole: str = ""


class LedgerStage(NamedTuple):
    """A stage of the friction ledger: what it lost and what stands still in it, by cause."""

    stage: StageId
    name: str
    colour: str
    amount: str
    causes: tuple[CauseLine, ...]


class WheelValue(NamedTuple):
    """The whole wheel beside its picture; `few` says why there are counts instead of rates."""

    figures: tuple[Figure, ...]
    few: str
    friction: tuple[FrictionLine, ...]
    friction_note: str
    balance: tuple[BalanceLine, ...]
    balance_note: str
    facts: tuple[FactLine, ...]
    edges: tuple[EdgeLine, ...]
    edges_note: str
    roots: tuple[RootValue, ...]
    ledger: tuple[LedgerStage, ...]
    ledger_figures: tuple[Figure, ...]
    goals: tuple["GoalLine", ...] = ()
    facts_note: str = ""


class StageValue(NamedTuple):
    """One stage of the loop, opened."""

    stage: StageId
    name: str
    question: str
    colour: str
    figures: tuple[Figure, ...]
    lost_note: str
    causes: tuple[CauseLine, ...]
    cards: tuple[CardLine, ...]
    more: str = ""
    goal: str = ""


class NeedLine(NamedTuple):
    """Buyers and homes of one price band or place; `buyers` and `homes` are lengths of bars."""

    name: str
    buyers: float
    homes: float
    counts: str
    ratio: str
    tone: Tone = "text"
    spoken: str = ""
    cards: tuple[CardId, ...] = ()


class NeedValue(NamedTuple):
    """The two sides of the market: which needs leads now, why, and what is counted `apart`.

    `today` says on a past day what is not known of it.
    """

    sentence: str
    reason: str
    tone: Tone
    figures: tuple[Figure, ...]
    prices: tuple[NeedLine, ...]
    places: tuple[NeedLine, ...]
    apart: str = ""
    today: str = ""


class Range(NamedTuple):
    """What a slider goes through, in whole percent or days; `now` is None where not known."""

    low: int
    high: int
    now: int | None
    goal: int | None = None


class WhatIfValue(NamedTuple):
    """The stage a what-if is about, and where it stands now."""

    stages: tuple[Choice, ...]
    stage: StageId
    conversion: Range
    days: Range
    conversion_note: str = ""
    days_note: str = ""


class ResultLine(NamedTuple):
    """A number before and after, and the difference with its sign."""

    name: str
    before: str
    after: str
    change: str
    tone: Tone = "text"
    detail: str = ""


class GoalLine(NamedTuple):
    """A goal that is kept, and how far the stage is from it."""

    stage: StageId
    name: str
    colour: str
    aims: str
    now: str
    reached: bool = False


class Trial(NamedTuple):
    """What would be if; None leaves that side as it is."""

    stage: StageId
    conversion: float | None
    days: float | None


class CardsWanted(NamedTuple):
    """Cards behind a number, to be listed under its name."""

    title: str
    cards: tuple[CardId, ...]
