"""Figures as the pictures word them: shares, days, money, and what to say where there are few."""

from math import floor

from PySide6.QtCore import QCoreApplication, QRectF

from kanban_app.domain.enough import FEWEST
from kanban_app.ui import formats
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, UNIT

translate = QCoreApplication.translate
DOT = " · "
_TEN = 10
_THOUSAND = 1000


def k_of_n(k: int, n: int) -> str:
    """Return `12 of 67`."""
    return translate("analytics", "%s of %s") % (formats.number(k), formats.number(n))


def share(value: float | None) -> str:
    """Return a whole percentage, a dash for a share of nothing."""
    return formats.NONE if value is None else formats.percent(value)


def interval(bounds: tuple[float, float] | None) -> str:
    """Return `11–29 %`, a dash without one."""
    return formats.NONE if bounds is None else formats.percent_range(*bounds)


def days(value: float | None) -> str:
    """Return `148 d`, with a digit behind the point below ten days, a dash for none.

    Days that have passed, as on the board: 57.9 days are 57, not yet 58.
    """
    if value is None:
        return formats.NONE
    passed = floor(value * _TEN) / _TEN if value < _TEN else floor(value)
    digits = 0 if float(passed).is_integer() else 1
    return translate("formats", "%s d") % formats.number(passed, digits)


def eur(value: float) -> str:
    """Return whole euro."""
    return formats.money(round(value) * 100)


def thousands(value: float) -> str:
    """Return thousands of euro as a bare figure: `251`, or `0.8` below ten."""
    scaled = value / _THOUSAND
    whole = abs(scaled) >= _TEN or round(scaled, 1).is_integer()
    return formats.number(scaled, 0 if whole else 1)


def number(value: float | None, digits: int = 1) -> str:
    """Return a number, without its decimals where they are 0, a dash for none."""
    if value is None:
        return formats.NONE
    return formats.number(value, 0 if float(round(value, digits)).is_integer() else digits)


def signed(value: int) -> str:
    """Return a number with its sign: `+4`, `0`, below 0 with a minus."""
    text = formats.number(abs(value))
    return f"+{text}" if value > 0 else f"\u2212{text}" if value < 0 else text


def too_few(canvas: Canvas, heading: str, words: str) -> QRectF:
    """Say in a box that there is too little to draw, and return the room below it."""
    area = canvas.area
    inner = QRectF(area.left() + 4 * UNIT, area.top() + 3 * UNIT, area.width() - 8 * UNIT, 20)
    high = canvas.height_of(words, inner.width())
    box = QRectF(area.left() + UNIT, area.top() + UNIT, area.width() - 2 * UNIT, high + 10 * UNIT)
    canvas.box(box, canvas.ink.surface_2, RADIUS_CARD)
    canvas.text(inner, heading, canvas.ink.text, bold=True, size=SIZE_M)
    canvas.wrapped(QRectF(inner.left(), inner.bottom() + 2, inner.width(), high), words)
    return QRectF(area.left(), box.bottom() + 8, area.width(), area.bottom() - box.bottom() - 8)


def few_heading() -> str:
    """Return what stands over a picture that would be noise."""
    return translate("analytics", "Too few yet to draw")


def few_decided(count: int) -> str:
    """Return how many decided cards there are, and how many it takes."""
    return translate(
        "analytics", "%n decided card(s) so far; a rate takes at least %s.", "", count
    ) % formats.number(FEWEST)


def nothing_heading() -> str:
    """Return what stands over a picture of an empty window."""
    return translate("analytics", "Nothing in this period")
