"""What the templates of the stages say about tasks."""

import tomllib
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kanban_app.domain.durations import Duration
from kanban_app.domain.journey import Names
from kanban_app.domain.task import TaskChannel
from kanban_app.domain.task_rules import Anchor, stage_tasks
from tests.builders import template

BERLIN = ZoneInfo("Europe/Berlin")
# Worked by hand: a card enters on Wednesday, 15 July 2026 at 11:00; a viewing is on 20 July at
# 17:00; every day a field may name is 1 September 2026. The call sixty days on would be on Sunday,
# 13 September, and is on Monday.
ENTERED = datetime(2026, 7, 15, 11, 0, tzinfo=BERLIN)
VIEWED = datetime(2026, 7, 20, 17, 0, tzinfo=BERLIN)
NAMED = datetime(2026, 9, 1, tzinfo=BERLIN)
SHIPPED = {
    "owner": {
        "awareness": "respond 07-15 15:00, guide 07-16, follow_3 07-18, follow_14 07-29, "
        "nurture 10-13 P90D",
        "acquisition": "prepare 07-16, visit 07-20, present 07-25, chase 07-29 P7D, "
        "revoke_end 09-15",
        "staging": "request_docs 07-16, energy 07-17, photos 07-22, brochure 07-27, approve 07-30",
        "marketing": "publish 07-15, premarket 07-15, report 07-22 P14D, price_check 08-26 P42D, "
        "mandate_end 08-02",
        "transaction": "brief_notary 07-17, walk_through 07-25, notary 09-01, invoice 09-02, "
        "handover 09-01",
        "after_sales": "thanks 07-18, survey 07-29, referral 08-14, anniversary 2027-07-15 P1Y, "
        "retention 2031-12-31",
    },
    "buyer": {
        "awareness": "respond 07-15 15:00, brochure 07-16",
        "low_commitment": "call 07-16, profile 07-17, follow 07-20, renew 10-13 P90D",
        "high_commitment": "confirm 07-19, feedback 07-21, docs 07-22, decide 07-25",
        "fit": "reserve 07-16, identify 07-17, bank 07-22, expiry 08-30",
        "transaction": "walk_through 07-22, loan 07-29, notary 09-01, invoice 09-02, "
        "handover 09-01",
        "after_sales": "welcome 07-18, survey 07-29, referral 09-14, anniversary 2027-07-15 P1Y, "
        "retention 2031-12-31",
    },
    "lifecycle": {
        "awareness": "respond 07-16",
        "consideration": "talk 07-18",
        "sales": "offer 07-17",
        "onboarding": "kickoff 07-18",
        "adoption": "checkin 08-14 P90D",
        "expansion": "review 07-22",
        "renewal": "notice 06-03",
    },
}
CASES = [(journey, stage) for journey, stages in SHIPPED.items() for stage in stages]


def rest_of(journey: str, stage: str) -> dict:
    stages = tomllib.loads(template(journey).decode())["stage"]
    return next(s for s in stages if s["key"] == stage)


def told(rule) -> str:
    start = {Anchor.FIELD: NAMED, Anchor.EVENT: VIEWED}.get(rule.anchor, ENTERED)
    day, at = rule.due(start)
    words = [rule.key, day.isoformat().removeprefix("2026-")]
    words += [f"{at:%H:%M}"] if at else []
    words += [str(rule.repeat)] if rule.repeat else []
    return " ".join(words)


@pytest.mark.parametrize(("journey", "stage"), CASES)
def test_every_rule_of_the_shipped_journeys_is_due_when_worked_by_hand(journey, stage):
    tasks = stage_tasks(rest_of(journey, stage))
    assert tasks.refused == ()
    assert ", ".join(map(told, tasks.rules)) == SHIPPED[journey][stage]
    assert all(rule.title.de and rule.title.en and rule.channel for rule in tasks.rules)


def test_there_is_no_other_rule_in_the_shipped_journeys():
    for journey, stages in SHIPPED.items():
        written = tomllib.loads(template(journey).decode())["stage"]
        assert {s["key"] for s in written} == stages.keys()


