"""What a file says about a card that is here already: new fields, another stage or end."""

from dataclasses import dataclass
from datetime import date

from kanban_app.domain.card import CardDetail, CardFields, Outcome
from kanban_app.domain.card_rules import checked
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.history import EventKind, Step
from kanban_app.domain.ids import ContactId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardRecord
from kanban_app.services.import_cards import close_step, updated
from kanban_app.services.import_reasons import note_of

_ENDED = (Outcome.LOST, Outcome.ARCHIVED)


@dataclass(frozen=True, slots=True)
class PreparedUpdate:
    """What a known card, as it is, becomes; `moved` is its contact if he gets an address."""

    detail: CardDetail
    fields: CardFields
    steps: tuple[Step, ...]
    parked_until: date | None
    loss_note: str
    record: CardRecord
    moved: tuple[ContactId, ContactFields] | None = None


def prepared(
    detail: CardDetail, record: CardRecord, journey: Journey, now: Moment
) -> PreparedUpdate:
    """Return what the file really gives; DomainError if the card would break a rule."""
    steps = steps_of(detail, record, journey, now)
    fields = checked(updated(detail.fields, record))
    # A card that goes on wakes up, unless the file says how long it rests.
    parked = None if steps else detail.parked_until
    if "parked_until" in record.given and record.outcome is Outcome.OPEN:
        parked = record.parked_until
    note = note_of(record, journey)
    if not note and "loss_note" not in record.given:
        note = detail.loss_note
    return PreparedUpdate(detail, fields, steps, parked, note, record)


def steps_of(
    detail: CardDetail, record: CardRecord, journey: Journey, now: Moment
) -> tuple[Step, ...]:
    """Return the steps from how a card stands to what the record says of its stage and end."""
    stage = journey.find(record.stage) if "stage" in record.given else None
    if "outcome" not in record.given:
        return _move(detail, stage, now)
    wanted = record.outcome
    if wanted is Outcome.OPEN and stage is not None and stage.post_win:
        # Programs without an end of their own keep won deals open in their last stage.
        wanted = Outcome.WON
    if wanted is not Outcome.OPEN:
        return _close(detail, stage, wanted, (record, journey, now))
    if detail.outcome is Outcome.OPEN:
        return _move(detail, stage, now)
    # The file says open, so a stage that would make the card won again is no way back.
    back = stage or journey.way_back(detail.stage_id, before_win=True)
    return (Step(now, EventKind.REOPEN, to=back.id),)


def _move(detail: CardDetail, stage: Stage | None, now: Moment) -> tuple[Step, ...]:
    if stage is None or stage.id == detail.stage_id:
        return ()
    back = detail.outcome in _ENDED or (detail.outcome is Outcome.WON and not stage.post_win)
    return (Step(now, EventKind.REOPEN if back else EventKind.MOVE, to=stage.id),)


def _close(
    detail: CardDetail,
    stage: Stage | None,
    wanted: Outcome,
    told: tuple[CardRecord, Journey, Moment],
) -> tuple[Step, ...]:
    """Return the steps to an end; a card that ended so stays, but for stages behind the win."""
    record, journey, now = told
    if stage is not None and stage.post_win is not (wanted is Outcome.WON):
        # The stage a deal was won from says nothing about where won cards are.
        stage = None
    if detail.outcome is wanted:
        return _move(detail, stage, now) if wanted is Outcome.WON else ()
    at = record.closed or now
    if wanted is Outcome.WON and stage is not None:
        return (Step(at, EventKind.CLOSE, to=stage.id),)
    moves = _move(detail, stage, at)
    return (*moves, close_step(journey, wanted, at, record.loss_reason))
