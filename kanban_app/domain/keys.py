"""Keys under which phones and e-mails are the same however they are written."""

import re

_NOT_DIGITS = re.compile(r"[^\d+]")
_GERMANY = "49"


def email_key(address: str) -> str:
    """Return the address folded for comparison, "" if it holds none."""
    return address.strip().casefold()


def phone_key(number: str) -> str:
    """Return digits in international form, a German prefix assumed: `0351 1234` -> `+493511234`.

    Good enough to find the same number twice; it does not judge whether the number exists.
    """
    digits = _NOT_DIGITS.sub("", number.replace("(0)", ""))
    if digits.startswith("00"):
        return "+" + digits[2:]
    if digits.startswith("0"):
        return f"+{_GERMANY}{digits[1:]}"
    return digits
