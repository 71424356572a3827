"""What opens over the map: rows, targets, plans and quotes."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from kanban_app.domain.ids import CardId
from kanban_app.domain.map_lanes import Lane, LaneKey, added, shown
from kanban_app.domain.map_sheet import Measure, Quote, Unit
from kanban_app.domain.moment import Moment
from kanban_app.domain.voice_plan import Ratings
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.drawn.words import target_text, value_text
from kanban_app.ui.maps.lanes_panel import LanesPanel
from kanban_app.ui.maps.plan import PlanSheet
from kanban_app.ui.maps.quotes import QuotesPanel
from kanban_app.ui.maps.requests import CellWish
from kanban_app.ui.maps.targets import TargetsSheet
from tests.builders import DAYS
from tests.ui.maps.sheets import a_column, a_sheet

HERE = QRect(10, 10, 100, 40)


@pytest.fixture(autouse=True)
def english(qapp):
    formats.set_language("en")


@pytest.fixture
def panel(qtbot):
    sheet = a_sheet()
    made = LanesPanel(sheet._replace(lanes=added(sheet.lanes, "Law", "en")), None)
    qtbot.addWidget(made)
    made.show()
    return made


def row(panel, key):
    return next(r for r in panel.rows if r.lane.key == key)


def wish(lane=LaneKey.METRICS_OUT, **more):
    return CellWish(a_column(1, "Start", **more), Lane(lane), HERE)


def test_a_row_is_hidden_by_its_tick(panel, qtbot):
    with qtbot.waitSignal(panel.shown_changed) as told:
        row(panel, "voc").tick.click()
    assert told.args[0] == ("voc", True)


def test_a_name_can_be_typed_after_a_row_was_hidden(panel, qtbot):
    qtbot.waitExposed(panel)
    qtbot.mouseClick(row(panel, "voc").tick, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    sheet = panel._sheet
    panel.show_sheet(sheet._replace(lanes=shown(sheet.lanes, "voc", hidden=True)))
    assert panel.focusWidget() is row(panel, "voc").tick
    qtbot.mouseClick(panel.line, Qt.MouseButton.LeftButton)
    assert panel.focusWidget() is panel.line


def test_alt_and_an_arrow_move_a_row_and_keep_it_under_the_keyboard(panel, qtbot):
    goal = row(panel, "goal")
    goal.tick.setFocus()
    with qtbot.waitSignal(panel.moved) as told:
        qtbot.keyClick(goal.tick, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert told.args[0] == ("goal", "question")
    panel.show_sheet(a_sheet(lanes=shown(a_sheet().lanes, "voc", hidden=True)))
    assert panel.focusWidget() is row(panel, "goal").tick
    assert not row(panel, "voc").tick.isChecked()


def test_a_row_of_ones_own_is_added_and_renamed(panel, qtbot):
    panel.line.setText("Legal")
    with qtbot.waitSignal(panel.named) as told:
        panel.add.click()
    assert told.args[0] == ("", "Legal")
    row(panel, "own_1").rename_wanted.emit("own_1")
    assert panel.line.text() == "Law"
    panel.line.setText("Right")
    with qtbot.waitSignal(panel.named) as told:
        panel.add.click()
    assert told.args[0] == ("own_1", "Right")


SHARE = Measure("conversion", Unit.SHARE, 0.5, 20, 10, 0.6, known=True)
ANSWER = Measure("median_first_response_time", Unit.HOURS, 456, 9, None, 50, known=True)


def targets(qtbot, *named, measure=SHARE):
    measures = {"metrics_out": (measure,)}
    made = TargetsSheet(None, wish(measures=measures), named, a_sheet().columns)
    qtbot.addWidget(made)
    made.show()
    return made


def test_tab_leads_from_target_to_target_past_what_takes_a_metric_away(qtbot):
    measures = {LaneKey.METRICS_OUT: (SHARE, SHARE._replace(key="churn_rate"))}
    sheet = TargetsSheet(
        None, wish(measures=measures), ("conversion", "churn_rate"), a_sheet().columns
    )
    qtbot.addWidget(sheet)
    sheet.show()
    first, second = sheet.fields.values()
    assert first.line.nextInFocusChain() is second.line


def test_a_share_is_typed_in_percent(qtbot):
    made = targets(qtbot)
    assert made.fields["conversion"].value == Decimal(60)
    made.fields["conversion"].set_value(Decimal(65))
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].targets == (("conversion", 0.65),)


SCORE = Measure("satisfaction", Unit.SCORE_10, 7.9, 12, known=True)


@pytest.mark.parametrize(
    ("measure", "most"),
    [
        (SCORE, 10),
        (SCORE._replace(unit=Unit.SCORE, value=4.2), 5),
        (SCORE._replace(unit=Unit.SCORE, value=None, n=0), 10),
        (SCORE._replace(key="nps", unit=Unit.NPS), 100),
        (SHARE._replace(target=None), 100),
    ],
)
def test_a_target_beyond_its_scale_is_not_taken(qtbot, measure, most):
    made = targets(qtbot, measure=measure)
    field = made.fields[measure.key]
    field.line.setText(str(most + 1))
    field.line.textEdited.emit(field.line.text())
    with qtbot.assertNotEmitted(made.kept):
        made.keep.click()
    assert f"at most {most}" in field.error.text()
    field.line.setText(str(most))
    field.line.textEdited.emit(field.line.text())
    with qtbot.waitSignal(made.kept):
        made.keep.click()


def test_what_was_agreed_may_be_more_than_what_was_asked(qtbot):
    made = targets(qtbot, measure=SHARE._replace(key="price_realisation_ratio", target=1.02))
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].targets == (("price_realisation_ratio", 1.02),)


def test_a_target_is_told_as_exactly_as_it_was_typed():
    assert target_text(SHARE._replace(target=0.125)) == "Target 12.5%"
    assert target_text(SHARE._replace(target=0.6)) == "Target 60%"


def test_a_goal_of_a_what_if_is_told_beside_its_field_and_not_typed(qtbot):
    made = targets(qtbot, measure=SHARE._replace(from_goal=True))
    assert made.fields["conversion"].value is None
    said = [label.text() for label in made.findChildren(PlainLabel)]
    assert any(text.endswith("Target 60% (what-if)") for text in said)
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].targets == (("conversion", None),)


def test_a_value_of_days_and_its_target_are_both_told_in_days(qtbot):
    assert (value_text(ANSWER), target_text(ANSWER)) == ("19 d", "Target 2.1 d")
    few_hours = ANSWER._replace(value=6.0, target=72)
    assert (value_text(few_hours), target_text(few_hours)) == ("6\xa0h", "Target 72\xa0h")


def test_a_target_is_typed_in_the_unit_of_the_value_beside_it(qtbot):
    made = targets(qtbot, measure=ANSWER)
    field = made.fields[ANSWER.key]
    assert field.line.text() == "2.1\xa0d"
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].targets == ((ANSWER.key, 50),)
    field.set_value(Decimal(3))
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].targets == ((ANSWER.key, 72.0),)


def test_a_metric_is_added_and_one_the_stage_names_taken_away(qtbot):
    made = targets(qtbot, "conversion")
    made.more.set_value("nps", anew=True)
    made.add.click()
    made.fields["nps"].set_value(Decimal(50))
    made.remove("conversion")
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].keys == ("nps",)
    assert told.args[0].targets == (("nps", 50.0),)


def test_a_plan_has_three_marks_and_a_story(qtbot):
    made = PlanSheet(None, wish(LaneKey.EXPERIENCE, plan=Ratings(emotion=1.5)))
    qtbot.addWidget(made)
    made.show()
    made.marks["solving"].set_active("-1")
    made.story.setPlainText("All is easy")
    with qtbot.waitSignal(made.kept) as told:
        made.keep.click()
    assert told.args[0].ratings == Ratings(None, 1.5, -1.0)
    assert told.args[0].story == "All is easy"


def test_a_quote_leads_to_its_card(qtbot):
    quote = Quote("At last!", "Lenz", 1, CardId(7), Moment(0))
    made = QuotesPanel(wish(LaneKey.QUOTES, quotes=(quote,)), DAYS, None)
    qtbot.addWidget(made)
    made.open_beside(HERE)
    with qtbot.waitSignal(made.open_wanted) as told:
        made.buttons[0].click()
    assert told.args == [7]


def test_of_many_quotes_the_others_come_at_a_click(qtbot):
    quotes = tuple(Quote(f"Said {number}", "Moser") for number in range(97))
    made = QuotesPanel(wish(LaneKey.QUOTES, quotes=quotes), DAYS, None)
    qtbot.addWidget(made)
    assert len(made.labels) == 40
    assert "57" in made.more.text()
    made.more.click()
    made.more.click()
    assert [label.text() for label in made.labels][-1].startswith("“Said 96”")
    assert made.more.isHidden()


def test_without_quotes_it_says_where_they_come_from(qtbot):
    made = QuotesPanel(wish(LaneKey.QUOTES, quotes=()), DAYS, None)
    qtbot.addWidget(made)
    made.show()
    assert not made.buttons
    assert "No quotes yet" in " ".join(label.text() for label in made.labels)
