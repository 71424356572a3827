"""What would help a match in words: the change, whom to ask, and the question that is planned."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.match_advice import Advice, Way
from kanban_app.domain.match_values import Criterion
from kanban_app.services.match_results import Fit
from kanban_app.ui import formats
from kanban_app.ui.deals.match_words import row_name, said, translate
from kanban_app.ui.property_words import property_name

# What a buyer would take as well.
_TAKES: Mapping[Criterion, str] = {
    Criterion.PRICE: QT_TRANSLATE_NOOP("match_words", "Also pay %s"),
    Criterion.AREA: QT_TRANSLATE_NOOP("match_words", "Also take %s"),
    Criterion.PLOT: QT_TRANSLATE_NOOP("match_words", "Also take a plot of %s"),
    Criterion.PLACE: QT_TRANSLATE_NOOP("match_words", "Search in %s as well"),
    Criterion.ROOMS: QT_TRANSLATE_NOOP("match_words", "Also take %s rooms"),
    Criterion.YEAR: QT_TRANSLATE_NOOP("match_words", "Also take what was built in %s"),
    Criterion.MOVE_IN: QT_TRANSLATE_NOOP("match_words", "Move in only on %s"),
}
_TAKES_ELSE = QT_TRANSLATE_NOOP("match_words", "Also take: %s")
# How a buyer is asked for it.
_ASKED: Mapping[Criterion, str] = {
    Criterion.PRICE: QT_TRANSLATE_NOOP("match_words", "Ask: also pay %s?"),
    Criterion.AREA: QT_TRANSLATE_NOOP("match_words", "Ask: also %s of living area?"),
    Criterion.PLOT: QT_TRANSLATE_NOOP("match_words", "Ask: also %s of plot?"),
    Criterion.PLACE: QT_TRANSLATE_NOOP("match_words", "Ask: also in %s?"),
    Criterion.ROOMS: QT_TRANSLATE_NOOP("match_words", "Ask: also %s rooms?"),
    Criterion.YEAR: QT_TRANSLATE_NOOP("match_words", "Ask: also built in %s?"),
    Criterion.MOVE_IN: QT_TRANSLATE_NOOP("match_words", "Ask: move in only on %s?"),
}
_ASKED_ELSE = QT_TRANSLATE_NOOP("match_words", "Ask: also %s?")


def advice_text(advice: Advice) -> str:
    """Return the change that would help."""
    criterion = advice.row.criterion
    if advice.way is Way.NOTE:
        return translate("match_words", "Fill in: %s") % row_name(advice.row)
    if advice.way is Way.DROP:
        return translate("match_words", "Do without: %s") % row_name(advice.row)
    to = said(criterion, advice.to)
    if advice.way is Way.BUYER:
        return _word(_TAKES.get(criterion, _TAKES_ELSE)) % to + _difference(advice)
    if criterion is Criterion.MOVE_IN:
        to = translate("match_words", "by %s") % to
    return f"{row_name(advice.row)} {to}{_difference(advice)}"


def advice_side(advice: Advice) -> str:
    """Return whom that is to be asked."""
    return {
        Way.OWNER: translate("match_words", "To ask the owner"),
        Way.BUYER: translate("match_words", "To ask the buyer"),
        Way.DROP: translate(
            "match_words", "To ask the buyer; its weight is shared by the other wishes"
        ),
        Way.NOTE: translate("match_words", "To look up; the points if it fits"),
    }[advice.way]


def question_of(fit: Fit, advice: Advice) -> str:
    """Return what is to be asked, as the title of a task; the other side stands in brackets."""
    buyer = advice.way in (Way.BUYER, Way.DROP)
    other = property_name(fit.detail.fields) if buyer else fit.seeking.name
    return f"{_question(advice)} ({other})"


def _question(advice: Advice) -> str:
    criterion = advice.row.criterion
    if advice.way is Way.NOTE:
        return translate("match_words", "Find out: %s") % row_name(advice.row)
    if advice.way is Way.DROP:
        return translate("match_words", "Ask: also without %s?") % row_name(advice.row)
    to = said(criterion, advice.to)
    if advice.way is Way.BUYER:
        return _word(_ASKED.get(criterion, _ASKED_ELSE)) % to
    if criterion is Criterion.MOVE_IN:
        return translate("match_words", "Ask: free by %s?") % to
    return translate("match_words", "Ask: also for %s?") % to


def _difference(advice: Advice) -> str:
    has = advice.row.has[0] if advice.row.has else None
    if advice.row.criterion is not Criterion.PRICE or not isinstance(has, int):
        return ""
    limit = advice.row.wanted[1]
    if not isinstance(limit, int):
        return ""
    money = formats.money(abs(has - limit))
    less, more = translate("match_words", "%s less"), translate("match_words", "%s more")
    return f" ({(less if advice.way is Way.OWNER else more) % money})"


def _word(literal: str) -> str:
    return QCoreApplication.translate("match_words", literal)
