"""A match in words: what is wanted, what the property has, how far it is off."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.match_values import Circle, Criterion, Gap, Match, MatchRow, State, Value
from kanban_app.domain.property import PropertyFields, PropertyStatus
from kanban_app.domain.search_profile import Financing
from kanban_app.ui import formats
from kanban_app.ui.deals.circle_words import circle_text
from kanban_app.ui.property_words import word
from kanban_app.ui.theme import Tone

translate = QCoreApplication.translate
STATE_TONES: Mapping[State, Tone] = {
    State.MET: "good",
    State.NEARLY: "warn",
    State.NOT: "bad",
    State.UNKNOWN: "text_2",
}
STATE_ICONS = {
    State.MET: "check",
    State.NEARLY: "contrast",
    State.NOT: "close",
    State.UNKNOWN: "minus",
}
_GIVEN = (PropertyStatus.RESERVED, PropertyStatus.SOLD)
# One table per enumeration: members with the same text are one key.
_STATES: dict[State, str] = {
    State.MET: QT_TRANSLATE_NOOP("match_words", "fits"),
    State.NEARLY: QT_TRANSLATE_NOOP("match_words", "nearly"),
    State.NOT: QT_TRANSLATE_NOOP("match_words", "fails"),
    State.UNKNOWN: QT_TRANSLATE_NOOP("match_words", "open"),
}
_CRITERIA: dict[Criterion, str] = {
    Criterion.MARKETING: QT_TRANSLATE_NOOP("match_words", "Sale or rent"),
    Criterion.USE: QT_TRANSLATE_NOOP("match_words", "Use"),
    Criterion.KIND: QT_TRANSLATE_NOOP("match_words", "Kind"),
    Criterion.PLACE: QT_TRANSLATE_NOOP("match_words", "Location"),
    Criterion.PRICE: QT_TRANSLATE_NOOP("match_words", "Price"),
    Criterion.AREA: QT_TRANSLATE_NOOP("match_words", "Living area"),
    Criterion.PLOT: QT_TRANSLATE_NOOP("match_words", "Plot area"),
    Criterion.ROOMS: QT_TRANSLATE_NOOP("match_words", "Rooms"),
    Criterion.YEAR: QT_TRANSLATE_NOOP("match_words", "Year built"),
    Criterion.CONDITION: QT_TRANSLATE_NOOP("match_words", "Condition"),
    Criterion.FEATURE: QT_TRANSLATE_NOOP("match_words", "Feature"),
    Criterion.MOVE_IN: QT_TRANSLATE_NOOP("match_words", "Move-in"),
}
_FINANCING: dict[Financing, str] = {
    Financing.UNKNOWN: QT_TRANSLATE_NOOP("match_words", "financing unknown"),
    Financing.IN_PROGRESS: QT_TRANSLATE_NOOP("match_words", "financing in progress"),
    Financing.CONFIRMED: QT_TRANSLATE_NOOP("match_words", "financing confirmed"),
    Financing.OWN_FUNDS: QT_TRANSLATE_NOOP("match_words", "own funds"),
}


def state_word(state: State) -> str:
    """Return what a state is called."""
    return QCoreApplication.translate("match_words", _STATES[state])


def criterion_word(criterion: Criterion) -> str:
    """Return what a criterion is called."""
    return QCoreApplication.translate("match_words", _CRITERIA[criterion])


def financing_word(financing: Financing) -> str:
    """Return how far a buyer's money is."""
    return QCoreApplication.translate("match_words", _FINANCING[financing])


def row_name(row: MatchRow) -> str:
    """Return what a wish is about."""
    return word(row.feature) if row.feature else criterion_word(row.criterion)


def plain(value: float) -> str:
    """Return a number with the one digit it may have behind the point."""
    return formats.number(value, 0 if float(value).is_integer() else 1)


def square(value: float) -> str:
    """Return an area."""
    return f"{plain(value)}\u00a0m²"


def wanted_text(row: MatchRow) -> str:
    """Return what the profile asks for."""
    if row.feature:
        return (
            translate("match_words", "must")
            if not row.weight
            else translate("match_words", "wished for")
        )
    if row.criterion is Criterion.MOVE_IN:
        return translate("match_words", "by %s") % said(row.criterion, row.wanted[0])
    if row.criterion in _RANGES:
        return range_text(row.criterion, row.wanted)
    return ", ".join(said(row.criterion, value) for value in row.wanted)


def has_text(row: MatchRow) -> str:
    """Return the property's side."""
    if row.state is State.UNKNOWN:
        return _unknown(row)
    if row.feature:
        return translate("match_words", "yes") if row.has else translate("match_words", "no")
    return ", ".join(said(row.criterion, value) for value in row.has)


def _unknown(row: MatchRow) -> str:
    """Return that the property does not say, or that nobody knows where its place lies."""
    if row.criterion is Criterion.PLACE and row.has:
        here = said(row.criterion, row.has[0])
        return translate("match_words", "%s, distance not known") % here
    return translate("match_words", "not stated")


def off_text(row: MatchRow) -> str:
    """Return how far the property is off, "" where that cannot be counted."""
    if row.gap is None or row.feature:
        return ""
    if row.criterion in _OFF:
        return _OFF[row.criterion](row.gap)
    return _place_off(row, row.gap) if row.criterion is Criterion.PLACE else _area_off(row, row.gap)


