"""Phone numbers: one key for every spelling, shown as they are dialled."""

import pytest

from kanban_app.domain.phone import phone_key, shown, typed_digits


@pytest.mark.parametrize(
    "number", ["0221 4710142", "+49 221 4710142", "0049221-4710142", "(0221) 47 10 142",
               "+49 (0)221/4710142"],
)  # fmt: skip
def test_every_spelling_has_one_key_and_is_shown_alike(number):
    assert phone_key(number) == "+492214710142"
    assert shown(number) == "0221 4710142"


def test_a_foreign_number_is_shown_with_its_country():
    assert shown("0041446681800") == "+41 44 668 18 00"


@pytest.mark.parametrize("number", ["keine", "12", "0221 4710142 abends", "ab 18 Uhr", ""])
def test_what_is_no_plain_number_is_shown_as_it_was_typed(number):
    assert shown(number) == number


def test_what_is_typed_of_a_number_is_compared_in_national_digits():
    assert [typed_digits(t) for t in ("0221/47", "+49 221 47", "0049 221 47", "47 10")] == [
        "022147", "022147", "022147", "4710",
    ]  # fmt: skip
