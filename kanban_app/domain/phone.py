"""Phone numbers: one key for every spelling, and how a number is shown."""

import re
from functools import lru_cache

from kanban_app.domain import keys

_FEWEST_DIGITS = 5
_REGION, _GERMANY = "DE", 49
# With words in it (`abends`), it is shown as it was typed.
_NUMBER = re.compile(r"[\d\s()+/.\-\u2013]+")
_KEPT = 50_000


@lru_cache(_KEPT)
def phone_key(number: str) -> str:
    """Return the number in E.164 form (German if it names no country), "" for what is none.

    Numbers that no numbering plan knows keep their digits, so the same typing still meets.
    """
    # Late: the numbering plans take a tenth of a second, and the start does without them.
    from phonenumbers import (  # noqa: PLC0415
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        parse,
    )

    if sum(c.isdigit() for c in number) < _FEWEST_DIGITS:
        return ""
    try:
        return format_number(parse(number, _REGION), PhoneNumberFormat.E164)
    except NumberParseException:
        return keys.phone_key(number)


@lru_cache(_KEPT)
def shown(number: str) -> str:
    """Return a German number as it is dialled in Germany, another one with its country.

    What is no number that may exist comes back as it was typed.
    """
    # Late, as in `phone_key`.
    from phonenumbers import (  # noqa: PLC0415
        NumberParseException,
        PhoneNumberFormat,
        format_number,
        is_possible_number,
        parse,
    )

    if not _NUMBER.fullmatch(number):
        return number
    try:
        parsed = parse(number, _REGION)
    except NumberParseException:
        return number
    if not is_possible_number(parsed):
        return number
    home = parsed.country_code == _GERMANY
    style = PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL
    return format_number(parsed, style)


def national_digits(key: str) -> str:
    """Return the digits of a key as they are dialled in Germany: `+49221` is `0221`."""
    prefix = f"+{_GERMANY}"
    return "0" + key[len(prefix) :] if key.startswith(prefix) else key.removeprefix("+")


def typed_digits(text: str) -> str:
    """Return the digits of a number that is being typed, in their national form."""
    digits = re.sub(r"[^\d+]", "", text.replace("(0)", ""))
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    return national_digits(digits)
