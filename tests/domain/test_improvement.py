"""Improvements are read from old and new templates, ordered, and refused with a reason."""

from datetime import date

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.improvement import (
    Improvement,
    Measure,
    Progress,
    checked_improvement,
    improvements_of,
    with_improvements,
)
from kanban_app.domain.journey import Names

OLD = {
    "hat": "marketing",
    "improvements": [
        {"priority": 2, "de": "Tippgeberliste pflegen", "en": "Maintain the list of tipsters"},
        {"priority": 1, "de": "Rückrufzeiten", "en": "Call-back slots"},
        "Nur ein Text",
        {"priority": 3},
    ],
}
NEW = Improvement(
    "slots",
    Names("Rückrufzeiten", "Call-back slots"),
    1,
    2,
    5,
    date(2026, 3, 2),
    date(2026, 4, 1),
    Measure.CONVERSION,
)
TODAY = date(2026, 7, 15)


def test_a_template_of_old_tells_priority_and_texts_only():
    slots, tipsters, plain = improvements_of(OLD)
    assert (slots.text.en, slots.priority, slots.progress) == ("Call-back slots", 1, Progress.OPEN)
    assert (tipsters.key, plain.key) == ("place_1", "place_3")
    assert plain.text == Names("Nur ein Text", "Nur ein Text")
    assert (slots.effort, slots.effect, slots.metric) == (0, 0, None)


def test_what_was_written_is_read_again():
    rest = with_improvements(OLD, [NEW, *improvements_of(OLD)])
    assert rest["hat"] == "marketing"
    assert improvements_of(rest)[-1] == NEW._replace(priority=0)
    assert with_improvements(rest, improvements_of(rest)) == rest
    assert with_improvements(rest, []) == {"hat": "marketing"}


def test_the_order_is_the_priority_of_what_is_not_done():
    one, two, three = improvements_of(OLD)
    stored = improvements_of(with_improvements({}, [three, NEW, one, two]))
    assert [(i.key, i.priority) for i in stored] == [
        (three.key, 1),
        (one.key, 2),
        (two.key, 3),
        ("slots", 0),
    ]


def test_what_a_template_got_wrong_is_as_if_it_said_nothing():
    (read,) = improvements_of(
        {"improvements": [{"de": "a", "effort": 9, "started": "soon", "metric": "luck", "who": 1}]}
    )
    assert (read.effort, read.started, read.metric, read.rest) == (0, None, None, {"who": 1})


@pytest.mark.parametrize("metric", [["x"], {"a": 1}, 7, True])
def test_a_measure_that_is_no_text_is_none(metric):
    (read,) = improvements_of({"improvements": [{"de": "a", "metric": metric}]})
    assert read.metric is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"text": Names(" ", "")}, "what is to be improved"),
        ({"effort": 6}, "1 to 5"),
        ({"done": date(2026, 2, 1)}, "before it began"),
        ({"done": date(2026, 7, 16)}, "today or earlier"),
    ],
)
def test_what_does_not_fit_together_is_refused(wrong, reason):
    with pytest.raises(DomainError, match=reason):
        checked_improvement(NEW._replace(**wrong), TODAY)
    assert checked_improvement(NEW, TODAY) == NEW
