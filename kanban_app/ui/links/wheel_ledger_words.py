"""Friction in words: what every stage lost or lets stand, by cause, and the goals of stages."""

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.wheel import Cause, WheelStage
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import DOT, cause_name, eur, plain
from kanban_app.ui.links.wheel_side_words import Told, journey_name
from kanban_app.ui.wheel.panels.values import CauseLine, Figure, GoalLine, LedgerStage

translate = QCoreApplication.translate


def causes_of(
    journey: Journey, stage: Stage, told: WheelStage, most: float
) -> tuple[CauseLine, ...]:
    """Return why a stage lost energy, and what stands still in it; `most` is the longest bar."""
    name = plain(stage)
    found = [
        _line(name, _reason(journey, cause), cause.eur, cause.cards, most)
        for cause in sorted(told.causes, key=lambda c: -c.eur)
    ]
    stall = told.stall
    if stall.rotten and stall.p85_days is not None:
        p85 = formats.days(round(stall.p85_days))
        words = translate("wheel_side", "Stalls, longer than %s") % p85
        found.append(_line(name, words, stall.rotten_eur, stall.rotten, most, hatched=True))
    if stall.waiting:
        words = translate("wheel_side", "Waits for others")
        found.append(_line(name, words, stall.waiting_eur, stall.waiting, most, hatched=True))
    return tuple(found)


def _reason(journey: Journey, cause: Cause) -> str:
    if cause.flow is Flow.BACK:
        return translate("wheel_side", "Set back")
    return cause_name(journey, cause)


def longest(told: WheelStage) -> float:
    """Return the largest amount of a stage."""
    stall = told.stall
    return max([*(c.eur for c in told.causes), stall.rotten_eur, stall.waiting_eur])


def ledger_of(told: Told) -> tuple[LedgerStage, ...]:
    """Return the stages that lost something or let something stand, the costliest first."""
    found = [f for f in told.stages if f[2].causes or f[2].stall.rotten or f[2].stall.waiting]
    most = max((longest(s) for _, _, s in found), default=0.0)
    found.sort(key=lambda f: -f[2].lost_eur)
    return tuple(
        LedgerStage(
            stage.id, f"{journey_name(journey)}: {plain(stage)}", stage.colour,
            eur(s.lost_eur) if round(s.lost_eur) else "", causes_of(journey, stage, s, most),
        )
        for journey, stage, s in found
    )  # fmt: skip


def ledger_figures(told: Told) -> tuple[Figure, ...]:
    """Return what was lost and set back, and what stalls and waits, over all stages."""
    stages = [s for _, _, s in told.stages]
    causes = [cause for s in stages for cause in s.causes]
    rotten = {c for s in stages for c in s.stall.rotten}
    waiting = {c for s in stages for c in s.stall.waiting}
    rotten_eur = sum(s.stall.rotten_eur for s in stages)
    waiting_eur = sum(s.stall.waiting_eur for s in stages)
    return (
        _figure(translate("wheel_side", "Lost"), *_sum(causes, Flow.LOST)),
        _figure(translate("wheel_side", "Set back"), *_sum(causes, Flow.BACK)),
        _figure(translate("wheel_side", "Stalling"), rotten_eur, len(rotten)),
        _figure(translate("wheel_side", "Waiting"), waiting_eur, len(waiting)),
    )


def goals_of(told: Told) -> tuple[GoalLine, ...]:
    """Return the goals of the wheel's stages, and where each stage stands."""
    return tuple(
        GoalLine(
            stage.id, plain(stage), stage.colour, aims_text(told.goals[stage.id]),
            _now_text(s), reached=_reached(told.goals[stage.id], s),
        )
        for _, stage, s in told.stages
        if stage.id in told.goals
    )  # fmt: skip


def aims_text(goal: Goal) -> str:
    """Return a goal: `60 % · 30 d`."""
    share = formats.percent(goal.conversion) if goal.conversion is not None else ""
    days = formats.days(goal.days) if goal.days is not None else ""
    return DOT.join(part for part in (share, days) if part)


def _now_text(told: WheelStage) -> str:
    share = known_share(told)
    days = told.median_days
    return translate("wheel_side", "now %s, %s") % (
        formats.NONE if share is None else formats.percent(share),
        formats.NONE if days is None else formats.days(round(days)),
    )


def known_share(told: WheelStage) -> float | None:
    """Return the conversion of a stage, None where too few are decided."""
    return told.conversion.share if told.conversion.n >= FEWEST else None


def _reached(goal: Goal, told: WheelStage) -> bool:
    share, days = known_share(told), told.median_days
    enough = goal.conversion is None or (share is not None and share >= goal.conversion)
    quick = goal.days is None or (days is not None and days <= goal.days)
    return enough and quick


def _line(
    stage: str,
    name: str,
    amount: float,
    cards: tuple[CardId, ...],
    most: float,
    *,
    hatched: bool = False,
) -> CauseLine:
    share = max(0.0, amount) / most if most > 0 else 0.0
    number = formats.number(len(cards))
    return CauseLine(f"{stage}: {name}", name, share, eur(amount), number, cards, hatched)


def _sum(causes: list[Cause], flow: Flow) -> tuple[float, int]:
    mine = [cause for cause in causes if cause.flow is flow]
    return sum(cause.eur for cause in mine), len({c for cause in mine for c in cause.cards})


def _figure(name: str, amount: float, cards: int) -> Figure:
    return Figure(name, eur(amount), "", translate("wheel_side", "%n card(s)", "", cards))
