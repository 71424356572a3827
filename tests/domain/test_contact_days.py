"""Days that cannot be true of a person, worked by hand around 29 November 2026."""

from datetime import date

import pytest

from kanban_app.domain.contact_days import birthday_fault, consent_fault, keep_fault

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        (date(2026, 11, 29), ""),
        (date(2026, 11, 30), "Not saved: a birthday cannot lie ahead"),
        (date(2050, 12, 24), "Not saved: a birthday cannot lie ahead"),
        (date(1906, 11, 29), ""),
        (date(1906, 11, 28), "Not saved: that is more than 120 years ago"),
    ],
)
def test_a_birthday_lies_in_the_last_120_years(day, fault):
    assert birthday_fault(day, TODAY) == fault


def test_somebody_is_kept_until_today_or_later():
    assert keep_fault(date(2026, 11, 29), TODAY) == ""
    assert "over" in keep_fault(date(2026, 11, 28), TODAY)
    assert "over" in keep_fault(date(2001, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("given", "used", "withdrawn", "word"),
    [
        (date(2019, 6, 1), None, None, ""),
        (date(2019, 6, 1), date(2019, 6, 1), date(2019, 6, 1), ""),
        (date(2026, 11, 29), date(2026, 11, 29), date(2027, 1, 1), ""),
        (None, None, None, "today or before"),
        (date(2026, 11, 30), None, None, "today or before"),
        (date(2019, 6, 1), date(2018, 1, 1), None, "used before it was given"),
        (date(2019, 6, 1), date(2026, 11, 30), None, "a day to come"),
        (date(2019, 6, 1), None, date(2019, 5, 31), "withdrawn before it was given"),
    ],
)
def test_a_consent_is_used_and_withdrawn_after_it_was_given(given, used, withdrawn, word):
    fault = consent_fault(given, used, withdrawn, TODAY)
    assert word in fault
    assert bool(fault) == bool(word)
