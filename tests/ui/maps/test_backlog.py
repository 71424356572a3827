"""The backlog shows what is tried by stage, lets it be moved, and says what came of it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban_app.analytics.experiment import Experiment, Point, Verdict
from kanban_app.analytics.report import Limits, Signal, SignalKind
from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import Improvement, Measure, Progress
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Place
from kanban_app.ui import formats
from kanban_app.ui.maps.backlog.panel import BacklogPanel
from kanban_app.ui.maps.backlog.row_paint import row_name
from kanban_app.ui.maps.backlog.sheet import ImprovementSheet
from kanban_app.ui.maps.backlog.values import (
    Chosen,
    Deed,
    DeedWanted,
    ImprovementMoved,
    ImprovementTyped,
    Line,
    StageLine,
)
from kanban_app.ui.maps.backlog.words import saying

# A stage, and a part of it.
ONE, TWO = Place(StageId(1)), Place(StageId(1), "viewing")
STAGES = (StageLine(ONE, "Awareness", "#56707F"), StageLine(TWO, "Acquisition", "#1F6FB2"))
SLOTS = Improvement("slots", Names("Rückruf", "Call back"), 1, 2, 5, metric=Measure.ARRIVALS)
LIST = Improvement("list", Names("Liste", "Keep the list"), 2)
PITCH = Improvement("pitch", Names("Mappe", "Shorten the folder"), 1, 3, 4, date(2026, 7, 1))
DONE = Improvement(
    "done", Names("Fertig", "Was done"), 1, 1, 1, date(2026, 3, 1), date(2026, 3, 5), Measure.TIME
)
LIMITS = Limits(4.0, 0.0, 8.256)
NEWS = Experiment(
    Measure.ARRIVALS,
    tuple(Point(n, v, 1, 0.0, 8.256) for n, v in enumerate((4.0, 6.0, 5.0, 2.0, 3.0, 4.0))),
    (Point(60, 9.0, 1, 0.0, 8.256),),
    Verdict.SIGNAL,
    LIMITS,
    (Signal(0, SignalKind.BEYOND),),
    9.0,
    (6, 1),
    rises=True,
)
LINES = (
    Line(ONE, SLOTS),
    Line(ONE, LIST),
    Line(ONE, DONE, NEWS),
    Line(TWO, PITCH),
)


@pytest.fixture(autouse=True)
def english():
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


@pytest.fixture
def panel(qtbot):
    made = BacklogPanel()
    qtbot.addWidget(made)
    made.resize(440, 800)
    made.show_lines(STAGES, LINES, writable=True)
    made.show()
    return made


def rows(panel) -> list[str]:
    return [row_name(shown) for shown in panel.list._shown]


def test_every_stage_stands_with_what_is_tried_in_it(panel):
    assert rows(panel) == [
        "Awareness",
        "1, Call back, not begun, effort 2 · effect 5",
        "2, Keep the list, not begun",
        "Was done, done, effort 1 · effect 1, Signal: better",
        "Acquisition",
        "1, Shorten the folder, running, effort 3 · effect 4",
    ]
    assert panel.list.line.improvement == SLOTS


def test_states_narrow_the_list_and_say_how_many_there_are(panel):
    held = [(c.key, c.held) for c in (b.choice for b in panel.states._buttons())]
    assert held == [("all", None), ("open", 2), ("running", 1), ("done", 1)]
    panel.states._buttons()[2].click()
    assert rows(panel)[-1].startswith("1, Shorten the folder")
    assert len(rows(panel)) == 3


def test_alt_and_arrows_move_to_another_priority_and_on_to_the_next_stage(panel, qtbot):
    alt = Qt.KeyboardModifier.AltModifier
    with qtbot.waitSignal(panel.moved) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, alt)
    assert told.args == [ImprovementMoved(ONE, "slots", ONE, 1)]
    panel.show_lines(STAGES, LINES, writable=True)
    panel.list.pick((TWO, "pitch"))
    with qtbot.waitSignal(panel.moved) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Up, alt)
    # Above the heading of its stage is the end of the stage before, among what is not done.
    assert told.args == [ImprovementMoved(TWO, "pitch", ONE, 2)]


def test_a_key_pressed_before_the_last_move_is_shown_counts_from_where_that_one_ended(panel, qtbot):
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, alt)
    with qtbot.assertNotEmitted(panel.moved):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, alt)
    with qtbot.waitSignal(panel.moved) as told:
        panel.show_lines(STAGES, (LINES[1], LINES[0], *LINES[2:]), writable=True)
    # Behind it is only what is done, which has no place in the order.
    assert told.args == [ImprovementMoved(ONE, "slots", TWO, 0)]


def test_keys_that_have_nowhere_to_move_to_are_not_made_up_for_later(panel, qtbot):
    alt = Qt.KeyboardModifier.AltModifier
    panel.list.pick((ONE, "list"))
    for _ in range(4):
        qtbot.keyClick(panel.list, Qt.Key.Key_Up, alt)
    first = (LINES[1], LINES[0], *LINES[2:])
    panel.show_lines(STAGES, first, writable=True)
    with qtbot.waitSignal(panel.moved) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, alt)
    assert told.args == [ImprovementMoved(ONE, "list", ONE, 1)]
    with qtbot.assertNotEmitted(panel.moved):
        panel.show_lines(STAGES, LINES, writable=True)


@pytest.mark.parametrize(
    ("row", "stage", "place"),
    [(0, ONE, 0), (1, ONE, 0), (2, ONE, 1), (3, ONE, 1), (4, TWO, 0), (5, TWO, 1)],
)
def test_where_a_row_is_dropped_is_its_stage_and_priority(panel, qtbot, row, stage, place):
    # The others lie so: Awareness, Keep the list, Was done, Acquisition, Shorten the folder.
    listed = panel.list
    item = listed.takeItem(1)
    listed.insertItem(row, item)
    with qtbot.waitSignal(panel.moved) as told:
        listed.tell_place(LINES[0])
    assert told.args == [ImprovementMoved(ONE, "slots", stage, place)]


def test_what_is_done_has_no_priority_to_be_moved_to(panel, qtbot):
    panel.list.pick((ONE, "done"))
    with qtbot.assertNotEmitted(panel.moved):
        qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_what_was_picked_stays_so_when_it_moves(panel):
    panel.list.pick((ONE, "list"))
    panel.show_lines(STAGES, (LINES[1], LINES[0], *LINES[2:]), writable=True)
    assert panel.list.line.improvement == LIST
    # In another stage it has another key, as that one may be taken there.
    there = Line(TWO, LIST._replace(key="list_2"))
    panel.show_lines(STAGES, (LINES[0], LINES[3], there), writable=True)
    assert panel.list.line == there


def test_a_click_on_a_heading_keeps_what_is_picked(panel):
    heading = panel.list.visualItemRect(panel.list.item(4)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert panel.list.line.improvement == SLOTS
    assert len(panel.list.selectedItems()) == 1


def test_the_keyboard_walks_past_headings(panel, qtbot):
    walked = []
    for _ in range(4):
        walked.append(panel.list.line.improvement.key)
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert walked == ["slots", "list", "done", "pitch"]
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    assert panel.list.line.improvement == SLOTS
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.list.line.improvement == SLOTS


def test_where_room_is_short_matrix_and_details_take_turns(panel):
    panel.resize(440, 560)
    assert panel.matrix.isHidden()
    assert not panel.details.isHidden()
    panel.plot.click()
    assert not panel.matrix.isHidden()
    assert panel.details.isHidden()
    panel.resize(440, 900)
    assert not panel.matrix.isHidden()
    assert not panel.details.isHidden()
    assert panel.plot.isHidden()


def test_the_next_step_is_offered_by_how_far_it_is(panel, qtbot):
    details = panel.details
    with qtbot.waitSignal(panel.deed_wanted) as told:
        details.next.click()
    assert told.args == [DeedWanted(ONE, "slots", Deed.START)]
    assert details.back.isHidden()
    panel.list.pick((TWO, "pitch"))
    with qtbot.waitSignal(panel.deed_wanted) as told:
        details.next.click()
    assert told.args == [DeedWanted(TWO, "pitch", Deed.FINISH)]
    panel.list.pick((ONE, "done"))
    assert details.next.isHidden()
    with qtbot.waitSignal(panel.deed_wanted) as told:
        details.back.click()
    assert told.args == [DeedWanted(ONE, "done", Deed.REOPEN)]


def test_a_verdict_is_told_with_its_limits_and_its_chart(panel):
    assert panel.details.chart.isHidden()
    panel.list.pick((ONE, "done"))
    assert panel.details.verdict.text() == "Signal: better"
    said = panel.details.sentence.text()
    assert "4.0, limits 0.0 to 8.3" in said
    assert "9.0" in said
    assert panel.details.chart.isVisibleTo(panel.details)
    assert panel.details.chart.accessibleDescription() == said


def test_too_few_data_say_what_is_missing_and_nothing_of_a_difference():
    few = NEWS._replace(verdict=Verdict.FEW_BEFORE, limits=None, signals=(), told=(3, 9))
    assert saying(few).short == "Too few data"
    assert "eight weeks" in saying(few).sentence
    assert "9.0" not in saying(few).sentence
    early = NEWS._replace(verdict=Verdict.FEW_AFTER, signals=(), missing=7)
    assert "7 week(s) more" in saying(early).sentence


def test_longer_is_worse_and_more_is_better():
    longer = NEWS._replace(measure=Measure.TIME)
    assert (saying(longer).short, saying(longer).tone) == ("Signal: worse", "bad")
    assert (saying(NEWS).short, saying(NEWS).tone) == ("Signal: better", "good")


def test_a_dot_of_the_matrix_picks_its_improvement(panel, qtbot):
    assert [line.improvement.key for line in panel.matrix._lines] == ["slots", "pitch"]
    where = panel.matrix.place_of(LINES[3]).toPoint()
    with qtbot.waitSignal(panel.matrix.chosen) as told:
        QTest.mouseClick(panel.matrix, Qt.MouseButton.LeftButton, pos=where)
    assert told.args == [Chosen(TWO, "pitch")]
    assert panel.list.line.improvement == PITCH


def test_dots_of_one_cell_stand_side_by_side(panel):
    twin = Line(TWO, PITCH._replace(key="twin", effort=2, effect=5))
    panel.show_lines(STAGES, (LINES[0], twin), writable=True)
    first, second = panel.matrix.place_of(LINES[0]), panel.matrix.place_of(twin)
    assert second.x() - first.x() == 12
    assert second.y() == first.y()


def test_a_past_day_is_for_looking_only(panel, qtbot):
    panel.show_lines(STAGES, LINES, writable=False)
    assert panel.add.isHidden()
    assert panel.details.next.isHidden()
    with qtbot.waitSignal(panel.refused), qtbot.assertNotEmitted(panel.moved):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(panel.refused), qtbot.assertNotEmitted(panel.deed_wanted):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)


def test_an_empty_backlog_asks_a_question(panel):
    panel.show_lines(STAGES, (), writable=True)
    assert not panel.nothing.isHidden()
    assert panel.details.isHidden()


TODAY = date(2026, 7, 28)


def a_sheet(qtbot, host, line: Line | None) -> ImprovementSheet:
    sheet = ImprovementSheet(STAGES, TWO if line is None else line.stage, line, host)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(sheet)
    return sheet


def test_the_sheet_tells_what_was_typed_and_keeps_the_german(qtbot, host):
    sheet = a_sheet(qtbot, host, LINES[0])
    sheet.text.setText("Call back at noon")
    sheet.effort._buttons()[4].click()
    sheet.measure.set_value(Measure.CONVERSION)
    sheet.stage.set_value("1")
    with qtbot.waitSignal(sheet.typed) as told:
        sheet.keep.click()
    typed = SLOTS._replace(
        text=Names("Rückruf", "Call back at noon"), effort=4, metric=Measure.CONVERSION
    )
    assert told.args == [ImprovementTyped(TWO, typed, ONE)]


def test_a_new_one_needs_words(qtbot, host):
    sheet = a_sheet(qtbot, host, None)
    with qtbot.assertNotEmitted(sheet.typed):
        sheet.keep.click()
    assert sheet.error.text()
    sheet.text.setText("Joint viewing")
    with qtbot.waitSignal(sheet.typed) as told:
        sheet.keep.click()
    (typed,) = told.args
    assert (typed.stage, typed.before) == (TWO, None)
    assert typed.improvement.progress is Progress.OPEN
    assert typed.improvement.metric is None


def test_a_day_that_cannot_be_read_keeps_the_sheet_open(qtbot, host):
    sheet = a_sheet(qtbot, host, LINES[0])
    QTest.keyClicks(sheet.started.line, "some day")
    with qtbot.assertNotEmitted(sheet.typed):
        sheet.keep.click()


@pytest.mark.parametrize(
    ("begun", "done", "words"),
    [(2, 8, "before it began"), (-3, None, "today or earlier"), (2, -3, "today or earlier")],
)
def test_days_that_cannot_be_keep_the_sheet_open_and_are_told_at_the_field(
    qtbot, host, monkeypatch, begun, done, words
):
    """Days are counted back from today."""
    monkeypatch.setattr(formats, "today", lambda: TODAY)
    sheet = a_sheet(qtbot, host, None)
    sheet.text.setText("Joint viewing")
    for field, ago in ((sheet.started, begun), (sheet.done_on, done)):
        if ago is not None:
            day = TODAY - timedelta(days=ago)
            QTest.keyClicks(field.line, formats.day_text(day))
    sheet.open()
    with qtbot.assertNotEmitted(sheet.typed):
        sheet.keep.click()
    assert sheet.isVisible()
    at = sheet.started if done is None else sheet.done_on
    assert words in at.error.text()
    at.line.clear()
    QTest.keyClicks(at.line, formats.day_text(TODAY))
    with qtbot.waitSignal(sheet.typed):
        sheet.keep.click()


def test_a_day_that_was_right_before_is_told_beside_one_that_makes_it_wrong(qtbot, host):
    done = Line(ONE, SLOTS._replace(started=date(2026, 3, 2), done=date(2026, 3, 9)))
    sheet = a_sheet(qtbot, host, done)
    sheet.started.line.clear()
    QTest.keyClicks(sheet.started.line, formats.day_text(date(2026, 4, 1)))
    with qtbot.assertNotEmitted(sheet.typed):
        sheet.keep.click()
    assert "before it began" in sheet.error.text()
