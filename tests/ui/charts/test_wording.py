"""What the charts say about their numbers."""

from dataclasses import replace
from datetime import date

from kanban_app.analytics.periods import last_periods
from kanban_app.analytics.reading import PeriodUnit, StageReading
from kanban_app.ui import formats
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.cells import Mark, Segment, cells_of, mark_between, scale_of
from kanban_app.ui.charts.geometry import Target
from tests.ui.charts.builders import a_journey, a_reading, a_stage_reading


def first(reading, names=("Erwerb", "Staging")):
    journey = a_journey(names=names)
    board = a_reading(journey, reading)
    cells = cells_of(journey, board)
    return cells[0], scale_of(board, cells)


def test_a_rate_comes_with_its_count_its_interval_and_what_is_open():
    cell, scale = first(a_stage_reading())
    sentence = wording.cell_sentence(cell, scale).replace("\u00a0", " ")
    assert sentence == "Erwerb, 15 in 12 wk, 30 % moved on, 9 of 30, 17–48 %, 8 open"


def test_fewer_than_five_decided_are_words_without_a_percentage():
    cell, scale = first(a_stage_reading(cohort=6, advanced=2, lost=0))
    lines = wording.target_lines(cell, scale, Target(0, Segment.ADVANCED), strict=False)
    assert wording.few_text(cell) == "too few yet: 2 of 6"
    assert wording.interval_text(cell) == ""
    assert "%" not in "".join(lines)
    assert "%" not in wording.cell_sentence(cell, scale)


def test_a_stage_nobody_came_to_says_so():
    cell, _ = first(StageReading((0,) * 12, 0, 0, 0, None, None, 0))
    assert wording.few_text(cell) == "no card came here yet"


def test_the_last_stage_behind_the_win_has_no_rate():
    journey = a_journey()
    stays = a_stage_reading(throughput=(0,) * 12, cohort=16, advanced=0, lost=0)
    board = a_reading(journey, *[a_stage_reading()] * 5, stays)
    cell = cells_of(journey, board)[-1]
    assert wording.few_text(cell) == "16 came here, last stage"
    assert wording.open_text(cell) == ""


def test_a_bar_says_its_week_its_days_and_its_definition():
    cell, scale = first(a_stage_reading())
    lines = wording.target_lines(cell, scale, Target(0, Segment.THROUGHPUT, 11), strict=False)
    assert lines[0] == "Erwerb · W29"
    assert "13.07.2026–19.07.2026" in lines[1]
    assert lines[2] == "This period is still running."
    assert "skipping it counts too" in lines[3]


def test_the_last_bar_of_an_earlier_window_is_over():
    cell, scale = first(a_stage_reading())
    target = Target(0, Segment.THROUGHPUT, 11)
    lines = wording.target_lines(cell, replace(scale, running=False), target, strict=False)
    assert "This period is still running." not in lines


def test_a_span_names_the_year_of_both_ends_only_where_they_differ():
    def weeks_to(*day):
        return last_periods(PeriodUnit.WEEK, date(*day).toordinal(), 12)

    assert wording.span_name(PeriodUnit.WEEK, weeks_to(2017, 6, 5)) == "W12 – W23 2017"
    assert wording.span_name(PeriodUnit.WEEK, weeks_to(2027, 1, 1)) == "W42 – W53 2026"
    assert wording.span_name(PeriodUnit.WEEK, weeks_to(2027, 1, 4)) == "W43 2026 – W1 2027"
    months = last_periods(PeriodUnit.MONTH, date(2018, 2, 1).toordinal(), 12)
    assert wording.span_name(PeriodUnit.MONTH, months) == "Mär 2017 – Feb 2018"


def test_strict_counting_has_its_own_definition():
    cell, scale = first(a_stage_reading())
    lines = wording.target_lines(cell, scale, Target(0, Segment.THROUGHPUT, 0), strict=True)
    assert "skipped stages do not count" in lines[-1]


def test_months_are_named_in_the_language_of_the_program():
    period = a_reading(a_journey()).periods[4]
    assert wording.period_name(PeriodUnit.MONTH, period) == "Mai"
    formats.set_language("en")
    assert wording.period_name(PeriodUnit.MONTH, period) == "May"


def test_a_stage_name_with_markup_stays_text_in_the_tooltip():
    cell, scale = first(a_stage_reading(), names=("<img src=x>", "b"))
    lines = wording.target_lines(cell, scale, Target(0, Segment.LOST), strict=False)
    assert "&lt;img src=x&gt;" in wording.tooltip(lines)
    assert "<img" not in wording.tooltip(lines)


def test_a_break_hint_in_a_name_is_not_shown():
    cell, _ = first(a_stage_reading(), names=("Leistungs\u00adbereitschaft", "b"))
    assert cell.name == "Leistungsbereitschaft"


def test_the_change_of_a_drop_is_counted_in_shown_figures():
    old = a_stage_reading(cohort=13, advanced=9, lost=0, throughput=(9,))
    new = a_stage_reading(cohort=13, advanced=10, lost=0, throughput=(10,))
    assert mark_between(old, new) == Mark(1, 8)
    assert (wording.signed(8), wording.signed(-3)) == ("+8", "\u22123")


def test_the_folded_panel_tells_the_rates_before_the_win_in_one_line():
    journey = a_journey()
    few = a_stage_reading(cohort=3, advanced=1, lost=0)
    cells = cells_of(journey, a_reading(journey, a_stage_reading(), few))
    line = wording.rates_line("Eigentümer", cells).replace("\u00a0", " ")
    assert line == "Eigentümer 30 % → too few → 30 % → 30 % → 30 %"


def test_large_counts_are_written_with_the_separators_of_the_language():
    cell, scale = first(a_stage_reading((0,) * 11 + (1234,), cohort=12_345, advanced=2345, lost=0))
    assert wording.count_text(cell) == "2.345 of 12.345"
    assert wording.open_text(cell) == "10.000 open"
    assert wording.sum_text(cell, scale) == "1.234 in 12 wk"


def test_a_goal_is_told_where_the_rate_is():
    cell, scale = first(a_stage_reading())
    cell = replace(cell, goal=0.6)
    lines = wording.target_lines(cell, scale, Target(0, Segment.ADVANCED), strict=False)
    assert "your goal: 60\u00a0%" in lines
    assert wording.cell_sentence(cell, scale).endswith("8 open, your goal: 60\u00a0%")
    lost = wording.target_lines(cell, scale, Target(0, Segment.LOST), strict=False)
    assert not any("goal" in line for line in lost)
    few, scale = first(a_stage_reading(cohort=6, advanced=2, lost=0))
    assert not replace(few, goal=0.6).aimed
