"""What is kept beside the pipeline as parts of the JSON snapshot; uids name what is meant.

The format is described in docs/snapshot-json.md; `reading.daybook_json` is the inverse.
"""

from kanban_app.domain.activity import Activity
from kanban_app.domain.daybook import (
    CardEntry,
    Daybook,
    DealEntry,
    NoteEntry,
)
from kanban_app.domain.moment import iso
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task
from kanban_app.exchange.writing.json_names import Json, Names, day_or_none, moment_or_none
from kanban_app.exchange.writing.json_people import contact_part, property_part


def daybook_parts(daybook: Daybook, names: Names) -> dict[str, list[Json]]:
    """Return the lists of the document that hold the daybook, but for what the cards hold."""
    return {
        "contacts": [contact_part(c) for c in daybook.contacts],
        "not_duplicates": [
            {"one": names.contacts[one], "other": names.contacts[other]}
            for one, other in daybook.not_duplicates
        ],
        "properties": [property_part(p, names) for p in daybook.properties],
        "tasks": [_task(t, names) for t in daybook.tasks],
        "activities": [_activity(a, names) for a in daybook.activities],
        "profiles": [_profile(p, names) for p in daybook.profiles],
        "deals": [_deal(d, names) for d in daybook.deals],
        "match_notes": [_note(n, names) for n in daybook.notes],
        "step_events": [
            _substage(e, names) for e in daybook.substages if names.stage(e.stage) is not None
        ],
    }


def card_part(entry: CardEntry, names: Names) -> Json:
    """Return what a card says beyond its own fields."""
    return {
        "contact_uid": names.contact(entry.contact),
        "property_uid": names.about(entry.property),
        "origin_contact": names.contact(entry.origin_contact),
        "values": dict(entry.values),
        "criteria": [
            {"rule": rule, "met_at": iso(tick.at), "note": tick.note}
            for rule, tick in entry.ticks.items()
        ],
        "milestones": [
            {"key": r.key, "on": r.on.isoformat(), "note": r.note} for r in entry.reached
        ],
    }


def _substage(event: SubstageEvent, names: Names) -> Json:
    return {
        "card": names.cards[event.card],
        "stage": event.stage,
        "at": iso(event.at),
        "path": event.path,
    }


def _task(task: Task, names: Names) -> Json:
    fields = task.fields
    return {
        "uid": task.uid,
        **names.whom(fields.card, fields.contact, fields.property),
        "title": fields.title,
        "channel": fields.channel,
        "due": fields.due.isoformat(),
        "at": f"{fields.at:%H:%M}" if fields.at else None,
        "minutes": fields.minutes,
        "rule": fields.rule,
        "repeat": fields.repeat,
        "created": iso(task.created),
        "done_at": moment_or_none(task.done_at),
        "dropped": task.dropped,
        "outcome": task.outcome,
        "touched": task.touched,
    }


def _activity(activity: Activity, names: Names) -> Json:
    fields = activity.fields
    return {
        "uid": activity.uid,
        **names.whom(fields.card, fields.contact, fields.property),
        "task": None if fields.task is None else names.tasks[fields.task],
        "kind": fields.kind,
        "at": iso(fields.at),
        "minutes": fields.minutes,
        "direction": fields.direction,
        "subject": fields.subject,
        "note": fields.note,
        "outcome": fields.outcome,
        "rating": fields.rating,
        "objection": fields.objection,
        "quote": fields.quote,
        "sentiment": fields.sentiment,
        "stage": names.stage(fields.stage),
        "step": fields.step,
        "touchpoint": fields.touchpoint,
        "usability": fields.usability,
        "emotion": fields.emotion,
        "solving": fields.solving,
        "scale": fields.scale,
    }


def _profile(profile: SearchProfile, names: Names) -> Json:
    fields = profile.fields
    return {
        "uid": profile.uid,
        "card": None if profile.card is None else names.cards[profile.card],
        "contact": names.contact(profile.contact),
        "created": iso(profile.created),
        "active": fields.active,
        "use": fields.use,
        "kinds": fields.kinds,
        "marketing": fields.marketing,
        "places": fields.places,
        "latitude": fields.latitude,
        "longitude": fields.longitude,
        "radius_km": fields.radius_km,
        "price_min_cents": fields.price_min_cents,
        "price_max_cents": fields.price_max_cents,
        "area_min": fields.area_min,
        "area_max": fields.area_max,
        "plot_min": fields.plot_min,
        "rooms_min": fields.rooms_min,
        "year_min": fields.year_min,
        "conditions": fields.conditions,
        "must": fields.must,
        "nice": fields.nice,
        "move_in_by": day_or_none(fields.move_in_by),
        "financing": fields.financing,
        "financing_cents": fields.financing_cents,
        "financing_proof_on": day_or_none(fields.financing_proof_on),
        "own_home_to_sell": fields.own_home_to_sell,
        "weights": dict(fields.weights),
        "notes": fields.notes,
    }


def _deal(entry: DealEntry, names: Names) -> Json:
    deal = entry.deal
    return {
        "uid": entry.uid,
        "owner": names.cards[deal.owner],
        "buyer": names.cards[deal.buyer],
        "since": iso(deal.since),
        "until": moment_or_none(deal.until),
        "state": deal.state,
        "reason": deal.reason,
        "before": names.about(deal.before),
    }


def _note(note: NoteEntry, names: Names) -> Json:
    return {
        "profile": names.profiles[note.profile],
        "property": names.properties[note.property],
        "seen_score": note.seen_score,
        "seen_at": moment_or_none(note.seen_at),
        "refused": note.refused,
    }
