"""The calculation of a commission in words, line by line, and what the law says of it."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.commission import Calculation, CommissionWarning, Line, Part
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui import formats

MINUS = "\u2212"
_WARNINGS = {
    CommissionWarning.UNEQUAL_HALVES: QT_TRANSLATE_NOOP(
        "commission",
        "Owner and buyer must pay the same: who works for both takes equal halves (§ 656c BGB).",
    ),
    CommissionWarning.MORE_THAN_HALF: QT_TRANSLATE_NOOP(
        "commission",
        "The buyer may pay at most half of all: no more than the owner (§ 656d BGB).",
    ),
    CommissionWarning.OWNER_FREE: QT_TRANSLATE_NOOP(
        "commission",
        "If the owner pays nothing, the buyer must not pay either (§ 656c BGB).",
    ),
    CommissionWarning.UNEQUAL_UNSAID: QT_TRANSLATE_NOOP(
        "commission",
        "“Who pays” is not said yet: unequal halves are not allowed if owner and buyer both"
        " mandate the broker (§ 656c BGB).",
    ),
}


class Sum(NamedTuple):
    """One line of a calculation: what is counted, and what comes out."""

    words: str
    amount: str


def sums(calculation: Calculation) -> list[Sum]:
    """Return the calculation as lines to read from above."""
    return [Sum(_words(line), _amount(line)) for line in calculation.lines]


def warning_text(warning: CommissionWarning) -> str:
    """Return what is wrong between owner and buyer."""
    return QCoreApplication.translate("commission", _WARNINGS[warning])


def rate_text(rate: int) -> str:
    """Return a rate with two decimals, or three where it has them: `3,00 %`."""
    digits = 2 if rate % 10 == 0 else 3
    text = formats.number(rate / 1000, digits)
    return f"{text}\u00a0%" if formats.language() == "de" else f"{text}%"


def exact_money(cents: int) -> str:
    """Return an amount with its cents, as a bill has it: `19.470,00 €`."""
    text = formats.number(abs(cents) / 100, 2)
    return f"{text}\u00a0€" if formats.language() == "de" else f"€{text}"


def _words(line: Line) -> str:
    if line.part is Part.RESULT:
        return QCoreApplication.translate("commission", "Net commission of the card")
    rate = "" if line.rate is None else rate_text(line.rate)
    base = "" if line.base_cents is None else formats.money(line.base_cents)
    if line.part is Part.NET and line.agreed:
        return QCoreApplication.translate("commission", "Agreed price %s × %s") % (base, rate)
    if line.part is Part.NET:
        return QCoreApplication.translate("commission", "Price %s × %s") % (base, rate)
    if line.part is Part.GROSS:
        return QCoreApplication.translate("commission", "With %s VAT") % rate
    who = (
        QCoreApplication.translate("commission", "Tipster")
        if line.part is Part.TIPSTER
        else QCoreApplication.translate("commission", "Partner")
    )
    if not rate:
        return who
    return QCoreApplication.translate("commission", "%s: %s of %s") % (who, rate, base)


def _amount(line: Line) -> str:
    amount = exact_money(line.cents)
    return f"{MINUS}\u2009{amount}" if line.cents < 0 else amount
