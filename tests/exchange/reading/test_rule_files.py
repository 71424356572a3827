"""Criteria and compliance files: what can be left out, and what is wrong in which line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.compliance import Level
from kanban_app.domain.criteria import AskKind
from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.compliance_toml import read_compliance
from kanban_app.exchange.reading.criteria_toml import read_criteria

RULE = """
[[rule]]
key = "own"
journey = "owner"
first = "staging"
text = { de = "Text", en = "Text" }
badge = "Badge"
valid_from = 2026-01-01
"""
CRITERION = """
[[criterion]]
of = "owner.staging.media"
"""


def problem(read, text: str) -> tuple[object, ...]:
    with pytest.raises(ImportProblem) as caught:
        read(text.encode())
    return caught.value.arguments


def test_a_short_rule_has_defaults():
    (rule,) = read_compliance(RULE.encode()).rules
    assert (rule.level, rule.last, rule.valid_to, rule.needs, rule.task) == (
        Level.WARN, None, None, (), None,
    )  # fmt: skip
    assert rule.badge == ("Badge", "Badge")
    assert rule.valid_from == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("level = 'loud'", 9),
        ("needs = ['nothing']", 9),
        ("needs = 'value.a'", 9),
        ("if = ['value.a', 3]", 9),
        ("valid_to = 'soon'", 9),
        ("valid_to = 2026-01-01T10:00:00", 9),
        ("task = { anchor = 'enter', due = 'P1D', de = 'Tun' }", 9),
        ("task = { anchor = 'field:x', due = '14 days', de = 'Tun' }", 9),
        ("task = { anchor = 'field:x', due = 'P1D' }", 9),
    ],
)
def test_what_is_wrong_in_a_rule_is_told_with_its_line(more, line):
    assert problem(read_compliance, RULE + more)[0] == line


def test_a_key_is_used_once():
    assert problem(read_compliance, RULE + RULE)[0] == 11


def test_a_criterion_may_only_be_named():
    data = read_criteria(CRITERION.encode()).criteria["owner.staging.media"]
    assert (data.asks, data.needs) == ((), ())


def test_values_may_be_of_the_card_or_of_its_property():
    ask = """ask = [
  { key = "photos_on", type = "date", de = "Fotos vom" },
  { of = "property", key = "year_built", type = "number", de = "Baujahr" },
]"""
    first, second = read_criteria((CRITERION + ask).encode()).criteria["owner.staging.media"].asks
    assert (first.key, first.kind) == ("photos_on", AskKind.DATE)
    assert (second.key, second.kind) == ("property.year_built", AskKind.NUMBER)


@pytest.mark.parametrize(
    "more",
    [
        "ask = [{ key = 'a', type = 'sound', de = 'A' }]",
        "ask = [{ key = 'a', type = 'choice', de = 'A' }]",
        "ask = [{ key = 'a b', de = 'A' }]",
        "ask = [{ key = 'a' }]",
        "ask = [{ of = 'property', key = 'colour', de = 'A' }]",
        "ask = [{ of = 'contact', key = 'name', de = 'A' }]",
        "ask = [{ key = 'a', type = 'date', de = 'A', term = { days = -1, de = 'x' } }]",
        "needs = ['value.a or value.b']",
    ],
)
def test_what_is_wrong_in_a_criterion_is_told_with_its_line(more):
    assert problem(read_criteria, CRITERION + more)[0] == 4


@pytest.mark.parametrize("path", ["", "owner", "owner.staging", "owner..media", "a.b.c.d"])
def test_a_criterion_must_be_named_by_its_three_parts(path):
    assert problem(read_criteria, f"\n[[criterion]]\nof = '{path}'")[0] == 3


@pytest.mark.parametrize("read", [read_compliance, read_criteria])
def test_another_version_of_the_file_is_refused(read):
    assert problem(read, "schema_version = 2")[0] == 1


def read_or_problem(read, text: str) -> object:
    try:
        return read(text.encode("utf-8", "replace"))
    except ImportProblem as problem:
        return problem


@given(text=st.text(max_size=200))
@pytest.mark.parametrize("read", [read_compliance, read_criteria])
def test_no_text_breaks_the_readers(read, text):
    found = read_or_problem(read, text)
    assert not isinstance(found, ImportProblem) or found.row >= 1