RULE = {"key": "call", "anchor": "enter", "de": "Anrufen"}


def test_a_key_an_anchor_and_a_title_are_enough():
    (rule,) = stage_tasks({"tasks": [RULE]}).rules
    assert rule == ("call", Anchor.ENTER, Names("Anrufen", ""), Duration(), "", None, None)


def test_everything_a_rule_can_say_is_read():
    whole = {**RULE, "anchor": "field:notary_on", "due": "-P2D", "repeat": "P1W", "en": "Call"}
    (rule,) = stage_tasks({"tasks": [{**whole, "channel": "phone"}]}).rules
    assert (rule.anchor, rule.name, rule.span) == (Anchor.FIELD, "notary_on", Duration(days=-2))
    assert (rule.repeat, rule.channel) == (Duration(days=7), TaskChannel.PHONE)


@pytest.mark.parametrize(
    "more",
    [
        {"anchor": "sometimes"},
        {"anchor": "field:"},
        {"anchor": "field"},
        {"anchor": 5},
        {"due": "tomorrow"},
        {"due": 3},
        {"repeat": "P0D"},
        {"repeat": "-P7D"},
        {"repeat": "PT4H"},
        {"repeat": ["P7D"]},
        {"channel": "fax"},
        {"de": ""},
        {"de": "x" * 201},
        {"key": ""},
    ],
)
def test_a_wrong_rule_is_told_by_its_key_and_the_others_hold(more):
    good = {**RULE, "key": "good"}
    tasks = stage_tasks({"tasks": [{**RULE, **more}, good]})
    assert [rule.key for rule in tasks.rules] == ["good"]
    assert [refused.key for refused in tasks.refused] == [more.get("key", "call")]


@pytest.mark.parametrize("written", [5, "call", {}, None, [5], [[]], [None]])
def test_what_is_no_list_of_rules_makes_no_task_and_no_crash(written):
    tasks = stage_tasks({"tasks": written})
    assert tasks.rules == ()
    assert len(tasks.refused) == 1


def test_a_key_used_twice_counts_once():
    tasks = stage_tasks({"tasks": [RULE, {**RULE, "de": "Nochmal"}]})
    assert [rule.title.de for rule in tasks.rules] == ["Anrufen"]
    assert [refused.key for refused in tasks.refused] == ["call"]


def test_a_second_viewing_is_a_viewing_but_not_the_other_way_round():
    first, second = (
        stage_tasks({"tasks": [{**RULE, "anchor": f"event:{kind}"}]}).rules[0]
        for kind in ("viewing", "second_viewing")
    )
    assert [first.heeds(kind) for kind in ("viewing", "second_viewing", "call")] == [1, 1, 0]
    assert [second.heeds(kind) for kind in ("viewing", "second_viewing")] == [0, 1]


@pytest.mark.parametrize(
    ("table", "day"),
    [
        ({"anchor": "enter", "due": "P7D", "channel": "visit"}, 7),
        ({"anchor": "enter", "due": "P7D", "channel": "phone"}, 7),
        ({"anchor": "exit", "due": "P0D", "channel": "visit"}, 30),
        ({"anchor": "enter", "due": "P8D", "channel": "visit"}, 7),
        ({"anchor": "enter", "due": "P6D", "channel": "visit"}, 5),
        ({"anchor": "enter", "due": "P7D", "channel": "desk"}, 6),
        ({"anchor": "enter", "due": "P7D", "channel": "email"}, 6),
        ({"anchor": "enter", "due": "PT4H", "channel": "phone"}, 29),
        ({"anchor": "field:notary_on", "due": "P0D", "channel": "visit"}, 29),
        ({"anchor": "event:viewing", "due": "P7D", "channel": "phone"}, 6),
    ],
)
def test_a_visit_or_call_planned_for_a_sunday_is_put_on_monday(table, day):
    """A card comes on Sunday 29 November 2026; the Sunday after is 6 December."""
    start = datetime(2026, 11, 29, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    (rule,) = stage_tasks({"tasks": [{"key": "a", "de": "A", **table}]}).rules
    assert rule.due(start)[0].day == day
