"""What a client is heard saying, of which stage and on which scale."""

from dataclasses import replace

import pytest

from kanban_app.domain.activity import Activity, ActivityFields, ActivityKind
from kanban_app.domain.ids import ActivityId, CardId
from kanban_app.domain.journey import Names
from kanban_app.domain.voice import (
    Asked,
    speaks,
    stood_in,
    touchpoint_in,
    touchpoints_of,
    voice_of,
)
from tests.analytics.logs import S1, S2, S3, day, history

CARD = CardId(1)
EVENTS = history(1, (1, S1), (10, S2), (20, S3))
ASKED = (
    Asked(S1, Names("Wie leicht?", "How easy?"), "1-5"),
    Asked(S2, Names("Wie sicher?", "How safe?"), "0-10"),
)


def said(**more: object) -> ActivityFields:
    fields = ActivityFields(ActivityKind.CALL, day(12), card=CARD)
    return replace(fields, **more)


def heard(fields: ActivityFields, events=EVENTS):
    return voice_of(Activity(ActivityId(7), "u", fields), "heirs", events, ASKED)


@pytest.mark.parametrize(
    ("more", "is_voice"),
    [
        ({}, False),
        ({"note": "sprach lange", "outcome": "ruft an"}, False),
        ({"quote": "Schön!"}, True),
        ({"sentiment": 0}, True),
        ({"usability": 0}, True),
        ({"emotion": -2}, True),
        ({"solving": 1}, True),
        ({"kind": ActivityKind.VIEWING, "rating": 5}, False),
        ({"kind": ActivityKind.SURVEY, "rating": 0}, True),
        ({"kind": ActivityKind.SURVEY}, False),
    ],
)
def test_a_client_is_heard_in_ratings_quotes_moods_and_answers(more, is_voice):
    assert speaks(said(**more)) is is_voice
    assert (heard(said(**more)) is not None) is is_voice


def test_what_names_its_stage_speaks_of_it():
    voice = heard(said(stage=S1, quote="Gut", step="a/b", touchpoint="Telefon"))
    assert (voice.stage, voice.step, voice.touchpoint, voice.persona) == (
        S1,
        "a/b",
        "Telefon",
        "heirs",
    )


def test_what_names_no_stage_speaks_of_where_the_card_stood():
    assert heard(said(quote="Gut")).stage == S2
    assert heard(said(quote="Gut", at=day(20))).stage == S3
    assert heard(said(quote="Gut", at=day(0))).stage == S1


def test_after_its_end_a_card_is_heard_of_the_stage_it_left():
    ended = history(1, (1, S1), (5, S2), (9, "LOST"))
    assert stood_in(ended, day(30)) == S2


def test_an_answer_that_names_no_stage_speaks_of_the_one_that_asked():
    answer = said(kind=ActivityKind.SURVEY, at=day(11), subject="Wie leicht?", rating=4)
    assert heard(answer).stage == S1
    assert heard(replace(answer, subject="How easy?")).stage == S1
    assert heard(replace(answer, subject="Umfrage")).stage == S2


def test_the_scale_is_what_was_asked_else_what_was_written_else_what_the_stage_asks():
    answer = said(kind=ActivityKind.SURVEY, stage=S1, rating=4)
    assert heard(replace(answer, scale="0-10", outcome="4/5")).scale == "0-10"
    assert heard(replace(answer, outcome="4/10")).scale == "0-10"
    assert heard(answer).scale == "1-5"
    assert heard(replace(answer, stage=S2)).scale == "0-10"


def test_a_score_on_no_known_scale_is_no_score():
    voice = heard(said(kind=ActivityKind.SURVEY, stage=S3, rating=4, quote="Gut"))
    assert (voice.score, voice.scale, voice.quote) == (None, "", "Gut")


def test_a_card_without_history_is_heard_of_nothing():
    assert heard(said(quote="Gut"), events=[]) is None
    assert heard(said(quote="Gut", card=None)) is None


REST = {
    "touchpoints": ["Telefon", {"de": "Besuch", "en": "Visit"}, " ", 3],
    "steps": [
        {
            "key": "a",
            "touchpoints": ["Mail"],
            "steps": [{"key": "b"}, {"key": "c", "touchpoints": ["Chat"]}],
        },
        {"key": "d"},
    ],
}


@pytest.mark.parametrize(
    ("step", "keys"),
    [
        ("", ["Telefon", "Besuch", "Mail", "Chat"]),
        ("a", ["Mail"]),
        ("a/b", ["Mail"]),
        ("a/c", ["Chat"]),
        ("d", ["Telefon", "Besuch"]),
        ("gone", ["Telefon", "Besuch"]),
    ],
)
def test_touchpoints_are_those_of_the_level_or_of_the_one_above(step, keys):
    assert [point.key for point in touchpoints_of(REST, step)] == keys


def test_a_touchpoint_has_a_name_in_both_languages_and_stands_once():
    (_, visit, *_) = touchpoints_of(REST)
    assert visit.name == Names("Besuch", "Visit")
    assert len(touchpoints_of({"touchpoints": ["A", "A"]})) == 1
    assert touchpoints_of({"touchpoints": "A"}) == touchpoints_of({}) == ()


POINTS = touchpoints_of(
    {
        "touchpoints": [
            {"de": "Besuch", "en": "Visit"},
            {"en": "Fence"},
            "Übergabe",
            {"de": "Visit", "en": "Card"},
        ]
    }
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Besuch", "Besuch"),
        ("besuch", "Besuch"),
        ("FENCE", "Fence"),
        ("Ubergabe", "Übergabe"),
        ("Card", "Visit"),
        # What one touchpoint is called in English is the key of another: the key counts.
        ("Visit", "Visit"),
        ("visit", "Visit"),
        ("Zaun", None),
        ("", None),
    ],
)
def test_a_touchpoint_is_known_in_either_language(text, key):
    point = touchpoint_in(POINTS, text)
    assert (None if point is None else point.key) == key
