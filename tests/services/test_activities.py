"""What a broker notes and arranges, on a real store file."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.changes import Noun
from kanban_app.domain.errors import DomainError
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import moment_of
from tests.builders import Desk, a_desk

TODAY = date(2026, 7, 15)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def on(*parts: int):
    return moment_of(datetime(*parts, tzinfo=UTC))


EIGHT = on(2026, 7, 15, 8, 0)


def noted(kind=ActivityKind.CALL, at=EIGHT, **more) -> ActivityFields:
    return ActivityFields(kind, at, **more)


def subjects(desk: Desk, card) -> list[str]:
    return [a.fields.subject for a in desk.activities.of_card(card)]


def test_everything_that_is_noted_is_kept(desk):
    card = desk.add("Müller, Eva")
    fields = ActivityFields(
        ActivityKind.VIEWING,
        on(2026, 7, 15, 8, 0),
        45,
        Direction.INCOMING,
        "Besichtigung",
        "kam mit Schwester",
        "will überlegen",
        4,
        "kein Balkon",
        "Das Licht ist wunderbar",
        1,
        card=card,
    )
    changes = desk.activities.add(fields)
    assert changes.cards == (card,)
    assert changes.nouns == {Noun.ACTIVITY}
    assert changes.op.arguments == ("Müller, Eva",)
    (activity,) = desk.activities.of_card(card)
    assert activity.fields == fields
    assert desk.store.activities.by_id(activity.id) == activity


def test_the_newest_comes_first(desk):
    card = desk.add("Müller, Eva")
    for day in (3, 12, 7):
        desk.activities.add(noted(at=on(2026, 7, day, 9, 0), subject=str(day), card=card))
    assert subjects(desk, card) == ["12", "7", "3"]
    assert [a.fields.subject for a in desk.store.activities.of_card(card, 2)] == ["12", "7"]


def test_an_activity_is_edited_and_deleted_and_comes_back(desk):
    card = desk.add("Müller, Eva")
    desk.activities.add(noted(subject="alt", card=card))
    (activity,) = desk.activities.of_card(card)
    desk.activities.edit(activity.id, replace(activity.fields, subject="neu"))
    assert subjects(desk, card) == ["neu"]
    desk.activities.delete(activity.id)
    assert subjects(desk, card) == []
    desk.undo.undo()
    desk.undo.undo()
    assert subjects(desk, card) == ["alt"]
    desk.undo.redo()
    assert subjects(desk, card) == ["neu"]


@pytest.mark.parametrize(
    "wrong",
    [
        noted(rating=6),
        noted(ActivityKind.SURVEY, rating=11),
        noted(rating=-1),
        noted(sentiment=3),
        noted(minutes=-5),
        noted(subject="x" * 801),
        noted(note="x" * 65_537),
    ],
)
def test_what_makes_no_sense_is_refused(desk, wrong):
    with pytest.raises(DomainError):
        desk.activities.add(wrong)


def test_a_survey_goes_up_to_ten(desk):
    card = desk.add("Müller, Eva")
    desk.activities.add(noted(ActivityKind.SURVEY, rating=10, card=card))
    assert desk.activities.of_card(card)[0].fields.rating == 10


def test_an_activity_that_is_gone_is_refused(desk):
    card = desk.add("Müller, Eva")
    desk.activities.add(noted(card=card))
    (activity,) = desk.activities.of_card(card)
    desk.activities.delete(activity.id)
    with pytest.raises(DomainError, match="no longer exists"):
        desk.activities.delete(activity.id)


def test_what_was_said_with_a_contact_includes_its_cards(desk):
    card = desk.add("Müller, Eva")
    contact, property_id = desk.store._plain.execute(
        "SELECT contact_id, property_id FROM card WHERE id = ?", (card,)
    ).fetchone()
    desk.activities.add(noted(subject="card", at=on(2026, 7, 1, 8, 0), card=card))
    desk.activities.add(noted(subject="person", at=on(2026, 7, 2, 8, 0), contact=contact))
    desk.activities.add(noted(subject="house", at=on(2026, 7, 3, 8, 0), property=property_id))
    desk.activities.add(noted(subject="nobody"))

    def told(lines):
        return [(line.activity.fields.subject, line.about.heading) for line in lines]

    assert told(desk.activities.of_contact(contact)) == [
        ("person", "Müller, Eva"),
        ("card", "Müller, Eva"),
    ]
    assert told(desk.activities.of_property(property_id)) == [
        ("house", "EFH 149 m²"),
        ("card", "Müller, Eva"),
    ]


def test_the_last_contact_is_no_note_and_lies_not_ahead(desk):
    card, other = desk.add("Müller, Eva"), desk.add("Arndt, Ida")
    call = on(2026, 7, 10, 9, 0)
    desk.activities.add(noted(at=call, card=card))
    desk.activities.add(noted(ActivityKind.NOTE, on(2026, 7, 14, 9, 0), card=card))
    desk.activities.add(noted(ActivityKind.VIEWING, on(2026, 7, 20, 9, 0), card=card))
    desk.activities.add(noted(ActivityKind.NOTE, on(2026, 7, 14, 9, 0), card=other))
    now = desk.clock()
    assert desk.store.activities.contacts(now) == {card: [call]}


def test_the_appointments_of_a_day_are_what_has_its_time_there(desk):
    card = desk.add("Müller, Eva")
    desk.tasks.drop([t.id for t in desk.tasks.open_of_card(card)])
    for subject, kind, at in [
        ("viewed this morning", ActivityKind.VIEWING, on(2026, 7, 15, 7, 0)),
        ("called this morning", ActivityKind.CALL, on(2026, 7, 15, 8, 0)),
        ("call arranged", ActivityKind.CALL, on(2026, 7, 15, 16, 0)),
        ("notary", ActivityKind.NOTARY, on(2026, 7, 15, 14, 0)),
        ("tomorrow", ActivityKind.VIEWING, on(2026, 7, 16, 0, 0)),
    ]:
        desk.activities.add(noted(kind, at, subject=subject, card=card))
    found = desk.activities.appointments(TODAY)
    assert [a.activity.activity.fields.subject for a in found if a.activity] == [
        "viewed this morning",
        "notary",
        "call arranged",
    ]


def test_what_a_client_said_of_a_stage_is_kept_whole(desk):
    card = desk.add("Müller, Eva")
    fields = noted(
        ActivityKind.SURVEY, rating=4, scale="1-5", card=card, stage=desk.stage("awareness").id,
        step="first/call", touchpoint="Telefon", usability=-2, emotion=2, solving=0,
    )  # fmt: skip
    desk.activities.add(fields)
    (activity,) = desk.reopened().activities.of_card(card)
    assert activity.fields == fields


@pytest.mark.parametrize(
    "more",
    [
        {"usability": 3}, {"emotion": -3}, {"solving": 7}, {"scale": "1-6"},
        {"scale": "1-5", "rating": 0}, {"scale": "1-5", "rating": 6},
        {"scale": "0-10", "rating": 11}, {"stage": 999}, {"touchpoint": "x" * 5000},
    ],
)  # fmt: skip
def test_what_is_out_of_range_is_refused(desk, more):
    card = desk.add("Müller, Eva")
    with pytest.raises(DomainError):
        desk.activities.add(noted(ActivityKind.SURVEY, card=card, **more))
    assert desk.activities.of_card(card) == []


def test_what_was_said_of_a_stage_that_is_gone_can_still_be_edited(desk):
    card = desk.add("Müller, Eva", "acquisition")
    gone = desk.stage("staging").id
    desk.activities.add(noted(card=card, stage=gone, quote="Gut"))
    journey = desk.journey()
    kept = [StagePlan(s.id, s.key, s.name, s.colour) for s in journey.stages if s.id != gone]
    desk.journeys.edit_stages(journey.id, kept, {})
    (activity,) = desk.activities.of_card(card)
    desk.activities.edit(activity.id, replace(activity.fields, quote="Sehr gut"))
    (activity,) = desk.activities.of_card(card)
    assert (activity.fields.quote, activity.fields.stage) == ("Sehr gut", gone)
    with pytest.raises(DomainError, match="no longer exists"):
        desk.activities.add(noted(card=card, stage=gone, quote="Neu"))
