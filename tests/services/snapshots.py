"""Comparing snapshots of different stores."""

import json

from kanban_app.domain.records import Snapshot
from kanban_app.exchange.writing.snapshot_json import write_snapshot


def plain(snapshot: Snapshot):
    """The snapshot with names in place of the numbers of its file."""
    journeys = {j.id: j.key for j in snapshot.journeys}
    stages = {s.id: s.key for j in snapshot.journeys for s in j.stages}
    stages |= {s.id: s.key for s in snapshot.gone}
    # A stage whose adding was undone is gone without a past.
    ordered = {s for order in snapshot.orders.values() for s in order}
    cards = {c.id: c.uid for c in snapshot.cards}
    return {
        "journeys": [
            j._replace(
                id=0,
                stages=tuple(s._replace(id=0) for s in j.stages),
                once_won=frozenset(stages[s] for s in j.once_won if s in ordered),
            )
            for j in snapshot.journeys
        ],
        "gone": sorted(s._replace(id=0) for s in snapshot.gone if s.id in ordered),
        "orders": {
            (journeys[j], v): [stages[s] for s in o] for (j, v), o in snapshot.orders.items()
        },
        "templates": snapshot.templates,
        "cards": {
            c.uid: c._replace(id=0, journey_id=journeys[c.journey_id], stage_id=stages[c.stage_id])
            for c in snapshot.cards
        },
        "events": sorted(
            (
                cards[e.card],
                e.at,
                e.kind,
                journeys[e.journey],
                e.version,
                stages.get(e.to, ""),
                e.end or "",
                e.reason,
            )
            for e in snapshot.events
        ),
        "pauses": sorted(
            (cards[p.card], p.kind, p.who, p.since, p.until or 0) for p in snapshot.pauses
        ),
        "card_estimates": sorted(
            (cards[e.card], *e[1:4], -1 if e.probability is None else e.probability)
            for e in snapshot.card_estimates
        ),
        "stage_estimates": sorted(
            (stages[e.stage], *e[1:]) for e in snapshot.stage_estimates if e.stage in ordered
        ),
        "version_since": {(journeys[j], v): at for (j, v), at in snapshot.version_since.items()},
        **named(snapshot),
    }


def named(snapshot: Snapshot):
    """The daybook as its file tells it: uids in place of numbers, in the order of the rows."""
    document = json.loads(write_snapshot(snapshot))
    parts = (
        "contacts", "not_duplicates", "properties", "tasks", "activities", "profiles", "deals",
        "match_notes", "step_events",
    )  # fmt: skip
    cards = {
        card["uid"]: {
            key: card[key]
            for key in (
                "contact_uid", "property_uid", "origin_contact", "values", "criteria", "milestones",
            )
        }
        for card in document["cards"]
    }  # fmt: skip
    keys = {s.id: s.key for j in snapshot.journeys for s in j.stages}
    keys |= {s.id: s.key for s in snapshot.gone}
    for part in ("activities", "step_events"):
        for entry in document[part]:
            entry["stage"] = keys.get(entry["stage"])
    return {"card_entries": cards, **{part: document[part] for part in parts}}
