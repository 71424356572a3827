"""A number with its unit, as the language in force writes it."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban_app.ui import formats
from kanban_app.ui.widgets.number_field import NumberField, number_in


@pytest.fixture
def english():
    before = formats.language()
    formats.set_language("en")
    yield
    formats.set_language(before)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("649.000 €", Decimal(649_000)),
        ("649000", Decimal(649_000)),
        ("649.000,50", Decimal("649000.50")),
        ("148.5", Decimal("148.5")),
        ("viel", None),
        ("", None),
    ],
)
def test_numbers_are_read_as_germans_write_them(german, text, number):
    assert number_in(text, "€") == number


def test_english_puts_the_sign_before_the_amount(english, qtbot):
    field = NumberField(unit="€", digits=2)
    qtbot.addWidget(field)
    field.set_scaled(64_900_050)
    assert field.line.text() == "€649,000.50"
    assert number_in("€649,000.50", "€") == Decimal("649000.50")
    rate = NumberField(unit="%", digits=3, least=2)
    qtbot.addWidget(rate)
    rate.set_scaled(2975)
    assert rate.line.text() == "2.975%"
    assert number_in("2.975%", "%") == Decimal("2.975")


def test_only_the_decimals_there_are_are_shown(german, qtbot):
    rate = NumberField(unit="%", digits=3, least=2)
    qtbot.addWidget(rate)
    for count, text in ((3000, "3,00\u00a0%"), (2975, "2,975\u00a0%"), (None, "")):
        rate.set_scaled(count)
        assert rate.line.text() == text
        assert rate.scaled == count
        assert not rate.unread


def test_what_is_below_zero_is_refused_unless_it_may_be(german, qtbot):
    area, floor = NumberField(unit="m²"), NumberField(signed=True)
    for field in (area, floor):
        qtbot.addWidget(field)
        qtbot.keyClicks(field.line, "-1")
    assert (area.value, area.unread) == (None, "-1")
    assert (floor.scaled, floor.unread) == (-1, "")


def test_a_year_has_no_separator(german, qtbot):
    year = NumberField(grouped=False)
    qtbot.addWidget(year)
    year.set_scaled(1974)
    assert year.line.text() == "1974"


def test_the_example_is_one_of_its_kind_and_below_zero_is_told_apart(german, qtbot):
    price, year = NumberField(unit="€", digits=2), NumberField(grouped=False)
    for field, example in ((price, "250.000\u00a0€"), (year, "1995")):
        qtbot.addWidget(field)
        field.line.setText("viel")
        field.line.textEdited.emit("viel")
        field.line.editingFinished.emit()
        assert field.error.text().endswith(example)
        field.line.setText("-5")
        field.line.textEdited.emit("-5")
        assert example not in field.error.text()
        assert field.unread == "-5"


def test_more_than_there_is_is_refused_when_the_field_is_left(german, qtbot):
    field = NumberField(unit="%", digits=3, least=2)
    field.set_most(100)
    qtbot.addWidget(field)
    field.set_scaled(25_000)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "150")
    field.line.editingFinished.emit()
    assert field.error.text() == "Not saved: at most 100,00\u00a0%"
    assert field.scaled == 25_000
    field.set_scaled(150_000)
    assert (field.scaled, field.error.text()) == (150_000, ""), "what is stored is shown"


def test_nobody_is_told_off_in_the_middle_of_a_number(qtbot):
    field = NumberField(unit="€")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field.line, "x")
    assert field.unread == "x"
    assert field.error.isHidden()
    field.line.editingFinished.emit()
    assert field.error.isVisible()
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.error.isHidden()
