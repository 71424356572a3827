"""What templates say, as cells of a map and back."""

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.improvement import improvements_of
from kanban_app.domain.journey_map import (
    answered,
    by_priority,
    cell,
    metric_keys,
    targets_of,
    with_cell,
    with_metrics,
    with_target,
    without_lane,
)
from kanban_app.domain.map_items import Item, items_of
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_steps import changed_at, rest_at, walk_rests
from kanban_app.domain.substages import substages_of
from kanban_app.domain.survey_rules import Answers, answers_of, stage_survey
from kanban_app.domain.voice import touchpoints_of


def test_a_cell_changes_alone() -> None:
    rest = {"goals": [{"de": "Ziel", "en": "Goal"}], "tasks": [1], "touchpoints": ["Anruf"]}

    assert with_cell(rest, LaneKey.GOAL, ["Aim"], "en") == {
        **rest,
        "goals": [{"de": "Ziel", "en": "Aim"}],
    }


def test_the_survey_keeps_when_and_how_it_is_asked() -> None:
    survey = {"scale": "0-10", "when": "exit", "de": "Wie war es?", "en": "How was it?"}

    told = with_cell({"survey": survey}, LaneKey.SURVEY, ["Und?"], "de")

    assert told == {"survey": {**survey, "de": "Und?"}}


def test_a_survey_cleared_in_one_language_is_still_asked_in_the_other() -> None:
    survey = {
        "scale": "0-10",
        "when": "exit",
        "nps": True,
        "de": "Wie war es?",
        "en": "How was it?",
    }

    told = with_cell({"survey": survey}, LaneKey.SURVEY, [], "de")

    assert told == {"survey": {"scale": "0-10", "when": "exit", "nps": True, "en": "How was it?"}}
    assert with_cell(told, LaneKey.SURVEY, [], "de") == {}
    assert with_cell(told, LaneKey.SURVEY, [], "en") == {}


def test_a_survey_that_is_typed_first_can_be_asked() -> None:
    told = with_cell({}, LaneKey.SURVEY, ["Wie war es?"], "de")

    assert told == {"survey": {"scale": "1-5", "when": "exit", "de": "Wie war es?"}}


def test_improvements_are_done_in_the_order_of_their_lines_and_keep_what_they_say() -> None:
    first = {"priority": 1, "effort": 3, "de": "A", "en": "a"}
    rest = {"improvements": [{"priority": 2, "de": "B"}, first]}

    told = with_cell(rest, LaneKey.IMPROVEMENTS, ["B", "A", "C"], "de")

    assert told["improvements"] == [
        {"key": "place_1", "priority": 1, "de": "B"},
        {**first, "key": "place_2", "priority": 2},
        {"key": "c", "priority": 3, "de": "C"},
    ]


def test_improvements_typed_into_the_map_have_a_key_at_once_and_done_ones_no_priority() -> None:
    done = {"key": "x", "started": "2026-03-02", "done": "2026-03-09", "de": "Fertig"}
    rest = {"improvements": [{"key": "a", "priority": 1, "de": "A"}, done], "hat": "sales"}

    told = with_cell(rest, LaneKey.IMPROVEMENTS, ["Fertig", "Neu", "A", "Neu"], "de")

    assert told["improvements"] == [
        {"key": "neu", "priority": 1, "de": "Neu"},
        {"key": "a", "priority": 2, "de": "A"},
        {"key": "neu_2", "priority": 3, "de": "Neu"},
        done,
    ]
    turned = with_cell(told, LaneKey.IMPROVEMENTS, ["A", "Neu", "Neu", "Fertig"], "de")
    assert [i.key for i in improvements_of(turned)] == ["a", "neu", "neu_2", "x"]
    assert with_cell(turned, LaneKey.IMPROVEMENTS, [], "de") == {"hat": "sales"}


def test_the_order_shown_in_the_cell_has_done_ones_last() -> None:
    items = items_of(
        [{"priority": 1, "done": "2026-03-09", "de": "A"}, "B", {"priority": 2, "de": "C"}]
    )

    assert [item.text("de") for item in by_priority(items)] == ["C", "B", "A"]


def test_a_touchpoint_worded_anew_is_still_the_one_that_clients_spoke_of() -> None:
    rest = {"touchpoints": ["Anruf", {"de": "Besuch", "en": "Visit"}]}

    told = with_cell(rest, LaneKey.TOUCHPOINTS, ["Telefonat", "Besuch", "Brief"], "de")

    assert told["touchpoints"] == [
        {"key": "Anruf", "de": "Telefonat", "en": "Anruf"},
        {"de": "Besuch", "en": "Visit"},
        {"de": "Brief"},
    ]
    assert [point.key for point in touchpoints_of(told)] == ["Anruf", "Besuch", "Brief"]
    assert touchpoints_of(told)[0].name.de == "Telefonat"
    assert with_cell(rest, LaneKey.TOUCHPOINTS, ["Anruf", "Besuch"], "de") == rest


