"""The field for a day: what it understands, and what it says of the rest."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from kanban_app.ui import formats
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.sheet import scroll_area
from kanban_app.ui.widgets.typed_day import Year

TODAY = date(2026, 11, 29)


@pytest.fixture
def field(qtbot, german):
    formats.set_today(lambda: TODAY)
    made = DateField(year=Year.AHEAD)
    qtbot.addWidget(made)
    made.show()
    return made


def write(field: DateField, text: str) -> None:
    field.line.clear()
    QTest.keyClicks(field.line, text)
    field.line.editingFinished.emit()


@pytest.mark.parametrize(
    ("text", "shown"),
    [("3.12.", "03.12.2026"), ("3 12", "03.12.2026"), ("1.2.27", "01.02.2027"),
     ("morgen", "30.11.2026"), ("+2w", "13.12.2026")],
)  # fmt: skip
def test_who_leaves_the_field_sees_the_whole_day(field, text, shown):
    write(field, text)
    assert field.line.text() == shown
    assert field.unread == ""


def test_a_day_the_calendar_does_not_have_is_told_and_the_day_before_stays(field):
    field.reset(date(2026, 12, 1))
    write(field, "29.2.")
    assert field.error.text() == "Not saved: the calendar has no 29.02.2027"
    assert field.unread == "29.2."
    assert field.value == date(2026, 12, 1)


def test_a_birthday_without_a_year_is_not_guessed(qtbot, german):
    formats.set_today(lambda: TODAY)
    made = DateField(year=Year.TYPED)
    qtbot.addWidget(made)
    write(made, "3.12.")
    assert made.unread == "3.12."
    assert made.error.text() == "Not saved: write a day like 15.07.2026"
    write(made, "3.12.61")
    assert made.value == date(1961, 12, 3)


def test_nobody_is_told_off_in_the_middle_of_a_day(field):
    QTest.keyClicks(field.line, "3")
    assert field.unread == "3", "what cannot be read is not stored"
    assert field.error.isHidden(), "nothing below moves while it is typed"
    field.line.editingFinished.emit()
    assert field.error.isVisible()
    QTest.keyClicks(field.line, ".12.")
    assert field.error.isHidden()
    assert field.value == date(2026, 12, 3)


def test_what_is_wrong_lies_over_the_next_field_and_moves_nothing(qtbot, german):
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    first, second = DateField(form), DateField(form)
    for part in (first, second, QLineEdit(form)):
        column.addWidget(part)
    form.show()
    before, height = second.geometry(), form.sizeHint().height()
    write(first, "quatsch")
    QApplication.processEvents()
    assert (second.geometry(), form.sizeHint().height()) == (before, height)
    assert first.error.isVisible()
    assert first.error.parentWidget() is form
    assert first.error.y() == first.geometry().bottom() + 1
    first.hide()
    assert not first.error.isVisible()
    first.show()
    assert first.error.isVisible()


def test_a_note_at_the_foot_of_a_window_hangs_above_its_field(qtbot, german):
    form = QWidget()
    qtbot.addWidget(form)
    form.resize(300, 120)
    field = DateField(form)
    field.setGeometry(10, 88, 200, 30)
    form.show()
    write(field, "quatsch")
    assert field.error.geometry().bottom() < field.y()
    assert field.error.y() >= 0


def test_a_note_at_the_end_of_what_is_scrolled_goes_with_its_field(qtbot, german):
    content = QWidget()
    column = QVBoxLayout(content)
    rows = [QWidget() for _ in range(30)]
    fields = []
    for row in rows:
        inside = QVBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        fields.append(DateField(row))
        inside.addWidget(fields[-1])
        column.addWidget(row)
    area = scroll_area(content)
    qtbot.addWidget(area)
    area.resize(300, 300)
    area.show()
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = fields[-1]
    write(last, "quatsch")

    def apart() -> int:
        return last.error.mapTo(area, QPoint()).y() - last.mapTo(area, QPoint()).y()

    shown = apart()
    assert last.error.isVisible()
    assert -last.error.height() <= shown < 0
    bar.setValue(bar.value() - 100)
    assert apart() == shown


def test_a_note_goes_with_the_row_its_field_stands_in(qtbot, german):
    form = QWidget()
    qtbot.addWidget(form)
    form.resize(300, 300)
    row = QWidget(form)
    row.setGeometry(0, 50, 300, 30)
    field = DateField(row)
    field.setGeometry(0, 0, 200, 30)
    form.show()
    write(field, "quatsch")
    assert field.error.y() == 80
    row.move(0, 120)
    assert field.error.y() == 150


def test_a_day_that_is_forbidden_is_told_and_one_that_is_stored_is_shown(field):
    field.forbid(lambda day: "Zu früh" if day < TODAY else "")
    write(field, "1.1.2001")
    assert (field.error.text(), field.value, field.unread) == ("Zu früh", None, "1.1.2001")
    field.reset(date(2001, 1, 1))
    assert (field.error.text(), field.value) == ("", date(2001, 1, 1))


def test_figures_typed_into_the_calendar_go_into_the_line(field, qtbot):
    field._open()
    calendar = field.findChild(QCalendarWidget)
    view = calendar.focusProxy() or calendar
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert not calendar.isVisible()
    qtbot.keyClicks(field.line, ".12.")
    assert field.value == date(2026, 12, 3)


def test_arrows_walk_in_the_calendar(field, qtbot):
    field.reset(date(2026, 12, 3))
    field._open()
    calendar = field.findChild(QCalendarWidget)
    qtbot.keyClick(calendar.focusProxy() or calendar, Qt.Key.Key_Right)
    assert calendar.isVisible()
    assert calendar.selectedDate().day() == 4
