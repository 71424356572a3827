"""From the steps of a file to histories of cards: stages found, ends worded, order kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from kanban_app.domain.card import CardFields, Outcome, Source
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.history import End, EventKind
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.domain.records import HistoryRecord, NewCard, Step
from kanban_app.services.import_cards import close_step

_ENDS = {End.WON: Outcome.WON, End.LOST: Outcome.LOST, End.ARCHIVED: Outcome.ARCHIVED}


@dataclass(frozen=True, slots=True)
class Histories:
    """New cards with their histories, steps for cards that are here, and rows left out."""

    new: tuple[NewCard, ...]
    known: Mapping[CardId, tuple[Step, ...]]
    problems: tuple[ImportProblem, ...]


def plan_histories(
    records: Iterable[HistoryRecord], journey: Journey, refs: Mapping[str, CardId]
) -> Histories:
    """Return what a history means for a journey; cards that do not exist are named by their key."""
    new, known, problems = [], {}, []
    ordered = sorted(records, key=lambda r: r.ref)
    for ref, rows in groupby(ordered, key=lambda r: r.ref):
        steps, refused = _steps(sorted(rows, key=lambda r: (r.at, r.seq)), journey)
        problems += refused
        if not steps:
            continue
        if ref in refs:
            known[refs[ref]] = tuple(steps)
        else:
            fields = CardFields(title=ref, source=Source.IMPORT)
            new.append(NewCard(journey.id, fields, tuple(steps), ref=ref))
    new.sort(key=lambda card: card.steps[0].at)
    return Histories(tuple(new), known, tuple(problems))


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
    known = ", ".join(s.key for s in journey.stages)
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "There is no stage %s in the journey %s. There are: %s."),
        record.to,
        journey.key,
        known,
        row=record.row,
    )
