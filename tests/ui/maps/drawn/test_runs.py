"""Lines of a cell are never wider than it, lose no word, and say when some are left out."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kanban_app.ui.maps.drawn.runs import (
    Entry,
    Line,
    Run,
    entry,
    face,
    lines_of,
    shortened,
)
from kanban_app.ui.theme import LIGHT

SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WORDS = st.lists(st.text("abcdefgÄß-%", min_size=1, max_size=30), min_size=1, max_size=12)


def words_of(line: Line) -> str:
    return " ".join(piece.run.text for piece in line.pieces if piece.run.text)


def right_of(line: Line) -> float:
    last = line.pieces[-1]
    return last.x + face(last.run, LIGHT).width(last.run.text)


@SETTINGS
@given(WORDS, st.floats(30, 400))
def test_no_letter_is_lost_and_no_line_too_wide(qapp, words, width):
    lines = lines_of((entry(" ".join(words)),), width, LIGHT)
    assert "".join(words_of(line).replace(" ", "") for line in lines) == "".join(words)
    assert all(right_of(line) <= width + 0.01 for line in lines)


@SETTINGS
@given(st.lists(WORDS, min_size=2, max_size=8), st.integers(1, 6))
def test_what_is_cut_is_counted(qapp, entries, most):
    whole = lines_of([entry(" ".join(words)) for words in entries], 120, LIGHT)
    kept = shortened(whole, most, 120, LIGHT)
    assert len(kept) == min(most, len(whole))
    if len(whole) > most:
        cut = len(entries) - 1 - kept[-1].entry
        assert words_of(kept[-1]).endswith(f"… +{cut}" if cut else "…")
        assert right_of(kept[-1]) <= 120.01
    else:
        assert kept == whole


def test_runs_keep_their_looks_on_one_line(qapp):
    value = Run("53 %", "bad", bold=True)
    (line,) = lines_of(
        (Entry(((value, Run("", "bad", icon="warn"), Run("Ziel 60 %")),)),), 300, LIGHT
    )
    assert [(p.run.text, p.icon) for p in line.pieces] == [
        ("53 %", ""), ("", "warn"), ("Ziel 60 %", ""),
    ]  # fmt: skip
    assert [p.x for p in line.pieces] == sorted({p.x for p in line.pieces})


def test_a_number_and_its_unit_stay_together(qapp):
    narrow = face(Run("Ziel"), LIGHT).width("Ziel 60") + 1
    lines = lines_of((entry("Ziel 60\u00a0%"),), narrow, LIGHT)
    assert [words_of(line) for line in lines] == ["Ziel", "60\u00a0%"]


@pytest.mark.parametrize("text", ["", " \n ", "\u00ad"])
def test_nothing_is_no_line(qapp, text):
    assert lines_of((entry(text),), 100, LIGHT) == ()
