"""From the records of a file to cards of a journey: stages found, duplicates recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kanban_app.domain.card import CardFields, Contact, Outcome
from kanban_app.domain.card_rules import checked
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.history import End, EventKind, Step
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import CardRecord, NewCard
from kanban_app.services.import_reasons import note_of, reason_key

_EDITABLE = frozenset(CardFields.__dataclass_fields__)


@dataclass(slots=True)
class CardPlanner:
    """Turns records into new cards; what was decided for a row is kept as a notice."""

    journeys: Sequence[Journey]
    chosen: Journey | None
    now: Moment
    notices: list[ImportProblem]
    stages: Mapping[str, str]
    days: LocalDays

    def new_card(self, record: CardRecord) -> NewCard:
        """Return the card a record describes, with a history that says no more than is known.

        Raises DomainError if the card breaks a rule.
        """
        journey = self.journey_of(record)
        stage, fields = self._stage_of(record, journey)
        steps = self._steps(record, journey, stage)
        return NewCard(
            journey.id,
            checked(fields),
            steps,
            ref=record.ref,
            parked_until=record.parked_until if record.outcome is Outcome.OPEN else None,
            loss_note=note_of(record, journey),
            home=record.home,
            site=record.site,
        )

    def without_future(self, record: CardRecord) -> CardRecord:
        """Return the record without dates that are yet to come; the notices tell them.

        Who has one wrong date still is a lead, so the row stays.
        """
        moments = (record.created, record.closed)
        late = {m for m in moments if m is not None and m > self.now}
        for moment in sorted(late):
            self.notices.append(_in_future(self.days.date_of(moment), record.row))
        created, closed = (None if m in late else m for m in moments)
        return record._replace(created=created, closed=closed)

    def journey_of(self, record: CardRecord) -> Journey:
        """Return the chosen journey, else the one the record names, else the first."""
        if self.chosen is not None:
            return self.chosen
        wanted = record.journey.strip().casefold()
        for journey in self.journeys:
            names = (journey.key, journey.name.de, journey.name.en)
            if wanted and wanted in {n.casefold() for n in names}:
                return journey
        return self.journeys[0]

    def _stage_of(self, record: CardRecord, journey: Journey) -> tuple[Stage, CardFields]:
        wanted = self.stages.get(record.stage, record.stage)
        found = journey.find(wanted) if wanted else journey.stages[0]
        if found is not None:
            return found, record.fields
        first = journey.stages[0]
        self.notices.append(
            ImportProblem(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The stage %s is unknown; the card goes to %s and keeps it in its notes.",
                ),
                record.stage,
                first.name,
                row=record.row,
            )
        )
        notes = "\n".join(part for part in (record.fields.notes, record.stage) if part)
        return first, replace(record.fields, notes=notes)

    def _steps(self, record: CardRecord, journey: Journey, stage: Stage) -> tuple[Step, ...]:
        """Return one step for an open card, two for a closed one.

        An open card's time in its stage is not known, so it begins with the import; when it was
        created stands in its notes. A closed one keeps the moments the file gives; won, it came
        from the last stage before the win.
        """
        if record.outcome is Outcome.OPEN:
            return (Step(self.now, EventKind.IMPORT, to=stage.id),)
        closed = record.closed or self.now
        begun = min(record.created or closed, closed)
        end = close_step(journey, record.outcome, closed, record.loss_reason)
        if record.outcome is Outcome.WON and stage.post_win:
            # Entered at once, the card would have been won on the day it was created.
            end, stage = end._replace(to=stage.id), journey.pipeline[-1]
        return (Step(begun, EventKind.IMPORT, to=stage.id), end)


def _in_future(day: date, row: int) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "The date %s lies in the future and does not count."),
        day,
        row=row,
    )


def close_step(journey: Journey, outcome: Outcome, at: Moment, reason: str) -> Step:
    """Return the step that ends a card in a journey."""
    target = journey.first_post_win
    if outcome is Outcome.WON and target is not None:
        return Step(at, EventKind.CLOSE, to=target.id)
    ends = {Outcome.WON: End.WON, Outcome.LOST: End.LOST}
    end = ends.get(outcome, End.ARCHIVED)
    return Step(at, EventKind.CLOSE, end=end, reason=reason_key(journey, reason))


def updated(fields: CardFields, record: CardRecord) -> CardFields:
    """Return a card's fields with what the record really gives; the rest stays."""
    given = {n: getattr(record.fields, n) for n in record.given & _EDITABLE}
    new = record.fields.contact
    contact = Contact(
        new.name if "person" in record.given else fields.contact.name,
        new.phones if "phones" in record.given else fields.contact.phones,
        new.emails if "emails" in record.given else fields.contact.emails,
    )
    return replace(fields, **{**given, "contact": contact})
