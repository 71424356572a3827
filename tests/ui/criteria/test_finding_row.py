"""A rule of the law in the inspector: what it is about stands there in words."""

import pytest

from kanban_app.domain.compliance import Finding
from kanban_app.services.rule_books import RuleBooks, nothing_own
from kanban_app.ui import formats
from kanban_app.ui.criteria.finding_row import FindingRow


@pytest.fixture(autouse=True)
def in_english():
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


def rule_of(key: str):
    rules = RuleBooks(nothing_own).compliance.rules
    return next(rule for rule in rules if rule.key == key)


def test_a_met_rule_says_what_it_is_about(qtbot):
    row = FindingRow(Finding(rule_of("consent"), met=True))
    qtbot.addWidget(row)
    assert row.words.text() == "Document consent before sales calls to consumers"
    assert row.words.isVisibleTo(row)
    # The rest of it is read on hover.
    assert "5 years" in row.toolTip()


def test_a_note_says_more_than_that_it_is_one(qtbot):
    note = rule_of("consent")._replace(needs=())
    row = FindingRow(Finding(note, met=False))
    qtbot.addWidget(row)
    assert row.words.isVisibleTo(row)


def test_a_missing_one_is_named_by_its_badge(qtbot):
    row = FindingRow(Finding(rule_of("consent"), met=False))
    qtbot.addWidget(row)
    assert row.badge.accessibleName() == "Consent missing"
    assert not row.words.isVisibleTo(row)
