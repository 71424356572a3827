"""What a column header says, as finished texts; the numbers come in, nothing is counted here."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.reading import StageReading
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.journey import Stage, StageKind
from kanban_app.ui import formats

BARS = 12
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a column; `shown` counts the hits of a filter, None without one."""

    count: int = 0
    sum_cents: int = 0
    weighted_cents: int = 0
    shown: int | None = None


NO_TOTALS = Totals()


class PillTone(StrEnum):
    """How the count of a column is meant."""

    NORMAL = "normal"
    OVER = "over"
    TARGET = "target"
    TARGET_OVER = "target_over"


class Pill(NamedTuple):
    """The count of a column and how it is meant."""

    text: str
    tone: PillTone

    @property
    def warns(self) -> bool:
        """Say whether the limit is broken, or would be."""
        return self.tone in (PillTone.OVER, PillTone.TARGET_OVER)


class Rate(NamedTuple):
    """How many cards went on; only `fraction` is set while too few are decided."""

    percent: str = ""
    word: str = ""
    fraction: str = ""
    interval: str = ""


def plain_name(stage: Stage) -> str:
    """Return the name of a stage without its break hints."""
    return stage.name.text(formats.language()).replace(_SOFT_HYPHEN, "")


def levels_text(levels: int) -> str:
    """Return how many sub-stages a stage opens into, "" for none."""
    return f"{levels}\u00a0\u25b8" if levels else ""


def name_lines(name: str, width: int, metrics: QFontMetrics) -> list[str]:
    """Return a name on one line or two, broken at a space or soft hyphen, never shortened."""
    whole = name.replace(_SOFT_HYPHEN, "")
    if metrics.horizontalAdvance(whole) <= width:
        return [whole]
    best: list[str] = []
    for place, letter in enumerate(name):
        if letter not in (" ", _SOFT_HYPHEN):
            continue
        first = name[:place].replace(_SOFT_HYPHEN, "") + ("-" if letter != " " else "")
        if metrics.horizontalAdvance(first) <= width:
            best = [first, name[place + 1 :].replace(_SOFT_HYPHEN, "")]
    return best or _broken_anywhere(whole, width, metrics)


def pill_of(stage: Stage, totals: Totals, after_drop: int | None) -> Pill:
    """Return the count against the limit; `after_drop` is the count a drop would lead to."""
    limit = f" / {stage.wip_limit}" if stage.wip_limit else ""
    if after_drop is not None:
        over = bool(limit) and after_drop > stage.wip_limit
        text = f"{totals.count} \u2192 {after_drop}{limit}"
        return Pill(text, PillTone.TARGET_OVER if over else PillTone.TARGET)
    over = bool(limit) and totals.count > stage.wip_limit
    tone = PillTone.OVER if over else PillTone.NORMAL
    if totals.shown is not None:
        shown = (formats.number(totals.shown), formats.number(totals.count))
        text = QCoreApplication.translate("Board", "%s of %s") % shown
        return Pill(text, tone)
    return Pill(f"{formats.number(totals.count)}{limit}", tone)


def sum_text(totals: Totals) -> str:
    """Return the sum of the expected commissions."""
    return formats.whole_money(totals.sum_cents)


def weighted_text(stage: Stage, totals: Totals) -> str:
    """Return the weighted sum; cards behind the win have earned theirs."""
    if stage.post_win:
        return QCoreApplication.translate("Board", "earned")
    weighted = formats.whole_money(totals.weighted_cents)
    return QCoreApplication.translate("Board", "weighted %s") % weighted


def short_sum_text(stage: Stage, totals: Totals) -> str:
    """Return the one sum a compact header has room for."""
    if stage.post_win:
        return QCoreApplication.translate("Board", "%s earned") % sum_text(totals)
    weighted = formats.whole_money(totals.weighted_cents)
    return QCoreApplication.translate("Board", "%s weighted") % weighted


def rate_of(stage: Stage, reading: StageReading) -> Rate:
    """Return the conversion with its interval, or that too few cards are decided yet."""
    whole = (reading.advanced, reading.cohort)
    said = (formats.number(reading.advanced), formats.number(reading.cohort))
    if reading.decided < FEWEST:
        if stage.post_win and not reading.decided:
            return Rate()
        few = QCoreApplication.translate("Board", "too few yet \u00b7 %s of %s") % said
        return Rate(fraction=few)
    if stage.post_win:
        word = QCoreApplication.translate("Board", "recommended")
    else:
        word = QCoreApplication.translate("Board", "moved on")
    return Rate(
        formats.percent(reading.advanced / reading.cohort),
        word,
        QCoreApplication.translate("Board", "%s of %s") % said,
        formats.percent_range(*wilson(*whole)),
    )


def bars_of(reading: StageReading) -> tuple[int, ...]:
    """Return the last twelve periods, the running one last."""
    return reading.throughput[-BARS:]


def median_texts(stage: Stage, reading: StageReading) -> tuple[str, ...]:
    """Return the usual time in the stage, the longest words first; () below five visits."""
    if stage.post_win and stage.kind is StageKind.RELATIONSHIP:
        return (
            QCoreApplication.translate("Board", "relationship, no deadline"),
            QCoreApplication.translate("Board", "no deadline"),
        )
    if reading.median_days is None:
        return ()
    days = formats.days(reading.median_days)
    return QCoreApplication.translate("Board", "Median %s") % days, days


def complete_texts(complete: int | None, totals: Totals) -> tuple[str, ...]:
    """Return how many cards meet all that is required, the longest words first; () for nothing."""
    if complete is None or not totals.count:
        return ()
    # A tick says done: that holds only for all.
    mark = "✓" if complete >= totals.count else "○"
    said = (formats.number(min(complete, totals.count)), formats.number(totals.count))
    return (
        QCoreApplication.translate("Board", "%s of %s complete") % said,
        QCoreApplication.translate("Board", "%s/%s complete") % said,
        f"{mark} {said[0]}/{said[1]}",
    )


def nothing_yet_text() -> str:
    """Return what stands in place of the sums of an empty column."""
    return QCoreApplication.translate("Board", "No cards yet")


def _broken_anywhere(name: str, width: int, metrics: QFontMetrics) -> list[str]:
    fits = len(name)
    while fits > 1 and metrics.horizontalAdvance(name[:fits] + "-") > width:
        fits -= 1
    return [f"{name[:fits]}-", name[fits:]]
