"""Amounts and days are read as they are written; drafts and news merge field by field."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget

from kanban_app.domain.card import CardFields
from kanban_app.ui import formats
from kanban_app.ui.inspector.ask import months_later
from kanban_app.ui.inspector.edits import merged
from kanban_app.ui.inspector.money_field import Amount, amount_of
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, NotesField
from kanban_app.ui.widgets.typed_day import NoSuchDayError, typed_day

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
FIELDS = st.builds(
    CardFields,
    title=st.sampled_from(["", "a", "b"]),
    place=st.sampled_from(["", "a", "b"]),
    value_cents=st.integers(0, 3),
    tags=st.sampled_from([(), ("x",), ("x", "y")]),
)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("19.470,00", 1_947_000), ("19470", 1_947_000), ("19.470", 1_947_000),
        ("19470,5", 1_947_050),
        ("19.470 €", 1_947_000), ("€ 1.234.567,89", 123_456_789), ("", 0), ("  ", 0), ("0", 0),
    ],
)  # fmt: skip
def test_german_amounts_are_read_as_germans_write_them(text, cents):
    formats.set_language("de")
    assert amount_of(text, "EUR") == Amount(cents, "EUR")


def test_english_amounts_are_read_as_the_english_write_them():
    formats.set_language("en")
    assert amount_of("19,470.00", "EUR") == Amount(1_947_000)
    assert amount_of("19,470", "EUR") == Amount(1_947_000)


def test_a_currency_in_the_text_is_taken_over():
    assert amount_of("CHF 1'200", "EUR") == Amount(120_000, "CHF")
    assert amount_of("1200", "CHF") == Amount(120_000, "CHF")


@pytest.mark.parametrize("text", ["viel", "19.x", "-5", "1 2 3 XYZ", "9" * 30, "10%"])
def test_what_is_no_amount_to_earn_is_refused(text):
    assert amount_of(text, "EUR") is None


@given(st.integers(0, 10**11), st.sampled_from(["de", "en"]))
def test_a_shown_amount_is_read_back_the_same(cents, language):
    formats.set_language(language)
    assert amount_of(formats.money(cents), "EUR") == Amount(cents)


@given(DAYS, st.sampled_from(["de", "en"]))
def test_a_shown_day_is_read_back_the_same(day, language):
    formats.set_language(language)
    assert typed_day(formats.day_text(day), None) == day
    assert typed_day(day.isoformat(), None) == day


def test_short_days_are_understood_and_impossible_ones_refused():
    assert typed_day("1.9.26", None) == date(2026, 9, 1)
    assert typed_day(" 01. 09. 2026 ", None) == date(2026, 9, 1)
    assert [typed_day(text, None) for text in ("morgen", "", "1.9.0000")] == [None] * 3
    for text in ("31.02.2026", "1.13.2026"):
        with pytest.raises(NoSuchDayError):
            typed_day(text, None)


@given(DAYS, st.integers(0, 60))
def test_months_later_is_never_another_month(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


@given(FIELDS, FIELDS, FIELDS)
def test_what_was_typed_wins_and_the_rest_is_news(base, typed, news):
    result = merged(base, typed, news)
    for name in ("title", "place", "value_cents", "tags"):
        changed = getattr(typed, name) != getattr(base, name)
        assert getattr(result, name) == getattr(typed if changed else news, name)
    assert merged(base, base, news) == news
    assert merged(base, typed, base) == replace(typed)


def test_a_wheel_over_a_choice_changes_nothing(qtbot):
    field = ChoiceField()
    qtbot.addWidget(field)
    field.show_choices([Choice("a", "A"), Choice("b", "B")])
    field.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.value == "a"
    assert not wheel.isAccepted()


def test_notes_grow_with_their_lines_up_to_a_limit(qtbot):
    notes = NotesField()
    qtbot.addWidget(notes)
    notes.resize(300, 80)
    notes.show()
    small = notes.sizeHint().height()
    notes.set_value("\n".join(["Zeile"] * 8))
    grown = notes.sizeHint().height()
    notes.set_value("\n".join(["Zeile"] * 80))
    assert small < grown < notes.sizeHint().height() <= 240


def test_a_day_can_be_picked_from_the_calendar(qtbot):
    field = DateField(opens_at=date(2026, 7, 15))
    qtbot.addWidget(field)
    field.show()
    field._open()
    month = field.findChild(QCalendarWidget)
    assert month.selectedDate() == QDate(2026, 7, 15)
    with qtbot.waitSignal(field.finished):
        month.clicked.emit(QDate(2026, 8, 1))
    assert field.value == date(2026, 8, 1)


def test_a_wrong_day_is_explained_and_the_last_one_kept(qtbot):
    formats.set_language("de")
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    field.set_value(date(2026, 9, 30))
    field.line.clear()
    qtbot.keyClicks(field.line, "31.02.2026")
    field.line.editingFinished.emit()
    assert field.error.isVisible()
    assert field.unread == "31.02.2026"
    assert field.value == date(2026, 9, 30)
