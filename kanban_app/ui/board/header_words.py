"""How the numbers of a header are defined (tooltips) and spoken (screen readers)."""

from PySide6.QtCore import QCoreApplication

from kanban_app.ui import formats
from kanban_app.ui.board import header_facts
from kanban_app.ui.board.header_layout import HeaderState
from kanban_app.ui.board.requests import HeaderPart


def definition(part: HeaderPart, state: HeaderState) -> str:
    """Return what a number of the header means, in one or two sentences."""
    if part is HeaderPart.NAME:
        return state.stage.question.text(formats.language())
    if part is HeaderPart.WEIGHTED and state.stage.post_win:
        part = HeaderPart.SUM
    return _definitions(post_win=state.stage.post_win)[part]


def described(state: HeaderState) -> str:
    """Return all numbers of a header as one sentence."""
    stage, totals, reading = state.stage, state.totals, state.reading
    levels = QCoreApplication.translate("Board", "%n sub-stage(s)", "", state.levels)
    limit = QCoreApplication.translate("Board", "limit %s") % stage.wip_limit
    parts = [
        QCoreApplication.translate("Board", "%n card(s)", "", totals.count),
        limit if stage.wip_limit else "",
        levels if state.levels else "",
    ]
    if totals.shown is not None:
        parts.append(QCoreApplication.translate("Board", "%n shown", "", totals.shown))
    if totals.count:
        parts += [header_facts.sum_text(totals), header_facts.weighted_text(stage, totals)]
    if reading is not None:
        rate = header_facts.rate_of(stage, reading)
        spread = QCoreApplication.translate("Board", "range %s") % rate.interval
        parts += [
            f"{rate.percent} {rate.word}".strip(),
            rate.fraction,
            spread if rate.interval else "",
            *header_facts.median_texts(stage, reading)[:1],
        ]
    parts += header_facts.complete_texts(state.complete, totals)[:1]
    return ", ".join(part for part in parts if part)


def _definitions(*, post_win: bool) -> dict[HeaderPart, str]:
    rate = (
        QCoreApplication.translate(
            "Board", "Share of the cards that reached this stage and brought a recommendation."
        )
        if post_win
        else QCoreApplication.translate(
            "Board",
            "Share of the cards that reached this stage in the window and have gone on to the "
            "next one. Lost and undecided cards count in the whole.",
        )
    )
    total = (
        QCoreApplication.translate("Board", "Net commission earned with the cards of this stage.")
        if post_win
        else QCoreApplication.translate(
            "Board",
            "Expected net commission of all cards in this stage. Cards about the same property "
            "count once, at the highest: it is sold only once. A resting card counts nothing "
            "here until it wakes; the wheel and the statistics sum up all open cards.",
        )
    )
    return {
        HeaderPart.COUNT: QCoreApplication.translate(
            "Board",
            "Cards in this stage and your limit. Above it you take on more than you finish.",
        ),
        HeaderPart.SUM: total,
        HeaderPart.WEIGHTED: QCoreApplication.translate(
            "Board",
            "Expected net commission times the chance of winning from this stage, or your own "
            "chance where a card has one.",
        ),
        HeaderPart.RATE: rate,
        HeaderPart.INTERVAL: QCoreApplication.translate(
            "Board",
            "95 % interval (Wilson): the true rate lies in here unless you were very lucky or "
            "unlucky. Few cards, wide interval.",
        ),
        HeaderPart.THROUGHPUT: QCoreApplication.translate(
            "Board",
            "Cards that left this stage forward, per week. The last bar is the running week.",
        ),
        HeaderPart.COMPLETE: QCoreApplication.translate(
            "Board", "Cards of this stage that meet everything it requires before they go on."
        ),
        HeaderPart.MEDIAN: QCoreApplication.translate(
            "Board", "Half of the cards left this stage faster than this, half slower."
        ),
        HeaderPart.LEVELS: QCoreApplication.translate(
            "Board", "This stage has sub-stages. A click or the key O opens them as a board."
        ),
        HeaderPart.ADD: QCoreApplication.translate("Board", "New card in this stage"),
    }
