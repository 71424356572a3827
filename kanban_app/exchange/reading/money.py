"""Reading amounts as German and English programs write them, never guessing within a column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem


class Mark(StrEnum):
    """The decimal mark of a column of numbers."""

    COMMA = ","
    POINT = "."


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in cents; `currency` is an ISO code, "" if the text names none."""

    cents: int
    currency: str = ""


_CURRENCIES = {"€": "EUR", "EUR": "EUR", "EURO": "EUR", "CHF": "CHF", "FR.": "CHF", "SFR.": "CHF"}
_CURRENCIES |= {"$": "USD", "USD": "USD", "£": "GBP", "GBP": "GBP"}
_WORD = r"[^\d\s.,'’()+\-–\u2212]+\.?"
_AMOUNT = re.compile(
    rf"(?P<before>{_WORD})?(?P<sign>[+\-–\u2212]?)(?P<between>{_WORD})?(?P<digits>[0-9.,'’]*[0-9])"
    rf"(?P<round>[.,](?:-{{1,2}}|–|—))?(?P<after>{_WORD})?"
)
_GROUPED = {
    Mark.COMMA: re.compile(r"[0-9]{1,3}(?:[.'’][0-9]{3})+(?:,[0-9]*)?|[0-9]*(?:,[0-9]*)?"),
    Mark.POINT: re.compile(r"[0-9]{1,3}(?:[,'’][0-9]{3})+(?:\.[0-9]*)?|[0-9]*(?:\.[0-9]*)?"),
}
_LONGEST = 60
# Everything a broker earns fits, and so does the integer column of the database.
_LARGEST = Decimal(10) ** 12
LARGEST_CENTS = int(_LARGEST * 100)
_CODE = re.compile(r"[A-Z]{3}")


def decimal_mark(column: Iterable[str]) -> Mark | None:
    """Return the decimal mark that most telling cells of a column use, None if none tells."""
    votes = {Mark.COMMA: 0, Mark.POINT: 0}
    for cell in column:
        told = _told_mark(cell)
        if told is not None:
            votes[told] += 1
    if votes[Mark.COMMA] == votes[Mark.POINT]:
        return None
    return max(votes, key=lambda mark: votes[mark])


def number_of(text: str, mark: Mark | None = None) -> Decimal:
    """Return the number in `text`; ImportProblem if it is none.

    A cell that tells its decimal mark by itself is believed before `mark`.
    """
    return _parsed(text, mark)[0]


def money_of(text: str, mark: Mark | None = None) -> Money:
    """Return an amount in whole cents (half a cent rounds up) with the currency in the text.

    Raises ImportProblem for anything else, unknown currencies included.
    """
    amount, word = _parsed(text, mark)
    currency = _CURRENCIES.get(word.upper(), "")
    if word and not currency:
        raise _no_number(text)
    cents = (amount * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return Money(int(cents), currency)


def currency_of(text: str) -> str:
    """Return the ISO code for the text of a currency column; ImportProblem if it names none."""
    word = text.strip().upper()
    if word in _CURRENCIES:
        return _CURRENCIES[word]
    if is_currency(word):
        return word
    raise ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "%s is no currency. Write it as EUR or CHF."), text
    )


def is_currency(code: str) -> bool:
    """Return whether this is a currency as the ISO writes it."""
    return _CODE.fullmatch(code) is not None


def _parsed(text: str, mark: Mark | None) -> tuple[Decimal, str]:
    found = _matched(text)
    if found is None:
        raise _no_number(text)
    digits = found["digits"]
    mark = _mark_of(digits) or mark or _thousands(digits)
    if not _GROUPED[mark].fullmatch(digits):
        raise _no_number(text)
    thousands = "." if mark is Mark.COMMA else ","
    plain = re.sub(rf"[{thousands}'’]", "", digits).replace(mark, ".")
    number = Decimal(plain)
    if number >= _LARGEST:
        raise _no_number(text)
    negative = found["sign"] not in {"", "+"}
    words = [w for w in (found["before"], found["between"], found["after"]) if w]
    if len(words) > 1:
        raise _no_number(text)
    return (-number if negative else number), "".join(words)


def _matched(text: str) -> re.Match[str] | None:
    # Also the narrow and the hard space that Excel writes between groups and before the sign.
    compact = "".join(text.split())
    return _AMOUNT.fullmatch(compact) if len(compact) <= _LONGEST else None


def _told_mark(text: str) -> Mark | None:
    found = _matched(text)
    return _mark_of(found["digits"]) if found else None


def _mark_of(digits: str) -> Mark | None:
    """Return the decimal mark if the digits leave no doubt."""
    commas, points = digits.count(","), digits.count(".")
    if commas and points:
        return Mark.COMMA if digits.rfind(",") > digits.rfind(".") else Mark.POINT
    if not commas and not points:
        return None
    own, other = (Mark.COMMA, Mark.POINT) if commas else (Mark.POINT, Mark.COMMA)
    if commas + points > 1:
        return other
    whole, _, rest = digits.partition(own)
    return None if len(rest) == 3 and re.fullmatch(r"[1-9][0-9]{0,2}", whole) else own  # noqa: PLR2004


def _thousands(digits: str) -> Mark:
    return Mark.POINT if "," in digits else Mark.COMMA


def _no_number(text: str) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "%s is not an amount. Write it like 23.169,30 €."), text[:80]
    )
