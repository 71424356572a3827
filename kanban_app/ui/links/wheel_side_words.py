"""The wheel in words for its panel: its figures, and friction per stage."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.analytics.wheel import FEWEST_CLIENTS, LoopTime, Wheel, WheelStage
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import DAY, LocalDays
from kanban_app.domain.origin import EdgeKind
from kanban_app.ui import formats
from kanban_app.ui.links.wheel_node_words import eur, plain
from kanban_app.ui.wheel.panels.values import Figure, FrictionLine

translate = QCoreApplication.translate
_SHORT_PERIOD, _MONTH = 100, 30.4375


class Told(NamedTuple):
    """A wheel and the words around it: its journeys, what cards are called, goals, open thanks.

    `silent` are the cards of those who do not want to be contacted; `thanked` and they are known of
    today only.
    """

    wheel: Wheel
    journeys: Sequence[Journey]
    names: Mapping[CardId, str]
    goals: Mapping[StageId, Goal]
    days: LocalDays
    thanked: frozenset[CardId] = frozenset()
    past: bool = False
    silent: frozenset[CardId] = frozenset()

    def name(self, card: CardId) -> str:
        """Return what a card is called, a dash where nobody knows."""
        return self.names.get(card) or formats.NONE

    @property
    def stages(self) -> list[tuple[Journey, Stage, WheelStage]]:
        """Return the stages of all lobes in the order of their journeys."""
        known = {j.id: j for j in self.journeys}
        found = []
        for lobe in self.wheel.lobes:
            journey = known.get(lobe.journey)
            told = {s.stage: s for s in lobe.stages}
            if journey is not None:
                found += [(journey, s, told[s.id]) for s in journey.stages if s.id in told]
        return found

    def stage_name(self, stage: StageId) -> str:
        """Return how a stage is called, a dash for one that is gone."""
        names = (plain(s) for j in self.journeys for s in j.stages if s.id == stage)
        return next(names, formats.NONE)


def period_text(wheel: Wheel) -> str:
    """Return how long the period is: `90 days`, `12 months`."""
    days, months = _length(wheel)
    if months:
        return translate("wheel_side", "%n month(s)", "", months)
    return translate("wheel_side", "%n day(s)", "", days)


def ago_text(wheel: Wheel) -> str:
    """Return when the period began: `12 months ago`."""
    days, months = _length(wheel)
    if months:
        return translate("wheel_side", "%n month(s) ago", "", months)
    return translate("wheel_side", "%n day(s) ago", "", days)


def within_text(wheel: Wheel) -> str:
    """Return within which time something is counted: `in 12 months`."""
    days, months = _length(wheel)
    if months:
        return translate("wheel_side", "in %n month(s)", "", months)
    return translate("wheel_side", "in %n day(s)", "", days)


def _length(wheel: Wheel) -> tuple[int, int]:
    """Return the days of the period, and its months if they are what is meant."""
    length = round((wheel.end - wheel.start) / DAY)
    return length, 0 if length <= _SHORT_PERIOD else round(length / _MONTH)


def journey_name(journey: Journey) -> str:
    """Return the name of a journey without its break hints."""
    return journey.name.text(formats.language()).replace("\u00ad", "")


def signed_eur(amount: float) -> str:
    """Return whole euro that always say their sign."""
    whole = eur(abs(amount))
    return f"±{whole}" if not round(amount) else f"{'+' if amount > 0 else chr(0x2212)}{whole}"


def figures_of(wheel: Wheel) -> tuple[Figure, ...]:
    """Return the four figures; with too few won clients only counts."""
    return _counts(wheel) if wheel.gain is None else (*_loop(wheel), _nps(wheel))


def few_of(wheel: Wheel) -> str:
    """Return why there are counts only, "" if there is more."""
    if wheel.gain is not None:
        return ""
    said = translate("wheel_side", "Rates are told from %s won clients on; until then only counts.")
    return said % FEWEST_CLIENTS


def _loop(wheel: Wheel) -> tuple[Figure, ...]:
    gain, time = wheel.gain, wheel.loop_time
    assert gain is not None
    deal, deal_unit, detail = _time(time)
    spin, spin_unit, earlier = _spin(time)
    return (
        Figure(
            translate("wheel_side", "Loop gain"), formats.number(gain.rho, 2), "",
            yield_text(gain.totals),
            translate(
                "wheel_side",
                "Deals that one deal causes, over both loops: largest eigenvalue of K. From 1 on "
                "the wheel turns by itself.",
            ),
        ),
        Figure(
            translate("wheel_side", "Loop time"), deal, deal_unit, detail,
            translate(
                "wheel_side",
                "From a client's deal to the deal he brought; half of them come sooner. Clients "
                "who brought none yet are counted as long as they were seen (Kaplan-Meier). "
                "Until half of the clients brought a deal, nobody knows their median.",
            ),
        ),
        Figure(
            translate("wheel_side", "Spin"), spin, spin_unit, earlier,
            translate("wheel_side", "How often a year the wheel turns: 365 / loop time."),
        ),
    )  # fmt: skip


def _time(time: LoopTime) -> tuple[str, str, str]:
    """Return the loop time, its unit and its detail: while it has no median, why it has none."""
    if time.deal is None:
        said = translate("wheel_side", "median only from 50 % on (%s so far)")
        return formats.NONE, "", said.replace("%s", percent(time.deal_share or 0.0))
    turns = translate("wheel_side", "%n turn(s)", "", time.edges)
    detail = translate("wheel_side", "median, %s") % turns
    return formats.number(time.deal), translate("wheel_side", "days"), detail


def _spin(time: LoopTime) -> tuple[str, str, str]:
    """Return the turns a year, their unit and what they were: while not known, what is missing."""
    if time.turns is None:
        return formats.NONE, "", translate("wheel_side", "known with the loop time")
    a_year = translate("wheel_side", "a year")
    before = translate("wheel_side", "90 days ago not known yet")
    if time.turns_before is not None:
        turns = formats.number(time.turns_before, 2)
        before = translate("wheel_side", "%s 90 days ago") % turns
    return formats.number(time.turns, 2), a_year, before


def yield_text(totals: tuple[float, ...] | None) -> str:
    """Return how many deals one deal from outside yields in all."""
    if totals is None:
        return translate("wheel_side", "turns by itself")
    low, high = (formats.number(t, 2) for t in (min(totals), max(totals)))
    if low == high:
        return translate("wheel_side", "1 deal yields %s") % low
    low, high = (formats.number(t, 1) for t in (min(totals), max(totals)))
    return translate("wheel_side", "1 deal yields %s") % (f"{low}–{high}" if low != high else low)


def _counts(wheel: Wheel) -> tuple[Figure, ...]:
    rates, clients = wheel.loop_rates, formats.number(wheel.loop_rates.clients)
    of = translate("wheel_side", "of %s clients") % clients
    found = [
        Figure(name, formats.number(rates.counts.get(kind, 0)), "", of)
        for kind, name in kinds().items()
        if kind in (EdgeKind.REFERRAL, EdgeKind.REPEAT, EdgeKind.CROSS)
    ]
    return (*found, _nps(wheel))


def _nps(wheel: Wheel) -> Figure:
    nps = wheel.nps
    name = translate("wheel_side", "Recommendation")
    tip = translate(
        "wheel_side",
        "Net promoter score: % who answer 9-10 minus % who answer 0-6, the last answer of each. "
        "Counted are promoters (9-10) / passives (7-8) / detractors (0-6).",
    )
    if nps.score is None and nps.n:
        counts = f"{nps.promoters} / {nps.passives} / {nps.detractors}"
        return Figure(name, counts, "", translate("wheel_side", "of %n answer(s)", "", nps.n), tip)
    if nps.score is None:
        return Figure(name, formats.NONE, "NPS", translate("wheel_side", "no answers yet"), tip)
    score = round(nps.score)
    sign = "+" if score > 0 else chr(0x2212) if score < 0 else ""
    detail = translate("wheel_side", "%s / %s / %s of %s") % (
        nps.promoters, nps.passives, nps.detractors, nps.n,
    )  # fmt: skip
    return Figure(name, f"{sign}{abs(score)}", "NPS", detail, tip)


def kinds() -> Mapping[EdgeKind, str]:
    """Return how a card was brought, in a word."""
    return {
        EdgeKind.REFERRAL: translate("wheel_side", "Referral"),
        EdgeKind.REPEAT: translate("wheel_side", "Another property"),
        EdgeKind.CROSS: translate("wheel_side", "Changed sides"),
        EdgeKind.TIPSTER: translate("wheel_side", "Tip"),
        EdgeKind.PARTNER: translate("wheel_side", "Partner"),
    }


def friction_of(told: Told) -> tuple[FrictionLine, ...]:
    """Return what every stage before the win lost."""
    stages = [found for found in told.stages if not found[1].post_win]
    most = max((s.lost_eur for _, _, s in stages), default=0.0)
    firsts = {journey.id: stage.id for journey, stage, _ in reversed(stages)}
    return tuple(
        FrictionLine(
            stage.id, plain(stage), stage.colour, s.lost_eur / most if most > 0 else 0.0,
            eur(s.lost_eur), percent(s.friction), journey_name(journey),
            journey_name(journey) if firsts[journey.id] == stage.id else "",
        )
        for journey, stage, s in stages
    )  # fmt: skip


def percent(share: float | None) -> str:
    """Return a share in percent, a dash for none."""
    return formats.NONE if share is None else formats.percent(share)
