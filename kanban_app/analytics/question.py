"""What is asked of the analytics: a window, and the cards behind a number.

Days are proleptic ordinals of local days.
"""

from enum import StrEnum
from typing import NamedTuple

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.ids import StageId
from kanban_app.domain.moment import Moment


class Chart(StrEnum):
    """The pictures of the screen; also says which one cards are asked behind."""

    THROUGHPUT = "throughput"
    BALANCE = "balance"
    CONVERSION = "conversion"
    CURVES = "curves"
    CUMULATIVE = "cumulative"
    CYCLE = "cycle"
    AGEING = "ageing"
    STAGE_TIME = "stage_time"
    LEDGER = "ledger"
    SOURCES = "sources"
    REASONS = "reasons"
    CLOSINGS = "closings"
    COMMISSION = "commission"
    PROBABILITIES = "probabilities"
    FLOW = "flow"


class Part(StrEnum):
    """Which of the cards behind a number are meant."""

    ALL = "all"
    ARRIVED = "arrived"
    ADVANCED = "advanced"
    OPEN = "open"
    WON = "won"
    LOST = "lost"
    BACK = "back"
    ARCHIVED = "archived"
    HANDED_OFF = "handed_off"


class FlowKey(StrEnum):
    """Which cards of FLOW are meant, the `key` of its picks.

    Those in progress at any time of the window, the finished ones whose waiting is known, those
    open at the moment, or those opened again within the window.
    """

    PRESENT = "present"
    FINISHED = "finished"
    OPEN = "open"
    REOPENED = "reopened"


class Question(NamedTuple):
    """What is asked: local days `first` to `last` (both included), told at `as_of`.

    `before` is the period compared with (None: none). `strict` counts only visited stages, else
    skipped ones count as reached. `persona` asks only for the cards of one ("": for all).
    """

    first: int
    last: int
    as_of: Moment
    unit: PeriodUnit = PeriodUnit.WEEK
    before: tuple[int, int] | None = None
    strict: bool = False
    persona: str = ""


class Pick(NamedTuple):
    """A number that was clicked: whose cards are behind it.

    `stage` None means all stages, `bucket` (a place in `Report.buckets`) None the whole window.
    `key` is a source or a loss reason where the chart counts those ("" is one, too), "late" or
    "resting" for AGEING, a `FlowKey` for FLOW; None asks for all of them.
    """

    chart: Chart
    stage: StageId | None = None
    bucket: int | None = None
    part: Part = Part.ALL
    key: str | None = None


class Bucket(NamedTuple):
    """A week or month as far as it lies within the window; `whole` if nothing of it is cut off.

    A bucket that `as_of` cuts is not whole: process limits come from whole ones only.
    """

    first: int
    last: int
    whole: bool
