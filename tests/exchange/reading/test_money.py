"""Numbers and amounts."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.money import (
    Mark,
    Money,
    currency_of,
    decimal_mark,
    money_of,
    number_of,
)


@pytest.mark.parametrize(
    ("text", "cents", "currency"),
    [
        ("649.000,00 €", 64_900_000, "EUR"),
        ("23169.30", 2_316_930, ""),
        ("1,234.56", 123_456, ""),
        ("15000", 1_500_000, ""),
        ("1.234.567", 123_456_700, ""),
        ("1,234,567", 123_456_700, ""),
        ("€ 1.234,5", 123_450, "EUR"),
        ("EUR 12", 1_200, "EUR"),
        ("CHF 1'250.50", 125_050, "CHF"),
        ("Fr. 1’250", 125_000, "CHF"),
        ("$1,234.56", 123_456, "USD"),
        ("-$5", -500, "USD"),
        ("\u221212,5", -1_250, ""),
        ("15.000,– €", 1_500_000, "EUR"),
        ("15000,-", 1_500_000, ""),
        ("1\u202f234,56\u00a0€", 123_456, "EUR"),
        ("0.125", 13, ""),
        ("1250.000", 125_000, ""),
        (",5", 50, ""),
        ("0", 0, ""),
    ],
)
def test_amounts_of_both_languages_are_read(text, cents, currency):
    assert money_of(text) == Money(cents, currency)


@pytest.mark.parametrize(
    "text",
    [
        "", "€", "abc", "1.2.3", "12.34.56", "1,23,456.00", "1.23,45.6", "5 PLN", "€ 5 $", "1e5",
        "--5", "١٢", "9" * 80, "1" + "0" * 12, "12 Monate", "1.250 a", "NaN", "inf",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ImportProblem, match="is not an amount"):
        money_of(text)


@pytest.mark.parametrize(
    ("column", "second"),
    [
        (["15,50", "1.250"], "1250"),
        (["15.50", "1.250"], "1.250"),
        (["1.234,5", "1,250"], "1.250"),
        (["1,234.5", "1,250"], "1250"),
        (["7", "1.250"], "1250"),
        (["", "1,250"], "1250"),
        (["2.000.000", "1.250"], "1250"),
        (["0.125", "1.250"], "1.250"),
    ],
)
def test_an_ambiguous_cell_is_read_as_its_column_is_written(column, second):
    assert number_of(column[1], decimal_mark(column)) == Decimal(second)


def test_a_column_without_a_majority_tells_nothing():
    assert decimal_mark(["1,5", "1.5", "1.250"]) is None
    assert decimal_mark(["1,5", "1.5", "2,5"]) is Mark.COMMA


@given(st.integers(-(10**11), 10**11), st.sampled_from([".,", ",.", "',", "'.", " ,"]))
def test_every_written_amount_comes_back(cents, marks):
    whole, rest = divmod(abs(cents), 100)
    text = f"{'-' if cents < 0 else ''}{whole:,}".replace(",", marks[0]) + f"{marks[1]}{rest:02}"
    assert money_of(text).cents == cents
    assert number_of(text) == Decimal(cents) / 100


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_an_import_problem(text):
    with suppress(ImportProblem):
        assert isinstance(money_of(text), Money)


def test_currency_columns_take_signs_and_codes():
    assert [currency_of(t) for t in ("€", "eur", "Chf", "PLN")] == ["EUR", "EUR", "CHF", "PLN"]
    with pytest.raises(ImportProblem, match="no currency"):
        currency_of("Taler")
