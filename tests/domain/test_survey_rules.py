"""When a stage asks the customer."""

import tomllib

import pytest

from kanban_app.domain.durations import Duration
from kanban_app.domain.survey_rules import stage_survey
from kanban_app.domain.task_rules import Anchor
from tests.builders import template

ASK = {"scale": "0-10", "de": "Wie gut?", "en": "How well?"}


@pytest.mark.parametrize(
    ("when", "anchor", "name", "span", "repeat"),
    [
        ("exit", Anchor.EXIT, "", Duration(), None),
        ("enter+P14D", Anchor.ENTER, "", Duration(days=14), None),
        ("every:P30D", Anchor.ENTER, "", Duration(days=30), Duration(days=30)),
        ("event:viewing+P1D", Anchor.EVENT, "viewing", Duration(days=1), None),
    ],
)
def test_a_survey_is_asked_when_it_says(when, anchor, name, span, repeat):
    rule = stage_survey({"survey": {**ASK, "when": when}})
    assert rule is not None
    assert (rule.anchor, rule.name, rule.span, rule.repeat) == (anchor, name, span, repeat)
    assert (rule.low, rule.high, rule.nps) == (0, 10, False)


@pytest.mark.parametrize(
    "survey",
    [
        None,
        5,
        {},
        {**ASK, "when": "sometimes"},
        {**ASK, "when": "enter+soon"},
        {**ASK, "when": "every:P0D"},
        {**ASK, "when": "event:+P1D"},
        {**ASK, "when": 3},
        {**ASK, "when": "exit", "scale": "10-0"},
        {**ASK, "when": "exit", "scale": "a-b"},
        {"when": "exit", "scale": "1-5"},
    ],
)
def test_a_survey_that_cannot_be_understood_is_none(survey):
    assert stage_survey({"survey": survey}) is None
    assert stage_survey({}) is None


@pytest.mark.parametrize(("journey", "stages"), [("owner", 6), ("buyer", 6), ("lifecycle", 7)])
def test_every_survey_of_the_shipped_journeys_is_understood(journey, stages):
    surveys = [stage_survey(s) for s in tomllib.loads(template(journey).decode())["stage"]]
    assert len(surveys) == stages
    assert None not in surveys
