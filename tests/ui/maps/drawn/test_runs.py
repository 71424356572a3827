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
from kanban_app.ui.widgets.strokes import Style

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
    # A hyphen may be added where a word is broken.
    shown = "".join(words_of(line).replace(" ", "") for line in lines)
    assert shown.replace("-", "") == "".join(words).replace("-", "")
    assert all(right_of(line) <= width + 0.01 for line in lines)


@SETTINGS
@given(st.lists(WORDS, min_size=1, max_size=8), st.integers(1, 6))
def test_laid_out_for_a_few_lines_a_cell_is_cut_as_if_all_of_it_had_been(qapp, entries, most):
    cell = [entry(" ".join(words)) for words in entries]
    whole, few = (lines_of(cell, 120, LIGHT, lines) for lines in (None, most))
    assert len(few) <= most + 1
    assert shortened(few, most, 120, LIGHT) == shortened(whole, most, 120, LIGHT)


@pytest.mark.parametrize("text", ["x " * 50_000, "x" * 100_000])
def test_no_more_text_is_measured_than_there_is_room_for(qapp, monkeypatch, text):
    measured = []
    width = Style.width
    monkeypatch.setattr(
        Style, "width", lambda self, said: measured.append(len(said)) or width(self, said)
    )
    lines_of([entry(text), entry(text)], 140, LIGHT, 6)
    assert sum(measured) < 10_000


@SETTINGS
@given(st.lists(WORDS, min_size=2, max_size=8), st.integers(1, 6))
def test_what_is_cut_is_counted(qapp, entries, most):
    whole = lines_of([entry(" ".join(words)) for words in entries], 120, LIGHT)
    kept = shortened(whole, most, 120, LIGHT)
    assert len(kept) == min(most, len(whole))
    if len(whole) > most:
        cut = len(entries) - 1 - kept[-1].entry
        assert words_of(kept[-1]).endswith(f"…\u00a0+{cut}" if cut else "…")
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
