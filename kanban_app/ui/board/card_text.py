"""What a card says: its lines, its age and the sentence a screen reader speaks."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime

from kanban_app.domain.card import CardFace, Outcome, WaitingOn
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import SECOND, Moment
from kanban_app.domain.property_names import in_language
from kanban_app.ui import formats
from kanban_app.ui.kinds import channel_icon, milestone_label
from kanban_app.ui.sources import source_label, waiting_label

EPOCH = Moment(0)
DOT = " \u00b7 "
# Behind the mark of a milestone that nothing speaks for yet.
DOUBT = "?"
_DAY_SECONDS = 86_400
# The milestones that only a move has recorded: what would confirm each, in words.
Unsure = Mapping[CardId, Mapping[str, str]]
ALL_SURE: Unsure = MappingProxyType({})
_SURE: Mapping[str, str] = MappingProxyType({})


class Tempo(IntEnum):
    """How long a card lies in its stage, against the stage's own pace; NONE shows no meter."""

    NONE = 0
    WITHIN = 1
    SLOW = 2
    STUCK = 3


class Pace(NamedTuple):
    """The usual time in a stage, None while too few visits are known."""

    median_seconds: float | None = None
    p85_seconds: float | None = None


class CardContext(NamedTuple):
    """Everything beside the card itself that its text depends on; `today` is an ISO date."""

    stage: Stage
    pace: Pace = Pace()
    now: Moment = EPOCH
    today: str = ""
    terms: tuple[str, ...] = ()
    unsure: Unsure = ALL_SURE


NoteTone = Literal["text_2", "text_3", "bad"]


class Note(NamedTuple):
    """The fourth line of a card: an icon, what it says, and at its end when.

    `short` is for compact cards. What is late says so and is `bad`, what is missing `text_3`.
    """

    icon: str
    text: str
    short: str = ""
    when: str = ""
    tone: NoteTone = "text_2"


