"""Texts a spreadsheet would compute: made harmless going out, as they were coming in."""

import re

# OWASP, CSV injection (with the line feed of 2025), ASVS 1.2.10 (zero), and the full-width
# forms that Excel in East Asian languages computes as well.
_COMPUTED = re.compile(r"'*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]")
_NEUTRALISED = re.compile(r"'+[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]")


def neutralise(text: str) -> str:
    """Return `text` so that no spreadsheet computes it: a `'` in front of what looks like it.

    A text that has quotes before such a character gets one more, so that `restore` is exact.
    """
    return f"'{text}" if _COMPUTED.match(text) else text


def restore(text: str) -> str:
    """Return what was neutralised as it was; the inverse of `neutralise`."""
    return text[1:] if _NEUTRALISED.match(text) else text
