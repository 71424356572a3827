"""The next step of a card is read whole."""

from kanban_app.domain.ids import TaskId
from kanban_app.ui.criteria.part import Part
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.timeline.requests import StepLine
from kanban_app.ui.timeline.step_row import StepRow


def test_a_long_step_goes_on_in_a_second_line(qtbot):
    rows = [
        StepRow(StepLine(TaskId(1), "phone", title, "Do 03.12."))
        for title in ("Anrufen", "Marktbericht schicken und die Lage erfragen")
    ]
    for row in rows:
        qtbot.addWidget(row)
    short, long = (row.heightForWidth(320) for row in rows)
    assert long > short


def test_a_long_heading_goes_on_in_a_second_line(qtbot):
    part = Part()
    qtbot.addWidget(part)
    part.show_rows([PlainLabel("Preis")])
    part.resize(320, 200)
    line = part._title.fontMetrics().height()
    with qtbot.waitExposed(part):
        part.show()
    part.show_heading("Hohe Leistungsbereitschaft verlassen, wenn", "3 von 4 erfüllt")
    qtbot.waitUntil(lambda: part._title.height() >= 2 * line)
