"""Every word of a workbook, so that the file speaks the language of who asked for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kanban_app.domain.card import Outcome, Source, WaitingOn
from kanban_app.exchange.writing.daybook_texts import DaybookTexts


@dataclass(frozen=True, slots=True)
class CardHeadings:
    """The heads of the card sheet's columns, in their order."""

    ref: str
    journey: str
    stage: str
    outcome: str
    title: str
    person: str
    phones: str
    emails: str
    object_line: str
    place: str
    value: str
    currency: str
    probability: str
    source: str
    created: str
    entered: str
    expected_close: str
    parked_until: str
    waiting_on: str
    waiting_note: str
    tags: str
    loss_reason: str
    notes: str
    uid: str
    next_step: str
    due: str
    milestones: str


@dataclass(frozen=True, slots=True)
class MetricHeadings:
    """The heads of a metrics sheet's columns, in their order."""

    stage: str
    open_cards: str
    value: str
    weighted: str
    throughput: str
    cohort: str
    advanced: str
    lost: str
    undecided: str
    rate: str
    low: str
    high: str
    median_days: str
    p85_days: str


@dataclass(frozen=True, slots=True)
class WorkbookTexts:
    """What a workbook says. `language` (`de` or `en`) picks the names of journeys and stages.

    `periods` names the periods of the throughput, the oldest first; `too_few` stands where too
    few cards are decided for a share.
    """

    language: str
    cards_sheet: str
    cards: CardHeadings
    metrics: MetricHeadings
    outcomes: Mapping[Outcome, str]
    sources: Mapping[Source, str]
    waiting: Mapping[WaitingOn, str]
    periods: tuple[str, ...]
    too_few: str
    throughput_title: str
    conversion_title: str
    daybook: DaybookTexts