def local_day(now: Moment) -> str:
    """Return the local calendar date of `now` as ISO text."""
    day = QDateTime.fromMSecsSinceEpoch(now // 1000).date()
    return f"{day.year():04d}-{day.month():02d}-{day.day():02d}"


def is_parked(card: CardFace, today: str) -> bool:
    """Say whether the card still rests today; on the day it wakes it does not."""
    return card.parked_until > today


def tempo_of(card: CardFace, context: CardContext) -> Tempo:
    """Return the level of the pace meter; a stage without history uses its target of days."""
    if context.stage.post_win:
        return Tempo.NONE
    elapsed = (context.now - card.entered) / SECOND
    median = context.pace.median_seconds
    if median is None:
        target = context.stage.dwell_target_days * _DAY_SECONDS
        if not target:
            return Tempo.NONE
        return Tempo.WITHIN if elapsed <= target else Tempo.SLOW
    if elapsed <= median:
        return Tempo.WITHIN
    p85 = context.pace.p85_seconds
    return Tempo.SLOW if p85 is None or elapsed <= p85 else Tempo.STUCK


def object_line(card: CardFace) -> str:
    """Return what is sold or sought and where; the title where nothing is known yet."""
    known = [part for part in (_named(card), card.place) if part]
    if not known and card.person and card.title != card.person:
        return card.title
    return DOT.join(known)


def _named(card: CardFace) -> str:
    return in_language(card.object_line, formats.language())


def money_text(card: CardFace) -> str:
    """Return the expected commission, "" where there is none yet."""
    return formats.whole_money(card.value_cents, card.currency) if card.value_cents else ""


def chance_text(card: CardFace) -> str:
    """Return the broker's own chance of a win, "" where the stage says it or all is decided."""
    return f"\u2248\u00a0{formats.percent(own)}" if (own := _own_chance(card)) is not None else ""


def note_of(card: CardFace, today: str) -> Note | None:
    """Return until when the card rests, whom it waits for, or what is to be done next.

    Where nobody knows of tasks, on a day of the past, it is when the card is expected to close.
    """
    if is_parked(card, today):
        wakes = date.fromisoformat(card.parked_until)
        text = QCoreApplication.translate("Board", "Parked until %s") % formats.day_text(wakes)
        return Note("moon", text, formats.short_day(wakes))
    if card.waiting_on and card.waiting_on != WaitingOn.NOBODY:
        who = waiting_label(WaitingOn(card.waiting_on))
        return _due_note(
            "hourglass", DOT.join(t for t in (who, card.waiting_note) if t), card, today
        )
    if card.next_task:
        return _due_note(channel_icon(card.next_channel), card.next_task, card, today)
    if card.next_task is not None:
        missing = QCoreApplication.translate("Board", "No next step")
        return Note("none", missing, tone="text_3")
    if card.expected_close and not card.tags:
        closes = date.fromisoformat(card.expected_close)
        text = QCoreApplication.translate("Board", "Close %s") % formats.day_text(closes)
        return Note("calendar", text, formats.short_day(closes))
    return None


def milestones_of(card: CardFace) -> list[str]:
    """Return the keys of the milestones a card has reached, in order."""
    return card.milestones.split(",") if card.milestones else []


def is_unsure(card: CardFace, key: str, unsure: Unsure) -> bool:
    """Return whether only a move has recorded a milestone of a card."""
    return key in unsure.get(card.id, _SURE)


def hits(text: str, terms: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the text cut into pieces, each with whether it matches one of the `terms`."""
    folded = text.lower()
    if len(folded) != len(text) or not any(term in folded for term in terms):
        return [(text, False)]
    marked = [False] * len(text)
    for term in terms:
        at = folded.find(term)
        if at >= 0:
            marked[at : at + len(term)] = [True] * len(term)
    pieces: list[tuple[str, bool]] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marked[place] != marked[start]:
            pieces.append((text[start:place], marked[start]))
            start = place
    return pieces


def spoken(card: CardFace, now: Moment, unsure: Unsure = ALL_SURE, inside: str = "") -> str:
    """Return the card as one sentence for a screen reader; `inside` names its sub-stage."""
    days = formats.whole_days(card.entered, now)
    parts = [
        card.heading,
        _silent_words(card),
        " ".join(p for p in (_named(card), card.place) if p),
        money_text(card),
        _chance_words(card),
        QCoreApplication.translate("Board", "%n day(s)", "", days),
        _inside_words(inside),
    ]
    parts += [
        *_note_words(card, now),
        *_milestone_words(card, unsure),
        _link_words(card),
    ]
    return ", ".join(p for p in parts if p)


def full_text(
    card: CardFace, now: Moment, unsure: Unsure = ALL_SURE, inside: str = ""
) -> list[str]:
    """Return every line of a card unshortened, for its tooltip; `inside` names its sub-stage."""
    days = formats.whole_days(card.entered, now)
    lines = [
        card.heading,
        _silent_words(card),
        object_line(card),
        DOT.join(
            t for t in (money_text(card), _chance_words(card), source_label(card.source)) if t
        ),
        QCoreApplication.translate("Board", "%n day(s) in this stage", "", days),
        _inside_words(inside),
        DOT.join(_note_words(card, now)),
        DOT.join([*_milestone_words(card, unsure), _link_words(card)]).removesuffix(DOT),
        ", ".join(card.tag_list),
    ]
    return [line for line in lines if line]


def _inside_words(inside: str) -> str:
    return QCoreApplication.translate("Board", "Sub-stage %s") % inside if inside else ""


def _milestone_words(card: CardFace, unsure: Unsure) -> list[str]:
    missing = unsure.get(card.id, _SURE)
    told = QCoreApplication.translate("Board", "%s, not confirmed yet: %s")
    return [
        told % (milestone_label(key), missing[key]) if key in missing else milestone_label(key)
        for key in milestones_of(card)
    ]


def _own_chance(card: CardFace) -> float | None:
    return card.probability if card.outcome == Outcome.OPEN else None


def _chance_words(card: CardFace) -> str:
    own = _own_chance(card)
    if own is None:
        return ""
    return QCoreApplication.translate("Board", "own chance %s") % formats.percent(own)


def _due_note(icon: str, text: str, card: CardFace, today: str) -> Note:
    if not card.next_due:
        return Note(icon, text)
    due = formats.due(card.next_due, card.next_time, today)
    return Note(icon, text, due.short, due.text, "bad" if due.late else "text_2")


def _note_words(card: CardFace, now: Moment) -> list[str]:
    note = note_of(card, local_day(now))
    return [words for words in (note.text, note.when) if words] if note else []


def _silent_words(card: CardFace) -> str:
    return QCoreApplication.translate("Board", "Do not contact") if card.silent else ""


def _link_words(card: CardFace) -> str:
    if not card.links:
        return ""
    return QCoreApplication.translate("Board", "%n linked card(s)", "", card.links)