def test_a_role_is_a_key_or_the_brokers_own_word() -> None:
    rest = {"hat": "sales"}

    assert with_cell(rest, LaneKey.HAT, ["service"], "de") == {"hat": "service"}
    own = with_cell(rest, LaneKey.HAT, ["Meine Assistenz"], "de")
    assert own == {"hat": {"de": "Meine Assistenz"}}
    assert with_cell(own, LaneKey.HAT, [], "de") == {}


def test_rows_of_ones_own_stand_beside_what_templates_know() -> None:
    told = with_cell({"hat": "sales"}, "own_1", ["Notar fragen"], "de", own=True)

    assert told == {"hat": "sales", "lanes": {"own_1": [{"de": "Notar fragen"}]}}
    assert cell(told, "own_1", own=True) == (Item({"de": "Notar fragen"}),)


def test_a_row_taken_away_leaves_no_trace_at_any_level() -> None:
    rest = {"lanes": {"own_1": ["a"]}, "steps": [{"key": "x", "lanes": {"own_1": [], "own_2": []}}]}

    assert without_lane(rest, "own_1") == {"steps": [{"key": "x", "lanes": {"own_2": []}}]}


def test_targets_are_kept_by_metric_and_forgotten() -> None:
    rest = with_target({"hat": "sales"}, "nps", 50)

    assert targets_of(rest) == {"nps": 50}
    assert with_target(rest, "nps", None) == {"hat": "sales"}


@pytest.mark.parametrize("target", [10**400, -(10**400), float("inf"), float("nan")])
def test_what_nobody_can_aim_at_is_no_target(target: float) -> None:
    assert targets_of({"targets": {"conversion": target, "nps": 50}}) == {"nps": 50}


def test_metrics_are_named_once() -> None:
    rest = with_metrics({}, LaneKey.METRICS_IN, ["nps", " nps ", "", "arrivals"])

    assert metric_keys(rest, LaneKey.METRICS_IN) == ("nps", "arrivals")


def test_a_sub_stage_changes_alone_however_deep_it_lies() -> None:
    deep = {"key": "b", "name": "B"}
    first = {"key": "a", "name": "A", "steps": [deep, {"key": "c", "name": "C"}]}
    rest = {"hat": "sales", "steps": [first, {"key": "d", "name": "D"}]}

    told = changed_at(rest, "a/b", lambda step: {**step, "touchpoints": ["Anruf"]})

    assert rest_at(told, "a/b") == {**deep, "touchpoints": ["Anruf"]}
    assert changed_at(told, "a/b", lambda _: deep) == rest


def test_what_is_no_sub_stage_for_the_levels_is_none_for_the_map_either() -> None:
    good = {"key": "b", "name": "B"}
    bad = [{"key": "photo shoot", "name": "Foto"}, {"key": "a"}, {"key": "B", "name": "X"}, 7]
    rest = {"steps": [*bad[:2], good, *bad[2:]]}

    assert [path for path, _ in walk_rests(rest)] == [s.key for s in substages_of(rest)] == ["b"]
    told = changed_at(rest, "b", lambda step: {**step, "voc": ["Ja"]})
    assert told["steps"] == [*bad[:2], {**good, "voc": ["Ja"]}, *bad[2:]]
    for path in ("photo shoot", "a", "B", "b/c"):
        with pytest.raises(DomainError, match="no longer exists"):
            changed_at(rest, path, dict)


def test_how_a_question_is_answered_changes_and_nothing_else_of_it() -> None:
    asked = {"scale": "1-5", "when": "every:P30D", "de": "Und?", "en": "And?"}

    nps = answered({"survey": asked, "voc": ["A"]}, Answers.NPS)

    assert nps == {"survey": {**asked, "scale": "0-10", "nps": True}, "voc": ["A"]}
    assert answers_of(nps["survey"]) is Answers.NPS
    assert answered(nps, Answers.TEN) == {"survey": {**asked, "scale": "0-10"}, "voc": ["A"]}
    assert answered(nps, Answers.FIVE) == {"survey": asked, "voc": ["A"]}
    assert answered({"voc": ["A"]}, Answers.NPS) == {"voc": ["A"]}


def test_a_question_of_a_foreign_template_can_be_asked_once_its_scale_is_chosen() -> None:
    told = answered({"survey": "Wie war es?"}, Answers.TEN)

    rule = stage_survey(told)
    assert rule is not None
    assert (rule.low, rule.high, rule.question.en) == (0, 10, "Wie war es?")


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("Wie war es? (0-10)", Answers.TEN),
        ("Wie war es? (0 – 10, nps)", Answers.NPS),
        ("Wie war es? (1–5)", Answers.FIVE),
    ],
)
def test_a_scale_that_is_typed_behind_the_question_is_its_scale(
    typed: str, answers: Answers
) -> None:
    told = with_cell({}, LaneKey.SURVEY, [typed], "de")

    assert told["survey"]["de"] == "Wie war es?"
    assert answers_of(told["survey"]) is answers


def test_other_brackets_are_part_of_the_question() -> None:
    told = with_cell({}, LaneKey.SURVEY, ["Wie war es (ehrlich)?"], "de")

    assert told["survey"]["de"] == "Wie war es (ehrlich)?"
