"""Days are said as a sentence or a list needs them."""

from datetime import date

import pytest

from kanban_app.domain.moment import DAY, HOUR, SECOND
from kanban_app.ui import i18n
from kanban_app.ui.links.day_words import since_words, span
from tests.ui.languages import take_translators_out

TODAY = date(2026, 7, 15)


@pytest.fixture
def in_german(qapp):
    i18n.install(qapp, "de")
    yield
    take_translators_out(qapp)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 7, 14), "seit Di · 1 Tag"),
        (date(2026, 7, 9), "seit Do · 6 Tage"),
        (date(2026, 7, 6), "seit 9 Tagen"),
    ],
)
def test_what_is_late_says_since_when(in_german, due, words):
    assert since_words(due, TODAY) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (20 * SECOND, "1 Min."),
        (110 * 60 * SECOND, "1 Std. 50 Min."),
        (23 * HOUR, "23 Std. 0 Min."),
        (2 * DAY, "2 Tagen"),
    ],
)
def test_a_stretch_of_time_follows_a_preposition(in_german, length, words):
    assert span(length) == words
