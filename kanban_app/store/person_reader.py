"""Reading everything that is stored about one person, section by section.

Others are named by the identity of their card only: what is known of them is not his to have.
"""

import json
import sqlite3
from collections.abc import Mapping

from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import Moment
from kanban_app.domain.person import Person, Record
from kanban_app.store.person_journal import rows_about
from kanban_app.store.person_rows import AMONG, Ids, ids_of, listed

_CONTACT = """
uid, name, kind, salutation, title, first_name, last_name, company, roles, street, postcode, city,
country, channel, language, birthday, do_not_contact, keep_until, notes, created AS created_at,
nullif(erased, 0) AS erased_at
"""
_IDENTITY = """
identity_kind AS kind, identity_number AS number, identity_valid_to AS valid_to,
identity_checked_on AS checked_on, identity_copy AS copy
"""
_TAGS = """
(SELECT group_concat(name, ', ') FROM card_tag JOIN tag ON tag.id = tag_id WHERE card_id = card.id)
"""
_FROM_CARD = "JOIN card ON card.id = card_id"
_ABOUT = """
LEFT JOIN card ON card.id = card_id LEFT JOIN property ON property.id = {0}.property_id
"""
_FROM_OWN = f"JOIN property ON property.id = property_id AND owner_contact_id IN {AMONG}"
_UID = "(SELECT uid FROM contact WHERE contact.id = {0}_contact_id) AS {0}"
_THINGS = f"SELECT uid, line, place FROM property WHERE uid IN {AMONG}"  # noqa: S608
# Of which of his rows a section tells, and how.
SECTIONS: Mapping[str, tuple[str, str]] = {
    "contact": ("contact", f"SELECT {_CONTACT} FROM contact WHERE id IN {AMONG} ORDER BY gone, id"),  # noqa: S608
    "identity": (
        "contact",
        f"""SELECT {_IDENTITY} FROM contact WHERE id IN {AMONG}
        AND identity_kind || identity_number || identity_checked_on || identity_copy != ''""",  # noqa: S608
    ),
    "phones": ("contact_phone", f"SELECT number, key FROM contact_phone WHERE id IN {AMONG}"),  # noqa: S608
    "emails": ("contact_email", f"SELECT address FROM contact_email WHERE id IN {AMONG}"),  # noqa: S608
    "consents": (
        "consent",
        f"""SELECT channel, granted_on, wording, how, proof, last_used_on, withdrawn_on
        FROM consent WHERE id IN {AMONG} ORDER BY granted_on, id""",  # noqa: S608
    ),
    "cards": (
        "card",
        f"""SELECT card.uid, card.ref, journey.key AS journey, stage.key AS stage, card.title,
        card.value_cents, card.currency, card.outcome, card.loss_reason,
        card.loss_note, card.source, {_TAGS} AS tags,
        card.created AS created_at, card.entered AS entered_at, card.expected_close,
        card.probability, card.parked_until, card.waiting_on, card.waiting_note, card.notes,
        property.uid AS property, origin.uid AS brought_by_card, brought.uid AS brought_by_contact,
        card.gone AS deleted FROM card JOIN journey ON journey.id = card.journey_id
        JOIN stage ON stage.id = card.stage_id
        LEFT JOIN property ON property.id = card.property_id
        LEFT JOIN card AS origin ON origin.id = card.origin_card_id
        LEFT JOIN contact AS brought ON brought.id = card.origin_contact_id
        WHERE card.id IN {AMONG} ORDER BY card.created, card.id""",  # noqa: S608
    ),
    "history": (
        "stage_event",
        f"""SELECT card.uid AS card, at, stage_event.kind, stage.key AS stage,
        end_kind AS ending, reason FROM stage_event {_FROM_CARD}
        LEFT JOIN stage ON stage.id = to_stage_id
        WHERE voided = 0 AND stage_event.id IN {AMONG} ORDER BY card_id, at, stage_event.id""",  # noqa: S608
    ),
    "substages": (
        "step_event",
        f"""SELECT card.uid AS card, at, journey.key AS journey, stage.key AS stage, path
        FROM step_event {_FROM_CARD} JOIN stage ON stage.id = step_event.stage_id
        JOIN journey ON journey.id = stage.journey_id
        WHERE step_event.gone = 0 AND step_event.id IN {AMONG} ORDER BY card_id, at""",  # noqa: S608
    ),
    "pauses": (
        "pause",
        f"""SELECT card.uid AS card, kind, who, since AS since_at, until AS until_at
        FROM pause {_FROM_CARD} WHERE pause.id IN {AMONG} ORDER BY since""",  # noqa: S608
    ),
    "estimates": (
        "card_estimate",
        f"""SELECT card.uid AS card, at, card_estimate.value_cents, card_estimate.currency,
        card_estimate.probability FROM card_estimate {_FROM_CARD}
        WHERE card_estimate.id IN {AMONG} ORDER BY at""",  # noqa: S608
    ),
    "values": (
        "card_value",
        f"""SELECT card.uid AS card, key, value FROM card_value {_FROM_CARD}
        WHERE card_value.id IN {AMONG} ORDER BY card_id, key""",  # noqa: S608
    ),
    "criteria": (
        "card_criterion",
        f"""SELECT card.uid AS card, rule, met_at, note FROM card_criterion {_FROM_CARD}
        WHERE card_criterion.id IN {AMONG} ORDER BY card_id, met_at""",  # noqa: S608
    ),
    "milestones": (
        "card_milestone",
        f"""SELECT card.uid AS card, card_milestone.key, on_day, note FROM card_milestone
        {_FROM_CARD} WHERE card_milestone.id IN {AMONG} ORDER BY on_day""",  # noqa: S608
    ),
    "activities": (
        "activity",
        f"""SELECT card.uid AS card, property.uid AS property, activity.kind, at, minutes,
        direction, subject, note, activity.outcome, rating, objection, quote, sentiment,
        journey.key AS about_journey, stage.key AS about_stage, step, touchpoint, usability,
        emotion, solving, scale,
        activity.gone AS deleted FROM activity {_ABOUT.format("activity")}
        LEFT JOIN stage ON stage.id = activity.stage_id
        LEFT JOIN journey ON journey.id = stage.journey_id
        WHERE activity.id IN {AMONG} ORDER BY at""",  # noqa: S608
    ),
    "tasks": (
        "task",
        f"""SELECT card.uid AS card, property.uid AS property, task.title, channel, due_on,
        due_time, minutes, rule, repeat, task.created AS created_at, done_at, dropped,
        task.outcome, task.gone AS deleted FROM task {_ABOUT.format("task")}
        WHERE task.id IN {AMONG} ORDER BY due_on, task.id""",  # noqa: S608
    ),
    "search_profiles": (
        "search_profile",
        f"""SELECT card.uid AS card, active, use, kinds, marketing, places, latitude, longitude,
        radius_km, price_min_cents, price_max_cents, area_min, area_max, plot_min, rooms_min,
        year_min, conditions, must, nice, move_in_by, financing, financing_cents,
        financing_proof_on, own_home_to_sell, weights, search_profile.notes,
        search_profile.created AS created_at, search_profile.gone AS deleted
        FROM search_profile LEFT JOIN card ON card.id = card_id
        WHERE search_profile.id IN {AMONG}""",  # noqa: S608
    ),
    "matches": (
        "match_note",
        f"""SELECT property.uid AS property, seen_score, nullif(seen_at, 0) AS seen_at, refused
        FROM match_note JOIN property ON property.id = property_id
        WHERE match_note.id IN {AMONG}""",  # noqa: S608
    ),
    "deals": (
        "deal",
        f"""SELECT owner.uid AS owner_card, buyer.uid AS buyer_card, since AS since_at,
        until AS until_at, state, reason FROM deal JOIN card AS owner ON owner.id = owner_card_id
        JOIN card AS buyer ON buyer.id = buyer_card_id WHERE deal.id IN {AMONG}""",  # noqa: S608
    ),
    "drafts": (
        "draft",
        f"""SELECT card.uid AS card, at, fields FROM draft {_FROM_CARD}
        WHERE draft.id IN {AMONG}""",  # noqa: S608
    ),
    "form_drafts": (
        "form_draft",
        f"""SELECT card.uid AS card, about, at, texts FROM form_draft {_FROM_CARD}
        WHERE form_draft.id IN {AMONG}""",  # noqa: S608
    ),
    "properties": (
        "contact",
        f"""SELECT uid, line, place, external_no, kind, use, status, street, postcode, city,
        district, living_area, usable_area, plot_area, rooms, floor, year_built, condition,
        features, price_cents, agreed_price_cents, energy_kind, energy_value, energy_source,
        energy_class, energy_valid_to, mandate_type, mandate_from, mandate_to, commission_model,
        owner_rate, buyer_rate, notes, gone AS deleted, marketing, available_from,
        mandate_notice_days, {_UID.format("tipster")}, {_UID.format("partner")} FROM property
        WHERE owner_contact_id IN {AMONG} ORDER BY id""",  # noqa: S608
    ),
    "papers": (
        "contact",
        f"""SELECT property.uid AS property, key, state, on_day, note FROM property_document
        {_FROM_OWN} ORDER BY property_id, key""",  # noqa: S608
    ),
    "portals": (
        "contact",
        f"""SELECT property.uid AS property, portal, published_on, withdrawn_on, link
        FROM property_portal {_FROM_OWN} ORDER BY published_on, portal""",  # noqa: S608
    ),
    "tips": (
        "contact",
        f"""SELECT uid AS property, tipster_fee_kind AS fee_kind, tipster_fee AS fee
        FROM property WHERE tipster_contact_id IN {AMONG}""",  # noqa: S608
    ),
    "partnerships": (
        "contact",
        f"""SELECT uid AS property, partner_share AS share FROM property
        WHERE partner_contact_id IN {AMONG}""",  # noqa: S608
    ),
    "brought": (
        "contact",
        f"""SELECT uid AS card, created AS created_at FROM card
        WHERE gone = 0 AND origin_contact_id IN {AMONG}""",  # noqa: S608
    ),
}


def read_person(run: sqlite3.Connection, contact: ContactId, at: Moment) -> Person | None:
    """Return everything about a person, None if there is no such contact."""
    ids = ids_of(run, contact)
    sections = {name: _records(run, ids, *section) for name, section in SECTIONS.items()}
    first = run.execute("SELECT uid, name FROM contact WHERE id = ?", (contact,)).fetchone()
    if first is None:
        return None
    uid, name = first
    return Person(at, uid, name, sections, rows_about(run, ids), _things(run, sections))


def _things(run: sqlite3.Connection, sections: Mapping[str, list[Record]]) -> dict[str, str]:
    named = {record.get("property") for records in sections.values() for record in records}
    rows = run.execute(_THINGS, (json.dumps([uid for uid in named if uid]),))
    return {uid: " ".join(f"{line} {place}".split()) for uid, line, place in rows}


def _records(run: sqlite3.Connection, ids: Ids, table: str, statement: str) -> list[Record]:
    rows = run.execute(statement, (listed(ids.get(table, ())),))
    names = [column[0] for column in rows.description]
    return [dict(zip(names, row, strict=True)) for row in rows]