def note_text(row: MatchRow) -> str:
    """Return how far the property is off and the leeway, "" where there is nothing to say."""
    if row.feature:
        wish = translate("match_words", "A wish, no must")
        return wish if row.state is State.NOT and row.weight else ""
    off = off_text(row)
    if not off or row.gap is None or row.gap.amount < 0 or row.criterion not in _LEEWAYS:
        return off
    leeway = _LEEWAYS[row.criterion](row.gap.slack)
    return translate("match_words", "%s, leeway %s") % (off, leeway)


def exclusion_text(match: Match) -> str:
    """Return which musts are not met."""
    musts = (_must_text(row) for row in match.excluded)
    return translate("match_words", "Must: %s") % "; ".join(musts)


def _must_text(row: MatchRow) -> str:
    if row.feature:
        return row_name(row)
    wanted = wanted_text(row)
    return f"{row_name(row)} {wanted}" if row.criterion in _BARE else wanted


def musts_text(match: Match) -> str:
    """Return which musts are met, "" if there is none."""
    met = [row for row in match.musts if row.state is State.MET]
    return ", ".join(row_name(row) if row.feature else has_text(row) for row in met)


def linked_text() -> str:
    """Return that the two are in one deal already."""
    return translate("match_words", "linked")


def given_text(fields: PropertyFields) -> str:
    """Return that somebody else holds a property, "" where it is still to be had."""
    return word(fields.status) if fields.status in _GIVEN else ""


def new_text() -> str:
    """Return that nobody has looked at a match yet."""
    return translate("match_words", "new")


def weakest_text(match: Match) -> str:
    """Return what costs the most points, "" where nothing does."""
    lost = [row for row in match.rows if row.points < row.weight]
    if not lost:
        return ""
    row = max(lost, key=lambda row: row.weight - row.points)
    return f"{row_name(row)}: {off_text(row) or has_text(row)}"


def counts_text(match: Match) -> str:
    """Return how many wishes are in which state."""
    counts = ((state, match.in_state(state)) for state in State)
    return ", ".join(_counted(state, count) for state, count in counts if count)


def _counted(state: State, count: int) -> str:
    return {
        State.MET: translate("match_words", "%n fit", "", count),
        State.NEARLY: translate("match_words", "%n nearly", "", count),
        State.NOT: translate("match_words", "%n missing", "", count),
        State.UNKNOWN: translate("match_words", "%n open", "", count),
    }[state]


def range_text(criterion: Criterion, wanted: tuple[Value, ...]) -> str:
    """Return bounds, either of which may be open."""
    low, high = (None if v is None else said(criterion, v) for v in wanted)
    if low and high:
        return f"{low} – {high}"
    return (
        translate("match_words", "from %s") % low
        if low
        else translate("match_words", "up to %s") % high
    )


# What they ask for does not say by itself what it is about.
_BARE = frozenset(Criterion) - {
    Criterion.MARKETING, Criterion.USE, Criterion.KIND, Criterion.CONDITION,
}  # fmt: skip
_RANGES = (Criterion.PRICE, Criterion.AREA, Criterion.PLOT, Criterion.ROOMS, Criterion.YEAR)


def said(criterion: Criterion, value: Value) -> str:
    """Return a value of a criterion as it is read."""
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, Circle):
        return circle_text(value)
    if isinstance(value, date):
        return formats.day_text(value)
    if isinstance(value, str) or value is None:
        return value or ""
    return _FIGURES.get(criterion, plain)(value)


_FIGURES: Mapping[Criterion, Callable[[float], str]] = {
    Criterion.PRICE: lambda cents: formats.money(round(cents)),
    Criterion.AREA: square,
    Criterion.PLOT: square,
    Criterion.YEAR: lambda year: str(round(year)),
}


def _price_off(gap: Gap) -> str:
    if gap.amount < 0:
        return translate("match_words", "below the range")
    over = formats.exact_percent(round(gap.amount, 1) / 100)
    return translate("match_words", "%s over") % over


def _area_off(row: MatchRow, gap: Gap) -> str:
    low, has = row.wanted[0], row.has[0]
    small = isinstance(low, float | int) and isinstance(has, float | int) and has < low
    less, more = translate("match_words", "%s too small"), translate("match_words", "%s too large")
    return (less if small else more) % square(round(gap.amount, 1))


def _rooms_off(gap: Gap) -> str:
    return translate("match_words", "%s too few") % plain(gap.amount)


def _year_off(gap: Gap) -> str:
    return translate("match_words", "%s years too old") % plain(gap.amount)


def _days_off(gap: Gap) -> str:
    return translate("match_words", "%s days late") % plain(gap.amount)


def _place_off(row: MatchRow, gap: Gap) -> str:
    if row.state is State.MET:
        return ""
    return translate("match_words", "%s km outside") % plain(round(gap.amount, 1))


_OFF: Mapping[Criterion, Callable[[Gap], str]] = {
    Criterion.PRICE: _price_off,
    Criterion.ROOMS: _rooms_off,
    Criterion.YEAR: _year_off,
    Criterion.MOVE_IN: _days_off,
}
_LEEWAYS: Mapping[Criterion, Callable[[float], str]] = {
    Criterion.PRICE: lambda slack: formats.percent(slack / 100),
    Criterion.AREA: lambda slack: square(round(slack, 1)),
    Criterion.PLOT: lambda slack: square(round(slack, 1)),
    Criterion.YEAR: plain,
    Criterion.MOVE_IN: plain,
}
