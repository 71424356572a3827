"""How often a step comes again is said in words, whatever rhythm a template gave it."""

import pytest

from kanban_app.ui.timeline.step_form import repeat_label


@pytest.mark.parametrize(
    ("repeat", "words"),
    [
        ("", "Once"),
        ("P7D", "Every week"),
        ("P1M3D", "P1M3D"),
    ],
)
def test_a_rhythm_is_said_in_words(repeat, words):
    assert repeat_label(repeat) == words


@pytest.mark.parametrize(("repeat", "number"), [("P42D", "42"), ("P2M", "2"), ("P18M", "18")])
def test_a_rhythm_that_is_no_choice_is_counted(repeat, number):
    words = repeat_label(repeat)
    assert words.startswith(f"Every {number} ")
    assert repeat not in words
