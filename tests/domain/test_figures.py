"""Days and money in figures."""

from datetime import date

import pytest

from kanban_app.domain.figures import day_text, money_text


@pytest.mark.parametrize(
    ("cents", "german", "english"),
    [
        (1_947_000, "19.470\u00a0€", "€19,470"),
        (125_050, "1.250,50\u00a0€", "€1,250.50"),
        (5, "0,05\u00a0€", "€0.05"),
        (0, "0\u00a0€", "€0"),
        (-125_050, "-1.250,50\u00a0€", "€-1,250.50"),
        # No float holds it.
        (900_719_925_474_099_301, "9.007.199.254.740.993,01\u00a0€", "€9,007,199,254,740,993.01"),
    ],
)
def test_money_has_cents_where_there_are_some(cents, german, english):
    assert money_text(cents, "de") == german
    assert money_text(cents, "en") == english


def test_the_code_of_a_currency_keeps_its_distance():
    assert money_text(125_000, "de", "CHF") == "1.250\u00a0CHF"
    assert money_text(125_000, "en", "CHF") == "CHF\u00a01,250"
    assert money_text(125_000, "en", "$") == "$1,250"


def test_a_day_is_written_day_first():
    assert day_text(date(2026, 7, 5), "de") == "05.07.2026"
    assert day_text(date(2026, 7, 5), "en") == "05/07/2026"
