"""The flywheel's numbers as tables: the same values as the picture's."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import Wheel, WheelStage
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.journey import Journey, Stage
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import counted, eur, plain
from kanban_app.ui.wheel.table_rows import Row, Sheet

translate = QCoreApplication.translate


def sheets_of(wheel: Wheel, journeys: Sequence[Journey]) -> tuple[Sheet, ...]:
    """Return one table per journey of the loop, the left lobe first."""
    known = {j.id: j for j in journeys}
    found = [(known[lobe.journey], lobe) for lobe in wheel.lobes if lobe.journey in known]
    found.sort(key=lambda pair: pair[0].lobe == "right")
    made = []
    for journey, lobe in found:
        told = {s.stage: s for s in lobe.stages}
        rows = tuple(_row(s, told[s.id]) for s in journey.stages if s.id in told)
        made.append(Sheet(_heads(journey), rows))
    return tuple(made)


def _heads(journey: Journey) -> tuple[str, ...]:
    return (
        journey.name.text(formats.language()).replace("\u00ad", ""),
        translate("wheel", "Cards"),
        translate("wheel", "Throughput"),
        translate("wheel", "Converted"),
        translate("wheel", "Days"),
        translate("wheel", "Loss"),
    )


def _row(stage: Stage, told: WheelStage) -> Row:
    return Row(
        stage.id,
        stage.colour,
        plain(stage),
        _cards(stage, told),
        formats.number(told.throughput),
        *_rate(told),
        _days(told.median_days),
        formats.NONE if stage.post_win else eur(told.lost_eur),
        over=not stage.post_win and 0 < stage.wip_limit < told.load,
    )


def _cards(stage: Stage, told: WheelStage) -> str:
    count = counted(stage, told)
    return f"{count} / {formats.number(stage.wip_limit)}" if stage.wip_limit else count


def _rate(told: WheelStage) -> tuple[str, str]:
    rate = told.conversion
    if rate.n < FEWEST or rate.share is None or rate.interval is None:
        return formats.NONE, ""
    low, high = (int(bound * 100 + 0.5) for bound in rate.interval)
    return formats.percent(rate.share), f"({low}–{high})"


def _days(days: float | None) -> str:
    if days is None:
        return formats.NONE
    return formats.number(days, 0 if days >= 1 else 1)
