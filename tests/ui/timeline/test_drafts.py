"""What is typed into a form and brought back into its fields."""

from datetime import date

import pytest

from kanban_app.ui import formats
from kanban_app.ui.timeline.drafts import show_text, text_of
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.typed_day import Year

TODAY = date(2026, 11, 29)


@pytest.fixture
def field(qtbot, german) -> DateField:
    formats.set_today(lambda: TODAY)
    made = DateField(year=Year.BACK)
    qtbot.addWidget(made)
    made.forbid(lambda day: "Noch nicht" if day > TODAY else "")
    made.show()
    return made


@pytest.mark.parametrize("text", ["01.12.2026", "2026-12-01", "1.12.26"])
def test_a_day_that_was_refused_is_refused_again(qtbot, field, text):
    qtbot.keyClicks(field.line, text)
    kept = text_of(field)
    field.reset(None)
    show_text(field, kept)
    assert field.value is None
    assert field.unread
    assert field.error.text() == "Noch nicht"


@pytest.mark.parametrize(
    ("typed", "day", "shown"),
    [
        ("3.11.", date(2026, 11, 3), "03.11.2026"),
        ("15.7.99", date(1999, 7, 15), "15.07.1999"),
        ("", None, ""),
    ],
)
def test_a_day_is_back_as_it_is_written(qtbot, field, typed, day, shown):
    qtbot.keyClicks(field.line, typed)
    kept = text_of(field)
    field.reset(TODAY)
    show_text(field, kept)
    assert (field.value, field.line.text(), field.error.text()) == (day, shown, "")


def test_a_day_that_is_stored_may_be_forbidden(field):
    stored = date(2026, 12, 1)
    field.reset(stored)
    show_text(field, text_of(field))
    assert (field.value, field.error.text()) == (stored, "")
