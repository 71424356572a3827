"""The whole pipeline as JSON, so that nothing a broker entered is ever locked in.

The format is described in docs/snapshot-json.md; `reading.snapshot_json` is the inverse.
"""

import json
from collections.abc import Sequence

from kanban_app.domain.card import CardDetail
from kanban_app.domain.daybook import CardEntry, with_cards
from kanban_app.domain.history import StageEvent
from kanban_app.domain.journey import (
    Journey,
    JourneyTemplate,
    LossReason,
    Names,
    Stage,
    StageTemplate,
)
from kanban_app.domain.moment import Moment, iso
from kanban_app.domain.records import CardEstimate, Pause, Snapshot, StageEstimate
from kanban_app.exchange.writing.daybook_json import card_part, daybook_parts
from kanban_app.exchange.writing.json_names import Json, moment_or_none, names_of

FORMAT = "schwungrad-snapshot"
FIRST, VERSION = 1, 2
_NOTHING = CardEntry()


def write_snapshot(snapshot: Snapshot) -> bytes:
    """Return the snapshot as UTF-8 JSON of version 2, one card or event per line.

    Whatever hangs on cards that the snapshot does not hold is left out. Moments are ISO 8601 in
    UTC with microseconds, money is cents.
    """
    known = {card.id: card.uid for card in snapshot.cards}
    daybook = with_cards(snapshot.daybook, known)
    stages = {s.id for j in snapshot.journeys for s in j.stages} | {s.id for s in snapshot.gone}
    names = names_of(daybook, known, stages)
    parts = {
        "journeys": [_journey(j) for j in snapshot.journeys],
        "orders": [
            _order(owner, stages, snapshot.version_since.get(owner))
            for owner, stages in snapshot.orders.items()
        ],
        "gone": [_stage(s) for s in snapshot.gone],
        "templates": [
            {"for": key, **_template(template)} for key, template in snapshot.templates.items()
        ],
        "cards": [
            {**_card(c), **card_part(daybook.cards.get(c.id, _NOTHING), names)}
            for c in snapshot.cards
        ],
        "events": [_event(e) for e in snapshot.events if e.card in known],
        "pauses": [_pause(p) for p in snapshot.pauses if p.card in known],
        "card_estimates": [_worth(e) for e in snapshot.card_estimates if e.card in known],
        "stage_estimates": [_chance(e) for e in snapshot.stage_estimates if e.stage in stages],
        **daybook_parts(daybook, names),
    }
    head = {"format": FORMAT, "version": VERSION, "as_of": iso(snapshot.as_of)}
    try:
        return _text(head, parts, ascii_only=False).encode()
    except UnicodeEncodeError:
        # Half a character from a foreign file: it can only be written escaped.
        return _text(head, parts, ascii_only=True).encode()


def _text(head: Json, parts: dict[str, list[Json]], *, ascii_only: bool) -> str:
    encoder = json.JSONEncoder(ensure_ascii=ascii_only, separators=(",", ":"))
    lines = [f'"{name}":{encoder.encode(value)}' for name, value in head.items()]
    lines += [f'"{name}":{_list(rows, encoder)}' for name, rows in parts.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _list(rows: Sequence[Json], encoder: json.JSONEncoder) -> str:
    return "[\n" + ",\n".join(map(encoder.encode, rows)) + "\n]" if rows else "[]"


def _order(owner: tuple[int, int], stages: Sequence[int], since: Moment | None) -> Json:
    journey, version = owner
    return {
        "journey": journey,
        "version": version,
        "since": moment_or_none(since or None),
        "stages": list(stages),
    }


def _names(names: Names) -> Json:
    return {"de": names.de, "en": names.en}


def _reason(reason: LossReason) -> Json:
    return {
        "key": reason.key,
        "name": _names(reason.name),
        "counts_as_loss": reason.counts_as_loss,
    }


def _journey(journey: Journey) -> Json:
    return {
        "id": journey.id,
        "version": journey.version,
        **_board(journey),
        "stages": [_stage(s) for s in journey.stages],
    }


def _stage(stage: Stage) -> Json:
    return {"id": stage.id, **_column(stage), "post_win": stage.post_win}


def _template(template: JourneyTemplate) -> Json:
    return {
        **_board(template),
        "stages": [{**_column(s), "rest": s.rest} for s in template.stages],
        "rest": template.rest,
    }


def _board(journey: Journey | JourneyTemplate) -> Json:
    return {
        "key": journey.key,
        "name": _names(journey.name),
        "goal": _names(journey.goal),
        "lobe": journey.lobe,
        "commitment_stage": journey.commitment_stage,
        "won_when_leaving": journey.won_when_leaving,
        "loss_reasons": [_reason(r) for r in journey.loss_reasons],
    }


def _column(stage: Stage | StageTemplate) -> Json:
    return {
        "key": stage.key,
        "name": _names(stage.name),
        "question": _names(stage.question),
        "kind": stage.kind,
        "counts_as_wip": stage.counts_as_wip,
        "colour": stage.colour,
        "probability": stage.probability,
        "wip_limit": stage.wip_limit,
        "dwell_target_days": stage.dwell_target_days,
        "stale_after_days": stage.stale_after_days,
    }


def _card(card: CardDetail) -> Json:
    fields, contact = card.fields, card.fields.contact
    return {
        "id": card.id,
        "uid": card.uid,
        "ref": card.ref,
        "journey": card.journey_id,
        "stage": card.stage_id,
        "rank": card.rank,
        "outcome": card.outcome,
        "loss_reason": card.loss_reason,
        "loss_note": card.loss_note,
        "parked_until": card.parked_until.isoformat() if card.parked_until else None,
        "created": iso(card.created),
        "entered": iso(card.entered),
        "origin": card.origin,
        "title": fields.title,
        "contact": {"name": contact.name, "phones": contact.phones, "emails": contact.emails},
        "object": fields.object_line,
        "place": fields.place,
        "value_cents": fields.value_cents,
        "currency": fields.currency,
        "probability": fields.probability,
        "source": fields.source,
        "expected_close": fields.expected_close.isoformat() if fields.expected_close else None,
        "tags": fields.tags,
        "notes": fields.notes,
        "waiting_on": fields.waiting_on,
        "waiting_note": fields.waiting_note,
    }


def _event(event: StageEvent) -> Json:
    return {
        "seq": event.seq,
        "at": iso(event.at),
        "card": event.card,
        "journey": event.journey,
        "version": event.version,
        "kind": event.kind,
        "to": event.to,
        "end": event.end,
        "reason": event.reason,
    }


def _pause(pause: Pause) -> Json:
    return {
        "card": pause.card,
        "kind": pause.kind,
        "who": pause.who,
        "since": iso(pause.since),
        "until": moment_or_none(pause.until),
    }


def _worth(estimate: CardEstimate) -> Json:
    return {
        "card": estimate.card,
        "since": moment_or_none(estimate.at or None),
        "value_cents": estimate.value_cents,
        "currency": estimate.currency,
        "probability": estimate.probability,
    }


def _chance(estimate: StageEstimate) -> Json:
    return {
        "stage": estimate.stage,
        "since": moment_or_none(estimate.at or None),
        "probability": estimate.probability,
    }
