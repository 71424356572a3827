"""From the steps of a file to histories of cards: stages found, ends worded, order kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from kanban_app.domain.card import CardFields, Outcome, Source
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem, Listed
from kanban_app.domain.history import End, EventKind, StageEvent, Step
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import HistoryRecord, NewCard
from kanban_app.services.import_cards import close_step

_ENDS = {End.WON: Outcome.WON, End.LOST: Outcome.LOST, End.ARCHIVED: Outcome.ARCHIVED}


class Standing(NamedTuple):
    """A card that is here: the journey it stands in, and its history in order."""

    card: CardId
    journey: Journey
    events: Sequence[StageEvent]

    @property
    def arrived(self) -> Moment | None:
        """Return when the card was handed over to its journey, None if it began there."""
        moments = [e.at for e in self.events if e.kind is EventKind.HAND_OVER]
        return moments[-1] if moments else None

    def news(self, steps: Iterable[Step]) -> int:
        """Return how many of the steps the history lacks, or only has as a list's guess."""
        guessed = self.events[0].kind is EventKind.IMPORT
        closed = guessed and len(self.events) > 1 and self.events[1].kind is EventKind.CLOSE
        told = {(e.at, e.to, e.end) for e in self.events[guessed + closed :]}
        return sum((s.at, s.to, s.end) not in told for s in steps)


@dataclass(slots=True)
class Histories:
    """New cards with their histories, steps for cards that are here, and rows left out.

    `same` counts the cards whose history brings nothing new, `news` the steps that are new to
    cards that are here.
    """

    new: list[NewCard] = field(default_factory=list)
    known: dict[CardId, tuple[Step, ...]] = field(default_factory=dict)
    problems: list[ImportProblem] = field(default_factory=list)
    notices: list[ImportProblem] = field(default_factory=list)
    same: int = 0
    news: int = 0


def plan_histories(
    records: Iterable[HistoryRecord],
    journey: Journey,
    known: Mapping[str, Standing],
    *,
    chosen: bool = True,
) -> Histories:
    """Return what a history means; cards that do not exist are named by their key.

    New cards go to `journey`. A known card's history belongs to the journey it stands in: rows
    for another one are problems if that was `chosen`.
    """
    found = Histories()
    ordered = sorted(records, key=lambda r: r.ref)
    for ref, group in groupby(ordered, key=lambda r: r.ref):
        rows = sorted(group, key=lambda r: (r.at, r.seq))
        if ref in known:
            _take_known(rows, known[ref], journey if chosen else known[ref].journey, found)
            continue
        steps, refused = _steps(rows, journey)
        found.problems += refused
        if steps:
            fields = CardFields(title=ref, source=Source.IMPORT)
            found.new.append(NewCard(journey.id, fields, tuple(steps), ref=ref))
    found.new.sort(key=lambda card: card.steps[0].at)
    return found


def _take_known(
    rows: Sequence[HistoryRecord], standing: Standing, wanted: Journey, found: Histories
) -> None:
    journey = standing.journey
    if wanted.id != journey.id:
        found.problems += [_elsewhere(r, journey) for r in rows]
        return
    if (arrived := standing.arrived) is not None:
        found.problems += [_before(r, journey) for r in rows if r.at < arrived]
        rows = [r for r in rows if r.at >= arrived]
    steps, refused = _steps(rows, journey)
    found.problems += refused
    if not steps:
        return
    if news := standing.news(steps):
        found.known[standing.card] = tuple(steps)
        found.news += news
    else:
        found.same += 1
        found.notices.append(_here_already(rows[0]))


def _steps(
    rows: Iterable[HistoryRecord], journey: Journey
) -> tuple[list[Step], list[ImportProblem]]:
    steps: list[Step] = []
    problems: list[ImportProblem] = []
    for record in rows:
        step = _step(record, journey, first=not steps, closed=_is_closed(steps))
        if step is None:
            problems.append(_unknown(record, journey))
        elif steps or step.to is not None:
            steps.append(step)
        else:
            problems.append(
                ImportProblem(
                    QT_TRANSLATE_NOOP("Errors", "The card %s ends before it begins."),
                    record.ref,
                    row=record.row,
                )
            )
    return steps, problems


def _step(record: HistoryRecord, journey: Journey, *, first: bool, closed: bool) -> Step | None:
    end = record.to.strip().upper()
    if end in _ENDS and journey.find(record.to) is None:
        return close_step(journey, _ENDS[End(end)], record.at, record.reason)
    stage = journey.find(record.to)
    if stage is None:
        return None
    if first:
        return Step(record.at, EventKind.CREATE, to=stage.id)
    return Step(record.at, EventKind.REOPEN if closed else EventKind.MOVE, to=stage.id)


def _is_closed(steps: list[Step]) -> bool:
    return bool(steps) and steps[-1].end is not None


def _unknown(record: HistoryRecord, journey: Journey) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "There is no stage %s in the journey %s. There are: %s."),
        record.to,
        journey.name,
        Listed(stage.name for stage in journey.stages),
        row=record.row,
    )


def _elsewhere(record: HistoryRecord, journey: Journey) -> ImportProblem:
    # Taken, the card would count in two journeys without ever having been handed over.
    return ImportProblem(
        QT_TRANSLATE_NOOP(
            "Errors", "The card %s stands in the journey %s. Import its history into that one."
        ),
        record.ref,
        journey.name,
        row=record.row,
    )


def _before(record: HistoryRecord, journey: Journey) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP(
            "Errors", "The card %s came to the journey %s later; its time before lies elsewhere."
        ),
        record.ref,
        journey.name,
        row=record.row,
    )


def _here_already(record: HistoryRecord) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "The history of this card is here already."), row=record.row
    )
