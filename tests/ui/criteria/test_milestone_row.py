"""The day of a milestone: what is stored is shown, what is being typed stays."""

from datetime import date

from kanban_app.domain.journey import Names
from kanban_app.domain.milestones import Milestone
from kanban_app.ui.criteria.milestone_row import MilestoneRow

TODAY, DAY = date(2026, 7, 28), date(2026, 7, 3)
NOTARY = Milestone("notary", "closing", Names("Notartermin", "Notary"))


def a_row(qtbot) -> MilestoneRow:
    row = MilestoneRow(NOTARY)
    qtbot.addWidget(row)
    row.show_day(None, TODAY)
    return row


def typed(row: MilestoneRow, day: date) -> None:
    row.field.line.setText(day.isoformat())
    row.field.line.textEdited.emit(row.field.line.text())


def test_a_day_that_is_typed_stays_while_other_things_of_the_card_are_told(qtbot):
    row = a_row(qtbot)
    typed(row, DAY)
    row.show_day(None, TODAY)
    assert row.field.value == DAY
    with qtbot.waitSignal(row.dated) as told:
        row.field.finished.emit()
    assert told.args[0].on == DAY
    row.show_day(DAY, TODAY)
    # Taken back, it goes.
    row.show_day(None, TODAY)
    assert row.field.value is None


def test_a_day_that_was_refused_goes_away_again(qtbot):
    row = a_row(qtbot)
    typed(row, DAY)
    row.field.finished.emit()
    row.show_day(None, TODAY)
    assert row.field.value is None
